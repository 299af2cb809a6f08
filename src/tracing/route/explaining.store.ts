import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { addDays, type Day } from '../../terms/day.ts';
import { type Mirror, mirrorOf } from './mirror.ts';
import { readPassages } from './passage.store.ts';
import type { Passage } from './passage.ts';
import { readCapacities, readPartnerTrade } from './register.store.ts';
import type { CapacityRow, RoutePolicy } from './route-policy.ts';
import { findLatestSurvey, type KeptSignal } from './route-signal.store.ts';

/** An entry that shows a signal, as a list links to it. */
export interface SignalEntry {
  readonly entry: string;
  readonly line: number;
  readonly consignment: string;
  readonly on: Day;
  readonly importer: string;
  readonly maker: string | null;
  readonly origin: string;
  readonly hts6: string;
  readonly value: number | null;
  readonly amount: number | null;
  readonly unit: string | null;
}

/** A signal with the entries, registers and lines of trade that it rests on. */
export interface Explained {
  readonly signal: KeptSignal;
  readonly entries: readonly SignalEntry[];
  /** What the register says of its subject. */
  readonly capacities: readonly CapacityRow[];
  /** Of goods of a country: what came, and what the partner says it sent. */
  readonly mirror: Mirror | null;
}

export async function explainedFor(
  tx: Transaction,
  signal: KeptSignal,
  policy: RoutePolicy | null,
): Promise<Explained> {
  const capacities = (await readCapacities(tx)).filter(({ maker, country, hts6 }) => {
    const trade = `${country}/${hts6}`;
    return maker === null
      ? trade === signal.subject.key
      : maker === signal.subject.key || signal.others.includes(maker);
  });
  return {
    signal,
    entries: await listEntries(tx, signal.entries),
    capacities,
    mirror: policy === null ? null : await mirrorFor(tx, signal, policy),
  };
}

async function listEntries(
  tx: Transaction,
  entries: readonly string[],
): Promise<readonly SignalEntry[]> {
  const rows = await tx.query(sql`
    select body::text as body, on_day::text as on_day from route_passage
    where agency = ${tx.agency} and entry = any(${entries}::text[]) order by on_day, entry, line`);
  return rows.map(readEntry);
}

/** Our own text of a passage. */
function readEntry(row: Row): SignalEntry {
  const passage = JSON.parse(String(row['body'])) as Passage;
  const { entry, line, consignment, importer, maker, origin, hts6, value, amount, unit } = passage;
  const on = String(row['on_day']) as Day;
  const names = { importer: importer.name, maker: maker?.name ?? null };
  return { entry, line, consignment, on, ...names, origin, hts6, value, amount, unit };
}

/** Months before the first of the window whose exports may have come within it. */
const LEAD_DAYS = 62;

async function mirrorFor(
  tx: Transaction,
  { words }: KeptSignal,
  policy: RoutePolicy,
): Promise<Mirror | null> {
  const { goods: hts6, country } = words;
  const survey = await findLatestSurvey(tx);
  if (survey === null || hts6 === undefined || country === undefined) return null;
  const rows = (await readPartnerTrade(tx, addDays(survey.from, -LEAD_DAYS))).filter(
    (row) => row.reporter === country && row.hts6 === hts6,
  );
  if (rows.length === 0) return null;
  const passages = (await readPassages(tx, survey.from, survey.to)).filter(
    (passage) => passage.origin === country && passage.hts6 === hts6,
  );
  return mirrorOf(survey, passages, rows, { country, hts6 }, policy);
}
