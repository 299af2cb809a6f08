import assert from 'node:assert/strict';
import { addDays, type Day, parseDay, type Validity } from '../../terms/day.ts';
import type { Words } from '../../terms/words.ts';
import type { Role } from '../party.ts';
import type { LaneLaw } from './lane-law.ts';

/** What a benefit gives, in terms that a decision can compute with. */
export type Grant =
  /** Points off the score. */
  | { readonly kind: 'score'; readonly points: number }
  /** Examined at this share of the rate of others, 0 to 100. Chance's own sample is never reduced. */
  | { readonly kind: 'examinations'; readonly percent: number }
  /** Its place among those who wait for one thing: 1 before 2, all who have one before all who have none. */
  | { readonly kind: 'priority'; readonly rank: number }
  | { readonly kind: 'lane'; readonly lane: string }
  /** Criteria that are not asked of the member. */
  | { readonly kind: 'exempt'; readonly criteria: readonly string[] }
  /** The most that is taken off a penalty. */
  | { readonly kind: 'mitigation'; readonly penalty: string; readonly percent: number }
  /** A procedure that the member is left out of. */
  | { readonly kind: 'relief'; readonly from: string };

export interface Benefit {
  readonly id: string;
  /** The roles in a consignment in which the member brings it. */
  readonly roles: readonly Role[];
  readonly grant: Grant;
  readonly title: Words;
  readonly clause: string;
  readonly verified: boolean;
  /** Whose it is; null for every member, with a tier or without. */
  readonly tiers: readonly string[] | null;
}

export interface Tier {
  readonly id: string;
  /** What a member of it is at least. */
  readonly state: 'certified' | 'validated';
  /** Of the high-risk threshold, in percent: points beyond it are not taken off, whatever the benefits say. */
  readonly ceilingPercent: number;
  readonly title: Words;
  readonly clause: string;
  readonly verified: boolean;
}

/** A span that the law allows, counted from a day. */
export interface Span {
  readonly count: number;
  readonly unit: 'days' | 'years';
  readonly clause: string;
}

/** `card` is for how long a certificate lasts; a program without one has members until something ends it. */
export const CLOCKS = [
  'certify',
  'validate',
  'revalidate',
  'appeal',
  'appealFalse',
  'decideAppeal',
  'card',
] as const;
export type Clock = (typeof CLOCKS)[number];

/** What a program asks of its members in one area. */
export interface SecurityCriterion {
  readonly area: string;
  readonly clause: string;
  readonly verified: boolean;
}

export interface Program {
  readonly id: string;
  /** Two letters of the administration that runs it. */
  readonly country: string;
  readonly title: Words;
  /** True where applications are made to us. */
  readonly own: boolean;
  /** The scheme of its members' numbers, as filings and accounts write it. */
  readonly scheme: string;
  readonly entityTypes: readonly string[];
  readonly clocks: Readonly<Partial<Record<Clock, Span>>>;
  readonly tiers: readonly Tier[];
  /** The areas that an applicant has to answer for before it is certified. */
  readonly selfAssessment: readonly string[];
  readonly criteria: readonly SecurityCriterion[];
  readonly benefits: readonly Benefit[];
  readonly validity: Validity;
  readonly source: string;
  readonly verified: boolean;
}

/** What an arrangement may grant a foreign member. */
export interface RecognisedBenefit extends Omit<Benefit, 'tiers' | 'clause'> {
  /** As `Tier.ceilingPercent`. */
  readonly ceilingPercent: number;
}

/** By which a partner's members count here. */
export interface Arrangement {
  readonly id: string;
  readonly country: string;
  /** The partner's program; the Book need know no more of it. */
  readonly program: string;
  readonly title: string;
  /** As far as it is known: "2014-10", "2023-04-17". */
  readonly signed: string;
  readonly validity: Validity;
  readonly scheme: string;
  readonly benefits: readonly RecognisedBenefit[];
  readonly clause: string;
  readonly source: string;
  readonly verified: boolean;
}

/** Trusted traders as the Book knows them. */
export interface TrustLaw {
  readonly areas: ReadonlyMap<string, Words>;
  readonly programs: ReadonlyMap<string, Program>;
  readonly arrangements: ReadonlyMap<string, Arrangement>;
  /** Null where no lane is run. */
  readonly lanes: LaneLaw | null;
}

/** What a Book means that says nothing of trust: nobody is trusted. */
export const NO_TRUST: TrustLaw = {
  areas: new Map(),
  programs: new Map(),
  arrangements: new Map(),
  lanes: null,
};

/** The day on which a span that begins on a day is over; 29 February becomes the 28th where a year lacks it. */
export function endOf(from: Day, { count, unit }: Pick<Span, 'count' | 'unit'>): Day {
  if (unit === 'days') return addDays(from, count);
  const year = String(Number(from.slice(0, 4)) + count).padStart(4, '0');
  const same = parseDay(`${year}${from.slice(4)}`) ?? parseDay(`${year}-02-28`);
  assert(same !== null, `no day ${count} years after ${from}`);
  return same;
}
