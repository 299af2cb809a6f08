import { listBookParts } from '../../ledger/book-part.store.ts';
import { sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import type { Instant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { compileRisk, type RiskPart } from '../pack.parse.ts';
import { proposalOf } from './draft.parse.ts';
import type { Draft } from './draft.ts';
import { propose, type Standing } from './life.store.ts';
import type { SignedPack } from './pack-file.parse.ts';
import {
  fingerprintOf,
  PACK_FORMAT,
  packContentOf,
  type SigningKey,
  writePackFile,
} from './pack-file.ts';

/** The agency's key, made at its first use. @param make draws a new one; of two at once one stays */
export async function signingKey(
  tx: Transaction,
  at: Instant,
  make: () => SigningKey,
): Promise<SigningKey> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`signing-key:${tx.agency}`}))`);
  const [row] = await tx.query(sql`
    select public_key, private_key from signing_key where agency = ${tx.agency}
    order by made_at desc limit 1`);
  if (row !== undefined) {
    return { publicKey: String(row['public_key']), privateKey: String(row['private_key']) };
  }
  const key = make();
  const id = fingerprintOf(key.publicKey);
  await tx.query(sql`
    insert into signing_key (agency, id, public_key, private_key, made_at)
    values (${tx.agency}, ${id}, ${key.publicKey}, ${key.privateKey}, ${at})`);
  const subject = uuidOf(at, `signing-key/${tx.agency}/${id}`);
  const facts = { publicKey: key.publicKey };
  await recordEvents(tx, [{ kind: 'signing-key', subject, at, actor: 'tidewaiter', facts }]);
  return key;
}

/** What is exported, and by whom. */
export interface Exporting {
  readonly pack: string;
  /** The agency, as the file is to call it. */
  readonly from: string;
  /** Whoever exports it says that it may name parties. */
  readonly withPartyNames: boolean;
}

/** A pack of the Book as a signed file; the journal keeps who took it. @faults those of `packContentOf` */
export async function exportPack(
  tx: Transaction,
  { pack, from, withPartyNames }: Exporting,
  { actor, at }: Pick<Standing, 'actor' | 'at'>,
  make: () => SigningKey,
): Promise<Result<string>> {
  const taken = packContentOf(await listBookParts(tx, at), pack, withPartyNames);
  if (!taken.ok) return taken;
  const { content, namesParties } = taken.value;
  const key = await signingKey(tx, at, make);
  const text = writePackFile({ format: PACK_FORMAT, from, at, namesParties, pack: content }, key);
  const subject = uuidOf(at, `pack-export/${tx.agency}/${pack}/${actor}`);
  const facts = { pack, namesParties, bytes: Buffer.byteLength(text) };
  await recordEvents(tx, [{ kind: 'pack-export', subject, at, actor, facts }]);
  return ok(text);
}

/**
 * Makes a draft of each part of a pack: nothing of it is live. A part that the Book has word for word
 * makes none.
 *
 * @returns the drafts, lists first: in that order they can be published
 * @faults those of `compileRisk` over the pack with the lists of the Book, and of `propose`
 */
export async function importPack(
  tx: Transaction,
  { parts, from, fingerprint }: SignedPack,
  standing: Standing,
): Promise<Result<readonly Draft[]>> {
  const current = await listBookParts(tx, standing.at);
  const own = new Set(parts.map(({ kind, name }) => `${kind}/${name}`));
  const lists = current.flatMap((part) =>
    part.kind === 'set' && !own.has(`set/${part.name}`) ? [{ ...part, kind: 'set' as const }] : [],
  );
  const compiled = compileRisk([...lists, ...parts]);
  if (!compiled.ok) return compiled;
  const isKnown = (part: RiskPart) =>
    current.some(
      ({ kind, name, content, from: first, to }) =>
        kind === part.kind &&
        name === part.name &&
        content === part.content &&
        first === part.from &&
        to === part.to,
    );
  const faults: Fault[] = [];
  const drafts: Draft[] = [];
  for (const part of parts.filter((one) => !isKnown(one)).sort(listsFirst)) {
    const proposed = { proposal: proposalOf(part), reason: `imported from ${from}` };
    const draft = await propose(tx, proposed, standing, fingerprint);
    if (draft.ok) drafts.push(draft.value);
    else
      faults.push(...draft.faults.map((fault) => ({ ...fault, at: `/${part.name}${fault.at}` })));
  }
  return faults.length === 0 ? ok(drafts) : refuse(...faults);
}

const ORDER = ['set', 'pack', 'criterion'];

function listsFirst(a: RiskPart, b: RiskPart): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
}
