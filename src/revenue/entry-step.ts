import type { Day } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { type Cents, type Charges, differenceOf, dollars, totalOf } from './cents.ts';
import { deadline } from './deadlines.ts';
import type { Booking, EntryEvent } from './entry-event.ts';
import { type EntryLife, follow, lifeOf, type Standing, standingOf } from './entry-life.ts';
import { REVENUE_FAULTS } from './faults.ts';
import { type Flow, type Grow, interestOn } from './interest.ts';
import { type RevenueLaw, rowOn } from './law.ts';
import { credited, type Posting, transaction } from './posting.ts';

/** An entry as it is on the books: what happened to it, and what its accounts hold. */
export interface BookedEntry {
  readonly life: EntryLife;
  readonly balances: Charges;
}

/** A lawful step: the event to record, its postings, and the entry after it. */
export interface EntryStep {
  readonly event: EntryEvent;
  readonly postings: readonly Posting[];
  readonly after: BookedEntry;
}

/** What can happen to an entry that is on the books. */
export type NextEvent = Exclude<EntryEvent, { readonly kind: 'booked' }>;

interface Rule {
  /** The states of liquidation in which the step is open. */
  readonly in: readonly Standing['liquidation'][];
  /** What else must be so. */
  readonly when?: (life: EntryLife, standing: Standing, law: RevenueLaw) => boolean;
  /** The last day; null where the law gives none. */
  readonly until?: (standing: Standing) => Day | null;
}

const BEFORE = ['open', 'suspended'] as const;
const AFTER = ['liquidated', 'deemed'] as const;

/** Everything that can happen to an entry. What is not here cannot happen. */
const RULES: Readonly<Record<NextEvent['kind'], Rule>> = {
  amended: { in: [...BEFORE, 'cancelled'] },
  cancelled: { in: BEFORE },
  deposited: { in: BEFORE },
  corrected: { in: BEFORE, until: ({ correctUntil }) => correctUntil },
  flagged: { in: BEFORE, when: ({ flag }) => flag === null },
  reconciled: {
    in: [...BEFORE, ...AFTER],
    when: ({ flag, reconciledOn }) => flag !== null && reconciledOn === null,
    until: ({ reconcileUntil }) => reconcileUntil,
  },
  extended: { in: ['open'], when: underLimit, until: ({ deemedOn }) => deemedOn },
  suspended: { in: ['open'] },
  resumed: { in: ['suspended'] },
  liquidated: { in: ['open', 'deemed'], when: ({ liquidatedOn }) => liquidatedOn === null },
  reliquidated: { in: AFTER, until: ({ reliquidateUntil }) => reliquidateUntil },
  protested: {
    in: AFTER,
    when: ({ protest }) => protest === null,
    until: ({ protestUntil }) => protestUntil,
  },
  'protest-decided': {
    in: AFTER,
    when: ({ protest }) => protest !== null && protest.decidedOn === null,
  },
  settled: { in: [...AFTER, 'cancelled'] },
};

/** An extension that would lead past the limit adds nothing. @source 19 USC 1504(b) */
function underLimit({ booking }: EntryLife, { deemedOn }: Standing, law: RevenueLaw): boolean {
  const limit = deadline(law, 'liquidation-limit', booking.entryDate);
  return limit === null || deemedOn === null || deemedOn < limit;
}

/**
 * Puts an entry summary on the books. Where the law suspends its liquidation, it is suspended at once.
 *
 * @source 19 USC 1505(a); 19 CFR 159.58
 */
export function bookEntry(booking: Booking, on: Day, law: RevenueLaw): readonly EntryStep[] {
  const event: EntryEvent = { kind: 'booked', on, ...booking };
  const life = lifeOf([event]);
  if (life === null) return [];
  const postings = transaction(owedAsDeposit(booking.charges));
  const booked = { event, postings, after: { life, balances: posted({}, postings) } };
  const suspended = suspendedByLaw(booking, law);
  if (suspended === null) return [booked];
  const next: EntryEvent = { kind: 'suspended', on, reason: suspended };
  const after = { ...booked.after, life: follow(life, next) };
  return [booked, { event: next, postings: [], after }];
}

function suspendedByLaw({ entryType, entryDate, charges }: Booking, law: RevenueLaw) {
  const reaching = law.suspensions.filter(
    (rule) =>
      rule.entryTypes.includes(entryType) ||
      rule.charges.some((account) => (charges[account] ?? 0n) !== 0n),
  );
  return rowOn(reaching, entryDate)?.reason ?? null;
}

