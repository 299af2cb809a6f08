import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAcceptance, writeRejection } from './catair-answer.ts';
import type { CatairProfile } from './catair-release.parse.ts';
import { parseCargoRelease } from './catair-se.parse.ts';
import type { Entry } from './filing.ts';

const PROFILE: CatairProfile = { checkDigitOffset: 0, synthetic: true };
const BATCH = readFileSync('examples/cargo-release.catair', 'utf8');
const LINES = BATCH.split('\n').slice(0, -1);
const SAMPLES = '../shared/data/messages/catair/synthetic';

/** The example with one record changed, or removed by null; `number` from 1. */
function withRecord(number: number, change: (text: string) => string | null): string {
  const changed = LINES.flatMap((line, index) => {
    const text = index + 1 === number ? change(line) : line;
    return text === null ? [] : [text];
  });
  return `${changed.join('\n')}\n`;
}

const column = (from: number, text: string) => (line: string) =>
  line.slice(0, from - 1) + text + line.slice(from - 1 + text.length);

function accepted(text: string, profile = PROFILE) {
  const result = parseCargoRelease(text, profile);
  expect(result.ok ? [] : result.faults).toEqual([]);
  return result.ok ? result : { value: [], warnings: [] };
}

function entriesOf(text: string): readonly Entry[] {
  return accepted(text)
    .value.map(({ filing }) => filing)
    .filter((filing) => filing.kind === 'entry');
}

function told(text: string): readonly (readonly [string, string, string | null])[] {
  const result = parseCargoRelease(text, PROFILE);
  const faults = result.ok ? result.warnings : result.faults;
  return faults.map(({ code, at, got }) => [code, at, got]);
}

describe('the example batch', () => {
  const [shirts, stoneware] = entriesOf(BATCH);

  it('is two entries that release bills of the ocean manifest', () => {
    expect(told(BATCH)).toEqual([]);
    expect(shirts).toMatchObject({
      kind: 'entry',
      action: 'file',
      synthetic: true,
      entryType: '01',
      port: '2704',
      mode: 'vessel',
      importer: { name: '', identifiers: [{ scheme: 'EIN', value: '00-7654321' }] },
      broker: { identifiers: [{ scheme: 'filer', value: 'B76' }] },
      bills: ['TWLU10000001'],
      estimatedArrival: '2026-11-24T12:00:00.000Z',
      entryDate: null,
    });
    expect([shirts?.reference, stoneware?.reference]).toEqual(['B76-0324520-3', 'B76-0324521-1']);
  });

  it('takes maker and seller from the line, else from the header', () => {
    expect(shirts?.lines).toMatchObject([
      {
        number: 1,
        hts: '6109100012',
        origin: 'CN',
        value: { amount: '18900', currency: 'USD' },
        quantities: [],
        manufacturer: {
          name: 'HARBOR PINE GARMENT WORKS',
          address: '18 WEAVER LANE, NINGBO, 315000',
          country: 'CN',
        },
      },
    ]);
    expect(stoneware?.entryDate).toBe('2026-11-24');
    expect(stoneware?.lines.map(({ manufacturer }) => manufacturer?.identifiers)).toEqual([
      [{ scheme: 'DUNS', value: '000000000' }],
      [{ scheme: 'DUNS', value: '000000000' }],
    ]);
  });

  it('keeps of each entry its own records, without the password', () => {
    const { value } = accepted(BATCH);
    expect(value.map(({ raw }) => raw).join('')).toBe(`${LINES.slice(2, -2).join('\n')}\n`);
  });

  it('is the same message when sent again, and another when sent on another day', () => {
    const keys = (text: string) => accepted(text).value.map(({ messageKey }) => messageKey);
    const tomorrow = BATCH.replaceAll('112026', '112126');
    expect(keys(BATCH)).toEqual(keys(BATCH));
    expect(new Set([...keys(BATCH), ...keys(tomorrow)]).size).toBe(4);
  });

  it('reads the same without line breaks', () => {
    expect(entriesOf(LINES.join(''))).toEqual([shirts, stoneware]);
  });
});

