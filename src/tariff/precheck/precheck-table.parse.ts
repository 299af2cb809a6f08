import { parse } from 'csv-parse/sync';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { PRECHECK_FAULTS } from './faults.ts';

const MANY = ['claims', 'states'] as const;
const NAMED = ['values', 'counts'] as const;

/**
 * Lines of a question from a table: a header row with the members' names, then a line of goods a row.
 *
 * Lists have blanks between ("gift repair"), named figures too ("steel-content=500"), and quantities a
 * semicolon ("120 doz; 400 kg"). What the cells hold is judged with the rest of the question.
 *
 * @faults precheck-malformed when it is no table
 */
export function parseLinesTable(text: string): Result<readonly object[]> {
  let rows: readonly Readonly<Record<string, string>>[];
  try {
    rows = parse(text, {
      columns: true,
      comment: '#',
      comment_no_infix: true,
      trim: true,
      bom: true,
    });
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    return refuse(PRECHECK_FAULTS.fault('precheck-malformed', '', got));
  }
  return ok(rows.map(lineOf));
}

function lineOf(cells: Readonly<Record<string, string>>): object {
  const filled = Object.entries(cells).filter(([, cell]) => cell !== '');
  return Object.fromEntries(
    filled.map(([name, cell]) => {
      if (MANY.some((one) => one === name)) return [name, cell.split(/\s+/)];
      if (NAMED.some((one) => one === name)) return [name, namedFigures(cell.split(/\s+/))];
      return name === 'quantities' ? [name, cell.split(';').map(quantityOf)] : [name, cell];
    }),
  );
}

/** "steel-content=500" for each; what has no "=" is a name without a figure, and refused as such. */
export function namedFigures(written: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    written.map((one) => {
      const [name = '', ...figure] = one.split('=');
      return [name, figure.join('=')];
    }),
  );
}

/** "120 doz" */
export function quantityOf(written: string): { readonly amount: string; readonly unit: string } {
  const [amount = '', ...unit] = written.trim().split(/\s+/);
  return { amount, unit: unit.join(' ') };
}
