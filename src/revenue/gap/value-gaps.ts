import type { Measure } from '../../tariff/overlay/measure.ts';
import { findCandidates } from '../../tariff/overlay/overlays.ts';
import { findLine, isWhole, revisionOn } from '../../tariff/schedule.ts';
import { exactAmount, USD } from '../../terms/money.ts';
import { countIn } from '../../terms/quantity.ts';
import {
  compare,
  divide,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  subtract,
  toFixed,
} from '../../terms/rational.ts';
import type { Gap } from './gap.ts';
import { figureOn } from './gap-law.ts';
import { dutyIf, found, type Ground, owedAsFiled } from './ground.ts';
import { bracketOf, linesNear } from './near-lines.ts';
import type { ValueBracket } from './value-bracket.parse.ts';

const HUNDRED = rational(100n);
const ONE_HUNDREDTH = rational(1n, 100n);

/** Values, counts and quantities that stand where a little more or less would be dearer, or that contradict. */
export function valueGaps(ground: Ground): readonly Gap[] {
  return [...bracketGaps(ground), ...limitGaps(ground), ...quantityGaps(ground)];
}

/** Lines whose words set a value apiece: a value outside of it, or close to where a dearer line begins. */
function bracketGaps(ground: Ground): readonly Gap[] {
  const { tariff, line, on, rules } = ground;
  const edition = revisionOn(tariff.schedule, on)?.revision;
  // A partial schedule has words of our own, which decide nothing.
  if (edition === undefined || !isWhole(edition) || line.value.currency !== USD) return [];
  const own = findLine(edition, line.hts);
  const at = own === null ? null : bracketOf(own);
  if (own === null || at === null) return [];
  const count = countIn(at.bracket.unit, line.quantities);
  if (count === null || count.num === 0n) return [];
  const apiece = divide(exactAmount(line.value), count);
  const others = linesNear(edition, line.hts).filter(
    (other) => other !== own && bracketOf(other)?.under === at.under,
  );
  const dearer = (holding: Rational) =>
    leastMore(
      ground,
      others.filter((other) => isIn(bracketOf(other)?.bracket ?? at.bracket, holding)),
    );
  const evidence = { apiece: toFixed(apiece, 4), unit: at.bracket.unit };
  if (!isIn(at.bracket, apiece)) {
    const right = dearer(apiece);
    const told = { cents: right?.cents ?? null, evidence: { ...evidence, line: right?.hts ?? '' } };
    return [found('gap-value-outside-bracket', line.number, line.hts, told)];
  }
  const margin = figureOn(rules, 'bracket-percent', on);
  if (margin === null) return [];
  return beyond(at.bracket, apiece, divide(margin, HUNDRED)).flatMap((over) => {
    const other = dearer(over);
    if (other === null || other.cents <= 0n) return [];
    const limit = toFixed(over, 2);
    return found('gap-value-near-break', line.number, line.hts, {
      cents: other.cents,
      atMost: true,
      evidence: { ...evidence, limit, line: other.hts },
      unverified: true,
    });
  });
}

function isIn({ from, fromIn, to, toIn }: ValueBracket, apiece: Rational): boolean {
  const low = from === null ? 1 : compare(apiece, from);
  const high = to === null ? -1 : compare(apiece, to);
  return (low > 0 || (low === 0 && fromIn)) && (high < 0 || (high === 0 && toIn));
}

/** Values apiece on the other side of each end of the bracket that is nearer than the margin. */
function beyond(
  { from, to }: ValueBracket,
  apiece: Rational,
  margin: Rational,
): readonly Rational[] {
  const near = (end: Rational) => {
    const apart = subtract(apiece, end);
    const size = apart.num < 0n ? { num: -apart.num, den: apart.den } : apart;
    return compare(size, multiply(end, margin)) <= 0;
  };
  const step = rational(1n, 1_000_000n);
  const ends: Rational[] = [];
  if (to !== null && near(to)) ends.push(subtract(to, { num: -step.num, den: step.den }));
  if (from !== null && near(from)) ends.push(subtract(from, step));
  return ends;
}

