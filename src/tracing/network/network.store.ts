import assert from 'node:assert/strict';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { foldName } from '../../party/fold.ts';
import { type Instant, parseInstant } from '../../terms/day.ts';
import type { Neighbour, Neighbourhood, NeighbourhoodAsked } from './neighbourhood.ts';
import { type NetworkNode, NODE_KINDS, type NodeName, nodeName, readNodeName } from './node.ts';

/** So many of a node's last consignments say who is seen with it. */
const CONSIGNMENTS_MAX = 500;

/** Nodes whose names begin with some words, those with the most ties first. */
export async function searchNodes(
  tx: Transaction,
  search: string,
  limit: number,
): Promise<readonly NetworkNode[]> {
  const words = foldName(search);
  if (words === '') return [];
  const rows = await tx.query(sql`
    select node, kind, label, country, ties from network_node
    where agency = ${tx.agency} and (node = ${search}
      or words >= ${words} and words < ${`${words}\u{10FFFF}`})
    order by ties desc, node limit ${limit}`);
  return rows.map(readNode);
}

/** Null where nothing on file names it. */
export async function findNode(tx: Transaction, name: NodeName): Promise<NetworkNode | null> {
  return (await readNodes(tx, [name])).get(name) ?? null;
}

/** Those of the nodes that are on file, consignments among them. */
export async function readNodes(
  tx: Transaction,
  names: readonly NodeName[],
): Promise<ReadonlyMap<NodeName, NetworkNode>> {
  const rows = await tx.query(sql`
    select node, kind, label, country, ties from network_node
    where agency = ${tx.agency} and node = any(${names})`);
  const nodes = new Map(rows.map((row) => [String(row['node']), readNode(row)]));
  const consignments = names.flatMap((name) => {
    const read = readNodeName(name);
    return read?.kind === 'consignment' && UUID.test(read.key) ? [read.key] : [];
  });
  for (const node of await readConsignments(tx, consignments)) nodes.set(node.node, node);
  return nodes;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function readConsignments(
  tx: Transaction,
  consignments: readonly string[],
): Promise<readonly NetworkNode[]> {
  if (consignments.length === 0) return [];
  const rows = await tx.query(sql`
    select asked, latest.reference, tied.ties from unnest(${consignments}::uuid[]) asked
    cross join lateral (
      select reference from decision where agency = ${tx.agency} and consignment = asked
      order by version desc limit 1) latest
    cross join lateral (
      select count(distinct node)::int as ties from network_tie
      where agency = ${tx.agency} and consignment = asked) tied`);
  return rows.map((row) => ({
    node: nodeName('consignment', String(row['asked'])),
    kind: 'consignment',
    label: String(row['reference']),
    country: null,
    ties: Number(row['ties']),
  }));
}

/**
 * Who and what is seen with a node; of a consignment all that it names, of a party also the accounts that are one with
 * it and those that share an address, an officer, a telephone or a bank account with it. Null where nothing names it.
 */
export async function findNeighbourhood(
  tx: Transaction,
  name: NodeName,
  asked: NeighbourhoodAsked,
): Promise<Neighbourhood | null> {
  const node = await findNode(tx, name);
  if (node === null) return null;
  const rows = node.kind === 'consignment' ? await listNamed(tx, node) : await listSeen(tx, node);
  const seen = rows.map(readNeighbour);
  const known = new Set(seen.map((one) => one.node));
  const kin = (await listKin(tx, node)).filter((one) => !known.has(one.node));
  const wanted = [...kin, ...seen].filter((one) => isWanted(one, asked));
  return { node, neighbours: wanted.slice(0, asked.limit), more: wanted.length > asked.limit };
}

function isWanted(neighbour: Neighbour, { kinds, roles }: NeighbourhoodAsked): boolean {
  if (kinds.length > 0 && !kinds.includes(neighbour.kind)) return false;
  return roles.length === 0 || neighbour.roles.some((role) => roles.includes(role));
}

/** What a consignment names. */
async function listNamed(tx: Transaction, { node }: NetworkNode): Promise<readonly Row[]> {
  const consignment = readNodeName(node)?.key ?? '';
  return tx.query(sql`
    select named.node, kind, label, country, ties, array_agg(role order by role) as roles,
      array[]::text[] as as_roles, 1 as together, ${consignment} as consignment,
      max(at) as last, bool_and(security) as security
    from network_tie tied join network_node named
      on named.agency = ${tx.agency} and named.node = tied.node
    where tied.agency = ${tx.agency} and tied.consignment = ${consignment}
    group by named.node, kind, label, country, ties order by kind, named.node`);
}

/** What the last consignments of a node name beside it. */
async function listSeen(tx: Transaction, { node }: NetworkNode): Promise<readonly Row[]> {
  return tx.query(sql`
    with own as (
      select consignment, max(at) as at, array_agg(role) as roles, bool_and(security) as security
      from network_tie where agency = ${tx.agency} and node = ${node}
      group by consignment order by max(at) desc limit ${CONSIGNMENTS_MAX}
    ), seen as (
      select other.node, array_agg(distinct other.role) as roles,
        count(distinct own.consignment)::int as together,
        (array_agg(own.consignment order by own.at desc))[1] as consignment,
        max(own.at) as last, bool_and(own.security or other.security) as security,
        array_agg(distinct own_role) as as_roles
      from own cross join lateral unnest(own.roles) own_role
      join network_tie other on other.agency = ${tx.agency}
        and other.consignment = own.consignment and other.node <> ${node}
      group by other.node
    )
    select seen.*, kind, label, country, ties from seen join network_node named
      on named.agency = ${tx.agency} and named.node = seen.node
    order by together desc, ties, seen.node`);
}

/** Keys of one account, and accounts that share what one does not share by chance. */
async function listKin(
  tx: Transaction,
  { node, kind }: NetworkNode,
): Promise<readonly Neighbour[]> {
  const key = readNodeName(node)?.key ?? '';
  if (kind !== 'party') return [];
  const rows = await tx.query(sql`
    with own as (
      select account.canonical, account.id from party_key join party_account account
        on account.agency = ${tx.agency} and account.id = party_key.account
      where party_key.agency = ${tx.agency} and party_key.key = ${key}
    ), family as (
      select account.id, 'same-party' as role from own join party_account account
        on account.agency = ${tx.agency} and account.canonical = own.canonical
    ), sharing as (
      select other.account as id, 'shares-' || fact.kind as role from own
      join party_fact fact on fact.agency = ${tx.agency} and fact.account = own.id
        and fact.kind = any(${SHARED_FACTS})
      cross join lateral (
        select account from party_fact other where other.agency = ${tx.agency}
          and other.kind = fact.kind and other.value = fact.value and other.account <> own.id
        limit ${SHARERS_MAX + 1}) other
    )
    select node, named.kind, label, country, ties, array_agg(distinct role order by role) as roles
    from (select * from family union all select * from sharing) kin
    join party_key on party_key.agency = ${tx.agency} and party_key.account = kin.id
    join network_node named on named.agency = ${tx.agency} and named.node = 'party:' || party_key.key
    where named.node <> ${node}
    group by node, named.kind, label, country, ties order by node limit ${KIN_MAX}`);
  return rows.map((row) => ({
    ...readNode(row),
    roles: readTexts(row['roles']),
    as: [],
    together: 0,
    consignment: null,
    last: null,
    security: false,
  }));
}

/** What few share unless they are one, or work for one. */
const SHARED_FACTS = ['address', 'officer', 'owner', 'telephone', 'bank'];
/** What more share than this is a forwarder's address or a filing agent's telephone. */
const SHARERS_MAX = 20;
const KIN_MAX = 50;

export function readNode(row: Row): NetworkNode {
  const kind = NODE_KINDS.find((known) => known === row['kind']);
  assert(kind !== undefined, `not a kind of node: ${String(row['kind'])}`);
  return {
    node: String(row['node']),
    kind,
    label: String(row['label']),
    country: row['country'] === null ? null : String(row['country']),
    ties: Number(row['ties']),
  };
}

function readNeighbour(row: Row): Neighbour {
  return {
    ...readNode(row),
    roles: readTexts(row['roles']),
    as: readTexts(row['as_roles']),
    together: Number(row['together']),
    consignment: String(row['consignment']),
    last: readMoment(row['last']),
    security: row['security'] === true,
  };
}

function readTexts(value: unknown): readonly string[] {
  assert(Array.isArray(value));
  return value.map(String);
}

export function readMoment(value: unknown): Instant {
  assert(value instanceof Date);
  const moment = parseInstant(value.toISOString());
  assert(moment !== null);
  return moment;
}
