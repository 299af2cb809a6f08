import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { corridorsOf } from './corridors.ts';
import { COUNTRIES } from './countries.ts';
import { FAMILIES, FAMILY_WEIGHTS, GOODS, PARCEL_GOODS } from './goods.ts';

const SCHEDULE = '../shared/data/hts/hts_2026_rev_10.csv.gz';

describe('the goods of the simulation', () => {
  it('come from countries that have companies and a way to a port of entry', () => {
    for (const { hts, family, origins } of GOODS) {
      for (const country of Object.keys(origins)) {
        expect({ hts, country, known: country in COUNTRIES }).toMatchObject({ known: true });
        expect(corridorsOf(country, family).length).toBeGreaterThan(0);
      }
    }
  });

  it('have prices, weights and lots above nought', () => {
    for (const { unitKg, unitValue, spread, lot } of GOODS) {
      expect(Math.min(unitKg, unitValue, spread, lot)).toBeGreaterThan(0);
    }
  });

  it('weigh a hundred in all', () => {
    expect(FAMILIES.reduce((sum, family) => sum + FAMILY_WEIGHTS[family], 0)).toBe(100);
  });

  it('name a species for all that is of solid wood', () => {
    for (const { hts, species } of GOODS) {
      if (/^(4407|940161|940350|940360)/.test(hts)) expect(species).toMatch(/^[A-Z][a-z]+ [a-z]+$/);
    }
  });
});

describe.skipIf(!existsSync(SCHEDULE))('the goods before the whole schedule', () => {
  it('stand in it with ten digits and are counted in its units', () => {
    const rows: readonly Record<string, string>[] = parse(gunzipSync(readFileSync(SCHEDULE)), {
      columns: true,
    });
    const units = new Map(
      rows.map((row) => [row['htsno']?.replaceAll('.', ''), row['units']?.split('|')]),
    );
    for (const good of GOODS) expect({ ...good, units: units.get(good.hts) }).toEqual(good);
    for (const { hts } of PARCEL_GOODS) expect(units.has(hts)).toBe(true);
  });
});