/**
 * What an event would make of an entry and its accounts, or why it may not happen. A liquidation that the law
 * made by itself meanwhile, and that nobody recorded, is a step of its own before it.
 *
 * @faults entry-step-not-open, entry-step-too-late, entry-amount-too-much, interest-rate-missing
 * @source 19 USC 1484(b), 1501, 1504, 1505, 1514
 */
export function attempt(
  entry: BookedEntry,
  event: NextEvent,
  law: RevenueLaw,
  grow: Grow,
): Result<readonly EntryStep[]> {
  const before = deemedLiquidation(entry.life, law, event.on);
  const steps: EntryStep[] = [];
  for (const next of before === null ? [event] : [before, event]) {
    const taken = take(steps.at(-1)?.after ?? entry, next, law, grow);
    if (!taken.ok) return taken;
    steps.push(taken.value);
  }
  return ok(steps);
}

/**
 * What is due on a day by itself: liquidation by operation of law, or as scheduled, both at what the
 * importer asserts. No steps when nothing is.
 *
 * @faults interest-rate-missing
 * @source 19 USC 1500 and 1504
 */
export function liquidateDue(
  entry: BookedEntry,
  on: Day,
  law: RevenueLaw,
  grow: Grow,
): Result<readonly EntryStep[]> {
  const { liquidation, scheduled } = standingOf(entry.life, law, on);
  const cycle = liquidation === 'open' && scheduled !== null && scheduled <= on;
  const charges = entry.life.asserted;
  const event: NextEvent | null = cycle
    ? { kind: 'liquidated', on, charges, reason: 'scheduled' }
    : deemedLiquidation(entry.life, law, on);
  if (event === null) return ok([]);
  const taken = take(entry, event, law, grow);
  return taken.ok ? ok([taken.value]) : taken;
}

/** @source 19 USC 1504(a): at the rate of duty, value, quantity and amount that the importer asserts */
function deemedLiquidation(life: EntryLife, law: RevenueLaw, on: Day): NextEvent | null {
  const { liquidation, deemedOn } = standingOf(life, law, on);
  return liquidation === 'deemed' && deemedOn !== null
    ? { kind: 'liquidated', on: deemedOn, charges: life.asserted, reason: 'deemed' }
    : null;
}

function take(
  entry: BookedEntry,
  event: NextEvent,
  law: RevenueLaw,
  grow: Grow,
): Result<EntryStep> {
  const standing = standingOf(entry.life, law, event.on);
  const barred = barrier(entry.life, standing, event, law) ?? amountBarrier(event, entry.balances);
  if (barred !== null) return refuse(barred);
  const life = follow(entry.life, event);
  const amounts = amountsOf(entry, event, life, { law, grow, due: standing.summaryDue });
  if ('missing' in amounts) {
    return refuse(REVENUE_FAULTS.fault('interest-rate-missing', '/on', amounts.missing));
  }
  const postings = transaction(amounts.posted);
  return ok({ event, postings, after: { life, balances: posted(entry.balances, postings) } });
}

function barrier(
  life: EntryLife,
  standing: Standing,
  event: NextEvent,
  law: RevenueLaw,
): Fault | null {
  const rule = RULES[event.kind];
  if (!rule.in.includes(standing.liquidation) || rule.when?.(life, standing, law) === false) {
    const got = `${event.kind}: ${standing.liquidation}`;
    return REVENUE_FAULTS.fault('entry-step-not-open', '/kind', got);
  }
  const until = rule.until?.(standing) ?? null;
  return until !== null && event.on > until
    ? REVENUE_FAULTS.fault('entry-step-too-late', '/on', until)
    : null;
}

/** A bill is not paid beyond what it is, nor a refund beyond what is owed; a deposit may be any sum. */
function amountBarrier(event: NextEvent, balances: Charges): Fault | null {
  if (event.kind === 'deposited' && event.cents <= 0n) return tooMuch(0n);
  if (event.kind !== 'settled') return null;
  const open = openOf(balances);
  const within = open > 0n ? event.cents <= open : event.cents >= open;
  return within && event.cents > 0n === open > 0n && event.cents !== 0n ? null : tooMuch(open);
}

