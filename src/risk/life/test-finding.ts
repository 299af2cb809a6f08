import assert from 'node:assert/strict';
import type { Decision } from '../../decision/decision.ts';
import { sql } from '../../ledger/database.ts';
import { HERE, type TestDatabase } from '../../ledger/test-database.ts';
import { canonical } from '../../terms/canonical.ts';
import { uuidOf } from '../../terms/uuid.ts';

/** Plants what an examination of a decided consignment found; nothing, when no loss is named. */
export async function recordFinding(
  { database }: TestDatabase,
  decision: Decision | undefined,
  { lossCents, minutes }: { readonly lossCents: number | null; readonly minutes: number },
): Promise<void> {
  assert(decision !== undefined);
  const { consignmentId, version, at } = decision;
  const found = lossCents !== null;
  const one = {
    violation: 'undervaluation',
    severity: 'major',
    entry: null,
    line: null,
    lossCents,
  };
  const discrepancies = canonical(found ? [one] : []);
  await database.as(HERE, (tx) =>
    tx.query(sql`
      insert into finding (agency, id, consignment, version, recorded_at, selected_by,
        inclusion_ppm, control, violation, critical, loss_cents, minutes, officer, discrepancies)
      values (${HERE}, ${uuidOf(at, `finding/${consignmentId}`)}, ${consignmentId}, ${version},
        ${at}, 'criteria', 1000000, false, ${found}, false, ${lossCents}, ${minutes}, 'dana',
        ${discrepancies})`),
  );
}
