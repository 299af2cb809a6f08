import type { Assessment } from '../../tariff/assessment.ts';
import { Amount } from '../amount.tsx';
import { useSay } from '../language.tsx';
import { FILING } from './words.ts';

/** An entry with what it owes; null where the tariff layer did not answer. */
export interface AssessedEntry {
  readonly reference: string;
  readonly assessment: Assessment | null;
}

/** Entries beside their assessments, which have no name but their place. */
export function assessedEntries(
  entries: readonly { readonly reference: string }[],
  assessments: readonly (Assessment | null)[],
): readonly AssessedEntry[] {
  return entries.map(({ reference }, place) => ({
    reference,
    assessment: assessments[place] ?? null,
  }));
}

/** What each entry owes in all; a sum that leaves something out says what. */
export function Totals({ entries }: { readonly entries: readonly AssessedEntry[] }) {
  const say = useSay();
  if (entries.length === 0) return <p className="faint">{say(FILING.noAssessment)}</p>;
  return entries.map(({ reference, assessment }) => (
    <EntryTotal key={reference} assessment={assessment} />
  ));
}

export function EntryTotal({ assessment }: { readonly assessment: Assessment | null }) {
  const say = useSay();
  if (assessment === null) {
    return <p className="badge hatched">⚠ {say(FILING.notAssessed)}</p>;
  }
  const unknown = assessment.lines.filter((line) => line.unknown !== null).length;
  const lines = say(FILING.linesUnknown, { count: String(unknown) });
  return (
    <div>
      <dl className="totals">
        <dt>{say(FILING.totalDuty)}</dt>
        <dd>
          <Amount money={assessment.totalDuty} />
        </dd>
        <dt>{say(FILING.totalFees)}</dt>
        <dd>
          <Amount money={assessment.totalFees} />
        </dd>
      </dl>
      {!assessment.complete && (
        <p className="badge hatched">⚠ {say(FILING.incomplete, { lines })}</p>
      )}
    </div>
  );
}
