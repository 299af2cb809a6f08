import type { DutyFacts, DutyLine, LineAssessment } from '../assessment.ts';
import { type GoverningDate, governingDate, type TariffLaw } from '../law.ts';
import { quotaOptions } from '../quota/quota.ts';
import { assessRemedies, NOTHING_TO_TELL, type RemedyAnswer } from './assess-remedies.ts';
import { entryTypeFor } from './entry-type.ts';

/** What the lines of an entry deposit under orders, and what the Book or the entry leaves open. */
export interface EntryRemedies {
  /** By line number, only of lines of which there is something to tell. */
  readonly answers: ReadonlyMap<number, RemedyAnswer>;
  /** Kinds of duty that may be owed and are in no total. */
  readonly leavesOut: readonly string[];
  readonly complete: boolean;
}

const WITHOUT_ORDERS: EntryRemedies = {
  answers: new Map(),
  leavesOut: ['ad', 'cvd'],
  complete: true,
};

/** One object, for most entries have nothing to do with any order. */
const NOTHING_SUGGESTED: EntryRemedies = { answers: new Map(), leavesOut: [], complete: true };

/**
 * Antidumping and countervailing duty deposits of every line, by the law of the day of entry.
 *
 * The type of entry follows from all lines together: one covered line, and the entry is of a type for goods under
 * an order; with a line in a quota, of the type for both.
 *
 * @param entry with its values in dollars
 * @source 19 CFR 141.61, 19 CFR 351.206, 351.211; entry types 03 and 07
 */
export function entryRemedies(law: TariffLaw, entry: DutyFacts): EntryRemedies {
  if (!law.remedies.loaded) return WITHOUT_ORDERS;
  const date = governingDate(law, 'remedy', entry);
  const basis = { on: date.on, rounding: law.computation.rounding };
  const answers = new Map<number, RemedyAnswer>();
  const leavesOut = new Set<string>();
  let complete = true;
  for (const line of entry.lines) {
    const answer = assessRemedies(law.remedies, line, basis);
    if (answer === NOTHING_TO_TELL) continue;
    answers.set(line.number, answer);
    for (const kind of answer.leavesOut) leavesOut.add(kind);
    complete &&= answer.complete;
  }
  if (answers.size === 0) return NOTHING_SUGGESTED;
  return { answers: withEntryType(law, entry, date, answers), leavesOut: [...leavesOut], complete };
}

/** Tells each covered line when the entry is filed under a type that is not for goods under an order. */
function withEntryType(
  law: TariffLaw,
  entry: DutyFacts,
  { on }: GoverningDate,
  answers: ReadonlyMap<number, RemedyAnswer>,
): ReadonlyMap<number, RemedyAnswer> {
  const { entryTypes } = law.remedies;
  const covered = [...answers].filter(([, answer]) => answer.covered.length > 0);
  if (covered.length === 0 || entryTypes.length === 0) return answers;
  const quota = entry.lines.some((line) =>
    quotaOptions(law.quotas, line, on).some(({ inHeading }) => isEnteredUnder(line, inHeading)),
  );
  const type = entryTypeFor(entryTypes, entry.entryType, { quota, remedy: true });
  if (type?.code === entry.entryType) return answers;
  const because = `${entry.entryType}, ${type?.code ?? 'no type of its family'}`;
  const told = new Map(answers);
  for (const [line, answer] of covered) {
    const finding = { code: 'entry-type', case: answer.covered.join(' '), because } as const;
    told.set(line, { ...answer, findings: [...answer.findings, finding] });
  }
  return told;
}

function isEnteredUnder({ hts, claims = [] }: DutyLine, heading: string): boolean {
  return hts.startsWith(heading) || claims.includes(heading);
}

/** A line's assessment with its deposits and with what is to be told of orders. */
export function withRemedies(assessed: LineAssessment, answer: RemedyAnswer): LineAssessment {
  const charges = [...assessed.charges, ...answer.charges];
  return { ...assessed, charges, remedies: answer.findings };
}