/** Of lines that would owe more, the one that would owe least more. */
function leastMore(ground: Ground, others: readonly { readonly code: string }[]) {
  const filed = owedAsFiled(ground);
  if (filed === null) return null;
  const more = others.flatMap(({ code }) => {
    const owed = dutyIf(ground, { ...ground.line, hts: code });
    return owed === null ? [] : [{ hts: code, cents: owed - filed }];
  });
  return more.toSorted((a, b) => (a.cents < b.cents ? -1 : 1))[0] ?? null;
}

/** Counts close to a measure's limit, on the side that owes less: "metal-weight-percent" just under 15. */
function limitGaps(ground: Ground): readonly Gap[] {
  const { tariff, line, on, rules } = ground;
  const margin = figureOn(rules, 'limit-percent', on);
  if (margin === null || line.counts === undefined) return [];
  const { candidates } = findCandidates(tariff.overlays, line.hts, line.origin, on, 'collection');
  const told = new Map<string, Gap>();
  for (const { measure } of candidates) {
    const limits = measure.limits.flatMap(({ count, atLeast, below }) =>
      [atLeast, below].map((limit) => ({ count, limit })),
    );
    for (const { count, limit } of limits) {
      if (limit === null || told.has(count)) continue;
      const gap = limitGap(ground, measure, { count, limit, margin });
      if (gap !== null) told.set(count, gap);
    }
  }
  return [...told.values()];
}

interface NearLimit {
  readonly count: string;
  readonly limit: Rational;
  /** Percent of the limit. */
  readonly margin: Rational;
}

function limitGap(ground: Ground, measure: Measure, near: NearLimit): Gap | null {
  const { line } = ground;
  const { count, limit, margin } = near;
  const written = line.counts?.[count] ?? '';
  const declared = parseDecimal(written);
  if (declared === null || !isNear(declared, limit, margin)) return null;
  const other = compare(declared, limit) < 0 ? limit : subtract(limit, ONE_HUNDREDTH);
  const counts = { ...line.counts, [count]: toFixed(other, 2) };
  const [filed, owed] = [owedAsFiled(ground), dutyIf(ground, { ...line, counts })];
  if (filed === null || owed === null || owed <= filed) return null;
  return found('gap-count-near-limit', line.number, count, {
    cents: owed - filed,
    atMost: true,
    evidence: { declared: written, limit: toFixed(limit, 2), heading: measure.heading },
    citation: measure.citation,
    unverified: true,
  });
}

/** Whether two figures are no further apart than so many percent of the second. */
function isNear(a: Rational, b: Rational, percent: Rational): boolean {
  const apart = subtract(a, b);
  const size = apart.num < 0n ? { num: -apart.num, den: apart.den } : apart;
  return compare(multiply(size, HUNDRED), multiply(b, percent)) <= 0;
}

/** Two counts of one kind that are not the same, and a value of no goods at all. */
function quantityGaps({ line, on, rules }: Ground): readonly Gap[] {
  const percent = figureOn(rules, 'quantity-percent', on);
  if (percent === null) return [];
  const gaps: Gap[] = [];
  for (const [place, stated] of line.quantities.entries()) {
    const amount = exactAmount({ amount: stated.amount, currency: USD });
    if (amount.num === 0n && exactAmount(line.value).num > 0n) {
      const evidence = { value: line.value.amount };
      gaps.push(found('gap-quantities-contradict', line.number, `0 ${stated.unit}`, { evidence }));
    }
    for (const other of line.quantities.slice(place + 1)) {
      const same = countIn(other.unit, [stated]);
      const counted = exactAmount({ amount: other.amount, currency: USD });
      if (same === null || isNear(same, counted, percent)) continue;
      const evidence = { other: `${other.amount} ${other.unit}` };
      const about = `${stated.amount} ${stated.unit}`;
      gaps.push(found('gap-quantities-contradict', line.number, about, { evidence }));
    }
  }
  return gaps;
}
