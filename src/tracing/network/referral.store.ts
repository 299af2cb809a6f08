import { sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import type { AccountabilityLaw } from './accountability.ts';
import { NETWORK_FAULTS } from './faults.ts';
import { readMoment, readNodes } from './network.store.ts';
import { type NetworkNode, readNodeName } from './node.ts';
import {
  type Evidence,
  type EvidencePack,
  packOf,
  type ReferralAsked,
  type ReferredConsignment,
  type ReferredTie,
} from './referral.ts';
import { listStandingParts } from './statement.store.ts';
import { statementsOf } from './statement.ts';

/** A referral as it is listed. */
export interface Referral {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly title: string;
  readonly reason: string;
  readonly recipient: string;
}

/** So many consignments go into one pack, those first that name the most of its nodes. */
const CONSIGNMENTS_MAX = 100;

/**
 * Refers a network: puts its evidence together as it stands, and keeps the exact pack.
 *
 * @faults node-unknown
 */
export async function referNetwork(
  tx: Transaction,
  asked: ReferralAsked,
  law: AccountabilityLaw,
  acting: { readonly at: Instant; readonly actor: string },
): Promise<Result<Referral & { readonly pack: EvidencePack }>> {
  const nodes = await readNodes(tx, asked.nodes);
  const unknown = asked.nodes.flatMap((node, place) =>
    nodes.has(node) ? [] : [NETWORK_FAULTS.fault('node-unknown', `/nodes/${place}`, node)],
  );
  if (unknown.length > 0) return refuse(...unknown);
  const found = await gatherEvidence(tx, asked, [...nodes.values()], law);
  const pack = packOf(asked, found, acting);
  const { at, actor } = acting;
  const { title, reason, recipient } = asked;
  const referral = {
    id: uuidOf(at, `referral/${tx.agency}/${pack.sha256}`),
    ...{ at, actor, title, reason, recipient },
  };
  await tx.query(sql`
    insert into network_referral select * from json_populate_recordset(null::network_referral,
      ${canonical([{ agency: tx.agency, ...referral, pack }])})`);
  await recordEvents(tx, [
    { kind: 'network-referral', subject: referral.id, at, actor, facts: { sha256: pack.sha256 } },
  ]);
  return ok({ ...referral, pack });
}

async function gatherEvidence(
  tx: Transaction,
  { nodes: names, security }: ReferralAsked,
  nodes: readonly NetworkNode[],
  law: AccountabilityLaw,
): Promise<Evidence> {
  const open = security ? null : await readOpenNodes(tx, names);
  const shownNodes = nodes.filter(
    ({ node, kind }) => open === null || kind === 'consignment' || open.has(node),
  );
  const consignments = await listConsignments(
    tx,
    shownNodes.map(({ node }) => node),
  );
  const shown = consignments.slice(0, CONSIGNMENTS_MAX);
  const ties = await listTies(tx, names, shown);
  const openTies = ties.filter((tie) => security || !tie.security);
  const read = await readConsignments(tx, shown, law, security);
  return {
    nodes: shownNodes,
    ties: openTies,
    consignments: read.consignments,
    withheld: {
      nodes: nodes.length - shownNodes.length,
      ties: ties.length - openTies.length,
      filings: read.withheld,
    },
    more: consignments.length > CONSIGNMENTS_MAX,
  };
}

/** Those of the nodes that some other filing names than those for safety and targeting alone. */
async function readOpenNodes(
  tx: Transaction,
  nodes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query(sql`
    select asked from unnest(${nodes}::text[]) asked
    where exists (select from network_tie
      where agency = ${tx.agency} and node = asked and not security)`);
  return new Set(rows.map((row) => String(row['asked'])));
}

/** Consignments that name more than one of the nodes, or that are among them; of a single node all of its own. */
async function listConsignments(
  tx: Transaction,
  nodes: readonly string[],
): Promise<readonly string[]> {
  const own = nodes.flatMap((name) => {
    const read = readNodeName(name);
    return read?.kind === 'consignment' ? [read.key] : [];
  });
  const least = nodes.length - own.length > 1 ? 2 : 1;
  const rows = await tx.query(sql`
    select consignment from network_tie where agency = ${tx.agency} and node = any(${nodes})
    group by consignment having count(distinct node) >= ${least}
    order by count(distinct node) desc, max(at) desc, consignment limit ${CONSIGNMENTS_MAX + 1}`);
  return [...new Set([...own, ...rows.map((row) => String(row['consignment']))])];
}

async function listTies(
  tx: Transaction,
  nodes: readonly string[],
  consignments: readonly string[],
): Promise<readonly ReferredTie[]> {
  const rows = await tx.query(sql`
    select tie.node, tie.consignment, role, security, tie.filing, filed.sha256
    from network_tie tie
    join filing filed on filed.agency = ${tx.agency} and filed.id = tie.filing
    where tie.agency = ${tx.agency} and tie.consignment = any(${consignments}::uuid[])
      and tie.node = any(${nodes})
    order by tie.consignment, tie.node, role`);
  return rows.map((row) => ({
    node: String(row['node']),
    consignment: String(row['consignment']),
    role: String(row['role']),
    security: row['security'] === true,
    filing: String(row['filing']),
    sha256: String(row['sha256']),
  }));
}

interface Referred {
  readonly consignments: readonly ReferredConsignment[];
  readonly withheld: number;
}

/** Without leave, what was collected for safety and targeting alone is not even read: no name out of it gets through. */
async function readConsignments(
  tx: Transaction,
  consignments: readonly string[],
  law: AccountabilityLaw,
  security: boolean,
): Promise<Referred> {
  const kept = new Set(
    law.authorities.filter((one) => one.security).map(({ filing }): string => filing),
  );
  const referred: ReferredConsignment[] = [];
  let withheld = 0;
  for (const id of consignments) {
    const all = await listStandingParts(tx, id);
    const parts = security ? all : all.filter(({ filing }) => !kept.has(filing.kind));
    withheld += all.length - parts.length;
    const reference = parts[0]?.filing.reference ?? id;
    referred.push({ id, reference, statements: statementsOf(parts, law) });
  }
  return { consignments: referred, withheld };
}

/** The last referrals, the newest first. */
export async function listReferrals(tx: Transaction, limit: number): Promise<readonly Referral[]> {
  const rows = await tx.query(sql`
    select id, at, actor, title, reason, recipient from network_referral
    where agency = ${tx.agency} order by at desc, id limit ${limit}`);
  return rows.map((row) => ({
    id: String(row['id']),
    at: readMoment(row['at']),
    actor: String(row['actor']),
    title: String(row['title']),
    reason: String(row['reason']),
    recipient: String(row['recipient']),
  }));
}

/** The exact text of a pack as it was given; null where there is no such referral. */
export async function findPack(tx: Transaction, id: string): Promise<string | null> {
  const [row] = await tx.query(sql`
    select pack::text as pack from network_referral where agency = ${tx.agency} and id = ${id}`);
  return row === undefined ? null : String(row['pack']);
}
