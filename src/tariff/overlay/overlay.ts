import assert from 'node:assert/strict';
import type { Day } from '../../terms/day.ts';
import { compare, divide, multiply, type Rational, subtract, ZERO } from '../../terms/rational.ts';
import { applyRate, type Due } from '../duty.ts';
import { dutiableDollars, printDollars } from '../duty-terms.ts';
import type { Rounding } from '../law.ts';
import { printRate } from '../rate.ts';
import type { Measure, MeasureBasis } from './measure.ts';
import { type Candidate, findCandidates, type Overlays, type Window } from './overlays.ts';
import {
  type Ground,
  judge,
  type Reduction,
  type Stand,
  type SuppressedMeasure,
  type Suppressor,
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
  const found = findCandidates(overlays, ground.hts, ground.origin, on, window);
  const { unread } = found;
  if (found.candidates.length === 0) {
    return unread.length === 0 ? NOTHING_OVERLAID : { ...NOTHING_OVERLAID, unread };
  }
  const { standing, suppressed } = judge(found, ground, on);
  const laying = new Laying(ground, rounding, suppressed);
  for (const stand of standing) laying.lay(stand);
  return laying.outcome(unread);
}

/** Amounts, measure by measure, while they are reckoned. */
class Laying {
  readonly #ground: Ground;
  readonly #rounding: Rounding;
  readonly #suppressed: SuppressedMeasure[];
  readonly #rows: OverlayRow[] = [];
  readonly #missing: MissingOverlayFact[] = [];
  #replacesBase = false;
  #whole: WholeValue | null = null;

  constructor(ground: Ground, rounding: Rounding, suppressed: readonly SuppressedMeasure[]) {
    this.#ground = ground;
    this.#rounding = rounding;
    this.#suppressed = [...suppressed];
  }

  outcome(unread: readonly string[]): Overlaid {
    return {
      rows: this.#rows,
      replacesBase: this.#replacesBase,
      suppressed: nameStanding(this.#suppressed),
      missing: this.#missing,
      unread,
    };
  }

  lay({ candidate, standing }: Stand): void {
    const { measure } = candidate;
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
      this.#owe(candidate, dutiable.value, dutiable.part);
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

  #due({ measure, share }: Candidate, value: Rational): Owed {
    const { basis } = this.#ground;
    const { rate } = measure;
    assert(rate !== null, 'a measure that owes has a rate: its parser saw to it');
    if (share === null || value !== basis.value) {
      return applyRate(rate, { ...basis, value }, this.#rounding);
    }
    this.#whole ??= {
      dollars: dutiableDollars(value, this.#rounding),
      text: printDollars(value, this.#rounding),
    };
    const { dollars, text } = this.#whole;
    return { amount: multiply(share, dollars), rate: printRate(rate), basis: text };
  }

  #owe(candidate: Candidate, value: Rational, part: string | null): void {
    const { measure } = candidate;
    const { heading, headingAbove, semantics } = measure;
    const { basis, base } = this.#ground;
    const due = this.#due(candidate, value);
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
    const share = value === basis.value ? base : multiply(base, divide(value, basis.value));
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

/**
 * Names in each that which stands: what exempts from a duty may itself have nothing left to be taken of, and then
 * what left it nothing is the reason.
 */
function nameStanding(suppressed: readonly SuppressedMeasure[]): readonly SuppressedMeasure[] {
  if (suppressed.length < 2) return suppressed;
  const by = new Map(suppressed.map((each) => [each.measure.heading, each]));
  return suppressed.map((each) => {
    const before = by.get(each.by);
    if (before === undefined || before.measure === each.measure) return each;
    const { by: name, claimedBy, citation } = before;
    return { measure: each.measure, by: name, claimedBy, citation };
  });
}

/** The customs value, rounded and printed once for all measures that are taken of it. */
interface WholeValue {
  readonly dollars: Rational;
  readonly text: string;
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
type Owed = Omit<Extract<Due, { amount: Rational }>, 'parts'> | Extract<Due, { unknown: unknown }>;

/** Two values that together are the whole line: declaring one declares the other. */
const COMPLEMENTS: Readonly<Record<string, string>> = {
  'us-content': 'non-us-content',
  'non-us-content': 'us-content',
  'less-us-products': 'us-products',
};
