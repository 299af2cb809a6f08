import { type Day, holdsOn } from '../../terms/day.ts';
import { compareText } from '../../terms/words.ts';
import type { Role } from '../party.ts';
import type { Membership, Standings } from '../standing.ts';
import type { Arrangement, Benefit, Program, RecognisedBenefit, TrustLaw } from './trust-law.ts';

/** A benefit that one membership brings, with what bounds it and where it is written. */
export interface Granted {
  readonly benefit: Pick<Benefit, 'id' | 'grant' | 'title' | 'roles' | 'verified'>;
  readonly membership: Membership;
  readonly ceilingPercent: number;
  readonly clause: string;
  readonly source: string;
}

/** Of the threshold: who has no tier takes no points off a score. */
const UNTIERED_CEILING = 0;

/**
 * What a party's memberships bring it on a day, in a role; nothing from a membership that does not count then.
 *
 * Own members have what their program's tier gives, recognised ones what the arrangement's clause gives; a
 * program or arrangement that the Book does not have, or has no more on that day, gives nothing.
 */
export function benefitsOf(
  memberships: readonly Membership[],
  law: TrustLaw,
  role: Role,
  on: Day,
): readonly Granted[] {
  return memberships
    .flatMap((membership) => (counts(membership, on) ? grantsOf(membership, law, on) : []))
    .filter(({ benefit }) => benefit.roles.includes(role));
}

/**
 * The memberships of whoever has the key; none of who is not named, not known, or may not trade as usual: a
 * suspended account is trusted by no program.
 */
export function membershipsOf(parties: Standings, key: string | null): readonly Membership[] {
  const standing = key !== null && Object.hasOwn(parties, key) ? parties[key] : undefined;
  return standing === undefined || standing.suspension !== null ? [] : standing.memberships;
}

/** True while a membership gives anything: certified or validated, and the day is one of its own. */
export function counts({ state, from, until }: Membership, on: Day): boolean {
  const stands = state === 'certified' || state === 'validated';
  return stands && (from === undefined || from <= on) && (until === null || on <= until);
}

/** The program that a membership is of, where the Book has it on that day. */
export function programOn(
  { program, arrangement }: Membership,
  law: TrustLaw,
  on: Day,
): Program | Arrangement | null {
  const found =
    arrangement === null ? law.programs.get(program) : law.arrangements.get(arrangement);
  return found !== undefined && holdsOn(found.validity, on) ? found : null;
}

function grantsOf(membership: Membership, law: TrustLaw, on: Day): readonly Granted[] {
  const { arrangement, program } = membership;
  if (programOn(membership, law, on) === null) return [];
  if (arrangement === null) {
    const own = law.programs.get(program);
    return own === undefined ? [] : ofProgram(membership, own);
  }
  const agreed = law.arrangements.get(arrangement);
  if (agreed === undefined || agreed.program !== program) return [];
  return agreed.benefits.map((benefit) => recognisedBy(membership, agreed, benefit));
}

function ofProgram(membership: Membership, program: Program): readonly Granted[] {
  const tier = program.tiers.find(({ id }) => id === membership.tier);
  // A tier that asks for a validation gives nothing to who was not validated.
  if (tier?.state === 'validated' && membership.state !== 'validated') return [];
  return program.benefits
    .filter(({ tiers }) => tiers === null || (tier !== undefined && tiers.includes(tier.id)))
    .map((benefit) => ({
      benefit,
      membership,
      ceilingPercent: tier?.ceilingPercent ?? UNTIERED_CEILING,
      clause: benefit.clause,
      source: program.source,
    }));
}

function recognisedBy(
  membership: Membership,
  { clause, source, verified }: Arrangement,
  benefit: RecognisedBenefit,
): Granted {
  const { ceilingPercent } = benefit;
  const stated = { ...benefit, verified: verified && benefit.verified };
  return { benefit: stated, membership, ceilingPercent, clause, source };
}

/** A benefit with the points that it takes off a score. */
export type Reduction<Of extends Granted> = Of & { readonly points: number };

/**
 * How many points each of the benefits takes off a score, none beyond what its ceiling leaves.
 *
 * Ceilings are counted together from the lowest up: all that is granted under a ceiling, and under every lower
 * one, stays within it, whoever brings it. Points are whole, and what comes to none is left out.
 *
 * @param threshold the high-risk threshold, in points
 * @param most what may be taken off at all: a score that rests on compulsory checks is not lowered
 * @source 6 USC 964(a): percent of the threshold, not of the score
 */
export function reductionsOf<Of extends Granted>(
  granted: readonly Of[],
  threshold: number,
  most: number,
): readonly Reduction<Of>[] {
  const reductions: Reduction<Of>[] = [];
  let taken = 0;
  for (const one of [...granted].sort(lowestCeilingFirst)) {
    if (one.benefit.grant.kind !== 'score') continue;
    const ceiling = Math.min(Math.floor((one.ceilingPercent * threshold) / 100), most);
    const points = Math.min(one.benefit.grant.points, ceiling - taken);
    if (points <= 0) continue;
    taken += points;
    reductions.push({ ...one, points });
  }
  return reductions;
}

function lowestCeilingFirst(a: Granted, b: Granted): number {
  return a.ceilingPercent - b.ceilingPercent || compareText(nameOf(a), nameOf(b));
}

/** What a benefit is called in reasons: the program or arrangement, and the benefit in it. */
export function nameOf({ membership, benefit }: Pick<Granted, 'membership' | 'benefit'>): string {
  return `trust:${membership.arrangement ?? membership.program}:${benefit.id}`;
}
