import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readConformanceLaw, SHARED } from '../scripts/conformance-law.ts';
import { assess } from '../src/tariff/assess.ts';
import type { AssessedLine } from '../src/tariff/assess-anew.ts';
import { assessLine } from '../src/tariff/assess-line.ts';
import type { DutyFacts, DutyLine } from '../src/tariff/assessment.ts';
import { chooseBase, dutyBasis } from '../src/tariff/base-rate.ts';
import { applyRate, footingOf } from '../src/tariff/duty.ts';
import type { TariffLaw } from '../src/tariff/law.ts';
import { resolveLine } from '../src/tariff/overlay/resolve.ts';
import { createPress, type Press, parseSchedule } from '../src/tariff/schedule.parse.ts';
import { revisionOn, type ScheduleRevision, type TariffLine } from '../src/tariff/schedule.ts';
import { searchSchedule } from '../src/tariff/schedule-search.ts';
import type { Day } from '../src/terms/day.ts';
import { USD } from '../src/terms/money.ts';

const REVISION = '2026_rev_10';
const ON = '2026-06-10' as Day;
const LINES = 20_000;
const LOADS = 5;
const ROUNDS = 5;
/** Rounds before anything is timed: a server has long compiled what it runs. */
const WARMING = 10;
/** Lines of an entry. */
const ENTRY_LINES = 20;
/** Revisions published from 2025 basic to 2026 revision 10. */
const PUBLISHED = 44;
const SEARCHES = ['cotton shirts', 'lithium batteries', 'parts of pumps', 'cheese', '8471.30'];
const ORIGINS = ['CN', 'DE', 'MX', 'VN', 'JP', 'CA', 'KR', 'IN'];
const EXPORTS = `${SHARED}hts/usitc/`;

/** How fast the schedule is loaded and lines are computed, and how much memory the revisions at hand take. */
export async function benchTariff(): Promise<string[]> {
  if (!existsSync(EXPORTS)) return ['tariff: the public exports of the schedule are not at hand'];
  const { law } = readConformanceLaw([ON]);
  return [
    `tariff: ${law.schedule.revisions.length} revision, ${law.overlays.measures.length} measures, one line at a time`,
    ...benchLoading(),
    ...benchLines(law),
    ...benchSearch(law),
  ];
}

function benchLoading(): readonly string[] {
  const text = officialText(REVISION);
  const loads = Array.from({ length: LOADS }, () => {
    const [, took] = timed(() => load(REVISION, text, createPress()));
    return took.toFixed(0);
  });
  const names = readdirSync(EXPORTS).map((file) => file.replace(/^hts_|\.json\.gz$/g, ''));
  const [one, all] = [names.slice(0, 1), names].map(heapOf);
  const each = ((all ?? 0) - (one ?? 0)) / (names.length - 1);
  return [
    `  one revision loaded in ${loads.join(', ')} ms`,
    `  ${names.length} revisions hold ${all?.toFixed(1)} MB of heap: the first ${one?.toFixed(1)}, each other ${each.toFixed(1)}`,
    `  at that, ${PUBLISHED} revisions would hold ${((one ?? 0) + each * (PUBLISHED - 1)).toFixed(0)} MB`,
  ];
}

/** Megabytes that some revisions hold which share what does not differ; what only their reading needs is let go. */
function heapOf(names: readonly string[]): number {
  const before = heapMegabytes();
  const press = createPress();
  const held = names.map((name) => load(name, officialText(name), press));
  const after = heapMegabytes();
  return held.length === 0 ? 0 : after - before;
}

