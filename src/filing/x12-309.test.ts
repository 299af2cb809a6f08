import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ManifestBill, Received } from './filing.ts';
import type { X12Profile } from './x12.ts';
import { parse309 } from './x12-309.parse.ts';

const EXACT: X12Profile = { segmentCount: 'error' };
const LENIENT: X12Profile = { segmentCount: 'warn' };
const MANIFEST = readFileSync('examples/ocean-manifest.edi', 'utf8');
const REAL = '../shared/data/messages/x12/309_4010_ocean_manifest_1.edi';

function billsOf(received: readonly Received[]): readonly ManifestBill[] {
  return received.map(({ filing }) => filing).filter((filing) => filing.kind === 'bill');
}

function accepted(text: string, profile = EXACT) {
  const result = parse309(text, profile);
  expect(result.ok ? [] : result.faults).toEqual([]);
  return result.ok ? result : { value: [], warnings: [] };
}

function refused(text: string): readonly (readonly [string, string, string | null])[] {
  const result = parse309(text, EXACT);
  return result.ok ? [] : result.faults.map(({ code, at, got }) => [code, at, got]);
}

describe('the example manifest', () => {
  const { value: received, warnings } = accepted(MANIFEST);
  const bills = billsOf(received);

  it('is three bills of one ship, marked synthetic because the interchange is a test', () => {
    expect(warnings).toEqual([]);
    expect(bills.map(({ reference }) => reference)).toEqual([
      'TWLU10000001',
      'TWLU10000002',
      'TWLU10000003',
    ]);
    for (const bill of bills) {
      expect(bill).toMatchObject({
        action: 'file',
        synthetic: true,
        carrier: 'TWLU',
        mode: 'vessel',
        conveyance: { name: 'MV Example Tern', imo: '9999993', voyage: '114E' },
        port: '2704',
        estimatedArrival: '2026-11-24T12:00:00.000Z',
      });
    }
  });

  it('names the parties of a bill with their places and numbers', () => {
    expect(bills[0]).toMatchObject({
      shipper: { name: 'Harbor Pine Garment Works', country: 'CN' },
      consignee: {
        address: '400 Mill Street, Riverside, CA, 92501',
        identifiers: [{ scheme: 'EIN', value: '00-7654321' }],
      },
      notify: [{ name: 'Ruiz and Vale Brokers' }],
    });
  });

  it('turns pounds into kilograms and joins a description that was cut', () => {
    expect(bills[1]).toMatchObject({
      weightKg: '19000.077',
      description: 'STONEWARE MUGS AND JUGS, GLAZED, PACKED IN STRAW',
      containers: [
        { number: 'TWLU1000024', seals: ['BK2207', 'BK2208'] },
        { number: 'TWLU1000030', seals: ['BK2209'] },
      ],
      hts: ['691200'],
    });
  });

  it('tells dangerous goods by their United Nations number', () => {
    expect(bills.map(({ dangerousGoods }) => dangerousGoods)).toEqual([[], [], ['UN1866']]);
  });

  it('keeps of every bill its own loop under its own key, and no interchange header', () => {
    expect(received.map(({ messageKey }) => messageKey)).toEqual(
      bills.map(({ reference }) => `x12:ZZ:TWLU:000000117:117:0001:${reference}`),
    );
    for (const { raw } of received) {
      expect(raw).toMatch(/^ST\*309\*0001~M10\*.*~P4\*2704\*261124~LX\*\d~M11\*/);
      expect(raw.match(/M11\*/g)).toHaveLength(1);
      expect(raw).not.toContain('ISA');
    }
  });
});

