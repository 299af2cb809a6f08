import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { countryOfManufacturerId, hasLettersOf, manufacturerId } from './manufacturer-id.ts';

const WORKPLACE = { name: 'Bergstrom', street: 'Quay Road 12', city: 'Malmo', country: 'SE' };

test.each([
  ['Amalgamated Plastics Corp.', 'AMAPLA'],
  ['Bergstrom', 'BER'],
  ['A.B.C. Company', 'ABCCOM'],
  ['A B C Company', 'ABCCOM'],
  ['O.A.S.I.S. Corp.', 'OASCOR'],
  ['Dr. S.A. Smith', 'DRSA'],
  ['Shavings B L Inc.', 'SHABL'],
  ['The Weavers of Tern and Gull', 'WEATER'],
  ['Señoríal-Telas, S.A.', 'SENSA'],
])('the name %s is written %s', (name, letters) => {
  expect(manufacturerId({ ...WORKPLACE, name })).toBe(`SE${letters}12MAL`);
});

test.each([
  ['11455 Main St Suite 9999', '1145'],
  ['One Thousand Century Plaza', ''],
  ['12-34 Quay Road', '1234'],
])('the street line %s gives the number "%s"', (street, number) => {
  expect(manufacturerId({ ...WORKPLACE, street })).toBe(`SEBER${number}MAL`);
});

it('hyphenated words of a name join', () => {
  const workplace = { name: 'MURLA-PRAXITELES INC.', street: '', city: 'Athens', country: 'GR' };
  expect(manufacturerId(workplace)).toBe('GRMURINCATH');
});

it('an Italian company with its legal form in initials', () => {
  const workplace = {
    name: 'BOCCHACCIO S.P.A.',
    street: 'Via Mendotti, 61',
    city: 'Verona',
    country: 'IT',
  };
  expect(manufacturerId(workplace)).toBe('ITBOCSPA61VER');
});

it('Canada is named by its province, and without name or city there is nothing to make it of', () => {
  expect(manufacturerId({ ...WORKPLACE, country: 'XO' })).toBe('XOBER12MAL');
  expect(manufacturerId({ ...WORKPLACE, country: 'CA' })).toBeNull();
  expect(manufacturerId({ ...WORKPLACE, name: 'the' })).toBeNull();
  expect(manufacturerId({ ...WORKPLACE, city: '18' })).toBeNull();
});

it('whatever was typed, it is null or up to fifteen capitals and digits', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (name, street, city) => {
      expect(manufacturerId({ name, street, city, country: 'MX' }) ?? 'MX').toMatch(
        /^MX[A-Z0-9]{0,13}$/,
      );
    }),
  );
});

it('a code tells its country, a province telling Canada, and whether it has a name’s letters', () => {
  expect(['VNBER12MAL', 'XOBER12MAL', 'xaber12mal', '12', ''].map(countryOfManufacturerId)).toEqual(
    ['VN', 'CA', 'CA', null, null],
  );
  const { name } = WORKPLACE;
  const code = manufacturerId(WORKPLACE) ?? '';
  expect([hasLettersOf(code, name), hasLettersOf(code, 'Another House')]).toEqual([true, false]);
});
