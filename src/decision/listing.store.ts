import assert from 'node:assert/strict';
import { join, type Sql } from 'sql-template-tag';
import { type Row, sql, type Transaction } from '../ledger/database.ts';
import type { Lane } from '../risk/criterion.ts';
import { type Instant, instantOf } from '../terms/day.ts';
import { type Money, USD } from '../terms/money.ts';
import type { Words } from '../terms/words.ts';
import { partyWords, referenceWord } from './listing.ts';
import type { ConsignmentList, ConsignmentRow, Flow } from './view.ts';
import { readLane } from './workspace.store.ts';

/** What somebody looks for. Everything given must hold. */
export interface Search {
  /** A reference, a party's words or an HTS prefix, as typed into the search field. */
  readonly q: string | null;
  readonly lanes: readonly Lane[];
  readonly port: string | null;
  readonly mode: string | null;
  readonly hts: string | null;
  readonly party: string | null;
  /** Decided from and before these moments. */
  readonly from: Instant | null;
  readonly before: Instant | null;
  readonly degraded: boolean;
  readonly control: boolean;
  /** Only what stands in a lane that needs somebody. */
  readonly held: boolean;
  /** Only consignments in which this sender filed a part; null for officers. */
  readonly sender: string | null;
  readonly sort: 'decidedAt' | 'arrival' | 'score' | 'duty';
  readonly order: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
}

const SORTS = {
  decidedAt: sql`decided_at`,
  arrival: sql`arrival`,
  score: sql`score`,
  duty: sql`duty`,
};
/** Released now or later: nobody waits for anybody. */
const QUIET = ['release', 'release-audit'];

/** One page of consignments as they stand, with the exact count of all that match. */
export async function listConsignments(
  tx: Transaction,
  search: Search,
  asOf: Instant,
): Promise<ConsignmentList> {
  const direction = search.order === 'asc' ? sql`asc` : sql`desc`;
  const where = conditionsOf(tx.agency, search);
  const rows = await tx.query(sql`
    select standing.*, count(*) over () as total from (${standing(tx.agency)}) standing
    where ${where}
    order by ${SORTS[search.sort]} ${direction} nulls last, id ${direction}
    limit ${search.limit} offset ${search.offset}`);
  const total =
    rows[0] === undefined ? await countBefore(tx, where, search) : Number(rows[0]['total']);
  return { asOf, total, offset: search.offset, rows: rows.map(readRow) };
}

/** A page past the end has no row to carry the count. */
async function countBefore(tx: Transaction, where: Sql, search: Search): Promise<number> {
  if (search.offset === 0) return 0;
  const [row] = await tx.query(sql`
    select count(*) as total from (${standing(tx.agency)}) standing where ${where}`);
  return Number(row?.['total'] ?? 0);
}

/** The latest version of each consignment, in the lane in which it stands. */
function standing(agency: string): Sql {
  return sql`
    select decision.id, decision.consignment, decision.version, decision.decided_at,
      decision.lane as decided_lane, coalesce(disposition.lane, decision.lane) as lane,
      decision.score, decision.degraded, decision.control, decision.synthetic, decision.reference,
      decision.importer, decision.port, decision.mode, decision.goods, decision.arrival,
      decision.duty, decision.fees, decision.top_reason::text as top_reason, decision.missing,
      decision.words
    from decision
    left join lateral (
      select lane from disposition where disposition.agency = ${agency}
        and disposition.consignment = decision.consignment
        and disposition.version = decision.version
      order by step desc limit 1) disposition on true
    where decision.agency = ${agency}
      and not exists (select from decision later where later.agency = ${agency}
        and later.consignment = decision.consignment and later.version > decision.version)
      and not exists (select from consignment_merge merged where merged.agency = ${agency}
        and merged.loser = decision.consignment)`;
}

function conditionsOf(agency: string, search: Search): Sql {
  const conditions: Sql[] = [sql`true`];
  const { lanes, from, before, sender } = search;
  if (lanes.length > 0) conditions.push(sql`lane = any(${lanes})`);
  if (from !== null) conditions.push(sql`decided_at >= ${from}`);
  if (before !== null) conditions.push(sql`decided_at < ${before}`);
  if (search.degraded) conditions.push(sql`degraded`);
  if (search.control) conditions.push(sql`control`);
  if (search.held) conditions.push(sql`lane <> all(${QUIET})`);
  const contents = contentsOf(search);
  if (sender === null) return join([...conditions, ...contents], ' and ');
  conditions.push(sql`consignment in (${filedBy(agency, sender)})`);
  if (contents.length > 0) {
    const found = sql`(${join(contents, ' and ')}) and not ${isShared(agency, sender)}`;
    conditions.push(sql`(${found} or ${ownReference(agency, sender, search)})`);
  }
  return join(conditions, ' and ');
}

/** What is looked for in the parts of a consignment, whoever filed them. */
function contentsOf({ q, port, mode, hts, party }: Search): readonly Sql[] {
  const contents: Sql[] = [];
  if (port !== null) contents.push(sql`port = ${port}`);
  if (mode !== null) contents.push(sql`mode = ${mode}`);
  if (hts !== null) contents.push(sql`words @> ${[htsWord(hts)]}::text[]`);
  if (party !== null) contents.push(hasParty(party));
  if (q !== null) contents.push(anyMeaning(q));
  return contents;
}

/** The consignments of which a sender filed a part, under the names that they have now. */
function filedBy(agency: string, sender: string): Sql {
  return sql`
    with recursive own (id) as (
      select consignment from filing where agency = ${agency} and sender = ${sender}
      union
      select winner from consignment_merge join own on loser = own.id where agency = ${agency}
    )
    select id from own`;
}

