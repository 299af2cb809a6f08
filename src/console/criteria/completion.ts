import type { NamedFact, StudioVocabulary } from './studio-calls.ts';

/** A name that may stand where the caret is. */
export interface Completion {
  readonly name: string;
  readonly means: string;
}

const SHOWN = 8;
/** A name as far as it is written before the caret. */
const BEGUN = /[A-Za-z][A-Za-z.]*$/;

/** The beginning of a name right before the caret; empty when there is none, and within a text. */
export function begunName(code: string, caret: number): string {
  const before = code.slice(0, caret);
  const quotes = before.split('"').length - 1;
  return quotes % 2 === 1 ? '' : (BEGUN.exec(before)?.[0] ?? '');
}

/**
 * The names that what was begun may become: those that begin with it first, then those of which a part
 * or the meaning holds it.
 */
export function completionsOf(
  begun: string,
  { names, lists }: StudioVocabulary,
): readonly Completion[] {
  if (begun === '') return [];
  const sought = begun.toLowerCase();
  const all = [
    ...names.map((named) => ({ name: named.name, means: meaningOf(named) })),
    ...lists.map(({ name, members }) => ({ name, means: `list, ${members}` })),
  ];
  const first = all.filter(({ name }) => name.toLowerCase().startsWith(sought));
  const then = all.filter(
    ({ name, means }) =>
      !name.toLowerCase().startsWith(sought) && `${name} ${means}`.toLowerCase().includes(sought),
  );
  const found = [...first, ...then].slice(0, SHOWN);
  return found.length === 1 && found[0]?.name === begun ? [] : found;
}

function meaningOf({ meaning, type, optional }: NamedFact): string {
  return `${meaning} · ${type}${optional ? '?' : ''}`;
}

/** The code with what was begun before the caret made into the name, and where the caret then is. */
export function completed(
  code: string,
  caret: number,
  name: string,
): { readonly code: string; readonly caret: number } {
  const start = caret - begunName(code, caret).length;
  const before = code.slice(0, start) + name;
  return { code: before + code.slice(caret), caret: before.length };
}
