import { compileBook } from '../src/decision/book.parse.ts';
import type { Book } from '../src/decision/book.ts';
import { decide } from '../src/decision/decide.ts';
import type { Question } from '../src/decision/decision.ts';
import { drawOf } from '../src/decision/draw.ts';
import type { Entry } from '../src/filing/filing.ts';
import { joinParts } from '../src/filing/joining.ts';
import { DEFAULT_SCHEMES, simulate } from '../src/simulation/trade.ts';
import { canonical } from '../src/terms/canonical.ts';
import { type Day, instantOf } from '../src/terms/day.ts';
import { criterionParts, sanctionsParts, scheduleParts, starterParts } from './parts.ts';
import { benchScoring } from './scoring.ts';

const CRITERIA = 10_000;
const ENTRIES = 1_000;
const ROUNDS = 20;

/** What building the largest Book costs, and what deciding by it costs in memory. */
export async function benchDecide(): Promise<string[]> {
  const parts = [
    ...starterParts(),
    ...criterionParts(CRITERIA),
    ...sanctionsParts(),
    ...scheduleParts(),
  ];
  const began = performance.now();
  const compiled = compileBook(parts);
  const built = performance.now() - began;
  if (!compiled.ok) throw new Error(canonical(compiled.faults.slice(0, 3)));
  const book = compiled.value;
  const questions = askedOf(book);
  decide(questions, book);
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    decide(questions, book);
    return ((performance.now() - started) * 1000) / questions.length;
  }).sort((a, b) => a - b);
  const heap = process.memoryUsage();
  const lines = questions.reduce(
    (sum, one) => sum + (one.consignment.entries[0]?.lines.length ?? 0),
    0,
  );
  return [
    `decide: ${book.criteriaCount} criteria, ${book.coverage.lines} tariff lines, lists ${book.lists.map((list) => list.list).join(' + ')}`,
    `  Book built in ${built.toFixed(0)} ms (binding: 5000); heap ${mb(heap.heapUsed)} MB, resident ${mb(heap.rss)} MB (binding: 1000)`,
    `  ${times[0]?.toFixed(1)} µs a filing at best, ${times[ROUNDS / 2]?.toFixed(1)} µs in the median of ${ROUNDS} rounds (binding: 60); names seen before, ${(lines / questions.length).toFixed(1)} lines a filing`,
    ...benchScoring(book, questions),
  ];
}

function askedOf(book: Book): readonly Question[] {
  const questions: Question[] = [];
  const settings = { seed: 'bench', from: '2026-11-16' as Day, days: 5, filingsPerDay: 2_000 };
  for (const { filing } of simulate({ ...settings, schemes: DEFAULT_SCHEMES })) {
    if (filing.kind !== 'entry') continue;
    questions.push(question(filing, book, questions.length));
    if (questions.length === ENTRIES) break;
  }
  return questions;
}

function question(entry: Entry, book: Book, n: number): Question {
  const id = `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  return {
    id,
    consignmentId: id,
    version: 1,
    filing: id,
    at: instantOf(Date.UTC(2026, 10, 22, 12)),
    zone: 'America/New_York',
    consignment: joinParts([entry], book.filingRules, '2026-11-22' as Day),
    history: {
      importerFilings: 20,
      importerFilingsCap: 200,
      importerFindings: 0,
      importerFirstSeen: instantOf(0),
      lastLane: 'release',
      versions: 0,
      heldLane: null,
      permits: [],
    },
    draw: drawOf('bench', id),
    outages: [],
  };
}

function mb(bytes: number): string {
  return (bytes / 1_048_576).toFixed(0);
}
