import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { type House, type HouseRole, openHouse } from '../server/house.ts';
import { EXIT } from './exit.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** What every command that opens a house is given. */
export interface HouseFlags {
  readonly data?: string;
  readonly json?: true;
}

/** A command that answers, with the example that its help shows. */
export function answering(name: string, description: string, example: string): Command {
  return withExample(
    new Command(name).description(description).option('--json', 'answer in JSON'),
    example,
  );
}

/** Shows an example under the help of a command. */
export function withExample(command: Command, example: string): Command {
  return command.addHelpText('after', () => {
    const title = command.createHelp().styleTitle('Example:');
    return `\n${title}\n  tidewaiter ${example}`;
  });
}

/** A command that works in a house. */
export function houseCommand(name: string, description: string, example: string): Command {
  return answering(name, description, example).option(
    '--data <folder>',
    'the data folder (default ./data)',
  );
}

/**
 * Opens the house, does the work, and closes it whatever became of the work.
 *
 * Ctrl-C lets what is under way become durable, and closes it too.
 */
export async function inHouse<T>(
  flags: { readonly data?: string },
  role: HouseRole,
  work: (house: House) => Promise<T>,
): Promise<T> {
  const house = await openHouse(readConfig(process.env, { data: flags.data }), role);
  let closing: Promise<void> | null = null;
  const interrupt = () => {
    closing ??= house.close();
    void closing.finally(() => process.exit(EXIT.interrupted));
  };
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    return await work(house);
  } finally {
    // Work that breaks off because the house closes under it has nothing more to say.
    if (closing !== null) await new Promise(() => undefined);
    for (const signal of SIGNALS) process.off(signal, interrupt);
    await house.close();
  }
}
