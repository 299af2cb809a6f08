import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { type Finding, SELECTED_BY } from '../../risk/finding.ts';
import { findingStands } from '../../risk/standing-finding.store.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
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
 * One finding of a version stands. A later one that corrects it stands in its place and keeps how the goods
 * were selected. What is learnt (sums, labels, yields) is reckoned from these rows, as of the moment at
 * which they were recorded.
 *
 * @faults finding-version-unknown, finding-exists, finding-not-standing, finding-place-unknown
 */
export async function recordFinding(
  tx: Transaction,
  sent: SentFinding,
  { consignment, officer, at }: Examination,
): Promise<Result<Finding>> {
  const { version, discrepancies, minutes, correction } = sent;
  await lock(tx, [`consignment:${consignment}`]);
  const examined = await findExamined(tx, consignment, version);
  if (examined === null) {
    return refuse(SELECTION_FAULTS.fault('finding-version-unknown', '/version', version));
  }
  const { standing } = examined;
  const misplaced = misplacedIn(sent, standing);
  if (misplaced !== null) return refuse(misplaced);
  const recorded = (await listRecorded(tx, [examined.decision])).get(examined.decision);
  if (recorded === undefined) {
    return refuse(SELECTION_FAULTS.fault('finding-version-unknown', '/version', version));
  }
  const unknown = placesUnknown(sent, recorded.question.consignment);
  if (unknown.length > 0) return refuse(...unknown);
  const finding: Finding = {
    id: uuidOf(at, `finding/${tx.agency}/${consignment}/${version}/${standing?.id ?? ''}`),
    consignmentId: consignment,
    version,
    at,
    ...(standing?.selected ?? selectedAs(recorded.decision, examined.compulsory, examined.line)),
    discrepancies,
    minutes,
    officer,
    ...(correction === undefined ? {} : { correction }),
  };
  await insertFinding(tx, finding, recorded.decision.control.drawn);
  return ok(finding);
}

/** The finding of a version that nothing corrects. */
interface StandingFinding {
  readonly id: string;
  readonly selected: Selected;
}

/** A first finding where there is one, or a correction of what does not stand. */
function misplacedIn(
  { version, correction }: SentFinding,
  standing: StandingFinding | null,
): Fault | null {
  if (correction === undefined) {
    return standing === null ? null : SELECTION_FAULTS.fault('finding-exists', '/version', version);
  }
  if (correction.of === standing?.id) return null;
  return SELECTION_FAULTS.fault('finding-not-standing', '/correction/of', correction.of);
}

async function findExamined(tx: Transaction, consignment: string, version: number) {
  const [row] = await tx.query(sql`
    select decision.id, line.selected_by, line.inclusion_ppm, standing.id as finding,
      standing.selected_by as found_by, standing.inclusion_ppm as found_ppm,
      exists (select from decision earlier where earlier.agency = ${tx.agency}
        and earlier.consignment = decision.consignment and earlier.compulsory
        and earlier.version <= decision.version) as compulsory
    from decision
    left join lateral (
      select id, selected_by, inclusion_ppm from finding where finding.agency = ${tx.agency}
        and finding.consignment = decision.consignment and finding.version = decision.version
        and ${findingStands(tx.agency)} limit 1) standing on true
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
    standing: readStanding(row),
    line: row['selected_by'] === null ? null : readSelected(row),
  };
}

function readStanding(row: Row): StandingFinding | null {
  if (row['finding'] === null) return null;
  const selected = readSelected({ selected_by: row['found_by'], inclusion_ppm: row['found_ppm'] });
  return { id: String(row['finding']), selected };
}

async function insertFinding(tx: Transaction, finding: Finding, control: boolean): Promise<void> {
  const { id, consignmentId, version, at, selectedBy, inclusionPpm, minutes, officer } = finding;
  const { of: corrects = null, reason = null } = finding.correction ?? {};
  const discrepancies = canonical(finding.discrepancies);
  const losses = finding.discrepancies.flatMap(({ lossCents }) => lossCents ?? []);
  const loss = losses.length === 0 ? null : losses.reduce((sum, cents) => sum + cents, 0);
  const violation = finding.discrepancies.length > 0;
  const critical = finding.discrepancies.some(({ severity }) => severity === 'critical');
  await tx.query(sql`
    insert into finding (agency, id, consignment, version, recorded_at, selected_by, inclusion_ppm,
      control, violation, critical, loss_cents, minutes, officer, discrepancies, corrects, reason)
    values (${tx.agency}, ${id}, ${consignmentId}, ${version}, ${at}, ${selectedBy},
      ${inclusionPpm}, ${control}, ${violation}, ${critical}, ${loss}, ${minutes}, ${officer},
      ${discrepancies}, ${corrects}, ${reason})`);
  const facts = {
    consignment: consignmentId,
    version,
    selectedBy,
    inclusionPpm,
    minutes,
    discrepancies: sha256(discrepancies),
    corrects,
  };
  await recordEvents(tx, [{ kind: 'finding', subject: id, at, actor: officer, facts }]);
  await tx.query(sql`
    insert into outbox (agency, id, topic, subject, body, at)
    values (${tx.agency}, ${uuidOf(at, `outbox/${id}`)}, 'finding', ${id},
      ${JSON.stringify({ consignment: consignmentId, version, violation, critical, corrects })}, ${at})`);
}

/** The findings of a consignment, newest first; those that were corrected are among them. */
export async function listFindings(
  tx: Transaction,
  consignment: string,
): Promise<readonly Finding[]> {
  const rows = await tx.query(sql`
    select id, consignment, version, recorded_at, selected_by, inclusion_ppm, minutes, officer,
      discrepancies::text as discrepancies, corrects, reason from finding
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
    ...(row['corrects'] === null
      ? {}
      : { correction: { of: String(row['corrects']), reason: String(row['reason']) } }),
  }));
}

function readSelected(row: Row): Selected {
  const selectedBy = SELECTED_BY.find((known) => known === row['selected_by']) ?? 'officer';
  return { selectedBy, inclusionPpm: Number(row['inclusion_ppm']) };
}
