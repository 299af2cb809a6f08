import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, sha256 } from './canonical.ts';
import { instantOf } from './day.ts';
import { defineFaults, onlyWarnings, refusal, sayFault } from './fault.ts';
import { settle } from './result.ts';
import { uuidOf } from './uuid.ts';
import { chooseLanguage, say } from './words.ts';

const TABLE = defineFaults({
  'box-open': {
    severity: 'error',
    en: 'Close {got} at {at}.',
    es: 'Cierre {got}.',
    fr: 'Fermez {got}.',
  },
  'box-dusty': { severity: 'warning', en: 'Dust it.', es: 'Límpiela.', fr: 'Dépoussiérez.' },
});

describe('a fault', () => {
  test('says where, what was got and what to do, in the language asked for', () => {
    const fault = TABLE.fault('box-open', '/boxes/3', 'the lid');
    expect(fault).toEqual({ code: 'box-open', at: '/boxes/3', severity: 'error', got: 'the lid' });
    expect(sayFault(TABLE.rows['box-open'], fault, 'en')).toBe('Close the lid at /boxes/3.');
    expect(sayFault(TABLE.rows['box-open'], fault, 'fr')).toBe('Fermez the lid.');
  });

  test('shows at most 80 characters of what was got, whatever that is', () => {
    fc.assert(
      fc.property(fc.anything(), (got) => {
        const { got: shown } = TABLE.fault('box-open', '', got);
        expect(shown === null || shown.length <= 80).toBe(true);
      }),
    );
  });

  test('of severity warning lets the message pass, any other does not', () => {
    const dusty = TABLE.fault('box-dusty', '');
    const open = TABLE.fault('box-open', '');
    expect(settle(1, [dusty])).toEqual({ ok: true, value: 1, warnings: [dusty] });
    expect(settle(1, [dusty, open])).toEqual({ ok: false, faults: [dusty, open] });
    expect(onlyWarnings([])).toBe(true);
  });

  test('as an exception is its sentence and no more', () => {
    expect(refusal(TABLE, 'box-open', '/x', 'it').message).toBe('Close it at /x.');
  });
});

test('a text keeps the braces of what nobody filled, so that the gap is seen', () => {
  expect(say({ en: '{a} and {b}', es: '', fr: '' }, 'en', { a: 'one' })).toBe('one and {b}');
});

test('the first language that we have is chosen, English without any', () => {
  expect(chooseLanguage('de, fr-CA;q=0.9, es')).toBe('fr');
  expect(chooseLanguage('de')).toBe('en');
  expect(chooseLanguage(undefined)).toBe('en');
});

describe('a canonical text', () => {
  test('is one for equal values, however their members are ordered', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(reversed)).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('has the published SHA-256', () => {
    // FIPS 180-4, the message "abc".
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

test('an identifier is the same for the same moment and name, and sorts by moment', () => {
  const [early, late] = [instantOf(1_700_000_000_000), instantOf(1_700_000_000_001)];
  expect(uuidOf(early, 'a')).toBe(uuidOf(early, 'a'));
  expect(uuidOf(early, 'a')).not.toBe(uuidOf(early, 'b'));
  expect(uuidOf(early, 'z') < uuidOf(late, 'a')).toBe(true);
  expect(uuidOf(early, 'a')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});
