import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import type { Discrepancy } from '../../risk/finding.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import { type Instant, millisecondsOf } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { lock } from '../workspace.store.ts';
import type { VerificationDesk } from './capacity.ts';
import { SELECTION_FAULTS } from './faults.ts';
import {
  type PartyQueue,
  type PartyRole,
  type PartyRow,
  selectedParty,
  type Verification,
} from './party-queue.ts';

const WEEK_MS = 7 * 86_400_000;

interface Asked {
  readonly role: PartyRole;
  readonly desk: VerificationDesk;
  readonly asOf: Instant;
}

/**
 * Every party of a role that traded within the horizon, with what verifying it may be worth: how likely
 * and how costly its violations are, drawn towards those of all, times what it will declare within the
 * horizon if it goes on as now. One with something open is left out.
 *
 * Chance draws as `drawOf` does, keyed by the agency's seed, the week, role and party.
 */
function ranked(agency: string, { role, desk, asOf }: Asked) {
  const { horizonWeeks, priorExaminations, costCents, controlPpm, perWeek } = desk;
  const week = Math.floor(millisecondsOf(asOf) / WEEK_MS);
  const since = Math.floor((millisecondsOf(asOf) - horizonWeeks * WEEK_MS) / 1_000);
  return sql`
    with everybody as (
      select (violations + 1)::float8 / (examined + ${priorExaminations}::int) as rate,
        loss_cents::float8 / greatest(violations, 1) as loss
      from feature_tally where agency = ${agency} and kind = 'all'
    ), party as (
      select subject, seen, examined, violations, loss_cents,
        case week when ${week}::int then in_week + in_week_before
          when ${week}::int - 1 then in_week else 0 end as recent,
        ('x' || encode(substring(sha256(convert_to(
          seed.control_seed || '/verification/' || ${week}::text || '/' || ${role}::text || '/' || subject,
          'UTF8')) from 1 for 6), 'hex'))::bit(48)::bigint % 1000000000
          < ${controlPpm}::bigint * 1000 as drawn
      from feature_tally, (select control_seed from agency where id = ${agency}) seed
      where agency = ${agency} and kind = ${role} and last_seen >= ${since}::bigint and subject <> ''
        and not exists (select from verification
          left join verification_outcome outcome on outcome.agency = verification.agency
            and outcome.verification = verification.id
          where verification.agency = ${agency} and verification.role = ${role}
            and verification.party = subject and outcome.verification is null)
    ), valued as (
      select party.*, round(
        (violations + rate * ${priorExaminations}::int) / (examined + ${priorExaminations}::int)
          * (loss_cents + loss) / (violations + 1)
          * recent * ${horizonWeeks}::int / 2.0 - ${costCents}::float8)::bigint as value
      from party, everybody
    ), placed as (
      select *, row_number() over (order by value desc, subject) as rank,
        row_number() over (partition by drawn order by value desc, subject) as among,
        count(*) filter (where drawn) over () as drawn_count, count(*) over () as total
      from valued
    )
    select *, value > 0 and (case when drawn then rank else among end)
      <= ${perWeek}::int - drawn_count as above from placed`;
}

