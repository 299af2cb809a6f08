import { z } from 'zod';
import { sha256 } from '../../terms/canonical.ts';
import type { Fault } from '../../terms/fault.ts';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { EVENT_FAULTS } from './faults.ts';
import { momentOf } from './lexical.ts';
import { lotName } from './lot-name.ts';
import {
  type Delivery,
  type LotShare,
  named,
  type Told,
  type TraceDocument,
  type TraceEvent,
} from './trace-event.ts';

export const PACKAGE_FORMAT = 'tidewaiter-review-package/1';

const text = z.string().trim().min(1).max(500);
const id = z.string().regex(/^[A-Za-z0-9][\w.-]{0,79}$/);
const moment = z.string().transform((sent, context) => {
  const read = momentOf(DAY.test(sent) ? `${sent}T12:00:00Z` : sent);
  if (read === null) context.addIssue({ code: 'custom', message: 'not a moment', input: sent });
  return read ?? z.NEVER;
});
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const quantity = z.strictObject({
  amount: z.string().regex(/^\d{1,15}(\.\d{1,9})?$/),
  unit: text,
});

/** Who stands at a node: name and country at least, numbers where there are any. */
const party = z.strictObject({
  id,
  name: text,
  country: z.string().regex(/^[A-Z]{2}$/),
  address: text.optional(),
  identifiers: z.array(z.strictObject({ scheme: text, value: text })).optional(),
});

/** One row of the index; `content`, in base64, is held against the hash where it is sent along. */
const indexed = z.strictObject({
  id,
  type: text,
  reference: text,
  file: text.optional(),
  issuer: text.optional(),
  date: text.optional(),
  sha256: hash,
  content: z.base64().optional(),
});

/** What a laboratory found in a lot: where its cotton grew, of what tree the wood is. */
const test = z.strictObject({
  kind: z.enum(['dna', 'isotope', 'fibre', 'bale']),
  laboratory: text,
  at: moment,
  /** Where or of what the sample is found to be. */
  result: text,
  agrees: z.boolean(),
  document: id,
});

const node = z.strictObject({
  event: id.optional(),
  step: text,
  at: moment,
  lot: text,
  quantity: quantity.optional(),
  inputs: z.array(z.strictObject({ lot: text, quantity: quantity.optional() })).default([]),
  party: id,
  from: id.optional(),
  place: text.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  species: z.array(text).optional(),
  documents: z.array(id).default([]),
  tests: z.array(test).default([]),
});

const reviewPackage = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  reference: text,
  /** What is reviewed: "cotton", "tomato", "polysilicon", "timber". */
  product: text,
  parties: z.array(party).min(1).max(10_000),
  documents: z.array(indexed).max(10_000),
  nodes: z.array(node).min(1).max(10_000),
});
type Sent = z.infer<typeof reviewPackage>;
type Node = Sent['nodes'][number];

/**
 * Reads the package with which an importer shows how goods were made: the tree of the product, who stood at each node,
 * the papers of each with their hashes, and what laboratories found.
 *
 * @faults package-shape, package-name-unknown, package-hash, trace-feeds-itself
 */
export function parseReviewPackage(sent: unknown): Result<Delivery> {
  const read = reviewPackage.safeParse(sent, { reportInput: true });
  if (!read.success) {
    return refuse(
      ...read.error.issues.map((issue) =>
        EVENT_FAULTS.fault(
          'package-shape',
          `/${issue.path.join('/')}`,
          issue.input ?? issue.message,
        ),
      ),
    );
  }
  const { parties, documents, nodes, product } = read.data;
  const known = {
    parties: new Map(parties.map((one) => [one.id, one])),
    documents: new Map(documents.map((one) => [one.id, one])),
  };
  const faults = documents.flatMap(hashFaults);
  const events = nodes.map((one, n) => {
    const at = `/nodes/${n}`;
    faults.push(...nameFaults(one, at, known));
    return eventOf(one, at, product, known);
  });
  return settle({ form: 'package', events }, faults);
}

export function looksLikeReviewPackage(sent: unknown): boolean {
  return typeof sent === 'object' && sent !== null && 'format' in sent && 'nodes' in sent;
}

interface Known {
  readonly parties: ReadonlyMap<string, Sent['parties'][number]>;
  readonly documents: ReadonlyMap<string, Sent['documents'][number]>;
}

function hashFaults(document: Sent['documents'][number], place: number): readonly Fault[] {
  if (document.content === undefined) return [];
  const found = sha256(Buffer.from(document.content, 'base64'));
  if (found === document.sha256) return [];
  return [EVENT_FAULTS.fault('package-hash', `/documents/${place}/sha256`, document.sha256)];
}

function nameFaults(one: Node, at: string, known: Known): readonly Fault[] {
  const faults: Fault[] = [];
  const look = (names: ReadonlyMap<string, unknown>, name: string | undefined, place: string) => {
    if (name === undefined || names.has(name)) return;
    faults.push(EVENT_FAULTS.fault('package-name-unknown', `${at}/${place}`, name));
  };
  look(known.parties, one.party, 'party');
  look(known.parties, one.from, 'from');
  for (const [n, name] of one.documents.entries()) look(known.documents, name, `documents/${n}`);
  for (const [n, { document }] of one.tests.entries()) {
    look(known.documents, document, `tests/${n}/document`);
  }
  if (one.inputs.some(({ lot }) => lotName(lot) === lotName(one.lot))) {
    faults.push(EVENT_FAULTS.fault('trace-feeds-itself', `${at}/inputs`, one.lot));
  }
  return faults;
}

/** A node is what was made there, of its inputs where it has any. */
function eventOf(one: Node, at: string, product: string, known: Known): TraceEvent {
  const party = known.parties.get(one.party);
  const papers = [...one.documents, ...one.tests.map(({ document }) => document)];
  const told: Told = {
    at,
    moment: one.at,
    effect: 'made',
    step: one.step,
    inputs: one.inputs.map((input) => shareOf(input.lot, input.quantity)),
    outputs: [shareOf(one.lot, one.quantity)],
    seen: [],
    place: one.place ?? party?.address ?? null,
    from: one.from === undefined ? null : nameOf(one.from, known),
    holder: nameOf(one.party, known),
    documents: papers.flatMap((name) => documentOf(name, known)),
    facts: factsOf(one, product, party?.country),
    withdrawal: null,
  };
  const { at: _, ...source } = told;
  return named(told, one.event ?? null, source);
}

function shareOf(lot: string, stated: z.infer<typeof quantity> | undefined): LotShare {
  return { lot: lotName(lot), quantity: stated ?? null };
}

function nameOf(party: string, known: Known): string {
  return known.parties.get(party)?.name ?? party;
}

function documentOf(name: string, known: Known): readonly TraceDocument[] {
  const found = known.documents.get(name);
  if (found === undefined) return [];
  return [{ type: found.type, reference: found.reference, sha256: found.sha256 }];
}

function factsOf(one: Node, product: string, home: string | undefined): TraceEvent['facts'] {
  const country = one.country ?? home;
  return {
    product: [product],
    ...(country === undefined ? {} : { country: [country] }),
    ...(one.species === undefined ? {} : { species: one.species }),
    ...(one.tests.length === 0
      ? {}
      : {
          test: one.tests.map(({ kind, result }) => `${kind}: ${result}`),
          'test-agrees': [String(one.tests.every(({ agrees }) => agrees))],
        }),
  };
}
