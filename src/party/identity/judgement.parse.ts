import { z } from 'zod';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { IDENTITY_FAULTS } from './faults.ts';
import { ordered, VERDICTS, type Verdict } from './judgement.ts';

/** A judgement as a person sends it, its accounts in order. */
export interface SentJudgement {
  readonly low: string;
  readonly high: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

const reason = z.string().trim().min(10).max(500);
const judged = z
  .strictObject({
    accounts: z.tuple([z.uuid(), z.uuid()]),
    verdict: z.enum(VERDICTS),
    reason,
  })
  .refine(({ accounts: [one, other] }) => one !== other, { path: ['accounts', 1] });
const undone = z.strictObject({ reason });

/** @faults identity-judgement-shape */
export function parseJudgement(sent: unknown): Result<SentJudgement> {
  const read = judged.safeParse(sent, { reportInput: true });
  if (!read.success) return refuse(...read.error.issues.map(shapeFault));
  const { accounts, verdict, reason } = read.data;
  return ok({ ...ordered(...accounts), verdict, reason });
}

/**
 * The reason for which a judgement is withdrawn.
 *
 * @faults identity-judgement-shape
 */
export function parseUndo(sent: unknown): Result<string> {
  const read = undone.safeParse(sent, { reportInput: true });
  return read.success ? ok(read.data.reason) : refuse(...read.error.issues.map(shapeFault));
}

function shapeFault({ path, input, message }: z.core.$ZodIssue): Fault {
  return IDENTITY_FAULTS.fault('identity-judgement-shape', `/${path.join('/')}`, input ?? message);
}
