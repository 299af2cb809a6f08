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

/** How much there is to look at. */
export interface Known {
  readonly accounts: number;
  /** Accounts that the last model was learned from; 0 before the first. */
  readonly learned: number;
  /** Accounts of which something new was said, up to one. */
  readonly waiting: number;
}

export async function countKnown(tx: Transaction): Promise<Known> {
  const [row = {}] = await tx.query(sql`
    select
      (select count(*)::int from party_account where agency = ${tx.agency}) as accounts,
      coalesce((select mentions from identity_model where agency = ${tx.agency}
        order by made_at desc, id desc limit 1), 0) as learned,
      (select count(*)::int from (
        select from identity_waiting where agency = ${tx.agency} limit 1) one) as waiting`);
  return {
    accounts: Number(row['accounts']),
    learned: Number(row['learned']),
    waiting: Number(row['waiting']),
  };
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
