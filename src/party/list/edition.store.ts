import { findPartContent, listPartStates, type PartState } from '../../ledger/book-part.store.ts';
import type { Transaction } from '../../ledger/database.ts';
import type { Day } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import {
  type EditionContents,
  type EditionPair,
  editionOn,
  type ListEdition,
  listOfPart,
} from './edition.ts';
import { LIST_FAULTS } from './faults.ts';

/** Every edition of every list that the Book had, the latest known first. */
export async function listEditions(tx: Transaction): Promise<readonly ListEdition[]> {
  return (await listPartStates(tx, 'list')).map(readEdition);
}

function readEdition({
  id,
  name,
  edition,
  from,
  knownFrom,
  source,
  ...state
}: PartState): ListEdition {
  const { verified, withdrawn } = state;
  return {
    part: id,
    list: listOfPart(name),
    edition,
    from,
    knownFrom,
    source,
    verified,
    withdrawn,
  };
}

/** The editions that are searched on a day, one of each list in the Book. */
export async function searchedEditions(tx: Transaction, on: Day): Promise<readonly ListEdition[]> {
  const latest = new Map<string, PartState>();
  for (const state of await listPartStates(tx, 'list')) {
    if (!latest.has(state.name)) latest.set(state.name, state);
  }
  const standing = [...latest.values()].filter(({ withdrawn }) => !withdrawn).map(readEdition);
  return [...new Set(standing.map(({ list }) => list))].sort().flatMap(
    (list) =>
      editionOn(
        standing.filter((one) => one.list === list),
        on,
      ) ?? [],
  );
}

/**
 * Two editions of a list by what they are called, else its last two.
 *
 * @faults list-unknown
 */
export async function findEditions(
  tx: Transaction,
  list: string,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): Promise<Result<EditionPair>> {
  const editions = (await listEditions(tx)).filter((one) => one.list === list && !one.withdrawn);
  const after = to === null ? editions[0] : editions.find(({ edition }) => edition === to);
  if (after === undefined) {
    return refuse(LIST_FAULTS.fault('list-unknown', '/list', [list, to ?? []].flat().join(' ')));
  }
  const earlier = editions.slice(editions.indexOf(after) + 1);
  if (from === null) {
    return ok({ before: earlier.find(({ edition }) => edition !== after.edition) ?? null, after });
  }
  const before = editions.find(({ edition }) => edition === from);
  if (before === undefined) {
    return refuse(LIST_FAULTS.fault('list-unknown', '/list', `${list} ${from}`));
  }
  return ok({ before, after });
}

/** What two editions say, as the Book holds it. */
export async function readContents(
  tx: Transaction,
  { before, after }: EditionPair,
): Promise<EditionContents> {
  return {
    before: before === null ? null : await findPartContent(tx, before.part),
    after: await findPartContent(tx, after.part),
  };
}
