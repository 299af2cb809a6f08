import { listBookParts, publish } from '../../ledger/book-part.store.ts';
import { sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical } from '../../terms/canonical.ts';
import { dayAt, type Instant } from '../../terms/day.ts';
import { ok, type Result } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import type { Suspension } from './criteria-life.ts';
import { readInstant } from './draft.store.ts';
import type { Compile } from './life.store.ts';
import type { Trip } from './tripwire.ts';

/** Two people declared the share when they published the criterion; the machine only keeps to it. */
const BY = {
  author: 'tidewaiter',
  approver: 'the share that was declared at publication',
} as const;

/**
 * Takes a criterion out of the Book, for all processes, with record, journal entry and outbox row.
 *
 * @returns null when it is out already, suspended by another process or retired
 * @faults whatever `compile` refuses
 */
export async function suspend(
  tx: Transaction,
  { criterion, held, decisions, sharePpm }: Trip,
  at: Instant,
  zone: string,
  compile: Compile,
): Promise<Result<Suspension | null>> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`book:${tx.agency}`}))`);
  const parts = await listBookParts(tx, at);
  const has = (kind: string) => parts.some((part) => part.kind === kind && part.name === criterion);
  if (!has('criterion') || has('suspension')) return ok(null);
  const suspension: Suspension = { criterion, at, held, decisions, sharePpm };
  const reason = `held ${held} of the last ${decisions} decisions; ${sharePpm} of a million allowed`;
  const part = {
    kind: 'suspension',
    name: criterion,
    edition: at,
    content: canonical(suspension),
    from: dayAt(at, zone),
    to: null,
    collectedFrom: null,
    collectedTo: null,
    knownFrom: at,
    source: 'tripwire',
    verified: true,
  };
  const publication = { ...BY, reason, at, parts: [part], withdrawn: [] };
  const published = await publish(tx, publication, compile);
  if (!published.ok) return published;
  const subject = uuidOf(at, `suspension/${tx.agency}/${criterion}`);
  await tx.query(sql`
    insert into criterion_suspension (agency, criterion, at, held, decisions, share_ppm)
    values (${tx.agency}, ${criterion}, ${at}, ${held}, ${decisions}, ${sharePpm})`);
  await tx.query(sql`
    insert into outbox (agency, id, topic, subject, body, at)
    values (${tx.agency}, ${subject}, 'criterion-suspended', ${subject}, ${canonical(suspension)},
      ${at})`);
  const facts = { criterion, held, decisions, sharePpm };
  const event = { kind: 'suspension', subject, at, actor: BY.author, facts };
  await recordEvents(tx, [published.value, event]);
  return ok(suspension);
}

/** Every suspension of a criterion, newest first, ended or not. */
export async function listSuspensions(
  tx: Transaction,
  criterion: string,
): Promise<readonly Suspension[]> {
  const rows = await tx.query(sql`
    select criterion, at, held, decisions, share_ppm from criterion_suspension
    where agency = ${tx.agency} and criterion = ${criterion} order by at desc limit 100`);
  return rows.map((row) => ({
    criterion,
    at: readInstant(row['at']),
    held: Number(row['held']),
    decisions: Number(row['decisions']),
    sharePpm: Number(row['share_ppm']),
  }));
}
