import { assess } from '../../tariff/assess.ts';
import type {
  Assessment,
  Charge,
  DutyFacts,
  DutyLine,
  LineAssessment,
} from '../../tariff/assessment.ts';
import type { TariffLaw } from '../../tariff/law.ts';
import type { Resolution } from '../../tariff/overlay/resolve.ts';
import type { Day } from '../../terms/day.ts';
import { type Cents, centsOf } from '../cents.ts';
import type { DeclaredLine, Gap, GapCode } from './gap.ts';
import type { GapRule } from './gap-law.ts';

/** What every check of a line looks at. */
export interface Ground {
  readonly tariff: TariffLaw;
  readonly rules: readonly GapRule[];
  /** The entry with this line alone. */
  readonly facts: DutyFacts;
  readonly line: DutyLine;
  readonly declared: DeclaredLine;
  /** Of the line as it was assessed within its entry. */
  readonly assessed: LineAssessment;
  /** Every way to enter it. */
  readonly resolution: Resolution;
  readonly on: Day;
}

/** A finding with what is known of it; the rest is as for most. */
export function found(
  code: GapCode,
  line: number | null,
  about: string,
  rest: Partial<Pick<Gap, 'cents' | 'atMost' | 'evidence' | 'citation' | 'unverified'>> = {},
): Gap {
  return {
    code,
    line,
    about,
    cents: null,
    atMost: false,
    evidence: {},
    citation: null,
    unverified: false,
    ...rest,
  };
}

/** Duties of the line if it were declared otherwise; null when some of them would have no number. */
export function dutyIf(
  { tariff, facts }: Pick<Ground, 'tariff' | 'facts'>,
  line: DutyLine,
): Cents | null {
  return knownDuty(assess(tariff, { ...facts, lines: [line] }));
}

/** Duties of an entry; null when a line, or a measure with a fact that it rests on, has no number. */
export function knownDuty({ lines, leavesOut, totalDuty }: Assessment): Cents | null {
  const unknown = lines.some((line) => line.unknown !== null) || leavesOut.some(isMissingFact);
  return unknown ? null : centsOf(totalDuty);
}

/** "99038508:aluminum-content", and not "list:…" or the code of a fee. */
function isMissingFact(left: string): boolean {
  return /^99\d+:/.test(left);
}

export function sumOf(charges: readonly Charge[]): Cents {
  return charges.reduce((sum: Cents, { amount }) => sum + (centsOf(amount) ?? 0n), 0n);
}

/** What the line owes as it was declared; null when that is no number. */
export function owedAsFiled({ resolution }: Ground): Cents | null {
  const { total } = resolution.filed;
  return total === null ? null : centsOf(total);
}
