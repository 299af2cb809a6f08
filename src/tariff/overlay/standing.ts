import type { Day } from '../../terms/day.ts';
import {
  compare,
  divide,
  multiply,
  parseDecimal,
  type Rational,
  rational,
} from '../../terms/rational.ts';
import type { DutyBasis } from '../duty-terms.ts';
import type { Leaving, Limit, Measure, MeasureBasis, StackingRule } from './measure.ts';
import type { Candidate, Candidates } from './overlays.ts';

/** What is known of a line when measures are laid over it. */
export interface Ground {
  readonly hts: string;
  readonly origin: string;
  /** Headings of chapters 98 and 99 that the line declares. */
  readonly claims: readonly string[];
  readonly loadedDate: Day | null;
  /** Dollars, quantities, and what the line declares besides. */
  readonly basis: DutyBasis;
  /** The special program by which the line enters; null when by none. */
  readonly program: string | null;
  /** Dollars of duty under the line's own rate; null when they could not be reckoned. */
  readonly base: Rational | null;
}

/** Why a measure that takes in the line's goods does not hold for it. */
export type Barred =
  | { readonly why: 'not-claimed' }
  /** It asks for one of these statements. */
  | { readonly why: 'not-stated'; readonly statements: readonly string[] }
  | { readonly why: 'stated' | 'out-of-range' | 'not-counted'; readonly fact: string }
  | { readonly why: 'in-transit' };

/** What takes a line out of a measure: another heading, a claim, or a statement. */
export interface Suppressor {
  readonly by: string;
  /** The heading under which the filer says so; null when none is filed. */
  readonly claimedBy: string | null;
  readonly citation: string;
}

/** Takes a part of the value out of a measure's reach. */
export interface Reduction extends Suppressor {
  readonly leaves: Leaving;
  /** The measure whose own basis is taken out; null when a declared value is. */
  readonly measure: Measure | null;
  readonly part: MeasureBasis | null;
}

export type Standing =
  | { readonly suppressed: Suppressor }
  | { readonly suppressed: null; readonly reductions: readonly Reduction[] };

/** Which measures hold for a line and where each of them stands, before any amount is reckoned. */
export interface Judgement {
  /** In the order in which they are filed. */
  readonly standing: readonly Stand[];
  /** By what the line states itself, or by its being in transit. */
  readonly suppressed: readonly SuppressedMeasure[];
}

export interface Stand {
  readonly candidate: Candidate;
  readonly standing: Standing;
}

export interface SuppressedMeasure extends Suppressor {
  readonly measure: Measure;
}

/**
 * Judges the measures that take in a line's goods by what the line claims and states.
 *
 * Lines that state nothing are most of all lines: how measures stand for them is remembered with the candidates.
 */
export function judge(found: Candidates, ground: Ground, on: Day): Judgement {
  if (!isPlain(ground)) return judgeAnew(found.candidates, ground, on);
  found.plain ??= judgeAnew(found.candidates, ground, on);
  return found.plain;
}

function isPlain({ claims, loadedDate, program, basis }: Ground): boolean {
  return (
    program === null &&
    loadedDate === null &&
    claims.length === 0 &&
    basis.values === undefined &&
    basis.counts === undefined &&
    basis.states === undefined
  );
}

function judgeAnew(candidates: readonly Candidate[], ground: Ground, on: Day): Judgement {
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
  return { standing: standings(declaredOnce(held), ground, statements), suppressed };
}

/** A heading is declared once with a line, though two lists of it name the number. */
function declaredOnce(held: readonly Candidate[]): readonly Candidate[] {
  const headings = new Set<string>();
  return held.filter(({ measure: { heading, semantics } }) => {
    if (semantics === 'none') return true;
    const isNew = !headings.has(heading);
    headings.add(heading);
    return isNew;
  });
}

/** What the line states, and what its program makes of it: "program-S", and "free-under-S" where no duty is left. */
function statementsOf(ground: Ground): ReadonlySet<string> {
  const statements = new Set(ground.basis.states);
  if (ground.program !== null) {
    statements.add(`program-${ground.program}`);
    if (ground.base?.num === 0n) statements.add(`free-under-${ground.program}`);
  }
  return statements;
}

/** Why the measure does not hold for the line; null when it does. */
export function barred(
  measure: Measure,
  ground: Pick<Ground, 'claims' | 'loadedDate' | 'basis'>,
  statements: ReadonlySet<string>,
  on: Day,
): Barred | null {
  const { inTransit, requires, unless, limits } = measure;
  if (measure.claim === 'required' && !ground.claims.includes(measure.heading)) {
    return { why: 'not-claimed' };
  }
  if (requires.length > 0 && !requires.some((statement) => statements.has(statement))) {
    return { why: 'not-stated', statements: requires };
  }
  for (const fact of unless) if (statements.has(fact)) return { why: 'stated', fact };
  const beyond = barredByCount(limits, ground.basis);
  if (beyond !== null) return beyond;
  const loaded = ground.loadedDate;
  if (inTransit === null || loaded === null) return null;
  return loaded < inTransit.loadedBefore && on < inTransit.enteredBefore
    ? { why: 'in-transit' }
    : null;
}

