import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../terms/day.ts';
import { type FactRecord, recordOf } from './fact.ts';
import { matchCriteria } from './matching.ts';
import { compileRisk, parsePack, partsOfPack, type RiskPart } from './pack.parse.ts';
import { TODAY } from './test-criteria.ts';

const FOLDER = 'law/us/criteria';

function shippedParts(): readonly RiskPart[] {
  return readdirSync(FOLDER).flatMap((topic) => {
    const read = parsePack(readFileSync(`${FOLDER}/${topic}/pack.json`, 'utf8'));
    if (!read.ok) throw new Error(`${topic}: ${JSON.stringify(read.faults)}`);
    return read.value;
  });
}

function contentOf(part: RiskPart): Record<string, unknown> {
  return JSON.parse(part.content);
}

describe('the shipped packs', () => {
  const parts = shippedParts();
  const criteria = parts.filter(({ kind }) => kind === 'criterion');

  it('compile together, and each criterion passes its own tests', () => {
    const compiled = compileRisk(parts);
    expect(compiled.ok ? [] : compiled.faults).toEqual([]);
  });

  it('say of every criterion when it fires and when it does not', () => {
    const untested = criteria.filter((part) => {
      const tests = contentOf(part)['tests'];
      const outcomes = Array.isArray(tests) ? tests.map((test) => test.fires) : [];
      return !outcomes.includes(true) || !outcomes.includes(false);
    });
    expect(untested.map(({ name }) => name)).toEqual([]);
  });

  it('name for every criterion its source and the law that allows its action', () => {
    for (const part of criteria) {
      const { source, authority } = contentOf(part);
      expect(source).toMatch(/^(law|statistics|intelligence|chance): /);
      expect(authority).toMatch(/USC|Pub\. L\./);
    }
  });

  it('use every list that they publish', () => {
    const conditions = parts
      .filter(({ kind }) => kind !== 'set')
      .map(({ content }) => content)
      .join('\n');
    const lists = parts.filter(({ kind }) => kind === 'set').map(({ name }) => `lists.${name}`);
    expect(lists.filter((list) => !conditions.includes(list))).toEqual([]);
  });

  it('examine a truck whose harvest permit is used to 118 %, and show the figure', () => {
    const compiled = compileRisk(partsOfPack(parts, 'illegal-timber'));
    if (!compiled.ok) throw new Error('the packs do not compile');
    const record: FactRecord = recordOf({
      'line.hts': '4407290195',
      'line.chapter': '44',
      'line.heading': '4407',
      'line.words': ['SAWN', 'CEDAR'],
      'line.kgPerUnit': 659,
      'line.species': ['Cedrela odorata'],
      'line.permits': ['harvest', 'cites'],
      'line.harvest.use': 1.18,
      'line.permitProblems': [],
      'line.traceMissing': null,
      'line.traceSignals': [],
      'line.harvestCountry': 'MX',
      'line.origin': 'MX',
      'line.value': 31_500,
      'line.unit': 'm3',
    });
    const subject = { record, entry: 'TWT-0000001-0', line: 1 };
    const { fired, failed } = matchCriteria(compiled.value, {
      on: TODAY,
      subjects: { consignment: [], match: [], declaration: [], line: [subject] },
    });
    expect(failed).toEqual([]);
    expect(fired.map(({ criterion }) => criterion.id)).toEqual([
      'timber-high-value-genus-high-risk-country',
      'timber-permit-over-volume',
    ]);
    expect(fired[1]?.criterion).toMatchObject({ lane: 'exam', weight: 42 });
    expect(fired[1]?.seen).toContainEqual({ name: 'line.harvest.use', value: '1.18' });
  });
});

describe('a part that cannot be published', () => {
  const day = parseDay('2026-01-01');
  if (day === null) throw new Error('not a day');
  const part = (content: unknown, kind: RiskPart['kind'] = 'criterion'): RiskPart => ({
    name: 'trial',
    kind,
    content: typeof content === 'string' ? content : JSON.stringify(content),
    from: day,
    to: null,
    verified: false,
  });
  const sound = {
    id: 'trial',
    pack: 'trial',
    title: { en: 'Trial', es: 'Prueba', fr: 'Essai' },
    when: 'line.origin == "CN"',
    lane: null,
    weight: 5,
    source: 'chance: invented',
    authority: '19 USC 1499',
    owner: 'desk',
    tests: [],
  };
  const faultsOf = (...parts: readonly RiskPart[]) => {
    const compiled = compileRisk(parts);
    return compiled.ok ? [] : compiled.faults.map(({ code, at, got }) => `${code} ${at} ${got}`);
  };

  it('is told every field that is missing, unknown or malformed', () => {
    expect(faultsOf(part(sound))).toEqual([]);
    const { owner: _, ...orphan } = sound;
    expect(faultsOf(part({ ...orphan, lane: 'red', weight: 1.5, colour: 'red' }))).toEqual([
      'criterion-field /trial/lane red',
      'criterion-field /trial/weight 1.5',
      'criterion-field /trial/owner null',
      'criterion-field /trial/colour red',
    ]);
    expect(faultsOf(part({ ...sound, title: { en: 'Trial' } }))).toEqual([
      'criterion-field /trial/title/es null',
      'criterion-field /trial/title/fr null',
    ]);
  });

  it('is told that it is not JSON', () => {
    expect(faultsOf(part('{"id": '))).toEqual(['criterion-not-json /trial {"id": ']);
    expect(faultsOf(part('null'))).toEqual(['criterion-field /trial null']);
  });

  it('is told which of its own tests fails', () => {
    const tests = [
      { name: 'there', facts: { 'line.origin': 'CN' }, fires: true },
      { name: 'elsewhere', facts: { 'line.origin': 'MX' }, fires: true },
      { name: 'nothing known', facts: {}, fires: false },
    ];
    expect(faultsOf(part({ ...sound, tests }))).toEqual([
      'criterion-test-failed /trial/tests/1 elsewhere',
      'criterion-test-failed /trial/tests/2 nothing known',
    ]);
  });

  it('is told which facts of a test the vocabulary does not have', () => {
    const facts = { 'line.origin': null, 'line.value': '5', 'line.colour': 'red' };
    expect(faultsOf(part({ ...sound, tests: [{ name: 'odd', facts, fires: true }] }))).toEqual([
      'criterion-test-fact /trial/tests/0/facts line.origin',
      'criterion-test-fact /trial/tests/0/facts line.value',
      'criterion-test-fact /trial/tests/0/facts line.colour',
    ]);
  });

  it('does not let a list be empty', () => {
    expect(faultsOf(part({ name: 'hubs', source: 'invented', members: [] }, 'set'))).toEqual([
      'criterion-field /trial/members []',
    ]);
  });
});
