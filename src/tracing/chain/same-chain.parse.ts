import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { isKept } from '../event/kept.ts';
import { momentOf } from '../event/lexical.ts';
import { lotName } from '../event/lot-name.ts';
import { named, type Told, type TraceEvent } from '../event/trace-event.ts';
import { CHAIN_FAULTS } from './faults.ts';

const text = z
  .string()
  .trim()
  .min(1)
  .max(150)
  .refine((sent) => isKept(sent));
const asked = z.strictObject({
  sameChainAs: text,
  lot: text,
  at: z.string().refine((sent) => momentOf(sent) !== null),
  quantity: z
    .strictObject({ amount: z.string().regex(/^\d{1,15}(\.\d{1,9})?$/), unit: text })
    .optional(),
  documents: z
    .array(
      z.strictObject({
        type: text,
        reference: text,
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable()
          .default(null),
      }),
    )
    .default([]),
});

/** That a lot came the very way that another came, which need not be told again. */
export interface SameChain {
  readonly known: string;
  readonly event: TraceEvent;
}

/** @faults trace-same-chain-shape */
export function parseSameChain(sent: unknown): Result<SameChain> {
  const read = asked.safeParse(sent, { reportInput: true });
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path, input, message }) =>
        CHAIN_FAULTS.fault('trace-same-chain-shape', `/${path.join('/')}`, input ?? message),
      ),
    );
  }
  const { sameChainAs, lot, at, quantity, documents } = read.data;
  const moment = momentOf(at);
  const known = lotName(sameChainAs);
  if (moment === null || known === lotName(lot)) {
    return refuse(CHAIN_FAULTS.fault('trace-same-chain-shape', '/lot', lot));
  }
  const told: Told = {
    at: '',
    moment,
    effect: 'same-chain',
    step: 'same-chain',
    inputs: [{ lot: known, quantity: null }],
    outputs: [{ lot: lotName(lot), quantity: quantity ?? null }],
    seen: [],
    place: null,
    from: null,
    holder: null,
    documents,
    facts: {},
    withdrawal: null,
  };
  return ok({ known, event: named(told, null, told) });
}
