/** What a cell with a name says: the names in it, the first the one that is written outside all brackets. */
export interface NameCell {
  readonly name: string;
  readonly aliases: readonly string[];
  /** What the owner says of whoever else is meant: "and its subsidiaries". */
  readonly rest: string;
}

/** So a bracket begins that holds other names; any other bracket is part of the name: "(Shanshan)". */
const OPENS_ALIASES =
  /^(?:also known as|formerly known as|now known as|also|formerly|alias(?:es)?|a\.?k\.?a\.?|f\.?k\.?a\.?|[an]\/k\/a|f\/k\/a|including (?:the )?(?:following )?(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) )?alias(?:es)?)(?![a-z])[\s:,]*/i;
const COUNTED = /including (?:the )?(\w+) alias/i;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TAIL =
  /[,;]?\s+and (?:its |all |their )?(?:\w+[ -])*(?:subsidiaries|affiliates|affiliated entities|subordinate .*)$/i;

/**
 * Takes the other names out of a cell in which brackets stand beside each other that are part of the name.
 *
 * "Hesh Silicon (Lanxiu) Co., Ltd. (including one alias: Hesh (Lanxiu)) and its subsidiaries" has one other
 * name, "Hesh (Lanxiu)".
 */
export function readNameCell(cell: string): NameCell {
  let name = '';
  let rest = '';
  const aliases: string[] = [];
  for (let at = 0; at < cell.length; ) {
    const end = cell[at] === '(' ? closing(cell, at) : -1;
    const inside = end < 0 ? '' : cell.slice(at + 1, end).trim();
    if (end >= 0 && OPENS_ALIASES.test(inside)) {
      aliases.push(...splitAliases(inside));
      at = end + 1;
    } else {
      const next = end < 0 ? at + 1 : end + 1;
      name += cell.slice(at, next);
      at = next;
    }
  }
  const tail = TAIL.exec(name.trim());
  if (tail !== null) {
    rest = tail[0].replace(/^[,;\s]+/, '').trim();
    name = name.trim().slice(0, tail.index);
  }
  return { name: tidy(name), aliases, rest };
}

/** The place of the bracket that closes the one at `from`; -1 where none does. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The names between semicolons; where their number is told and that gives fewer, those between "and" too. */
function splitAliases(inside: string): readonly string[] {
  const told = NUMBERS.indexOf((COUNTED.exec(inside)?.[1] ?? '').toLowerCase()) + 1;
  const body = inside.replace(OPENS_ALIASES, '');
  const parts = splitNames(body);
  const apart =
    told > parts.length
      ? parts.flatMap((part) => part.split(/,? and (?=\S)|, (?!(?:Ltd|Inc|LLC|Co|Corp)\b)/))
      : parts;
  return apart.map((part) => tidy(part.replace(OPENS_ALIASES, ''))).filter((part) => part !== '');
}

/** Names that stand between semicolons, the last perhaps after "and". */
export function splitNames(cell: string): readonly string[] {
  return cell
    .split(/\s*[;|]\s*/)
    .map((part) => tidy(part.replace(/^and\s+/i, '')))
    .filter((part) => part !== '');
}

function tidy(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/[\s,;]+$/, '')
    .trim();
}
