import { exactAmount } from '../../terms/money.ts';
import { add, type Rational, ZERO } from '../../terms/rational.ts';
import { assess } from '../assess.ts';
import type { Assessment, Charge, DutyFacts } from '../assessment.ts';
import { governingDate, type TariffLaw } from '../law.ts';
import { lawfulWay, lowValueWays } from '../low-value/low-value.ts';
import type { Difference } from './worked-case.ts';

/** What an entry owes. */
export interface Owed {
  readonly assessment: Assessment;
  /** Duties: those of the lines, or the one in lieu of them all. */
  readonly charges: readonly Charge[];
  readonly fees: readonly Charge[];
  readonly inLieu: boolean;
}

/**
 * What was law, not what was collected: the cases speak of the law. A parcel in the mail owes what the program of
 * the day makes of it, be it one duty in lieu of all others.
 */
export function owedOn(law: TariffLaw, entry: DutyFacts): Owed {
  const assessment = assess(law, entry, 'law');
  const inLieu = entry.mode === 'mail' ? dutiesInLieu(law, entry) : [];
  return inLieu.length > 0
    ? { assessment, charges: inLieu, fees: [], inLieu: true }
    : {
        assessment,
        charges: assessment.lines.flatMap(({ charges }) => charges),
        fees: assessment.fees,
        inLieu: false,
      };
}

function dutiesInLieu(law: TariffLaw, entry: DutyFacts): readonly Charge[] {
  return entry.lines.flatMap((line) => {
    const { hts, origin, value, quantities, states = [] } = line;
    const parcel = { hts, origin, value, quantities, states, mode: entry.mode };
    const ways = lowValueWays(law, parcel, governingDate(law, 'duty', entry).on);
    return lawfulWay(ways)?.owes?.charges ?? [];
  });
}

/** Lines whose duty is no number, which no case expects. */
export function unknowns({ assessment: { lines }, inLieu }: Owed): readonly Difference[] {
  if (inLieu) return [];
  return lines
    .filter(({ unknown }) => unknown !== null)
    .map(({ hts, unknown, because }) => ({
      of: hts,
      expected: 'a duty',
      got: `${unknown}: ${because ?? ''}`,
    }));
}

/** Dollars of some charges together, exact. */
export function sumOf(charges: readonly Charge[]): Rational {
  return charges.map(({ amount }) => exactAmount(amount)).reduce(add, ZERO);
}
