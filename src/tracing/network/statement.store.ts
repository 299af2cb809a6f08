import { partKey } from '../../filing/consignment.ts';
import type { Filing } from '../../filing/filing.ts';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { readMoment } from './network.store.ts';
import type { FiledPart } from './statement.ts';

/** The filings of a consignment as they stand: of each part the last that was filed, nothing of what was cancelled. */
export async function listStandingParts(
  tx: Transaction,
  consignment: string,
): Promise<readonly FiledPart[]> {
  const rows = await tx.query(sql`
    with recursive family (member) as (
      select ${consignment}::uuid
      union
      select consignment_merge.loser from consignment_merge
      join family on consignment_merge.winner = family.member
      where consignment_merge.agency = ${tx.agency}
    )
    select id, sender, received_at, sha256, body::text as body from family
    cross join lateral (
      select id, sender, received_at, sha256, body, version from filing
      where agency = ${tx.agency} and consignment = family.member offset 0) filed
    order by received_at, version, id`);
  const standing = new Map<string, FiledPart>();
  for (const part of rows.map(readPart)) {
    const key = partKey(part.filing);
    if (part.filing.action === 'cancel') standing.delete(key);
    else standing.set(key, part);
  }
  return [...standing.values()];
}

/** Our own canonical text of a filing that was parsed when it came. */
function readPart(row: Row): FiledPart {
  return {
    id: String(row['id']),
    sender: String(row['sender']),
    at: readMoment(row['received_at']),
    sha256: String(row['sha256']),
    filing: JSON.parse(String(row['body'])) as Filing,
  };
}
