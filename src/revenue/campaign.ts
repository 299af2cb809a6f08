import { assess } from '../tariff/assess.ts';
import type { Assessment, DutyFacts } from '../tariff/assessment.ts';
import type { TariffLaw } from '../tariff/law.ts';
import { indexOverlays } from '../tariff/overlay/overlays.ts';
import { addDays, type Day, holdsOn } from '../terms/day.ts';
import { type Cents, centsOf } from './cents.ts';
import { deadline } from './deadlines.ts';
import { type Grow, growthBy, interestOn } from './interest.ts';
import type { Ground, RevenueLaw } from './law.ts';

/** An entry as a campaign looks at it. */
export interface CampaignEntry {
  readonly entry: string;
  readonly importer: string;
  readonly entryDate: Day;
  readonly facts: DutyFacts;
  /** Duties, taxes and fees that were paid; null when nobody said: then what the law of the day asks for. */
  readonly paid: Cents | null;
  /** When; null when nobody said: then when it was due. */
  readonly paidOn: Day | null;
  readonly liquidatedOn: Day | null;
  /** What keeps it out, as its filer or our books know it. */
  readonly grounds: readonly Ground[];
}

/** How far an entry's liquidation is on the day of the campaign. */
export type RefundState = 'unliquidated' | 'within-days' | 'final';

/** What an entry would get back. */
export interface Refund {
  readonly entry: string;
  readonly importer: string;
  readonly entryDate: Day;
  readonly lines: number;
  readonly paid: Cents;
  /** Nobody said what was paid: it was reckoned by the whole law of the day. */
  readonly paidReckoned: boolean;
  /** Without the headings; null when that is not a number. */
  readonly owed: Cents | null;
  /** Null when what is owed is not a number; never less than zero. */
  readonly refund: Cents | null;
  /** Null without a refund that is a number, or when the law has no rate for a day. */
  readonly interest: Cents | null;
  readonly state: RefundState;
  /** Why it is not taken up, or could not be reckoned; empty when it is refunded. */
  readonly reasons: readonly string[];
  /** What it would need to be computed: `line 2: tariff-unknown`, `99038102:steel-content`. */
  readonly lacks: readonly string[];
  readonly unverified: boolean;
}

/** Which headings are left out, and to which day interest runs. */
export interface CampaignTerms {
  /** Digits without dots; every heading that begins so. */
  readonly without: readonly string[];
  readonly on: Day;
}

/** The law with every measure left out whose heading begins with one of some digits. */
export function lawWithout(law: TariffLaw, headings: readonly string[]): TariffLaw {
  const { measures, stacking, lists, absent } = law.overlays;
  const kept = measures.filter(
    ({ heading }) => !headings.some((digits) => heading.startsWith(digits)),
  );
  return { ...law, overlays: indexOverlays(kept, stacking, lists, absent) };
}

/**
 * What each entry would get back; null for an entry that owes the same without the headings.
 *
 * @source 19 USC 1505(c); the orders of the Court of International Trade of March 2026 and CAPE, by the Book's rows
 */
export function openCampaign(
  tariff: TariffLaw,
  revenue: RevenueLaw,
  { without, on }: CampaignTerms,
): (entry: CampaignEntry) => Refund | null {
  const rest = lawWithout(tariff, without);
  const reckoning: Reckoning = { revenue, grow: growthBy(revenue), on, due: new Map() };
  return (entry) => {
    const full = assess(tariff, entry.facts);
    const bare = assess(rest, entry.facts);
    const asked = totalOf(full);
    const owed = totalOf(bare);
    const paid = entry.paid ?? asked;
    const complete = bare.complete && (entry.paid !== null || full.complete);
    if (paid === owed && complete) return null;
    const lacks = complete ? [] : lacksOf(bare.complete ? full : bare);
    return refundOf(entry, { paid, owed, lacks }, lawIsRecalled(bare), reckoning);
  };
}

interface Reckoning {
  readonly revenue: RevenueLaw;
  readonly grow: Grow;
  readonly on: Day;
  /** When entries of a day had to be deposited: the same few days come again and again. */
  readonly due: Map<Day, Day | null>;
}

