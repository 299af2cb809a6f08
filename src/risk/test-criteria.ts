import fc from 'fast-check';
import type { Day } from '../terms/day.ts';
import type { Criterion } from './criterion.ts';
import { parseCondition } from './expression.parse.ts';
import type { Condition } from './expression.ts';
import { type Fact, recordOf } from './fact.ts';
import type { Facts, Subject } from './facts.ts';

export const TODAY = '2026-11-22' as Day;

/** A criterion of which only what the test is about needs saying. */
export function criterionOf(id: string, when: string, rest: Partial<Criterion> = {}): Criterion {
  return {
    id,
    pack: 'trial',
    title: { en: id, es: id, fr: id },
    when,
    lane: null,
    weight: 1,
    source: 'statistics: invented for a test',
    authority: '19 USC 1499',
    owner: 'desk',
    validity: { from: '2020-01-01' as Day, to: null },
    verified: false,
    ...rest,
  };
}

/** A condition that is known to be sound, over the lists of this file. */
export function readCondition(text: string): Condition {
  const parsed = parseCondition(text, '/when', new Set(LISTS.keys()));
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.faults)}`);
  return parsed.value;
}

/** Facts with these lines and nothing else. */
export function factsWithLines(...lines: readonly Readonly<Record<string, Fact>>[]): Facts {
  const line = lines.map(
    (facts, n): Subject => ({ record: recordOf(facts), entry: 'E1', line: n + 1 }),
  );
  return { on: TODAY, subjects: { consignment: [], match: [], declaration: [], line } };
}

/** Small worlds, so that generated criteria and generated facts often meet. */
const CODES = ['4407110001', '4407290195', '4403', '5201005000', '52', '6109100012', ''];
const PREFIXES = ['44', '4407', '440711', '5', '52', '6109100012', '47'];
const COUNTRIES = ['CN', 'VN', 'MX', 'BR'];
const SPECIES = ['Cedrela odorata', 'Swietenia macrophylla', 'Pinus taeda'];
const PORTS = ['2304', '2704'];
const NUMBERS = [0, 0.5, 1, 2.25, 40];

export const LISTS = new Map([
  ['timber', ['44', '4407', '47']],
  ['genera', ['Cedrela', 'Swietenia']],
  ['hubs', ['CN', 'VN']],
]);

const absentOr = <Value>(values: readonly Value[]) => fc.constantFrom(null, ...values);

const lineFacts = fc.record({
  'line.hts': fc.constantFrom(...CODES),
  'line.origin': fc.constantFrom(...COUNTRIES),
  'line.value': fc.constantFrom(...NUMBERS),
  'line.weightKg': absentOr(NUMBERS),
  'line.species': fc.uniqueArray(fc.constantFrom(...SPECIES)),
  'line.harvestCountry': absentOr(COUNTRIES),
  'line.tariffKnown': fc.boolean(),
  'entry.port': fc.constantFrom(...PORTS),
  'importer.new': fc.boolean(),
});

/** Facts of one line, all known. */
export const someFacts: fc.Arbitrary<Readonly<Record<string, Fact>>> = lineFacts;

/** The same with some facts unknown: those that cannot lawfully be absent. */
export const someFactsWithGaps: fc.Arbitrary<Readonly<Record<string, Fact>>> = fc
  .tuple(lineFacts, fc.subarray(['line.hts', 'line.origin', 'line.value', 'entry.port']))
  .map(([facts, gaps]) =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => !gaps.includes(name))),
  );

const quoted = (values: readonly string[]) => fc.constantFrom(...values).map((one) => `"${one}"`);
const number = fc.constantFrom(...NUMBERS).map((one) => one.toFixed(2));
const order = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
const listOf = (values: readonly string[]) =>
  fc.uniqueArray(quoted(values), { minLength: 1 }).map((members) => `[${members.join(', ')}]`);

const atom: fc.Arbitrary<string> = fc.oneof(
  quoted(PREFIXES).map((prefix) => `line.hts.startsWith(${prefix})`),
  quoted(CODES).map((code) => `line.hts == ${code}`),
  quoted(COUNTRIES).map((country) => `line.origin == ${country}`),
  quoted(COUNTRIES).map((country) => `${country} != line.origin`),
  listOf(COUNTRIES).map((countries) => `line.origin in ${countries}`),
  quoted(PORTS).map((port) => `entry.port == ${port}`),
  quoted(SPECIES).map((species) => `${species} in line.species`),
  quoted(['Ced', 'Swi', 'x']).map((start) => `line.species.exists(s, s.startsWith(${start}))`),
  quoted(['odorata', 'taeda']).map((end) => `line.species.all(s, s.endsWith(${end}))`),
  fc.constant('line.species.exists(s, startsWithAny(s, lists.genera))'),
  quoted(COUNTRIES).map((one) => `line.species.exists(s, line.origin == ${one} || s == "x")`),
  quoted(COUNTRIES).map((one) => `line.species.all(s, line.origin == ${one} && s != "x")`),
  fc.constant('startsWithAny(line.hts, lists.timber)'),
  fc.constant('line.origin in lists.hubs'),
  fc.constantFrom('line.tariffKnown', 'importer.new'),
  fc.tuple(order, number).map(([sign, bound]) => `line.value ${sign} ${bound}`),
  fc
    .tuple(order, number)
    .map(([sign, bound]) => `(has(line.weightKg) && line.weightKg * 2.0 ${sign} ${bound})`),
  quoted(COUNTRIES).map((one) => `(has(line.harvestCountry) && line.harvestCountry == ${one})`),
  fc
    .tuple(quoted(COUNTRIES), fc.constantFrom('!', ''))
    .map(([one, not]) => `(!has(line.harvestCountry) || ${not}(line.harvestCountry == ${one}))`),
  fc.tuple(order, fc.nat(3)).map(([sign, many]) => `size(line.species) ${sign} ${many}`),
  number.map((bound) => `(line.tariffKnown ? line.value > ${bound} : line.origin == "CN")`),
);

/** Conditions that pass every static check but the one for constants. */
export const someCondition: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    atom,
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} && ${b})`),
    fc.array(atom, { minLength: 2, maxLength: 4 }).map((atoms) => atoms.join(' && ')),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} || ${b})`),
    tie('condition').map((a) => `!(${a})`),
  ),
})).condition;
