import { z } from 'zod';
import { canonical } from '../../terms/canonical.ts';
import { type Day, parseDay } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { parseCriterion, parseList, type RiskPart } from '../pack.parse.ts';
import { jsonOf, lifeFaults, snoozeShape } from './criteria-life.parse.ts';
import { UNDECLARED } from './criteria-life.ts';
import { declared } from './declared.parse.ts';
import { DRAFT_KINDS, type Proposal, type Review, snoozeName } from './draft.ts';

const REASON_CHARACTERS_MIN = 10;
const REASON_CHARACTERS_MAX = 500;

const reason = z.string().trim().min(REASON_CHARACTERS_MIN).max(REASON_CHARACTERS_MAX);
const name = z.string().trim().min(1).max(200);

const sentShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('criterion'), criterion: z.unknown(), reason }),
  z.strictObject({ kind: z.literal('set'), set: z.unknown(), reason }),
  z.strictObject({ kind: z.literal('snooze'), snooze: snoozeShape.omit({ reason: true }), reason }),
  z.strictObject({ kind: z.literal('retirement'), criterion: name, reason }),
  z.strictObject({ kind: z.literal('lift'), criterion: name, reason }),
]);

/** A proposal with the reason for it. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly reason: string;
}

/**
 * What somebody proposes, as they send it; its condition is judged when it is compiled.
 *
 * @param today the first day of what names none
 * @faults life-field criterion-field
 */
export function parseProposed(sent: unknown, today: Day): Result<Proposed> {
  const read = sentShape.safeParse(sent);
  if (!read.success) return refuse(...lifeFaults(read.error, ''));
  const given = read.data;
  const { reason: why } = given;
  switch (given.kind) {
    case 'criterion':
      return partProposed(parseCriterion(given.criterion, '/criterion'), why);
    case 'set':
      return partProposed(parseList(given.set, '/set'), why);
    case 'snooze':
      return ok({ proposal: snoozeProposal({ ...given.snooze, reason: why }, today), reason: why });
    default:
      return ok({ proposal: { ...bare(given.kind, given.criterion), from: today }, reason: why });
  }
}

function partProposed(part: Result<RiskPart>, why: string): Result<Proposed> {
  return part.ok ? ok({ proposal: proposalOf(part.value), reason: why }) : part;
}

/** A part of a pack as a proposal. */
export function proposalOf(part: RiskPart): Proposal {
  return { ...part, declared: declaredIn(part.content), until: null };
}

function snoozeProposal(snooze: z.infer<typeof snoozeShape>, today: Day): Proposal {
  return {
    ...bare('snooze', snoozeName(snooze.criterion, snooze.only)),
    content: canonical(snooze),
    from: today,
    to: parseDay(snooze.until.slice(0, 10)),
    until: snooze.until,
  };
}

function bare(kind: Proposal['kind'], of: string): Omit<Proposal, 'from'> {
  const nothing = { to: null, verified: false, declared: UNDECLARED, until: null };
  return { kind, name: of, content: canonical({ criterion: of }), ...nothing };
}

/** What a proposal's text declares; of texts that are no criterion's, nothing. */
export function declaredIn(content: string) {
  const read = z.object({ life: declared.optional() }).safeParse(jsonOf(content));
  return read.data?.life ?? UNDECLARED;
}

/** When the snooze ends that a text speaks of; null when it speaks of none. */
export function untilIn(content: string) {
  return snoozeShape.safeParse(jsonOf(content)).data?.until ?? null;
}

/** The criterion that a snooze's text names; null when it is no snooze. */
export function snoozedIn(content: string): string | null {
  return snoozeShape.safeParse(jsonOf(content)).data?.criterion ?? null;
}

const reviewShape = z.strictObject({ edition: z.int().min(1), accepted: z.boolean(), reason });

/** What a reviewer says of the edition that they have read. @faults life-field */
export function parseReview(
  sent: unknown,
): Result<Pick<Review, 'edition' | 'accepted' | 'reason'>> {
  const read = reviewShape.safeParse(sent);
  return read.success ? ok(read.data) : refuse(...lifeFaults(read.error, ''));
}

const publicationShape = z.strictObject({
  drafts: z
    .array(z.strictObject({ id: z.uuid(), edition: z.int().min(1) }))
    .min(1)
    .max(1000),
  reason,
});

/** Drafts to publish together, each in the edition that was read. */
export type Publishing = z.infer<typeof publicationShape>;

/** @faults life-field */
export function parsePublishing(sent: unknown): Result<Publishing> {
  const read = publicationShape.safeParse(sent);
  return read.success ? ok(read.data) : refuse(...lifeFaults(read.error, ''));
}

/** Why something is given up. @faults life-field */
export function parseReason(sent: unknown): Result<string> {
  const read = z.strictObject({ reason }).safeParse(sent);
  return read.success ? ok(read.data.reason) : refuse(...lifeFaults(read.error, ''));
}

/** A kind as a row has it. */
export const draftKind = z.enum(DRAFT_KINDS);
