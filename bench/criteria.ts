import { type Context, Environment } from '@marcbachmann/cel-js';
import type { Entry, EntryLine } from '../src/filing/filing.ts';
import { compileCriteria } from '../src/risk/check.parse.ts';
import type { Criterion } from '../src/risk/criterion.ts';
import { compileTest, type Lists } from '../src/risk/evaluation.ts';
import { parseCondition } from '../src/risk/expression.parse.ts';
import type { Fact, FactRecord } from '../src/risk/fact.ts';
import { type Facts, factsOf } from '../src/risk/facts.ts';
import { matchCriteria } from '../src/risk/matching.ts';
import { overlapsOf } from '../src/risk/overlap.ts';
import { findName } from '../src/risk/vocabulary.ts';
import type { Day } from '../src/terms/day.ts';
import { USD } from '../src/terms/money.ts';

const CRITERIA = 10_000;
const FILINGS = 200;
const SEED = 20261122;
const NO_LISTS: Lists = new Map();
const TODAY = '2026-11-22' as Day;

/** What matching ten thousand criteria costs a filing, by index, by closures and by plain CEL. */
export async function benchCriteria(): Promise<string[]> {
  const chance = seededChance(SEED + 1);
  const criteria = generateCriteria(CRITERIA);
  const entries = Array.from({ length: FILINGS }, (_, n) => someEntry(n, chance));

  const [compiled, building] = timed(() => compileCriteria(criteria, []));
  if (!compiled.ok) return [`criteria: refused with ${compiled.faults.length} faults`];
  const index = compiled.value;
  const [facts, drawing] = fastest(200, () => entries.map(factsFor));
  const [matched, indexed] = fastest(200, () => facts.map((one) => matchCriteria(index, one)));

  const records = facts.map((one) => one.subjects.line[0]?.record ?? []);
  const brute = bruteClosures(criteria);
  const [counts, closures] = fastest(3, () => records.map((record) => brute(record)));
  const mismatches = matched.filter(({ fired }, n) => fired.length !== counts[n]).length;

  const contexts = records.slice(0, 5).map(contextOf);
  const cel = plainCel(criteria);
  const [celCounts, celTook] = fastest(3, () => contexts.map(cel));
  const celMismatches = celCounts.filter((count, n) => count !== counts[n]).length;

  const fresh = parseCondition('line.origin == "CN" && line.value > 500.0', '', new Set());
  if (!fresh.ok) return ['criteria: the new condition is refused'];
  const dated = { condition: fresh.value, lists: NO_LISTS };
  const [overlaps, comparing] = fastest(5, () => overlapsOf(dated, index.rules));

  const fires = matched.reduce((sum, { fired }) => sum + fired.length, 0) / FILINGS;
  return [
    `criteria: ${CRITERIA}, seed ${SEED}, ${FILINGS} filings of one line, ${fires.toFixed(1)} fire on each`,
    `  checked and indexed in ${building.toFixed(0)} ms`,
    `  laying out facts: ${each(drawing, FILINGS)} µs a filing`,
    `  by index: ${each(indexed, FILINGS)} µs a filing, ${mismatches} mismatches with closures`,
    `  by closures, one after the other: ${each(closures, FILINGS)} µs a filing`,
    `  a new condition compared with ${overlaps.length} that share a fact: ${comparing.toFixed(0)} ms`,
    `  by plain CEL: ${each(celTook, contexts.length)} µs a filing, ${celMismatches} mismatches with closures`,
  ];
}

/** Criteria of the mix that the bench matches, the same for the same seed. */
export function generateCriteria(count: number): readonly Criterion[] {
  const chance = seededChance(SEED);
  return Array.from({ length: count }, (_, n) => someCriterion(n, chance));
}

type Chance = () => number;

