import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { leiCheckDigits } from '../../terms/codes.ts';
import { readIdentifier, shownValue } from './identifier.ts';

describe('a number of a register', () => {
  test.each([
    ['EIN', '007654321', '00-7654321'],
    ['EIN', '00-7654321AB', '00-7654321AB'],
    ['ssn', '123456789', '123-45-6789'],
    ['CBP', '240101 00042', '240101-00042'],
    ['DUNS', '00-123-4567', '001234567'],
    ['IMO', 'IMO 9074729', '9074729'],
    ['GLN', '4006381333931', '4006381333931'],
    ['SCAC', 'twlu', 'TWLU'],
    ['MID', 'ITBOCSPA61VER', 'ITBOCSPA61VER'],
    ['LEI', '5493 001K JTII GC8Y 1R12', '5493001KJTIIGC8Y1R12'],
  ])('%s %s is written %s and is right', (scheme, value, written) => {
    expect(readIdentifier({ scheme, value })).toMatchObject({ value: written, flaw: null });
  });

  test.each([
    ['EIN', '12-34567', 'shape'],
    ['IMO', '9074728', 'check-digit'],
    ['GLN', '4006381333930', 'check-digit'],
    ['GLN', '73513537', 'shape'],
    ['LEI', '5493001KJTIIGC8Y1R13', 'check-digit'],
    ['LEI', '5493001KJTIIGC8Y1R1', 'shape'],
    ['SCAC', 'TW1U', 'shape'],
    ['MID', 'IT', 'shape'],
  ])('%s %s has a wrong %s', (scheme, value, flaw) => {
    expect(readIdentifier({ scheme, value }).flaw).toBe(flaw);
  });

  it('of a register that nobody here knows is kept as it is', () => {
    const read = readIdentifier({ scheme: 'Guild', value: ' 7-x ' });
    expect(read).toEqual({ scheme: 'GUILD', value: '7-x', title: null, flaw: null });
  });

  it('that is a person’s own is shown by its last four digits', () => {
    expect(shownValue({ scheme: 'SSN', value: '123-45-6789' })).toBe('***-**-6789');
  });

  it('read once is read the same again', () => {
    const scheme = fc.constantFrom('EIN', 'SSN', 'CBP', 'DUNS', 'LEI', 'GLN', 'MID', 'IMO', 'AEO');
    fc.assert(
      fc.property(scheme, fc.string(), (known, value) => {
        const once = readIdentifier({ scheme: known, value });
        expect(readIdentifier(once)).toEqual(once);
      }),
    );
  });

  it('of legal entities shows every wrong digit and every wrong letter', () => {
    const body = fc.stringMatching(/^[A-Z0-9]{18}$/);
    const other = fc.stringMatching(/^[A-Z0-9]$/);
    fc.assert(
      fc.property(body, fc.nat(17), other, (text, place, letter) => {
        fc.pre(text[place] !== letter && isDigit(text[place]) === isDigit(letter));
        const wrong = text.slice(0, place) + letter + text.slice(place + 1);
        expect(leiCheckDigits(wrong)).not.toBe(leiCheckDigits(text));
      }),
    );
  });
});

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character);
}
