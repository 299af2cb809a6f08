import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cancellation,
  type Entry,
  type Filing,
  KINDS,
  type ManifestBill,
  MODES,
  MOVEMENTS,
  type Movement,
  type Parcel,
  type SecurityFiling,
} from '../filing/filing.ts';
import { parseMessage } from '../filing/json.parse.ts';
import type { Party } from '../party/party.ts';
import { addDays, instantOf, parseDay } from '../terms/day.ts';
import { USD } from '../terms/money.ts';
import { writeMessage } from './messages.ts';
import { entryNumber } from './numbers.ts';

const EPOCH = parseDay('2020-01-01');
if (EPOCH === null) throw new Error('not a day');

const absent = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const listOf = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const digits = (count: number) =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((value) => String(value).padStart(count, '0'));

/** What a parser lets through: printable, trimmed, not empty. */
const text = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((drawn) => drawn.trim())
  .filter((drawn) => drawn !== '' && !/[\p{Cc}\p{Surrogate}]/u.test(drawn));
const reference = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,20}$/);
const entryReference = digits(7).map((serial) => entryNumber('Z77', serial));
const bill = fc.stringMatching(/^[A-Z0-9]{5,20}$/);
const country = fc.stringMatching(/^[A-Z]{2}$/);
const decimal = fc
  .tuple(fc.nat(), fc.nat({ max: 99 }))
  .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`);
const day = fc.nat({ max: 4000 }).map((days) => addDays(EPOCH, days));
const instant = fc.nat({ max: 4_000_000_000 }).map((seconds) => instantOf(seconds * 1000));
const quantity = fc.record({ amount: decimal, unit: text });
const money = fc.record({ amount: decimal, currency: fc.constant(USD) });
const mode = fc.constantFrom(...MODES);
const party: fc.Arbitrary<Party> = fc.record({
  name: text,
  country: absent(country),
  address: absent(text),
  identifiers: listOf(fc.record({ scheme: text, value: text })),
});
const conveyance = fc.record({ name: absent(text), imo: absent(digits(7)), voyage: absent(text) });
const filed = {
  action: fc.constantFrom('file' as const, 'amend' as const),
  synthetic: fc.boolean(),
};
const permit = fc.record({
  type: text,
  number: text,
  issuer: absent(text),
  uses: absent(quantity),
  allows: absent(quantity),
});

const entry: fc.Arbitrary<Entry> = fc.record({
  kind: fc.constant('entry' as const),
  reference: fc.oneof(
    entryReference,
    reference.filter((drawn) => drawn.length < 9),
  ),
  ...filed,
  entryType: digits(2),
  port: digits(4),
  mode,
  importer: party,
  consignee: absent(party),
  broker: absent(party),
  bills: listOf(bill),
  exportCountry: absent(country),
  estimatedArrival: absent(instant),
  entryDate: absent(day),
  importationDate: absent(day),
  inTransitDate: absent(day),
  lines: fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 999 }),
      hts: fc.oneof(digits(8), digits(10)),
      description: text,
      origin: country,
      value: money,
      quantities: listOf(quantity),
      grossWeightKg: absent(decimal),
      program: absent(text),
      manufacturer: absent(party),
      seller: absent(party),
      species: listOf(text),
      harvestCountry: absent(country),
      permits: listOf(permit),
    }),
    { minLength: 1, maxLength: 3, selector: ({ number }) => number },
  ),
});

const manifestBill: fc.Arbitrary<ManifestBill> = fc.record({
  kind: fc.constant('bill' as const),
  reference: bill,
  ...filed,
  masterBill: absent(bill),
  carrier: fc.stringMatching(/^[A-Z0-9]{2,4}$/),
  mode,
  conveyance,
  portOfLading: absent(digits(5)),
  port: digits(4),
  estimatedArrival: absent(instant),
  shipper: absent(party),
  consignee: absent(party),
  notify: listOf(party),
  pieces: absent(quantity),
  weightKg: absent(decimal),
  description: text,
  containers: listOf(
    fc.record({ number: fc.stringMatching(/^[A-Z]{4}\d{7}$/), seals: listOf(text) }),
  ),
  hts: listOf(digits(6)),
  dangerousGoods: listOf(text),
});

const securityFiling: fc.Arbitrary<SecurityFiling> = fc.record({
  kind: fc.constant('security-filing' as const),
  reference,
  ...filed,
  bills: fc.array(bill, { minLength: 1, maxLength: 3 }),
  importer: absent(party),
  consignee: absent(party),
  seller: absent(party),
  buyer: absent(party),
  shipTo: absent(party),
  consolidator: absent(party),
  stuffingLocation: absent(text),
  goods: listOf(fc.record({ hts6: digits(6), origin: country, manufacturer: absent(party) })),
});

const parcel: fc.Arbitrary<Parcel> = fc.record({
  kind: fc.constant('parcel' as const),
  reference,
  ...filed,
  bill: absent(bill),
  port: digits(4),
  mode,
  platform: absent(party),
  seller: absent(party),
  consignee: party,
  description: text,
  hts: absent(digits(8)),
  origin: country,
  value: money,
  weightKg: absent(decimal),
});

const movement: fc.Arbitrary<Movement> = fc.record({
  kind: fc.constant('movement' as const),
  reference,
  ...filed,
  type: fc.constantFrom(...MOVEMENTS),
  bills: listOf(bill),
  entries: listOf(entryReference),
  at: instant,
  port: digits(4),
  container: absent(fc.stringMatching(/^[A-Z]{4}\d{7}$/)),
  conveyance,
  document: absent(text),
});

const cancellation: fc.Arbitrary<Cancellation> = fc.record({
  kind: fc.constant('cancellation' as const),
  action: fc.constant('cancel' as const),
  cancels: fc.constantFrom(...KINDS),
  reference: bill,
  synthetic: fc.boolean(),
});

const filing: fc.Arbitrary<Filing> = fc.oneof(
  entry,
  manifestBill,
  securityFiling,
  parcel,
  movement,
  cancellation,
);

describe('writing filings as messages', () => {
  it('loses nothing: a filing of any kind, written and read, is the same filing', () => {
    fc.assert(
      fc.property(filing, (written) => {
        const result = parseMessage({ at: '', raw: writeMessage(written) });
        expect(result.ok ? result.value.filing : result.faults).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a message on one line, so that a line is a message', () => {
    fc.assert(fc.property(filing, (written) => !writeMessage(written).includes('\n')));
  });

  it('leaves out what is absent', () => {
    fc.assert(
      fc.property(filing, (written) => !/null|\[\]|\{\}/.test(unquoted(writeMessage(written)))),
    );
  });

  it('neither adds nor takes away the synthetic mark', () => {
    fc.assert(
      fc.property(filing, (written) => {
        expect(JSON.parse(writeMessage(written))).toMatchObject({ synthetic: written.synthetic });
      }),
    );
  });
});

function unquoted(message: string): string {
  return message.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}