describe('a manifest with faults', () => {
  it('tells those of every bill at once, and files none', () => {
    const wrong = MANIFEST.replace('P4*2704*261124', 'P4*LAX*261324')
      .replace('M11*10000001*57035*420*CTN', 'M11*10000001*NINGBO**CTN')
      .replace('41888*L', '41888*T')
      .replace('*92501*US', '*92501*USA');
    expect(refused(wrong)).toEqual([
      ['x12-element-missing', '/ST[1]/M11[1]/03', null],
      ['edi-port', '/ST[1]/P4[1]/01', 'LAX'],
      ['edi-date', '/ST[1]/P4[1]/02', '261324'],
      ['edi-port', '/ST[1]/M11[1]/02', 'NINGBO'],
      ['edi-country', '/ST[1]/N4[2]/04', 'USA'],
      ['x12-weight-unit', '/ST[1]/M11[2]/06', 'T'],
    ]);
  });

  it('tells segments that are lost, out of place or unknown', () => {
    const disordered = MANIFEST.replace(/M11\*10000002.*~\n/, '')
      .replace(/(M10\*.*~\n)(P4\*.*~\n)/, '$2$1')
      .replace(/N4\*Carson.*~\n/, 'ZZZ*1~\n');
    const codes = refused(disordered).map(([code, at, got]) => [code, at, got]);
    expect(codes).toEqual(
      expect.arrayContaining([
        ['x12-segment-count', expect.any(String), expect.any(String)],
        ['x12-missing', '/ST[1]', 'M10'],
        ['x12-place', '/ST[1]/M10[1]', 'M10'],
        ['x12-place', '/ST[1]/ZZZ[1]', 'ZZZ'],
      ]),
    );
  });

  it('with a wrong container, ship or tariff number is filed with a warning', () => {
    const doubtful = MANIFEST.replace('TWLU*1000019', 'TWLU*1000018')
      .replace('9999993', '9999992')
      .replace('*J*610910', '*J*6109.10');
    const { value, warnings } = accepted(doubtful);
    expect(warnings.map(({ code, severity }) => [code, severity])).toEqual([
      ['x12-ship', 'warning'],
      ['edi-container', 'warning'],
      ['x12-tariff-number', 'warning'],
    ]);
    expect(billsOf(value)[0]).toMatchObject({ containers: [{ number: 'TWLU1000018' }], hts: [] });
  });

  it('that amends by M13, or is of another version, is refused with what to do', () => {
    const amending = MANIFEST.replace('LX*1~', 'LX*1~\nM13*TWLU*2704*A*10000001~');
    expect(refused(amending).map(([code]) => code)).toContain('x12-amendment');
    expect(refused(MANIFEST.replace('*004010', '*005010'))).toEqual([
      ['x12-set-type', '/ST[1]/01', '309 005010'],
    ]);
  });

  it('with one bill twice keeps both under different keys, and warns', () => {
    const { value, warnings } = accepted(MANIFEST.replace('M11*10000002', 'M11*10000001'));
    expect(new Set(value.map(({ messageKey }) => messageKey)).size).toBe(3);
    expect(warnings.map(({ code }) => code)).toEqual(['x12-bill-repeated']);
  });
});

describe('one changed character', () => {
  it('never throws, and gives three bills or a fault', () => {
    fc.assert(
      fc.property(
        fc.nat(MANIFEST.length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at, by) => {
          const result = parse309(MANIFEST.slice(0, at) + by + MANIFEST.slice(at + 1), EXACT);
          const length = result.ok ? result.value.length : result.faults.length;
          expect(length).toBeGreaterThanOrEqual(result.ok ? 3 : 1);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!existsSync(REAL))('a real manifest, cut by its publisher', () => {
  const text = existsSync(REAL) ? readFileSync(REAL, 'utf8') : '';

  it('is refused for its counts alone', () => {
    const result = parse309(text, EXACT);
    const errors = result.ok ? [] : result.faults.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, at, got }) => [code, at, got])).toEqual([
      ['x12-segment-count', '/ST[1]/SE[1]/01', '622'],
      ['x12-segment-count', '/ST[1]/M10[1]/08', '21'],
    ]);
  });

  it('is filed under a profile that warns: ten bills, eighteen containers', () => {
    const { value, warnings } = accepted(text, LENIENT);
    const bills = billsOf(value);
    expect(bills).toHaveLength(10);
    expect(bills.flatMap(({ containers }) => containers)).toHaveLength(18);
    expect(bills[0]).toMatchObject({ port: '1803', portOfLading: '35177', hts: ['401120'] });
    expect(bills.filter(({ dangerousGoods }) => dangerousGoods.includes('UN2319'))).toHaveLength(2);
    expect(new Set(warnings.map(({ code }) => code))).toEqual(
      new Set([
        'x12-segment-count',
        'edi-kept-unread',
        'x12-bill-repeated',
        'edi-container',
        'x12-tariff-number',
      ]),
    );
  });
});
