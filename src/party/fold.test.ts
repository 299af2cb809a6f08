import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, wordsOf } from './fold.ts';
import { readOrganisation } from './organisation-form.ts';
import { partyKey } from './party.ts';
import { party } from './test-lists.ts';

describe('a folded name', () => {
  it.each([
    ['Société Générique Navale', 'societe generique navale'],
    ['Sa’id  AL-KHORVANI', 'said al khorvani'],
    ['Orlovets Grigor', 'Орловец Григор'],
    ['Brisk & Sons', 'brisk and sons'],
    ['Ocean 7188', 'OCEAN-7188'],
    ['Straße', 'strasse'],
  ])('%s is the same as %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it('has only letters a to z, digits and single spaces, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldName(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
    );
  });

  it('is not changed by folding it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });

  it('gives one key to one party however its name is set', () => {
    expect(partyKey(party('Calder Imports, Inc.'))).toBe(partyKey(party('CALDER IMPORTS INC')));
    expect(partyKey(party('???'))).not.toBe(partyKey(party('!!!')));
  });
});

describe('the name of an organisation', () => {
  const read = (name: string) => {
    const { words, form } = readOrganisation(wordsOf(foldName(name)));
    return [words.join(' '), form?.name ?? null];
  };

  it.each([
    ['Norden GmbH', 'norden', 'gmbh'],
    ['Norden Co., Ltd.', 'norden', 'ltd'],
    ['Norden Limited Liability Company', 'norden', 'llc'],
    ['Maderas Norden, S.A. de C.V.', 'maderas norden', 'sadecv'],
    ['MADERAS NORDEN SA DE CV', 'maderas norden', 'sadecv'],
    ['Joint Stock Company Norden', 'norden', 'jsc'],
    ['Norden GmbH & Co. KG', 'norden', 'kg'],
    ['Norden Intl Mfg Corp', 'norden international manufacturing', 'corp'],
    ['A.B.C. Norden', 'a b c norden', null],
    ['Norden', 'norden', null],
    ['The Company Limited', 'the', 'ltd'],
    ['Co. Ltd.', 'co ltd', null],
  ])('%s is %s in the form %s', (name, words, form) => {
    expect(read(name)).toEqual([words, form]);
  });
});
