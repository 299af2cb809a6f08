import { Link } from '@tanstack/react-router';
import {
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  tableFeatures,
} from '@tanstack/react-table';
import type { ConsignmentRow } from '../../decision/view.ts';
import type { Words } from '../../terms/words.ts';
import { Amount } from '../amount.tsx';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { Marks } from '../marks.tsx';
import { PortName } from '../port-name.tsx';
import { Said } from '../said.tsx';
import { SORTS, type Sort } from '../search/query.parse.ts';
import { When } from '../when.tsx';
import {
  ARRIVAL,
  DECIDED,
  DUTY,
  GOODS,
  IMPORTER,
  LANE_HEADING,
  MODE,
  PORT,
  REFERENCE,
  SCORE,
  VERSION,
  WHY,
} from '../words.ts';
import { LIST } from './words.ts';

export interface ColumnMeta {
  readonly heading: Words;
  readonly number: boolean;
}

export const features = tableFeatures({
  columnVisibilityFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});

const helper = createColumnHelper<typeof features, ConsignmentRow>();

function column(id: string, heading: Words, Cell: (row: ConsignmentRow) => React.ReactNode) {
  return helper.display({
    id,
    meta: { heading, number: NUMBERS.has(id) },
    header: () => <Said words={heading} />,
    cell: ({ row }) => Cell(row.original),
  });
}

const NUMBERS: ReadonlySet<string> = new Set(['score', 'duty', 'fees', 'missing', 'version']);

/** Every column that a list of consignments can show, in the order in which it shows them. */
export const COLUMNS = helper.columns([
  column('lane', LANE_HEADING, (row) => <LaneMark lane={row.lane} />),
  column('reference', REFERENCE, (row) => (
    <>
      <Link
        to="/filings/$id"
        params={{ id: row.consignmentId }}
        data-row={row.consignmentId}
        className="reference"
      >
        {row.reference}
      </Link>{' '}
      <Marks {...row} bare />
    </>
  )),
  column('why', WHY, (row) => <Said words={row.topReason} />),
  column('goods', GOODS, (row) => row.goods),
  column('importer', IMPORTER, (row) => row.importer),
  column('port', PORT, (row) => row.port !== null && <PortName code={row.port} />),
  column('mode', LIST.mode, (row) => <ModeName mode={row.mode} />),
  column('arrival', ARRIVAL, (row) => row.arrival !== null && <When at={row.arrival} />),
  column('score', SCORE, (row) => row.score),
  column('duty', DUTY, (row) => <Due money={row.duty} />),
  column('fees', LIST.fees, (row) => <Due money={row.fees} />),
  column('missing', LIST.missing, (row) => (row.missing === 0 ? '' : row.missing)),
  column('version', VERSION, (row) => row.version),
  column('decidedAt', DECIDED, (row) => <When at={row.decidedAt} />),
]);

export const COLUMN_NAMES: readonly string[] = COLUMNS.map((shown) => shown.id ?? '');

/** The column's sort order at the server; null when it has none. */
export function sortOf(columnId: string): Sort | null {
  return SORTS.find((sort) => sort === columnId) ?? null;
}

/** What is owed; hatched when it could not be computed, for that is not nothing. */
function Due({ money }: { readonly money: ConsignmentRow['duty'] }) {
  const say = useSay();
  if (money === null) return <span className="badge hatched">{say(LIST.inDoubt)}</span>;
  return <Amount money={money} />;
}

function ModeName({ mode }: { readonly mode: string | null }) {
  const say = useSay();
  const names: Readonly<Record<string, Words>> = MODE;
  if (mode === null) return null;
  const words = names[mode];
  return words === undefined ? mode : say(words);
}