describe('a batch with any error', () => {
  it('is rejected whole, with every fault by record and column', () => {
    const lines = LINES.with(2, column(11, '03245209')(LINES[2] ?? ''))
      .with(4, column(74, 'X')(LINES[4] ?? ''))
      .with(8, column(8, 'cn')(LINES[8] ?? ''))
      .with(16, column(37, '99')(LINES[16] ?? ''))
      .with(33, column(5, '6912.00440')(LINES[33] ?? ''));
    expect(told(`${lines.join('\n')}\n`)).toEqual([
      ['catair-filler', '/record/5/cols/74-80', 'X'],
      ['catair-field', '/record/9/cols/8-9', 'cn'],
      ['catair-field', '/record/34/cols/5-14', '6912.00440'],
    ]);
  });

  it.each([
    ['an unknown record', withRecord(8, column(1, 'QQ99')), 'catair-unknown', '/record/8', 'X34'],
    [
      'a record out of sequence',
      LINES.toSpliced(3, 1)
        .toSpliced(5, 0, LINES[3] ?? '')
        .join('\n'),
      'catair-place',
      '/record/6',
      'X35',
    ],
    ['no contact', withRecord(4, () => null), 'catair-missing', '/record/3', 'X37'],
    [
      'two contacts',
      LINES.toSpliced(3, 0, LINES[3] ?? '').join('\n'),
      'catair-too-many',
      '/record/5',
      'X36',
    ],
    ['no block header', withRecord(2, () => null), 'catair-missing', '', 'X03'],
    ['no block trailer', withRecord(37, () => null), 'catair-missing', '/record/2', 'X05'],
    ['no batch trailer', withRecord(38, () => null), 'catair-missing', '', 'X06'],
    [
      'a short last record',
      withRecord(38, (text) => text.slice(0, 79)),
      'catair-columns',
      '/record/38',
      'X42',
    ],
    [
      'another batch trailer',
      withRecord(38, column(6, 'C01')),
      'catair-batch-trailer',
      '/record/38',
      'X14',
    ],
    [
      'another block trailer',
      withRecord(37, column(4, '2709')),
      'catair-block-trailer',
      '/record/37',
      'X32',
    ],
    [
      'another application',
      withRecord(2, column(11, 'AE')),
      'catair-application',
      '/record/2/cols/11-12',
      'X12',
    ],
    [
      'no application',
      withRecord(1, column(26, '  ')),
      'catair-application',
      '/record/1/cols/26-27',
      'X11',
    ],
  ])('is rejected for %s', (_, text, code, at, condition) => {
    expect(told(text).map((fault) => fault.slice(0, 2))).toContainEqual([code, at]);
    const result = parseCargoRelease(text, PROFILE);
    const answer = writeRejection(text, result.ok ? [] : result.faults);
    expect(answer).toContain(`X1 F${condition} `);
    expect(answer).toContain('X1RF999   BATCH REJECTED');
  });

  it.each([
    ['an update of bills alone', 3, column(5, 'U'), 'catair-action', '/record/3/cols/5'],
    [
      'a wrong check digit',
      3,
      column(11, '03245209'),
      'catair-entry-number',
      '/record/3/cols/11-18',
    ],
    ['a filer not of the block', 3, column(6, 'C01'), 'catair-filer', '/record/3/cols/6-8'],
    ['an unknown mode', 3, column(37, '99'), 'edi-mode', '/record/3/cols/37-38'],
    ['no port of entry', 3, column(50, '    '), 'edi-port', '/record/3/cols/50-54'],
    ['a day that is none', 6, column(14, '023026'), 'edi-date', '/record/6/cols/14-19'],
    ['a bill of unknown type', 5, column(5, 'Q'), 'catair-bill-type', '/record/5/cols/5'],
    ['a line out of sequence', 35, column(5, '003'), 'catair-line-number', '/record/35/cols/5-7'],
    [
      'a tariff number of nine digits',
      34,
      column(14, ' '),
      'catair-tariff-number',
      '/record/34/cols/5-14',
    ],
    [
      'no value among several lines',
      34,
      column(15, ' '.repeat(10)),
      'catair-line-value',
      '/record/34/cols/15-24',
    ],
    ['a nameless party', 10, column(8, ' '.repeat(35)), 'catair-party', '/record/10/cols/8-42'],
    ['a security filing inside', 24, column(1, 'SF10'), 'catair-security-filing', '/record/24'],
  ] as const)('is rejected for %s', (_, number, change, code, at) => {
    expect(told(withRecord(number, change)).map((fault) => fault.slice(0, 2))).toContainEqual([
      code,
      at,
    ]);
    expect(parseCargoRelease(withRecord(number, change), PROFILE).ok).toBe(false);
  });

  it('names no importer only for low value, and then the consignee by name stands for it', () => {
    const nobody = withRecord(3, column(22, ' '.repeat(15)));
    expect(told(nobody)).toEqual([['catair-importer', '/record/3/cols/25-36', null]]);
    const consignee = column(8, 'ROSA MARLOW'.padEnd(58));
    const named = nobody.split('\n').with(7, consignee(LINES[7] ?? ''));
    expect(told(named.join('\n'))).toEqual([
      ['catair-importer-assumed', '/record/3/cols/25-36', 'ROSA MARLOW'],
    ]);
  });
});

