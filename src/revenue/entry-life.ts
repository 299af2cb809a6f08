import type { Day } from '../terms/day.ts';
import type { Charges } from './cents.ts';
import { daysBefore, deadline } from './deadlines.ts';
import type { Booking, EntryEvent, EventOf, Reconciled } from './entry-event.ts';
import type { Flow } from './interest.ts';
import type { RevenueLaw } from './law.ts';
import { clockOn } from './law.ts';
import { endOfPeriod } from './working-day.ts';

/** What the events of an entry make of it, whatever the day. */
export interface EntryLife {
  readonly booking: Booking;
  readonly bookedOn: Day;
  readonly cancelled: boolean;
  /** As the importer asserts them: booked, amended, corrected, reconciled. */
  readonly asserted: Charges;
  /** As they were liquidated, reliquidated or decided on protest; null before. */
  readonly final: Charges | null;
  readonly liquidatedOn: Day | null;
  /** Reasons of the suspension that is in force; null when none is. */
  readonly suspended: string | null;
  /** When notice was received that the last suspension was removed. */
  readonly resumedOn: Day | null;
  readonly extensions: number;
  readonly flag: { readonly left: Reconciled; readonly on: Day } | null;
  readonly reconciledOn: Day | null;
  readonly protest: { readonly on: Day; readonly decidedOn: Day | null } | null;
  /** Money that was paid in (negative) or out (positive). */
  readonly deposits: readonly Flow[];
  readonly settlements: readonly Flow[];
}

/** The state of liquidation on a day. */
export type Liquidation = 'open' | 'suspended' | 'liquidated' | 'deemed' | 'cancelled';

/** Where an entry stands on a day, and until when what may be done. Null days are days that the law does not give. */
export interface Standing {
  readonly liquidation: Liquidation;
  readonly summaryDue: Day | null;
  readonly scheduled: Day | null;
  /** The day on which it is liquidated by operation of law; null while it is suspended. */
  readonly deemedOn: Day | null;
  readonly liquidatedOn: Day | null;
  readonly correctUntil: Day | null;
  readonly reconcileUntil: Day | null;
  readonly reliquidateUntil: Day | null;
  readonly protestUntil: Day | null;
  readonly decideProtestUntil: Day | null;
  /** Nothing of it can be changed any more. */
  readonly final: boolean;
}

/** Replays the events of an entry, in their order; null when it was never booked. */
export function lifeOf(events: readonly EntryEvent[]): EntryLife | null {
  return events.reduce<EntryLife | null>(
    (life, event) => (life === null ? begin(event) : follow(life, event)),
    null,
  );
}

function begin(event: EntryEvent): EntryLife | null {
  if (event.kind !== 'booked') return null;
  return {
    booking: event,
    bookedOn: event.on,
    cancelled: false,
    asserted: event.charges,
    final: null,
    liquidatedOn: null,
    suspended: null,
    resumedOn: null,
    extensions: 0,
    flag: null,
    reconciledOn: null,
    protest: null,
    deposits: [],
    settlements: [],
  };
}

/** What one more event makes of an entry. Whether it was lawful is for `attempt` to say, before it is recorded. */
export function follow(life: EntryLife, event: EntryEvent): EntryLife {
  switch (event.kind) {
    case 'booked':
    case 'amended':
      return { ...life, booking: event, asserted: event.charges, cancelled: false };
    case 'cancelled':
      return { ...life, asserted: {}, cancelled: true };
    case 'corrected':
      return { ...life, asserted: event.charges };
    case 'flagged':
      return { ...life, flag: { left: event.left, on: event.on } };
    case 'reconciled':
      return {
        ...life,
        asserted: event.charges,
        final: life.final && event.charges,
        reconciledOn: event.on,
      };
    case 'extended':
      return { ...life, extensions: life.extensions + 1 };
    case 'suspended':
      return { ...life, suspended: event.reason };
    case 'resumed':
      return { ...life, suspended: null, resumedOn: event.on };
    case 'liquidated':
      return { ...life, final: event.charges, liquidatedOn: event.on };
    default:
      return followAfter(life, event);
  }
}

type After = EventOf<'deposited' | 'settled' | 'reliquidated' | 'protested' | 'protest-decided'>;

