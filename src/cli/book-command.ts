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
import { BOOK_TOLD } from './book-words.ts';
import { demand } from './exit.ts';
import { CLI_FAULTS } from './faults.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { answer, grouped } from './terminal.ts';
import { tell } from './words.ts';

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
        const none = tell(BOOK_TOLD.none);
        answer(flags, { version, coverage, lists, criteriaCount, unverified }, [
          tell(BOOK_TOLD.shownBook, { version }),
          tell(BOOK_TOLD.coverage, {
            lines: grouped(coverage.lines),
            of: grouped(coverage.of),
            revision: coverage.revision,
          }),
          tell(BOOK_TOLD.lists, {
            lists: lists.map(({ list, edition }) => `${list} (${edition})`).join(', ') || none,
          }),
          tell(BOOK_TOLD.criteria, { count: grouped(criteriaCount) }),
          tell(BOOK_TOLD.unverifiedParts, {
            count: String(unverified.length),
            of: String(parts.length),
            kinds: kindsOf(unverified) || none,
          }),
        ]);
      }),
  );
}

function kindsOf(parts: readonly PartSummary[]): string {
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  const count = (kind: string) => parts.filter((part) => part.kind === kind).length;
  return kinds.map((kind) => `${count(kind)} ${kind}`).join(', ');
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
  return tell(BOOK_TOLD.part, {
    part: `${kind}/${name}`,
    edition,
    days: to === null ? tell(BOOK_TOLD.since, { from }) : tell(BOOK_TOLD.between, { from, to }),
    verified: tell(verified ? BOOK_TOLD.verified : BOOK_TOLD.unverified),
    source,
  });
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
          tell(BOOK_TOLD.bookWritten, {
            file: flags.output,
            version,
            bytes: grouped(written.bytes),
          }),
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
