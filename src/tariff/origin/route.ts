import assert from 'node:assert/strict';
import type { Day } from '../../terms/day.ts';
import { compare, toFixed, ZERO } from '../../terms/rational.ts';
import type { Agreement } from './agreement.ts';
import { type Bill, type BillLine, materialsToChange, materialsToCount } from './bill.ts';
import { percentOf } from './figure.ts';
import { type Finding, found } from './reason.ts';
import { judgeRegionalValue, reached, sumOf, type ValueFinding } from './regional-value.ts';
import { type Alternative, printAlternative, printRequirement, type Requirement } from './rule.ts';
import { isOfAny } from './scope.ts';
import { judgeShift, type ShiftLine } from './shift.ts';
import { judgeTolerance, toleranceFor } from './tolerance.ts';
import { all, type Truth, truthOf } from './truth.ts';

/**
 * What a claimant must be able to show for a route, from what every producer has at hand to what others must give:
 * the classification of the materials; work done in the own plant; the value or weight of a few materials; the values
 * of all against the price; a certified share; the whole cost accounting; and the records of suppliers.
 */
export const PROOFS = [
  'classification',
  'process',
  'de-minimis',
  'material-share',
  'transaction-value',
  'certified-share',
  'net-cost',
  'supplier-records',
] as const;
export type Proof = (typeof PROOFS)[number];

/** One thing that a route asks, as the notation writes it, and whether it is so. */
export interface Step extends Finding {
  readonly asks: string;
  /** Regional value by each method that the rule admits; empty for other steps. */
  readonly methods: readonly ValueFinding[];
}

/** One alternative of a rule tried on one bill of materials. */
export interface Route {
  /** In the notation of rules. */
  readonly alternative: string;
  readonly accumulated: boolean;
  readonly outcome: Truth;
  readonly steps: readonly Step[];
  readonly lines: readonly ShiftLine[];
  /** True when the materials that failed to change are forgiven. */
  readonly forgiven: boolean;
  readonly proofs: readonly Proof[];
}

/** Tries one alternative on a bill, de minimis where materials fail to change. */
export function tryRoute(
  agreement: Agreement,
  alternative: Alternative,
  bill: Bill,
  on: Day,
): Route {
  const lines = judgeShift(alternative, bill.good, materialsToChange(bill));
  const shift = shiftStep(agreement, alternative, bill, lines, on);
  const others = alternative.requirements.map((one) => requirementStep(one, agreement, bill, on));
  const steps = [shift, ...others];
  const outcome = all(steps.map((step) => step.outcome));
  const proofs = new Set<Proof>([...steps.flatMap((step) => step.proofs)]);
  if (bill.accumulated) proofs.add('supplier-records');
  return {
    alternative: printAlternative(alternative),
    accumulated: bill.accumulated,
    outcome,
    steps: steps.map(({ proofs: _, ...step }) => step),
    lines,
    forgiven: shift.proofs.includes('de-minimis'),
    proofs: PROOFS.filter((proof) => proofs.has(proof)),
  };
}

/**
 * The route to take. Of those that pass the one whose hardest proof is easiest, then the one of fewest proofs, then
 * the first. When none passes, the one with least in its way: what is not known before what is not so.
 */
export function chooseRoute(routes: readonly Route[]): Route | null {
  return routes.toSorted(byEase)[0] ?? null;
}

const OUTCOMES: readonly Truth[] = ['yes', 'unknown', 'no'];

function byEase(a: Route, b: Route): number {
  return (
    OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
    hindrances(a) - hindrances(b) ||
    hardest(a) - hardest(b) ||
    a.proofs.length - b.proofs.length
  );
}

function hindrances({ steps }: Route): number {
  return steps.filter(({ outcome }) => outcome === 'no').length;
}

function hardest({ proofs }: Route): number {
  return Math.max(0, ...proofs.map((proof) => PROOFS.indexOf(proof)));
}

type ProvedStep = Step & { readonly proofs: readonly Proof[] };

function shiftStep(
  agreement: Agreement,
  alternative: Alternative,
  bill: Bill,
  shifts: readonly ShiftLine[],
  on: Day,
): ProvedStep {
  const asks = printAlternative({ ...alternative, requirements: [] });
  const step = (finding: Finding, ...proofs: readonly Proof[]) => ({
    ...finding,
    asks,
    methods: [],
    proofs,
  });
  const failing = shifts.filter(({ outcome }) => outcome !== 'yes');
  if (failing.length === 0) {
    return alternative.change.kind === 'none'
      ? step(found('yes', 'shift-not-asked'))
      : step(found('yes', 'shift-all-met'), 'classification');
  }
  const forgives = (some: readonly ShiftLine[]) =>
    judgeTolerance(agreement, bill, linesAt(bill, some), on);
  const forgiven = forgives(failing);
  if (forgiven.outcome === 'yes') return step(forgiven, 'classification', 'de-minimis');
  return step(unforgiven(failing, forgiven, forgives), 'classification');
}

