import type { Day } from '../../terms/day.ts';
import { compare, divide, multiply, type Rational, subtract, ZERO } from '../../terms/rational.ts';
import { applyRate } from '../duty.ts';
import type { Rounding } from '../law.ts';
import type { Measure, MeasureBasis } from './measure.ts';
import { findCandidates, type Overlays, type Window } from './overlays.ts';
import {
  barred,
  type Ground,
  type Reduction,
  type Standing,
  type Suppressor,
  standings,
  statementsOf,
} from './standing.ts';

/** A measure that applies, the heading under which it does, and what it adds to the base duty or stands for. */
export interface OverlayRow {
  readonly measure: Measure;
  readonly heading: string;
  readonly rate: string;
  /** "10000 USD", "2500 USD steel-content". */
  readonly basis: string;
  /** Dollars, exact. */
  readonly amount: Rational;
}

export interface SuppressedMeasure extends Suppressor {
  readonly measure: Measure;
}

/** A fact that the line does not declare, and the measure whose amount rests on it. */
export interface MissingOverlayFact {
  readonly measure: Measure;
  readonly fact: string;
}

/** What measures make of a line. */
export interface Overlaid {
  /** In the order in which they are filed. */
  readonly rows: readonly OverlayRow[];
  /** True when one of them stands in lieu of the base duty. */
  readonly replacesBase: boolean;
  readonly suppressed: readonly SuppressedMeasure[];
  readonly missing: readonly MissingOverlayFact[];
  /** Product lists that could change the answer and that the Book holds in part or not at all. */
  readonly unread: readonly string[];
}

export const NOTHING_OVERLAID: Overlaid = {
  rows: [],
  replacesBase: false,
  suppressed: [],
  missing: [],
  unread: [],
};

/**
 * Lays the measures of a day over a line's base duty.
 *
 * @param window whether what was law counts, or what was collected: they differ where collection ended late
 */
export function overlay(
  overlays: Overlays,
  ground: Ground,
  on: Day,
  window: Window,
  rounding: Rounding,
): Overlaid {
  const { candidates, unread } = findCandidates(overlays, ground.hts, ground.origin, on, window);
  if (candidates.length === 0) {
    return unread.length === 0 ? NOTHING_OVERLAID : { ...NOTHING_OVERLAID, unread };
  }
  const statements = statementsOf(ground);
  const suppressed: SuppressedMeasure[] = [];
  const held = candidates.filter(({ measure }) => {
    const bar = barred(measure, ground, statements, on);
    if (bar?.why === 'in-transit' || bar?.why === 'stated') {
      const by = bar.why === 'stated' ? bar.fact : bar.why;
      suppressed.push({ measure, by, claimedBy: null, citation: measure.citation });
    }
    return bar === null;
  });
  const laid = new Laying(ground, rounding, standings(held, ground, statements), suppressed);
  for (const { measure } of held) if (measure.semantics !== 'none') laid.lay(measure);
  return { ...laid.outcome(), unread };
}

/** Amounts, measure by measure, while they are reckoned. */
class Laying {
  readonly #ground: Ground;
  readonly #rounding: Rounding;
  readonly #standings: ReadonlyMap<Measure, Standing>;
  readonly #suppressed: SuppressedMeasure[];
  readonly #rows: OverlayRow[] = [];
  readonly #missing: MissingOverlayFact[] = [];
  #replacesBase = false;

  constructor(
    ground: Ground,
    rounding: Rounding,
    settled: ReadonlyMap<Measure, Standing>,
    suppressed: SuppressedMeasure[],
  ) {
    this.#ground = ground;
    this.#rounding = rounding;
    this.#standings = settled;
    this.#suppressed = suppressed;
  }

  outcome(): Omit<Overlaid, 'unread'> {
    return {
      rows: this.#rows,
      replacesBase: this.#replacesBase,
      suppressed: this.#suppressed,
      missing: this.#missing,
    };
  }

