import type { Filing } from '../filing/filing.ts';
import { joinParts } from '../filing/joining.ts';
import { anEntry, party } from '../filing/test-parts.ts';
import { readLawPack, STARTER_FOLDER } from '../server/law-pack.ts';
import { canonical } from '../terms/canonical.ts';
import { type Instant, instantOf } from '../terms/day.ts';
import { compileBook } from './book.parse.ts';
import type { Book } from './book.ts';
import { STANDING } from './decide.ts';
import type { Question } from './decision.ts';
import { drawOf } from './draw.ts';
import type { legalDay } from './evidence.ts';
import type { Arrival, Desk } from './workspace.ts';

/** 2026-11-22, noon in Nogales. */
export const NOON: Instant = instantOf(Date.UTC(2026, 10, 22, 19));

export const STARTER_PARTS = starterParts();

function starterParts() {
  const parts = readLawPack(STARTER_FOLDER, NOON);
  if (!parts.ok) throw new Error(`the starter law pack is faulty: ${canonical(parts.faults)}`);
  return parts.value;
}

const compiled = compileBook(STARTER_PARTS);

/** The Book that comes with the program, with nobody drawn by chance unless a test asks for it. */
export function starterBook(but: Partial<Book> = {}): Book {
  if (!compiled.ok) throw new Error(`the starter Book is faulty: ${canonical(compiled.faults)}`);
  return { ...compiled.value, ...but };
}

export function aDesk(but: Partial<Desk> = {}): Desk {
  return {
    agency: 'here',
    zone: 'America/New_York',
    seed: 'seed-here',
    book: starterBook(),
    stopwatch: STANDING,
    outages: [],
    ...but,
  };
}

/** Sawn pine from Canada, which the starter Book knows, by an importer whom nobody minds. */
export function aPlainEntry(reference = 'B76-0324527-8', but: Parameters<typeof anEntry>[2] = {}) {
  return anEntry(reference, [], { importer: party('Calder Imports', 'US'), ...but });
}

export function anArrival(filing: Filing, but: Partial<Arrival> & { key?: string } = {}): Arrival {
  const { key, ...rest } = but;
  const raw = canonical(filing);
  const messageKey = key ?? `${filing.kind}-${filing.reference}-${filing.action}`;
  return {
    sender: 'ruiz-vale',
    received: { messageKey, format: 'json', filing, raw },
    warnings: [],
    at: NOON,
    ...rest,
  };
}

export function aQuestion(
  filings: readonly Filing[],
  book: Book,
  but: Partial<Question> = {},
): Question {
  const consignmentId = '019a0000-0000-7000-8000-000000000001';
  const open: Question = {
    id: '019a0000-0000-7000-8000-000000000002',
    consignmentId,
    version: 1,
    filing: '019a0000-0000-7000-8000-000000000003',
    at: NOON,
    zone: 'America/New_York',
    consignment: joinParts(filings, book.filingRules, '2026-11-22' as ReturnType<typeof legalDay>),
    history: {
      importerFilings: 12,
      importerFilingsCap: 200,
      importerFindings: 0,
      importerFirstSeen: NOON,
      lastLane: 'release',
      versions: 0,
      heldLane: null,
      permits: [],
    },
    draw: { ...drawOf('seed', consignmentId), billionths: 999_999_999 },
    outages: [],
  };
  return { ...open, ...but };
}
