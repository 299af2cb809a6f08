import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareParties } from './comparison.ts';
import type { ComparedKind, Description } from './evidence.ts';

function described(
  kind: ComparedKind,
  name: string,
  known: Partial<Description> = {},
): Description {
  return {
    kind,
    names: [{ text: name, alias: 'primary' }],
    countries: [],
    addresses: [],
    identifiers: [],
    ...known,
  };
}

const alike = (kind: ComparedKind, one: string, other: string) =>
  compareParties(described(kind, one), described(kind, other)).score;

const THRESHOLD = 0.7;

describe('two names of people are one person’s', () => {
  it.each([
    ['Quenby Lanner', 'LANNER, Quenby'],
    ['Mr. Quenby Lanner', 'Quenby Lanner'],
    ['Quenby Abdulrahman Velmo', 'Velmo Quenby Abd al-Rahman'],
    ['Grigor Orlovetz', 'Grigor Tamasovich Orlovetz'],
    ['G. Orlovetz', 'Grigor Orlovetz'],
    ['Mohammed Velmo', 'Muhammad Velmo'],
    ['Bill Harrowgate', 'William Harrowgate'],
    ['Qu3nby Lann3r', 'Quenby Lanner'],
    ['Орловец Григор', 'Orlovets Grigor'],
    ['李小明', 'Li Xiaoming'],
    ['山田太郎', 'Yamada Taro'],
    ['ابراهيم محمود', 'Ibrahim Mahmoud'],
    ['QuenbyLanner', 'Quenby Lanner'],
  ])('%s and %s', (one, other) => {
    expect(alike('person', one, other)).toBeGreaterThanOrEqual(THRESHOLD);
  });
});

describe('two names of people are two people’s', () => {
  it.each([
    ['Quenby Lanner', 'Quenby Harrowgate'],
    ['Grigor Tamasovich Orlovetz', 'Grigor Ivanovich Orlovetz'],
    ['A. Orlovetz', 'Grigor Orlovetz'],
    ['Velmo bin Quenby al-Rawi', 'Quenby bin Velmo al-Rawi'],
    ['李小明', '李小民'],
    ['Quenby', 'Quenby Lanner Orlovetz'],
  ])('%s and %s', (one, other) => {
    expect(alike('person', one, other)).toBeLessThan(THRESHOLD);
  });
});

describe('two names of organisations are one organisation’s', () => {
  it.each([
    ['Norden AG', 'Norden Aktiengesellschaft'],
    ['Norden Aktiengeselschaft', 'Norden AG'],
    ['NordenHolm AG', 'Norden Holm AG'],
    ['OAO Velmora', 'Open Joint Stock Company Velmora'],
    ['Societatea cu Răspundere Limitată Velmora', 'SRL Velmora'],
    ['1st Velmora Bank', 'First Velmora Bank'],
    ['Velmora Brigade Forty-four', 'Velmora Brigade 44'],
    ['V.L.M. Norden', 'VLM Norden'],
    ['NLF', 'Norden Ladder Factory'],
    ['AO Zavod Velmora', 'Velmora Plant JSC'],
    ['Velmora / Nordenholm Works', 'Velmora'],
  ])('%s and %s', (one, other) => {
    expect(alike('organisation', one, other)).toBeGreaterThanOrEqual(THRESHOLD);
  });
});

describe('two names of organisations are two organisations’', () => {
  it.each([
    ['Norden AG', 'Norden GmbH'],
    ['Velmora Fund VIII', 'Velmora Fund IX'],
    ['Velmora Company 23', 'Velmora Company'],
    ['C.B.A. Company', 'A.B.C. Company'],
    ['Velmora Gas of Chile', 'Velmora Oil of China'],
    ['Trading Company', 'Trading and Dredging Company'],
  ])('%s and %s', (one, other) => {
    expect(alike('organisation', one, other)).toBeLessThan(THRESHOLD);
  });
});

