import assert from 'node:assert/strict';
import { type Day, dayAt, type Instant } from '../../terms/day.ts';
import type { Membership } from '../standing.ts';
import { type Clock, endOf, type Program } from './trust-law.ts';

/** What an applicant says of one area of security. */
export interface AreaAnswer {
  readonly area: string;
  readonly met: boolean;
  readonly note: string;
}

/** A step in a member's life, as a person takes it. */
export type StepContent =
  | { readonly kind: 'applied'; readonly sites: readonly string[] }
  | { readonly kind: 'assessed'; readonly answers: readonly AreaAnswer[] }
  | { readonly kind: 'document'; readonly title: string; readonly reference: string }
  | { readonly kind: 'certified'; readonly tier: string | null }
  | { readonly kind: 'validated'; readonly tier: string | null }
  | { readonly kind: 'suspended'; readonly falseInformation: boolean }
  | {
      readonly kind: 'expelled';
      readonly falseInformation: boolean;
      readonly published: boolean;
    }
  | {
      readonly kind:
        | 'refused'
        | 'withdrawn'
        | 'reinstated'
        | 'appealed'
        | 'appeal-upheld'
        | 'appeal-denied';
    };
export type StepKind = StepContent['kind'];
export type Step = StepContent & { readonly reason: string };
/** A step as it was recorded. */
export type TakenStep = Step & { readonly at: Instant; readonly actor: string };

export const MEMBER_STATES = [
  'applied',
  'certified',
  'validated',
  'suspended',
  'expelled',
  'refused',
  'withdrawn',
] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** How a member stands: what its steps come to. */
export interface Member {
  readonly seq: number;
  readonly state: MemberState;
  readonly tier: string | null;
  /** When it came to this state, and on which day by the agency's calendar. */
  readonly since: Instant;
  readonly sinceDay: Day;
  /** The last day on which a certificate counts; null while it has no end. */
  readonly until: Day | null;
  readonly answers: readonly AreaAnswer[];
  /** Where it stood before it was suspended or expelled, and goes back to. */
  readonly before: { readonly state: MemberState; readonly tier: string | null } | null;
  /** It was suspended or expelled for false information: an appeal then has less time. */
  readonly falseInformation: boolean;
  /** The appeal that waits for a decision, and the latest that was decided. */
  readonly appealOn: Day | null;
  readonly appealDecided: boolean;
}

/** From where each step may be taken. What is not here cannot happen. */
const FROM: Readonly<Record<StepKind, readonly (MemberState | null)[]>> = {
  applied: [null, 'refused', 'withdrawn'],
  assessed: ['applied', 'certified', 'validated', 'suspended'],
  document: ['applied', 'certified', 'validated', 'suspended', 'expelled'],
  certified: ['applied'],
  refused: ['applied'],
  validated: ['certified', 'validated'],
  suspended: ['certified', 'validated'],
  reinstated: ['suspended'],
  expelled: ['certified', 'validated', 'suspended'],
  appealed: ['suspended', 'expelled'],
  'appeal-upheld': ['suspended', 'expelled'],
  'appeal-denied': ['suspended', 'expelled'],
  withdrawn: ['applied', 'certified', 'validated', 'suspended'],
};

/** The steps that may be taken from where a member stands, or as the first. */
export function nextSteps(member: Member | null, program: Program): readonly StepKind[] {
  const kinds = Object.keys(FROM).filter((kind): kind is StepKind => kind in FROM);
  return kinds.filter((kind) => {
    if (!FROM[kind].includes(member?.state ?? null)) return false;
    if (kind === 'appealed') return member?.appealOn === null && !member.appealDecided;
    if (kind === 'appeal-upheld' || kind === 'appeal-denied') return member?.appealOn !== null;
    // Only a program with tiers or a revalidation has something to validate.
    if (kind === 'validated') return program.tiers.some(({ state }) => state === 'validated');
    return true;
  });
}

/** Where a step that may be taken brings a member, by the calendar of the zone. */
export function afterStep(
  member: Member | null,
  step: Step & { readonly at: Instant },
  program: Program,
  zone: string,
): Member {
  const { at } = step;
  const sinceDay = dayAt(at, zone);
  const seq = (member?.seq ?? 0) + 1;
  if (step.kind === 'applied') return { ...UNBORN, seq, since: at, sinceDay };
  assert(member !== null, `${step.kind} before the application`);
  const kept = { ...member, seq };
  const moved = { ...kept, since: at, sinceDay };
  switch (step.kind) {
    case 'assessed':
      return { ...kept, answers: together(member.answers, step.answers) };
    case 'document':
      return kept;
    case 'certified': {
      const { card } = program.clocks;
      const until = card === undefined ? null : endOf(sinceDay, card);
      return { ...moved, state: 'certified', tier: step.tier, until };
    }
    case 'validated':
      return { ...moved, state: 'validated', tier: step.tier };
    case 'suspended':
    case 'expelled': {
      const { kind: state, falseInformation } = step;
      const before = member.before ?? { state: member.state, tier: member.tier };
      return { ...moved, state, before, falseInformation, ...UNAPPEALED };
    }
    case 'reinstated':
    case 'appeal-upheld': {
      const { state, tier } = member.before ?? member;
      return { ...moved, state, tier, before: null, falseInformation: false, ...UNAPPEALED };
    }
    case 'appealed':
      return { ...kept, appealOn: sinceDay };
    case 'appeal-denied':
      return { ...kept, appealOn: null, appealDecided: true };
    case 'refused':
    case 'withdrawn':
      return { ...moved, state: step.kind };
  }
}

const UNAPPEALED = { appealOn: null, appealDecided: false } as const;

const UNBORN = {
  seq: 0,
  state: 'applied',
  tier: null,
  until: null,
  answers: [],
  before: null,
  falseInformation: false,
  ...UNAPPEALED,
} as const;

/** The latest answer of each area. */
function together(
  before: readonly AreaAnswer[],
  answers: readonly AreaAnswer[],
): readonly AreaAnswer[] {
  const latest = new Map([...before, ...answers].map((one) => [one.area, one]));
  return [...latest.values()];
}

/** A day by which something is due of a member, or of us. */
export interface Due {
  readonly clock: Clock;
  readonly by: Day;
  readonly clause: string;
}

/** What is due next by the program's clocks; nothing where it has none for where the member stands. */
export function duesOf(member: Member, { clocks }: Program): readonly Due[] {
  const due = (clock: Clock, from: Day): readonly Due[] => {
    const span = clocks[clock];
    return span === undefined ? [] : [{ clock, by: endOf(from, span), clause: span.clause }];
  };
  const { state, sinceDay, appealOn, falseInformation } = member;
  const certificate =
    member.until === null || clocks.card === undefined
      ? []
      : [{ clock: 'card' as const, by: member.until, clause: clocks.card.clause }];
  switch (state) {
    case 'applied':
      return due('certify', sinceDay);
    case 'certified':
      return [...due('validate', sinceDay), ...certificate];
    case 'validated':
      return [...due('revalidate', sinceDay), ...certificate];
    case 'suspended':
    case 'expelled':
      if (appealOn !== null) return due('decideAppeal', appealOn);
      return member.appealDecided ? [] : due(falseInformation ? 'appealFalse' : 'appeal', sinceDay);
    default:
      return [];
  }
}

/** What decisions are told of a member; null where it is none: refused, or gone of its own will. */
export function membershipOf(member: Member, program: string, number: string): Membership | null {
  const { state, tier, since, until } = member;
  if (state === 'refused' || state === 'withdrawn') return null;
  return { program, tier, state, number, since, until, arrangement: null };
}
