import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import type { SelectedBy } from '../../risk/finding.ts';
import { type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { Book } from '../book.ts';
import type { Reason } from '../decision.ts';
import { drawOf } from '../draw.ts';
import type { Candidate } from './candidate.ts';
import type { Capacity } from './capacity.ts';
import type { ShiftProblem } from './plan.ts';
import { optionsOf, type PortShift } from './shift.ts';
import { askedBy, isTargeted } from './worth.ts';

/** A shift that has more to look at than this looks at what is worth most. */
const CANDIDATES_MAX = 5_000;
/** Goods are filed for this long before they come; what was filed earlier is not explored. */
const FILED_BEFORE_MS = 14 * 86_400_000;
const BILLION = 1e9;

/**
 * What one shift of a port may examine: everything that waits there for an examination and has come or will
 * come before the shift ends, and, to be explored, what arrives in it and was let go.
 */
export async function readProblem(
  tx: Transaction,
  shift: PortShift,
  book: Book,
  capacity: Capacity,
): Promise<ShiftProblem> {
  const { selection } = book.policy;
  const [agency] = await tx.query(sql`select control_seed from agency where id = ${tx.agency}`);
  const seed = `${String(agency?.['control_seed'])}/exploration`;
  const rows = [
    ...(await listWaiting(tx, shift.port, shift.ends)),
    ...(selection.explorationPpm === 0 ? [] : await listOpen(tx, shift)),
  ];
  const candidates = rows.map((row): Candidate => {
    const consignment = String(row['consignment']);
    const goods = { mode: String(row['mode']), valueCents: Number(row['exam_value'] ?? 0) };
    const reasons = row['reasons'] === null ? [] : readReasons(row);
    return {
      consignment,
      version: Number(row['version']),
      decision: String(row['id']),
      claim: claimOf(row),
      by: row['ordered'] === true ? 'officer' : askedBy({ reasons }),
      targeted: isTargeted({ reasons }),
      controlPpm: Number(row['control_ppm'] ?? 0),
      probability: row['probability'] === null ? null : Number(row['probability']),
      novelty: Number(row['novelty'] ?? 1),
      draw: drawOf(seed, consignment).billionths / BILLION,
      options: optionsOf(goods, shift.devices, capacity, selection),
    };
  });
  const { port, name, devices } = shift;
  const { explorationPpm, displacedTo } = selection;
  return { port, shift: name, devices, candidates, explorationPpm, displacedTo };
}

function claimOf(row: Row): Candidate['claim'] {
  if (row['open'] === true) return 'open';
  if (row['compulsory'] === true || row['ordered'] === true) return 'compulsory';
  return row['control'] === true ? 'control' : 'targeted';
}

/** Why a row of `waitingFor` is examined, if it is, as far as it says so itself. */
export function selectedBy(row: Row): SelectedBy {
  const claim = claimOf(row);
  if (row['ordered'] === true) return 'officer';
  return claim === 'compulsory' || claim === 'control'
    ? claim
    : askedBy({ reasons: readReasons(row) });
}

async function listWaiting(
  tx: Transaction,
  port: string,
  before: Instant,
): Promise<readonly Row[]> {
  return tx.query(sql`
    select waiting.*, false as open, decision -> 'reasons' as reasons,
      exists (select from decision earlier where earlier.agency = ${tx.agency}
        and earlier.consignment = waiting.consignment and earlier.compulsory) as compulsory
    from (${waitingFor(tx.agency)}) waiting
    where port = ${port} and (arrival is null or arrival < ${before})
    order by exam_value desc nulls last, id limit ${CANDIDATES_MAX}`);
}

/**
 * The latest version of each consignment that stands in the lane for examination and was not examined,
 * whether its decision, an officer or a clock put it there.
 */
export function waitingFor(agency: string) {
  return sql`
    select decision.*, coalesce(taken.kind = 'order', false) as ordered
    from (
      select consignment, version from decision where agency = ${agency} and lane = 'exam'
      union
      select consignment, version from disposition where agency = ${agency} and lane = 'exam'
    ) asked
    join decision on decision.agency = ${agency} and decision.consignment = asked.consignment
      and decision.version = asked.version
    left join lateral (
      select lane, kind from disposition where disposition.agency = ${agency}
        and disposition.consignment = asked.consignment
        and disposition.version = asked.version
      order by step desc limit 1) taken on true
    where coalesce(taken.lane, decision.lane) = 'exam'
      and not exists (select from finding where finding.agency = ${agency}
        and finding.consignment = asked.consignment and finding.version = asked.version)
      and not exists (select from decision later where later.agency = ${agency}
        and later.consignment = asked.consignment and later.version > asked.version)
      and not exists (select from consignment_merge merged where merged.agency = ${agency}
        and merged.loser = asked.consignment)`;
}

/** What arrives in the shift and nobody asked to examine. */
async function listOpen(tx: Transaction, shift: PortShift): Promise<readonly Row[]> {
  const filed = instantOf(millisecondsOf(shift.begins) - FILED_BEFORE_MS);
  return tx.query(sql`
    select decision.*, true as open, false as ordered, false as compulsory, null::json as reasons
    from decision
    left join lateral (
      select lane from disposition where disposition.agency = ${tx.agency}
        and disposition.consignment = decision.consignment
        and disposition.version = decision.version
      order by step desc limit 1) taken on true
    where agency = ${tx.agency} and decided_at >= ${filed} and port = ${shift.port}
      and arrival >= ${shift.begins} and arrival < ${shift.ends}
      and coalesce(taken.lane, decision.lane) in ('release', 'release-audit', 'documents')
      and taken.lane is null
      and not exists (select from decision later where later.agency = ${tx.agency}
        and later.consignment = decision.consignment and later.version > decision.version)
      and not exists (select from consignment_merge merged where merged.agency = ${tx.agency}
        and merged.loser = decision.consignment)
    order by id limit ${CANDIDATES_MAX}`);
}

/** Our own text of a decision's reasons. */
function readReasons(row: Row): readonly Reason[] {
  return row['reasons'] as readonly Reason[];
}
