import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  awbCheckDigit,
  type CodeScheme,
  codeFlaw,
  containerCheckDigit,
  entryNumberCheckDigit,
  gs1CheckDigit,
  imoCheckDigit,
  inBondCheckDigit,
  parseEntryNumber,
} from './codes.ts';

const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)).filter((text) => text.length === length);
const filerCode = fc.stringMatching(/^[A-Z0-9]{3}$/).filter((code) => code !== '000');

/** The body with the digit at one place replaced by another digit. */
function withDigit(body: string, place: number, digit: string): string {
  return body.slice(0, place) + digit + body.slice(place + 1);
}

describe('worked examples', () => {
  it('B76 0324527 has check digit 8, as CBP prints it', () => {
    expect(entryNumberCheckDigit('B76', '0324527')).toBe('8');
  });

  test.each<[CodeScheme, string]>([
    ['container', 'CSQU3054383'],
    ['container', 'TCNU6849731'],
    ['container', 'HASU5044950'],
    ['imo', '9074729'],
    ['imo', '9283186'],
    ['air-waybill', '020-12345675'],
    ['air-waybill', '12512345675'],
    ['gs1', '4006381333931'],
    ['gs1', '73513537'],
    ['gs1', '106141412345678908'],
    ['in-bond', '123456782'],
  ])('a %s numbered %s is right', (scheme, text) => {
    expect(codeFlaw(scheme, text)).toBeNull();
  });

  it('a container whose check digit is wrong is told from one whose shape is', () => {
    expect(codeFlaw('container', 'GMCU6094137')).toBe('check-digit');
    expect(codeFlaw('container', 'GMCU609413')).toBe('shape');
    expect(codeFlaw('container', 'gmcu6094135')).toBe('shape');
  });

  it('a filer that used up its numbers adds its offset, and nine and one make nought', () => {
    expect(entryNumberCheckDigit('B76', '0324527', 1)).toBe('9');
    expect(entryNumberCheckDigit('B76', '0324527', 2)).toBe('0');
    expect(parseEntryNumber('B76-0324527-9', 1).ok).toBe(true);
    expect(parseEntryNumber('B76-0324527-8', 1)).toEqual({ ok: false, flaw: 'check-digit' });
  });

  it('a large air user may add up to three to an in-bond check digit', () => {
    expect(inBondCheckDigit('12345678', 3)).toBe('5');
  });
});

describe('entry numbers', () => {
  it('are read in every spelling and written in one', () => {
    for (const text of ['B76-0324527-8', 'B7603245278', 'B76  03245278', 'B76-03245278']) {
      expect(parseEntryNumber(text)).toEqual({ ok: true, entryNumber: 'B76-0324527-8' });
    }
  });

  it('are not read from the filer code 000, lower case, or too many digits', () => {
    for (const text of ['000-0324527-8', 'b76-0324527-8', 'B76-0324527-88', '']) {
      expect(parseEntryNumber(text)).toEqual({ ok: false, flaw: 'shape' });
    }
  });

  it('with one wrong digit of the serial are always found', () => {
    fc.assert(
      fc.property(filerCode, digits(7), fc.nat(6), fc.nat(9), (filer, serial, place, digit) => {
        fc.pre(serial[place] !== String(digit));
        const wrong = withDigit(serial, place, String(digit));
        expect(entryNumberCheckDigit(filer, wrong)).not.toBe(entryNumberCheckDigit(filer, serial));
      }),
    );
  });

  it('with a letter of equal value are not found: A, J and 1 count the same', () => {
    const [a, j, one] = ['A76', 'J76', '176'].map((filer) =>
      entryNumberCheckDigit(filer, '0000001'),
    );
    expect([a, a]).toEqual([j, one]);
  });

  it('give back what was written, for every filer, serial and offset', () => {
    fc.assert(
      fc.property(filerCode, digits(7), fc.nat(9), (filer, serial, offset) => {
        const text = `${filer}-${serial}-${entryNumberCheckDigit(filer, serial, offset)}`;
        expect(parseEntryNumber(text, offset)).toEqual({ ok: true, entryNumber: text });
      }),
    );
  });
});

describe('one wrong digit', () => {
  it('always shows in a GS1 number', () => {
    fc.assert(
      fc.property(digits(12), fc.nat(11), fc.nat(9), (body, place, digit) => {
        fc.pre(body[place] !== String(digit));
        expect(gs1CheckDigit(withDigit(body, place, String(digit)))).not.toBe(gs1CheckDigit(body));
      }),
    );
  });

  it('shows in a container number unless both check digits are nought', () => {
    fc.assert(
      fc.property(digits(6), fc.nat(5), fc.nat(9), (serial, place, digit) => {
        fc.pre(serial[place] !== String(digit));
        const right = containerCheckDigit(`TWLU${serial}`);
        const wrong = containerCheckDigit(`TWLU${withDigit(serial, place, String(digit))}`);
        expect(right !== wrong || right === '0').toBe(true);
      }),
    );
  });

  it('shows in an IMO number at the first and the fifth place only', () => {
    fc.assert(
      fc.property(digits(6), fc.constantFrom(0, 4), fc.nat(9), (body, place, digit) => {
        fc.pre(body[place] !== String(digit));
        expect(imoCheckDigit(withDigit(body, place, String(digit)))).not.toBe(imoCheckDigit(body));
      }),
    );
    expect(imoCheckDigit('907472')).toBe(imoCheckDigit('957472'));
  });

  it('shows in an air waybill or in-bond number unless it is wrong by seven', () => {
    fc.assert(
      fc.property(digits(8), fc.integer({ min: 1, max: 7 }), fc.nat(9), (body, place, digit) => {
        fc.pre(Math.abs(Number(body[place]) - digit) % 7 !== 0);
        const wrong = withDigit(body, place, String(digit));
        expect(inBondCheckDigit(wrong)).not.toBe(inBondCheckDigit(body));
        expect(awbCheckDigit(`020${wrong.slice(1)}`)).not.toBe(
          awbCheckDigit(`020${body.slice(1)}`),
        );
      }),
    );
    expect(inBondCheckDigit('12345672')).toBe(inBondCheckDigit('12345679'));
  });
});
