/** One kind of goods that somebody imports, a year of them. */
export interface ListedGoods {
  readonly hts: string;
  readonly origin: string;
  readonly value: string;
  readonly program: string | null;
}

/** A row of a list that lacks something, as it was written. */
export interface BadRow {
  /** Counted from 1, as editors do. */
  readonly row: number;
  readonly text: string;
}

export interface GoodsList {
  readonly goods: readonly ListedGoods[];
  readonly bad: readonly BadRow[];
}

const COLUMNS = ['hts', 'origin', 'value', 'program'] as const;
type Column = (typeof COLUMNS)[number];

/**
 * Goods from a list that was pasted: number, origin, value, and perhaps a program, a row each.
 *
 * Cells end at a tab, a semicolon or a comma, whichever the first row has. A first row of names says in
 * which order the columns are, and whatever else there is between them.
 */
export function parseGoodsList(text: string): GoodsList {
  const rows = text
    .split(/\r?\n/)
    .map((line, place) => ({ row: place + 1, text: line.trim() }))
    .filter((row) => row.text !== '');
  const [first] = rows;
  if (first === undefined) return { goods: [], bad: [] };
  const separator = ['\t', ';', ','].find((one) => first.text.includes(one)) ?? ',';
  const names = cellsOf(first.text, separator).map((name) => name.toLowerCase());
  const named = names.includes('hts');
  const order: readonly string[] = named ? names : COLUMNS;
  const goods: ListedGoods[] = [];
  const bad: BadRow[] = [];
  for (const row of named ? rows.slice(1) : rows) {
    const one = goodsOf(cellsOf(row.text, separator), order);
    if (one === null) bad.push(row);
    else goods.push(one);
  }
  return { goods, bad };
}

/** Null when number, origin or value lacks. */
function goodsOf(cells: readonly string[], order: readonly string[]): ListedGoods | null {
  const cell = (column: Column) => cells[order.indexOf(column)] ?? '';
  const hts = cell('hts').replaceAll(/[.\s]/g, '');
  const origin = cell('origin').toUpperCase();
  const value = cell('value').replaceAll(/[$,\s]/g, '');
  if (hts === '' || origin === '' || value === '') return null;
  return { hts, origin, value, program: cell('program').toUpperCase() || null };
}

/** Cells of a row; one in quotes may hold the separator. */
function cellsOf(text: string, separator: string): readonly string[] {
  const cells = [''];
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) cells.push('');
    else cells.push(`${cells.pop()}${letter}`);
  }
  return cells.map((cell) => cell.trim());
}
