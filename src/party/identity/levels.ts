/** How far two mentions agree in one field. `0`, in every field, is that one of them says nothing of it. */
export const NAME_LEVELS = [
  'missing',
  'same',
  'alike',
  'within',
  'near',
  'akin',
  'differs',
] as const;
export const FORM_LEVELS = ['missing', 'same', 'unsaid', 'translated', 'contrary'] as const;
export const ADDRESS_LEVELS = ['missing', 'same', 'near', 'akin', 'differs'] as const;
export const EXACT_LEVELS = ['missing', 'same', 'differs'] as const;

/** Fields of every comparison; after them come the kinds of exact values. */
export const FIELDS = ['name', 'form', 'address', 'country'] as const;
const LEVELS_OF = [NAME_LEVELS, FORM_LEVELS, ADDRESS_LEVELS, EXACT_LEVELS] as const;
export const [NAME, FORM, ADDRESS, COUNTRY, VALUES] = [0, 1, 2, 3, 4];

export const MISSING = 0;
export const SAME = 1;

export type Level =
  | (typeof NAME_LEVELS)[number]
  | (typeof FORM_LEVELS)[number]
  | (typeof ADDRESS_LEVELS)[number];

/** The levels of a field, by its place. */
export function levelsOf(field: number): readonly Level[] {
  return LEVELS_OF[field] ?? EXACT_LEVELS;
}

/** The name of a field, by its place. */
export function fieldName(field: number, valueKinds: readonly string[]): string {
  return FIELDS[field] ?? valueKinds[field - VALUES] ?? '';
}

/** Whether the names of a comparison are two, and neither a variant of the other. */
export function areNamesApart(level: number): boolean {
  return level >= NAME_LEVELS.indexOf('akin');
}
