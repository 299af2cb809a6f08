import { type Command, Help } from 'commander';
import { type Language, say } from '../terms/words.ts';
import { OPTION_NOTES, REFUSALS, SHOW_HELP, TITLES } from './commander-words.ts';
import { HELP_WORDS } from './help-words.ts';

/** Places of a refusal that hold another refusal. */
const NESTED = ['refusal', 'why'];

const FORMS = REFUSALS.map((words) => ({ words, form: formOf(words.en) }));
const PLAIN_HELP = new Help();

/**
 * Puts help and refusals of a command, and of all commands under it, into a language.
 *
 * Commands are written in English, and English leaves them as they are.
 */
export function speak(command: Command, language: Language): Command {
  if (language === 'en') return command;
  const told = (text: string) => HELP_WORDS[text]?.[language] ?? text;
  command.description(told(command.description()));
  for (const part of [...command.registeredArguments, ...command.options]) {
    part.description = told(part.description);
  }
  command.helpOption('-h, --help', SHOW_HELP[language]);
  if (command.commands.length > 0) command.helpCommand('help [command]', SHOW_HELP[language]);
  speakFrame(command, language);
  for (const part of command.commands) speak(part, language);
  return command;
}

/** The help's titles and the refusals, which are Commander's. */
function speakFrame(command: Command, language: Language): void {
  const titled = (text: string) => TITLES.find(({ en }) => en === text)?.[language] ?? text;
  command.configureHelp({
    styleTitle: titled,
    styleOptionText: titled,
    styleArgumentText: titled,
    styleSubcommandText: titled,
    optionDescription: (option) => {
      const noted = PLAIN_HELP.optionDescription(option).slice(option.description.length);
      return option.description + retellNotes(noted, language);
    },
  });
  command.configureOutput({
    outputError: (text, write) => write(`${retell(text.trimEnd(), language)}\n`),
  });
}

function retellNotes(noted: string, language: Language): string {
  return OPTION_NOTES.reduce((text, words) => text.replace(words.en, words[language]), noted);
}

/** A refusal of Commander's in another language; what it did not say stays as it is. */
function retell(text: string, language: Language): string {
  for (const { words, form } of FORMS) {
    const places = form.exec(text)?.groups;
    if (places === undefined) continue;
    const filled = Object.entries(places).map(([place, found]) => [
      place,
      NESTED.includes(place) ? retell(found, language) : found,
    ]);
    return say(words, language, Object.fromEntries(filled));
  }
  return text;
}

/** What a text looks like when its places are filled. */
function formOf(text: string): RegExp {
  const literal = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{(\w+)\}/g, '(?<$1>.*)')}$`, 's');
}
