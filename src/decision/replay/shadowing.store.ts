import type { Database } from '../../ledger/database.ts';
import { listHeads } from '../../ledger/journal.store.ts';
import { compileScorer } from '../../risk/feature/scorer.parse.ts';
import type { Scorer } from '../../risk/feature/scorer.ts';
import { listModelsIn, readModelContent } from '../../risk/registry/model-record.store.ts';
import { type ModelRecord, stepOf } from '../../risk/registry/model-record.ts';
import {
  findShadowPlace,
  recordShadowScores,
  type ShadowScore,
} from '../../risk/registry/shadow-score.store.ts';
import type { Instant } from '../../terms/day.ts';
import type { Book } from '../book.ts';
import { listDecidedAfter } from './decided.store.ts';
import { findPlaceSince } from './learning.store.ts';
import { groundOfRecorded } from './learnt-from.ts';
import type { Decided } from './past.ts';

/** Decisions that a shadow scores in one transaction. */
const BATCH = 500;

/** Compiled models by the hash of their text: a shadow scores for weeks. */
export type Scorers = Map<string, Scorer>;

/**
 * Lets every shadow score what was decided since it last looked, beside the intake and never in its
 * transactions.
 *
 * @param scorers kept by the caller from one call to the next
 * @returns how many scores were recorded; fewer than a batch each when all is scored
 */
export async function scoreShadows(
  database: Database,
  agency: string,
  book: Book,
  scorers: Scorers,
  at: Instant,
): Promise<number> {
  const shadows = await database.as(agency, (tx) => listModelsIn(tx, 'shadow'));
  if (shadows.length === 0) return 0;
  const writers = Object.keys(await database.as(agency, listHeads));
  let scored = 0;
  for (const shadow of shadows) {
    for (const writer of writers) {
      scored += await scoreStretch(database, agency, book, scorers, { shadow, writer, at });
    }
  }
  return scored;
}

function scoreStretch(
  database: Database,
  agency: string,
  book: Book,
  scorers: Scorers,
  { shadow, writer, at }: { shadow: ModelRecord; writer: string; at: Instant },
): Promise<number> {
  return database.as(agency, async (tx) => {
    const known = scorers.get(shadow.sha256);
    const scorer = known ?? scorerOf(shadow, await readModelContent(tx, shadow.id));
    scorers.set(shadow.sha256, scorer);
    const last = await findShadowPlace(tx, shadow.id, writer);
    const since = stepOf(shadow)?.at ?? shadow.trainedAt;
    const first = last > 0 ? last + 1 : await findPlaceSince(tx, writer, since);
    if (first === null) return 0;
    const decided = await listDecidedAfter(tx, writer, first - 1, BATCH);
    const scores = decided.map((one) => scoreOf(one, scorer, book));
    await recordShadowScores(tx, shadow.id, scores, at);
    return scores.length;
  });
}

function scorerOf({ name, edition }: ModelRecord, content: string): Scorer {
  const compiled = compileScorer([{ name, edition, content }]);
  if (!compiled.ok || compiled.value === null) {
    throw new Error(`the registered model ${name}/${edition} does not compile`);
  }
  return compiled.value;
}

function scoreOf(decided: Decided, scorer: Scorer, book: Book): ShadowScore {
  const { writer, seq, decision } = decided;
  const { probability, critical, lossCents } = scorer.score(groundOfRecorded(decided, book));
  return {
    decision: decision.id,
    writer,
    seq,
    probability,
    critical,
    lossCents: Math.round(lossCents),
    champion: decision.targeting?.model ?? null,
    championProbability: decision.targeting?.probability ?? null,
  };
}
