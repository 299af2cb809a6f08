import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { reperform } from '../decision/bundle.parse.ts';
import { BOOK_TOLD } from './book-words.ts';
import { demand, EXIT } from './exit.ts';
import { answering } from './house-command.ts';
import { answer } from './terminal.ts';
import { tell } from './words.ts';

export function verifyCommand(): Command {
  return answering(
    'verify',
    'Decide a bundle again by an exported Book: no database, no network, no clock',
    'verify bundle.json --book book.json',
  )
    .argument('<bundle>', 'a decision bundle')
    .requiredOption('--book <file>', 'the Book by which it was decided, from "book export"')
    .action((file: string, flags: { book: string; json?: true }) => {
      const again = demand(reperform(readFileSync(file, 'utf8'), readFileSync(flags.book, 'utf8')));
      if (!again.same) process.exitCode = EXIT.no;
      answer(
        flags,
        again,
        again.same
          ? [tell(BOOK_TOLD.same, { now: again.now })]
          : [
              tell(BOOK_TOLD.different, { recorded: again.recorded, now: again.now }),
              ...again.differences.map((pointer) => `  ${pointer}`),
            ],
      );
    });
}
