import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Consignment } from '../filing/consignment.ts';
import type { Entry, EntryLine, Permit } from '../filing/filing.ts';
import { partyKey } from '../party/party.ts';
import { emptyRecord } from '../risk/fact.ts';
import { HISTORY } from '../risk/test-facts.ts';
import { writeTraces } from '../risk/trace-facts.ts';
import { SLOTS } from '../risk/vocabulary.ts';
import { addDays, type Day } from '../terms/day.ts';
import { type AuthorisedUse, authorisationKey } from '../tracing/balance/authorisation.ts';
import { reckon } from '../tracing/balance/reckoning.ts';
import { wayOfEvents } from '../tracing/chain/event-graph.ts';
import { readWay, standingOf } from '../tracing/chain/standing.ts';
import { STARTER_STEPS } from '../tracing/chain/test-traces.ts';
import { indexWay } from '../tracing/chain/way.ts';
import { parseEpcis } from '../tracing/event/epcis.parse.ts';
import type { TraceEvent } from '../tracing/event/trace-event.ts';
import { type Passage, passagesOf } from '../tracing/route/passage.ts';
import { compileRoutePolicy } from '../tracing/route/route-policy.parse.ts';
import type { CapacityRow, Registers } from '../tracing/route/route-policy.ts';
import type { RouteSignal, SignalKind } from '../tracing/route/signal.ts';
import { surveyRoutes } from '../tracing/route/survey.ts';
import { tradeWindow } from '../tracing/route/trade-window.ts';
import { writeChainEvent } from './chain.ts';
import type { Happening } from './journey.ts';
import { createPartnerLedger } from './partner-ledger.ts';
import { inventedMeasures } from './sourcing-shift.ts';
import { type SimulationSettings, simulate } from './trade.ts';
import type { LookAlike, Scheme, Truth } from './truth.ts';

/** How well one scheme was found: by subject, an actor, a maker, a permit or an entry. */
export interface Found {
  readonly scheme: Scheme;
  readonly planted: number;
  readonly found: number;
  readonly wrong: number;
  readonly recall: number;
  readonly precision: number;
  /** How often each honest look-alike was taken for it. */
  readonly mistaken: Readonly<Partial<Record<LookAlike | 'plain', number>>>;
  /** Entries on which it was done so that nothing that is loaded shows it: neither found nor missed. */
  readonly hidden?: number;
}

/** Trade with everything that is filed and known of it, as schemes over months are looked for. */
export interface World {
  readonly settings: SimulationSettings;
  readonly happenings: readonly Happening[];
  readonly truths: ReadonlyMap<string, Truth>;
  readonly passages: readonly Passage[];
  readonly registers: Registers;
  readonly to: Day;
}

export const POLICY = (() => {
  const file = new URL('../../law/us/tracing/signals.json', import.meta.url);
  const compiled = compileRoutePolicy([{ content: readFileSync(file, 'utf8') }]);
  assert(compiled.ok && compiled.value !== null);
  return compiled.value;
})();

/** Trade in which the schemes are planted that are measured, beside others that look alike. */
export function schemeSettings(
  seed: string,
  days: number,
  filingsPerDay: number,
): SimulationSettings {
  return {
    seed,
    from: '2026-01-01' as Day,
    days,
    filingsPerDay,
    parcels: 0,
    schemes: {
      undervaluation: 0.05,
      'permit-over-use': 0.2,
      phoenix: 0.05,
      transshipment: 0.01,
      'order-evasion': 0.01,
      'origin-shift': 0.2,
      'species-swap': 0.2,
      'capacity-excess': 0.2,
    },
  };
}

export function worldOf(settings: SimulationSettings): World {
  const happenings = [...simulate(settings)];
  const last = happenings.at(-1)?.at.slice(0, 10) as Day;
  return {
    settings,
    happenings,
    truths: new Map(happenings.flatMap(({ truth }) => (truth ? [[truth.reference, truth]] : []))),
    passages: passagesIn(happenings),
    registers: {
      capacities: capacitiesIn(happenings, settings.from),
      partnerTrade: partnerTradeIn(settings.seed, happenings),
      measures: inventedMeasures(settings.days).map(({ hts6, country, day }) => ({
        hts6,
        country,
        on: addDays(settings.from, day),
      })),
      countriesOfPorts: new Map([
        ['570', 'CN'],
        ['580', 'KR'],
        ['552', 'VN'],
      ]),
    },
    to: addDays(settings.from, settings.days) < last ? addDays(settings.from, settings.days) : last,
  };
}

function partnerTradeIn(seed: string, happenings: readonly Happening[]) {
  const ledger = createPartnerLedger(seed, POLICY.home);
  for (const happening of happenings) ledger.take(happening);
  return ledger
    .rows()
    .map(({ period, commodity, ...row }) => ({ ...row, month: period, hts6: commodity }));
}