/** Ordinary lines: those that value and reported quantities settle. */
function benchLines(law: TariffLaw): readonly string[] {
  const found = revisionOn(law.schedule, ON);
  if (found === null) return ['  no revision is law on the day'];
  const ordinary = [...found.revision.lines.values()].filter(isOrdinary);
  const declared = Array.from({ length: LINES }, (_, n) => someLine(ordinary, n));
  const then = { on: ON, window: 'collection', found, remedies: new Map() } as const;
  const base = fastest(() => {
    for (const line of declared) baseOf(law, found.revision, line);
  });
  const laid = fastest(() => {
    let last: AssessedLine | null = null;
    for (const line of declared) last = assessLine(law, line, then);
    return last;
  });
  const whole = Array.from({ length: LINES / ENTRY_LINES }, (_, n) =>
    entryOf(declared.slice(n * ENTRY_LINES, (n + 1) * ENTRY_LINES)),
  );
  const assessed = fastest(() => {
    for (const entry of whole) assess(law, entry);
  });
  const entries = declared.slice(0, 4000).map((line) => entryOf([line]));
  for (let round = 0; round < WARMING; round += 1) {
    for (const entry of entries) resolveLine(law, entry, 1);
  }
  // Of each line the best of some rounds: on a shared machine the rest is other people's work.
  const took = entries.map(() => Number.POSITIVE_INFINITY);
  const every: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, entry] of entries.entries()) {
      const micros = timed(() => resolveLine(law, entry, 1))[1] * 1000;
      took[place] = Math.min(took[place] ?? micros, micros);
      every.push(micros);
    }
  }
  every.sort((a, b) => a - b);
  took.sort((a, b) => a - b);
  return [
    `  base rate: ${perSecond(base)} lines a second`,
    `  base rate and every additional duty: ${perSecond(laid)} lines a second`,
    `  entries of ${ENTRY_LINES} lines with fees and orders: ${perSecond(assessed)} lines a second`,
    `  every way to enter a line: ${at(took, 0.5)} µs in the middle, ${at(took, 0.99)} µs p99, each line's best of ${ROUNDS}`,
    `  the same, every call, whatever else ran and was collected: ${at(every, 0.5)} µs in the middle, ${at(every, 0.99)} µs p99`,
  ];
}

function benchSearch(law: TariffLaw): readonly string[] {
  const [revision] = law.schedule.revisions;
  if (revision === undefined) return [];
  const [, first] = timed(() => searchSchedule(revision, 'index', 1));
  const took = SEARCHES.map((text) => timed(() => searchSchedule(revision, text, 50))[1]);
  return [
    `  search: index made in ${first.toFixed(0)} ms, then ${took.map((ms) => ms.toFixed(1)).join(', ')} ms`,
  ];
}

function officialText(name: string): string {
  return gunzipSync(readFileSync(`${EXPORTS}hts_${name}.json.gz`)).toString();
}

function load(name: string, text: string, press: Press): ScheduleRevision {
  const read = parseSchedule(
    text,
    { name, inForce: { from: ON, to: null }, verified: true },
    press,
  );
  if (!read.ok) throw new Error(`${name}: ${read.faults.length} faults`);
  return read.value;
}

function isOrdinary(line: TariffLine): boolean {
  const rate = line.rates?.general ?? null;
  return line.code < '98' && rate !== null && footingOf(rate) === 'reported';
}

function someLine(lines: readonly TariffLine[], n: number): DutyLine {
  const { code, units } = lines[(n * 7919) % lines.length] ?? { code: '', units: [] };
  return {
    number: 1,
    hts: code,
    origin: ORIGINS[n % ORIGINS.length] ?? 'DE',
    value: { amount: (((n * 1337) % 9_000_000) / 100 + 100).toFixed(2), currency: USD },
    quantities: units.map((unit) => ({ amount: `${(n % 900) + 100}.5`, unit })),
    program: null,
  };
}

function entryOf(lines: readonly DutyLine[]): DutyFacts {
  return {
    entryType: '01',
    mode: 'vessel',
    inTransitDate: null,
    entryDate: ON,
    arrivalDate: null,
    importationDate: null,
    receivedDate: ON,
    lines: lines.map((line, place) => ({ ...line, number: place + 1 })),
  };
}

function baseOf(law: TariffLaw, revision: ScheduleRevision, line: DutyLine) {
  const printed = revision.lines.get(line.hts);
  if (printed === undefined) return null;
  const { choice, others } = chooseBase(law, line, ON, revision, printed);
  if (choice.rate === null) return null;
  return applyRate(choice.rate, dutyBasis(line, others), law.computation.rounding);
}

/** Milliseconds of the processor for all lines, the best of several rounds after two that warm up. */
function fastest(work: () => unknown): number {
  const rounds = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...rounds.slice(2));
}

function perSecond(ms: number): string {
  return Math.round((LINES / ms) * 1000).toLocaleString('en-US');
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
}

function timed<T>(work: () => T): [T, number] {
  const before = performance.now();
  const value = work();
  return [value, performance.now() - before];
}

/** Without --expose-gc the figure has what was not yet collected in it. */
function heapMegabytes(): number {
  for (let round = 0; round < 4; round += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}
