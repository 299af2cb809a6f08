import { listBookParts } from '../../ledger/book-part.store.ts';
import type { Transaction } from '../../ledger/database.ts';
import { findDraft } from '../../risk/life/draft.store.ts';
import { changeOf } from '../../risk/life/draft.ts';
import { findModel, readModelPart } from '../../risk/registry/model-record.store.ts';
import type { Instant } from '../../terms/day.ts';
import { ok, type Result } from '../../terms/result.ts';
import { parseCandidate } from './candidate.parse.ts';
import type { Candidate } from './candidate.ts';
import type { SentReplay } from './replay.parse.ts';

/**
 * The candidate that is meant; null when there is no such draft or model.
 *
 * @param zone of the agency's seat
 * @faults those of `parseCandidate`
 */
export async function readCandidate(
  tx: Transaction,
  { candidate, draft, model }: Pick<SentReplay, 'candidate' | 'draft' | 'model'>,
  zone: string,
  at: Instant,
): Promise<Result<Candidate> | null> {
  if (draft !== null) {
    const found = await findDraft(tx, draft);
    return found && ok(changeOf(found, at));
  }
  if (model !== null) {
    const found = await findModel(tx, model);
    return found && ok({ parts: [await readModelPart(tx, found, zone)], withdrawn: [] });
  }
  return parseCandidate(candidate, at, await listBookParts(tx, at));
}
