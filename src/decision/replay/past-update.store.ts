import type { Database } from '../../ledger/database.ts';
import { listHeads } from '../../ledger/journal.store.ts';
import type { Book } from '../book.ts';
import { lock } from '../workspace.store.ts';
import { listDecidedAfter, listLabels } from './decided.store.ts';
import { type Past, readCursor, writeLabels, writePast } from './past.store.ts';
import { STRETCH } from './past.ts';

/**
 * Brings a past up to what has been decided and found.
 *
 * One process at a time: two that wrote the same stretch would each know another end of it.
 *
 * @param book by whose ports a day is told
 */
export async function updatePast(
  database: Database,
  agency: string,
  past: Past,
  book: Book,
): Promise<void> {
  const heads = await database.as(agency, listHeads);
  for (const writer of Object.keys(heads)) {
    while (await writeStretch(database, agency, past, book, writer));
  }
  await database.as(agency, async (tx) => {
    await lock(tx, ['past']);
    await writeLabels(past, await listLabels(tx));
  });
}

/** @returns whether the stretch was full, so that there may be another */
function writeStretch(
  database: Database,
  agency: string,
  past: Past,
  book: Book,
  writer: string,
): Promise<boolean> {
  return database.as(agency, async (tx) => {
    await lock(tx, ['past']);
    const cursor = await readCursor(past);
    const place = cursor[writer] ?? { closed: 0, written: 0 };
    const [news] = await listDecidedAfter(tx, writer, place.written, 1);
    if (news === undefined) return false;
    const decided = await listDecidedAfter(tx, writer, place.closed, STRETCH);
    await writePast(past, decided, cursor, book);
    return decided.length === STRETCH;
  });
}
