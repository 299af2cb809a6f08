import { sql, type Transaction } from '../../ledger/database.ts';
import type { PathsFound, ReadTie } from './neighbourhood.ts';
import { findNode, readNodes } from './network.store.ts';
import type { NetworkNode, NodeName } from './node.ts';
import { nodeName, readNodeName } from './node.ts';
import { pathsBetween } from './paths.ts';

/** A node in more consignments than this is not walked through: everybody is two steps from everybody over it. */
const HUB_TIES = 400;
/** Of each node so many of its last consignments are walked over. */
const CONSIGNMENTS_MAX = 200;
/** The search ends when it has read so many ties. */
const TIES_MAX = 40_000;
const CONSIGNMENT = nodeName('consignment', '');
/** How many times each end looks one consignment further. */
const ROUNDS_MAX = 3;

/**
 * How two nodes hang together: looked for from both ends, a consignment at a time, until the ends meet.
 *
 * @param count how many ways at most
 * @returns null where one of them is not on file
 */
export async function findPaths(
  tx: Transaction,
  from: NodeName,
  to: NodeName,
  count: number,
): Promise<PathsFound | null> {
  const [start, end] = [await findNode(tx, from), await findNode(tx, to)];
  if (start === null || end === null) return null;
  const ends: readonly [Side, Side] = [sideOf(from), sideOf(to)];
  const ties = new Map<string, ReadTie>();
  let cut = false;
  for (let round = 0; round < ROUNDS_MAX && !cut && !haveMet(ends); round += 1) {
    for (const side of ends) {
      if (haveMet(ends)) break;
      cut ||= !(await look(tx, side, ties));
    }
  }
  const all = [...ties.values()];
  const names = new Set(all.flatMap((tie) => [tie.node, nodeName('consignment', tie.consignment)]));
  const entities = await readNodes(
    tx,
    [...names].filter((name) => !name.startsWith(CONSIGNMENT)),
  );
  const paths = pathsBetween(from, to, all, entities, count);
  return { from: start, to: end, paths: await named(tx, paths), cut };
}

/** Consignments on the ways have their references read last: few of those that were walked over are shown. */
async function named(tx: Transaction, paths: PathsFound['paths']): Promise<PathsFound['paths']> {
  const nodes = await readNodes(
    tx,
    paths.flatMap(({ steps }) => steps.map(({ node }) => node.node)),
  );
  const show = (node: NetworkNode) => nodes.get(node.node) ?? node;
  return paths.map((path) => ({
    ...path,
    steps: path.steps.map(({ node, roles }) => ({ node: show(node), roles })),
  }));
}

/** One end of the search. */
interface Side {
  readonly start: NodeName;
  /** Nodes, and consignments, that were come to. */
  readonly reached: Set<string>;
  frontier: readonly NodeName[];
}

function sideOf(start: NodeName): Side {
  const read = readNodeName(start);
  const reached = read?.kind === 'consignment' ? read.key : start;
  return { start, reached: new Set([reached]), frontier: [start] };
}

function haveMet([one, other]: readonly [Side, Side]): boolean {
  for (const name of one.reached) if (other.reached.has(name)) return true;
  return false;
}

/** Looks one consignment further. @returns false when there was too much to see */
async function look(tx: Transaction, side: Side, ties: Map<string, ReadTie>): Promise<boolean> {
  const rows = await tx.query(sql`
    with wide as (
      select node from network_node where agency = ${tx.agency} and node = any(${side.frontier})
        and (ties <= ${HUB_TIES} or node = ${side.start})
    ), own as (
      select distinct recent.consignment from wide cross join lateral (
        select consignment from network_tie where agency = ${tx.agency} and node = wide.node
        order by at desc limit ${CONSIGNMENTS_MAX}) recent
      union
      select substr(name, ${CONSIGNMENT.length + 1})::uuid from unnest(${side.frontier}::text[]) name
      where starts_with(name, ${CONSIGNMENT})
    )
    select tie.node, tie.consignment, role, security from own join network_tie tie
      on tie.agency = ${tx.agency} and tie.consignment = own.consignment
    limit ${TIES_MAX}`);
  const further = new Set<NodeName>();
  for (const row of rows) {
    const [node, consignment] = [String(row['node']), String(row['consignment'])];
    const role = String(row['role']);
    const tie = { node, consignment, role, security: row['security'] === true };
    ties.set(`${node}\n${consignment}\n${role}`, tie);
    side.reached.add(consignment);
    if (side.reached.has(node)) continue;
    side.reached.add(node);
    further.add(node);
  }
  side.frontier = [...further];
  return rows.length < TIES_MAX && ties.size < TIES_MAX;
}
