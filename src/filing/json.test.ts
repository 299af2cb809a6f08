import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, sha256 } from '../terms/canonical.ts';
import { onlyWarnings } from '../terms/fault.ts';
import type { Result } from '../terms/result.ts';
import { KINDS, type Received } from './filing.ts';
import { parseFiling, parseFilings } from './json.parse.ts';
import { TEXT_CHARACTERS_MAX } from './json-fields.parse.ts';
import { LINES_MAX } from './json-kinds.parse.ts';

type Json = Record<string, unknown>;

const LINE = {
  number: 1,
  hts: '4407.21.00.00',
  description: 'Sawn mahogany',
  origin: 'MX',
  value: { amount: '64240.00', currency: 'USD' },
  quantities: [{ amount: 44, unit: 'm3' }],
};

const ENTRY = {
  kind: 'entry',
  reference: 'B76-0324527-8',
  entryType: '01',
  port: '2604',
  mode: 'truck',
  importer: { name: 'Calder Imports', country: 'US' },
  bills: ['CDLM 77400115'],
  lines: [LINE],
};

const BILL = {
  kind: 'bill',
  reference: 'TWLU10000004',
  carrier: 'TWLU',
  mode: 'vessel',
  port: '2704',
  description: 'Dining tables',
  containers: [{ number: 'CSQU3054383', seals: ['HP90417'] }],
};

function read(json: unknown): Result<Received> {
  return parseFiling(json, JSON.stringify(json));
}

/** "code pointer got" of everything that was told of a message. */
function told(json: unknown): readonly string[] {
  const result = read(json);
  const faults = result.ok ? result.warnings : result.faults;
  return faults.map(({ code, at, got }) => `${code} ${at} ${got}`);
}

describe('a filing', () => {
  test('is read with its codes in one spelling, and with what was left out as null or empty', () => {
    const result = read(ENTRY);
    ok(result.ok);
    deepStrictEqual(result.warnings, []);
    const { filing } = result.value;
    ok(filing.kind === 'entry');
    strictEqual(filing.lines[0]?.hts, '4407210000');
    strictEqual(filing.lines[0]?.quantities[0]?.amount, '44');
    deepStrictEqual(filing.bills, ['CDLM77400115']);
    deepStrictEqual([filing.action, filing.synthetic], ['file', false]);
    deepStrictEqual([filing.broker, filing.lines[0]?.permits], [null, []]);
  });

  test('declares what duties rest on, line by line, and leaves no trace where it does not', () => {
    const declared = {
      claims: ['9903.03.10'],
      values: { 'steel-content': { amount: '500.00', currency: 'USD' } },
      counts: { 'metal-weight-percent': 12 },
      states: ['humanitarian-donation'],
      invoice: 'INV-7',
      loadedDate: '2026-07-20',
    };
    const result = read({ ...ENTRY, lines: [{ ...LINE, ...declared }] });
    ok(result.ok && result.value.filing.kind === 'entry');
    const [line] = result.value.filing.lines;
    deepStrictEqual(line?.claims, ['99030310']);
    deepStrictEqual(line?.counts, { 'metal-weight-percent': '12' });
    const { claims: _, counts: __, ...verbatim } = declared;
    for (const [name, value] of Object.entries(verbatim)) {
      deepStrictEqual(Object.entries(line ?? {}).find(([key]) => key === name)?.[1], value);
    }
    const plain = read(ENTRY);
    ok(plain.ok && plain.value.filing.kind === 'entry');
    ok(!('claims' in (plain.value.filing.lines[0] ?? {})));
    const wrong = { claims: ['0101'], states: ['So it is'], values: { x: 5 } };
    deepStrictEqual(
      told({ ...ENTRY, lines: [{ ...LINE, ...wrong }] }).map((one) => one.split(' ')[0]),
      ['json-hts', 'json-member-type', 'json-fact-name'],
    );
  });

  test('takes its key from its sender, else from its exact text', () => {
    const raw = JSON.stringify(ENTRY);
    const keyOf = (result: Result<Received>) => (result.ok ? result.value.messageKey : null);
    strictEqual(keyOf(read({ ...ENTRY, messageKey: 'M-1' })), 'M-1');
    strictEqual(keyOf(read(ENTRY)), sha256(raw));
    const [spaced] = parseFilings(`\n  ${raw}\n`);
    strictEqual(spaced && keyOf(spaced.result), sha256(raw));
  });

  test('holds what was filed and nothing of the message around it', () => {
    const result = read({ ...ENTRY, messageKey: 'M-1' });
    ok(result.ok);
    strictEqual('messageKey' in result.value.filing, false);
  });

  test('is cancelled by its reference alone', () => {
    const cancels = (kind: string, reference: string) => {
      const result = read({ kind, reference, action: 'cancel' });
      return result.ok ? result.value.filing : told({ kind, reference, action: 'cancel' });
    };
    const cancellation = { kind: 'cancellation', action: 'cancel', synthetic: false };
    deepStrictEqual(cancels('entry', 'B7603245278'), {
      ...cancellation,
      cancels: 'entry',
      reference: 'B76-0324527-8',
    });
    deepStrictEqual(cancels('parcel', 'LQX1'), {
      ...cancellation,
      cancels: 'parcel',
      reference: 'LQX1',
    });
    deepStrictEqual(cancels('bill', 'x'), ['json-bill /reference x']);
  });

  test('may be cancelled by sending it again whole', () => {
    const result = read({ ...ENTRY, action: 'cancel' });
    deepStrictEqual(result.ok && result.warnings, []);
  });

  test('of no known kind is refused for that alone', () => {
    deepStrictEqual(told({}), ['json-member-missing /kind null']);
    deepStrictEqual(told({ kind: 'cabotage' }), ['json-kind /kind cabotage']);
    deepStrictEqual(told([ENTRY]), ['json-object  [1]']);
    deepStrictEqual(told(null), ['json-object  null']);
  });
});

