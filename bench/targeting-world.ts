import { readdirSync, readFileSync } from 'node:fs';
import type { Consignment } from '../src/filing/consignment.ts';
import type { Entry, Filing } from '../src/filing/filing.ts';
import type { FilingRules } from '../src/filing/filing-rules.ts';
import { joinParts } from '../src/filing/joining.ts';
import type { Enforcement } from '../src/simulation/actor.ts';
import { type Examined, examine } from '../src/simulation/examination.ts';
import type { Happening } from '../src/simulation/journey.ts';
import type { SchemeRates } from '../src/simulation/market.ts';
import { simulate } from '../src/simulation/trade.ts';
import { dutyLoss, type Scheme, type Truth } from '../src/simulation/truth.ts';
import type { TariffLaw } from '../src/tariff/law.ts';
import { sha256 } from '../src/terms/canonical.ts';
import { addDays, type Day, type Instant, millisecondsOf } from '../src/terms/day.ts';

/** A made-up flow of entries over which strategies are compared. */
export interface WorldSettings {
  readonly seed: string;
  /** Days on which strategies choose; trade goes on for `WARM_UP_DAYS` before, seen and not examined. */
  readonly days: number;
  readonly entriesPerDay: number;
  /** The scheme that nobody has seen before it begins in the third week. */
  readonly newScheme: Scheme;
}

/** One entry with all that was filed of its consignment by the day on which it is chosen or not. */
export interface Candidate {
  readonly entry: Entry;
  readonly consignment: Consignment;
  readonly at: Instant;
  readonly truth: Truth | null;
  /** US cents that it owes beyond what it states; 0 of the honest. */
  readonly lossCents: number;
}

export interface TradeDay {
  /** From 0; negative while only watched. */
  readonly number: number;
  readonly day: Day;
  /** In order of time. */
  readonly candidates: readonly Candidate[];
}

const FIRST_DAY = '2026-06-01' as Day;
/** As long as the slowest ship takes, so that every corridor delivers on the first day. */
const WARM_UP_DAYS = 28;
/** Measured by the simulation's own test. */
const FILINGS_OF_AN_ENTRY = 3.5;
const DAY_MILLISECONDS = 86_400_000;

/** About 3 % of the entries, of seven kinds of violations and more. */
const RATES: SchemeRates = {
  undervaluation: 0.024,
  phoenix: 0.024,
  misclassification: 0.026,
  transshipment: 0.03,
  'order-evasion': 0.05,
  'short-count': 0.018,
  'forced-labour': 0.06,
  'unsafe-goods': 0.06,
  'permit-over-use': 0.25,
  'false-origin': 0.03,
};
/** The day on which the scheme begins that nobody has seen before. */
export const NEW_SCHEME_DAY = 14;

/** What was found of actors, for those who hear of it. */
export interface Blotter extends Enforcement {
  readonly record: (actor: string, day: number) => void;
}

export function openBlotter(): Blotter {
  const last = new Map<string, number>();
  return {
    foundOut: (actor) => last.get(actor) ?? null,
    record: (actor, day) => last.set(actor, day + WARM_UP_DAYS),
  };
}

/** The days of a world, one after another; what is found on one may change the next. */
export function* tradeDays(
  { seed, days, entriesPerDay, newScheme }: WorldSettings,
  rules: FilingRules,
  law: TariffLaw,
  enforcement: Enforcement,
): Generator<TradeDay, void, undefined> {
  const trade = simulate(
    {
      seed,
      from: FIRST_DAY,
      days: WARM_UP_DAYS + days,
      filingsPerDay: entriesPerDay * FILINGS_OF_AN_ENTRY,
      parcels: 0,
      schemes: RATES,
      starts: { [newScheme]: WARM_UP_DAYS + NEW_SCHEME_DAY },
    },
    enforcement,
  );
  const desk = openDesk(rules, law);
  let number = -WARM_UP_DAYS;
  let candidates: Candidate[] = [];
  for (const happening of trade) {
    const of = Math.floor((millisecondsOf(happening.at) - START) / DAY_MILLISECONDS) - WARM_UP_DAYS;
    while (number < of) {
      yield { number, day: addDays(FIRST_DAY, number + WARM_UP_DAYS), candidates };
      number += 1;
      candidates = [];
      if (number === days) return;
    }
    const candidate = desk(happening);
    if (candidate !== null) candidates.push(candidate);
  }
}

const START = millisecondsOf(`${FIRST_DAY}T00:00:00.000Z` as Instant);

/** Joins what is filed; an entry is a candidate as soon as its bill is on file as well. */
function openDesk(rules: FilingRules, law: TariffLaw): (happening: Happening) => Candidate | null {
  const parts = new Map<string, Filing[]>();
  const waiting = new Map<string, Happening>();
  return (happening) => {
    const { filing } = happening;
    const bill = filing.kind === 'bill' ? filing.reference : billOf(filing);
    if (bill === null || filing.action !== 'file') return null;
    const known = parts.get(bill) ?? [];
    known.push(filing);
    parts.set(bill, known);
    if (filing.kind === 'entry') waiting.set(bill, happening);
    const entered = waiting.get(bill);
    if (entered?.filing.kind !== 'entry' || !known.some(({ kind }) => kind === 'bill')) return null;
    parts.delete(bill);
    waiting.delete(bill);
    const day = happening.at.slice(0, 10) as Day;
    return {
      entry: entered.filing,
      consignment: joinParts(known, rules, day),
      at: happening.at,
      truth: entered.truth,
      lossCents: lossOf(law, entered.filing, entered.truth, day),
    };
  };
}

function billOf(filing: Filing): string | null {
  const of = filing.kind === 'entry' || filing.kind === 'security-filing' ? filing.bills : [];
  return of[0] ?? null;
}

function lossOf(law: TariffLaw, entry: Entry, truth: Truth | null, day: Day): number {
  if (truth === null || truth.scheme === null) return 0;
  const loss = dutyLoss(law, { ...entry, arrivalDate: null, receivedDate: day }, truth);
  if (loss === null) throw new Error(`no duty can be computed of ${entry.reference}`);
  return Math.round(Number(loss.amount) * 100);
}

/** What officers find who unpack the goods. */
export function examined(seed: string, { entry, truth, lossCents }: Candidate): Examined {
  return examine(`${seed}/officers`, 'physical', entry.reference, truth, lossCents);
}

/** The hash of the sources that make the world, so that figures can say by which they were measured. */
export function worldHash(): string {
  const folder = new URL('../src/simulation/', import.meta.url);
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !/^test-|\.test\.ts$/.test(file))
    .sort();
  return sha256(sources.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n'));
}
