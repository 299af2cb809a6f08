import { Command } from 'commander';
import { fail } from './cli/exit.ts';
import { startCommand } from './cli/start-command.ts';

/** The command line: each command is made in `src/cli/`; this file only names them. */
const program = new Command('tidewaiter')
  .description(
    'Open trade facilitation and enforcement: filings in, each decided with reasons, durable and re-performable.',
  )
  .version('0.1.0')
  .showHelpAfterError('(add --help for an example)')
  .addCommand(startCommand());

program.parseAsync().catch(fail);
