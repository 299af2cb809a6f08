import { lineNumber } from './line-number.ts';

/** A fact as it is read: a heading with its dots, a name with blanks. */
export function factName(name: string): string {
  return /^\d{8}(?:\d{2})?$/.test(name) ? lineNumber(name) : name.replaceAll('-', ' ');
}
