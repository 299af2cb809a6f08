import { sql, type Transaction } from '../ledger/database.ts';
import type { Instant } from '../terms/day.ts';
import { listRecorded } from './consignment.store.ts';
import { listConsignments, type Search } from './listing.store.ts';
import { type OwnParts, ownPartsOf, rowForFiler, sharedRowForFiler } from './trader-view.ts';
import type { ConsignmentList } from './view.ts';

/** A page of consignments as the sender who filed parts of them may see them. */
export async function listForFiler(
  tx: Transaction,
  search: Search & { readonly sender: string },
  asOf: Instant,
): Promise<ConsignmentList> {
  const list = await listConsignments(tx, search, asOf);
  const consignments = list.rows.map((row) => row.consignmentId);
  const shared = await listShared(tx, consignments, search.sender);
  const own = await listOwnParts(tx, [...shared], search.sender);
  const decisions = list.rows.filter((row) => shared.has(row.consignmentId));
  const recorded = await listRecorded(
    tx,
    decisions.map((row) => row.decisionId),
  );
  const rows = list.rows.map((row) => {
    const found = recorded.get(row.decisionId);
    return found === undefined ? rowForFiler(row) : sharedRowForFiler(row, found, own);
  });
  return { ...list, rows };
}

/** Those of the consignments that others filed parts of, or that were made of several. */
async function listShared(
  tx: Transaction,
  consignments: readonly string[],
  sender: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query(sql`
    select asked as id from unnest(${consignments}::uuid[]) asked
    where exists (select from filing where agency = ${tx.agency} and consignment = asked
        and sender <> ${sender})
      or exists (select from consignment_merge where agency = ${tx.agency} and winner = asked)`);
  return new Set(rows.map((row) => String(row['id'])));
}

async function listOwnParts(
  tx: Transaction,
  consignments: readonly string[],
  sender: string,
): Promise<OwnParts> {
  const rows = await tx.query(sql`
    with recursive family (member) as (
      select id from unnest(${consignments}::uuid[]) id
      union
      select loser from consignment_merge join family on winner = member
      where agency = ${tx.agency}
    )
    select distinct kind, reference from filing
    where agency = ${tx.agency} and sender = ${sender}
      and consignment in (select member from family)`);
  return ownPartsOf(
    rows.map((row) => ({ kind: String(row['kind']), reference: String(row['reference']) })),
  );
}