describe('faults', () => {
  test('are all told at once, each at its place with what was got', () => {
    const faulty = {
      ...ENTRY,
      reference: 'B76-0324527-9',
      port: 2604,
      mode: 'mule',
      importer: { name: '  ', country: 'USA', fax: '1' },
      'a/b~c': true,
      entryDate: '2026-02-30',
      estimatedArrival: '2026-11-23T11:40:00',
      lines: [
        { ...LINE, value: { amount: '-5', currency: 'usd' }, description: undefined },
        { ...LINE, number: 1, hts: '44.07', quantities: [{ amount: 'many', unit: 'm3' }] },
        { ...LINE, number: 1.5, permits: 'F-2231' },
        null,
      ],
    };
    deepStrictEqual(
      [...told(faulty)].sort(),
      [
        'json-choice /mode mule',
        'json-country /importer/country USA',
        'json-currency /lines/0/value/currency usd',
        'json-day /entryDate 2026-02-30',
        'json-decimal /lines/1/quantities/0/amount many',
        'json-entry-check-digit /reference B76-0324527-9',
        'json-hts /lines/1/hts 44.07',
        'json-instant /estimatedArrival 2026-11-23T11:40:00',
        'json-line-repeated /lines/1/number 1',
        'json-member-missing /lines/0/description null',
        'json-member-type /lines/2/permits F-2231',
        'json-member-type /lines/3 null',
        'json-member-type /port 2604',
        'json-member-unknown /a~1b~0c true',
        'json-member-unknown /importer/fax 1',
        'json-negative /lines/0/value/amount -5',
        'json-text-empty /importer/name   ',
        'json-whole-number /lines/2/number 1.5',
      ].sort(),
    );
  });

  test('that only warn leave the message filed', () => {
    const result = read({
      ...BILL,
      colour: 'red',
      containers: [{ number: 'CSQU3054384', lock: {} }],
      conveyance: { imo: '1234568' },
      masterBill: '999-12345676',
    });
    ok(result.ok);
    deepStrictEqual(result.warnings.map(({ code, at }) => `${code} ${at}`).sort(), [
      'json-air-waybill-check-digit /masterBill',
      'json-container-check-digit /containers/0/number',
      'json-imo-check-digit /conveyance/imo',
      'json-member-unknown /colour',
      'json-member-unknown /containers/0/lock',
    ]);
    ok(result.value.filing.kind === 'bill');
    strictEqual(result.value.filing.containers[0]?.number, 'CSQU3054384');
  });

  test('warn of a permit whose use and volume are in different units', () => {
    const permit = { type: 'harvest', number: 'F-2231', uses: { amount: '44', unit: 'm3' } };
    const withAllowance = (unit: string) => ({
      ...ENTRY,
      lines: [{ ...LINE, permits: [{ ...permit, allows: { amount: '100', unit } }] }],
    });
    deepStrictEqual(told(withAllowance('m3')), []);
    deepStrictEqual(told(withAllowance('kg')), ['json-permit-units /lines/0/permits/0 {…}']);
  });

  test('warn of a movement that names neither bill nor entry', () => {
    const movement = {
      kind: 'movement',
      reference: 'EV-1',
      type: 'gate-out',
      at: '2026-11-23T11:36:00-07:00',
      port: '2604',
    };
    deepStrictEqual(told(movement), ['json-movement-alone  {…}']);
    deepStrictEqual(told({ ...movement, entries: ['B7603245278'] }), []);
  });

  test('name the limits of lists and texts', () => {
    const lines = Array.from({ length: LINES_MAX + 1 }, (_, index) => ({
      ...LINE,
      number: index + 1,
    }));
    deepStrictEqual(told({ ...ENTRY, lines }), ['json-too-many /lines [1000]']);
    deepStrictEqual(told({ ...ENTRY, lines: [] }), ['json-too-few /lines [0]']);
    const description = 'x'.repeat(TEXT_CHARACTERS_MAX + 1);
    strictEqual(told({ ...BILL, description })[0]?.slice(0, 27), 'json-text-long /description');
    deepStrictEqual(told({ ...BILL, description: 'a\u0000b' }).length, 1);
    deepStrictEqual(told({ ...BILL, description: 'a\ud800b' }).length, 1);
    deepStrictEqual(told({ ...BILL, description: 'a\nb\tc é 木' }).length, 0);
  });

  test('of one message end with a count when there are very many', () => {
    const members = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`m${index}`, 1]),
    );
    const faults = told({ ...BILL, ...members });
    strictEqual(faults.length, 1001);
    strictEqual(faults.at(-1), 'json-more-faults  4000');
    strictEqual(read({ ...BILL, ...members }).ok, true);
    strictEqual(told({ ...members, ...BILL, port: 'x' })[0], 'json-port /port x');
  });
});

