import type { Filing } from '../../filing/filing.ts';
import { sql, type Transaction } from '../../ledger/database.ts';
import { listHeads } from '../../ledger/journal.store.ts';
import { foldName } from '../../party/fold.ts';
import { type Tie, tiesOf } from './tie.ts';

/** Journal entries that one transaction ties. */
const PAGE = 500;

/**
 * Ties what was decided into the network, a page of each journal chain. Each filing is tied once, whoever does it.
 *
 * @returns how many journal entries it went through; 0 when there is nothing left, or another is at it
 */
export async function tieNews(tx: Transaction): Promise<number> {
  const [{ locked } = { locked: false }] = await tx.query(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tx.agency}/network`}, 0)) as locked`);
  if (locked !== true) return 0;
  const heads = await listHeads(tx);
  const cursors = await tx.query(sql`
    select writer, seq from network_cursor where agency = ${tx.agency}`);
  const reached = new Map(cursors.map((row) => [String(row['writer']), Number(row['seq'])]));
  let count = 0;
  for (const [writer, head] of Object.entries(heads)) {
    const from = reached.get(writer) ?? 0;
    if (head.seq <= from) continue;
    const entries = await tx.query(sql`
      select seq, subject from journal
      where agency = ${tx.agency} and writer = ${writer} and seq > ${from} order by seq limit ${PAGE}`);
    await recordTies(
      tx,
      await listDecided(
        tx,
        entries.map((row) => String(row['subject'])),
      ),
    );
    const last = Number(entries.at(-1)?.['seq'] ?? from);
    await tx.query(sql`
      insert into network_cursor (agency, writer, seq) values (${tx.agency}, ${writer}, ${last})
      on conflict (agency, writer) do update set seq = excluded.seq`);
    count += entries.length;
  }
  return count;
}

interface Decided {
  readonly id: string;
  readonly consignment: string;
  readonly at: string;
  readonly filing: Filing;
}

/** Our own canonical texts of filings that were parsed when they came. */
async function listDecided(
  tx: Transaction,
  subjects: readonly string[],
): Promise<readonly Decided[]> {
  const rows = await tx.query(sql`
    select filed.id, decided.consignment, filed.received_at::text as at, filed.body::text as body
    from unnest(${subjects}::uuid[]) asked
    cross join lateral (
      select filing, consignment from decision where agency = ${tx.agency} and id = asked limit 1) decided
    cross join lateral (
      select id, body, received_at from filing
      where agency = ${tx.agency} and id = decided.filing limit 1) filed`);
  return rows.map((row) => ({
    id: String(row['id']),
    consignment: String(row['consignment']),
    at: String(row['at']),
    filing: JSON.parse(String(row['body'])) as Filing,
  }));
}

/** A tie as it is written, with what its node is found by. */
interface SaidTie extends Tie {
  readonly agency: string;
  readonly words: string;
  readonly consignment: string;
  readonly filing: string;
  readonly at: string;
}

/** A tie that is known stays as it was said first; that an open filing says it too lifts its secrecy. */
async function recordTies(tx: Transaction, decided: readonly Decided[]): Promise<void> {
  const rows = new Map<string, SaidTie>();
  for (const { id, consignment, at, filing } of decided) {
    for (const tie of tiesOf(filing)) {
      const key = `${tie.node}\n${consignment}\n${tie.role}`;
      const before = rows.get(key);
      if (before !== undefined && !(before.security && !tie.security)) continue;
      const words = foldName(tie.label);
      rows.set(key, { agency: tx.agency, ...tie, words, consignment, filing: id, at });
    }
  }
  if (rows.size === 0) return;
  await tx.query(sql`
    with said as (
      select * from json_to_recordset(${JSON.stringify([...rows.values()])}) said (
        agency text, node text, kind text, label text, country text, words text, role text,
        security boolean, consignment uuid, filing uuid, at timestamptz)
    ), fresh as (
      select node, count(distinct consignment)::int as ties from said
      where not exists (
        select from network_tie known where known.agency = said.agency and known.node = said.node
          and known.consignment = said.consignment)
      group by node
    ), named as (
      insert into network_node (agency, node, kind, label, country, words, first_seen, ties)
      select distinct on (said.node) said.agency, said.node, kind, label, country, words, at,
        coalesce(fresh.ties, 0)
      from said left join fresh on fresh.node = said.node order by said.node, at
      on conflict (agency, node) do update set ties = network_node.ties + excluded.ties
    )
    insert into network_tie (agency, node, consignment, role, security, filing, at)
    select agency, node, consignment, role, security, filing, at from said
    on conflict (agency, node, consignment, role)
      do update set security = network_tie.security and excluded.security`);
}
