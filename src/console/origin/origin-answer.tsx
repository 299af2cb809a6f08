import { useSay } from '../language.tsx';
import { lineNumber } from '../tariff/line-number.ts';
import { UNVERIFIED } from '../words.ts';
import type { OriginAnswer } from './origin-calls.ts';
import { OriginRoutes } from './origin-routes.tsx';
import { TruthMark } from './truth-mark.tsx';
import { ORIGIN } from './words.ts';

const TRUTH_OF = { originating: 'yes', 'not-originating': 'no', undetermined: 'unknown' } as const;

/** The verdict first, then how each material fared, then every route. */
export function OriginAnswered({ answer }: { readonly answer: OriginAnswer }) {
  return (
    <>
      <Verdict answer={answer} />
      <Materials answer={answer} />
      <OriginRoutes answer={answer} />
      <Tests answer={answer} />
    </>
  );
}

interface OfAnswer {
  readonly answer: OriginAnswer;
}

function Verdict({ answer }: OfAnswer) {
  const say = useSay();
  const { verdict, says, criterion, rule, missing, provisos, agreement, on, hts } = answer;
  return (
    <section className="sheet" aria-labelledby="verdict">
      <h2 id="verdict">{say(ORIGIN.verdict)}</h2>
      <p className="verdict-said">
        <TruthMark truth={TRUTH_OF[verdict]} says={says} />{' '}
        {criterion !== null && <>· {say(ORIGIN.criterion, { criterion })}</>}{' '}
        <small>
          {lineNumber(hts)} · {agreement} · {on}
        </small>
      </p>
      {rule !== null && (
        <p>
          <code>{rule.alternatives}</code> <small>{rule.citation}</small>{' '}
          {!rule.verified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
        </p>
      )}
      <Said heading={say(ORIGIN.missing)} reasons={missing} />
      <Said heading={say(ORIGIN.provisos)} reasons={provisos} />
    </section>
  );
}

interface SaidProps {
  readonly heading: string;
  readonly reasons: OriginAnswer['missing'];
}

function Said({ heading, reasons }: SaidProps) {
  if (reasons.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {reasons.map(({ code, at, says }) => (
          <li key={`${code} ${at}`}>
            {says} {at !== null && <code>{at}</code>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Materials({ answer: { materials } }: OfAnswer) {
  const say = useSay();
  if (materials.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="materials">
      <h2 id="materials">{say(ORIGIN.fared)}</h2>
      <table className="fared">
        <thead>
          <tr>
            <th scope="col">{say(ORIGIN.name)}</th>
            <th scope="col">{say(ORIGIN.outcome)}</th>
            <th scope="col">{say(ORIGIN.why)}</th>
          </tr>
        </thead>
        <tbody>
          {materials.map(({ at, name, hts, outcome, says, because }) => (
            <tr key={at}>
              <td>
                {name} <small>{lineNumber(hts ?? '')}</small>
              </td>
              <td data-outcome={outcome}>{says}</td>
              <td>
                <small>{because.says}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Tests({ answer: { tests, law } }: OfAnswer) {
  const say = useSay();
  return (
    <details className="sheet">
      <summary>{say(ORIGIN.tests)}</summary>
      <ul className="origin-steps">
        {tests.map(({ test, name, outcome, because }) => (
          <li key={test}>
            <TruthMark truth={outcome} says={name} /> <small>{because.says}</small>
          </li>
        ))}
      </ul>
      <h3>{say(ORIGIN.law)}</h3>
      <ul>
        {law.map(({ citation, verified }) => (
          <li key={citation}>
            <small>{citation}</small>{' '}
            {!verified && <span className="badge hatched">{say(UNVERIFIED)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
