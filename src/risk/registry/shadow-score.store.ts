import { sql, type Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import { findingStands } from '../standing-finding.store.ts';
import type { Compared } from './comparison.ts';

/** What a shadow said of one live decision, and where in the journal that decision stands. */
export interface ShadowScore {
  readonly decision: string;
  readonly writer: string;
  readonly seq: number;
  readonly probability: number;
  readonly critical: number;
  readonly lossCents: number;
  /** `name/edition` of the champion that decided, and what it said; null when none spoke. */
  readonly champion: string | null;
  readonly championProbability: number | null;
}

/** One statement for a batch; a decision that was scored before keeps its score. */
export async function recordShadowScores(
  tx: Transaction,
  model: string,
  scores: readonly ShadowScore[],
  at: Instant,
): Promise<void> {
  if (scores.length === 0) return;
  const rows = scores.map((score) => ({
    agency: tx.agency,
    model,
    decision: score.decision,
    writer: score.writer,
    seq: score.seq,
    scored_at: at,
    probability: score.probability,
    critical: score.critical,
    loss_cents: score.lossCents,
    champion: score.champion,
    champion_probability: score.championProbability,
  }));
  await tx.query(sql`
    insert into shadow_score
    select * from json_populate_recordset(null::shadow_score, ${JSON.stringify(rows)})
    on conflict do nothing`);
}

/** How far a shadow has read one writer's journal; 0 when it has read nothing. */
export async function findShadowPlace(
  tx: Transaction,
  model: string,
  writer: string,
): Promise<number> {
  const [row] = await tx.query(sql`
    select max(seq) as seq from shadow_score
    where agency = ${tx.agency} and model = ${model}::uuid and writer = ${writer}`);
  return Number(row?.['seq'] ?? 0);
}

/** What is on record of the decisions that a shadow scored and that were examined since. */
export async function listCompared(tx: Transaction, model: string): Promise<readonly Compared[]> {
  const rows = await tx.query(sql`
    select score.probability, score.champion_probability, finding.violation, finding.loss_cents,
      finding.inclusion_ppm
    from shadow_score score
    join decision on decision.agency = score.agency and decision.id = score.decision
    join finding on finding.agency = decision.agency
      and finding.consignment = decision.consignment and finding.version = decision.version
      and ${findingStands(tx.agency)}
    where score.agency = ${tx.agency} and score.model = ${model}::uuid order by score.decision`);
  return rows.map((row) => ({
    challenger: Number(row['probability']),
    champion: row['champion_probability'] === null ? null : Number(row['champion_probability']),
    violation: row['violation'] === true,
    lossCents: row['loss_cents'] === null ? null : Number(row['loss_cents']),
    inclusionPpm: Number(row['inclusion_ppm']),
  }));
}

/** How many live decisions a shadow has scored. */
export async function countShadowScores(tx: Transaction, model: string): Promise<number> {
  const [row] = await tx.query(sql`
    select count(*) as scored from shadow_score
    where agency = ${tx.agency} and model = ${model}::uuid`);
  return Number(row?.['scored']);
}
