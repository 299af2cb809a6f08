import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { withExample } from './house-command.ts';
import { start } from './start.ts';

export function startCommand(): Command {
  const command = new Command('start')
    .description('Run everything: database, server, console. Ctrl-C drains and stops it.')
    .option('--data <folder>', 'the data folder (default ./data)')
    .option('--port <number>', 'the port to listen on (default 8404)')
    .option('--host <address>', 'the address to listen on (default 127.0.0.1: this machine only)')
    .action(async (flags: { data?: string; port?: string; host?: string }) => {
      const config = readConfig(process.env, flags);
      const untilStopped = new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      await start(config, (line) => process.stdout.write(`${line}\n`), untilStopped);
      process.exit(0);
    });
  return withExample(command, 'start --data ./data --port 8404');
}