  lay(measure: Measure): void {
    const standing = this.#standings.get(measure);
    if (standing === undefined) return;
    if (standing.suppressed !== null) {
      const { by, claimedBy, citation } = standing.suppressed;
      this.#suppressed.push({ measure, by, claimedBy, citation });
      return;
    }
    const dutiable = this.#dutiable(measure, standing.reductions);
    if ('fact' in dutiable) {
      this.#missing.push({ measure, fact: dutiable.fact });
    } else if ('by' in dutiable) {
      this.#suppressed.push({ measure, ...dutiable });
    } else {
      this.#owe(measure, dutiable.value, dutiable.part);
    }
  }

  /** The dollars that the measure is taken of; or the fact that would tell; or what leaves it nothing. */
  #dutiable(measure: Measure, reductions: readonly Reduction[]): Dutiable {
    let dutiable = this.#basisOf(measure);
    for (const reduction of reductions) {
      if ('fact' in dutiable) return dutiable;
      const cut = this.#cut(dutiable, reduction);
      if ('fact' in cut) return cut;
      if (cut.value.num <= 0n) {
        const { by, claimedBy, citation } = reduction;
        return { by, claimedBy, citation };
      }
      dutiable = cut;
    }
    return dutiable;
  }

  #cut({ value, part }: Valued, { leaves, measure, part: taken }: Reduction): Valued | Fact {
    if (leaves !== 'remainder' && leaves !== 'nothing' && leaves !== 'everything') {
      return this.#declared(leaves);
    }
    const other =
      measure === null ? this.#declared(taken ?? 'customs-value') : this.#basisOf(measure);
    if ('fact' in other) return other;
    return { value: subtract(value, other.value), part: part ?? 'remainder' };
  }

  #basisOf({ basis, wholeUndeclared }: Measure): Valued | Fact {
    const declared = this.#declared(basis);
    if (!('fact' in declared) || !wholeUndeclared) return declared;
    return { value: this.#ground.basis.value, part: null };
  }

  #declared(basis: MeasureBasis): Valued | Fact {
    const { value, values } = this.#ground.basis;
    if (basis === 'customs-value') return { value, part: null };
    const declared = values?.[basis];
    if (declared !== undefined) return { value: declared, part: basis };
    const complement = values?.[COMPLEMENTS[basis] ?? ''];
    if (complement === undefined) return { fact: basis };
    return { value: subtract(value, complement), part: basis };
  }

  #owe(measure: Measure, value: Rational, part: string | null): void {
    const { rate, heading, headingAbove, semantics } = measure;
    if (rate === null) return;
    const { basis, base } = this.#ground;
    const due = applyRate(rate, { ...basis, value }, this.#rounding);
    if ('unknown' in due) {
      this.#missing.push({ measure, fact: due.because });
      return;
    }
    const row = {
      measure,
      rate: due.rate,
      basis: part === null ? due.basis : `${due.basis} ${part}`,
    };
    if (semantics === 'add') {
      this.#rows.push({ ...row, heading, amount: due.amount });
      return;
    }
    if (base === null) {
      this.#missing.push({ measure, fact: 'base-duty' });
      return;
    }
    const share = multiply(base, divide(value, basis.value));
    const isBelow = compare(share, due.amount) < 0;
    if (!isBelow && (headingAbove !== null || semantics === 'floor')) {
      this.#rows.push({ ...row, heading: headingAbove ?? heading, amount: ZERO });
    } else if (semantics === 'floor') {
      this.#rows.push({ ...row, heading, amount: subtract(due.amount, share) });
    } else {
      this.#replacesBase = true;
      this.#rows.push({ ...row, heading, amount: due.amount });
    }
  }
}

interface Valued {
  readonly value: Rational;
  /** The part of the goods that it is the value of; null for the whole line. */
  readonly part: string | null;
}
interface Fact {
  readonly fact: string;
}
type Dutiable = Valued | Fact | Suppressor;

/** Two values that together are the whole line: declaring one declares the other. */
const COMPLEMENTS: Readonly<Record<string, string>> = {
  'us-content': 'non-us-content',
  'non-us-content': 'us-content',
  'less-us-products': 'us-products',
};
