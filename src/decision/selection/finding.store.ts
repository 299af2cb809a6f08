import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { type Finding, SELECTED_BY } from '../../risk/finding.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { listRecorded } from '../consignment.store.ts';
import { readInstant } from '../listing.store.ts';
import { lock } from '../workspace.store.ts';
import { SELECTION_FAULTS } from './faults.ts';
import type { SentFinding } from './finding.parse.ts';
import { placesUnknown, type Selected, selectedAs } from './finding.ts';

/** Who examined which consignment, and when it was recorded. */
export interface Examination {
  readonly consignment: string;
  readonly officer: string;
  readonly at: Instant;
}

/**
 * Records what an examination found, with why it was selected; journals it and puts it into the outbox.
 *
 * A version has one finding. What is learnt from it (sums, labels, yields) is reckoned from these rows, as
 * of the moment at which they were recorded.
 *
 * @faults finding-version-unknown, finding-exists, finding-place-unknown
 */
export async function recordFinding(
  tx: Transaction,
  sent: SentFinding,
  { consignment, officer, at }: Examination,
): Promise<Result<Finding>> {
  const { version, discrepancies, minutes } = sent;
  await lock(tx, [`consignment:${consignment}`]);
  const examined = await findExamined(tx, consignment, version);
  if (examined === null) {
    return refuse(SELECTION_FAULTS.fault('finding-version-unknown', '/version', version));
  }
  if (examined.recorded) {
    return refuse(SELECTION_FAULTS.fault('finding-exists', '/version', version));
  }
  const recorded = (await listRecorded(tx, [examined.decision])).get(examined.decision);
  if (recorded === undefined) {
    return refuse(SELECTION_FAULTS.fault('finding-version-unknown', '/version', version));
  }
  const unknown = placesUnknown(sent, recorded.question.consignment);
  if (unknown.length > 0) return refuse(...unknown);
  const finding: Finding = {
    id: uuidOf(at, `finding/${tx.agency}/${consignment}/${version}`),
    consignmentId: consignment,
    version,
    at,
    ...selectedAs(recorded.decision, examined.compulsory, examined.line),
    discrepancies,
    minutes,
    officer,
  };
  await insertFinding(tx, finding, recorded.decision.control.drawn);
  return ok(finding);
}

async function findExamined(tx: Transaction, consignment: string, version: number) {
  const [row] = await tx.query(sql`
    select decision.id, line.selected_by, line.inclusion_ppm,
      exists (select from decision earlier where earlier.agency = ${tx.agency}
        and earlier.consignment = decision.consignment and earlier.compulsory
        and earlier.version <= decision.version) as compulsory,
      exists (select from finding where finding.agency = ${tx.agency}
        and finding.consignment = decision.consignment
        and finding.version = decision.version) as recorded
    from decision
    left join lateral (
      select selected_by, inclusion_ppm from shift_line
      join shift_plan on shift_plan.agency = ${tx.agency} and shift_plan.id = shift_line.plan
      where shift_line.agency = ${tx.agency} and shift_line.consignment = decision.consignment
        and shift_line.version = decision.version and shift_line.device is not null
      order by shift_plan.made_at desc, shift_plan.revision desc limit 1) line on true
    where decision.agency = ${tx.agency} and decision.consignment = ${consignment}::uuid
      and decision.version = ${version}`);
  if (row === undefined) return null;
  return {
    decision: String(row['id']),
    compulsory: row['compulsory'] === true,
    recorded: row['recorded'] === true,
    line: row['selected_by'] === null ? null : readSelected(row),
  };
}

async function insertFinding(tx: Transaction, finding: Finding, control: boolean): Promise<void> {
  const { id, consignmentId, version, at, selectedBy, inclusionPpm, minutes, officer } = finding;
  const discrepancies = canonical(finding.discrepancies);
  const losses = finding.discrepancies.flatMap(({ lossCents }) => lossCents ?? []);
  const loss = losses.length === 0 ? null : losses.reduce((sum, cents) => sum + cents, 0);
  const violation = finding.discrepancies.length > 0;
  const critical = finding.discrepancies.some(({ severity }) => severity === 'critical');
  await tx.query(sql`
    insert into finding (agency, id, consignment, version, recorded_at, selected_by, inclusion_ppm,
      control, violation, critical, loss_cents, minutes, officer, discrepancies)
    values (${tx.agency}, ${id}, ${consignmentId}, ${version}, ${at}, ${selectedBy},
      ${inclusionPpm}, ${control}, ${violation}, ${critical}, ${loss}, ${minutes}, ${officer},
      ${discrepancies})`);
  const facts = {
    consignment: consignmentId,
    version,
    selectedBy,
    inclusionPpm,
    minutes,
    discrepancies: sha256(discrepancies),
  };
  await recordEvents(tx, [{ kind: 'finding', subject: id, at, actor: officer, facts }]);
  await tx.query(sql`
    insert into outbox (agency, id, topic, subject, body, at)
    values (${tx.agency}, ${uuidOf(at, `outbox/${id}`)}, 'finding', ${id},
      ${JSON.stringify({ consignment: consignmentId, version, violation, critical })}, ${at})`);
}

/** The findings of a consignment, newest first. */
export async function listFindings(
  tx: Transaction,
  consignment: string,
): Promise<readonly Finding[]> {
  const rows = await tx.query(sql`
    select id, consignment, version, recorded_at, selected_by, inclusion_ppm, minutes, officer,
      discrepancies::text as discrepancies from finding
    where agency = ${tx.agency} and consignment = ${consignment}::uuid
    order by recorded_at desc, version desc`);
  return rows.map((row) => ({
    id: String(row['id']),
    consignmentId: String(row['consignment']),
    version: Number(row['version']),
    at: readInstant(row['recorded_at']),
    ...readSelected(row),
    discrepancies: JSON.parse(String(row['discrepancies'])) as Finding['discrepancies'],
    minutes: Number(row['minutes']),
    officer: String(row['officer']),
  }));
}

function readSelected(row: Row): Selected {
  const selectedBy = SELECTED_BY.find((known) => known === row['selected_by']) ?? 'officer';
  return { selectedBy, inclusionPpm: Number(row['inclusion_ppm']) };
}
