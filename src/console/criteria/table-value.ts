import type { Value } from '../../risk/studio/table.ts';

/** A value as one line of text: `CN`, `5`, `["CN","VN"]`, `@laceyHts` for a list, `=code` for code. */
export function writeValue(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'object' && 'list' in value) return `@${value.list}`;
  if (typeof value === 'object' && 'code' in value) return `=${value.code}`;
  return typeof value === 'string' && readValue(value) === value ? value : JSON.stringify(value);
}

/** Reads what `writeValue` writes; anything else is a text. */
export function readValue(text: string): Value {
  if (text === '') return null;
  if (text.startsWith('@')) return { list: text.slice(1) };
  if (text.startsWith('=')) return { code: text.slice(1) };
  const json = jsonOf(text);
  if (typeof json === 'number' || typeof json === 'boolean' || typeof json === 'string')
    return json;
  return isMembers(json) ? json : text;
}

function isMembers(json: unknown): json is readonly string[] | readonly number[] {
  if (!Array.isArray(json) || json.length === 0) return false;
  const kinds = new Set(json.map((member) => typeof member));
  return kinds.size === 1 && (kinds.has('string') || kinds.has('number'));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
