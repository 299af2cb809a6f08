import { addDays } from '../../terms/day.ts';
import { outputOf } from './capacity.ts';
import { daysBetween, grouped, rounded, sumOf } from './grouping.ts';
import { firstSeen } from './new-factory.ts';
import type { Passage } from './passage.ts';
import type { Measure, Registers, RoutePolicy } from './route-policy.ts';
import { evidenceOf, type RouteSignal, type SignalGround } from './signal.ts';
import type { TradeWindow } from './trade-window.ts';

/** What goes with an evasion, and seldom with honest buying elsewhere. */
export const CIRCUMSTANCES = [
  'same-seller',
  'new-maker',
  'beyond-capacity',
  'laden-there',
  'security-filing-differs',
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

const GROUND_OF: Readonly<Record<Circumstance, SignalGround>> = {
  'same-seller': 'filings',
  'new-maker': 'filings',
  'beyond-capacity': 'capacities',
  'laden-there': 'filings',
  'security-filing-differs': 'security-filings',
};

/** The goods that an importer bought of the measured country, and of another one since. */
interface Shift {
  readonly measure: Measure;
  readonly other: string;
  readonly before: readonly Passage[];
  readonly since: readonly Passage[];
  /** Dollars a day. */
  readonly rates: { readonly before: number; readonly left: number; readonly since: number };
}

/**
 * Importers whose goods come of another country since a measure holds on those of the first, with circumstances
 * that honest buying elsewhere seldom has. To buy elsewhere is what a measure is for, and no signal by itself.
 */
export function originShifts(
  window: TradeWindow,
  registers: Registers,
  policy: RoutePolicy,
): readonly RouteSignal[] {
  const measured = grouped(registers.measures, ({ hts6 }) => hts6);
  return [...window.byImporter].flatMap(([key, own]) =>
    [...grouped(own, ({ hts6 }) => (measured.has(hts6) ? hts6 : null))].flatMap(
      ([hts6, passages]) =>
        (measured.get(hts6) ?? []).flatMap((measure) =>
          shiftsUnder(window, measure, passages, policy.shift).flatMap((shift) => {
            const met = circumstancesOf(window, shift, registers, policy);
            return met.length < policy.shift.circumstancesMin ? [] : [signalOf(key, shift, met)];
          }),
        ),
    ),
  );
}

/** Countries of which an importer buys since a measure what it bought of the measured one before. */
function shiftsUnder(
  { from, to }: TradeWindow,
  measure: Measure,
  passages: readonly Passage[],
  { graceDays, entriesMin, fallsTo, keeps }: RoutePolicy['shift'],
): readonly Shift[] {
  const settled = addDays(measure.on, graceDays);
  const [daysBefore, daysSince] = [daysBetween(from, measure.on), daysBetween(settled, to)];
  if (daysBefore <= 0 || daysSince <= 0) return [];
  const measured = passages.filter(({ origin }) => origin === measure.country);
  const before = measured.filter(({ on }) => on < measure.on);
  const others = grouped(passages, ({ origin }) => (origin === measure.country ? null : origin));
  const rate = (some: readonly Passage[], days: number) => sumOf(some, ({ value }) => value) / days;
  const was = rate(before, daysBefore);
  const left = rate(
    measured.filter(({ on }) => on >= settled),
    daysSince,
  );
  if (before.length < entriesMin || left > was * fallsTo) return [];
  return [...others].flatMap(([other, own]) => {
    const since = own.filter(({ on }) => on >= measure.on);
    const now = rate(
      own.filter(({ on }) => on >= settled),
      daysSince,
    );
    const already = rate(
      own.filter(({ on }) => on < measure.on),
      daysBefore,
    );
    if (since.length < entriesMin || now - already < was * keeps) return [];
    return [{ measure, other, before, since, rates: { before: was, left, since: now } }];
  });
}

function circumstancesOf(
  window: TradeWindow,
  { measure, before, since }: Shift,
  { capacities, countriesOfPorts }: Registers,
  policy: RoutePolicy,
): readonly Circumstance[] {
  const knownBefore = new Set(before.flatMap(({ seller, maker }) => [seller?.key, maker?.key]));
  const makers = [...new Set(since.map(({ maker }) => maker?.key ?? null))];
  const { hts6, country } = measure;
  const beyond = (maker: string | null): boolean => {
    const rows = capacities.filter(
      (row) => row.maker === maker && row.hts6 === hts6 && row.measure === 'capacity',
    );
    const sent = (window.byMaker.get(maker ?? '') ?? []).filter((one) => one.hts6 === hts6);
    const output = outputOf(window, policy.capacity, rows, sent);
    return output !== null && output.sent > output.can * policy.capacity.tolerance;
  };
  const most = (holds: (passage: Passage) => boolean) =>
    2 * since.filter(holds).length > since.length;
  const seen: Readonly<Record<Circumstance, () => boolean>> = {
    'same-seller': () => most(({ seller }) => seller !== null && knownBefore.has(seller.key)),
    'new-maker': () =>
      makers.some((maker) => maker !== null && isNew(window, maker, measure, policy)),
    'beyond-capacity': () => makers.some(beyond),
    'laden-there': () =>
      most(({ portsOfLading }) =>
        portsOfLading.some((port) => countriesOfPorts.get(port.slice(0, 3)) === country),
      ),
    'security-filing-differs': () => most(({ security }) => security.origins.includes(country)),
  };
  return CIRCUMSTANCES.filter((circumstance) => seen[circumstance]());
}

function isNew(window: TradeWindow, maker: string, { on }: Measure, policy: RoutePolicy): boolean {
  const first = firstSeen(window, maker, policy.newFactory);
  return first !== null && first >= on;
}

function signalOf(key: string, shift: Shift, met: readonly Circumstance[]): RouteSignal {
  const { measure, other, before, since, rates } = shift;
  const [first] = since;
  return {
    kind: 'origin-shift',
    subject: { kind: 'party', key, name: first?.importer.name ?? key },
    numbers: {
      perDayBefore: rounded(rates.before),
      perDayLeft: rounded(rates.left),
      perDaySince: rounded(rates.since),
      entriesBefore: before.length,
      entriesSince: since.length,
      circumstances: met.length,
    },
    words: {
      goods: measure.hts6,
      measured: measure.country,
      country: other,
      since: measure.on,
      circumstances: met.join(', '),
    },
    grounds: [...new Set<SignalGround>(['filings', 'law', ...met.map((one) => GROUND_OF[one])])],
    others: [...new Set(since.flatMap(({ maker }) => maker?.key ?? []))].slice(0, 20),
    ...evidenceOf(since),
  };
}