/** The same numbers for the same seed, uniform from 0 to 1 (xorshift, 32 bits). */
function seededChance(seed: number): Chance {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function below(limit: number, chance: Chance): number {
  return Math.floor(chance() * limit);
}

const COUNTRIES = ['CN', 'VN', 'MX', 'CA', 'DE', 'JP', 'KR', 'IN', 'TH', 'BR', 'IT', 'FR'];

function country(chance: Chance): string {
  return COUNTRIES[below(COUNTRIES.length, chance)] ?? 'CN';
}

/** Ten digits; chapters 40 to 49 only, so that criteria and filings meet as often as in practice. */
function code(chance: Chance): string {
  return `4${String(below(10 ** 5, chance)).padStart(5, '0')}${String(below(10 ** 4, chance)).padStart(4, '0')}`;
}

function prefix(chance: Chance): string {
  return code(chance).slice(0, [4, 6, 8][below(3, chance)] ?? 4);
}

function someCriterion(n: number, chance: Chance): Criterion {
  const id = `c${String(n).padStart(5, '0')}`;
  return {
    id,
    pack: 'bench',
    title: { en: id, es: id, fr: id },
    when: someCondition(chance),
    lane: null,
    weight: 1,
    source: 'chance: generated',
    authority: 'none',
    owner: 'bench',
    validity: { from: '2020-01-01' as Day, to: null },
    verified: false,
  };
}

function someCondition(chance: Chance): string {
  const kind = chance();
  const hts = `line.hts.startsWith("${prefix(chance)}")`;
  if (kind < 0.3) return `${hts} && line.value > ${below(9000, chance)}.0`;
  if (kind < 0.6) return `line.origin == "${country(chance)}" && ${hts}`;
  if (kind < 0.8) return `importer.key == "EIN:${below(5000, chance)}" && line.value > 50.0`;
  if (kind < 0.9)
    return `has(line.manufacturerId) && line.manufacturerId == "MID:${below(5000, chance)}"`;
  if (kind < 0.97) return `line.origin == "${country(chance)}" && entry.port == "${port(chance)}"`;
  return `has(line.valuePerKg) && line.valuePerKg < ${(below(100, chance) / 1000).toFixed(3)}`;
}

function port(chance: Chance): string {
  return String(2000 + below(300, chance));
}

function someEntry(n: number, chance: Chance): Entry {
  const line: EntryLine = {
    number: 1,
    hts: code(chance),
    description: 'sawn boards',
    origin: country(chance),
    value: { amount: `${below(20_000, chance)}.00`, currency: USD },
    quantities: [{ amount: '44', unit: 'm3' }],
    grossWeightKg: String(1 + below(20_000, chance)),
    program: null,
    manufacturer: party('Maker', 'MID', below(5000, chance)),
    seller: null,
    species: ['Pinus taeda'],
    harvestCountry: null,
    permits: [],
  };
  return {
    action: 'file',
    reference: `E${n}`,
    synthetic: true,
    kind: 'entry',
    entryType: '01',
    port: port(chance),
    mode: 'truck',
    importer: party('Importer', 'EIN', below(5000, chance)),
    consignee: null,
    broker: null,
    bills: [],
    exportCountry: null,
    estimatedArrival: null,
    entryDate: null,
    importationDate: null,
    inTransitDate: null,
    lines: [line],
  };
}

function party(name: string, scheme: string, value: number) {
  return { name, country: 'US', address: null, identifiers: [{ scheme, value: String(value) }] };
}

function factsFor(entry: Entry): Facts {
  return factsOf({
    on: TODAY,
    consignment: {
      keys: [],
      entries: [entry],
      bills: [],
      securityFilings: [],
      parcels: [],
      movements: [],
      cancelled: [],
      missing: [],
      synthetic: true,
    },
    assessments: [null],
    screening: { matches: [], searched: [] },
    history: null,
  });
}

function bruteClosures(criteria: readonly Criterion[]): (record: FactRecord) => number {
  const tests = criteria.map(({ when }) => {
    const parsed = parseCondition(when, '', new Set());
    if (!parsed.ok) throw new Error(when);
    return compileTest(parsed.value.expression, NO_LISTS);
  });
  return (record) => {
    let fired = 0;
    for (const test of tests) if (test(record) === true) fired++;
    return fired;
  };
}

function plainCel(criteria: readonly Criterion[]): (context: Context) => number {
  const environment = new Environment({ unlistedVariablesAreDyn: true });
  const programs = criteria.map(({ when }) => environment.parse(when));
  return (context) => {
    let fired = 0;
    for (const program of programs) if (program(context) === true) fired++;
    return fired;
  };
}

/** The facts that the generated conditions name, nested as CEL reads them. */
function contextOf(record: FactRecord): Context {
  const read = (name: string): Fact => record[findName(name)?.slot ?? -1];
  const fields = (root: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, read(`${root}.${name}`)]));
  return {
    line: fields('line', ['hts', 'origin', 'value', 'valuePerKg', 'manufacturerId']),
    importer: fields('importer', ['key']),
    entry: fields('entry', ['port']),
  };
}

function timed<Value>(work: () => Value): [value: Value, milliseconds: number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

/** The best of several runs: what the code costs rather than what its neighbours did. */
function fastest<Value>(runs: number, work: () => Value): [value: Value, milliseconds: number] {
  let best = timed(work);
  for (let run = 1; run < runs; run++) {
    const next = timed(work);
    if (next[1] < best[1]) best = next;
  }
  return best;
}

function each(milliseconds: number, many: number): string {
  return ((milliseconds * 1000) / many).toFixed(1);
}