interface Sums {
  readonly paid: Cents;
  readonly owed: Cents;
  /** Empty when both are numbers. */
  readonly lacks: readonly string[];
}

function refundOf(
  entry: CampaignEntry,
  { paid, owed, lacks }: Sums,
  recalled: boolean,
  reckoning: Reckoning,
): Refund {
  const { revenue, on } = reckoning;
  const state = stateOf(entry, reckoning);
  const grounds = groundsOf(entry, state, revenue, on);
  const base = {
    entry: entry.entry,
    importer: entry.importer,
    entryDate: entry.entryDate,
    lines: entry.facts.lines.length,
    paid,
    paidReckoned: entry.paid === null,
    state,
    lacks,
  };
  if (lacks.length > 0) {
    const reasons = [...grounds, 'not-computable'];
    return { ...base, owed: null, refund: null, interest: null, reasons, unverified: true };
  }
  if (paid < owed) {
    const reasons = [...grounds, 'underpaid'];
    return { ...base, owed, refund: 0n, interest: 0n, reasons, unverified: recalled };
  }
  const interest = interestOf(entry, paid, owed, reckoning);
  const reasons = interest === null ? [...grounds, 'interest-rate-missing'] : grounds;
  const unverified = recalled || (interest?.unverified ?? true);
  const cents = interest === null ? null : interest.cents;
  return { ...base, owed, refund: paid - owed, interest: cents, reasons, unverified };
}

/** Interest that the importer gets on what it paid too much, to the day of the campaign; not less than zero. */
function interestOf(entry: CampaignEntry, paid: Cents, owed: Cents, reckoning: Reckoning) {
  const { revenue, grow, on, due } = reckoning;
  const { entryDate, paidOn } = entry;
  if (!due.has(entryDate)) due.set(entryDate, deadline(revenue, 'summary-due', entryDate));
  const from = paidOn ?? due.get(entryDate) ?? entryDate;
  const interest = interestOn([{ on: from, cents: owed - paid }], on, grow);
  return 'missing' in interest ? null : { cents: -interest.cents, unverified: interest.unverified };
}

function stateOf(
  { liquidatedOn, entryDate, grounds }: CampaignEntry,
  { revenue, on }: Reckoning,
): RefundState {
  const suspended = grounds.includes('ad-cvd');
  const deemed = suspended ? null : deadline(revenue, 'liquidation-deemed', entryDate);
  const liquidated = liquidatedOn ?? (deemed !== null && deemed <= on ? deemed : null);
  if (liquidated === null || liquidated > on) return 'unliquidated';
  const days = ruleOn(revenue, 'liquidated', on)?.days ?? null;
  return days === null || addDays(liquidated, days) >= on ? 'within-days' : 'final';
}

function groundsOf(
  { grounds }: CampaignEntry,
  state: RefundState,
  revenue: RevenueLaw,
  on: Day,
): readonly Ground[] {
  const all: readonly Ground[] = state === 'final' ? ['liquidated', ...grounds] : grounds;
  return all.filter((ground) => ruleOn(revenue, ground, on) !== null);
}

function ruleOn(revenue: RevenueLaw, ground: Ground, on: Day) {
  return (
    revenue.refunds.find((rule) => rule.ground === ground && holdsOn(rule.validity, on)) ?? null
  );
}

/** By name; never empty for an assessment that is not complete. */
function lacksOf({ lines, leavesOut }: Assessment): readonly string[] {
  const unknown = lines.flatMap(({ line, unknown }) =>
    unknown ? [`line ${line}: ${unknown}`] : [],
  );
  const lacks = [...unknown, ...leavesOut];
  return lacks.length > 0 ? lacks : ['not-complete'];
}

function totalOf({ totalDuty, totalFees }: Assessment): Cents {
  return (centsOf(totalDuty) ?? 0n) + (centsOf(totalFees) ?? 0n);
}

function lawIsRecalled({ lines, fees }: Assessment): boolean {
  return (
    fees.some(({ unverified }) => unverified) ||
    lines.some(({ charges }) => charges.some(({ unverified }) => unverified))
  );
}
