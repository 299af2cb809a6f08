import assert from 'node:assert/strict';
import type { Entry } from '../../filing/filing.ts';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { type Instant, parseInstant } from '../../terms/day.ts';
import { ownUnit } from '../../terms/quantity.ts';
import { parseDecimal } from '../../terms/rational.ts';
import type { TraceEvent } from '../event/trace-event.ts';
import { keyOf, listRevisions, readBelow, readBody } from './authorisation.store.ts';
import type { Authorisation, AuthorisationKind } from './authorisation.ts';
import { type Balance, balanceOf, byFullness, readUseName, type SumOfUses } from './balance.ts';
import type { BalanceView } from './balance-view.ts';
import { type ProductionPeriod, productionOf } from './production.ts';
import { ledgerOfUses, type VersionOfUse } from './use-ledger.ts';
import type { YieldLaw } from './yield.ts';

/** Units in which uses are on record beside an authorisation's own. */
const USUAL_UNITS = ['kg', 'm3', 'No.'];
/** Of so many versions of consignments the uses are shown; the sums count all. */
const VERSIONS_MAX = 2_000;
/** So many of a plant's last events are summed. */
const EVENTS_MAX = 20_000;
/** Numbers that are nowhere but on filings, of which the list tells: those that are used most often. */
const DECLARED_MAX = 500;

/** What of the list is wanted. */
export interface BalanceAsked {
  readonly kind?: AuthorisationKind | undefined;
  /** Part of the number, the holder or the issuer. */
  readonly search?: string | undefined;
  /** Only those that are used over their volume. */
  readonly over?: boolean | undefined;
  readonly limit: number;
}

/**
 * Every authorisation as it stands, the fullest first; numbers that only filings name are among them, with the volume
 * that a filing declared.
 */
export async function listBalances(
  tx: Transaction,
  asked: BalanceAsked,
  law: YieldLaw,
): Promise<readonly Balance[]> {
  const registered = await listRegistered(tx);
  const declared = await listDeclared(tx, registered);
  const authorisations = new Map([...declared, ...registered]);
  const below = await readBelow(tx, [...registered.keys()]);
  const lower = [...below.values()].flatMap((keys) => keys ?? []);
  const uses = await sumUses(tx, unitsOf(authorisations, lower));
  const balances = [...authorisations].map(([key, authorisation]) => {
    const own = below.get(key) ?? [];
    const sums = [key, ...own].flatMap((one) => uses.get(one) ?? []);
    return balanceOf(key, authorisation, sums, below.get(key) === null ? null : own.length);
  });
  const standing: Balance[] = [];
  for (const balance of balances) standing.push(await withProduction(tx, balance, law));
  return standing
    .filter((balance) => isAsked(balance, asked))
    .sort(byFullness)
    .slice(0, asked.limit);
}

function isAsked({ authorisation, over }: Balance, asked: BalanceAsked): boolean {
  if (asked.kind !== undefined && authorisation.kind !== asked.kind) return false;
  if (asked.over === true && !over) return false;
  const search = asked.search?.toLowerCase();
  if (search === undefined || search === '') return true;
  const { number, holder, issuer } = authorisation;
  return [number, holder, issuer].some((text) => text?.toLowerCase().includes(search));
}

/** One authorisation with every use of it; null when neither the register nor any filing knows it. */
export async function findBalance(
  tx: Transaction,
  key: string,
  law: YieldLaw,
): Promise<BalanceView | null> {
  const revisions = await listRevisions(tx, key);
  const authorisation = revisions[0]?.authorisation ?? (await findDeclared(tx, key));
  if (authorisation === null) return null;
  const below = (await readBelow(tx, [key])).get(key) ?? [];
  const keys = [key, ...below];
  const uses = await sumUses(tx, unitsOf(new Map([[key, authorisation]]), below));
  const { versions, more } = await listVersions(tx, keys, authorisation.volume.unit);
  const balance = balanceOf(key, authorisation, [...uses.values()].flat(), below.length);
  const production = await readProduction(tx, balance, law);
  return {
    balance: fullestOf(balance, production),
    production,
    revisions,
    below,
    uses: ledgerOfUses(new Set(keys), authorisation.volume, versions),
    more,
  };
}

/** A mill or plant stands as in the period in which it made the most of what it can. */
async function withProduction(tx: Transaction, balance: Balance, law: YieldLaw): Promise<Balance> {
  return fullestOf(balance, await readProduction(tx, balance, law));
}

function fullestOf(balance: Balance, production: readonly ProductionPeriod[]): Balance {
  return production.map((one) => one.balance).sort(byFullness)[0] ?? balance;
}

/** What events made at the place that a capacity is of: its number, or its place, as events name it. */
async function readProduction(
  tx: Transaction,
  { key, authorisation }: Balance,
  law: YieldLaw,
): Promise<readonly ProductionPeriod[]> {
  const { kind, number, place } = authorisation;
  if (kind !== 'mill' && kind !== 'plant') return [];
  const names = place === null ? [number] : [number, place];
  const rows = await tx.query(sql`
    select event::text as event from trace_event
    where agency = ${tx.agency} and event ->> 'effect' = 'made' and event ->> 'place' = any(${names})
      and not exists (select from trace_withdrawal gone
        where gone.agency = ${tx.agency} and gone.event = trace_event.id)
    order by at desc limit ${EVENTS_MAX}`);
  return productionOf(key, authorisation, rows.map(readEvent), law);
}

/** Our own text of an event that was parsed when it was sent. */
function readEvent(row: Row): TraceEvent {
  return JSON.parse(String(row['event'])) as TraceEvent;
}

