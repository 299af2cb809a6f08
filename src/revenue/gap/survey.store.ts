import type { Consignment } from '../../filing/consignment.ts';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { listHeads } from '../../ledger/journal.store.ts';
import type { Assessment } from '../../tariff/assessment.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import { toFixed } from '../../terms/rational.ts';
import { withdrawnEntries } from '../booking.ts';
import { declaredOf } from './declared.ts';
import type { DeclaredEntry } from './gap.ts';
import { expectationOf, type GapGround, gapsOf } from './gaps-of.ts';
import { peerGap, unitValuesOf } from './peer-gaps.ts';
import { peerKey, type UnitValue } from './peers.ts';
import type { FoundGap } from './survey.ts';

/** Journal entries that one transaction looks through: few, for the intake has the same processor. */
const PAGE = 25;
/** The latest lines that one is held against. */
const PEERS_MAX = 200;

/**
 * Looks through what was decided since, a page of each journal chain; each entry as it was last decided.
 *
 * The same decisions give the same rows, however often they are looked through, and one does it at a time.
 *
 * @returns how many journal entries it went through; 0 when there is nothing left, or another does
 */
export async function surveyNews(tx: Transaction, ground: GapGround): Promise<number> {
  const [{ locked } = { locked: false }] = await tx.query(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tx.agency}/revenue-gap`}, 0)) as locked`);
  if (locked !== true) return 0;
  const heads = await listHeads(tx);
  const cursors = await tx.query(sql`
    select writer, seq from revenue_gap_cursor where agency = ${tx.agency}`);
  const reached = new Map(cursors.map((row) => [String(row['writer']), Number(row['seq'])]));
  let count = 0;
  for (const [writer, head] of Object.entries(heads)) {
    const from = reached.get(writer) ?? 0;
    if (head.seq <= from) continue;
    const entries = await tx.query(sql`
      select seq, subject from journal
      where agency = ${tx.agency} and writer = ${writer} and seq > ${from} order by seq limit ${PAGE}`);
    for (const version of await listDecided(
      tx,
      entries.map((row) => String(row['subject'])),
    )) {
      await surveyVersion(tx, ground, version);
    }
    const last = Number(entries.at(-1)?.['seq'] ?? from);
    await tx.query(sql`
      insert into revenue_gap_cursor (agency, writer, seq) values (${tx.agency}, ${writer}, ${last})
      on conflict (agency, writer) do update set seq = excluded.seq`);
    count += entries.length;
  }
  return count;
}

/** What was decided of one consignment version, as its entries declared it. */
interface DecidedVersion {
  readonly decision: string;
  readonly consignment: Pick<Consignment, 'entries' | 'cancelled'>;
  readonly assessments: readonly (Assessment | null)[];
}

/** Decisions of what entries say; duty rests on the entry's own words alone. */
async function listDecided(
  tx: Transaction,
  subjects: readonly string[],
): Promise<readonly DecidedVersion[]> {
  const rows = await tx.query(sql`
    select decided.id, (decided.question -> 'consignment' -> 'entries')::text as entries,
      (decided.question -> 'consignment' -> 'cancelled')::text as cancelled,
      (decided.decision -> 'assessments')::text as assessments
    from unnest(${subjects}::uuid[]) asked
    cross join lateral (
      select id, filing, question, decision from decision
      where agency = ${tx.agency} and id = asked limit 1) decided
    cross join lateral (
      select from filing where agency = ${tx.agency} and id = decided.filing
        and (kind = 'entry' or action = 'cancel') limit 1) of_entries
    order by decided.id`);
  return rows.map(readVersion);
}

/** Our own texts, of what was parsed when it came. */
function readVersion(row: Row): DecidedVersion {
  const json = (column: string) => JSON.parse(String(row[column] ?? '[]')) as never;
  return {
    decision: String(row['id']),
    consignment: { entries: json('entries'), cancelled: json('cancelled') },
    assessments: json('assessments'),
  };
}

async function surveyVersion(
  tx: Transaction,
  ground: GapGround,
  { decision, consignment, assessments }: DecidedVersion,
): Promise<void> {
  for (const entry of withdrawnEntries(consignment)) await hold(tx, entry, decision, []);
  for (const [place, entry] of consignment.entries.entries()) {
    const assessment = assessments[place];
    if (assessment == null || !(await isNews(tx, entry.reference, decision))) continue;
    const declared = declaredOf(entry, assessment);
    const own = gapsOf(ground, declared, assessment);
    const apart = await peerGaps(tx, ground, declared, own.on);
    const gaps = [...own.gaps, ...apart].map((gap): FoundGap => {
      const expected = expectationOf(ground.rules, gap, own.on);
      return { ...gap, entry: declared.entry, importer: declared.importer, on: own.on, expected };
    });
    await hold(tx, declared.entry, decision, gaps);
    await keepUnitValues(tx, declared, decision);
  }
}

