import { sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import type { Lane } from '../../risk/criterion.ts';
import { sha256 } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { say } from '../../terms/words.ts';
import { readLane } from '../workspace.store.ts';
import type { LaneStep, Standing } from './lane-step.ts';
import type { StepReason } from './step-reason.ts';
import { STEP_REASONS } from './words.ts';

/** Where the latest version of a consignment stands, and the step that brought it there. */
export interface Stand extends Standing {
  readonly version: number;
  /** 0 while it stands where the decision put it. */
  readonly step: number;
  readonly decision: string;
}

/**
 * Where consignments stand; one that nobody decided is left out.
 *
 * An examination is compulsory when any version said so: amending does not talk it away.
 */
export async function listStands(
  tx: Transaction,
  consignments: readonly string[],
): Promise<ReadonlyMap<string, Stand>> {
  const rows = await tx.query(sql`
    select latest.id, latest.consignment, latest.version, coalesce(taken.lane, latest.lane) as lane,
      coalesce(taken.step, 0) as step, latest.lane = 'exam' as asked,
      latest.control or exists (select from decision earlier where earlier.agency = ${tx.agency}
        and earlier.consignment = latest.consignment and earlier.compulsory) as compulsory,
      exists (select from finding where finding.agency = ${tx.agency}
        and finding.consignment = latest.consignment
        and finding.version = latest.version) as examined,
      exists (select from disposition given where given.agency = ${tx.agency}
        and given.consignment = latest.consignment and given.version = latest.version
        and given.kind in ('departure', 'displacement')) as given_up
    from unnest(${consignments}::uuid[]) asked
    cross join lateral (
      select id, consignment, version, lane, control from decision
      where agency = ${tx.agency} and consignment = asked order by version desc limit 1) latest
    left join lateral (
      select lane, step from disposition where agency = ${tx.agency}
        and consignment = latest.consignment and version = latest.version
      order by step desc limit 1) taken on true`);
  return new Map(
    rows.map((row) => {
      const owed = row['asked'] === true && row['given_up'] !== true;
      const examination =
        row['examined'] === true
          ? 'settled'
          : row['compulsory'] === true
            ? 'compulsory'
            : owed
              ? 'owed'
              : 'settled';
      const stand: Stand = {
        decision: String(row['id']),
        version: Number(row['version']),
        lane: readLane(row['lane']),
        step: Number(row['step']),
        examination,
      };
      return [String(row['consignment']), stand];
    }),
  );
}

/** A step as it is taken: by whom, why and by what power. */
export interface TakenStep {
  readonly consignment: string;
  readonly version: number;
  /** One more than the step before it. */
  readonly step: number;
  readonly kind: LaneStep['kind'];
  readonly lane: Lane;
  readonly officer: string;
  /** An officer's own text, or why the house took it by itself. */
  readonly reason: string | StepReason;
  readonly authority: string;
  readonly at: Instant;
}

/** Writes steps and journals them. The caller holds the consignments' locks and asked `forbids`. */
export async function recordSteps(
  tx: Transaction,
  steps: readonly TakenStep[],
): Promise<readonly string[]> {
  if (steps.length === 0) return [];
  const rows = steps.map((step) => {
    const { consignment, version, at } = step;
    const id = uuidOf(at, `disposition/${tx.agency}/${consignment}/${version}/${step.step}`);
    return { agency: tx.agency, id, ...step, ...reasonRow(step.reason) };
  });
  await tx.query(sql`
    insert into disposition (agency, id, consignment, version, step, lane, officer, reason,
      authority, at, kind, code, told)
    select agency, id, consignment, version, step, lane, officer, reason, authority, at, kind, code,
      told
    from json_populate_recordset(null::disposition, ${JSON.stringify(rows)})`);
  const events = rows.map((row) => {
    const { id, at, officer, consignment, version, step, kind, lane, authority, reason } = row;
    const facts = { consignment, version, step, kind, lane, authority, reason: sha256(reason) };
    return { kind: 'disposition', subject: id, at, actor: officer, facts };
  });
  await recordEvents(tx, events);
  return rows.map((row) => row.id);
}

/** The house's own reason is kept as its code; the text beside it is for whoever reads the table itself. */
function reasonRow(reason: TakenStep['reason']) {
  if (typeof reason === 'string') return { reason, code: null, told: null };
  const { code, told } = reason;
  return { reason: say(STEP_REASONS[code], 'en', told), code, told };
}

/** Journals that somebody tried a step that the house refused. */
export async function recordRefusedStep(
  tx: Transaction,
  tried: Omit<TakenStep, 'step' | 'reason'> & { readonly reason: string },
  fault: Fault,
): Promise<void> {
  const { consignment, version, kind, lane, authority, officer, reason, at } = tried;
  const facts = {
    version,
    kind,
    lane,
    authority,
    reason: sha256(reason),
    refused: fault.code,
    got: fault.got,
  };
  await recordEvents(tx, [
    { kind: 'disposition-refused', subject: consignment, at, actor: officer, facts },
  ]);
}