/** Money, and what comes after liquidation. */
function followAfter(life: EntryLife, event: After): EntryLife {
  switch (event.kind) {
    case 'deposited':
      return { ...life, deposits: [...life.deposits, { on: event.on, cents: -event.cents }] };
    case 'settled':
      return { ...life, settlements: [...life.settlements, { on: event.on, cents: -event.cents }] };
    case 'reliquidated':
      return { ...life, final: event.charges };
    case 'protested':
      return { ...life, protest: { on: event.on, decidedOn: null } };
    case 'protest-decided': {
      const protest = life.protest && { ...life.protest, decidedOn: event.on };
      return { ...life, protest, final: event.charges ?? life.final };
    }
  }
}

/**
 * Where an entry stands on a day: derived from its events and the law alone, so that a period that the law
 * changes, or that nobody watched, needs no timer.
 *
 * @source 19 USC 1501, 1504, 1514, 1484(b)
 */
export function standingOf(life: EntryLife, law: RevenueLaw, on: Day): Standing {
  const { entryDate } = life.booking;
  const deemedOn = life.suspended === null ? deemedDay(life, law) : null;
  const deemed = life.liquidatedOn === null && deemedOn !== null && deemedOn <= on;
  const liquidatedOn = deemed && !life.cancelled ? deemedOn : life.liquidatedOn;
  const from = (name: Parameters<typeof deadline>[1], day: Day | null) =>
    day === null ? null : deadline(law, name, day);
  const scheduled = scheduledDay(life, law);
  const protestUntil = from('protest', liquidatedOn);
  const reliquidateUntil = from('reliquidation', life.liquidatedOn ?? liquidatedOn);
  const openProtest = life.protest !== null && life.protest.decidedOn === null;
  const past = (day: Day | null) => day !== null && day < on;
  const reconcileUntil = life.reconciledOn === null ? reconciliationEnds(life, law) : null;
  const flagged = reconcileUntil !== null && !past(reconcileUntil);
  return {
    liquidation: liquidationOf(life, deemed),
    summaryDue: deadline(law, 'summary-due', entryDate),
    scheduled,
    deemedOn: liquidatedOn === null || deemed ? deemedOn : null,
    liquidatedOn,
    correctUntil: liquidatedOn === null ? correctionEnds(law, entryDate, scheduled) : null,
    reconcileUntil,
    reliquidateUntil,
    protestUntil,
    decideProtestUntil: openProtest ? from('protest-decision', life.protest?.on ?? null) : null,
    final:
      life.cancelled || (past(protestUntil) && past(reliquidateUntil) && !openProtest && !flagged),
  };
}

function liquidationOf(life: EntryLife, deemed: boolean): Liquidation {
  if (life.cancelled) return 'cancelled';
  if (life.liquidatedOn !== null) return 'liquidated';
  if (life.suspended !== null) return 'suspended';
  return deemed ? 'deemed' : 'open';
}

/**
 * A year after entry, a year more for each extension up to the limit, or six months after notice that
 * a suspension was removed, whichever is later.
 */
function deemedDay(life: EntryLife, law: RevenueLaw): Day | null {
  const { entryDate } = life.booking;
  const first = deadline(law, 'liquidation-deemed', entryDate);
  const extension = clockOn(law, 'liquidation-extension', entryDate);
  if (first === null) return null;
  const { count = 0, unit = 'years' } = extension ?? {};
  const extended = endOfPeriod(law, first, { count: count * life.extensions, unit });
  const limit = deadline(law, 'liquidation-limit', entryDate);
  const own = limit !== null && limit < extended ? limit : extended;
  const lifted =
    life.resumedOn === null ? null : deadline(law, 'suspension-lifted', life.resumedOn);
  return lifted !== null && lifted > own ? lifted : own;
}

/** The cycle's day; an extended entry is taken up when its extension ends. */
function scheduledDay(life: EntryLife, law: RevenueLaw): Day | null {
  if (life.suspended !== null) return null;
  const cycle = deadline(law, 'liquidation-scheduled', life.booking.entryDate);
  return life.extensions === 0 && life.resumedOn === null ? cycle : deemedDay(life, law);
}

/** The earlier of so many days after entry and so many before the scheduled liquidation. */
function correctionEnds(law: RevenueLaw, entryDate: Day, scheduled: Day | null): Day | null {
  const window = deadline(law, 'correction', entryDate);
  const before = scheduled && daysBefore(law, 'correction-before-liquidation', scheduled);
  return before !== null && window !== null && before < window ? before : window;
}

function reconciliationEnds({ flag, booking }: EntryLife, law: RevenueLaw): Day | null {
  if (flag === null) return null;
  const fta = flag.left === 'fta';
  const from = fta ? (booking.importationDate ?? booking.entryDate) : booking.entryDate;
  return deadline(law, fta ? 'reconciliation-fta' : 'reconciliation', from);
}
