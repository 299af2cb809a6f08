import { type Money, usd } from '../../terms/money.ts';
import { type Rational, ZERO } from '../../terms/rational.ts';
import { assess } from '../assess.ts';
import type { Assessment, Charge, DutyFacts } from '../assessment.ts';
import { applyRate } from '../duty.ts';
import { printRate, type Rate } from '../rate.ts';
import type { AskedParcel } from './barrier.ts';
import type { LowValueProgram } from './low-value-rule.ts';
import { rateForOrigin } from './origin-rate.ts';

/** What a parcel owes by a program. */
export interface LowValueOwed {
  readonly duty: Money;
  readonly fees: Money;
  /** Duties in lieu; those of an entry stand in `assessment`. */
  readonly charges: readonly Charge[];
  /** False where something that is owed has no number, and so is not in the sums. */
  readonly complete: boolean;
  /** What has no number: "hts" where the parcel does not declare one. */
  readonly leavesOut: readonly string[];
  /** Of an entry that owes every duty; null for what is free or owes a duty in lieu. */
  readonly assessment: Assessment | null;
}

const NOTHING: LowValueOwed = {
  duty: usd(ZERO),
  fees: usd(ZERO),
  charges: [],
  complete: true,
  leavesOut: [],
  assessment: null,
};

/** What a lawful way costs, each duty and fee on its day. */
export function owedBy(asked: AskedParcel, program: LowValueProgram): LowValueOwed {
  const { duty, authorities } = program;
  switch (duty.kind) {
    case 'none':
      return NOTHING;
    case 'all':
      return owedOnEntry(asked, program);
    case 'rate':
      return owedInLieu(asked, program, duty.rate);
    case 'measures': {
      const { law, parcel, day } = asked;
      const percent = rateForOrigin(law, authorities, parcel.origin, day);
      return percent === null
        ? lacking(authorities.join(', '))
        : owedInLieu(asked, program, percentage(percent));
    }
  }
}

function percentage(percent: Rational): Rate {
  return { kind: 'sum', terms: [{ kind: 'percent', percent, on: null }], capped: false };
}

function owedInLieu(
  { law, dollars }: AskedParcel,
  { citation, verified }: LowValueProgram,
  rate: Rate,
): LowValueOwed {
  if (dollars === null) return lacking('currency');
  const basis = { value: dollars, quantities: [ONE_PARCEL] };
  const due = applyRate(rate, basis, law.computation.rounding);
  if ('unknown' in due) return lacking(due.because);
  const duty = usd(due.amount);
  const charge: Charge = {
    kind: 'duty-in-lieu',
    rate: printRate(rate),
    basis: due.basis,
    amount: duty,
    citation,
    unverified: !verified,
  };
  return { ...NOTHING, duty, charges: [charge] };
}

/** A duty for each item is owed for the parcel. */
const ONE_PARCEL = { amount: '1', unit: 'each' };

function lacking(what: string): LowValueOwed {
  return { ...NOTHING, complete: false, leavesOut: [what] };
}

function owedOnEntry(asked: AskedParcel, { entryType }: LowValueProgram): LowValueOwed {
  const { law, parcel } = asked;
  if (parcel.hts === null) return lacking('hts');
  const assessment = assess(law, entryOf(asked, parcel.hts, entryType ?? ''));
  const { totalDuty: duty, totalFees: fees, complete, leavesOut } = assessment;
  return { duty, fees, charges: [], complete, leavesOut, assessment };
}

/** The parcel as an entry of one line, all of whose dates are the day of its arrival. */
function entryOf({ parcel, day }: AskedParcel, hts: string, entryType: string): DutyFacts {
  const { origin, mode, quantities, value, states } = parcel;
  return {
    entryType,
    mode,
    inTransitDate: null,
    entryDate: day,
    arrivalDate: day,
    importationDate: day,
    exportationDate: null,
    receivedDate: day,
    lines: [{ number: 1, hts, origin, value, quantities, program: null, states }],
  };
}
