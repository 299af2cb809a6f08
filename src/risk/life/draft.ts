import assert from 'node:assert/strict';
import type { BookPart } from '../../ledger/book-part.ts';
import { canonical } from '../../terms/canonical.ts';
import { addDays, type Day, type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { type Result, settle } from '../../terms/result.ts';
import type { Declared, Extent, LifePolicy } from './criteria-life.ts';
import { LIFE_FAULTS } from './faults.ts';
import type { Product } from './product.ts';

const { fault } = LIFE_FAULTS;
const DAY_MS = 86_400_000;

/** What a draft would do to the Book: make a part, take a criterion out, or bring a suspended one back. */
export const DRAFT_KINDS = ['criterion', 'set', 'pack', 'retirement', 'snooze', 'lift'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** A change that somebody proposes. */
export interface Proposal {
  readonly kind: DraftKind;
  /** Of the Book part that it makes or ends. */
  readonly name: string;
  /** The part's text; for a snooze without its beginning, which is its publication. */
  readonly content: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly verified: boolean;
  readonly declared: Declared;
  /** When a snooze ends; null for the other kinds. */
  readonly until: Instant | null;
}

/** What the proposal was at one time. Editions are added, never changed. */
export interface Edition extends Omit<Proposal, 'kind' | 'name'> {
  /** 1 and up. */
  readonly edition: number;
  /** The login of an account, as everybody who acts here. */
  readonly author: string;
  readonly reason: string;
  readonly at: Instant;
}

export interface Review {
  readonly edition: number;
  readonly reviewer: string;
  /** False sends it back to its author. */
  readonly accepted: boolean;
  readonly reason: string;
  readonly at: Instant;
}

/** What a replay said of one edition. */
export interface ReplayVerdict {
  readonly edition: number;
  /** Names the report. */
  readonly report: string;
  readonly passed: boolean;
  /** The declared limits that did not hold; empty exactly when it passed. */
  readonly failed: readonly string[];
  readonly at: Instant;
}

export interface Ending {
  readonly how: 'published' | 'published-alone' | 'withdrawn';
  readonly edition: number;
  readonly actor: string;
  readonly reason: string;
  readonly at: Instant;
}

/** A proposal with all that became of it. */
export interface Draft {
  readonly id: string;
  readonly kind: DraftKind;
  readonly name: string;
  /** `desk`, or the key of the administration whose pack it came in. */
  readonly origin: string;
  readonly openedAt: Instant;
  /** In their order; one at least. */
  readonly editions: readonly Edition[];
  /** In the order of time. */
  readonly reviews: readonly Review[];
  readonly verdicts: readonly ReplayVerdict[];
  readonly end: Ending | null;
}

/** By what a draft is judged, beside itself. */
export interface Bench {
  readonly policy: LifePolicy;
  readonly at: Instant;
  /** At the agency's seat. */
  readonly today: Day;
  /** The product that the latest edition rests on; null when it names none or there is none. */
  readonly product: Product | null;
}

export function latestOf(draft: Draft): Edition {
  const latest = draft.editions.at(-1);
  assert(latest !== undefined, `draft ${draft.id} has no edition`);
  return latest;
}

/** The name under which a snooze stands in the Book: another of the same extent takes its place. */
export function snoozeName(criterion: string, { party, port, hts }: Extent): string {
  const named = Object.entries({ party, port, hts }).filter(([, value]) => value !== undefined);
  return [criterion, ...named.map(([field, value]) => `${field}=${value}`)].join('/');
}

/**
 * What stands against these words, whoever agrees to them.
 *
 * @faults emergency-too-long, snooze-too-long, already-over, product-unknown, product-withdrawn,
 *   outlives-product
 */
export function wordFaults(
  proposal: Pick<Proposal, 'from' | 'to' | 'until' | 'declared'>,
  { policy, at, today, product }: Bench,
): readonly Fault[] {
  const { from, to, until, declared } = proposal;
  const faults: Fault[] = [];
  if (to !== null && to < today) faults.push(fault('already-over', '/to', to));
  if (until !== null && until <= at) faults.push(fault('already-over', '/until', until));
  const snoozeEnd = instantOf(millisecondsOf(at) + policy.snoozeDaysMax * DAY_MS);
  if (until !== null && until > snoozeEnd) {
    faults.push(fault('snooze-too-long', '/until', snoozeEnd));
  }
  const begins = from > today ? from : today;
  const lastDay = addDays(begins, policy.emergencyDaysMax - 1);
  if (declared.emergency && (to === null || to > lastDay)) {
    faults.push(fault('emergency-too-long', '/to', lastDay));
  }
  return declared.product === null
    ? faults
    : [...faults, ...sourceFaults(declared.product, to, product)];
}

function sourceFaults(id: string, to: Day | null, product: Product | null): readonly Fault[] {
  if (product === null) return [fault('product-unknown', '/life/product', id)];
  const withdrawn =
    product.withdrawal === null ? [] : [fault('product-withdrawn', '/life/product', id)];
  const outlives = to === null || to > product.expiresOn;
  return outlives ? [...withdrawn, fault('outlives-product', '/to', product.expiresOn)] : withdrawn;
}

/** Whether another edition may be written. @faults draft-ended, draft-renamed, those of `wordFaults` */
export function mayWrite(draft: Draft, proposal: Proposal, bench: Bench): Result<Draft> {
  const faults = [...endFaults(draft), ...wordFaults(proposal, bench)];
  const renamed = proposal.kind !== draft.kind || proposal.name !== draft.name;
  if (renamed) faults.push(fault('draft-renamed', '/name', `${proposal.kind}/${proposal.name}`));
  return settle(draft, faults);
}

/**
 * Whether somebody may say of an edition that it is good, or that it is not.
 *
 * @param edition what the reviewer has read
 * @faults draft-ended, draft-moved-on, author-approves, already-reviewed, and to accept also
 *   replay-missing, replay-failed
 */
export function mayReview(
  draft: Draft,
  { reviewer, edition, accepted }: Pick<Review, 'reviewer' | 'edition' | 'accepted'>,
  bench: Bench,
): Result<Draft> {
  const faults = [
    ...endFaults(draft),
    ...seenFaults(draft, edition),
    ...authorFaults(draft, reviewer),
  ];
  if (draft.reviews.some((one) => one.edition === edition && one.reviewer === reviewer)) {
    faults.push(fault('already-reviewed', '/reviewer', reviewer));
  }
  if (accepted) faults.push(...replayFaults(draft, bench.policy));
  return settle(draft, faults);
}

/**
 * Whether somebody may put the draft into the Book: the one place where it is said that nobody
 * publishes what they wrote. Asked before anything changes, by every way in.
 *
 * @faults draft-ended, draft-moved-on, author-approves, not-reviewed, replay-missing, replay-failed,
 *   and those of `wordFaults`
 */
export function mayPublish(
  draft: Draft,
  { publisher, edition }: { readonly publisher: string; readonly edition: number },
  bench: Bench,
): Result<Draft> {
  const faults = [...endFaults(draft), ...seenFaults(draft, edition)];
  faults.push(...wordFaults(latestOf(draft), bench), ...replayFaults(draft, bench.policy));
  if (!needsOne(draft, bench.policy)) {
    faults.push(...authorFaults(draft, publisher), ...reviewFaults(draft));
  }
  return settle(draft, faults);
}

/** A snooze, where policy leaves it to one person. */
export function needsOne(draft: Draft, policy: LifePolicy): boolean {
  return draft.kind === 'snooze' && policy.snoozeByOne;
}

/** Whether a draft may be given up; its author may, and so may a reviewer. @faults draft-ended */
export function mayWithdraw(draft: Draft): Result<Draft> {
  return settle(draft, endFaults(draft));
}

function endFaults({ end, id }: Draft): Fault[] {
  return end === null ? [] : [fault('draft-ended', `/${id}`, end.how)];
}

function seenFaults(draft: Draft, edition: number): readonly Fault[] {
  const latest = latestOf(draft);
  return edition === latest.edition ? [] : [fault('draft-moved-on', '/edition', latest.edition)];
}

function authorFaults(draft: Draft, actor: string): readonly Fault[] {
  const wrote = draft.editions.some(({ author }) => author === actor);
  return wrote ? [fault('author-approves', '/approver', actor)] : [];
}

/** The last word on the latest edition counts. */
function reviewFaults(draft: Draft): readonly Fault[] {
  const { edition } = latestOf(draft);
  const last = draft.reviews.findLast((review) => review.edition === edition);
  return last?.accepted === true ? [] : [fault('not-reviewed', '/edition', edition)];
}

function replayFaults(draft: Draft, policy: LifePolicy): readonly Fault[] {
  if (draft.kind !== 'criterion') return [];
  const { edition, declared } = latestOf(draft);
  const last = draft.verdicts.findLast((verdict) => verdict.edition === edition);
  if (last !== undefined && !last.passed) {
    return [fault('replay-failed', '/edition', last.failed.join(', '))];
  }
  const needed = policy.replayRequired && !declared.emergency;
  return last === undefined && needed ? [fault('replay-missing', '/edition', edition)] : [];
}

/** What publishing at that moment does to the Book. */
export interface BookChange {
  readonly parts: readonly BookPart[];
  /** `kind/name` */
  readonly withdrawn: readonly string[];
}

export function changeOf(draft: Draft, at: Instant): BookChange {
  const { name } = draft;
  switch (draft.kind) {
    case 'retirement':
      return { parts: [], withdrawn: [`criterion/${name}`, `suspension/${name}`] };
    case 'lift':
      return { parts: [], withdrawn: [`suspension/${name}`] };
    case 'criterion':
      // Published anew by two people, it is no longer what was suspended.
      return { parts: [partOf(draft, at)], withdrawn: [`suspension/${name}`] };
    default:
      return { parts: [partOf(draft, at)], withdrawn: [] };
  }
}

function partOf(draft: Draft, at: Instant): BookPart {
  const { id, kind, name } = draft;
  const { edition, content, from, to, verified } = latestOf(draft);
  return {
    kind,
    name,
    // The moment names the edition, so that nobody takes one for another.
    edition: at,
    content: kind === 'snooze' ? canonical({ ...JSON.parse(content), from: at }) : content,
    from,
    to,
    collectedFrom: null,
    collectedTo: null,
    knownFrom: at,
    source: `draft ${id}, edition ${edition}`,
    verified,
  };
}
