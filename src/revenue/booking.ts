import { type Consignment, partKey } from '../filing/consignment.ts';
import type { Entry } from '../filing/filing.ts';
import { partyKey } from '../party/party.ts';
import type { Assessment, Charge } from '../tariff/assessment.ts';
import type { Day } from '../terms/day.ts';
import type { Result } from '../terms/result.ts';
import { type Cents, centsOf, differenceOf } from './cents.ts';
import type { Booking } from './entry-event.ts';
import { attempt, type BookedEntry, bookEntry, type EntryStep } from './entry-step.ts';
import type { Grow } from './interest.ts';
import type { RevenueLaw } from './law.ts';

/** What was decided of an entry: the entry as it was declared, and what it was found to owe. */
export interface DecidedEntry {
  readonly entry: Entry;
  readonly assessment: Assessment;
  readonly sender: string;
}

/**
 * The booking of an entry by its recorded assessment: each charge under its own kind, and by name what the
 * charges leave out. Nothing that is not known becomes zero.
 */
export function bookingOf({ entry, assessment, sender }: DecidedEntry): Booking {
  const { lines, fees, leavesOut, on } = assessment;
  const sums = new Map<string, Cents>();
  for (const charge of [...lines.flatMap((line) => line.charges), ...fees]) {
    sums.set(charge.kind, (sums.get(charge.kind) ?? 0n) + centsOfCharge(charge));
  }
  const unknown = lines.flatMap(({ line, unknown }) =>
    unknown ? [`line ${line}: ${unknown}`] : [],
  );
  const values = entry.lines.map(({ value }) => centsOf(value));
  const unvalued = values.includes(null) ? ['value'] : [];
  return {
    importer: partyKey(entry.importer),
    sender,
    entryType: entry.entryType,
    entryDate: entry.entryDate ?? on,
    importationDate: entry.importationDate,
    valueCents: values.reduce((sum: Cents, cents) => sum + (cents ?? 0n), 0n),
    charges: Object.fromEntries([...sums].filter(([, cents]) => cents !== 0n).sort()),
    leavesOut: [...leavesOut, ...unknown, ...unvalued],
  };
}

/** Charges are rounded to cents when they are assessed. @throws when one is not: a defect of ours */
function centsOfCharge({ kind, amount }: Charge): Cents {
  const cents = centsOf(amount);
  if (cents === null) throw new TypeError(`${kind} is not in whole cents: ${amount.amount}`);
  return cents;
}

/** Why a decision did not change the books, or the steps that it caused; no steps when nothing is new. */
export type Booked = { readonly steps: readonly EntryStep[] } | { readonly unbooked: string };

/**
 * What a booking makes of what is on the books: the first one books the entry, a later one amends it
 * while it is not liquidated. An entry number belongs to the importer for whom it was booked first.
 */
export function book(
  known: BookedEntry | null,
  booking: Booking,
  on: Day,
  law: RevenueLaw,
  grow: Grow,
): Booked {
  if (known === null) return { steps: bookEntry(booking, on, law) };
  const before = known.life.booking;
  if (before.importer !== booking.importer) return { unbooked: 'importer-differs' };
  if (!known.life.cancelled && isSameBooking(before, booking)) return { steps: [] };
  return stepsOf(attempt(known, { kind: 'amended', on, ...booking }, law, grow));
}

/** Takes an entry that was withdrawn off the books. */
export function unbook(known: BookedEntry, on: Day, law: RevenueLaw, grow: Grow): Booked {
  if (known.life.cancelled) return { steps: [] };
  return stepsOf(attempt(known, { kind: 'cancelled', on }, law, grow));
}

function stepsOf(taken: Result<readonly EntryStep[]>): Booked {
  return taken.ok
    ? { steps: taken.value }
    : { unbooked: taken.faults.map(({ code }) => code).join(' ') };
}

/** What a filer says again is no amendment; dates of law may not move by a later manifest either. */
function isSameBooking(before: Booking, after: Booking): boolean {
  return (
    before.entryType === after.entryType &&
    before.entryDate === after.entryDate &&
    before.importationDate === after.importationDate &&
    before.valueCents === after.valueCents &&
    Object.keys(differenceOf(before.charges, after.charges)).length === 0
  );
}

/** What the keys of entries begin with. */
const ENTRY_KEY = partKey({
  kind: 'cancellation',
  action: 'cancel',
  cancels: 'entry',
  reference: '',
  synthetic: false,
});

/** The numbers of the entries of a consignment that were withdrawn. */
export function withdrawnEntries({ cancelled }: Pick<Consignment, 'cancelled'>): readonly string[] {
  return cancelled
    .filter((key) => key.startsWith(ENTRY_KEY))
    .map((key) => key.slice(ENTRY_KEY.length));
}
