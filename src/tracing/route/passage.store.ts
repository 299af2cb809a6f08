import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import type { Day } from '../../terms/day.ts';
import type { Passage } from './passage.ts';

/** The passages of one version of a consignment. */
export interface ConsignmentPassages {
  readonly consignment: string;
  readonly passages: readonly Passage[];
}

/**
 * Takes the passages of these consignments in the place of what was known of them.
 *
 * An entry keeps the day on which it was first seen: an amendment is not a new arrival.
 */
export async function writePassages(
  tx: Transaction,
  consignments: readonly ConsignmentPassages[],
): Promise<void> {
  if (consignments.length === 0) return;
  const ids = consignments.map(({ consignment }) => consignment);
  const rows = new Map(
    consignments
      .flatMap(({ passages }) => passages)
      .map((passage) => [`${passage.entry}/${passage.line}`, passage]),
  );
  const told = [...rows.values()].map((body) => ({
    entry: body.entry,
    line: body.line,
    consignment: body.consignment,
    on: body.on,
    body,
  }));
  await tx.query(sql`
    delete from route_passage where agency = ${tx.agency} and consignment = any(${ids}::uuid[])
      and (entry || '/' || line) <> all(${[...rows.keys()]}::text[])`);
  if (told.length === 0) return;
  await tx.query(sql`
    insert into route_passage (agency, entry, line, consignment, on_day, body)
    select ${tx.agency}, entry, line, consignment, "on", body
    from json_to_recordset(${JSON.stringify(told)})
      told (entry text, line integer, consignment uuid, "on" date, body json)
    on conflict (agency, entry, line) do update set
      consignment = excluded.consignment, body = excluded.body`);
}

/** Every passage of these days. */
export async function readPassages(
  tx: Transaction,
  from: Day,
  to: Day,
): Promise<readonly Passage[]> {
  const rows = await tx.query(sql`
    select body::text as body, on_day::text as on_day from route_passage
    where agency = ${tx.agency} and on_day between ${from} and ${to} order by on_day, entry, line`);
  return rows.map(readPassage);
}

/** Our own text of a passage, of the day on which its entry was first seen. */
function readPassage(row: Row): Passage {
  const passage = JSON.parse(String(row['body'])) as Passage;
  return { ...passage, on: String(row['on_day']) as Day };
}
