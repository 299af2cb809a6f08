import type { Resolution, Way } from '../../tariff/overlay/resolve.ts';
import { Amount } from '../amount.tsx';
import { useSay } from '../language.tsx';
import { COLUMN, UNKNOWN, UNVERIFIED } from '../words.ts';
import { type DutyQuestion, writing } from './duty-question.ts';
import { factName } from './fact-name.ts';
import { lineNumber } from './line-number.ts';
import { DUTY } from './words.ts';

interface WaysProps {
  readonly question: DutyQuestion;
  readonly line: Resolution;
  readonly onQuestion: (question: DutyQuestion) => void;
}

/** Every lawful way to enter the goods, cheapest first, with the one that was asked for marked. */
export function Ways({ question, line, onQuestion }: WaysProps) {
  const say = useSay();
  const [first] = line.options;
  return (
    <section className="sheet" aria-labelledby="ways">
      <h2 id="ways">{say(DUTY.ways)}</h2>
      <div className="scroller">
        <table className="board told ways">
          <thead>
            <tr>
              <th scope="col">{say(DUTY.way)}</th>
              <th scope="col">{say(DUTY.filedAs)}</th>
              <th scope="col" className="number">
                {say(DUTY.duty)}
              </th>
            </tr>
          </thead>
          <tbody>
            {line.options.map((way) => (
              <WayRow
                key={`${way.program} ${way.quota?.order} ${way.hts}`}
                way={way}
                cheapest={way === first && way.total !== null}
                filed={way.quota === null && way.program === (question.program ?? null)}
                onTake={() => onQuestion(writing(question, 'program', way.program ?? ''))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface WayRowProps {
  readonly way: Way;
  readonly cheapest: boolean;
  readonly filed: boolean;
  readonly onTake: () => void;
}

function WayRow({ way, cheapest, filed, onTake }: WayRowProps) {
  const say = useSay();
  const { program, quota } = way;
  const conditions = [
    ...(quota?.needs ?? []),
    ...way.missing.map(({ fact }) => fact.replace(/^\w+\./, '')),
  ];
  return (
    <tr data-cheapest={cheapest || undefined}>
      <td>
        <WayName way={way} />{' '}
        <span className="marks">
          {cheapest && <span className="badge cheapest">✓ {say(DUTY.cheapest)}</span>}
          {filed && <span className="badge">{say(DUTY.asAsked)}</span>}
          {quota?.verified === false && <span className="badge">{say(UNVERIFIED)}</span>}
        </span>
        {way.column !== null && <p className="authority">{say(COLUMN[way.column])}</p>}
        {quota !== null && <p className="authority">{quota.citation}</p>}
        {conditions.length > 0 && (
          <p className="authority">
            {say(DUTY.needs, { facts: [...new Set(conditions)].map(factName).join(', ') })}
          </p>
        )}
        {way.unknown !== null && <p className="authority">{say(UNKNOWN[way.unknown])}</p>}
      </td>
      <td>
        <ol className="sequence">
          {way.sequence.map((number) => (
            <li key={number} className="code">
              {lineNumber(number)}
            </li>
          ))}
        </ol>
      </td>
      <td className="number">
        {way.total === null ? (
          <span className="badge hatched">?</span>
        ) : (
          <Amount money={way.total} />
        )}
        {!filed && quota === null && (
          <p className="unprinted">
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              aria-label={say(program === null ? DUTY.takeGeneral : DUTY.takeProgram, {
                program: program ?? '',
              })}
              onClick={onTake}
            >
              {say(DUTY.take)}
            </button>
          </p>
        )}
      </td>
    </tr>
  );
}

function WayName({ way: { program, quota } }: { readonly way: Way }) {
  const say = useSay();
  if (quota !== null) return <strong>{say(DUTY.quota, { order: quota.order })}</strong>;
  if (program !== null) return <strong>{say(DUTY.underProgram, { program })}</strong>;
  return <strong>{say(DUTY.general)}</strong>;
}
