import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Words } from '../terms/words.ts';
import { BOOK_TOLD, COUNTED } from './book-words.ts';
import { OPTION_NOTES, REFUSALS, TITLES } from './commander-words.ts';
import { EXIT } from './exit.ts';
import { HELP_WORDS } from './help-words.ts';
import { program } from './program.ts';
import { DRAFT_END, DRAFT_KIND, EVALUATION_TOLD, TARGETING_TOLD } from './targeting-words.ts';
import { run } from './test-house.ts';
import { TOLD } from './words.ts';

const OTHERS = ['es', 'fr'] as const;

function treeOf(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(treeOf)];
}

function textsOf(command: Command): readonly string[] {
  const parts = [...command.registeredArguments, ...command.options];
  return [command.description(), ...parts.map((part) => part.description)];
}

/** The whole help of the command that some words name. */
function helpOf(root: Command, ...names: readonly string[]): string {
  const command = names.reduce<Command | undefined>(
    (at, name) => at?.commands.find((part) => part.name() === name),
    root,
  );
  let help = '';
  command?.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command?.outputHelp();
  return help;
}

/** What a wrong call is told. */
async function refusalOf(root: Command, args: readonly string[]): Promise<string> {
  let told = '';
  for (const command of treeOf(root)) {
    command.configureOutput({
      writeErr: (text) => {
        told += text;
      },
    });
  }
  await root.parseAsync(args, { from: 'user' }).catch(() => undefined);
  return told;
}

/** What no language changes: flags, numbers, the names of files and of formats. */
function fixedIn(text: string): readonly string[] {
  const fixed =
    /--[a-z][a-z-]*|\.?[a-z_]+\.[a-z]+\b|\b[A-Z][A-Z0-9.]{2,}\b|\d(?:[\d:.-]*\d)?|\{\w+\}/g;
  return [...text.matchAll(fixed)].map(([part]) => part).sort();
}

describe('the help', () => {
  const texts = new Set(treeOf(program('en')).flatMap(textsOf));

  test('has every text of every command in Spanish and French, and keeps none that nobody shows', () => {
    expect(texts.size).toBeGreaterThan(140);
    expect([...texts].filter((text) => HELP_WORDS[text] === undefined)).toEqual([]);
    expect(Object.keys(HELP_WORDS).filter((text) => !texts.has(text))).toEqual([]);
  });

  test.each(OTHERS)(
    'in %s says each text in words of its own, with the same flags and figures',
    (language) => {
      const texts = Object.entries(HELP_WORDS).filter(([text]) => !text.startsWith('{'));
      const untold = texts.filter(([text, words]) => words[language] === text);
      expect(untold.map(([text]) => text)).toEqual([]);
      for (const [text, words] of texts)
        expect(fixedIn(words[language]), text).toEqual(fixedIn(text));
    },
  );

  test.each(OTHERS)('in %s leaves no title and no note of any command in English', (language) => {
    const commands = treeOf(program(language));
    const english = [...TITLES, ...OPTION_NOTES].filter((words) => words[language] !== words.en);
    for (const command of commands) {
      const help = helpOf(command);
      const left = english.filter(({ en }) => help.includes(en)).map(({ en }) => en);
      expect(left, command.name()).toEqual([]);
      expect(help).not.toContain('display help');
    }
  });

  test('of several commands, in Spanish', () => {
    const root = program('es');
    expect(helpOf(root, 'account', 'add')).toMatch(
      /^Uso: tidewaiter account add \[opciones\] <login>\n\nCrear una cuenta\n/,
    );
    expect(helpOf(root, 'account', 'add')).toMatch(
      /a elegir: "error", "warn", por\s+omisión: "error"/,
    );
    expect(helpOf(root, 'criterion')).toMatch(
      /Órdenes:\n {2}draft \[opciones\] <file> +Proponer un criterio/,
    );
    expect(helpOf(root, 'replay')).toContain(
      'Ejemplo:\n  tidewaiter replay --candidate change.json',
    );
  });

  test('of several commands, in French', () => {
    const root = program('fr');
    expect(helpOf(root, 'pack')).toMatch(/^Usage : tidewaiter pack \[options\] \[commande\]\n/);
    expect(helpOf(root, 'pack')).toMatch(/help \[commande\] +montrer l’aide/);
    expect(helpOf(root, 'decide')).toMatch(/--json +répondre en JSON\n/);
    expect(helpOf(root, 'bench')).toContain('Exemple :\n  tidewaiter bench decide\n');
  });
});

const WRONG: readonly (readonly string[])[] = [
  ['decide', '--fiel'],
  ['frobnicate'],
  ['quotas'],
  ['decide'],
  ['account', 'add', 'marta'],
  ['decide', 'a.json', '--sender'],
  ['book', 'export', '--for', 'bundle.json', '--version', '0'],
  ['verify', 'a.json', 'b.json', '--book', 'c.json'],
  ['accuracy', 'today'],
  ['load', 'official', '--only', 'half'],
  ['simulate', '--days', 'none'],
];

describe('a wrong call', () => {
  test.each(WRONG.map((args) => [args]))('%j is refused in each language', async (args) => {
    const english = await refusalOf(program('en'), args);
    expect(english).toMatch(/^error: /);
    for (const language of OTHERS) {
      const told = await refusalOf(program(language), args);
      expect(told).not.toBe(english);
      expect(told).toMatch(language === 'es' ? /^error: / : /^erreur : /);
      expect(told).not.toMatch(
        /unknown|missing|is invalid|Expected|Did you|choices|specified|cannot/,
      );
    }
  });

  test('names what it was given, and what was perhaps meant', async () => {
    expect(await refusalOf(program('es'), ['decide', '--jsn'])).toBe(
      "error: no hay ninguna opción '--jsn'\n(¿Quiso decir --json?)\n",
    );
    expect(await refusalOf(program('fr'), ['boko'])).toBe(
      "erreur : il n’y a pas de commande 'boko'\n(Vouliez-vous dire book ?)\n",
    );
  });

  test('speaks the language of the terminal, and ends as in English', async () => {
    const french = await run(['simulate', '--days', 'none'], { LC_ALL: 'fr_FR.UTF-8' });
    expect([french.code, french.out]).toEqual([EXIT.usage, '']);
    expect(french.err).toBe(
      "erreur : la valeur 'none' ne convient pas à l’option '--days <number>'. Écrivez un nombre entier de 1 à 3660.\n",
    );
  });

  test('takes an empty LC_ALL for none', async () => {
    const { out } = await run(['journal', '--help'], {
      LC_ALL: '',
      LC_MESSAGES: '',
      LANG: 'es_MX.UTF-8',
    });
    expect(out).toMatch(/^Uso: tidewaiter journal/);
  });
});

test('every printed line has the same places in every language', () => {
  const catalogues: readonly Readonly<Record<string, Words>>[] = [
    TOLD,
    BOOK_TOLD,
    COUNTED,
    TARGETING_TOLD,
    EVALUATION_TOLD,
    DRAFT_KIND,
    DRAFT_END,
  ];
  const lines: readonly Words[] = [...catalogues.flatMap(Object.values<Words>), ...REFUSALS];
  expect(lines.length).toBeGreaterThan(150);
  const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const words of lines) {
    const places = LANGUAGES.map((language) => placesIn(words[language]));
    expect(places, words.en).toEqual(LANGUAGES.map(() => places[0]));
  }
});
