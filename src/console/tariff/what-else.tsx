import type { Resolution } from '../../tariff/overlay/resolve.ts';
import { Amount } from '../amount.tsx';
import { useSay } from '../language.tsx';
import { type Among, type DutyQuestion, declaring } from './duty-question.ts';
import { factName } from './fact-name.ts';
import { FormField } from './form-field.tsx';
import { lineNumber } from './line-number.ts';
import { Scroller } from './scroller.tsx';
import { DUTY } from './words.ts';

interface AskingProps {
  readonly question: DutyQuestion;
  readonly line: Resolution;
  readonly onQuestion: (question: DutyQuestion) => void;
}

/** A fact that an answer waits for, with the place where the line would declare it. */
interface AskedFact {
  readonly name: string;
  /** Null for a fact that cannot be declared here. */
  readonly among: Among | null;
  /** What rests on it. */
  readonly headings: readonly string[];
}

/** Facts without which something owed has no number: each is asked for in its place. */
export function Missing({ question, line, onQuestion }: AskingProps) {
  const say = useSay();
  const facts = factsAsked(line);
  if (facts.length === 0) return null;
  return (
    <section className="sheet missing-facts" aria-labelledby="missing-facts">
      <h2 id="missing-facts">{say(DUTY.missing)}</h2>
      <div className="duty-form">
        {facts.map(({ name, among, headings }) =>
          among === null ? (
            <p key={name}>
              <strong>{factName(name)}</strong> {headings.map(lineNumber).join(', ')}
            </p>
          ) : (
            <Declare
              key={name}
              {...{ question, onQuestion, among, name }}
              hint={say(DUTY.restsOn, { headings: headings.map(lineNumber).join(', ') })}
            />
          ),
        )}
      </div>
    </section>
  );
}

function factsAsked({ filed, claimable, undeclared }: Resolution): readonly AskedFact[] {
  const known = [...undeclared, ...claimable];
  const facts = new Map<string, AskedFact>();
  for (const { heading, fact } of filed.missing) {
    const [, prefix, rest = fact] =
      /^(values|counts|quantities|claims|states)\.(.+)$/.exec(fact) ?? [];
    const among = amongOf(prefix) ?? known.find(({ needs }) => needs === fact)?.among ?? null;
    const before = facts.get(fact)?.headings ?? [];
    facts.set(fact, { name: rest, among, headings: [...before, heading] });
  }
  return [...facts.values()];
}

function amongOf(prefix: string | undefined): Among | null {
  switch (prefix) {
    case 'values':
    case 'counts':
    case 'quantities':
    case 'claims':
    case 'states':
      return prefix;
    default:
      return null;
  }
}

interface DeclareProps extends Pick<AskingProps, 'question' | 'onQuestion'> {
  readonly among: Among;
  readonly name: string;
  readonly hint?: string;
}

/** Declares one fact: a figure is written, a claim or a statement is made. */
function Declare({ question, onQuestion, among, name, hint }: DeclareProps) {
  const say = useSay();
  const declare = (figure: string) => onQuestion(declaring(question, among, name, figure));
  if (among === 'claims' || among === 'states') {
    return (
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-label={say(DUTY.declareFact, { fact: factName(name) })}
        onClick={() => declare('yes')}
      >
        {say(DUTY.declare)}
      </button>
    );
  }
  const unit = among === 'values' ? 'USD' : '';
  return (
    <FormField
      label={`${factName(name)}${unit && ` (${unit})`}`}
      value=""
      inputMode="decimal"
      {...(hint !== undefined && { hint })}
      onValue={declare}
    />
  );
}

/** What would lower the sum, and what would raise it. */
export function Claimable(props: AskingProps) {
  const say = useSay();
  const { claimable, undeclared } = props.line;
  return (
    <section className="sheet" aria-labelledby="claimable">
      <h2 id="claimable">{say(DUTY.claimable)}</h2>
      {claimable.length === 0 && <p className="faint">{say(DUTY.nothingClaimable)}</p>}
      {claimable.length > 0 && <Changes {...props} changes={claimable} lower />}
      {undeclared.length > 0 && (
        <>
          <h3 className="raises">{say(DUTY.undeclared)}</h3>
          <Changes {...props} changes={undeclared} lower={false} />
        </>
      )}
    </section>
  );
}

/** What takes in the goods and is not owed on them, and what it gives way to. */
export function SuppressedMeasures({ line }: Pick<AskingProps, 'line'>) {
  const say = useSay();
  const { suppressed } = line.filed;
  return (
    <section className="sheet" aria-labelledby="suppressed">
      <h2 id="suppressed">{say(DUTY.suppressed)}</h2>
      {suppressed.length === 0 ? (
        <p className="faint">{say(DUTY.nothingSuppressed)}</p>
      ) : (
        <SuppressedRows suppressed={suppressed} />
      )}
    </section>
  );
}

interface ChangesProps extends AskingProps {
  readonly changes: Resolution['claimable'];
  /** True for what lowers the sum. */
  readonly lower: boolean;
}

function Changes({ changes, lower, question, onQuestion }: ChangesProps) {
  const say = useSay();
  return (
    <div className="scroller">
      <table className="board told changes">
        <thead>
          <tr>
            <th scope="col">{say(DUTY.fact)}</th>
            <th scope="col" className="number">
              {say(DUTY.owedThen)}
            </th>
            <th scope="col" className="number">
              {say(lower ? DUTY.saves : DUTY.costs)}
            </th>
            <th scope="col">
              <span className="unseen">{say(DUTY.declare)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const { heading, authority, needs, among, least, most, citation } = change;
            const then = lower ? least : most;
            return (
              <tr key={`${heading} ${needs}`}>
                <td>
                  <strong>{factName(needs)}</strong>
                  <p className="authority">
                    {needs !== heading && `${lineNumber(heading)} `}
                    {authority} · {citation}
                  </p>
                </td>
                <td className="number">
                  <Amount money={then} />
                </td>
                <td className="number">
                  <Amount money={lower ? change.saves : change.costs} />
                </td>
                <td>
                  <Declare {...{ question, onQuestion, among }} name={needs} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function SuppressedRows({ suppressed }: Pick<Resolution['filed'], 'suppressed'>) {
  const say = useSay();
  return (
    <Scroller label={say(DUTY.givenWay)}>
      <table className="board told">
        <thead>
          <tr>
            <th scope="col">{say(DUTY.heading)}</th>
            <th scope="col">{say(DUTY.by)}</th>
            <th scope="col">{say(DUTY.claimedBy)}</th>
          </tr>
        </thead>
        <tbody>
          {suppressed.map(({ heading, authority, by, claimedBy, citation }) => (
            <tr key={`${heading} ${by}`}>
              <td>
                <span className="code">{lineNumber(heading)}</span>
                <p className="authority">
                  {authority} · {citation}
                </p>
              </td>
              <td>{factName(by)}</td>
              <td className="code">{claimedBy === null ? '–' : lineNumber(claimedBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
