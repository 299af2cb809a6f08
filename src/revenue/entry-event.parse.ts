import { z } from 'zod';
import { parseDay } from '../terms/day.ts';
import { type EntryEvent, RECONCILED } from './entry-event.ts';

// Our own texts of events, as the store wrote them: a text that does not fit is a defect and throws.

const day = z.string().transform((text, context) => {
  const value = parseDay(text);
  if (value === null) context.addIssue({ code: 'custom', message: 'not a day', input: text });
  return value ?? z.NEVER;
});
const cents = z
  .string()
  .regex(/^-?\d{1,18}$/)
  .transform(BigInt);
const charges = z.record(z.string(), cents);
const booking = {
  on: day,
  importer: z.string(),
  sender: z.string(),
  entryType: z.string(),
  entryDate: day,
  importationDate: day.nullable(),
  valueCents: cents,
  charges,
  leavesOut: z.array(z.string()),
};
const changed = { on: day, charges, reason: z.string() };
const reasoned = { on: day, reason: z.string() };

const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('booked'), ...booking }),
  z.object({ kind: z.literal('amended'), ...booking }),
  z.object({ kind: z.literal('cancelled'), on: day }),
  z.object({ kind: z.literal('deposited'), on: day, cents }),
  z.object({ kind: z.literal('corrected'), ...changed }),
  z.object({ kind: z.literal('flagged'), on: day, left: z.enum(RECONCILED) }),
  z.object({ kind: z.literal('reconciled'), ...changed }),
  z.object({ kind: z.literal('extended'), ...reasoned }),
  z.object({ kind: z.literal('suspended'), ...reasoned }),
  z.object({ kind: z.literal('resumed'), on: day }),
  z.object({ kind: z.literal('liquidated'), ...changed }),
  z.object({ kind: z.literal('reliquidated'), ...changed }),
  z.object({ kind: z.literal('protested'), ...reasoned }),
  z.object({ kind: z.literal('protest-decided'), ...changed, charges: charges.nullable() }),
  z.object({ kind: z.literal('settled'), on: day, cents }),
]);

/** The event that `writeEvent` wrote. @throws on any other text */
export function readEvent(text: string): EntryEvent {
  return event.parse(JSON.parse(text));
}

/** Cents become decimal text, so that JSON keeps them exact. */
export function writeEvent(written: EntryEvent): string {
  return JSON.stringify(written, (_, part: unknown) =>
    typeof part === 'bigint' ? part.toString() : part,
  );
}
