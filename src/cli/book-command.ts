import { readFileSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { PartSummary } from '../decision/book.ts';
import { parseBundle } from '../decision/bundle.parse.ts';
import { writeBookFile } from '../decision/bundle.ts';
import { findBookParts, listBookParts } from '../ledger/book-part.store.ts';
import { type BookPart, bookVersion } from '../ledger/book-part.ts';
import type { House } from '../server/house.ts';
import { sha256 } from '../terms/canonical.ts';
import { refusal } from '../terms/fault.ts';
import { demand } from './exit.ts';
import { CLI_FAULTS } from './faults.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { answer, grouped } from './terminal.ts';

interface ExportFlags extends HouseFlags {
  readonly output?: string;
  readonly for?: string;
  readonly version?: string;
}

export function bookCommand(): Command {
  return new Command('book')
    .description('The Book: everything that decisions are made by')
    .addCommand(showBook())
    .addCommand(exportBook())
    .addCommand(listParts());
}

function showBook(): Command {
  return houseCommand('show', 'What the Book of now holds', 'book show').action(
    (flags: HouseFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const { version, coverage, lists, criteriaCount, parts } = house.book();
        const unverified = parts.filter((part) => !part.verified);
        answer(flags, { version, coverage, lists, criteriaCount, unverified }, [
          `Book ${version}`,
          `${grouped(coverage.lines)} of ${grouped(coverage.of)} tariff lines, ${coverage.revision}`,
          `lists: ${lists.map(({ list, edition }) => `${list} (${edition})`).join(', ') || 'none'}`,
          `${grouped(criteriaCount)} criteria`,
          `${unverified.length} of ${parts.length} parts unverified: ${kindsOf(unverified)}; "book parts" names them`,
        ]);
      }),
  );
}

function kindsOf(parts: readonly PartSummary[]): string {
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  const count = (kind: string) => parts.filter((part) => part.kind === kind).length;
  return kinds.map((kind) => `${count(kind)} ${kind}`).join(', ') || 'none';
}

function listParts(): Command {
  return houseCommand('parts', 'Every part of the Book, with its source', 'book parts').action(
    (flags: HouseFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const { version, parts } = house.book();
        answer(flags, { version, parts }, parts.map(partLine));
      }),
  );
}

function partLine({ kind, name, edition, from, to, verified, source }: PartSummary): string {
  const days = to === null ? `from ${from}` : `${from} to ${to}`;
  return `${kind}/${name}, edition ${edition}, ${days}, ${verified ? 'verified' : 'unverified'}: ${source}`;
}

function exportBook(): Command {
  return houseCommand(
    'export',
    'The Book as a file, by which anybody decides again',
    'book export --for bundle.json -o book.json',
  )
    .option('-o, --output <file>', 'write to a file (default standard output)')
    .addOption(
      new Option('--for <bundle>', 'the Book by which this bundle was decided').conflicts(
        'version',
      ),
    )
    .option('--version <hash>', 'the Book of this version')
    .action((flags: ExportFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const parts = await partsFor(house, flags);
        const text = writeBookFile(parts);
        if (flags.output === undefined) return void process.stdout.write(text);
        writeFileSync(flags.output, text);
        const version = bookVersion(parts);
        const written = {
          file: flags.output,
          version,
          bytes: Buffer.byteLength(text),
          sha256: sha256(text),
        };
        answer(flags, written, [
          `${flags.output}: Book ${version}, ${grouped(written.bytes)} bytes.`,
        ]);
      }),
    );
}

/** @faults bundle-shape, nothing-of-that-name */
async function partsFor(house: House, flags: ExportFlags): Promise<readonly BookPart[]> {
  const { database, agency } = house;
  const version =
    flags.for === undefined
      ? flags.version
      : demand(parseBundle(readFileSync(flags.for, 'utf8'))).book;
  if (version === undefined) return database.as(agency.id, (tx) => listBookParts(tx, house.now()));
  const parts = await database.as(agency.id, (tx) => findBookParts(tx, version));
  if (parts === null) throw refusal(CLI_FAULTS, 'nothing-of-that-name', '/version', version);
  return parts;
}
