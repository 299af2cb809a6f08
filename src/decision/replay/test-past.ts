import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../filing/filing.ts';
import { joinParts } from '../../filing/joining.ts';
import { DEFAULT_SCHEMES, simulate } from '../../simulation/trade.ts';
import { type Day, dayAt, instantOf } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import type { Book } from '../book.ts';
import { decide } from '../decide.ts';
import type { Question } from '../decision.ts';
import { drawOf } from '../draw.ts';
import { aQuestion } from '../test-desk.ts';
import { type Decided, PAST_TABLES } from './past.ts';

/** An empty folder for a past, removed by `remove`. */
export function pastFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'past-'));
  for (const table of PAST_TABLES) mkdirSync(join(folder, table));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

const FIRST = Date.UTC(2026, 10, 16, 12);
const DAY_MS = 86_400_000;

/** Made-up entries decided by a Book, some on each of several days, as one writer recorded them. */
export function someDecided(book: Book, count: number, days = 3): readonly Decided[] {
  const questions = someEntries(count).map((entry, n) => questionOf(entry, book, n, days));
  return decide(questions, book).map((decision, n) => ({
    writer: 'desk-1',
    seq: n + 1,
    question: questions[n] ?? aQuestion([], book),
    decision,
  }));
}

function someEntries(count: number): readonly Entry[] {
  const entries: Entry[] = [];
  const settings = { seed: 'past', from: '2026-11-16' as Day, days: 3, filingsPerDay: 2 * count };
  for (const { filing } of simulate({ ...settings, schemes: DEFAULT_SCHEMES })) {
    if (filing.kind === 'entry') entries.push(filing);
    if (entries.length === count) break;
  }
  return entries;
}

function questionOf(entry: Entry, book: Book, n: number, days: number): Question {
  const at = instantOf(FIRST + (n % days) * DAY_MS + n * 1000);
  const id = uuidOf(at, `past/${n}`);
  return aQuestion([entry], book, {
    id,
    consignmentId: id,
    at,
    consignment: joinParts([entry], book.filingRules, dayAt(at, 'America/New_York')),
    draw: drawOf('past', id),
  });
}
