import type { Fault } from '../../terms/fault.ts';
import { type Result, settle } from '../../terms/result.ts';
import { PARTY_FAULTS } from '../faults.ts';
import type { ListedKind, ListedParty } from '../list.ts';
import { LIST_FAULTS } from './faults.ts';
import {
  entryOf,
  gather,
  hashEdition,
  type ListReading,
  namesOf,
  ownId,
  readingOf,
} from './gathering.ts';
import { type ListFile, readTable, type TableRow } from './list-table.parse.ts';
import { splitNames } from './name-cell.ts';
import { isInactive } from './status.parse.ts';
import { readWrittenDay } from './written-day.parse.ts';

const COLUMNS = {
  party: ['party', 'entity', 'entities', 'manufacturer', 'merchandise_or_entity', 'manufacturers'],
  country: ['country'],
  goods: ['goods', 'merchandise', 'product', 'products'],
  industry: ['industry'],
  from: ['effective_date', 'date', 'issued_on', 'date_issued'],
  to: ['inactive_date', 'revoked_on', 'date_revoked'],
  type: ['type', 'action'],
  status: ['status'],
  citation: ['citation', 'federal_register_notice', 'notice', 'number'],
  remarks: ['remarks', 'notes', 'status_notes'],
} as const;
type Field = keyof typeof COLUMNS;

/**
 * Reads withhold-release orders and findings. One row may name several parties, each with other names; a row that
 * names goods of a country and no party is told as a warning, for nobody is to be screened by it.
 *
 * @faults those of `readTable`, list-day-unreadable, list-status-unknown, list-empty, list-party-none (warning)
 * @source 19 USC 1307; 19 CFR 12.42
 */
export function parseWithholdRelease(
  file: ListFile,
  edition: string | null = null,
): Result<ListReading> {
  const faults: Fault[] = [];
  const rows = readTable<Field>(
    file,
    { columns: COLUMNS, required: ['party', 'country', 'from', 'type'] },
    faults,
  );
  const entries = rows.flatMap((row) => readOrder(row, faults));
  if (entries.length === 0) faults.push(PARTY_FAULTS.fault('list-empty', `/${file.name}`));
  const list = {
    name: 'CBP Withhold Release',
    edition: edition ?? hashEdition(file.text),
    source: 'US Customs and Border Protection: Withhold Release Orders and Findings',
    synthetic: false,
    entries: gather(entries),
  };
  return settle(readingOf([list], rows.length), faults);
}

interface NamedInOrder {
  readonly kind: ListedKind;
  readonly names: readonly string[];
}

function readOrder({ at, cells }: TableRow<Field>, faults: Fault[]): readonly ListedParty[] {
  const named = partiesIn(cells.party);
  if (named.length === 0) {
    const told = cells.party || `${cells.country} ${cells.goods}`;
    faults.push(LIST_FAULTS.fault('list-party-none', at, told));
    return [];
  }
  const from = readWrittenDay(cells.from, at, faults);
  const to = readWrittenDay(cells.to, at, faults);
  const inactive = isInactive(cells.status, at, faults) && to === null ? true : null;
  return named.map(({ kind, names: [name = '', ...others] }) =>
    entryOf(
      { id: ownId(name, cells.type, from), kind, names: namesOf(name, others) },
      {
        programs: [cells.type],
        countries: cells.country === '' ? [] : [cells.country],
        from,
        to,
        inactive,
        goods: [cells.goods, cells.industry].filter((part) => part !== '').join('; '),
        citation: cells.citation,
        remarks: cells.remarks,
      },
    ),
  );
}

/** "All products harvested by fishing vessels A, B, or C" */
const BY_VESSELS = /\b(?:fishing )?vessels? (.+)$/i;
const ONE_VESSEL = /^(?:fishing )?vessel:\s*(.+)$/i;
/** Goods of a country, of whoever made them. */
const GOODS_ALONE = /^all\b|\b(?:produced|made|mined|harvested|manufactured) (?:in|with|by|or)\b/i;
/** Two parties between which stands nothing but "and": the first ends with its form. */
const TWO_PARTIES = /(?<=\b(?:Ltd|Inc|Corp|Co|LLC|Bhd|GmbH)\b\.?) and (?=\p{Lu})/u;
const OTHER_NAME = /[,;]?\s*\b(?:[anf]\/?k\/?a|also known as|formerly known as)\b[\s:.]*/i;

function partiesIn(cell: string): readonly NamedInOrder[] {
  const [, one] = ONE_VESSEL.exec(cell) ?? [];
  if (one !== undefined) return [{ kind: 'vessel', names: [one.trim()] }];
  if (GOODS_ALONE.test(cell)) {
    const [, vessels = ''] = BY_VESSELS.exec(cell) ?? [];
    return vessels
      .split(/,\s*(?:or |and )?|\s+or\s+/)
      .map((name) => name.replace(/[.\s]+$/, ''))
      .filter((name) => name !== '')
      .map((name) => ({ kind: 'vessel', names: [name] }));
  }
  return splitNames(cell)
    .flatMap((part) => part.split(TWO_PARTIES))
    .map((part) => ({ kind: 'organisation', names: part.split(OTHER_NAME).flatMap(splitNames) }));
}