function barredByCount(limits: readonly Limit[], basis: DutyBasis): Barred | null {
  for (const limit of limits) {
    const count = countOf(limit, basis);
    if (count === null) return { why: 'not-counted', fact: limit.count };
    if (!isWithin(limit, count)) return { why: 'out-of-range', fact: limit.count };
  }
  return null;
}

const PERCENT = /^(.*)-percent$/;

/** A declared count, else the share in percent that a declared value has of the customs value. */
function countOf({ count }: Limit, basis: DutyBasis): Rational | null {
  const declared = basis.counts?.[count];
  if (declared !== undefined) return parseDecimal(declared);
  const part = basis.values?.[PERCENT.exec(count)?.[1] ?? ''];
  if (part === undefined || basis.value.num === 0n) return null;
  return multiply(divide(part, basis.value), rational(100n));
}

function isWithin({ atLeast, below }: Limit, count: Rational): boolean {
  return (
    (atLeast === null || compare(count, atLeast) >= 0) &&
    (below === null || compare(count, below) < 0)
  );
}

/**
 * Who gives way to whom among the measures that hold.
 *
 * A measure that itself gives way makes nobody give way.
 */
function standings(
  held: readonly Candidate[],
  ground: Ground,
  statements: ReadonlySet<string>,
): readonly Stand[] {
  const settled = new Map<Measure, Standing>();
  const open = new Set<Measure>();
  const stands = (other: Candidate): boolean => {
    if (other.measure.semantics === 'none') return true;
    // Two that give way to each other both stand: the table would have to say which goes first.
    if (open.has(other.measure)) return false;
    return standingOf(other).suppressed === null;
  };
  const standingOf = (candidate: Candidate): Standing => {
    const { measure } = candidate;
    const known = settled.get(measure);
    if (known !== undefined) return known;
    open.add(measure);
    const found = [
      ...exemptions(candidate, held, stands),
      ...claimed(candidate, ground.claims, statements),
      ...givenWay(candidate, held, stands),
    ];
    open.delete(measure);
    const whole = found.find(({ leaves }) => leaves === 'nothing');
    const standing: Standing =
      whole === undefined ? { suppressed: null, reductions: found } : { suppressed: whole };
    settled.set(measure, standing);
    return standing;
  };
  return held
    .filter(({ measure }) => measure.semantics !== 'none')
    .map((candidate) => ({ candidate, standing: standingOf(candidate) }));
}

function* exemptions(
  { measure }: Candidate,
  held: readonly Candidate[],
  stands: (other: Candidate) => boolean,
): Iterable<Reduction> {
  for (const other of held) {
    const { exempts, heading, semantics, basis, citation } = other.measure;
    if (!exempts.includes(measure.heading) && !exempts.includes(measure.authority)) continue;
    if (other.measure === measure || !stands(other)) continue;
    const part = semantics === 'none' && basis !== 'customs-value' ? basis : null;
    const claimedBy = semantics === 'none' ? heading : null;
    const leaves = part === null ? 'nothing' : 'remainder';
    yield { by: heading, claimedBy, citation, leaves, measure: null, part };
  }
}

/** Rules by which a claim of the line, or what it states, takes it out: the longest name that fits decides. */
function* claimed(
  { yields }: Candidate,
  claims: readonly string[],
  statements: ReadonlySet<string>,
): Iterable<Reduction> {
  if (claims.length === 0 && statements.size === 0) return;
  let longest: { readonly rule: StackingRule; readonly name: string } | null = null;
  for (const rule of yields) {
    for (const name of rule.to) {
      if (name.length <= (longest?.name.length ?? 0)) continue;
      if (statements.has(name) || claims.some((claim) => claim.startsWith(name))) {
        longest = { rule, name };
      }
    }
  }
  if (longest === null || longest.rule.leaves === 'everything') return;
  const { leaves, claimedBy, citation } = longest.rule;
  yield { by: longest.name, claimedBy, citation, leaves, measure: null, part: null };
}

function* givenWay(
  { measure, yields }: Candidate,
  held: readonly Candidate[],
  stands: (other: Candidate) => boolean,
): Iterable<Reduction> {
  for (const rule of yields) {
    for (const other of held) {
      const { authority, heading, semantics } = other.measure;
      if (!rule.to.includes(authority) && !rule.to.includes(heading)) continue;
      if (semantics === 'none' || other.measure === measure || !stands(other)) continue;
      const { leaves, claimedBy, citation } = rule;
      yield { by: heading, claimedBy, citation, leaves, measure: other.measure, part: null };
    }
  }
}
