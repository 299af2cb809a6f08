import type { Day } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Result, refuse, settle } from '../terms/result.ts';
import { parseCalendar } from './calendar.parse.ts';
import type { Calendar } from './calendar.ts';
import { TARIFF_FAULTS } from './faults.ts';
import {
  parseColumnTwo,
  parseComputation,
  parseFeeExemptions,
  parseFees,
  parsePrograms,
} from './law.parse.ts';
import type { TariffLaw } from './law.ts';
import { parseLowValue } from './low-value/low-value-rule.parse.ts';
import { NO_LOW_VALUE } from './low-value/low-value-rule.ts';
import { parseDrawback } from './money/drawback.parse.ts';
import { parseExchangeRates } from './money/exchange.parse.ts';
import { compileOrigin, ORIGIN_PART_KINDS } from './origin/law.parse.ts';
import { compileOverlays, OVERLAY_PART_KINDS } from './overlay/overlays.parse.ts';
import { parsePartialSchedule } from './partial-schedule.parse.ts';
import { parseQuotas } from './quota/quota.parse.ts';
import { NO_QUOTAS } from './quota/quota.ts';
import { parseCensusCountries, parseEntryTypes, parseRemedies } from './remedy/remedy.parse.ts';
import { NO_REMEDIES } from './remedy/remedy.ts';
import { createPress, type Press, parseSchedule } from './schedule.parse.ts';
import type { ScheduleRevision } from './schedule.ts';

/** The kinds of text that tariff law comes in. Of schedules and overlays the Book may have many, of others one. */
export const TARIFF_PART_KINDS = [
  'schedule',
  'partial-schedule',
  'calendar',
  'fees',
  'fee-exemptions',
  'currency',
  'low-value',
  'drawback',
  'programs',
  'column-two',
  'computation',
  'remedies',
  'entry-types',
  'census-countries',
  'quotas',
  ...OVERLAY_PART_KINDS,
  ...ORIGIN_PART_KINDS,
] as const;
export type TariffPartKind = (typeof TARIFF_PART_KINDS)[number];

/** A part of the Book that speaks of the tariff. */
export interface TariffPart {
  /** For a schedule the revision, as the calendar names it: "2026_rev_10". */
  readonly name: string;
  readonly kind: TariffPartKind;
  readonly content: string;
  /** Of a schedule that the calendar does not name, the days on which it is law. */
  readonly from: Day;
  readonly to: Day | null;
  readonly verified: boolean;
}

/**
 * Compiles the parts into one immutable value; every fault of every part is told at once.
 *
 * The calendar says when a revision that it names is law; else the part's own days do.
 *
 * @faults tariff-part-missing, tariff-part-doubled, and all that the parsers of the parts know;
 *   pointers begin with the name of the part
 */
export function compileTariff(parts: readonly TariffPart[]): Result<TariffLaw> {
  const faults: Fault[] = [];
  const atMostOne = <T>(
    kind: TariffPartKind,
    parse: (content: string) => Result<T>,
    without: () => T | null,
  ): T | null => {
    const [part, second] = parts.filter((candidate) => candidate.kind === kind);
    if (second !== undefined) faults.push(TARIFF_FAULTS.fault('tariff-part-doubled', '', kind));
    return part === undefined ? without() : keep(parse(part.content), part.name, faults);
  };
  const only = <T>(kind: TariffPartKind, parse: (content: string) => Result<T>): T | null =>
    atMostOne(kind, parse, () => {
      faults.push(TARIFF_FAULTS.fault('tariff-part-missing', '', kind));
      return null;
    });
  const calendar = only('calendar', parseCalendar);
  const fees = only('fees', parseFees);
  const programs = only('programs', parsePrograms);
  const columnTwo = only('column-two', parseColumnTwo);
  const computation = only('computation', parseComputation);
  const feeExemptions = atMostOne('fee-exemptions', parseFeeExemptions, () => []) ?? [];
  const exchangeRates = atMostOne('currency', parseExchangeRates, () => null) ?? new Map();
  const lowValue = atMostOne('low-value', parseLowValue, () => null) ?? NO_LOW_VALUE;
  const drawback = atMostOne('drawback', parseDrawback, () => []) ?? [];
  const orders = atMostOne('remedies', parseRemedies, () => null) ?? NO_REMEDIES;
  const entryTypes = atMostOne('entry-types', parseEntryTypes, () => []) ?? [];
  const countries = atMostOne('census-countries', parseCensusCountries, () => null) ?? new Map();
  const quotas = atMostOne('quotas', parseQuotas, () => null) ?? NO_QUOTAS;
  const overlays = compileOverlays(parts);
  faults.push(...(overlays.ok ? overlays.warnings : overlays.faults));
  const origin = compileOrigin(parts);
  faults.push(...(origin.ok ? origin.warnings : origin.faults));
  const revisions = compileRevisions(parts, calendar, faults);
  if (!calendar || !fees || !programs || !columnTwo || !computation || !overlays.ok || !origin.ok) {
    return refuse(...faults);
  }
  const schedule = { revisions, calendar };
  const money = { fees, feeExemptions, exchangeRates, lowValue, drawback };
  const remedies = { ...orders, entryTypes, countries };
  return settle(
    {
      schedule,
      ...money,
      remedies,
      quotas,
      programs,
      columnTwo,
      computation,
      overlays: overlays.value,
      origin: origin.value,
    },
    faults,
  );
}

function compileRevisions(
  parts: readonly TariffPart[],
  calendar: Calendar | null,
  faults: Fault[],
): readonly ScheduleRevision[] {
  const press = createPress();
  const names = new Set<string>();
  const revisions: ScheduleRevision[] = [];
  for (const part of parts) {
    if (part.kind !== 'schedule' && part.kind !== 'partial-schedule') continue;
    if (names.has(part.name)) {
      faults.push(TARIFF_FAULTS.fault('tariff-part-doubled', '', part.name));
    }
    names.add(part.name);
    const revision = keep(compileRevision(part, calendar, press), part.name, faults);
    if (revision !== null) revisions.push(revision);
  }
  return revisions;
}

function compileRevision(
  part: TariffPart,
  calendar: Calendar | null,
  press: Press,
): Result<ScheduleRevision> {
  const { name, content, verified } = part;
  const own = { from: part.from, to: part.to };
  if (part.kind === 'partial-schedule') {
    return parsePartialSchedule(content, { inForce: own, verified }, press);
  }
  const dated = calendar?.revisions.find(({ revision }) => revision === name);
  return parseSchedule(content, { name, inForce: dated?.inForce ?? own, verified }, press);
}

/** The value, or null; its faults are kept, each under the name of its part. */
function keep<T>(result: Result<T>, name: string, faults: Fault[]): T | null {
  const found = result.ok ? result.warnings : result.faults;
  for (const fault of found) faults.push({ ...fault, at: `/${name}${fault.at}` });
  return result.ok ? result.value : null;
}
