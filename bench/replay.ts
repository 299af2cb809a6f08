import { rmSync } from 'node:fs';
import { compileBook } from '../src/decision/book.parse.ts';
import { recordedFeatureInput } from '../src/decision/recorded-features.ts';
import { literal } from '../src/decision/replay/fact-sql.ts';
import {
  listFiles,
  openPast,
  type Past,
  tableOf,
  writeLabels,
  writePast,
} from '../src/decision/replay/past.store.ts';
import { PAST_TABLES } from '../src/decision/replay/past.ts';
import { previewCondition } from '../src/decision/replay/preview.store.ts';
import { replay } from '../src/decision/replay/replay.ts';
import { parseReplayPolicy } from '../src/decision/replay/replay-policy.parse.ts';
import { pastFolder, someDecided } from '../src/decision/replay/test-past.ts';
import type { BookPart } from '../src/ledger/book-part.ts';
import { parseCondition } from '../src/risk/expression.parse.ts';
import { runTask } from '../src/server/run-task.ts';
import { canonical } from '../src/terms/canonical.ts';
import type { Day } from '../src/terms/day.ts';
import type { Result } from '../src/terms/result.ts';
import { criterionParts, starterParts } from './parts.ts';
import { trainOnChance } from './scoring.ts';

const CRITERIA = 10_000;
const DISTINCT = 2_000;
const DAYS = 30;
const SHARES = 2;
const WINDOW = { from: '2026-11-01' as Day, to: '2026-12-31' as Day };
/** TIDEWAITER_REPLAYED sets how many filings, for a run that need not take minutes. */
const SIZE = Number(process.env['TIDEWAITER_REPLAYED'] ?? 1_000_000);

const CONDITIONS = [
  'line.hts.startsWith("4407") && line.value > 5000.0',
  'line.origin in ["CN", "VN", "MX"] && entry.port == "2704"',
  'has(line.manufacturerId) && line.manufacturerId == "MID:VNABCDEF123HAI"',
  'importer.filings < 3.0 && entry.value > 50000.0',
];

/** How fast a month is decided again, and how fast a condition is previewed on it. */
export async function benchReplay(): Promise<string[]> {
  const parts = [...starterParts(), ...criterionParts(CRITERIA)];
  const book = demand(compileBook(parts));
  const { folder, remove } = pastFolder();
  const past = await openPast(folder, SHARES);
  try {
    const decided = someDecided(book, DISTINCT, DAYS);
    const inputs = decided.map((one) => recordedFeatureInput(one.question, one.decision, book));
    parts.push(modelPart(trainOnChance(inputs).content));
    await writePast(past, decided, {}, book);
    await writeLabels(past, []);
    await multiply(past, Math.round(SIZE / DISTINCT));
    return [...(await timeReplay(past, parts)), ...(await timePreviews(past))];
  } finally {
    past.close();
    remove();
  }
}

function modelPart(content: string): BookPart {
  const [like] = criterionParts(1);
  if (like === undefined) throw new Error('no part to make one like');
  return { ...like, kind: 'model', name: 'targeting', content };
}

/** Each decision many times over, under names of its own. */
async function multiply(past: Past, copies: number): Promise<void> {
  for (const table of PAST_TABLES) {
    for (const file of await listFiles(past, table, WINDOW.from, WINDOW.to)) {
      await past.duck.run(`copy (
        select * replace (md5(decision::varchar || copy::varchar)::uuid as decision)
        from ${tableOf([file])}, range(${copies}) copies(copy)
      ) to ${literal(file.replace('.parquet', '.many.parquet'))}
        (format parquet, compression zstd, compression_level 1)`);
      rmSync(file);
    }
  }
}

async function timeReplay(past: Past, parts: readonly BookPart[]): Promise<string[]> {
  const policyPart = parts.find(({ kind }) => kind === 'replay-policy');
  const policy = demand(parseReplayPolicy(policyPart?.content ?? ''));
  const [changed] = parts.filter(({ kind }) => kind === 'criterion');
  if (changed === undefined) return [];
  const candidate = { parts: [], withdrawn: [`criterion/${changed.name}`] };
  const began = performance.now();
  const before = process.cpuUsage();
  const report = demand(
    await replay(past, { ...WINDOW, parts, candidate, policy }, SHARES, (share, told) =>
      runTask('replay', share, told),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const { decided } = report;
  const perMillion = (seconds / decided) * 1_000_000;
  return [
    `replay: ${decided} filings by two Books of ${CRITERIA} criteria and a model in ${seconds.toFixed(1)} s, compiling among it`,
    `  ${Math.round(decided / seconds)} filings a second in ${SHARES} threads; a million in ${perMillion.toFixed(0)} s (binding: 180)`,
    `  ${((user + system) / decided).toFixed(0)} µs of processor a filing, all threads and compiling among it`,
  ];
}

async function timePreviews(past: Past): Promise<string[]> {
  const lines: string[] = [];
  for (const text of CONDITIONS) {
    const condition = demand(parseCondition(text, '', new Set()));
    const times: number[] = [];
    let met = 0;
    for (let round = 0; round < 3; round += 1) {
      const began = performance.now();
      met = (await previewCondition(past, condition, new Map(), WINDOW)).met;
      times.push(performance.now() - began);
    }
    const [first = 0] = times;
    const best = Math.min(...times);
    lines.push(
      `  preview ${first.toFixed(0)} ms at first, ${best.toFixed(0)} ms at best (binding: 1000), ${met} met: ${text}`,
    );
  }
  return lines;
}

function demand<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(canonical(result.faults.slice(0, 3)));
  return result.value;
}
