/**
 * Units of measure as trade messages code them, and as the schedule writes them.
 *
 * @source UN/ECE Recommendation 20, Codes for Units of Measure Used in International Trade
 */
const UNITS: Readonly<Record<string, string>> = {
  KGM: 'kg',
  GRM: 'g',
  TNE: 't',
  LTR: 'liters',
  MTQ: 'm3',
  MTK: 'm2',
  MTR: 'm',
  H87: 'No.',
  C62: 'No.',
  EA: 'No.',
  PR: 'prs.',
  DZN: 'doz.',
};

/** The schedule's unit of a code; a code that it has no unit for stays as it is. */
export function unitOfCode(code: string): string {
  return UNITS[code] ?? code;
}
