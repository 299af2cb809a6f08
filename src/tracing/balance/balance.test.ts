import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDay, anEntry } from '../../filing/test-parts.ts';
import { LINE } from '../../risk/test-facts.ts';
import { instantOf } from '../../terms/day.ts';
import { parseAuthorisations, parseAuthorisationTable } from './authorisation.parse.ts';
import { authorisationKey } from './authorisation.ts';
import { misfits } from './fit.ts';
import { reckon } from './reckoning.ts';
import { anAuthorisation } from './test-balance.ts';
import { ledgerOfUses, type VersionOfUse } from './use-ledger.ts';

const TODAY = aDay('2026-11-22');
const KEY = authorisationKey('harvest', 'F-1');

function entryOf(reference: string, amounts: readonly number[], unit = 'm3') {
  const lines = amounts.map((amount, place) => ({
    ...LINE,
    number: place + 1,
    permits: [
      {
        type: 'harvest',
        number: 'F-1',
        issuer: null,
        uses: { amount: String(amount), unit },
        allows: null,
      },
    ],
  }));
  return anEntry(reference, [], { lines });
}

const filed = fc.array(
  fc.record({
    consignment: fc.constantFrom('a', 'b', 'c'),
    amounts: fc.array(fc.nat(50), { maxLength: 3 }),
  }),
  { maxLength: 12 },
);

describe('the ledger of uses', () => {
  it('comes to what the last versions of all consignments use, and marks each crossing once', () => {
    fc.assert(
      fc.property(filed, fc.nat(120), (filings, volume) => {
        const versions: VersionOfUse[] = filings.map(({ consignment, amounts }, place) => ({
          consignment,
          version: place + 1,
          at: instantOf(place),
          entries: [entryOf(`E-${consignment}`, amounts)],
        }));
        const allowed = { amount: String(volume), unit: 'm3' };
        const rows = ledgerOfUses(new Set([KEY]), allowed, versions);
        const last = new Map(filings.map(({ consignment, amounts }) => [consignment, amounts]));
        const used = [...last.values()].flat().reduce((sum, amount) => sum + amount, 0);
        expect(Number(rows.at(-1)?.used ?? 0)).toBe(used);
        let over = false;
        for (const row of rows) {
          expect(row.crosses).toBe(row.over && !over);
          over = row.over;
        }
        expect(over).toBe(used > volume);
      }),
    );
  });
});

describe('lines that draw on one permit', () => {
  it('are over from the line on at which the sum passes the volume, however it is split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
        fc.nat(100),
        (amounts, elsewhere) => {
          const entry = entryOf('E-1', amounts);
          const authorisation = anAuthorisation('harvest', 'F-1', ['100', 'm3']);
          const known = { authorisation, usedElsewhere: String(elsewhere), uncounted: [] };
          const reckonings = reckon([entry], new Map([[KEY, known]]), TODAY);
          let used = elsewhere;
          entry.lines.forEach(({ permits: [permit] }, place) => {
            used += amounts[place] ?? 0;
            const own = permit && reckonings.get(permit);
            expect(own?.share).toBe(used / 100);
            expect(own?.problems.includes('over-volume')).toBe(used > 100);
          });
        },
      ),
    );
  });

  it('leave it unknown whether all fits, once one of them cannot be counted', () => {
    const entry = entryOf('E-1', [10, 10]);
    const authorisation = anAuthorisation('harvest', 'F-1', ['5', 't']);
    const known = { authorisation, usedElsewhere: '0', uncounted: [] };
    const [first] = [...reckon([entry], new Map([[KEY, known]]), TODAY).values()];
    expect(first).toEqual({ share: undefined, problems: ['unit-not-convertible'] });
  });
});