/** What others filed of a consignment must not be found out by searching. */
function isShared(agency: string, sender: string): Sql {
  return sql`(
    exists (select from filing other where other.agency = ${agency}
      and other.consignment = standing.consignment and other.sender <> ${sender})
    or exists (select from consignment_merge where agency = ${agency}
      and winner = standing.consignment))`;
}

/** A filer finds a shared consignment by the references that it filed itself, and by nothing else. */
function ownReference(agency: string, sender: string, search: Search): Sql {
  const { q, port, mode, hts, party } = search;
  const onlyTyped = q !== null && [port, mode, hts, party].every((one) => one === null);
  if (!onlyTyped) return sql`false`;
  return sql`consignment in (
    with recursive own (id) as (
      select consignment from filing where agency = ${agency} and sender = ${sender}
        and lower(regexp_replace(reference, '[^[:alnum:]]', '', 'g')) = ${referenceWord(q).slice('ref:'.length)}
      union
      select winner from consignment_merge join own on loser = own.id where agency = ${agency}
    )
    select id from own)`;
}

function hasParty(typed: string): Sql {
  const words = partyWords(typed);
  return words.length === 0 ? sql`false` : sql`words @> ${words}::text[]`;
}

/** What is typed may be a reference, a party or a tariff number; whichever it is, it is found. */
function anyMeaning(typed: string): Sql {
  const meanings = [sql`words @> ${[referenceWord(typed)]}::text[]`];
  meanings.push(hasParty(typed));
  if (/^[\d.]{2,13}$/.test(typed)) meanings.push(sql`words @> ${[htsWord(typed)]}::text[]`);
  return sql`(${join(meanings, ' or ')})`;
}

/** Codes are found at the levels of the schedule: five digits are looked for as four. */
function htsWord(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  return `hts:${digits.slice(0, digits.length - (digits.length % 2))}`;
}

/** The row of one consignment as it stands, by any of the identifiers it ever had. */
export async function findRow(tx: Transaction, id: string): Promise<ConsignmentRow | null> {
  const [row] = await tx.query(sql`
    with recursive winner (id) as (
      select ${id}::uuid
      union
      select consignment_merge.winner from consignment_merge join winner on loser = winner.id
      where agency = ${tx.agency}
    )
    select * from (${standing(tx.agency)}) standing where consignment in (select id from winner)`);
  return row === undefined ? null : readRow(row);
}

/** The rows of consignments as they stand, in no order; one that was joined to another is left out. */
export async function listRows(
  tx: Transaction,
  consignments: readonly string[],
): Promise<readonly ConsignmentRow[]> {
  const rows = await tx.query(sql`
    select * from (${standing(tx.agency)}) standing where consignment = any(${consignments}::uuid[])`);
  return rows.map(readRow);
}

/** Counts by lane and port as things stand, and decisions by hour since `from`. */
export async function readFlow(
  tx: Transaction,
  from: Instant,
): Promise<
  Pick<Flow, 'lanes' | 'degraded'> & {
    readonly hours: readonly { from: Instant; lane: Lane; count: number }[];
    readonly ports: readonly { code: string; held: number; count: number }[];
  }
> {
  const lanes = await tx.query(sql`
    select lane, count(*)::int as count, count(*) filter (where degraded)::int as degraded
    from (${standing(tx.agency)}) standing group by lane`);
  const ports = await tx.query(sql`
    select port, count(*)::int as count,
      count(*) filter (where lane <> all(${QUIET}))::int as held
    from (${standing(tx.agency)}) standing where port is not null group by port order by port`);
  const hours = await tx.query(sql`
    select date_trunc('hour', decided_at) as hour, lane, count(*)::int as count from decision
    where agency = ${tx.agency} and decided_at >= ${from} group by 1, 2 order by 1, 2`);
  return {
    lanes: lanes.map((row) => ({ lane: readLane(row['lane']), count: Number(row['count']) })),
    degraded: lanes.reduce((sum, row) => sum + Number(row['degraded']), 0),
    hours: hours.map((row) => ({
      from: readInstant(row['hour']),
      lane: readLane(row['lane']),
      count: Number(row['count']),
    })),
    ports: ports.map((row) => ({
      code: String(row['port']),
      held: Number(row['held']),
      count: Number(row['count']),
    })),
  };
}

function readRow(row: Row): ConsignmentRow {
  return {
    decisionId: String(row['id']),
    consignmentId: String(row['consignment']),
    version: Number(row['version']),
    reference: String(row['reference']),
    decidedAt: readInstant(row['decided_at']),
    lane: readLane(row['lane']),
    decidedLane: readLane(row['decided_lane']),
    score: Number(row['score']),
    degraded: row['degraded'] === true,
    control: row['control'] === true,
    synthetic: row['synthetic'] === true,
    importer: readText(row['importer']),
    port: readText(row['port']),
    mode: readText(row['mode']),
    goods: String(row['goods']),
    arrival: row['arrival'] === null ? null : readInstant(row['arrival']),
    duty: readMoney(row['duty']),
    fees: readMoney(row['fees']),
    topReason: readWords(row['top_reason']),
    missing: Number(row['missing']),
  };
}

export function readInstant(value: unknown): Instant {
  assert(value instanceof Date);
  return instantOf(value.getTime());
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function readMoney(value: unknown): Money | null {
  return value === null ? null : { amount: String(value), currency: USD };
}

/** Our own canonical text of a reason's title. */
export function readWords(value: unknown): Words {
  return JSON.parse(String(value)) as Words;
}
