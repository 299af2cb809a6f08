import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import type { RecordedPlan } from '../../decision/selection/plan.store.ts';
import type { QueueRow } from '../../decision/selection/queue.store.ts';
import type { Device } from '../../decision/selection/roster.ts';
import { SELECTED, SELECTED_MEANS } from '../examination/words.ts';
import { Dollars, Share, writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Marks } from '../marks.tsx';
import { PortName } from '../port-name.tsx';
import { When } from '../when.tsx';
import { ARRIVAL, GOODS, IMPORTER, PORT, REFERENCE, WHY } from '../words.ts';
import { TARGETS } from './words.ts';
import '../list/consignment-table.css';

export interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  /** The last plan of the chosen shift; null while it has none. */
  readonly plan: RecordedPlan | null;
  readonly devices: readonly Device[];
  /** How many the chosen shift could examine in full; null where nobody says. */
  readonly line: number | null;
  readonly cursor: string | null;
  readonly onCursor: (consignmentId: string) => void;
  readonly listRef: RefObject<HTMLTableElement | null>;
}

const COLUMNS = 10;

/** The queue in its rank, divided by the line under which the shift has no place. */
export function QueueTable({ rows, plan, devices, line, ...list }: QueueTableProps) {
  const say = useSay();
  const placed = new Set(
    plan?.lines.flatMap(({ consignment, place }) => (place === null ? [] : [consignment])),
  );
  const isWithin = (row: QueueRow) =>
    plan === null ? line === null || row.rank <= line : placed.has(row.consignmentId);
  const within = rows.filter(isWithin);
  const beyond = rows.filter((row) => !isWithin(row));
  const drawn = plan !== null || line !== null;
  return (
    <>
      <div className="scroller">
        <table className="consignments queue" ref={list.listRef}>
          <caption className="unseen">{say(TARGETS.question)}</caption>
          <thead>
            <Headings />
          </thead>
          <tbody>
            {within.map((row) => (
              <QueueLine key={row.consignmentId} row={row} {...list} />
            ))}
          </tbody>
          {drawn && (
            <tbody className="capacity-line">
              <tr>
                <th scope="rowgroup" colSpan={COLUMNS}>
                  <strong>{say(TARGETS.line)}</strong>{' '}
                  <LineMeans plan={plan} devices={devices} line={line} />
                </th>
              </tr>
            </tbody>
          )}
          <tbody>
            {beyond.map((row) => (
              <QueueLine key={row.consignmentId} row={row} {...list} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="keys-hint faint unprinted">{say(TARGETS.keysHint)}</p>
    </>
  );
}

function Headings() {
  const say = useSay();
  return (
    <tr>
      <th scope="col" className="number">
        {say(TARGETS.rank)}
      </th>
      <th scope="col">{say(REFERENCE)}</th>
      <th scope="col" data-column="why">
        {say(WHY)}
      </th>
      <th scope="col">{say(TARGETS.selected)}</th>
      <th scope="col" className="number">
        {say(TARGETS.probability)}
      </th>
      <th scope="col" className="number">
        {say(TARGETS.critical)}
      </th>
      <th scope="col" className="number">
        {say(TARGETS.loss)}
      </th>
      <th scope="col" className="number" title={say(TARGETS.worthWhy)}>
        {say(TARGETS.worth)}
      </th>
      <th scope="col" data-column="goods">
        {say(GOODS)} · {say(IMPORTER)}
      </th>
      <th scope="col">
        {say(PORT)} · {say(ARRIVAL)}
      </th>
    </tr>
  );
}

interface LineMeansProps extends Pick<QueueTableProps, 'plan' | 'devices' | 'line'> {}

function LineMeans({ plan, devices, line }: LineMeansProps) {
  const say = useSay();
  const { language } = useLanguage();
  if (plan === null) return say(TARGETS.lineUnplanned, { line: String(line) });
  const minutes = (list: readonly { readonly minutes: number }[]) =>
    writeNumber(
      list.reduce((sum, one) => sum + one.minutes, 0),
      language,
    );
  const used = minutes(plan.lines.filter(({ place }) => place !== null));
  return say(TARGETS.linePlanned, { used, of: minutes(devices) });
}

interface QueueLineProps extends Pick<QueueTableProps, 'cursor' | 'onCursor'> {
  readonly row: QueueRow;
}

function QueueLine({ row, cursor, onCursor }: QueueLineProps) {
  const say = useSay();
  const { consignmentId: id } = row;
  return (
    <tr
      data-cursor={id === cursor || undefined}
      onFocus={() => onCursor(id)}
      onClick={() => onCursor(id)}
    >
      <td className="number" data-heading={say(TARGETS.rank)}>
        {row.rank}
      </td>
      <td>
        <Link to="/filings/$id" params={{ id }} data-row={id} className="reference">
          {row.reference}
        </Link>{' '}
        <Marks {...row} bare />
      </td>
      <td data-column="why" title={say(row.topReason)}>
        {say(row.topReason)}
      </td>
      <td>
        <span className="badge" title={say(SELECTED_MEANS[row.selectedBy])}>
          {say(SELECTED[row.selectedBy])}
        </span>
      </td>
      <td className="number" data-heading={say(TARGETS.probability)}>
        {row.probability === null ? (
          <span className="faint" title={say(TARGETS.byScoreWhy)}>
            {say(TARGETS.byScore, { score: String(row.score) })}
          </span>
        ) : (
          <Share of={row.probability} />
        )}
      </td>
      <td className="number" data-heading={say(TARGETS.critical)}>
        <Share of={row.critical} />
      </td>
      <td className="number" data-heading={say(TARGETS.loss)}>
        <Dollars cents={row.lossCents} />
      </td>
      <td className="number" data-heading={say(TARGETS.worth)}>
        <strong>
          <Dollars cents={row.valueCents} />
        </strong>
      </td>
      <td data-column="goods">{[row.goods, row.importer].filter(Boolean).join(' · ')}</td>
      <td>
        {row.port !== null && <PortName code={row.port} />}{' '}
        {row.arrival !== null && <When at={row.arrival} />}
      </td>
    </tr>
  );
}
