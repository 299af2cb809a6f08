import type { Day } from '../../terms/day.ts';
import { type Agreement, onDay, type PartsRule } from './agreement.ts';
import type { Bill } from './bill.ts';
import {
  hasForeignMaterial,
  judgeMaterials,
  judgeSet,
  judgeTerritory,
  judgeWhollyObtained,
} from './criterion.ts';
import type { Good, Material } from './good.ts';
import { type MaterialFinding, materialFindings } from './material-finding.ts';
import { type Finding, found, type Reason } from './reason.ts';
import { type JudgeMaterial, mayAccumulate, openBill } from './resolve.ts';
import { chooseRoute, type Route, tryRoute } from './route.ts';
import { type Alternative, type ProductRule, printAlternatives } from './rule.ts';
import { findRule, type RuleSet } from './rule-set.ts';
import { covers, printKind } from './scope.ts';
import { toleranceFor } from './tolerance.ts';
import { judgeTransit } from './transit.ts';
import { all, any, truthOf } from './truth.ts';

/** The criteria of a certification: wholly obtained, product-specific rule, originating materials only, parts. */
export type Criterion = 'A' | 'B' | 'C' | 'D';

export const TESTS = ['territory', 'A', 'C', 'B', 'D', 'set', 'transit'] as const;

/** One test of the agreement and what it found. */
export interface TestFinding extends Finding {
  readonly test: (typeof TESTS)[number];
}

export type Verdict = 'originating' | 'not-originating' | 'undetermined';

/** A provision that the answer rests on. */
export interface Ground {
  readonly citation: string;
  readonly verified: boolean;
}

/** Whether goods originate under an agreement on a day, by which route, and what nobody said. */
export interface Determination {
  readonly agreement: string;
  readonly on: Day;
  readonly verdict: Verdict;
  /** What a certification would state; null when none is met, and for sets. */
  readonly criterion: Criterion | null;
  readonly tests: readonly TestFinding[];
  readonly rule: (Ground & { readonly target: string; readonly alternatives: string }) | null;
  /** Every alternative, as supplied and with the records of suppliers where there are any. */
  readonly routes: readonly Route[];
  /** Place in `routes` of the cheapest that passes, else of the nearest; null when there are none. */
  readonly chosen: number | null;
  readonly materials: readonly MaterialFinding[];
  /** Facts that lack; with them the answer may be another. */
  readonly missing: readonly Reason[];
  /** What must hold besides and nobody stated: the verdict is given on condition of it. */
  readonly provisos: readonly Reason[];
  readonly law: readonly Ground[];
  /** What a line may state of goods that originate: "usmca-originating". */
  readonly states: readonly string[];
}

/**
 * Whether goods originate: wholly obtained, of originating materials only, by a product-specific rule, or by regional
 * value as parts; whether they then kept their origin on the way.
 *
 * Exact and total. Nothing is assumed: a fact that lacks makes a test `unknown` where it matters and is told, and an
 * answer is `undetermined` only when no test is met and one that is open could be.
 *
 * @source USMCA chapter 4; 19 USC 4531; HTSUS General Note 11
 */
export function determineOrigin(ruleSet: RuleSet, good: Good, on: Day): Determination {
  const { agreement } = ruleSet;
  const production = judgeProduction(ruleSet, good, on, materialJudge(ruleSet, on));
  const { tests, rule, trials } = production;
  const transit = judgeTransit(agreement, good, on);
  const kept = transit.outcome !== 'no';
  const met = tests.find(({ test, outcome }) => test !== 'territory' && outcome === 'yes');
  const verdict = kept ? production.verdict : 'not-originating';
  const routes = trials.map(({ route }) => route);
  const chosen = chooseRoute(routes);
  const trial = trials.find(({ route }) => route === chosen) ?? null;
  const bill = trial?.bill ?? production.bill;
  const open = [...tests, ...(trial?.route.steps ?? [])].filter((one) => one.outcome === 'unknown');
  return {
    agreement: agreement.id,
    on,
    verdict,
    criterion: verdict === 'originating' ? criterionOf(met) : null,
    tests: [...tests, { test: 'transit', ...transit }],
    rule: rule && {
      target: rule.target.map((span) => printKind({ span, part: rule.part })).join(' '),
      alternatives: printAlternatives(rule.alternatives),
      citation: rule.citation,
      verified: rule.verified,
    },
    routes,
    chosen: chosen === null ? null : routes.indexOf(chosen),
    materials: materialFindings(bill, trial?.route ?? null),
    missing: verdict === 'undetermined' ? distinct(open.map(({ because }) => because)) : [],
    provisos: kept && transit.outcome === 'unknown' ? [transit.because] : [],
    law: groundsOf(agreement, rule, good, on),
    states: verdict === 'originating' ? [agreement.state] : [],
  };
}

interface Trial {
  readonly route: Route;
  readonly bill: Bill;
}

interface ProductionFinding {
  readonly verdict: Verdict;
  readonly tests: readonly TestFinding[];
  readonly rule: ProductRule | null;
  readonly trials: readonly Trial[];
  readonly bill: Bill;
}