function tooMuch(open: Cents): Fault {
  return REVENUE_FAULTS.fault('entry-amount-too-much', '/cents', dollars(open));
}

/** What is billed and not paid (positive), or to be refunded and not paid out (negative). */
export function openOf(balances: Charges): Cents {
  return (balances['bills'] ?? 0n) + (balances['refunds-payable'] ?? 0n);
}

type Amounts = { readonly posted: Charges } | { readonly missing: Day };

interface Reckoning {
  readonly law: RevenueLaw;
  readonly grow: Grow;
  /** When the estimated duties had to be deposited. */
  readonly due: Day | null;
}

function amountsOf(
  entry: BookedEntry,
  event: NextEvent,
  after: EntryLife,
  reckoning: Reckoning,
): Amounts {
  switch (event.kind) {
    case 'deposited':
      return { posted: { cash: event.cents, deposits: -event.cents } };
    case 'settled': {
      const account = event.cents > 0n ? 'bills' : 'refunds-payable';
      return { posted: { cash: event.cents, [account]: -event.cents } };
    }
    case 'amended':
    case 'corrected':
      return { posted: owedAsDeposit(differenceOf(entry.life.asserted, after.asserted)) };
    case 'reconciled':
      return entry.life.liquidatedOn === null
        ? { posted: owedAsDeposit(differenceOf(entry.life.asserted, after.asserted)) }
        : settling(entry, event.on, after, reckoning);
    case 'cancelled':
    case 'liquidated':
    case 'reliquidated':
    case 'protest-decided':
      return settling(entry, event.on, after, reckoning);
    default:
      return { posted: {} };
  }
}

function owedAsDeposit(changes: Charges): Charges {
  return { ...credited(changes), deposits: totalOf(changes) };
}

/** Brings all that is open on an entry, with interest, to one bill or one refund. */
function settling(
  { life, balances }: BookedEntry,
  on: Day,
  after: EntryLife,
  reckoning: Reckoning,
): Amounts {
  const now = after.final ?? after.asserted;
  const changes = differenceOf(life.final ?? life.asserted, now);
  const interest = after.cancelled
    ? { cents: 0n }
    : interestOn(flowsOf(after, totalOf(now), on, reckoning), on, reckoning.grow);
  if ('missing' in interest) return interest;
  const before = balances['interest'] ?? 0n;
  const charged = interest.cents + before;
  const deposits = balances['deposits'] ?? 0n;
  const open = deposits + totalOf(changes) + charged + openOf(balances);
  const [bill, refund] = open > 0n ? [open, 0n] : [0n, open];
  return {
    posted: {
      ...credited(changes),
      deposits: -deposits,
      interest: -charged,
      bills: bill - (balances['bills'] ?? 0n),
      'refunds-payable': refund - (balances['refunds-payable'] ?? 0n),
    },
  };
}

/**
 * What was owed and paid on an entry, each from the day from which it bears interest.
 *
 * The final sum from the day on which it had to be deposited. Deposits before that day count from it as far
 * as they were owed, and from their own day beyond it. A bill or refund that was settled in time counts
 * from the liquidation that made it.
 *
 * @source 19 USC 1505(b) and (c)
 */
export function flowsOf(
  { deposits, settlements, booking, liquidatedOn }: EntryLife,
  final: Cents,
  on: Day,
  { law, due }: Reckoning,
): readonly Flow[] {
  const from = due ?? booking.entryDate;
  const flows: Flow[] = [{ on: from < on ? from : on, cents: final }];
  let left = final;
  for (const deposit of deposits.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const paid = -deposit.cents;
    const early = deposit.on < from ? (paid < left ? paid : left) : 0n;
    flows.push({ on: from, cents: -early }, { on: deposit.on, cents: early - paid });
    left -= early;
  }
  const settledBy = liquidatedOn && deadline(law, 'settlement', liquidatedOn);
  for (const { on: day, cents } of settlements) {
    const inTime = settledBy !== null && liquidatedOn !== null && day <= settledBy;
    flows.push({ on: inTime ? liquidatedOn : day, cents });
  }
  return flows;
}

function posted(balances: Charges, postings: readonly Posting[]): Charges {
  const sums = new Map(Object.entries(balances));
  for (const { account, cents } of postings) sums.set(account, (sums.get(account) ?? 0n) + cents);
  return Object.fromEntries(sums);
}
