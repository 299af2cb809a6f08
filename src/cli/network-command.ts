import { Command, InvalidArgumentError } from 'commander';
import { refusal } from '../terms/fault.ts';
import { NETWORK_FAULTS } from '../tracing/network/faults.ts';
import { componentsOf, pageRank } from '../tracing/network/graph.ts';
import { readNetwork } from '../tracing/network/measure.store.ts';
import type { NetworkPath } from '../tracing/network/neighbourhood.ts';
import { searchNodes } from '../tracing/network/network.store.ts';
import type { NetworkNode } from '../tracing/network/node.ts';
import { findPaths } from '../tracing/network/paths.store.ts';
import { listStandingParts } from '../tracing/network/statement.store.ts';
import { type Statement, statementsOf } from '../tracing/network/statement.ts';
import { findRecorded } from './bundle-command.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { NETWORK_TOLD } from './network-words.ts';
import { answer, grouped } from './terminal.ts';
import { tell } from './words.ts';

export function networkCommand(): Command {
  return new Command('network')
    .description('Who and what hang together over all filings, and who answers for what')
    .addCommand(findCommand())
    .addCommand(pathsCommand())
    .addCommand(statementsCommand())
    .addCommand(measuresCommand());
}

const SHOWN = 40;

function findCommand(): Command {
  return houseCommand(
    'find',
    'Parties, vessels, containers, places, permits and lots by how their names begin',
    'network find "calder imports"',
  )
    .argument('<name>', 'the beginning of a name, or a node as it is shown')
    .action((name: string, flags: HouseFlags) =>
      inHouse(flags, 'reader', async ({ database, agency }) => {
        const nodes = await database.as(agency.id, (tx) => searchNodes(tx, name, SHOWN));
        const lines = nodes.map(nodeLine);
        answer(flags, nodes, lines.length > 0 ? lines : [tell(NETWORK_TOLD.none)]);
      }),
    );
}

interface PathFlags extends HouseFlags {
  readonly count: number;
}

function pathsCommand(): Command {
  return houseCommand(
    'paths',
    'How two nodes hang together, the shortest ways first; carriers and brokers count for little',
    'network paths party:EIN:00-1177340 vessel:9074729',
  )
    .argument('<from>', 'a node, as "network find" shows it')
    .argument('<to>', 'another')
    .option('--count <number>', 'how many ways at most', readCount, 3)
    .action((from: string, to: string, flags: PathFlags) =>
      inHouse(flags, 'reader', async ({ database, agency }) => {
        const found = await database.as(agency.id, (tx) => findPaths(tx, from, to, flags.count));
        if (found === null) throw refusal(NETWORK_FAULTS, 'node-unknown', '', `${from}, ${to}`);
        const lines = found.paths.map(pathLine);
        const none = found.cut ? NETWORK_TOLD.cut : NETWORK_TOLD.apart;
        answer(flags, found, lines.length > 0 ? lines : [tell(none)]);
      }),
    );
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 10) return count;
  throw new InvalidArgumentError('1–10');
}

function statementsCommand(): Command {
  return houseCommand(
    'statements',
    'What the filings of a consignment state, and who declared, owned, carried and benefited',
    'network statements B76-0324527-8',
  )
    .argument('<consignment>', 'its identifier, or a reference')
    .action((consignment: string, flags: HouseFlags) =>
      inHouse(flags, 'reader', async ({ database, agency, now, book }) => {
        const parts = await database.as(agency.id, async (tx) => {
          const { decision } = await findRecorded(tx, consignment, now());
          return listStandingParts(tx, decision.consignmentId);
        });
        const statements = statementsOf(parts, book().accountability);
        answer(flags, statements, statements.map(statementLine));
      }),
    );
}

function measuresCommand(): Command {
  return houseCommand(
    'measures',
    'The whole network: its separate parts, and the nodes that most ways lead to',
    'network measures',
  ).action((flags: HouseFlags) =>
    inHouse(flags, 'reader', async ({ database, agency }) => {
      const { names, nodes, graph, cut } = await database.as(agency.id, readNetwork);
      const components = componentsOf(graph);
      const rank = pageRank(graph);
      const sizes = new Map<number, number>();
      for (const one of components) sizes.set(one, (sizes.get(one) ?? 0) + 1);
      const parts = [...sizes.values()].sort((a, b) => b - a);
      const central = names
        .map((name, place) => ({ node: nodes.get(name), rank: rank[place] ?? 0 }))
        .flatMap(({ node, rank: own }) => (node === undefined ? [] : [{ ...node, rank: own }]))
        .sort((a, b) => b.rank - a.rank)
        .slice(0, SHOWN);
      const head = tell(NETWORK_TOLD.measures, {
        nodes: grouped(names.length),
        parts: grouped(parts.length),
        largest: grouped(parts[0] ?? 0),
      });
      const lines = central.map((one) => `${(one.rank * 1_000).toFixed(3)} ‰  ${nodeLine(one)}`);
      answer(flags, { nodes: names.length, parts, central, cut }, [
        head,
        ...lines,
        ...(cut ? [tell(NETWORK_TOLD.cut)] : []),
      ]);
    }),
  );
}

function nodeLine({ node, label, country, ties }: NetworkNode): string {
  const where = country ?? '–';
  return tell(NETWORK_TOLD.node, { node, label, where, ties: grouped(ties) });
}

function pathLine({ steps, length, security }: NetworkPath): string {
  const way = steps.map(({ node, roles }) =>
    roles.length === 0 ? node.label : `${node.label} (${roles.join(', ')})`,
  );
  const mark = security ? `  ${tell(NETWORK_TOLD.security)}` : '';
  return `${length.toFixed(1)}  ${way.join(' — ')}${mark}`;
}

function statementLine(statement: Statement): string {
  const { about, said, reference, line, sender, otherwise, security } = statement;
  const names = (list: readonly string[]) => list.join(', ') || '–';
  const told = tell(NETWORK_TOLD.statement, {
    about,
    said,
    place: line === null ? reference : `${reference}/${line}`,
    sender,
    declared: names(statement.declared),
    owned: names(statement.owned),
    carried: names(statement.carried),
    benefited: names(statement.benefited),
    authority: statement.authority ?? '–',
  });
  const others = otherwise.map((one) => `${one.said} [${one.kind} ${one.reference}]`);
  return [
    told,
    ...(security ? [tell(NETWORK_TOLD.security)] : []),
    ...(others.length > 0 ? [tell(NETWORK_TOLD.otherwise, { others: others.join(', ') })] : []),
  ].join('  ');
}