/** Chains are walked one after the other: a later version may have been looked through before an earlier one. */
async function isNews(tx: Transaction, entry: string, decision: string): Promise<boolean> {
  const rows = await tx.query(sql`
    select from revenue_gap_entry
    where agency = ${tx.agency} and entry = ${entry} and decision >= ${decision}::uuid`);
  return rows.length === 0;
}

/** Keeps what was found, and that nothing else holds of the entry any more. */
async function hold(
  tx: Transaction,
  entry: string,
  decision: string,
  gaps: readonly FoundGap[],
): Promise<void> {
  const rows = gaps.map((gap) => ({
    agency: tx.agency,
    id: idOf(tx.agency, gap),
    entry,
    importer: gap.importer,
    decision,
    code: gap.code,
    line: gap.line,
    about: gap.about,
    cents: gap.cents?.toString() ?? null,
    at_most: gap.atMost,
    expected_cents: gap.expected?.cents?.toString() ?? null,
    probability: gap.expected === null ? null : toFixed(gap.expected.probability, 6),
    worth: (gap.expected?.cents ?? gap.cents ?? 0n).toString(),
    on_day: gap.on,
    evidence: gap.evidence,
    citation: gap.citation,
    unverified: gap.unverified,
  }));
  await tx.query(sql`
    insert into revenue_gap
    select * from json_populate_recordset(null::revenue_gap, ${JSON.stringify(rows)})
    on conflict (agency, id) do nothing`);
  await tx.query(sql`
    insert into revenue_gap_entry (agency, entry, decision, gaps)
    values (${tx.agency}, ${entry}, ${decision}::uuid, ${rows.map(({ id }) => id)}::uuid[])
    on conflict (agency, entry) do update set decision = excluded.decision, gaps = excluded.gaps`);
}

/** The same finding has the same id, so that what an officer said of it holds when the entry is decided again. */
function idOf(agency: string, { entry, line, code, about, cents }: FoundGap): string {
  const said = sha256(canonical([agency, entry, line, code, about, cents?.toString() ?? null]));
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ].map(([from, to]) => said.slice(from, to));
  return `${a}-${b}-${c}-${d}-${e}`;
}

async function peerGaps(
  tx: Transaction,
  ground: GapGround,
  { entry, facts }: DeclaredEntry,
  on: FoundGap['on'],
) {
  const values = unitValuesOf(entry, facts);
  const keys = [...new Map(values.map((value) => [peerKey(value), value])).values()];
  const rows = await tx.query(sql`
    select peer.* from json_to_recordset(${JSON.stringify(keys)})
      asked (hts text, origin text, unit text)
    cross join lateral (
      select entry, line, hts, origin, unit, apiece from revenue_unit_value
      where agency = ${tx.agency} and hts = asked.hts and origin = asked.origin
        and unit = asked.unit and entry <> ${entry}
      order by decision desc limit ${PEERS_MAX}) peer`);
  const peers = rows.map(readUnitValue);
  return values.flatMap((value) => {
    const own = peers.filter((peer) => peerKey(peer) === peerKey(value));
    return peerGap({ ...ground, facts, on }, value, own) ?? [];
  });
}

function readUnitValue(row: Row): UnitValue {
  return {
    entry: String(row['entry']),
    line: Number(row['line']),
    hts: String(row['hts']),
    origin: String(row['origin']),
    unit: String(row['unit']),
    apiece: Number(row['apiece']),
  };
}

async function keepUnitValues(
  tx: Transaction,
  { entry, facts }: DeclaredEntry,
  decision: string,
): Promise<void> {
  const byPlace = new Map(
    unitValuesOf(entry, facts).map((value) => [`${value.line} ${value.unit}`, value]),
  );
  const rows = [...byPlace.values()].map((value) => ({ agency: tx.agency, ...value, decision }));
  await tx.query(sql`
    delete from revenue_unit_value where agency = ${tx.agency} and entry = ${entry}`);
  await tx.query(sql`
    insert into revenue_unit_value
    select * from json_populate_recordset(null::revenue_unit_value, ${JSON.stringify(rows)})`);
}
