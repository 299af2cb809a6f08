import { z } from 'zod';
import {
  ALERTS,
  BIZ_STEPS,
  BUSINESS_TRANSACTIONS,
  COMPONENTS,
  DISPOSITIONS,
  ERROR_REASONS,
  MEASUREMENTS,
  PARTY_KINDS,
} from './epcis-words.ts';
import type { EventFaultCode } from './faults.ts';
import { isUri, momentOf } from './lexical.ts';

/** A rule over a whole object is asked even where some of its members are wrong: all faults at once. */
const always = {
  when: ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null,
};

type Members = Readonly<Record<string, unknown>>;

/** What `refine` takes: a rule over the members of an object, with the fault that breaking it is. */
function rule(fault: EventFaultCode, holds: (members: Members) => boolean, path: string[] = []) {
  return [holds, { ...always, params: { fault }, path }] as const;
}

/** An object whose other members have names of extensions, which are URIs or abbreviate them: "gdst:productOwner". */
function extensible<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.looseObject(shape).refine((value) => foreignNames(shape, value).length === 0, {
    ...always,
    params: { fault: 'epcis-name', names: (value: Members) => foreignNames(shape, value) },
  });
}

/** Names that neither EPCIS nor an extension knows. */
function foreignNames(shape: object, members: Members): readonly string[] {
  return Object.keys(members).filter((name) => !Object.hasOwn(shape, name) && !isUri(name));
}

const uri = z.string().refine(isUri);
const time = z.string().refine((text) => momentOf(text) !== null);
const STANDARD_WORDS = /^(urn:epcglobal:cbv|https?:\/\/ns\.gs1\.org\/cbv\/)/;
const WEB_VOCABULARY = /^https?:\/\/(www\.)?gs1\.org\/voc\//;

/** A word of the standard as it stands, or somebody's own as a URI; the standard's own URIs are not compact. */
function word<const Words extends readonly [string, ...string[]]>(
  words: Words,
  reserved = STANDARD_WORDS,
) {
  const known: ReadonlySet<string> = new Set(words);
  return z.string().refine((text) => known.has(text) || (isUri(text) && !reserved.test(text)));
}

const bizStep = word(BIZ_STEPS);
const disposition = word(DISPOSITIONS);
const action = z.enum(['ADD', 'OBSERVE', 'DELETE']);
const distinct = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(schema)
    .refine((all) => new Set(all.map((one) => JSON.stringify(one))).size === all.length);
const object = z.record(z.string(), z.unknown());
const context = z.union([
  uri,
  object,
  z.array(z.union([uri, object])).refine((all) => {
    return new Set(all.map((one) => JSON.stringify(one))).size === all.length;
  }),
]);

const epcs = distinct(uri);
const quantityElement = z.strictObject({
  epcClass: uri,
  quantity: z.number().optional(),
  uom: z
    .string()
    .regex(/^[A-Z0-9]{2,3}$/)
    .optional(),
});
const quantities = z.array(quantityElement);
const place = z.looseObject({ id: uri });
const transaction = z.strictObject({
  type: word(BUSINESS_TRANSACTIONS).optional(),
  bizTransaction: uri,
});
const dispositions = distinct(disposition).min(1);
const persistentDisposition = z
  .strictObject({ set: dispositions.optional(), unset: dispositions.optional() })
  .refine((value) => Object.hasOwn(value, 'set') || Object.hasOwn(value, 'unset'), always);

const sensorMetadata = extensible({
  time: time.optional(),
  deviceID: uri.optional(),
  deviceMetadata: uri.optional(),
  rawData: uri.optional(),
  startTime: time.optional(),
  endTime: time.optional(),
  dataProcessingMethod: uri.optional(),
  bizRules: uri.optional(),
});
const number = z.number().optional();
const sensorReport = extensible({
  type: word(MEASUREMENTS, WEB_VOCABULARY),
  exception: word(ALERTS, WEB_VOCABULARY).optional(),
  deviceID: uri.optional(),
  deviceMetadata: uri.optional(),
  rawData: uri.optional(),
  dataProcessingMethod: uri.optional(),
  bizRules: uri.optional(),
  time: time.optional(),
  microorganism: uri.optional(),
  chemicalSubstance: uri.optional(),
  coordinateReferenceSystem: uri.optional(),
  value: number,
  component: word(COMPONENTS).optional(),
  stringValue: z.string().optional(),
  booleanValue: z.boolean().optional(),
  hexBinaryValue: z
    .string()
    .regex(/^[A-Fa-f0-9]+$/)
    .optional(),
  uriValue: uri.optional(),
  minValue: number,
  maxValue: number,
  meanValue: number,
  sDev: number,
  percRank: number,
  percValue: number,
  uom: z.string().optional(),
});
const sensorElement = extensible({
  sensorMetadata: sensorMetadata.optional(),
  sensorReport: z.array(sensorReport).min(1),
});

const errorDeclaration = extensible({
  declarationTime: time,
  reason: word(ERROR_REASONS).optional(),
  correctiveEventIDs: z.array(uri).optional(),
});

/** What is of the item or lot itself: its members are all extensions. */
const ilmd = object.refine((value) => Object.keys(value).every(isUri), {
  ...always,
  params: {
    fault: 'epcis-name',
    names: (value: Members) => Object.keys(value).filter((name) => !isUri(name)),
  },
});