/** The newest revision of all that the register has. */
async function listRegistered(tx: Transaction): Promise<ReadonlyMap<string, Authorisation>> {
  const rows = await tx.query(sql`
    select distinct on (key) key, body::text as body from authorisation
    where agency = ${tx.agency} order by key, revision desc`);
  return new Map(rows.map((row) => [String(row['key']), readBody(row)]));
}

/** Numbers on filings that the register does not have, with what the last filing said that they allow. */
async function listDeclared(
  tx: Transaction,
  registered: ReadonlyMap<string, Authorisation>,
): Promise<ReadonlyMap<string, Authorisation>> {
  const rows = await tx.query(sql`
    select permit from permit_use where agency = ${tx.agency}
    group by permit order by count(*) desc, permit limit ${DECLARED_MAX + registered.size}`);
  const keys = new Set(rows.map((row) => readUseName(String(row['permit'])).key));
  const unknown = [...keys].filter((key) => !registered.has(key)).slice(0, DECLARED_MAX);
  return readDeclared(tx, unknown);
}

async function findDeclared(tx: Transaction, key: string): Promise<Authorisation | null> {
  return (await readDeclared(tx, [key])).get(key) ?? null;
}

/** What the last decision on a filing that names each recorded of it. */
async function readDeclared(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Authorisation>> {
  const names = keys.flatMap((key) => USUAL_UNITS.map((unit) => `${key}/${unit}`));
  const rows = await tx.query(sql`
    select (balance -> 'authorisation')::text as body
    from unnest(${names}::text[]) name
    cross join lateral (
      select consignment, version from permit_use
      where agency = ${tx.agency} and permit = name order by version desc limit 1) used
    join decision on decision.agency = ${tx.agency}
      and decision.consignment = used.consignment and decision.version = used.version
    cross join lateral json_array_elements(decision.question -> 'history' -> 'permits') balance
    where balance -> 'authorisation' is not null`);
  const wanted = new Set(keys);
  const known = rows.map((row) => readBody(row));
  return new Map(
    known.flatMap((one) => (wanted.has(keyOf(one)) ? [[keyOf(one), one] as const] : [])),
  );
}

/** Of each permit the unit in which its uses count. */
function unitsOf(
  authorisations: ReadonlyMap<string, Authorisation>,
  below: readonly string[],
): ReadonlyMap<string, string> {
  const units = new Map(
    [...authorisations].map(([key, { volume }]) => [key, ownUnit(volume.unit)] as const),
  );
  const [first] = units.values();
  for (const key of below) if (!units.has(key)) units.set(key, first ?? 'kg');
  return units;
}

/**
 * What all consignments together use of permits, by permit. What one consignment states in two measures is counted in
 * the permit's own.
 */
async function sumUses(
  tx: Transaction,
  units: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly SumOfUses[]>> {
  const names = [...units].flatMap(([key, own]) =>
    [...new Set([own, ...USUAL_UNITS])].map((unit) => ({
      name: `${key}/${unit}`,
      own: `${key}/${own}`,
    })),
  );
  const rows = await tx.query(sql`
    with asked as (
      select name, own from json_to_recordset(${JSON.stringify(names)}) asked (name text, own text)
    ), latest as (
      select distinct on (permit, consignment) permit, own, consignment, amount
      from asked join permit_use on permit_use.agency = ${tx.agency} and permit = name
      where consignment not in (select loser from consignment_merge where agency = ${tx.agency})
      order by permit, consignment, version desc
    )
    select permit, sum(amount)::text as amount from latest
    where permit = own or not exists (
      select from latest counted
      where counted.permit = latest.own and counted.consignment = latest.consignment)
    group by permit`);
  const sums = new Map<string, SumOfUses[]>();
  for (const row of rows) {
    const { key, unit } = readUseName(String(row['permit']));
    const amount = parseDecimal(String(row['amount']));
    assert(amount !== null);
    sums.set(key, [...(sums.get(key) ?? []), { key, unit, amount }]);
  }
  return sums;
}

/** The versions of consignments that used any of these permits, in the order of their moments. */
async function listVersions(
  tx: Transaction,
  keys: readonly string[],
  unit: string,
): Promise<{ readonly versions: readonly VersionOfUse[]; readonly more: boolean }> {
  const units = [...new Set([ownUnit(unit), ...USUAL_UNITS])];
  const names = keys.flatMap((key) => units.map((one) => `${key}/${one}`));
  const rows = await tx.query(sql`
    select used.consignment, used.version, decided_at,
      (question -> 'consignment' -> 'entries')::text as entries
    from (
      select distinct consignment, version from permit_use
      where agency = ${tx.agency} and permit = any(${names})
        and consignment not in (select loser from consignment_merge where agency = ${tx.agency})
    ) used
    join decision on decision.agency = ${tx.agency}
      and decision.consignment = used.consignment and decision.version = used.version
    order by decided_at, used.consignment, used.version limit ${VERSIONS_MAX + 1}`);
  const versions = rows.slice(0, VERSIONS_MAX).map(readVersion);
  return { versions, more: rows.length > VERSIONS_MAX };
}

/** Our own text of entries that were parsed when they came. */
function readVersion(row: Row): VersionOfUse {
  return {
    consignment: String(row['consignment']),
    version: Number(row['version']),
    at: readMoment(row['decided_at']),
    entries: JSON.parse(String(row['entries'])) as readonly Entry[],
  };
}

function readMoment(value: unknown): Instant {
  assert(value instanceof Date);
  const moment = parseInstant(value.toISOString());
  assert(moment !== null);
  return moment;
}