/** A page of the parties that are worth verifying, what is worth most first. */
export async function listParties(
  tx: Transaction,
  asked: Asked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<PartyQueue> {
  const rows = await tx.query(sql`
    select page.*, named.name from (
      select * from (${ranked(tx.agency, asked)}) ranked order by rank
      limit ${limit} offset ${offset}) page
    ${nameOf(tx.agency, asked.role)} order by rank`);
  const { role, desk, asOf } = asked;
  return {
    asOf,
    role,
    total: Number(rows[0]?.['total'] ?? 0),
    offset,
    perWeek: desk.perWeek,
    drawn: Number(rows[0]?.['drawn_count'] ?? 0),
    rows: rows.map((row) => readParty(row, role)),
  };
}

/** Histories keep keys; importers have a name in what was decided last. */
function nameOf(agency: string, role: PartyRole) {
  return sql`left join lateral (
    select importer as name from decision
    where agency = ${agency} and ${role}::text = 'importer' and importer_key = page.subject
    order by decided_at desc limit 1) named on true`;
}

export type Opening = Pick<Verification, 'party' | 'role' | 'action' | 'reason' | 'officer'>;

/**
 * Opens a verification, an audit or a request for information about a party of the queue. One at a time
 * for each party and role.
 *
 * @faults party-unknown
 */
export async function openVerification(
  tx: Transaction,
  opening: Opening,
  desk: VerificationDesk,
  at: Instant,
): Promise<Result<Verification>> {
  const { party, role } = opening;
  await lock(tx, [`verification:${role}/${party}`]);
  const asked = { role, desk, asOf: at };
  const [row] = await tx.query(sql`
    select page.*, named.name from (
      select * from (${ranked(tx.agency, asked)}) ranked where subject = ${party}) page
    ${nameOf(tx.agency, role)}`);
  if (row === undefined) return refuse(SELECTION_FAULTS.fault('party-unknown', '/party', party));
  const ranking = readParty(row, role);
  const verification: Verification = {
    ...opening,
    id: uuidOf(at, `verification/${tx.agency}/${role}/${party}`),
    name: ranking.name,
    state: 'opened',
    ...selectedParty(ranking, desk.controlPpm),
    valueCents: ranking.valueCents,
    openedAt: at,
  };
  await insertVerification(tx, verification);
  return ok(verification);
}

async function insertVerification(tx: Transaction, opened: Verification): Promise<void> {
  const { id, party, role, name, action, state, selectedBy, inclusionPpm } = opened;
  const { valueCents, reason, officer, openedAt: at } = opened;
  await tx.query(sql`
    insert into verification (agency, id, party, role, name, action, state, selected_by,
      inclusion_ppm, value_cents, reason, officer, opened_at)
    values (${tx.agency}, ${id}, ${party}, ${role}, ${name}, ${action}, ${state}, ${selectedBy},
      ${inclusionPpm}, ${valueCents}, ${reason}, ${officer}, ${at})`);
  const facts = { party, role, action, selectedBy, inclusionPpm, reason: sha256(reason) };
  await recordEvents(tx, [{ kind: 'verification', subject: id, at, actor: officer, facts }]);
  await tx.query(sql`
    insert into outbox (agency, id, topic, subject, body, at)
    values (${tx.agency}, ${uuidOf(at, `outbox/${id}`)}, 'verification', ${id},
      ${JSON.stringify({ party, role, action })}, ${at})`);
}

/** What a verification found. */
export interface VerificationOutcome {
  readonly verification: string;
  readonly discrepancies: readonly Discrepancy[];
  readonly minutes: number;
  readonly officer: string;
  readonly at: Instant;
}

/** Records what a verification found; each has one outcome. @faults verification-unknown */
export async function recordOutcome(
  tx: Transaction,
  { verification, discrepancies, minutes, officer, at }: VerificationOutcome,
): Promise<Result<null>> {
  await lock(tx, [`verification:${verification}`]);
  const [open] = await tx.query(sql`
    select id from verification where agency = ${tx.agency} and id = ${verification}::uuid
      and not exists (select from verification_outcome outcome
        where outcome.agency = ${tx.agency} and outcome.verification = verification.id)`);
  if (open === undefined) {
    return refuse(SELECTION_FAULTS.fault('verification-unknown', '/id', verification));
  }
  const losses = discrepancies.flatMap(({ lossCents }) => lossCents ?? []);
  const loss = losses.length === 0 ? null : losses.reduce((sum, cents) => sum + cents, 0);
  const found = canonical(discrepancies);
  await tx.query(sql`
    insert into verification_outcome (agency, verification, recorded_at, violation, loss_cents,
      minutes, officer, discrepancies)
    values (${tx.agency}, ${verification}, ${at}, ${discrepancies.length > 0}, ${loss}, ${minutes},
      ${officer}, ${found})`);
  const facts = { minutes, discrepancies: sha256(found) };
  const event = { kind: 'verification-outcome', subject: verification, at, actor: officer, facts };
  await recordEvents(tx, [event]);
  return ok(null);
}

function readParty(row: Row, role: PartyRole): PartyRow {
  return {
    rank: Number(row['rank']),
    party: String(row['subject']),
    role,
    name: String(row['name'] ?? row['subject']),
    declarations: Number(row['seen']),
    recent: Number(row['recent']),
    examined: Number(row['examined']),
    violations: Number(row['violations']),
    lossCents: Number(row['loss_cents']),
    valueCents: Number(row['value']),
    drawn: row['drawn'] === true,
    aboveLine: row['above'] === true,
  };
}
