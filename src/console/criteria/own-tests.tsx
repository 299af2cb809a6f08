import { Button } from '@trussworks/react-uswds';
import { useSay } from '../language.tsx';
import type { WrittenTest } from './sketch.ts';
import type { TestOutcome } from './studio-calls.ts';
import { STUDIO } from './studio-words.ts';
import { readFacts } from './test-facts.ts';

interface OwnTestsProps {
  readonly tests: readonly WrittenTest[];
  readonly outcomes: readonly TestOutcome[];
  /** Left out where the tests are only read. */
  readonly onTests?: (tests: readonly WrittenTest[]) => void;
}

/** The cases that a criterion must answer rightly, with what came of each and because of what. */
export function OwnTests({ tests, outcomes, onTests }: OwnTestsProps) {
  const say = useSay();
  const put = (next: WrittenTest) =>
    onTests?.(tests.map((one) => (one.key === next.key ? next : one)));
  const add = () => {
    const key = String(1 + Math.max(-1, ...tests.map((one) => Number(one.key))));
    onTests?.([...tests, { key, name: '', facts: '', fires: true }]);
  };
  return (
    <section className="sheet own-tests" aria-labelledby="own-tests">
      <h2 id="own-tests">{say(STUDIO.tests)}</h2>
      {tests.length === 0 && <p className="faint">{say(STUDIO.testsNone)}</p>}
      {tests.map((test) => (
        <article key={test.key}>
          {onTests === undefined ? (
            <h3>{test.name}</h3>
          ) : (
            <WrittenCase
              test={test}
              onTest={put}
              onRemove={() => onTests(tests.filter((one) => one.key !== test.key))}
            />
          )}
          <Outcome outcome={outcomes.find(({ name }) => name === test.name.trim())} />
        </article>
      ))}
      {onTests !== undefined && (
        <Button type="button" outline onClick={add}>
          {say(STUDIO.addTest)}
        </Button>
      )}
    </section>
  );
}

interface WrittenCaseProps {
  readonly test: WrittenTest;
  readonly onTest: (test: WrittenTest) => void;
  readonly onRemove: () => void;
}

function WrittenCase({ test, onTest, onRemove }: WrittenCaseProps) {
  const say = useSay();
  const { bad } = readFacts(test.facts);
  return (
    <div className="written-case">
      <label>
        <span className="usa-label">{say(STUDIO.testName)}</span>
        <input
          className="usa-input"
          value={test.name}
          onChange={(event) => onTest({ ...test, name: event.target.value })}
        />
      </label>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={test.fires}
          onChange={(event) => onTest({ ...test, fires: event.target.checked })}
        />
        {say(STUDIO.testFires)}
      </label>
      <button type="button" className="usa-button usa-button--unstyled" onClick={onRemove}>
        {say(STUDIO.remove)}
      </button>
      <label className="written-facts">
        <span className="usa-label">{say(STUDIO.testFacts)}</span>
        <textarea
          className="usa-textarea"
          spellCheck={false}
          placeholder={'line.origin = "CN"\nline.value = 12000'}
          value={test.facts}
          onChange={(event) => onTest({ ...test, facts: event.target.value })}
        />
      </label>
      {bad.map((line) => (
        <p key={line} className="fault-line">
          {say(STUDIO.badFact, { line: String(line) })}
        </p>
      ))}
    </div>
  );
}

/** Whether it passes, and part by part what was seen. */
function Outcome({ outcome }: { readonly outcome: TestOutcome | undefined }) {
  const say = useSay();
  if (outcome === undefined) return null;
  return (
    <div className="outcome" data-passed={outcome.passed}>
      <p>
        <strong>
          <span aria-hidden="true">{outcome.passed ? '●' : '✕'}</span>{' '}
          {say(outcome.passed ? STUDIO.passed : STUDIO.failed)}
        </strong>{' '}
        <span className="faint">{say(STUDIO.because)}</span>
      </p>
      <ul>
        {outcome.because.map(({ code, says, truth, seen }) => (
          <li key={code}>
            {says} <strong>{say(truthWords(truth))}</strong>
            {seen.length > 0 && (
              <span className="faint">
                {' '}
                ({seen.map(({ name, value }) => `${name} ${value}`).join(', ')})
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function truthWords(truth: boolean | null) {
  if (truth === null) return STUDIO.holdsUnknown;
  return truth ? STUDIO.holds : STUDIO.holdsNot;
}