describe('amounts', () => {
  const amountOf = (amount: string) => {
    const raw = JSON.stringify({ ...BILL, weightKg: 'AMOUNT' }).replace('"AMOUNT"', amount);
    const [message] = parseFilings(raw);
    const result = message?.result;
    if (result?.ok !== true) return result?.faults.map(({ code, at }) => `${code} ${at}`);
    return result.value.filing.kind === 'bill' ? result.value.filing.weightKg : null;
  };

  test('are decimal text, or numbers that a double holds exactly', () => {
    strictEqual(amountOf('"9800.50"'), '9800.50');
    strictEqual(amountOf('9800.5'), '9800.5');
    strictEqual(amountOf('0.1'), '0.1');
    strictEqual(amountOf('9007199254740991'), '9007199254740991');
  });

  test('that JSON would round are refused, not rounded', () => {
    const refused = ['json-number /weightKg'];
    deepStrictEqual(amountOf('9007199254740993'), refused);
    deepStrictEqual(amountOf('0.1234567890123456'), refused);
    deepStrictEqual(amountOf('1e999'), refused);
    deepStrictEqual(amountOf('1e-7'), refused);
    deepStrictEqual(amountOf('0.10000000000000000555'), refused);
    deepStrictEqual(amountOf('1e-999'), refused);
  });

  test('in texts are nobody’s business', () => {
    deepStrictEqual(told({ ...BILL, description: 'serial [12345678901234567890, 1e-999]' }), []);
  });

  test('have no sign and no spaces', () => {
    deepStrictEqual(amountOf('-1'), ['json-negative /weightKg']);
    deepStrictEqual(amountOf('"-0.01"'), ['json-negative /weightKg']);
    deepStrictEqual(amountOf('" 1"'), ['json-decimal /weightKg']);
    deepStrictEqual(amountOf('true'), ['json-member-type /weightKg']);
  });

  test('of up to 15 digits come through as they were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 1, max: 999_999 }),
        (whole, part) => {
          const written = `${whole}.${String(part).padStart(6, '0')}`.replace(/0+$/, '');
          strictEqual(amountOf(written), written);
        },
      ),
    );
  });
});

