import { fail, isUnread } from './cli/exit.ts';
import { program } from './cli/program.ts';

// The command goes on without its reader, so that it closes what it opened.
process.stdout.on('error', (error) => {
  if (!isUnread(error)) fail(error);
});

program().parseAsync().catch(fail);
