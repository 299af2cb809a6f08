import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldName } from './fold.ts';
import type { WatchList } from './list.ts';
import { compileScreening, type ScreeningIndex, screen } from './screen.ts';
import { parseSdn } from './sdn.parse.ts';
import { listed, POLICY, party, readSharedSdn, SDN_FOLDER, watchList } from './test-lists.ts';
import { NOISES, seededChance, spoil } from './test-noise.ts';
import { parseWatchList } from './watch-list.parse.ts';

function demonstration(): WatchList {
  const read = parseWatchList(readFileSync('law/us/lists/demonstration.json', 'utf8'));
  if (!read.ok) throw new Error('the demonstration list is refused');
  return read.value;
}

const index = compileScreening([demonstration()], POLICY);

function scoreOf(name: string, entry: string): number {
  const found = index.findByName(name).find((one) => one.entry === entry);
  return found?.score ?? 0;
}

describe('a listed name', () => {
  it('scores alike when it is filed as listed, whatever its dress, and never quite 1', () => {
    for (const name of [
      'Maderas Montaña Azulina, S.A. de C.V.',
      'MADERAS MONTANA AZULINA SA DE CV',
      'Azulina Montaña Maderas SA de CV',
    ]) {
      expect(scoreOf(name, 'D-01')).toBe(scoreOf('Maderas Montaña Azulina, S.A. de C.V.', 'D-01'));
    }
    expect(scoreOf('Grigor Tamasovich Orlovetz', 'D-07')).toBeGreaterThan(0.9);
    expect(scoreOf('Grigor Tamasovich Orlovetz', 'D-07')).toBeLessThan(1);
    expect(scoreOf('Орловетз Григор Тамасович', 'D-07')).toBeGreaterThan(0.9);
  });

  it.each([
    ['Maderas Montana Asulina SA de CV', 'D-01'],
    ['Montaña Azulina Maderas', 'D-01'],
    ['Ramiro Estevez Lumbreras', 'D-02'],
    ['Lanxiu Bright Water Garment Mfg Co Ltd', 'D-03'],
    ['VELMORA COTON GINNING JSC', 'D-04'],
    ['Mr. Gregor Orlovetz Tamasovich', 'D-07'],
    ['Tarik Samir Al Khorvani', 'D-08'],
    ['Nordvikholm Sjofrakt', 'D-10'],
    ['Callowhite and Brisk Freight Forwarding', 'D-12'],
  ])('is found in %s', (name, entry) => {
    const [best] = index.findByName(name);
    expect(best?.entry).toBe(entry);
    expect(best?.score).toBeGreaterThanOrEqual(POLICY.threshold);
    expect(best?.score).toBeLessThan(1);
  });

  it.each([
    'Calder Imports',
    'Maderas del Sur, S.A. de C.V.',
    'Meridian Freight Forwarding Inc.',
    'Garment Trading Co., Ltd.',
    'Samir Haddarin',
    'Ocean Freight Limited',
  ])('is not seen in %s', (name) => {
    expect(index.findByName(name)).toEqual([]);
  });

  it('scores less for a sister company than for a clerk’s slip', () => {
    const sister = scoreOf('Quenby Harbourmaster Trading AG', 'D-06');
    const translated = scoreOf('Quenby Harbourmaster Trading Ltd', 'D-06');
    const slip = scoreOf('Quenby Harbormaster Trading GmbH', 'D-06');
    const exact = scoreOf('Quenby Harbourmaster Trading GmbH', 'D-06');
    expect(slip).toBeLessThan(exact);
    expect(sister).toBeLessThan(slip);
    expect(sister).toBeLessThan(translated);
    expect(translated).toBeLessThan(exact);
  });

  it('is another name when its number is another', () => {
    const exact = scoreOf('Ocean Parcelway 7188 Ltd', 'D-11');
    expect(exact).toBeGreaterThan(0.9);
    expect(scoreOf('Ocean Parcelway 7189 Ltd', 'D-11')).toBe(0);
    expect(scoreOf('Ocean Parcelway Ltd', 'D-11')).toBeLessThan(exact - 0.1);
  });

  it('keeps its legal form when it is a person’s: a surname may look like one', () => {
    const people = compileScreening(
      [watchList(listed('1', 'person', ['SA, Velmo']), listed('2', 'organisation', ['Velmo SA']))],
      POLICY,
    );
    expect(people.findByName('Velmo Sa').map(({ entry }) => entry)).toEqual(['1', '2']);
    expect(people.findByName('Velmo').map(({ entry }) => entry)).toEqual(['2']);
  });

  it('that is weak never scores above the cap of the policy', () => {
    const lenient = compileScreening([demonstration()], { ...POLICY, threshold: 0.5 });
    const [weak] = lenient.findByName('El Cedro');
    expect(weak).toMatchObject({ entry: 'D-02', alias: 'weak' });
    expect(weak?.score).toBeLessThanOrEqual(POLICY.weakScoreMax);
    expect(weak?.evidence).toContainEqual({ kind: 'alias', seen: 'weak', weight: -1.4 });
    const strict = compileScreening([demonstration()], { ...POLICY, weakScoreMax: 0.5 });
    expect(strict.findByName('El Cedro')).toEqual([]);
  });

  it('that is both strong and weak counts as strong', () => {
    const names = [
      { text: 'Quenby Lanner', alias: 'weak' },
      { text: 'QUENBY LANNER', alias: 'strong' },
    ] as const;
    const both = compileScreening([watchList(listed('1', 'person', names))], POLICY);
    expect(both.findByName('Quenby Lanner')[0]).toMatchObject({ alias: 'strong' });
  });
});

