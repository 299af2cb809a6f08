import { z } from 'zod';
import type { FilingFaultCode } from './faults.ts';
import {
  type Cancellation,
  type Entry,
  type Filing,
  type Kind,
  type ManifestBill,
  MODES,
  MOVEMENTS,
  type Movement,
  type Parcel,
  type SecurityFiling,
} from './filing.ts';
import {
  bill,
  carrier,
  claimHeading,
  container,
  country,
  currency,
  day,
  decimal,
  entryReference,
  entryType,
  factName,
  foreignPort,
  hts,
  hts6,
  htsKnown,
  imo,
  instant,
  isAirWaybillRight,
  isContainerRight,
  isImoRight,
  list,
  type Manner,
  NAME_CHARACTERS_MAX,
  optional,
  port,
  REFERENCE_CHARACTERS_MAX,
  reference,
  TEXT_CHARACTERS_MAX,
  text,
} from './json-fields.parse.ts';

/** Most lines of an entry. */
export const LINES_MAX = 999;
/** Most bills of an entry, a security filing or a movement; most containers of a bill. */
const BILLS_MAX = 999;
/** Most of anything that a line, a party or a container has several of. */
const FEW_MAX = 50;

/** A filing with the key its sender gave to the message, null when none was given. */
export type Keyed<F extends Filing> = F & { readonly messageKey: string | null };

const name = text(NAME_CHARACTERS_MAX);
const code = text(REFERENCE_CHARACTERS_MAX);
const prose = text(TEXT_CHARACTERS_MAX);
const mode = z.enum(MODES);

/** The schema of one kind's content: everything but a cancellation. */
export function contentSchema(kind: Kind, manner: Manner): z.ZodType<Keyed<Filing>> {
  const words = vocabulary(manner);
  switch (kind) {
    case 'entry':
      return entry(words);
    case 'bill':
      return manifestBill(words);
    case 'security-filing':
      return securityFiling(words);
    case 'parcel':
      return parcel(words);
    case 'movement':
      return movement(words);
  }
}

/** The schema of a cancellation: the reference says all; content sent along is not read. */
export function cancellationSchema(cancels: Kind): z.ZodType<Keyed<Cancellation>> {
  return z
    .object({ ...header(cancels), action: z.literal('cancel') })
    .transform(({ kind, ...rest }) => ({ ...rest, kind: 'cancellation', cancels: kind }));
}

const REFERENCES = {
  entry: entryReference,
  bill,
  'security-filing': reference,
  parcel: reference,
  movement: reference,
} as const satisfies Record<Kind, z.ZodType<string>>;

function header<K extends Kind>(kind: K) {
  return {
    kind: z.literal(kind),
    reference: REFERENCES[kind],
    messageKey: optional(code),
    synthetic: z.boolean().default(false),
  };
}

const action = z.enum(['file', 'amend']).default('file');

type Vocabulary = ReturnType<typeof vocabulary>;

/** What the kinds are built of, in one of the two manners of reading. */
function vocabulary(manner: Manner) {
  const object = (manner === 'report' ? z.strictObject : z.object) as typeof z.object;
  const warn = <S extends z.ZodType>(
    schema: S,
    fault: FilingFaultCode,
    holds: (value: z.output<S>) => boolean,
  ): S => (manner === 'report' ? schema.refine(holds, { params: { fault } }) : schema);

  const quantity = object({ amount: decimal, unit: code });
  const party = object({
    name,
    country: optional(country),
    address: optional(prose),
    identifiers: list(object({ scheme: code, value: code }), FEW_MAX),
  });
  return {
    object,
    warn,
    quantity,
    party: optional(party),
    knownParty: party,
    money: object({ amount: decimal, currency }),
    bill: warn(bill, 'json-air-waybill-check-digit', isAirWaybillRight),
    container: warn(container, 'json-container-check-digit', isContainerRight),
    conveyance: object({
      name: optional(name),
      imo: optional(warn(imo, 'json-imo-check-digit', isImoRight)),
      voyage: optional(code),
    })
      .nullish()
      .transform((value) => value ?? { name: null, imo: null, voyage: null }),
  };
}

