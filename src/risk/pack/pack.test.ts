import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Fact, recordOf } from '../fact.ts';
import type { Facts } from '../facts.ts';
import { compilePacks, compileRisk, parsePack, partsOfPack, type RiskPart } from '../pack.parse.ts';
import { TODAY } from '../test-criteria.ts';
import { gapsOf, type Pack } from './pack.ts';

const FOLDER = 'law/us/criteria';
const TOPICS = readdirSync(FOLDER);

function partsOf(text: string): readonly RiskPart[] {
  const read = parsePack(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

function compiled(parts: readonly RiskPart[]): readonly Pack[] {
  const index = compileRisk(parts);
  if (!index.ok) throw new Error(JSON.stringify(index.faults));
  const packs = compilePacks(parts, index.value);
  if (!packs.ok) throw new Error(JSON.stringify(packs.faults));
  return packs.value;
}

function factsWithEntry(facts: Readonly<Record<string, Fact>>): Facts {
  const record = recordOf(facts);
  const subjects = {
    consignment: [],
    match: [],
    declaration: [{ record, entry: 'E1', line: null }],
    line: [{ record, entry: 'E1', line: 1 }],
  };
  return { on: TODAY, subjects };
}

describe.each(TOPICS)('the shipped pack %s', (topic) => {
  const text = readFileSync(`${FOLDER}/${topic}/pack.json`, 'utf8');
  const parts = partsOf(text);

  it('stands alone: its criteria and gaps name no list of another pack', () => {
    const [pack] = compiled(parts);
    expect(pack?.id).toBe(topic);
  });

  it('has five to twenty criteria, gaps, and names its law', () => {
    const [pack] = compiled(parts);
    expect(pack?.criteria.length).toBeGreaterThanOrEqual(5);
    expect(pack?.criteria.length).toBeLessThanOrEqual(20);
    expect(pack?.gaps.length).toBeGreaterThanOrEqual(3);
    expect(pack?.law.map(({ citation }) => citation).join()).toMatch(/USC|Pub\. L\./);
    for (const gap of pack?.gaps ?? []) expect(gap.authority).toMatch(/USC|CFR|Pub\. L\./);
  });

  it('says of each criterion and gap when it holds and when it does not', () => {
    const read: { criteria: Tested[]; gaps: Tested[] } = JSON.parse(text);
    for (const { id, tests } of [...read.criteria, ...read.gaps]) {
      const outcomes = tests.map(({ fires }) => fires);
      expect([outcomes.includes(true), outcomes.includes(false)], id).toEqual([true, true]);
    }
  });

  it('explains itself on a page that names each criterion', () => {
    const page = `${FOLDER}/${topic}/README.md`;
    expect(existsSync(page)).toBe(true);
    const said = readFileSync(page, 'utf8');
    const [pack] = compiled(parts);
    for (const { id } of [...(pack?.criteria ?? []), ...(pack?.gaps ?? [])]) {
      expect(said, topic).toContain(`\`${id}\``);
    }
    expect(said).toContain('## What it cannot see');
  });
});

interface Tested {
  readonly id: string;
  readonly tests: readonly { readonly fires: boolean }[];
}

const TRIAL = {
  pack: 'trial',
  title: { en: 'Trial', es: 'Prueba', fr: 'Essai' },
  law: [{ citation: '19 USC 1484', verified: true }],
  from: '2022-01-01',
  to: null,
  verified: false,
  sets: [
    {
      name: 'trialHts',
      source: 'invented',
      from: '2022-01-01',
      to: null,
      verified: false,
      members: ['95'],
    },
  ],
  criteria: [
    {
      id: 'trial-toys',
      title: { en: 'Toys', es: 'Juguetes', fr: 'Jouets' },
      when: 'startsWithAny(line.hts, lists.trialHts)',
      lane: null,
      weight: 1,
      source: 'chance: invented',
      authority: '19 USC 1499',
      owner: 'desk',
      from: '2022-01-01',
      to: null,
      verified: false,
    },
  ],
  gaps: [
    {
      id: 'trial-maker',
      asks: { en: 'Maker', es: 'Fabricante', fr: 'Fabricant' },
      of: 'importer',
      when: 'startsWithAny(line.hts, lists.trialHts) && !has(line.manufacturer)',
      authority: '19 USC 1484',
    },
  ],
};

describe('the gaps of an entry', () => {
  const [trial] = compiled(partsOf(JSON.stringify(TRIAL)));
  if (trial === undefined) throw new Error('no pack');
  const gapsWith = (facts: Readonly<Record<string, Fact>>) => gapsOf(trial, factsWithEntry(facts));

  it('are told with the line, of whom to ask, and what was seen', () => {
    const { missing, unanswered } = gapsWith({ 'line.hts': '9503', 'line.manufacturer': null });
    expect(missing).toEqual([
      {
        gap: expect.objectContaining({ id: 'trial-maker', of: 'importer' }),
        entry: 'E1',
        line: 1,
        seen: [
          { name: 'line.hts', value: '9503' },
          { name: 'line.manufacturer', value: '' },
        ],
      },
    ]);
    expect(unanswered).toEqual([]);
  });

  it('are none when what must be known is known', () => {
    const known = gapsWith({ 'line.hts': '9503', 'line.manufacturer': 'A Works' });
    expect(known).toEqual({ missing: [], unanswered: [] });
  });

  it('are unanswered, not closed, when nobody can say', () => {
    const { missing, unanswered } = gapsWith({ 'line.manufacturer': null });
    expect(missing).toEqual([]);
    expect(unanswered).toEqual([{ criterion: 'trial-maker', error: 'unknown: line.hts' }]);
  });
});

describe('a pack that cannot be published', () => {
  const faultsOf = (change: object) => {
    const parts = partsOf(JSON.stringify({ ...TRIAL, ...change }));
    const index = compileRisk(parts);
    const packs = compilePacks(parts, index.ok ? index.value : null);
    return packs.ok ? [] : packs.faults.map(({ code, at }) => `${code} ${at}`);
  };
  const gapWith = (change: object) => ({ gaps: [{ ...TRIAL.gaps[0], ...change }] });

  it('may not ask anybody on the strength of a security filing', () => {
    expect(faultsOf({})).toEqual([]);
    const when = 'size(security.sellers) == 0 && line.hts == "9503000073"';
    expect(faultsOf(gapWith({ when }))).toEqual(['gap-security-fact /trial/gaps/0/when']);
  });

  it('is told where the condition of a gap is wrong, and which of its tests fails', () => {
    const when = 'line.colour == "red"';
    expect(faultsOf(gapWith({ when }))).toEqual(['criterion-unknown-name /trial/gaps/0/when:1']);
    const tests = [{ name: 'a toy', facts: { 'line.hts': '9503' }, fires: false }];
    expect(faultsOf(gapWith({ when: 'line.hts == "9503"', tests }))).toEqual([
      'criterion-test-failed /trial/gaps/0/tests/0',
    ]);
  });

  it('is told every field that is missing, of its law and of whom to ask', () => {
    const { law: _, ...lawless } = TRIAL;
    const read = parsePack(JSON.stringify({ ...lawless, ...gapWith({ of: 'nobody' }) }));
    expect(read.ok ? [] : read.faults.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'criterion-field /law',
      'criterion-field /gaps/0/of',
    ]);
  });
});

describe('the parts of a pack among those of the Book', () => {
  it('are its criteria, its lists and what is said of it', () => {
    const other = { ...TRIAL, pack: 'other', sets: [], gaps: [] };
    const criteria = TRIAL.criteria.map((one) => ({
      ...one,
      id: 'other-toys',
      when: 'line.hts == "95"',
    }));
    const parts = [
      ...partsOf(JSON.stringify(TRIAL)),
      ...partsOf(JSON.stringify({ ...other, criteria })),
    ];
    const named = (id: string) => partsOfPack(parts, id).map(({ kind, name }) => `${kind}/${name}`);
    expect(named('trial')).toEqual(['pack/trial', 'set/trialHts', 'criterion/trial-toys']);
    expect(named('other')).toEqual(['pack/other', 'criterion/other-toys']);
    expect(named('nobody')).toEqual([]);
  });
});
