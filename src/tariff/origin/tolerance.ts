import type { Day } from '../../terms/day.ts';
import { holdsOn } from '../../terms/day.ts';
import { compare, type Rational, toFixed, ZERO } from '../../terms/rational.ts';
import type { Agreement, Tolerance, ToleranceException } from './agreement.ts';
import type { Bill, BillLine } from './bill.ts';
import { percentOf } from './figure.ts';
import type { Good } from './good.ts';
import { type Finding, found } from './reason.ts';
import { sumOf } from './regional-value.ts';
import { covers, isOf, isOfAny } from './scope.ts';
import { any, type Truth, truthOf } from './truth.ts';

/**
 * Whether materials that fail to change, or whose value regional value should make up for, are so few that the good
 * originates in spite of them.
 *
 * @param lines the materials that fail
 * @source USMCA 4.12, 6.1 and Annex 4-A; 19 USC 4531(j)
 */
export function judgeTolerance(
  agreement: Agreement,
  bill: Bill,
  lines: readonly BillLine[],
  on: Day,
): Finding {
  const { good } = bill;
  const tolerance = toleranceFor(agreement, good, on);
  if (tolerance === null) return found('no', 'tolerance-none');
  const unforgiven = judgeExceptions(agreement, good, lines, on);
  if (unforgiven.outcome === 'yes') return { ...unforgiven, outcome: 'no' };
  const share = judgeShare(tolerance, good, lines);
  if (share.outcome !== 'yes') return share;
  const limited = tolerance.limits
    .map((limit) => judgeLimit(limit, tolerance, good, lines))
    .find(({ outcome }) => outcome !== 'yes');
  return limited ?? (unforgiven.outcome === 'unknown' ? unforgiven : share);
}

/** The tolerance that is law for a good on a day; null when the agreement has none. */
export function toleranceFor(agreement: Agreement, good: Good, on: Day): Tolerance | null {
  const covering = agreement.tolerances.find(
    ({ validity, goods }) =>
      holdsOn(validity, on) && any(goods.map((span) => covers(span, good.hts))) === 'yes',
  );
  return covering ?? null;
}

/** `yes` when one of the materials is of those that are never forgiven. */
function judgeExceptions(
  { toleranceExceptions }: Agreement,
  good: Good,
  lines: readonly BillLine[],
  on: Day,
): Finding {
  let open: Finding | null = null;
  for (const exception of toleranceExceptions) {
    if (!holdsOn(exception.validity, on)) continue;
    for (const line of lines) {
      const excepted = isExcepted(exception, good, line);
      const fill = { name: line.material.name, source: exception.citation };
      if (excepted === 'yes') return found('yes', 'tolerance-excepted', fill, line.at);
      if (excepted === 'unknown') open ??= found('unknown', 'lacks-exception', fill, line.at);
    }
  }
  return open ?? found('no', 'tolerance-within');
}

function isExcepted({ goods, materials }: ToleranceException, good: Good, line: BillLine): Truth {
  const own = good.hts.slice(0, 6);
  const material =
    materials === null
      ? covers({ from: own, to: own }, line.material.hts)
      : isOfAny(materials, line.material);
  if (material === 'no') return 'no';
  const product = any(goods.map((kind) => isOf(kind, good)));
  if (product !== 'yes') return product;
  return material;
}

function judgeShare(tolerance: Tolerance, good: Good, lines: readonly BillLine[]): Finding {
  const { by, atMost } = tolerance;
  const { sum, lacking } = sumOf(lines, (line) => measureOf(tolerance, line));
  const wholes = wholesOf(tolerance, good);
  if (wholes.length === 0) return lackOfWhole(by);
  const shares = wholes.map((whole) => percentOf(sum, whole));
  const best = shares.reduce((least, share) => (compare(share, least) < 0 ? share : least));
  const fill = { percent: toFixed(best, 2), atMost: toFixed(atMost, 2) };
  if (compare(best, atMost) > 0) return found('no', 'tolerance-exceeded', fill);
  if (lacking !== null) {
    return by === 'value'
      ? found('unknown', 'lacks-value', {}, `${lacking.at}/value`)
      : found('unknown', 'lacks-weight', {}, `${lacking.at}/weightKg`);
  }
  return found('yes', 'tolerance-within', fill);
}

/** A tighter limit on materials of a sort; a material of which nobody says counts as of it, until it matters. */
function judgeLimit(
  limit: Tolerance['limits'][number],
  tolerance: Tolerance,
  good: Good,
  lines: readonly BillLine[],
): Finding {
  const { state, atMost } = limit;
  const [whole] = wholesOf(tolerance, good);
  if (whole === undefined) return lackOfWhole(tolerance.by);
  const isLimited = ({ material }: BillLine) => truthOf(material.states[state]);
  const certain = lines.filter((line) => isLimited(line) === 'yes');
  const possible = lines.filter((line) => isLimited(line) !== 'no');
  const shareOf = (some: readonly BillLine[]) =>
    percentOf(sumOf(some, (line) => measureOf(tolerance, line)).sum, whole);
  const fill = { percent: toFixed(shareOf(certain), 2), atMost: toFixed(atMost, 2), state };
  if (compare(shareOf(certain), atMost) > 0) return found('no', 'limit-exceeded', fill);
  if (compare(shareOf(possible), atMost) <= 0) return found('yes', 'tolerance-within', fill);
  const open = possible.find((line) => isLimited(line) === 'unknown');
  return found('unknown', 'lacks-state', { state }, `${open?.at ?? ''}/states`);
}

function measureOf({ by }: Tolerance, { material }: BillLine): Rational | null {
  return by === 'value' ? material.value : material.weight;
}

/** What the share is taken of: by value the transaction value or the total cost, whichever serves. */
function wholesOf({ by }: Tolerance, good: Good): readonly Rational[] {
  const wholes = {
    value: [good.transactionValue, good.cost.totalCost],
    'good-weight': [good.weight],
    'component-weight': [good.componentWeight],
  }[by];
  return wholes.flatMap((whole) => (whole === null || compare(whole, ZERO) <= 0 ? [] : [whole]));
}

function lackOfWhole(by: Tolerance['by']): Finding {
  switch (by) {
    case 'value':
      return found('unknown', 'lacks-transaction-value', {}, '/transactionValue');
    case 'good-weight':
      return found('unknown', 'lacks-weight', {}, '/weightKg');
    case 'component-weight':
      return found('unknown', 'lacks-weight', {}, '/componentWeightKg');
  }
}
