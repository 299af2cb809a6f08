import type { Day } from '../../terms/day.ts';
import { compare, type Rational, rational, toFixed, ZERO } from '../../terms/rational.ts';
import type { Agreement, OriginLaw } from '../origin/agreement.ts';
import { type Determination, determineOrigin } from '../origin/determine.ts';
import { percentOf } from '../origin/figure.ts';
import type { Good, Material } from '../origin/good.ts';
import { netCostOf, regionalValue } from '../origin/regional-value.ts';
import { ruleSetOn } from '../origin/rule-set.ts';
import type { Difference, OriginCase, OriginClaim } from './worked-case.ts';

/** The agreement that the cases speak of, on a day on which all of it that we hold is in force. */
const AGREEMENT = 'usmca';
const ON = '2026-06-30' as Day;

/** Where a calculation of origin and we do not agree. */
export function checkOrigin(law: OriginLaw, asked: OriginCase): readonly Difference[] {
  const ruleSet = ruleSetOn(law, AGREEMENT, ON);
  if (!ruleSet.ok) return [{ of: 'agreement', expected: AGREEMENT, got: 'not in the Book' }];
  const { agreement } = ruleSet.value;
  const shares = sharesOf(agreement, asked);
  const outcomes = asked.claims.map((claim, n) => judge(claim, asked.weightShares[n], shares));
  const shift =
    asked.shift === null
      ? []
      : checkShift(asked, determineOrigin(ruleSet.value, goodOf(asked), ON));
  return [
    ...checkNetCost(agreement, asked),
    ...checkLimits(agreement, asked),
    ...outcomes.flatMap(({ difference }) => difference ?? []),
    ...checkVerdict(
      asked,
      outcomes.map(({ holds }) => holds),
    ),
    ...shift,
  ];
}

/** Every share that we make of the figures of a case, in percent. */
function sharesOf(agreement: Agreement, asked: OriginCase): readonly Rational[] {
  const { transactionValue, nonOriginating, failing } = asked;
  const netCost = netCostIn(agreement, asked);
  const wholes = [transactionValue, netCost].filter((whole) => whole !== null);
  const contents =
    nonOriginating === null ? [] : wholes.map((whole) => regionalValue(whole, nonOriginating));
  const tolerated =
    failing === null || transactionValue === null ? [] : [percentOf(failing, transactionValue)];
  return [...contents, ...tolerated];
}

function netCostIn(agreement: Agreement, asked: OriginCase): Rational | null {
  const named = agreement.netCostExclusions.map((name) => {
    const plain = name.replace('-and-', '-');
    return [name, asked.excluded[name] ?? asked.excluded[plain] ?? ZERO] as const;
  });
  const { netCost, totalCost } = asked;
  const cost = { netCost, totalCost, excluded: Object.fromEntries(named) };
  const found = netCostOf(cost, agreement.netCostExclusions);
  return found.known ? found.netCost : null;
}

function checkNetCost(agreement: Agreement, asked: OriginCase): readonly Difference[] {
  const { netCostExpected } = asked;
  if (netCostExpected === null) return [];
  const got = netCostIn(agreement, asked);
  if (got !== null && compare(got, netCostExpected) === 0) return [];
  return [{ of: 'net cost', expected: toFixed(netCostExpected, 2), got: shown(got) }];
}

/** What is forgiven is limited by the agreement and not by the case. */
function checkLimits(agreement: Agreement, asked: OriginCase): readonly Difference[] {
  if (asked.failing === null && asked.weightShares.length === 0) return [];
  const lawful = agreement.tolerances.flatMap(({ atMost, limits }) => [
    atMost,
    ...limits.map((limit) => limit.atMost),
  ]);
  return asked.claims
    .flatMap(({ limit }) => limit ?? [])
    .filter((limit) => !lawful.some((one) => compare(one, limit) === 0))
    .map((limit) => ({
      of: 'de minimis',
      expected: shown(limit),
      got: lawful.map(shown).join(', '),
    }));
}

interface Judged {
  readonly difference: Difference | null;
  readonly holds: boolean;
}

/** Whether the share is one that we make too, and stands to its limit as the case says. */
function judge(
  { share, places, relation, limit }: OriginClaim,
  stated: Rational | undefined,
  shares: readonly Rational[],
): Judged {
  const ours =
    share === null ? stated : shares.find((one) => toFixed(one, places) === toFixed(share, places));
  if (ours === undefined) {
    const got = shares.map(shown).join(', ');
    return { difference: { of: 'share', expected: shown(share), got }, holds: false };
  }
  if (limit === null || stands(ours, relation, limit))
    return { difference: null, holds: passes(relation) };
  const expected = `${relation} ${shown(limit)}`;
  return { difference: { of: 'share', expected, got: shown(ours) }, holds: false };
}

function stands(share: Rational, relation: string, limit: Rational): boolean {
  const order = compare(share, limit);
  if (order === 0) return relation.includes('=');
  return relation.startsWith(order < 0 ? '<' : '>');
}

/** A content that reaches its limit, or a tolerated share that stays within its own. */
function passes(relation: string): boolean {
  return relation === '>=' || relation === '<=' || relation === 'pass';
}

function checkVerdict(asked: OriginCase, holds: readonly boolean[]): readonly Difference[] {
  if (asked.isOriginating === null || holds.length === 0) return [];
  // Methods are alternatives; tolerances by weight must hold together.
  const got = asked.weightShares.length > 0 ? holds.every(Boolean) : holds.some(Boolean);
  if (got === asked.isOriginating) return [];
  return [{ of: 'originating', expected: String(asked.isOriginating), got: String(got) }];
}

function checkShift(
  asked: OriginCase,
  { routes, materials }: Determination,
): readonly Difference[] {
  const alternatives = asked.failingAlternatives.flatMap((letter) => {
    const route = routes[letter.charCodeAt(0) - 'A'.charCodeAt(0)];
    if (route?.outcome === 'no') return [];
    return [{ of: `alternative ${letter}`, expected: 'fails', got: route?.outcome ?? 'none' }];
  });
  const [first] = routes;
  const excepted = asked.excepted.flatMap((code) => {
    const at = materials.find(({ hts }) => hts === code)?.at;
    const outcome = first?.lines.find((line) => line.at === at)?.outcome ?? 'none';
    return outcome === 'no' ? [] : [{ of: code, expected: 'excluded', got: outcome }];
  });
  return [...alternatives, ...excepted];
}

const NO_COST = { netCost: null, totalCost: null, excluded: {} };

/** A good none of whose materials is so small that it would be forgiven, for the case asks of the change alone. */
function goodOf({ shift }: OriginCase): Good {
  return {
    hts: (shift?.good ?? '').padEnd(6, '0'),
    producedIn: 'US',
    whollyObtained: false,
    cost: NO_COST,
    shares: {},
    materials: (shift?.materials ?? []).map(materialOf),
    transactionValue: rational(100n),
    weight: null,
    componentWeight: null,
    set: false,
    journey: null,
    states: {},
  };
}

function materialOf(hts: string): Material {
  return {
    name: hts,
    hts,
    role: 'material',
    originating: false,
    country: null,
    value: rational(40n),
    weight: null,
    suppliedBy: null,
    made: null,
    states: {},
  };
}

function shown(figure: Rational | null): string {
  return figure === null ? 'none' : toFixed(figure, 2);
}