describe('what is accepted with a warning', () => {
  it('is a container with a wrong check digit', () => {
    expect(told(withRecord(7, column(15, '8')))).toEqual([
      ['edi-container', '/record/7/cols/5-24', 'TWLU1000018'],
    ]);
  });

  it('is a value that its lines do not add up to', () => {
    expect(told(withRecord(36, column(15, '0000008001')))).toEqual([
      ['catair-value-total', '/record/17/cols/40-49', '0000022400'],
    ]);
  });

  it('is a claim of chapter 99, a buyer and agency records, which are only kept', () => {
    const claim = column(5, '99038815            ')(LINES[15] ?? '');
    const lines = LINES.toSpliced(
      16,
      0,
      `OI${' '.repeat(8)}${'SHIRTS'.padEnd(70)}`,
      'PG01001FDA'.padEnd(80),
    )
      .toSpliced(15, 0, claim)
      .with(12, column(5, 'BY')(LINES[12] ?? ''));
    const { value, warnings } = accepted(`${lines.join('\n')}\n`);
    expect(warnings.map(({ at, got }) => [at, got])).toEqual([
      ['/record/13/cols/5-7', 'SE50 BY'],
      ['/record/19', 'PG01001FDA'],
      ['/record/16/cols/5-14', '99038815'],
    ]);
    expect(value[0]?.filing).toMatchObject({ lines: [{ hts: '6109100012', seller: null }] });
  });
});

describe('bills', () => {
  it('are told by the house where a master has one', () => {
    const bill = LINES[4] ?? '';
    const bills = (...rows: readonly string[]) =>
      entriesOf(LINES.toSpliced(4, 3, ...rows).join('\n'))[0]?.bills;
    const row = (type: string, issuer: string, number: string) =>
      column(5, `${type}${issuer.padEnd(4)}${number.padEnd(50)}`)(bill);
    expect(bills(row('M', 'TWLU', '1'), row('H', 'GULL', '2'))).toEqual(['GULL2']);
    expect(bills(row('M', '', '12512345675'), row('H', '', 'PKG1'))).toEqual(['12512345675/PKG1']);
    expect(bills(row('M', 'TWLU', '1'), row('R', 'TWLU', '3'))).toEqual(['TWLU1', 'TWLU3']);
    expect(bills(row('I', '', '123456782'), row('R', 'TWLU', '3'))).toEqual(['TWLU3']);
  });
});

describe('a filer that used up its numbers', () => {
  it('is read with its own offset', () => {
    const shifted = withRecord(3, column(18, '4')).replace('03245211', '03245212');
    expect(accepted(shifted, { ...PROFILE, checkDigitOffset: 1 }).value).toHaveLength(2);
    expect(told(shifted).map(([code]) => code)).toEqual([
      'catair-entry-number',
      'catair-entry-number',
    ]);
  });
});

describe('damage', () => {
  it('of any one character never throws, and gives two entries or a fault', () => {
    fc.assert(
      fc.property(fc.nat(BATCH.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, by) => {
        const text = BATCH.slice(0, at) + by + BATCH.slice(at + 1);
        const result = parseCargoRelease(text, PROFILE);
        const length = result.ok ? result.value.length : result.faults.length;
        expect(length).toBeGreaterThanOrEqual(result.ok ? 2 : 1);
        const answer = result.ok
          ? writeAcceptance(text, result.warnings)
          : writeRejection(text, result.faults);
        expect(answer.length).toBeGreaterThan(80);
      }),
      { numRuns: 300 },
    );
  });

  it('by cutting anywhere but the last line break is always found', () => {
    fc.assert(
      fc.property(fc.nat(BATCH.length - 2), (length) => {
        expect(parseCargoRelease(BATCH.slice(0, length), PROFILE).ok).toBe(false);
      }),
    );
  });

  it('by arbitrary text never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseCargoRelease(text, PROFILE);
        expect(result.ok).toBe(false);
      }),
    );
  });
});

describe.skipIf(!existsSync(SAMPLES))('invented batches made from the chapters', () => {
  const entryOf = (name: string) => entriesOf(readFileSync(`${SAMPLES}/${name}`, 'utf8'))[0];

  it('an ocean entry, a low-value air entry and a cancellation are read', () => {
    expect(entryOf('se_add_type01_ocean.txt')).toMatchObject({
      reference: 'B76-0324527-8',
      bills: ['HLCU987654321'],
      lines: [{ hts: '0306170041', seller: { country: 'SG' } }],
    });
    expect(entryOf('se_add_type86_air.txt')).toMatchObject({
      entryType: '86',
      mode: 'air',
      importer: { name: 'JOHN DOE' },
      estimatedArrival: '2026-11-23T12:00:00.000Z',
    });
    expect(entryOf('se_cancel.txt')).toMatchObject({ action: 'cancel', lines: [] });
  });
});