function entry(words: Vocabulary): z.ZodType<Keyed<Entry>> {
  return words.object({
    ...header('entry'),
    action,
    entryType,
    port,
    mode,
    importer: words.knownParty,
    consignee: words.party,
    broker: words.party,
    bills: list(words.bill, BILLS_MAX),
    exportCountry: optional(country),
    estimatedArrival: optional(instant),
    entryDate: optional(day),
    importationDate: optional(day),
    inTransitDate: optional(day),
    lines: z.array(entryLine(words)).min(1).max(LINES_MAX),
  });
}

function entryLine(words: Vocabulary) {
  const permit = words.object({
    type: code,
    number: code,
    issuer: optional(name),
    uses: optional(words.quantity),
    allows: optional(words.quantity),
  });
  return words.object({
    number: z.int().min(1).max(LINES_MAX),
    hts,
    description: prose,
    origin: country,
    value: words.money,
    quantities: list(words.quantity, FEW_MAX),
    grossWeightKg: optional(decimal),
    program: optional(code),
    manufacturer: words.party,
    seller: words.party,
    species: list(name, FEW_MAX),
    harvestCountry: optional(country),
    permits: list(
      words.warn(
        permit,
        'json-permit-units',
        ({ uses, allows }) => uses === null || allows === null || uses.unit === allows.unit,
      ),
      FEW_MAX,
    ),
    claims: list(claimHeading, FEW_MAX).exactOptional(),
    values: z.record(factName, words.money).exactOptional(),
    counts: z.record(factName, decimal).exactOptional(),
    states: list(factName, FEW_MAX).exactOptional(),
    lots: z.array(code).exactOptional(),
    invoice: code.exactOptional(),
    loadedDate: day.exactOptional(),
  });
}

function manifestBill(words: Vocabulary): z.ZodType<Keyed<ManifestBill>> {
  return words.object({
    ...header('bill'),
    reference: words.bill,
    action,
    masterBill: optional(words.bill),
    carrier,
    mode,
    conveyance: words.conveyance,
    portOfLading: optional(foreignPort),
    port,
    estimatedArrival: optional(instant),
    shipper: words.party,
    consignee: words.party,
    notify: list(words.knownParty, FEW_MAX),
    pieces: optional(words.quantity),
    weightKg: optional(decimal),
    description: prose,
    containers: list(
      words.object({ number: words.container, seals: list(code, FEW_MAX) }),
      BILLS_MAX,
    ),
    hts: list(htsKnown, FEW_MAX),
    dangerousGoods: list(code, FEW_MAX),
  });
}

function securityFiling(words: Vocabulary): z.ZodType<Keyed<SecurityFiling>> {
  return words.object({
    ...header('security-filing'),
    action,
    bills: z.array(words.bill).min(1).max(BILLS_MAX),
    importer: words.party,
    consignee: words.party,
    seller: words.party,
    buyer: words.party,
    shipTo: words.party,
    consolidator: words.party,
    stuffingLocation: optional(prose),
    goods: list(words.object({ hts6, origin: country, manufacturer: words.party }), LINES_MAX),
  });
}

function parcel(words: Vocabulary): z.ZodType<Keyed<Parcel>> {
  return words.object({
    ...header('parcel'),
    action,
    bill: optional(words.bill),
    port,
    mode,
    platform: words.party,
    seller: words.party,
    consignee: words.knownParty,
    description: prose,
    hts: optional(hts),
    origin: country,
    value: words.money,
    weightKg: optional(decimal),
  });
}

function movement(words: Vocabulary): z.ZodType<Keyed<Movement>> {
  return words.warn(
    words.object({
      ...header('movement'),
      action,
      type: z.enum(MOVEMENTS),
      bills: list(words.bill, BILLS_MAX),
      entries: list(entryReference, BILLS_MAX),
      at: instant,
      port,
      container: optional(words.container),
      conveyance: words.conveyance,
      document: optional(code),
    }),
    'json-movement-alone',
    ({ bills, entries }) => bills.length + entries.length > 0,
  );
}
