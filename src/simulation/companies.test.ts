import { describe, expect, it } from 'vitest';
import { domesticCompany, foreignCompany, household } from './companies.ts';
import { COUNTRIES } from './countries.ts';
import { FAMILIES } from './goods.ts';
import { createRandom } from './random.ts';

describe('invented companies', () => {
  it('have a whole name in every country and trade: no place of a pattern is left open', () => {
    const random = createRandom('names');
    for (const country of Object.keys(COUNTRIES)) {
      for (const family of FAMILIES) {
        const { name, address } = foreignCompany(random, country, family);
        expect(`${name} ${address}`).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('are known by a manufacturer code that begins with their country, but in Canada', () => {
    const random = createRandom('codes');
    for (const country of Object.keys(COUNTRIES)) {
      const { identifiers } = foreignCompany(random, country, 'food');
      if (country === 'CA') expect(identifiers).toEqual([]);
      else expect(identifiers[0]?.value.slice(0, 2)).toBe(country);
    }
  });

  it('have employer numbers with a prefix that is given to nobody', () => {
    const company = domesticCompany(createRandom('employers'), 'toys', 42);
    expect(company.identifiers).toEqual([{ scheme: 'EIN', value: '00-0000042' }]);
  });

  it('and households differ from one draw to the next', () => {
    const random = createRandom('many');
    const names = Array.from({ length: 400 }, () => domesticCompany(random, 'toys', 1).name);
    expect(new Set(names).size).toBeGreaterThan(300);
    const people = Array.from({ length: 400 }, () => household(random).name);
    expect(new Set(people).size).toBeGreaterThan(80);
  });
});