describe('an authorisation', () => {
  const [line] = entryOf('E-1', [1]).lines;
  const entry = entryOf('E-1', [1]);
  const problemsOf = (but: Parameters<typeof anAuthorisation>[3], taken = 'Cedrela odorata') => {
    if (line === undefined) throw new Error('no line');
    const [permit] = line.permits;
    if (permit === undefined) throw new Error('no permit');
    const named = { entry, line: { ...line, species: [taken] }, permit };
    return misfits(anAuthorisation('cites', 'F-1', ['1', 'm3'], but), named, TODAY);
  };

  it('of a genus allows its species, and says nothing of what it leaves out', () => {
    expect(problemsOf({ species: ['Cedrela'] })).toEqual([]);
    expect(problemsOf({ species: ['Cedrela spp.'] })).toEqual([]);
    expect(problemsOf({ species: ['CEDRELA ODORATA'] })).toEqual([]);
    expect(problemsOf({ species: ['Cedrela odorata'] }, 'Cedrela')).toEqual([]);
    expect(problemsOf({ species: ['Cedrela fissilis'] })).toEqual(['species-differs']);
    expect(problemsOf({ species: ['Pinus', 'Swietenia macrophylla'] })).toEqual([
      'species-differs',
    ]);
    expect(problemsOf({})).toEqual([]);
  });

  it('is held to its country, goods, time and state, and to who is named', () => {
    expect(problemsOf({ country: 'PE' })).toEqual(['country-differs']);
    expect(problemsOf({ goods: ['4412'] })).toEqual(['goods-differ']);
    expect(problemsOf({ goods: ['4412', '4407'] })).toEqual([]);
    expect(problemsOf({ from: aDay('2026-12-01') })).toEqual(['not-yet-valid']);
    expect(problemsOf({ to: aDay('2026-11-21') })).toEqual(['expired']);
    expect(problemsOf({ to: aDay('2026-11-22') })).toEqual([]);
    expect(problemsOf({ state: 'withdrawn' })).toEqual(['not-in-force']);
    expect(problemsOf({ holder: 'Ejido de Otra Parte' })).toEqual(['holder-not-named']);
    expect(problemsOf({ holder: 'ASERRADERO INVENTADO, S.A.' })).toEqual([]);
  });
});

describe('a table of authorisations', () => {
  it('reads what it names, and leaves out what it leaves blank', () => {
    const table = [
      'kind,number,species,volume,unit,source,from,within',
      'harvest,F-1,Cedrela odorata|Swietenia,120.5,m3,partner,2026-01-01,concession/C-9',
      'mill,M-1,,4000,m3,issuer,,',
    ].join('\n');
    const read = parseAuthorisationTable(table, 'file of the partner');
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.value.authorisations).toEqual([
      {
        ...anAuthorisation('harvest', 'F-1', ['120.5', 'm3']),
        issuer: null,
        species: ['Cedrela odorata', 'Swietenia'],
        source: 'partner',
        from: '2026-01-01',
        within: 'concession/C-9',
      },
      { ...anAuthorisation('mill', 'M-1', ['4000', 'm3']), issuer: null },
    ]);
  });

  it('is refused with every fault at once, each at its row and column', () => {
    const table = [
      'kind,number,volume,unit,source,from,to,per',
      'forest,F-1,ten,m3,partner,,,',
      'harvest,F-2,10,cords,issuer,2026-02-30,,',
      'harvest,F-3,10,m3,issuer,2026-02-01,2026-01-01,year',
    ].join('\n');
    const read = parseAuthorisationTable(table, 'file of the partner');
    const told = read.ok ? [] : read.faults.map(({ code, at }) => `${code} ${at}`);
    expect(told).toEqual([
      'authorisation-shape /authorisations/0/kind',
      'authorisation-shape /authorisations/0/volume/amount',
      'authorisation-shape /authorisations/1/volume/unit',
      'authorisation-shape /authorisations/1/from',
      'authorisation-shape /authorisations/2/to',
      'authorisation-shape /authorisations/2/per',
    ]);
  });

  it('names each number once', () => {
    const table = 'kind,number,volume,unit,source\nharvest,F,1,m3,issuer\nharvest,F,2,m3,issuer';
    const read = parseAuthorisationTable(table, 'file of the partner');
    expect(read).toMatchObject({ ok: false, faults: [{ code: 'authorisation-twice' }] });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, value) => {
        parseAuthorisationTable(text, 'file of the partner');
        expect(parseAuthorisations(value).ok).toBe(false);
      }),
    );
  });
});