/** Each entry with the bill and security filing of its consignment. */
function passagesIn(happenings: readonly Happening[]): readonly Passage[] {
  const parts = new Map<string, Pick<Consignment, 'bills' | 'securityFilings'>>();
  const empty = { bills: [], securityFilings: [] };
  for (const { filing } of happenings) {
    if (filing.kind === 'bill') {
      const known = parts.get(filing.reference) ?? empty;
      parts.set(filing.reference, { ...known, bills: [filing] });
    }
    if (filing.kind === 'security-filing') {
      const [bill = ''] = filing.bills;
      parts.set(bill, { ...(parts.get(bill) ?? empty), securityFilings: [filing] });
    }
  }
  return happenings.flatMap(({ at, filing }) => {
    if (filing.kind !== 'entry') return [];
    const [bill = ''] = filing.bills;
    const consignment = { entries: [filing], ...(parts.get(bill) ?? empty) };
    return passagesOf(consignment, bill, at.slice(0, 10) as Day);
  });
}

/** The register of makers, as somebody would have loaded it. */
function capacitiesIn(happenings: readonly Happening[], asOf: Day): readonly CapacityRow[] {
  const plants = new Map(
    happenings.flatMap(({ sourced }) =>
      sourced?.plant ? [[partyKey(sourced.plant.maker), sourced.plant] as const] : [],
    ),
  );
  return [...plants].map(([maker, { maker: party, hts6, perYear, unit }]) => ({
    measure: 'capacity' as const,
    maker,
    name: party.name,
    country: party.country ?? '',
    hts6,
    perYear: unit === 'm3' ? perYear / 10 : perYear,
    unit,
    source: 'Invented register',
    asOf,
  }));
}

/** Signals of the routes of goods held against the truth of the schemes that they are meant for. */
export function measureRoutes(world: World): readonly Found[] {
  const window = tradeWindow(world.settings.from, world.to, world.passages);
  const { signals } = surveyRoutes(window, world.registers, POLICY);
  const of = (kind: SignalKind) => signals.filter((signal) => signal.kind === kind);
  return [
    judged('origin-shift', subjectsOf(of('origin-shift')), actors(world, 'origin-shift', 3), world),
    judged('phoenix', subjectsOf(of('phoenix-importer')), risen(world), world),
    judged(
      'capacity-excess',
      subjectsOf(of('over-capacity')).filter((key) => !fronts(world).has(key)),
      actors(world, 'capacity-excess', 3),
      world,
    ),
  ];
}

/**
 * Permits drawn on beyond their volume, entry by entry in the order in which they were filed, held against what
 * issuers answered. Over-use on a number that the issuer never gave cannot be counted, and is not asked for.
 */
export function measurePermits(world: World): Found {
  const draw = permitLedger();
  const flagged = world.happenings.flatMap(({ filing, at }) =>
    filing.kind === 'entry' && draw(filing, at.slice(0, 10) as Day) ? filing.reference : [],
  );
  const planted = [...world.truths.values()].filter(
    ({ scheme, traceable }) => scheme === 'permit-over-use' && traceable,
  );
  const hidden = [...world.truths.values()].filter(
    ({ scheme, traceable }) => scheme === 'permit-over-use' && !traceable,
  );
  const found = judgedEntries('permit-over-use', flagged, planted, world);
  return { ...found, hidden: hidden.length };
}

/** Answers of one entry after the other whether it goes over the volume of a permit, after all that was drawn before. */
function permitLedger(): (entry: Entry, on: Day) => boolean {
  const issued = new Map<string, AuthorisedUse>();
  const used = new Map<string, number>();
  return (entry, on) => {
    const permits = entry.lines.flatMap((line) => line.permits);
    for (const permit of permits) {
      const key = authorisationKey(permit.type, permit.number);
      const known = issued.get(key) ?? asIssued(permit);
      if (known !== null) issued.set(key, { ...known, usedElsewhere: String(used.get(key) ?? 0) });
    }
    const reckonings = reckon([entry], issued, on);
    for (const { type, number, uses } of permits) {
      const key = authorisationKey(type, number);
      used.set(key, round((used.get(key) ?? 0) + Number(uses?.amount ?? 0)));
    }
    return [...reckonings.values()].some(({ problems }) => problems.includes('over-volume'));
  };
}

function asIssued({ type, number, issuer, allows }: Permit): AuthorisedUse | null {
  if (type !== 'harvest' || allows === null) return null;
  return {
    authorisation: {
      kind: 'harvest',
      number,
      issuer,
      holder: null,
      species: [],
      goods: [],
      country: null,
      place: null,
      volume: allows,
      per: 'in-all',
      from: null,
      to: null,
      within: null,
      source: 'issuer',
      state: 'valid',
    },
    usedElsewhere: '0',
    uncounted: [],
  };
}

function round(volume: number): number {
  return Math.round(volume * 10) / 10;
}

