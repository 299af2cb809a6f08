import { type Day, holdsOn } from '../../terms/day.ts';
import { type Money, usd } from '../../terms/money.ts';
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../terms/rational.ts';
import type { Provision } from '../law.ts';

/** How much of a kind of charge is given back when the goods leave. */
export interface DrawbackRule extends Provision {
  /** A charge's kind or a measure's authority, or its beginning up to a hyphen; blank for every other. */
  readonly charge: string;
  readonly percent: Rational;
}

/** What was paid on exported goods, of one kind. */
export interface PaidCharge {
  readonly kind: string;
  /** Dollars, exact: only what falls on the goods that left. */
  readonly amount: Rational;
}

export interface DrawbackRow extends PaidCharge {
  readonly percent: Rational;
  readonly refund: Money;
  /** Null where the law has no rule for the day: nothing is given back. */
  readonly citation: string | null;
  readonly unverified: boolean;
}

/**
 * What is given back of each charge on goods that were exported or destroyed; the most specific rule governs a charge.
 *
 * @param imported the day whose law governs the duties, that of importation
 * @source 19 USC 1313; 19 CFR 190
 */
export function drawbackOf(
  rules: readonly DrawbackRule[],
  paid: readonly PaidCharge[],
  imported: Day,
): readonly DrawbackRow[] {
  return paid.map((charge) => {
    const rule = findRule(rules, charge.kind, imported);
    const percent = rule?.percent ?? ZERO;
    return {
      ...charge,
      percent,
      refund: usd(multiply(charge.amount, divide(percent, rational(100n)))),
      citation: rule?.citation ?? null,
      unverified: !(rule?.verified ?? false),
    };
  });
}

function findRule(rules: readonly DrawbackRule[], kind: string, day: Day): DrawbackRule | null {
  return rules
    .filter(({ charge, validity }) => names(charge, kind) && holdsOn(validity, day))
    .reduce<DrawbackRule | null>(
      (best, rule) => (rule.charge.length > (best?.charge.length ?? -1) ? rule : best),
      null,
    );
}

function names(charge: string, kind: string): boolean {
  return charge === '' || kind === charge || kind.startsWith(`${charge}-`);
}

/** The goods of one line that left unused, and the entry on which a charge was paid. */
export interface ExportedPart {
  /** Entered value of the line, and of all lines on which the charge was paid. */
  readonly lineValue: Rational;
  readonly enteredValue: Rational;
  readonly exportedUnits: Rational;
  readonly lineUnits: Rational;
}

/**
 * What falls on exported units of a charge that was paid on the entry as a whole, by value and then by unit.
 *
 * @source 19 CFR 190.51(b)
 */
export function attributable(paid: Rational, part: ExportedPart): Rational {
  const ofLine = divide(multiply(paid, part.lineValue), part.enteredValue);
  return divide(multiply(ofLine, part.exportedUnits), part.lineUnits);
}

/** How imported material went into the articles that left. All quantities are in the material's own unit. */
export interface Manufacture {
  readonly imported: Rational;
  readonly used: Rational;
  readonly basis:
    | { readonly kind: 'used-in' }
    | { readonly kind: 'appearing-in'; readonly appearing: Rational }
    /** Waste that has a value is material that did not go into the article, as far as its value buys material. */
    | {
        readonly kind: 'used-in-less-waste';
        readonly waste: Rational;
        readonly unitValue: Rational;
      };
}

/**
 * What falls on the exported articles of the duty paid on their material.
 *
 * @source 19 CFR 190.23 (methods of claiming): used in, appearing in, used in less valuable waste
 */
export function manufacturedShare(
  paid: Rational,
  { imported, used, basis }: Manufacture,
): Rational {
  return divide(multiply(paid, claimedQuantity(used, basis)), imported);
}

function claimedQuantity(used: Rational, basis: Manufacture['basis']): Rational {
  switch (basis.kind) {
    case 'used-in':
      return used;
    case 'appearing-in':
      return compare(basis.appearing, used) < 0 ? basis.appearing : used;
    case 'used-in-less-waste': {
      const left = subtract(used, divide(basis.waste, basis.unitValue));
      return compare(left, ZERO) < 0 ? ZERO : left;
    }
  }
}

/** Duties paid on one exported good, here and in the country of the agreement to which it went; both in dollars. */
export interface TwoDuties {
  readonly here: Rational;
  readonly there: Rational;
}

/**
 * What is given back where an agreement allows the lesser of two duties only: compared good by good, then added.
 *
 * @source 19 CFR 181.44(b) and, for the present agreement, 182.44
 */
export function lesserOfTwoDuties(goods: readonly TwoDuties[]): Rational {
  return goods
    .map(({ here, there }) => (compare(here, there) < 0 ? here : there))
    .reduce(add, ZERO);
}
