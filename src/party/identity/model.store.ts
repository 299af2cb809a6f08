import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { canonical } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import type { IdentityModel } from './model.ts';

/** The model that was learned last; null before the first. */
export async function findModel(tx: Transaction): Promise<IdentityModel | null> {
  const [row] = await tx.query(sql`
    select model::text as model from identity_model where agency = ${tx.agency}
    order by made_at desc, id desc limit 1`);
  return row === undefined ? null : readModel(row);
}

export async function recordModel(
  tx: Transaction,
  model: IdentityModel,
  at: Instant,
): Promise<string> {
  const text = canonical(model);
  const id = uuidOf(at, `identity-model/${tx.agency}/${text}`);
  await tx.query(sql`
    insert into identity_model (agency, id, made_at, mentions, model)
    values (${tx.agency}, ${id}, ${at}, ${model.mentions}, ${text}) on conflict do nothing`);
  return id;
}

/** Our own canonical text. */
function readModel(row: Row): IdentityModel {
  return JSON.parse(String(row['model'])) as IdentityModel;
}
