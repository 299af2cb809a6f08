import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { sha256 } from '../../terms/canonical.ts';
import { type Day, type Instant, parseDay } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import type { PartnerRow } from './register.parse.ts';
import { type CapacityRow, MEASURES, type PartnerTrade } from './route-policy.ts';

/** Who loads a register, when, why, and of what file. */
export interface Loading {
  readonly at: Instant;
  readonly actor: string;
  readonly reason: string;
  readonly source: string;
  readonly text: string;
}

export function recordCapacities(
  tx: Transaction,
  rows: readonly CapacityRow[],
  loading: Loading,
): Promise<string> {
  return recordLoad(tx, 'capacities', rows.length, loading, (load) =>
    tx.query(sql`
      insert into route_capacity
        (agency, load, measure, maker, name, country, hts6, per_year, unit, source, as_of)
      select ${tx.agency}, ${load}, measure, coalesce(maker, ''), name, country, hts6, "perYear", unit,
        source, "asOf"
      from json_to_recordset(${JSON.stringify(rows)}) told (measure text, maker text, name text,
        country text, hts6 text, "perYear" numeric, unit text, source text, "asOf" date)`),
  );
}

export function recordPartnerTrade(
  tx: Transaction,
  rows: readonly PartnerRow[],
  loading: Loading,
): Promise<string> {
  return recordLoad(tx, 'partner-trade', rows.length, loading, (load) =>
    tx.query(sql`
      insert into partner_trade
        (agency, load, reporter, partner, flow, month, hts6, value, quantity, kg, at)
      select ${tx.agency}, ${load}, reporter, partner, flow, (month || '-01')::date, hts6, value,
        quantity, kg, ${loading.at}
      from json_to_recordset(${JSON.stringify(rows)}) told (reporter text, partner text, flow text,
        month text, hts6 text, value numeric, quantity numeric, kg numeric)`),
  );
}

/** @returns the load's id */
async function recordLoad(
  tx: Transaction,
  register: 'capacities' | 'partner-trade',
  rows: number,
  { at, actor, reason, source, text }: Loading,
  insert: (load: string) => Promise<unknown>,
): Promise<string> {
  const digest = sha256(text);
  const load = uuidOf(at, `route-load/${tx.agency}/${register}/${digest}`);
  await tx.query(sql`
    insert into route_load (agency, id, register, at, actor, reason, source, rows, sha256)
    values (${tx.agency}, ${load}, ${register}, ${at}, ${actor}, ${reason}, ${source}, ${rows}, ${digest})`);
  await insert(load);
  await recordEvents(tx, [
    {
      kind: 'route-load',
      subject: load,
      at,
      actor,
      facts: { register, rows, sha256: digest, source, reason },
    },
  ]);
  return load;
}

/** Of each thing the newest word. */
export async function readCapacities(tx: Transaction): Promise<readonly CapacityRow[]> {
  const rows = await tx.query(sql`
    select distinct on (measure, maker, country, hts6, unit)
      measure, maker, name, country, hts6, per_year, unit, source, as_of::text as as_of
    from route_capacity where agency = ${tx.agency}
    order by measure, maker, country, hts6, unit, as_of desc, load desc`);
  return rows.map(readCapacity);
}

function readCapacity(row: Row): CapacityRow {
  const asOf = parseDay(String(row['as_of']));
  const measure = MEASURES.find((known) => known === row['measure']);
  if (asOf === null || measure === undefined) throw new Error('a capacity that cannot be read');
  return {
    measure,
    maker: row['maker'] === '' ? null : String(row['maker']),
    name: row['name'] === null ? null : String(row['name']),
    country: String(row['country']),
    hts6: String(row['hts6']),
    perYear: Number(row['per_year']),
    unit: String(row['unit']),
    source: String(row['source']),
    asOf,
  };
}

/** Months that may count in a window of trade, exports before its first day among them. */
export async function readPartnerTrade(
  tx: Transaction,
  since: Day,
): Promise<readonly PartnerTrade[]> {
  const rows = await tx.query(sql`
    select distinct on (hts6, reporter, partner, flow, month)
      reporter, partner, flow, to_char(month, 'YYYY-MM') as month, hts6, value, kg
    from partner_trade where agency = ${tx.agency} and month >= ${since}
    order by hts6, reporter, partner, flow, month, at desc, load desc`);
  return rows.map(readPartnerMonth);
}

/** A row that was parsed when it was loaded. */
function readPartnerMonth(row: Row): PartnerTrade {
  return {
    reporter: String(row['reporter']),
    partner: String(row['partner']),
    flow: String(row['flow']) as PartnerTrade['flow'],
    month: String(row['month']),
    hts6: String(row['hts6']),
    value: Number(row['value']),
    kg: row['kg'] === null ? null : Number(row['kg']),
  };
}

/** How many loads of each register there are, and when the last one was. */
export async function listLoads(tx: Transaction): Promise<
  readonly {
    readonly register: string;
    readonly at: string;
    readonly rows: number;
    readonly source: string;
    readonly actor: string;
  }[]
> {
  const rows = await tx.query(sql`
    select register, at, rows, source, actor from route_load where agency = ${tx.agency}
    order by at desc limit 50`);
  return rows.map((row) => ({
    register: String(row['register']),
    at: new Date(String(row['at'])).toISOString(),
    rows: Number(row['rows']),
    source: String(row['source']),
    actor: String(row['actor']),
  }));
}
