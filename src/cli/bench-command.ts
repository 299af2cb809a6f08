import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { EXIT } from './exit.ts';
import { withExample } from './house-command.ts';
import { remark } from './terminal.ts';
import { TOLD, tell } from './words.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const BENCH = 'bench/run.ts';

export function benchCommand(): Command {
  const command = new Command('bench')
    .description('Measure this machine: decisions, intake, screening, criteria')
    .argument('[names...]', 'which measurements, and their options; all without')
    .allowUnknownOption()
    .helpOption('-h, --help', 'display help for command')
    .action(async (names: readonly string[]) => {
      if (!existsSync(`${PROJECT}node_modules/tsx`) || !existsSync(PROJECT + BENCH)) {
        remark(tell(TOLD.benchNeeds));
        process.exitCode = EXIT.failed;
        return;
      }
      const args = ['--import', 'tsx', BENCH, ...names];
      const child = spawn(process.execPath, args, { cwd: PROJECT, stdio: 'inherit' });
      const [code] = await once(child, 'exit');
      process.exitCode = code === 0 ? EXIT.done : EXIT.failed;
    });
  return withExample(command, 'bench decide');
}
