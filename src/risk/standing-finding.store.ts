import { sql } from '../ledger/database.ts';
import type { Instant } from '../terms/day.ts';

/**
 * True of the row `finding` where nothing on record corrects it.
 *
 * @param by only what was recorded by that moment corrects; null for all that is on record
 */
export function findingStands(agency: string, by: Instant | null = null) {
  const known = by === null ? sql`true` : sql`correcting.recorded_at <= ${by}`;
  return sql`not exists (select from finding correcting where correcting.agency = ${agency}
    and correcting.corrects = finding.id and ${known})`;
}
