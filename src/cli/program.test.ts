import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { EXIT } from './exit.ts';
import { program } from './program.ts';
import { run } from './test-house.ts';

const PAGE = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

interface Named {
  readonly name: string;
  readonly command: Command;
}

/** Every command that does something, with its whole name: `book export`. */
function leavesOf(command: Command, name = ''): readonly Named[] {
  return command.commands.flatMap((part) => {
    const whole = `${name} ${part.name()}`.trim();
    return part.commands.length > 0 ? leavesOf(part, whole) : [{ name: whole, command: part }];
  });
}

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  return help;
}

function optionsIn(text: string): readonly string[] {
  return [...text.matchAll(/^\| `(?:-o, )?(--[a-z-]+)/gm)].map(([, option = '']) => option);
}

const LEAVES = leavesOf(program());

describe('docs/cli.md', () => {
  test('names every command of the program, and no other', () => {
    const named = [...PAGE.matchAll(/^### `tidewaiter ([a-z -]+?)`$/gm)].map(([, name]) => name);
    expect(LEAVES.length).toBeGreaterThan(15);
    expect(named).toEqual(LEAVES.map(({ name }) => name));
  });

  test('names the options of each command, shared or its own, and no other', () => {
    const [before = '', ...sections] = PAGE.split(/^### `tidewaiter /m);
    const shared = optionsIn(before);
    expect(shared.length).toBeGreaterThan(5);
    for (const [position, { name, command }] of LEAVES.entries()) {
      const own = optionsIn(sections[position] ?? '');
      const options = command.options.map((option) => option.long ?? '');
      expect(
        own.filter((option) => !options.includes(option)),
        name,
      ).toEqual([]);
      expect(
        options.filter((option) => ![...own, ...shared].includes(option)),
        name,
      ).toEqual([]);
    }
    const all = LEAVES.flatMap(({ command }) => command.options.map((option) => option.long));
    expect(shared.filter((option) => !all.includes(option))).toEqual([]);
  });

  test('says what each exit code means', () => {
    const documented = [...PAGE.matchAll(/^\| (\d+) \| `(\w+)` \|/gm)].map(([, code, name]) => [
      name,
      Number(code),
    ]);
    expect(Object.fromEntries(documented)).toEqual(EXIT);
  });
});

describe('the help of every command', () => {
  test.each(LEAVES.map(({ name, command }) => [name, command] as const))(
    '%s shows an example that the program would take',
    (name, command) => {
      const [, example = ''] = /Example:\n {2}tidewaiter (.+)\n/.exec(helpOf(command)) ?? [];
      expect(example.startsWith(name)).toBe(true);
      const known = new Set(command.options.flatMap(({ long, short }) => [long, short]));
      const used = example.split(' ').filter((word) => /^--?[a-z]/.test(word));
      expect(used.filter((flag) => !known.has(flag))).toEqual([]);
    },
  );
});

describe('a wrong call', () => {
  test.each([
    [['frobnicate'], 'unknown command'],
    [['simulate', '--days', 'none'], 'whole number'],
    [['decide', 'examples/10-shirts.json', '--at', '2026-06-10'], 'zone'],
    [['load', 'list', 'law/us/lists/demonstration.json'], 'Two people'],
  ])('%j is refused, and says what is wrong', async (args, says) => {
    const call = program().parseAsync(args, { from: 'user' });
    await expect(call).rejects.toThrow(
      expect.objectContaining({ message: expect.stringContaining(says) }),
    );
  });

  test('ends with 2, and answers nothing', async () => {
    const { code, out, err } = await run(['simulate', '--days', 'none']);
    expect([code, out]).toEqual([EXIT.usage, '']);
    expect(err).toContain('Write a whole number from 1 to 3660.');
  });

  test('of a file that is not there ends with 1 and one line', async () => {
    const { code, err } = await run(['verify', 'no-bundle.json', '--book', 'no-book.json']);
    expect(code).toBe(EXIT.failed);
    expect(err).toMatch(/^There is no .*no-bundle\.json\. Check the name\.\n$/);
  });
});
