import { add, compare, type Rational, subtract, toFixed, ZERO } from '../../terms/rational.ts';
import type { Agreement } from './agreement.ts';
import { type Bill, type BillLine, materialsToCount } from './bill.ts';
import { HUNDRED, percentOf, percentTimes } from './figure.ts';
import type { Cost } from './good.ts';
import { type Finding, found } from './reason.ts';
import type { Requirement } from './rule.ts';
import { any, type Truth } from './truth.ts';

export type ValueMethod = 'transaction-value' | 'net-cost';

/** Regional value content by one method, and whether it reaches what is asked. */
export interface ValueFinding extends Finding {
  readonly method: ValueMethod;
}

/**
 * Regional value content in percent: what of a whole is not material from outside. The whole is the transaction value
 * less international shipment, or the net cost.
 *
 * @param whole more than nothing
 * @source USMCA 4.5.2 and 4.5.3; 19 USC 4531(c)
 */
export function regionalValue(whole: Rational, nonOriginating: Rational): Rational {
  return percentOf(subtract(whole, nonOriginating), whole);
}

/** The net cost, or the name of what lacks to tell it: `totalCost`, or one of the exclusions. */
export type NetCost =
  | { readonly known: true; readonly netCost: Rational }
  | { readonly known: false; readonly lacks: string };

/**
 * Total cost less what the agreement leaves out of it. Each exclusion must be stated, be it as nothing.
 *
 * @source USMCA 4.5.3 and its definitions of net cost; 19 CFR 182 Appendix A, section 7
 */
export function netCostOf(cost: Cost, exclusions: readonly string[]): NetCost {
  if (cost.netCost !== null) return { known: true, netCost: cost.netCost };
  if (cost.totalCost === null) return { known: false, lacks: 'totalCost' };
  let netCost = cost.totalCost;
  for (const name of exclusions) {
    const excluded = cost.excluded[name];
    if (excluded === undefined) return { known: false, lacks: `excluded/${name}` };
    netCost = subtract(netCost, excluded);
  }
  return { known: true, netCost };
}

/** Both methods, where the rule admits them: the producer chooses. */
export function judgeRegionalValue(
  { transactionValue, netCost }: Requirement & { readonly kind: 'regional-value' },
  bill: Bill,
  { netCostExclusions }: Agreement,
): readonly ValueFinding[] {
  const { good } = bill;
  const lines = materialsToCount(bill);
  const findings: ValueFinding[] = [];
  if (transactionValue !== null) {
    const method = 'transaction-value';
    const finding =
      good.transactionValue === null
        ? found('unknown', 'lacks-transaction-value', {}, '/transactionValue')
        : reaches(good.transactionValue, transactionValue, lines);
    findings.push({ method, ...finding });
  }
  if (netCost !== null) {
    const method = 'net-cost';
    const cost = netCostOf(good.cost, netCostExclusions);
    const finding = cost.known
      ? reaches(cost.netCost, netCost, lines)
      : found('unknown', 'lacks-cost', { cost: cost.lacks }, `/${cost.lacks}`);
    findings.push({ method, ...finding });
  }
  return findings;
}

/** True by either method. */
export function reached(findings: readonly ValueFinding[]): Truth {
  return any(findings.map(({ outcome }) => outcome));
}

/** A material without a value leaves the content open, unless the others already spoil it. */
function reaches(whole: Rational, required: Rational, lines: readonly BillLine[]): Finding {
  const { sum, lacking } = sumOf(lines, ({ material }) => material.value);
  if (compare(whole, ZERO) <= 0) {
    return found('no', 'content-of-nothing', { required: toFixed(required, 2) });
  }
  const content = regionalValue(whole, sum);
  const fill = { percent: toFixed(content, 2), required: toFixed(required, 2) };
  if (compare(content, required) < 0) {
    const allowed = percentTimes(subtract(HUNDRED, required), whole);
    const excess = toFixed(subtract(sum, allowed), 2);
    return found('no', 'content-short', { ...fill, excess });
  }
  if (lacking !== null) return found('unknown', 'lacks-value', {}, `${lacking.at}/value`);
  return found('yes', 'content-reached', fill);
}

/** The sum of what is known of some lines, and the first line of which it is not. */
export function sumOf(
  lines: readonly BillLine[],
  of: (line: BillLine) => Rational | null,
): { readonly sum: Rational; readonly lacking: BillLine | null } {
  let sum = ZERO;
  let lacking: BillLine | null = null;
  for (const line of lines) {
    const figure = of(line);
    if (figure === null) lacking ??= line;
    else sum = add(sum, figure);
  }
  return { sum, lacking };
}