describe('two ships', () => {
  it('are one in spite of a title, and two for a letter or a number', () => {
    expect(alike('vessel', 'MV Sable Lanner', 'Sable Lanner')).toBeGreaterThan(0.9);
    expect(alike('vessel', 'Sable', 'Sabre')).toBeLessThan(THRESHOLD);
    expect(alike('vessel', 'Sable Lanner 6', 'Sable Lanner 7')).toBeLessThan(0.2);
  });

  it('are one by their number, whatever they are called', () => {
    const imo = { identifiers: [{ scheme: 'IMO', value: '9999993' }] };
    const other = { identifiers: [{ scheme: 'imo', value: 'IMO 9999993' }] };
    const ship = described('vessel', 'Sable Lanner', imo);
    expect(
      compareParties(ship, described('vessel', 'Morning Petrel', other)).score,
    ).toBeGreaterThan(THRESHOLD);
    const twin = described('vessel', 'Sable Lanner', {
      identifiers: [{ scheme: 'IMO', value: '9999981' }],
    });
    expect(compareParties(ship, twin).score).toBeLessThan(THRESHOLD);
  });
});

describe('a score', () => {
  it('ranks an exact name of common words below a rarer one, and both below more evidence', () => {
    const common = alike('organisation', 'General Trading', 'General Trading');
    const rare = alike('organisation', 'Quenby Orlovetz Lanner', 'Quenby Orlovetz Lanner');
    const place = { countries: ['MX'], addresses: ['Calle Quenby 7, Azulina'] };
    const placed = described('organisation', 'Quenby Orlovetz Lanner', place);
    expect(common).toBeLessThan(rare);
    expect(compareParties(placed, placed).score).toBeGreaterThan(rare);
    expect(compareParties(placed, placed).score).toBeLessThan(1);
  });

  it('is what its evidence adds up to', () => {
    const left = described('person', 'Quenby Laner', { countries: ['MX'], births: ['1965'] });
    const right = described('person', 'LANNER, Quenby Velmo', {
      countries: ['PA'],
      births: ['1965-03-01', '1971'],
    });
    const { score, evidence } = compareParties(left, right);
    const sum = evidence.reduce((total, { weight }) => total + weight, 0);
    expect(score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 3);
    expect(evidence.map(({ kind }) => kind).sort()).toEqual(
      ['birth', 'country', 'extra-words', 'name', 'patronymic', 'spelling'].filter(
        (kind) => kind !== 'patronymic',
      ),
    );
    const weights = evidence.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it('falls with a birth in another year, another gender, a weak alias', () => {
    const person = (known: Partial<Description>) => described('person', 'Quenby Lanner', known);
    const score = (one: Partial<Description>, other: Partial<Description>) =>
      compareParties(person(one), person(other)).score;
    const bare = score({}, {});
    expect(score({ births: ['1965'] }, { births: ['1990-01-01'] })).toBeLessThan(bare);
    expect(score({ gender: 'female' }, { gender: 'male' })).toBeLessThan(bare);
    expect(score({}, { names: [{ text: 'Quenby Lanner', alias: 'weak' }] })).toBeLessThan(bare);
  });

  it('is of two facilities of one name by where they are', () => {
    const at = (address: string) =>
      described('facility', 'Velmora Garments Ltd', { countries: ['TR'], addresses: [address] });
    const here = at('Quenby Mah. 117 Sok. No 2, Azulina');
    const again = at('Quenby Mahallesi 117. Sokak No:2 Azulina Turkey');
    const elsewhere = at('Organize Sanayi Bolgesi 4. Cadde No 10, Tamas');
    expect(compareParties(here, again).score).toBeGreaterThanOrEqual(THRESHOLD);
    expect(compareParties(here, elsewhere).score).toBeLessThan(THRESHOLD);
  });

  it('is nearly nothing when there is no name to read', () => {
    expect(alike('person', '???', 'Quenby Lanner')).toBeLessThan(0.05);
  });

  const word = fc.constantFrom('quenby', 'lanner', 'ltd', 'ag', 'al', 'bin', '7', 'ii', 'q', '李');
  const name = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
  const kind = fc.constantFrom<ComparedKind>('person', 'organisation', 'vessel', 'facility');

  it('lies between 0 and 1, whatever the names, and does not depend on what was asked before', () => {
    fc.assert(
      fc.property(kind, name, name, name, (one, left, right, between) => {
        const first = alike(one, left, right);
        alike(one, between, left);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThan(1);
        expect(alike(one, left, right)).toBe(first);
      }),
    );
  });

  it('is highest of a name with itself', () => {
    fc.assert(
      fc.property(kind, name, name, (one, left, right) => {
        expect(alike(one, left, right)).toBeLessThanOrEqual(alike(one, left, left) + 1e-9);
      }),
    );
  });
});