/** What stands in the way. Materials of which nobody knows whether they change leave open what the others do not spoil. */
function unforgiven(
  failing: readonly ShiftLine[],
  forgiven: Finding,
  forgives: (some: readonly ShiftLine[]) => Finding,
): Finding {
  const open = failing.find(({ outcome }) => outcome === 'unknown');
  if (open === undefined) return forgiven;
  const certain = failing.filter(({ outcome }) => outcome === 'no');
  const spoilt = certain.length > 0 ? forgives(certain) : null;
  return spoilt?.outcome === 'no' ? spoilt : { outcome: 'unknown', because: open.because };
}

function linesAt({ lines }: Bill, shifts: readonly ShiftLine[]): readonly BillLine[] {
  const places = new Set(shifts.map(({ at }) => at));
  return lines.filter(({ at }) => places.has(at));
}

function requirementStep(
  requirement: Requirement,
  agreement: Agreement,
  bill: Bill,
  on: Day,
): ProvedStep {
  const asks = printRequirement(requirement);
  const { good } = bill;
  switch (requirement.kind) {
    case 'regional-value':
      return { asks, ...valueStep(requirement, agreement, bill, on) };
    case 'process': {
      const { process } = requirement;
      const outcome = truthOf(good.states[process]);
      const code = (
        { yes: 'process-done', no: 'process-not-done', unknown: 'lacks-state' } as const
      )[outcome];
      const finding = found(outcome, code, { state: process }, '/states');
      return { asks, methods: [], proofs: ['process'], ...finding };
    }
    case 'share':
      return { asks, methods: [], proofs: ['certified-share'], ...shareFinding(requirement, bill) };
    case 'cap':
      return { asks, methods: [], proofs: ['material-share'], ...capFinding(requirement, bill) };
  }
}

function valueStep(
  requirement: Requirement & { readonly kind: 'regional-value' },
  agreement: Agreement,
  bill: Bill,
  on: Day,
): Omit<ProvedStep, 'asks'> {
  const methods = judgeRegionalValue(requirement, bill, agreement);
  const outcome = reached(methods);
  const telling = methods.find((one) => one.outcome === outcome);
  assert(telling !== undefined, 'regional value by no method');
  const finding = { outcome, because: telling.because };
  if (outcome === 'yes') return { ...finding, methods, proofs: [telling.method] };
  const byValue = toleranceFor(agreement, bill.good, on)?.by === 'value';
  const few = byValue ? judgeTolerance(agreement, bill, materialsToCount(bill), on) : null;
  return few?.outcome === 'yes'
    ? { ...found('yes', 'content-not-asked', few.because.fill), methods, proofs: ['de-minimis'] }
    : { ...finding, methods, proofs: methods.map(({ method }) => method) };
}

function shareFinding(
  { of, atLeast }: Requirement & { readonly kind: 'share' },
  { good }: Bill,
): Finding {
  const share = good.shares[of];
  if (share === undefined) return found('unknown', 'lacks-share', { of }, `/shares/${of}`);
  const fill = { of, percent: toFixed(share, 2), required: toFixed(atLeast, 2) };
  return compare(share, atLeast) >= 0
    ? found('yes', 'share-reached', fill)
    : found('no', 'share-short', fill);
}

function capFinding(
  { by, atMost, of }: Requirement & { readonly kind: 'cap' },
  bill: Bill,
): Finding {
  const { good } = bill;
  const whole = by === 'weight' ? good.weight : good.transactionValue;
  if (whole === null || compare(whole, ZERO) <= 0) {
    return by === 'weight'
      ? found('unknown', 'lacks-weight', {}, '/weightKg')
      : found('unknown', 'lacks-transaction-value', {}, '/transactionValue');
  }
  const certain = capped(bill, of, ['yes']);
  const measure = ({ material }: BillLine) => (by === 'weight' ? material.weight : material.value);
  const known = percentOf(sumOf(certain, measure).sum, whole);
  const fill = { percent: toFixed(known, 2), atMost: toFixed(atMost, 2) };
  if (compare(known, atMost) > 0) return found('no', 'cap-exceeded', fill);
  const possible = capped(bill, of, ['yes', 'unknown']);
  const { sum, lacking } = sumOf(possible, measure);
  if (lacking !== null) {
    return by === 'value'
      ? found('unknown', 'lacks-value', {}, `${lacking.at}/value`)
      : found('unknown', 'lacks-weight', {}, `${lacking.at}/weightKg`);
  }
  if (compare(percentOf(sum, whole), atMost) <= 0) return found('yes', 'cap-kept', fill);
  const [open] = capped(bill, of, ['unknown']);
  return found('unknown', 'lacks-number', { digits: '8' }, `${open?.at ?? ''}/hts`);
}

function capped(
  bill: Bill,
  of: (Requirement & { readonly kind: 'cap' })['of'],
  outcomes: readonly Truth[],
): readonly BillLine[] {
  return materialsToChange(bill).filter(({ material }) => outcomes.includes(isOfAny(of, material)));
}