/** Lots that are recorded to be of another species than their entry says, by what was recorded of their way. */
export function measureSpecies(world: World): Found {
  const events = new Map<string, TraceEvent[]>();
  for (const { sourced } of world.happenings) {
    const chain = (sourced?.chain ?? []).flatMap((event) => {
      const read = parseEpcis(JSON.parse(writeChainEvent(event)));
      if (read.ok) return read.value.events;
      throw new Error(JSON.stringify(read.faults));
    });
    const lot = chain.at(-1)?.seen[0]?.lot;
    if (lot !== undefined) events.set(lot, chain);
  }
  const flagged = world.happenings.flatMap(({ filing }) =>
    filing.kind === 'entry' && filing.lines.some((line) => isSwapped(line, events))
      ? filing.reference
      : [],
  );
  const planted = [...world.truths.values()].filter(({ scheme }) => scheme === 'species-swap');
  return judgedEntries('species-swap', flagged, planted, world);
}

/** As the facts of a decision tell it. */
function isSwapped(line: EntryLine, events: ReadonlyMap<string, readonly TraceEvent[]>): boolean {
  const standings = (line.lots ?? []).flatMap((lot) => {
    const own = events.get(lot);
    if (own === undefined) return [];
    return [[lot, standingOf(readWay(indexWay(wayOfEvents(own)), lot, STARTER_STEPS))] as const];
  });
  if (standings.length === 0) return false;
  const record = emptyRecord();
  writeTraces(record, line, { ...HISTORY, lots: Object.fromEntries(standings) });
  const signals = record[SLOTS['line.traceSignals']];
  return (
    Array.isArray(signals) &&
    (signals.includes('species-differs') || signals.includes('species-changed'))
  );
}

function judgedEntries(
  scheme: Scheme,
  flagged: readonly string[],
  planted: readonly Truth[],
  world: World,
): Found {
  const known = new Set(planted.map(({ reference }) => reference));
  // What was done and hidden is no mistake when it shows all the same; it is not counted as found either.
  const told = flagged.filter((one) => known.has(one) || world.truths.get(one)?.scheme !== scheme);
  const found = judged(scheme, told, known, world);
  const mistaken: Partial<Record<LookAlike | 'plain', number>> = {};
  for (const reference of told.filter((one) => !known.has(one))) {
    const look = world.truths.get(reference)?.lookAlike ?? 'plain';
    mistaken[look] = (mistaken[look] ?? 0) + 1;
  }
  return { ...found, mistaken };
}

/** Every scheme that shows over months, or over many filings. */
export function measureSchemes(world: World): readonly Found[] {
  return [measurePermits(world), measureSpecies(world), ...measureRoutes(world)];
}

function subjectsOf(signals: readonly RouteSignal[]): readonly string[] {
  return [...new Set(signals.map(({ subject }) => subject.key))];
}

/** Those who did it on so many entries within the window, at least: once is no pattern. */
function actors(world: World, scheme: Scheme, times: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { entry } of entriesIn(world)) {
    const truth = world.truths.get(entry);
    if (truth?.scheme !== scheme) continue;
    counts.set(truth.actor, (counts.get(truth.actor) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= times).map(([actor]) => actor));
}

/** Makers in whose name others' goods are passed off: beyond their capacity too, and rightly found. */
function fronts(world: World): ReadonlySet<string> {
  return new Set(
    entriesIn(world).flatMap(({ entry, maker }) =>
      world.truths.get(entry)?.scheme === 'origin-shift' ? (maker?.key ?? []) : [],
    ),
  );
}

/** New names of phoenixes, of whom an older name was seen before. */
function risen({ happenings, to }: World): ReadonlySet<string> {
  const seen = new Map<string, Set<string>>();
  const phoenixes = new Set<string>();
  for (const { at, filing, truth, formerly } of happenings) {
    if (filing.kind !== 'entry' || at.slice(0, 10) > to) continue;
    const key = partyKey(filing.importer);
    const actor = formerly ?? key;
    if (truth?.scheme === 'phoenix') phoenixes.add(actor);
    seen.set(actor, (seen.get(actor) ?? new Set()).add(key));
  }
  return new Set([...phoenixes].flatMap((actor) => [...(seen.get(actor) ?? [])].slice(1)));
}

function entriesIn({ passages, to }: World): readonly Passage[] {
  return passages.filter(({ on, line }) => on <= to && line === 1);
}

export function judged(
  scheme: Scheme,
  signalled: readonly string[],
  planted: ReadonlySet<string>,
  world: World,
): Found {
  const wrong = signalled.filter((key) => !planted.has(key));
  const found = signalled.length - wrong.length;
  const mistaken: Partial<Record<LookAlike | 'plain', number>> = {};
  for (const key of wrong) {
    const look = lookOf(world, key);
    mistaken[look] = (mistaken[look] ?? 0) + 1;
  }
  return {
    scheme,
    planted: planted.size,
    found,
    wrong: wrong.length,
    recall: planted.size === 0 ? 1 : found / planted.size,
    precision: signalled.length === 0 ? 1 : found / signalled.length,
    mistaken,
  };
}

/** What an honest subject looked like. */
function lookOf({ passages, truths }: World, key: string): LookAlike | 'plain' {
  for (const { entry, importer, maker } of passages) {
    if (importer.key !== key && maker?.key !== key) continue;
    const look = truths.get(entry)?.lookAlike ?? null;
    if (look !== null) return look;
  }
  return 'plain';
}
