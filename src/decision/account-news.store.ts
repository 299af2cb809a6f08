import type { Filing } from '../filing/filing.ts';
import { type Row, sql, type Transaction } from '../ledger/database.ts';
import { listHeads } from '../ledger/journal.store.ts';
import { recordMentions } from '../party/account/account.store.ts';
import { countElements } from '../party/account/element.store.ts';
import type { Mention } from '../party/account/mention.ts';
import { readMoment } from '../party/account/statement.store.ts';
import { partyKey } from '../party/party.ts';
import { partiesOfFiling } from './named.ts';
import { elementsOf } from './parcel-element.ts';

/** Journal entries that one transaction counts. */
const PAGE = 500;

/**
 * Counts the parties of what was decided into their accounts, a page of each journal chain.
 *
 * Each filing is counted once, whoever counts: one does at a time, and what it counted is committed with where it
 * stopped.
 *
 * @returns how many journal entries it went through; 0 when there is nothing left, or another counts
 */
export async function accountNews(tx: Transaction): Promise<number> {
  const [{ locked } = { locked: false }] = await tx.query(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tx.agency}/party-account`}, 0)) as locked`);
  if (locked !== true) return 0;
  const heads = await listHeads(tx);
  const cursors = await tx.query(sql`
    select writer, seq from party_cursor where agency = ${tx.agency}`);
  const reached = new Map(cursors.map((row) => [String(row['writer']), Number(row['seq'])]));
  let count = 0;
  for (const [writer, head] of Object.entries(heads)) {
    const from = reached.get(writer) ?? 0;
    if (head.seq <= from) continue;
    const entries = await tx.query(sql`
      select seq, subject from journal
      where agency = ${tx.agency} and writer = ${writer} and seq > ${from} order by seq limit ${PAGE}`);
    await countFilings(
      tx,
      await listDecided(
        tx,
        entries.map((row) => String(row['subject'])),
      ),
    );
    const last = Number(entries.at(-1)?.['seq'] ?? from);
    await tx.query(sql`
      insert into party_cursor (agency, writer, seq) values (${tx.agency}, ${writer}, ${last})
      on conflict (agency, writer) do update set seq = excluded.seq`);
    count += entries.length;
  }
  return count;
}

/** A filing that made a decision; each makes one. */
interface Decided extends Pick<Mention, 'at'> {
  readonly id: string;
  readonly filing: Filing;
}

async function listDecided(
  tx: Transaction,
  subjects: readonly string[],
): Promise<readonly Decided[]> {
  const rows = await tx.query(sql`
    select filed.id, filed.body::text as body, filed.received_at from unnest(${subjects}::uuid[]) asked
    cross join lateral (
      select filing from decision where agency = ${tx.agency} and id = asked limit 1) decided
    cross join lateral (
      select id, body, received_at from filing
      where agency = ${tx.agency} and id = decided.filing limit 1) filed`);
  return rows.map(readDecided);
}

/** Our own canonical text of a filing that was parsed when it came. */
function readDecided(row: Row): Decided {
  return {
    id: String(row['id']),
    at: readMoment(row['received_at']),
    filing: JSON.parse(String(row['body'])) as Filing,
  };
}

async function countFilings(tx: Transaction, decided: readonly Decided[]): Promise<void> {
  await recordMentions(tx, decided.flatMap(mentionsOf));
  const parcels = decided.flatMap(({ filing }) =>
    filing.kind === 'parcel' && filing.action === 'file' ? [filing] : [],
  );
  await countElements(
    tx,
    parcels.map((parcel) => ({
      platform: parcel.platform === null ? '' : partyKey(parcel.platform),
      given: elementsOf(parcel),
    })),
  );
}

function mentionsOf({ id, at, filing }: Decided): readonly Mention[] {
  const port = 'port' in filing ? filing.port : null;
  const { synthetic } = filing;
  return partiesOfFiling(filing).map(({ role, party }) => ({
    key: partyKey(party),
    ...{ role, party, port, filing: id, at, synthetic },
  }));
}