describe('screening a filing', () => {
  it('names role, filed name, list, edition, entry, matched name, score and programs', () => {
    const named = [{ role: 'consignee', party: party('Callowhite and Brisk Freight') }] as const;
    const { matches, searched } = screen(
      compileScreening([demonstration()], { ...POLICY, threshold: 0.6 }),
      named,
    );
    expect(matches).toEqual([
      {
        role: 'consignee',
        filed: 'Callowhite and Brisk Freight',
        list: 'Demonstration',
        edition: '2026-01',
        entry: 'D-12',
        matched: 'Callowhite & Brisk Freight Forwarding Inc.',
        alias: 'primary',
        score: expect.closeTo(0.93, 1),
        evidence: expect.arrayContaining([
          { kind: 'name', seen: 'callowhite, and, brisk, freight', weight: expect.any(Number) },
          { kind: 'extra-words', seen: '– / forwarding', weight: expect.any(Number) },
          { kind: 'form', seen: '– / inc', weight: expect.any(Number) },
        ]),
        programs: ['DEMO-SANCTIONS'],
      },
    ]);
    expect(searched).toEqual([{ list: 'Demonstration', edition: '2026-01' }]);
  });

  it('finds a renamed ship by its number', () => {
    for (const value of ['9999993', 'IMO 9999993', 'imo9999993']) {
      const renamed = party('Morning Petrel', [{ scheme: 'imo', value }]);
      expect(screen(index, [{ role: 'carrier', party: renamed }]).matches).toMatchObject([
        { entry: 'D-09', alias: 'identifier', matched: 'IMO 9999993', score: 0.9999 },
      ]);
    }
    const other = party('Morning Petrel', [{ scheme: 'DUNS', value: '9999993' }]);
    expect(screen(index, [{ role: 'carrier', party: other }]).matches).toEqual([]);
  });

  it('puts the best match first, whoever it is of', () => {
    const { matches } = screen(index, [
      { role: 'shipper', party: party('Velmora Coton Gining JSC') },
      { role: 'buyer', party: party('Nordvikholm Sjøfrakt AS') },
      { role: 'seller', party: party('Nobody in Particular') },
    ]);
    expect(matches.map(({ entry }) => entry).sort()).toEqual(['D-04', 'D-10']);
    expect(matches[0]?.score).toBeGreaterThan(matches[1]?.score ?? 1);
  });

  it('names at most as many entries for a party as the policy says', () => {
    const crowd = watchList(
      ...['4', '2', '3', '1'].map((id) => listed(id, 'person', ['Quenby Lanner'])),
    );
    const few = compileScreening([crowd], { ...POLICY, matchesPerParty: 2 });
    expect(few.findByName('Quenby Lanner').map(({ entry }) => entry)).toEqual(['1', '2']);
  });

  it('says which lists it searched when it found nothing, and when it had none', () => {
    const nobody = [{ role: 'importer', party: party('Calder Imports') }] as const;
    expect(screen(index, nobody)).toEqual({ matches: [], searched: index.searched });
    expect(screen(compileScreening([], POLICY), nobody)).toEqual({ matches: [], searched: [] });
  });

  it.each(['', ' ', 'A', '7', '李', '😀😀', '\ud800', '...', '-0-'])(
    'takes the name %j calmly',
    (name) => {
      expect(screen(index, [{ role: 'importer', party: party(name) }]).matches).toEqual([]);
    },
  );

  it('takes a name of five thousand words calmly', () => {
    const endless = party('Quenby '.repeat(5000));
    expect(screen(index, [{ role: 'importer', party: endless }]).matches).toEqual([]);
  });
});

