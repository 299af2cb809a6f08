import assert from 'node:assert/strict';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { readDay, readInstant } from './draft.store.ts';
import { LIFE_FAULTS } from './faults.ts';
import { type NewProduct, type Product, RELIABILITIES } from './product.ts';

const PRODUCTS_MAX = 1_000;
const DECISIONS_MAX = 1_000;

/** Records a graded report or tip. @returns its id */
export async function recordProduct(
  tx: Transaction,
  product: NewProduct,
  author: string,
  at: Instant,
): Promise<string> {
  const hash = sha256(canonical(product));
  const id = uuidOf(at, `product/${tx.agency}/${author}/${hash}`);
  const { title, body, topic, reliability, credibility, receivedOn, expiresOn } = product;
  await tx.query(sql`
    insert into intelligence_product (agency, id, title, body, topic, reliability, credibility,
      received_on, expires_on, author, recorded_at)
    values (${tx.agency}, ${id}, ${title}, ${body}, ${topic}, ${reliability}, ${credibility},
      ${receivedOn}, ${expiresOn}, ${author}, ${at})`);
  const facts = { product: hash, reliability, credibility, expiresOn };
  await recordEvents(tx, [{ kind: 'intelligence', subject: id, at, actor: author, facts }]);
  return id;
}

/** Says that nothing may rest on a product any more. @faults product-unknown, product-withdrawn */
export async function withdrawProduct(
  tx: Transaction,
  id: string,
  { actor, reason, at }: { readonly actor: string; readonly reason: string; readonly at: Instant },
): Promise<Result<Product>> {
  const product = await findProduct(tx, id);
  if (product === null) return refuse(LIFE_FAULTS.fault('product-unknown', '/id', id));
  const [row] = await tx.query(sql`
    insert into intelligence_withdrawal (agency, product, actor, reason, at)
    values (${tx.agency}, ${id}, ${actor}, ${reason}, ${at})
    on conflict do nothing returning product`);
  if (row === undefined) return refuse(LIFE_FAULTS.fault('product-withdrawn', '/id', id));
  const event = { kind: 'intelligence-withdrawal', subject: id, at, actor, facts: { reason } };
  await recordEvents(tx, [event]);
  return ok({ ...product, withdrawal: { actor, reason, at } });
}

export async function findProduct(tx: Transaction, id: string): Promise<Product | null> {
  const [row] = await tx.query(sql`
    ${PRODUCTS} where product.agency = ${tx.agency} and product.id = ${id}`);
  return row === undefined ? null : readProduct(row);
}

/** The products, newest first, the first thousand. */
export async function listProducts(tx: Transaction): Promise<readonly Product[]> {
  const rows = await tx.query(sql`
    ${PRODUCTS} where product.agency = ${tx.agency}
    order by recorded_at desc, id desc limit ${PRODUCTS_MAX}`);
  return rows.map(readProduct);
}

/** One decision that a product had a part in. */
export interface Influence {
  readonly criterion: string;
  readonly decision: string;
  readonly consignment: string;
  readonly version: number;
  readonly at: Instant;
  /** The goods would have gone on without the criterion. */
  readonly changed: boolean;
}

/**
 * Which decisions a product had a part in: it, the criteria whose editions ever rested on it, the
 * decisions of the time when they stood in the Book that name them. Newest first, the first thousand.
 */
export async function listInfluence(
  tx: Transaction,
  product: string,
): Promise<readonly Influence[]> {
  const rows = await tx.query(sql`
    with resting as (
      select draft.name as criterion, ending.at as since,
        (select min(later_end.at) from criterion_draft later
          join criterion_end later_end on later_end.agency = later.agency
            and later_end.draft = later.id and later_end.how <> 'withdrawn'
          where later.agency = draft.agency and later.name = draft.name
            and later.kind in ('criterion', 'retirement') and later_end.at > ending.at) as until
      from criterion_draft draft
      join criterion_end ending on ending.agency = draft.agency and ending.draft = draft.id
        and ending.how <> 'withdrawn'
      join criterion_edition edition on edition.agency = draft.agency
        and edition.draft = draft.id and edition.edition = ending.edition
      where draft.agency = ${tx.agency} and draft.kind = 'criterion'
        and edition.content::json -> 'life' ->> 'product' = ${product}
    )
    select firing.criterion, firing.decision, firing.consignment, firing.version,
      firing.decided_at, firing.held
    from resting join criterion_firing firing on firing.agency = ${tx.agency}
      and firing.criterion = resting.criterion and firing.decided_at >= resting.since
      and (resting.until is null or firing.decided_at < resting.until)
    order by firing.decided_at desc, firing.decision desc limit ${DECISIONS_MAX}`);
  return rows.map((row) => ({
    criterion: String(row['criterion']),
    decision: String(row['decision']),
    consignment: String(row['consignment']),
    version: Number(row['version']),
    at: readInstant(row['decided_at']),
    changed: row['held'] === true,
  }));
}

const PRODUCTS = sql`
  select product.id, title, body, topic, reliability, credibility, received_on::text,
    expires_on::text, author, recorded_at, withdrawal.actor, withdrawal.reason,
    withdrawal.at as withdrawn_at
  from intelligence_product product
  left join intelligence_withdrawal withdrawal on withdrawal.agency = product.agency
    and withdrawal.product = product.id`;

function readProduct(row: Row): Product {
  const reliability = RELIABILITIES.find((one) => one === row['reliability']);
  const receivedOn = readDay(row['received_on']);
  const expiresOn = readDay(row['expires_on']);
  assert(reliability !== undefined && receivedOn !== null && expiresOn !== null);
  const { actor, reason, withdrawn_at: at } = row;
  return {
    id: String(row['id']),
    title: String(row['title']),
    body: String(row['body']),
    topic: String(row['topic']),
    reliability,
    credibility: Number(row['credibility']),
    receivedOn,
    expiresOn,
    author: String(row['author']),
    recordedAt: readInstant(row['recorded_at']),
    withdrawal:
      at === null ? null : { actor: String(actor), reason: String(reason), at: readInstant(at) },
  };
}
