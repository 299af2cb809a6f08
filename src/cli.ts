import { EXIT, fail } from './cli/exit.ts';
import { program } from './cli/program.ts';

// Whoever reads our answer may have read enough: `tidewaiter book export | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  fail(error);
});

program().parseAsync().catch(fail);