describe('the answers of screening', () => {
  const word = fc.constantFrom('quenby', 'quenbi', 'lanner', 'laner', 'ltd', 'ag', 'sa', '7', 'x');
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const entries = fc
    .array(fc.tuple(fc.constantFrom('person', 'organisation'), name, name), { maxLength: 8 })
    .map((rows) => rows.map(([kind, first, second], at) => listed(`${at}`, kind, [first, second])));

  it('do not depend on what is remembered', () => {
    fc.assert(
      fc.property(entries, fc.array(name, { maxLength: 20 }), (parties, asked) => {
        const [none, ...some] = [0, 2, 5, 1000].map((remembered) =>
          compileScreening([watchList(...parties)], { ...POLICY, threshold: 0.3, remembered }),
        );
        for (const filed of asked) {
          const fresh = none?.findByName(filed);
          for (const one of some) expect(one.findByName(filed)).toEqual(fresh);
        }
      }),
    );
  });

  it('do not depend on the order of the entries', () => {
    fc.assert(
      fc.property(entries, name, (parties, filed) => {
        const answer = (order: WatchList['entries']) =>
          compileScreening([watchList(...order)], { ...POLICY, matchesPerParty: 8 })
            .findByName(filed)
            .map(({ entry, score }) => [entry, score]);
        expect(answer(parties.toReversed())).toEqual(answer(parties));
      }),
    );
  });

  it('give every listed name its own entry', () => {
    fc.assert(
      fc.property(entries, (parties) => {
        const lenient = { ...POLICY, matchesPerParty: 99, threshold: 0.05 };
        const one = compileScreening([watchList(...parties)], lenient);
        for (const { id, names } of parties) {
          const found = one.findByName(names[0]?.text ?? '').map(({ entry }) => entry);
          expect(found).toContain(id);
        }
      }),
    );
  });
});

/** The part of spoilt names that still lead to their entry, worst noise first, and over all. */
function recall(list: WatchList, searched: ScreeningIndex, perNoise: number) {
  const chance = seededChance(7);
  const names = list.entries
    .flatMap(({ id, names }) =>
      names
        .filter(({ alias }) => alias !== 'weak')
        .map(({ text }) => ({ id, folded: foldName(text) })),
    )
    .filter(({ folded }) => folded.length >= 8 && folded.includes(' '));
  const parts = NOISES.map((noise) => {
    let found = 0;
    for (let count = 0; count < perNoise; count += 1) {
      const { id, folded } = names[Math.floor(chance() * names.length)] ?? { id: '', folded: '' };
      const answer = searched.findByName(spoil(folded, noise, chance));
      if (answer.some(({ entry }) => entry === id)) found += 1;
    }
    return found / perNoise;
  });
  return {
    worst: Math.min(...parts),
    all: parts.reduce((sum, one) => sum + one, 0) / parts.length,
  };
}

describe('names spoilt on their way', () => {
  it('are found in a list of three thousand invented parties', () => {
    const list = watchList(...inventParties(3000));
    const { worst, all } = recall(list, compileScreening([list], POLICY), 40);
    expect(all).toBeGreaterThanOrEqual(0.9);
    expect(worst).toBeGreaterThanOrEqual(0.7);
  });

  describe.skipIf(!existsSync(SDN_FOLDER))('against the real SDN list', () => {
    let list: WatchList;
    let searched: ScreeningIndex;
    beforeAll(() => {
      const read = parseSdn(readSharedSdn());
      if (!read.ok) throw new Error('the SDN list is refused');
      list = read.value.list;
      searched = compileScreening([list], POLICY);
    });

    it('are found nine times in ten', () => {
      const { worst, all } = recall(list, searched, 60);
      expect(all).toBeGreaterThanOrEqual(0.88);
      expect(worst).toBeGreaterThanOrEqual(0.65);
    });

    it('and unlisted people raise an alert one time in a hundred at most', () => {
      const path = '../shared/data/screening/yente_negatives_global_1000.csv';
      const rows: string[][] = parse(readFileSync(path, 'utf8'), { from_line: 2 });
      const alerts = rows.filter(([name = '']) => searched.findByName(name).length > 0);
      expect(rows).toHaveLength(1000);
      expect(alerts.length).toBeLessThanOrEqual(10);
    });
  });
});

/** Names of two to four words made of syllables, some with a legal form. */
function inventParties(count: number): WatchList['entries'] {
  const chance = seededChance(11);
  const pick = (of: readonly string[]) => of[Math.floor(chance() * of.length)] ?? '';
  const start = ['Vel', 'Qua', 'Nor', 'Tam', 'Ost', 'Bri', 'Kal', 'Shu', 'Zem', 'Fai', 'Du', 'Ye'];
  const middle = ['mo', 'ren', 'li', 'ga', 'vik', 'sta', 'dou', 'rah', 'pe', 'zu', 'ing', 'ol'];
  const end = ['ra', 'by', 'holm', 'tov', 'ez', 'an', 'ski', 'mur', 'dad', 'len', 'jin', 'us'];
  const word = () => pick(start) + pick(middle) + (chance() < 0.7 ? pick(middle) : '') + pick(end);
  return Array.from({ length: count }, (_, at) => {
    const words = Array.from({ length: 2 + Math.floor(chance() * 3) }, word).join(' ');
    const person = chance() < 0.5;
    return listed(`${at}`, person ? 'person' : 'organisation', [
      person ? words : `${words} ${pick(['Ltd', 'GmbH', 'S.A.', 'Trading Co., Ltd.', 'LLC'])}`,
    ]);
  });
}