const COMMON = {
  '@context': context.optional(),
  eventTime: time,
  recordTime: time.optional(),
  eventTimeZoneOffset: z.string().regex(/^[+-]((0\d|1[0-3]):[0-5]\d|14:00)$/),
  eventID: uri.optional(),
  certificationInfo: z.union([uri, z.array(uri)]).optional(),
  errorDeclaration: errorDeclaration.optional(),
};
const WHERE_AND_WHY = {
  bizStep: bizStep.optional(),
  disposition: disposition.optional(),
  readPoint: place.optional(),
  bizLocation: place.optional(),
  sourceList: z.array(z.strictObject({ type: word(PARTY_KINDS), source: uri })).optional(),
  destinationList: z
    .array(z.strictObject({ type: word(PARTY_KINDS), destination: uri }))
    .optional(),
  sensorElementList: z.array(sensorElement).optional(),
};
const transactions = z.array(transaction);

const objectEvent = extensible({
  ...COMMON,
  ...WHERE_AND_WHY,
  type: z.literal('ObjectEvent'),
  action,
  epcList: epcs.optional(),
  quantityList: quantities.optional(),
  persistentDisposition: persistentDisposition.optional(),
  bizTransactionList: transactions.optional(),
  ilmd: ilmd.optional(),
})
  .refine(
    ...rule(
      'epcis-objects',
      (event) =>
        Array.isArray(event['epcList']) ||
        some(event['quantityList']) ||
        (some(event['sensorElementList']) && isObject(event['readPoint'])),
    ),
  )
  .refine(
    ...rule('epcis-ilmd', (event) => !Object.hasOwn(event, 'ilmd') || event['action'] === 'ADD', [
      'ilmd',
    ]),
  );

/** Aggregation and association tell the same of a parent and what is in it or on it. */
function ofChildren<Type extends string, Parent extends z.ZodType>(type: Type, parentID: Parent) {
  return extensible({
    ...COMMON,
    ...WHERE_AND_WHY,
    type: z.literal(type),
    action,
    parentID,
    childEPCs: z.array(uri).optional(),
    childQuantityList: quantities.optional(),
    bizTransactionList: transactions.optional(),
  }).refine(
    ...rule(
      'epcis-objects',
      (event) =>
        some(event['childEPCs']) || some(event['childQuantityList']) || removes(event['action']),
    ),
  );
}

const transactionEvent = extensible({
  ...COMMON,
  ...WHERE_AND_WHY,
  type: z.literal('TransactionEvent'),
  action,
  bizTransactionList: transactions.min(1),
  parentID: uri.optional(),
  epcList: z.array(uri).optional(),
  quantityList: quantities.optional(),
}).refine(
  ...rule(
    'epcis-objects',
    (event) =>
      Array.isArray(event['epcList']) || some(event['quantityList']) || removes(event['action']),
  ),
);

const transformationEvent = extensible({
  ...COMMON,
  ...WHERE_AND_WHY,
  type: z.literal('TransformationEvent'),
  inputEPCList: epcs.optional(),
  inputQuantityList: quantities.optional(),
  outputEPCList: epcs.optional(),
  outputQuantityList: quantities.optional(),
  transformationID: uri.optional(),
  persistentDisposition: persistentDisposition.optional(),
  bizTransactionList: transactions.optional(),
  ilmd: ilmd.optional(),
}).refine(
  ...rule('epcis-objects', (event) => {
    const takes = some(event['inputEPCList']) || some(event['inputQuantityList']);
    const makes = some(event['outputEPCList']) || some(event['outputQuantityList']);
    return Object.hasOwn(event, 'transformationID') ? takes || makes : takes && makes;
  }),
);

/** An event of a type that somebody added: kept, and not part of any lot's way. */
const extensionEvent = z.looseObject({ ...COMMON, type: uri });

/** By the type that an event says it is of. */
export const EVENT_SHAPES: Readonly<Record<string, z.ZodType>> = {
  ObjectEvent: objectEvent,
  AggregationEvent: ofChildren('AggregationEvent', uri.optional()),
  AssociationEvent: ofChildren('AssociationEvent', uri),
  TransactionEvent: transactionEvent,
  TransformationEvent: transformationEvent,
};
export const EXTENSION_SHAPE: z.ZodType = extensionEvent;

const attribute = z.looseObject({
  id: uri,
  attribute: z.union([z.number(), z.string(), object]).optional(),
});
const vocabulary = z.looseObject({
  type: uri,
  vocabularyElementList: z
    .array(
      z.looseObject({
        id: uri,
        attributes: z.array(attribute).optional(),
        children: z.array(uri).optional(),
      }),
    )
    .optional(),
});
const vocabularies = z.array(vocabulary);
/** Events are read one by one, each by its own type. */
const eventList = z.array(z.unknown());

const HEAD = {
  '@context': context,
  id: uri.optional(),
  schemaVersion: z.string().regex(/^\d+(\.\d+)*$/),
  creationDate: time,
};

/** The frames in which events are sent, by the type that they say they are of. */
export const DOCUMENT_SHAPES = {
  EPCISDocument: extensible({
    ...HEAD,
    type: z.literal('EPCISDocument'),
    instanceIdentifier: z.string().optional(),
    sender: z.string().optional(),
    receiver: z.string().optional(),
    epcisHeader: extensible({
      epcisMasterData: z.looseObject({ vocabularyList: vocabularies.optional() }).optional(),
    }).optional(),
    epcisBody: z.looseObject({ eventList }),
  }),
  EPCISQueryDocument: extensible({
    ...HEAD,
    schemaVersion: HEAD.schemaVersion.optional(),
    creationDate: time.optional(),
    type: z.literal('EPCISQueryDocument'),
    epcisBody: extensible({
      queryResults: extensible({
        queryName: z.string(),
        subscriptionID: z.string().optional(),
        resultsBody: extensible({ eventList, vocabularyList: vocabularies.optional() }),
      }),
    }),
  }),
} as const;

function some(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A parent that is emptied need not say of what. */
function removes(act: unknown): boolean {
  return act === 'DELETE';
}