describe('anything at all', () => {
  test('is answered and never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...KINDS), (value, kind) => {
        const json = typeof value === 'object' && value !== null ? { kind, ...value } : value;
        const result = read(json);
        ok(result.ok ? onlyWarnings(result.warnings) : !onlyWarnings(result.faults));
      }),
    );
  });

  test('deep nesting and a member named __proto__ are answered too', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const [message] = parseFilings(`{"kind":"bill","x":${deep},"__proto__":{"port":"2704"}}`);
    const result = message?.result;
    expect(result?.ok).toBe(false);
    const at = result?.ok === false ? result.faults.map((fault) => fault.at) : [];
    expect(at).toEqual(expect.arrayContaining(['/x', '/__proto__', '/port']));
  });
});

describe('one wrong member', () => {
  /** Each: where, the wrong value, the fault. */
  const WRONG: readonly (readonly [readonly string[], unknown, string])[] = [
    [['reference'], '-', 'json-reference'],
    [['entryType'], '1', 'json-entry-type'],
    [['port'], '26O4', 'json-port'],
    [['mode'], 'Truck', 'json-choice'],
    [['importer'], 'Calder', 'json-member-type'],
    [['importer', 'name'], '', 'json-text-empty'],
    [['importer', 'country'], 'us', 'json-country'],
    [['bills', '0'], 'a', 'json-bill'],
    [['lines', '0', 'hts'], '440721', 'json-hts'],
    [['lines', '0', 'number'], 0, 'json-whole-number'],
    [['lines', '0', 'origin'], 7, 'json-member-type'],
    [['lines', '0', 'value', 'amount'], '1,000', 'json-decimal'],
    [['lines', '0', 'value', 'currency'], '$', 'json-currency'],
    [['lines', '0', 'quantities', '0', 'amount'], -1, 'json-negative'],
  ];

  function withWrong(json: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
    if (step === undefined) return value;
    if (Array.isArray(json))
      return json.map((one, n) => (String(n) === step ? withWrong(one, rest, value) : one));
    const object: Json = { ...(json as Json) };
    object[step] = withWrong(object[step], rest, value);
    return object;
  }

  test('or several: 200 seeded messages give exactly the planted pointers and no other', () => {
    const planted = fc.uniqueArray(fc.integer({ min: 0, max: WRONG.length - 1 }), {
      minLength: 1,
      maxLength: 6,
    });
    const independent = planted.filter((places) => {
      const paths = places.map((place) => WRONG[place]?.[0].join('/') ?? '');
      return paths.every((path) =>
        paths.every((other) => path === other || !other.startsWith(`${path}/`)),
      );
    });
    fc.assert(
      fc.property(independent, (places) => {
        const wrong = places.flatMap((place) => (WRONG[place] ? [WRONG[place]] : []));
        const json = wrong.reduce<unknown>(
          (sofar, [path, value]) => withWrong(sofar, path, value),
          ENTRY,
        );
        const expected = wrong.map(([path, value, code]) => `${code} /${path.join('/')} ${value}`);
        deepStrictEqual([...told(json)].sort(), expected.sort());
      }),
      { seed: 2231, numRuns: 200 },
    );
  });
});

test('parsing is a function of the message: the same text gives the same filing', () => {
  const twice = [read(ENTRY), read(structuredClone(ENTRY))].map((result) => canonical(result));
  strictEqual(twice[0], twice[1]);
});