/** Judges each material once, however often a bill that it is in is opened. */
function materialJudge(ruleSet: RuleSet, on: Day): JudgeMaterial {
  const judged = new Map<Material, boolean>();
  const judge: JudgeMaterial = (material, production) => {
    const known = judged.get(material);
    if (known !== undefined) return known;
    const originates = judgeProduction(ruleSet, production, on, judge).verdict === 'originating';
    judged.set(material, originates);
    return originates;
  };
  return judge;
}

/** What production made of the goods, whatever became of them on the way. */
function judgeProduction(
  ruleSet: RuleSet,
  good: Good,
  on: Day,
  judge: JudgeMaterial,
): ProductionFinding {
  const { agreement } = ruleSet;
  const bill = openBill(good, { agreement, judge, accumulate: false });
  const territory = judgeTerritory(agreement, good);
  const bills = mayAccumulate(good, { agreement, judge })
    ? [bill, openBill(good, { agreement, judge, accumulate: true })]
    : [bill];
  const tests: TestFinding[] = [{ test: 'territory', ...territory }];
  const trials: Trial[] = [];
  let rule: ProductRule | null = null;
  if (good.set) {
    tests.push({ test: 'set', ...judgeSet(agreement, bill, on) });
  } else {
    tests.push({ test: 'A', ...judgeWhollyObtained(bill) });
    tests.push({ test: 'C', ...judgeMaterials(bill) });
    if (hasForeignMaterial(bill)) {
      const specific = findRule(ruleSet.rules, good);
      rule = specific.rule;
      const byRule = tryAll(agreement, rule?.alternatives ?? [], bills, on);
      tests.push({ test: 'B', ...(specific.finding ?? best(byRule)) });
      const parts = judgeParts(agreement, bills, on);
      tests.push({ test: 'D', ...parts.finding });
      trials.push(...byRule, ...parts.trials);
    }
  }
  return { verdict: verdictOf(territory, tests), tests, rule, trials, bill };
}

function verdictOf(territory: Finding, tests: readonly TestFinding[]): Verdict {
  const criteria = tests.filter(({ test }) => test !== 'territory');
  const outcome = all([territory.outcome, any(criteria.map((test) => test.outcome))]);
  const verdicts = { yes: 'originating', no: 'not-originating', unknown: 'undetermined' } as const;
  return verdicts[outcome];
}

function criterionOf(met: TestFinding | undefined): Criterion | null {
  switch (met?.test) {
    case 'A':
    case 'B':
    case 'C':
    case 'D':
      return met.test;
    default:
      return null;
  }
}

function tryAll(
  agreement: Agreement,
  alternatives: readonly Alternative[],
  bills: readonly Bill[],
  on: Day,
): readonly Trial[] {
  return alternatives.flatMap((alternative) =>
    bills.map((bill) => ({ bill, route: tryRoute(agreement, alternative, bill, on) })),
  );
}

/** What the route that would be taken says of a rule. */
function best(trials: readonly Trial[]): Finding {
  const route = chooseRoute(trials.map((trial) => trial.route));
  if (route === null) return found('no', 'no-route');
  const telling = route.steps.find(({ outcome }) => outcome === route.outcome);
  const { alternative, outcome } = route;
  if (outcome === 'yes') return found(outcome, 'route-passes', { alternative });
  return telling === undefined ? found(outcome, 'no-route') : { outcome, because: telling.because };
}

interface PartsFinding {
  readonly finding: Finding;
  readonly trials: readonly Trial[];
}

function judgeParts(agreement: Agreement, bills: readonly Bill[], on: Day): PartsFinding {
  const without = (finding: Finding) => ({ finding, trials: [] });
  const rule = onDay(agreement.partsRules, on);
  const good = bills[0]?.good;
  if (rule === null || good === undefined) return without(found('no', 'parts-none'));
  const barred = any(rule.exceptGoods.map((span) => covers(span, good.hts)));
  if (barred !== 'no') return without(found('no', 'parts-barred'));
  const stated = any(rule.anyOf.map((state) => truthOf(good.states[state])));
  // Ordinary goods are not of this sort, and nobody says so of them: what is not stated is not claimed.
  if (stated !== 'yes') {
    return without(found('no', 'parts-not-claimed', { states: rule.anyOf.join(', ') }));
  }
  const trials = tryAll(agreement, [byRegionalValue(rule)], bills, on);
  return { finding: best(trials), trials };
}

function byRegionalValue({ transactionValue, netCost }: PartsRule): Alternative {
  const requirement = { kind: 'regional-value', transactionValue, netCost } as const;
  return { change: { kind: 'none' }, also: [], exceptions: [], requirements: [requirement] };
}

function groundsOf(
  agreement: Agreement,
  rule: ProductRule | null,
  good: Good,
  on: Day,
): readonly Ground[] {
  const tolerance = rule === null ? null : toleranceFor(agreement, good, on);
  return [agreement, rule, tolerance].flatMap((provision) =>
    provision === null ? [] : [{ citation: provision.citation, verified: provision.verified }],
  );
}

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(
    (one, place) =>
      reasons.findIndex((other) => other.code === one.code && other.at === one.at) === place,
  );
}
