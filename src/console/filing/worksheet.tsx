import { Fragment } from 'react';
import type { Entry } from '../../filing/filing.ts';
import type { Assessment, Charge, LineAssessment } from '../../tariff/assessment.ts';
import { Amount } from '../amount.tsx';
import { useSay } from '../language.tsx';
import { COLUMN, LAW_OF, UNKNOWN, UNVERIFIED } from '../words.ts';
import { assessedEntries, EntryTotal } from './totals.tsx';
import { FILING } from './words.ts';
import { writeHts } from './write.ts';

interface WorksheetProps {
  readonly entries: readonly Entry[];
  readonly assessments: readonly (Assessment | null)[];
}

/** What the goods owe, charge by charge, with the law of each; what has no number says why. */
export function Worksheet({ entries, assessments }: WorksheetProps) {
  const say = useSay();
  return (
    <section className="sheet worksheet" aria-labelledby="owes">
      <h2 id="owes">{say(FILING.owes)}</h2>
      {entries.length === 0 && <p className="faint">{say(FILING.noAssessment)}</p>}
      {assessedEntries(entries, assessments).map(({ reference, assessment }) => (
        <Fragment key={reference}>
          {assessment !== null && (
            <EntrySheet
              entry={entries.find((entry) => entry.reference === reference)}
              assessment={assessment}
            />
          )}
          <EntryTotal assessment={assessment} />
        </Fragment>
      ))}
    </section>
  );
}

interface EntrySheetProps {
  readonly entry: Entry | undefined;
  readonly assessment: Assessment;
}

function EntrySheet({ entry, assessment }: EntrySheetProps) {
  const say = useSay();
  const { revision } = assessment;
  return (
    <>
      <p className="faint">
        {entry?.reference} · {say(FILING.lawOf, lawFill(assessment, say))} ·{' '}
        {revision === null ? say(FILING.noRevision) : say(FILING.revision, { revision })}
      </p>
      <div className="scroller">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(FILING.rate)}</th>
              <th scope="col">{say(FILING.basis)}</th>
              <th scope="col" className="number">
                {say(FILING.amount)}
              </th>
            </tr>
          </thead>
          <tbody>
            {assessment.lines.map((line) => (
              <LineCharges
                key={line.line}
                line={line}
                goods={entry?.lines.find((one) => one.number === line.line)?.description}
              />
            ))}
            {assessment.fees.length > 0 && (
              <tr className="group">
                <th scope="rowgroup" colSpan={3}>
                  {say(FILING.fees)}
                </th>
              </tr>
            )}
            {assessment.fees.map((fee) => (
              <ChargeRow key={fee.kind} charge={fee} named />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function lawFill(assessment: Assessment, say: ReturnType<typeof useSay>) {
  return { day: assessment.on, because: say(LAW_OF[assessment.onBecause]) };
}

function LineCharges({
  line,
  goods,
}: {
  readonly line: LineAssessment;
  readonly goods: string | undefined;
}) {
  const say = useSay();
  return (
    <Fragment>
      <tr className="group">
        <th scope="rowgroup" colSpan={3}>
          <strong>{line.line}</strong> <span className="code">{writeHts(line.hts)}</span> {goods}
          {line.column !== null && <span className="faint"> · {say(COLUMN[line.column])}</span>}
        </th>
      </tr>
      {line.charges.map((charge) => (
        <ChargeRow key={`${charge.kind} ${charge.citation}`} charge={charge} named={false} />
      ))}
      {line.unknown === null && line.charges.length === 0 && (
        <tr>
          <td colSpan={3}>{say(FILING.free)}</td>
        </tr>
      )}
      {line.unknown !== null && (
        <tr>
          <td colSpan={3}>
            <span className="badge hatched">?</span> {say(UNKNOWN[line.unknown])}{' '}
            <span className="faint">{line.because}</span>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** One rate applied: what it is, to what, how much, and under it the law. */
function ChargeRow({ charge, named }: { readonly charge: Charge; readonly named: boolean }) {
  const say = useSay();
  return (
    <tr className="charge">
      <td>
        {named && `${charge.kind.toUpperCase()} `}
        {charge.rate}
        <p className="authority">
          {charge.citation} {charge.unverified && <span className="badge">{say(UNVERIFIED)}</span>}
        </p>
      </td>
      <td>{charge.basis}</td>
      <td className="number">
        <Amount money={charge.amount} />
      </td>
    </tr>
  );
}
