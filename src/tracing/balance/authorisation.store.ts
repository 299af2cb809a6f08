import assert from 'node:assert/strict';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical } from '../../terms/canonical.ts';
import { type Instant, parseInstant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import type { Recording } from './authorisation.parse.ts';
import { type Authorisation, authorisationKey, SOURCES } from './authorisation.ts';
import type { RecordedAuthorisation } from './balance-view.ts';
import { BALANCE_FAULTS } from './faults.ts';
import { EMPTY_REGISTER, type RegisterView } from './register.ts';

/** How far authorisations may draw on one another: landing, quota, stock, and one to spare. */
const DEPTH_MAX = 4;
/** Of so many authorisations below one the use is counted; beyond them a sum behind the intake has to do. */
export const BELOW_MAX = 500;

/**
 * Records authorisations as their next revisions; one that says what the register says already is left out. All or none.
 *
 * @returns the keys of those that were recorded
 * @faults authorisation-weaker, authorisation-circle
 */
export async function recordAuthorisations(
  tx: Transaction,
  { reason, authorisations }: Recording,
  { at, actor }: { readonly at: Instant; readonly actor: string },
): Promise<Result<readonly string[]>> {
  const keys = authorisations.map(keyOf);
  await tx.query(sql`
    select pg_advisory_xact_lock(hashtextextended(${`${tx.agency}/authorisations`}, 0))`);
  const known = await readLatest(tx, keys);
  const faults = authorisations.flatMap((one, place) =>
    weakerFaults(one, known.get(keyOf(one))?.authorisation, `/authorisations/${place}`),
  );
  if (faults.length > 0) return refuse(...faults);
  const fresh = authorisations.filter(
    (one) => canonical(known.get(keyOf(one))?.authorisation ?? null) !== canonical(one),
  );
  if (fresh.length === 0) return ok([]);
  const circles = await findCircles(tx, fresh);
  if (circles.length > 0) return refuse(...circles);
  const rows = fresh.map((one) => {
    const key = keyOf(one);
    const revision = (known.get(key)?.revision ?? 0) + 1;
    const id = uuidOf(at, `authorisation/${tx.agency}/${key}/${revision}`);
    const { within } = one;
    return { agency: tx.agency, id, key, revision, within, at, actor, reason, body: one };
  });
  await tx.query(sql`
    insert into authorisation
    select * from json_populate_recordset(null::authorisation, ${canonical(rows)})`);
  await recordEvents(
    tx,
    rows.map(({ id, key, revision }) => ({
      kind: 'authorisation',
      subject: id,
      at,
      actor,
      facts: { key, revision },
    })),
  );
  return ok(fresh.map(keyOf));
}

/** What an issuer said is not undone by what a declaration says. */
function weakerFaults(
  one: Authorisation,
  known: Authorisation | undefined,
  at: string,
): readonly Fault[] {
  if (known === undefined) return [];
  if (SOURCES.indexOf(one.source) <= SOURCES.indexOf(known.source)) return [];
  return [BALANCE_FAULTS.fault('authorisation-weaker', `${at}/source`, keyOf(one))];
}

/** The newest revision of each that the register has. */
export async function readLatest(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RecordedAuthorisation>> {
  const rows = await tx.query(sql`
    select asked as key, latest.* from unnest(${keys}::text[]) asked cross join lateral (
      select revision, at, actor, reason, body::text as body from authorisation
      where agency = ${tx.agency} and key = asked order by revision desc limit 1) latest`);
  return new Map(rows.map((row) => [String(row['key']), readRecorded(row)]));
}

/** Every revision of one, the newest first. */
export async function listRevisions(
  tx: Transaction,
  key: string,
): Promise<readonly RecordedAuthorisation[]> {
  const rows = await tx.query(sql`
    select revision, at, actor, reason, body::text as body from authorisation
    where agency = ${tx.agency} and key = ${key} order by revision desc`);
  return rows.map(readRecorded);
}

/** What the register says of those of the keys that it has. */
export async function readRegister(
  tx: Transaction,
  keys: readonly string[],
): Promise<RegisterView> {
  const rows = await tx.query(sql`
    with recursive chain (key, body, within, depth) as (
      select asked, latest.body::text, latest.within, 1 from unnest(${keys}::text[]) asked
      cross join lateral (
        select body, within from authorisation where agency = ${tx.agency} and key = asked
        order by revision desc limit 1) latest
      union
      select chain.within, latest.body::text, latest.within, chain.depth + 1 from chain
      cross join lateral (
        select body, within from authorisation where agency = ${tx.agency} and key = chain.within
        order by revision desc limit 1) latest
      where chain.depth < ${DEPTH_MAX}
    )
    select distinct key, body from chain`);
  if (rows.length === 0) return EMPTY_REGISTER;
  const authorisations = new Map(rows.map((row) => [String(row['key']), readBody(row)]));
  return { authorisations, below: await readBelow(tx, [...authorisations.keys()]) };
}

/** By key: the keys of all that draw on it, through others too; null when they are more than `BELOW_MAX`. */
export async function readBelow(
  tx: Transaction,
  keys: readonly string[],
): Promise<RegisterView['below']> {
  const rows = await tx.query(sql`
    with recursive below (root, key) as (
      select asked, asked from unnest(${keys}::text[]) asked
      union
      select below.root, authorisation.key from below join authorisation
        on authorisation.agency = ${tx.agency} and authorisation.within = below.key
      where authorisation.revision = (
        select max(revision) from authorisation newest
        where newest.agency = ${tx.agency} and newest.key = authorisation.key)
    )
    select root, array_agg(key order by key) as keys from (
      select root, key, row_number() over (partition by root order by key) as place
      from below where key <> root) numbered
    where place <= ${BELOW_MAX + 1} group by root`);
  return new Map(
    rows.map((row) => {
      const own = row['keys'];
      assert(Array.isArray(own));
      return [String(row['root']), own.length > BELOW_MAX ? null : own.map(String)];
    }),
  );
}

/** A fault for each that would draw on itself. */
async function findCircles(
  tx: Transaction,
  recorded: readonly Authorisation[],
): Promise<readonly Fault[]> {
  const news = new Map(recorded.map((one) => [keyOf(one), one.within]));
  const withinOf = async (key: string): Promise<string | null> =>
    news.get(key) ?? (await readLatest(tx, [key])).get(key)?.authorisation.within ?? null;
  const faults: Fault[] = [];
  for (const { within, ...one } of recorded) {
    const seen = new Set<string>();
    for (let next = within; next !== null && !seen.has(next); next = await withinOf(next)) {
      seen.add(next);
    }
    if (!seen.has(keyOf(one))) continue;
    faults.push(BALANCE_FAULTS.fault('authorisation-circle', '/authorisations', keyOf(one)));
  }
  return faults;
}

export function keyOf({ kind, number }: Pick<Authorisation, 'kind' | 'number'>): string {
  return authorisationKey(kind, number);
}

function readRecorded(row: Row): RecordedAuthorisation {
  const at = row['at'];
  assert(at instanceof Date);
  const moment = parseInstant(at.toISOString());
  assert(moment !== null);
  return {
    revision: Number(row['revision']),
    at: moment,
    actor: String(row['actor']),
    reason: String(row['reason']),
    authorisation: readBody(row),
  };
}

/** Our own canonical text of an authorisation that was parsed when it was recorded. */
export function readBody(row: Row): Authorisation {
  return JSON.parse(String(row['body'])) as Authorisation;
}
