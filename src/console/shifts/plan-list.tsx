import { Link } from '@tanstack/react-router';
import { type DragEvent, type RefObject, useState } from 'react';
import type { ShiftLine } from '../../decision/selection/plan.ts';
import type { ShiftPage } from '../../decision/selection/view.ts';
import type { ConsignmentRow } from '../../decision/view.ts';
import { millisecondsOf } from '../../terms/day.ts';
import { FINDING, SELECTED, SELECTED_MEANS } from '../examination/words.ts';
import { Dollars } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Marks } from '../marks.tsx';
import { wallTime } from '../moment.ts';
import { useZone } from '../when.tsx';
import { REFERENCE, WHY } from '../words.ts';
import { mustStay } from './order.ts';
import { SHIFTS } from './words.ts';
import '../list/consignment-table.css';

const MINUTE_MS = 60_000;

interface PlanListProps {
  readonly lines: readonly ShiftLine[];
  readonly rows: ReadonlyMap<string, ConsignmentRow>;
  readonly board: ShiftPage;
  /** False while somebody orders: the old times say nothing of the new order. */
  readonly settled: boolean;
  readonly cursor: string | null;
  readonly onCursor: (consignment: string) => void;
  /** Null where the person may not. */
  readonly onFinding: ((line: ShiftLine) => void) | null;
  readonly onDrop: ((consignment: string, by: number) => void) | null;
  readonly onTakeOff: ((line: ShiftLine) => void) | null;
  readonly listRef: RefObject<HTMLTableElement | null>;
}

/** What is examined, in its order. */
export function PlanList({ lines, listRef, onDrop, ...each }: PlanListProps) {
  const say = useSay();
  const [dragged, drag] = useState<number | null>(null);
  const dragging = (place: number) =>
    onDrop === null
      ? {}
      : {
          draggable: true,
          onDragStart: () => drag(place),
          onDragOver: (event: DragEvent) => event.preventDefault(),
          onDrop: (event: DragEvent) => {
            event.preventDefault();
            const line = dragged === null ? undefined : lines[dragged];
            if (line !== undefined && dragged !== null) onDrop(line.consignment, place - dragged);
            drag(null);
          },
        };
  return (
    <>
      <div className="scroller">
        <table className="consignments plan-list" ref={listRef}>
          <caption className="unseen">{say(SHIFTS.question)}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {say(SHIFTS.order)}
              </th>
              <th scope="col">{say(REFERENCE)}</th>
              <th scope="col" data-column="why">
                {say(WHY)}
              </th>
              <th scope="col">{say(SHIFTS.chosenBy)}</th>
              <th scope="col">{say(SHIFTS.exam)}</th>
              <th scope="col" className="number">
                {say(SHIFTS.begins)}
              </th>
              <th scope="col" className="number">
                {say(SHIFTS.minutes)}
              </th>
              <th scope="col" className="number">
                {say(SHIFTS.value)}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, place) => (
              <PlanLine
                key={line.consignment}
                line={line}
                place={place}
                dragging={dragging(place)}
                {...each}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="keys-hint faint unprinted">{say(SHIFTS.keysHint)}</p>
    </>
  );
}

interface PlanLineProps extends Omit<PlanListProps, 'lines' | 'listRef' | 'onDrop'> {
  readonly line: ShiftLine;
  readonly place: number;
  readonly dragging: object;
}

function PlanLine({ line, place, rows, board, settled, dragging, ...acts }: PlanLineProps) {
  const say = useSay();
  const { cursor, onCursor } = acts;
  const { consignment: id, exam, minutes, valueCents, selectedBy } = line;
  const row = rows.get(id);
  return (
    <tr
      data-cursor={id === cursor || undefined}
      onFocus={() => onCursor(id)}
      onClick={() => onCursor(id)}
      {...dragging}
    >
      <td className="number" data-heading={say(SHIFTS.order)}>
        {place + 1}
      </td>
      <td>
        <Link to="/filings/$id" params={{ id }} data-row={id} className="reference">
          {row?.reference ?? id.slice(-12)}
        </Link>{' '}
        {row !== undefined && <Marks {...row} bare />}
      </td>
      <td data-column="why" title={row && say(row.topReason)}>
        {row !== undefined && say(row.topReason)}
      </td>
      <td>
        <span className="badge" title={say(SELECTED_MEANS[selectedBy])}>
          {say(SELECTED[selectedBy])}
        </span>
      </td>
      <td>
        {exam} <span className="faint">{settled && line.place?.device}</span>
      </td>
      <td className="number" data-heading={say(SHIFTS.begins)}>
        {settled && line.place !== null ? <Begins board={board} minute={line.place.begins} /> : '…'}
      </td>
      <td className="number" data-heading={say(SHIFTS.minutes)}>
        {minutes}
      </td>
      <td className="number" data-heading={say(SHIFTS.value)}>
        <Dollars cents={valueCents} />
      </td>
      <td className="number plan-acts">
        <LineActs
          line={line}
          done={board.examined.includes(id)}
          reference={row?.reference}
          {...acts}
        />
      </td>
    </tr>
  );
}

function Begins({ board, minute }: { readonly board: ShiftPage; readonly minute: number }) {
  const { language } = useLanguage();
  const zone = useZone();
  return wallTime(millisecondsOf(board.begins) + minute * MINUTE_MS, zone, language);
}

interface LineActsProps extends Pick<PlanListProps, 'onFinding' | 'onTakeOff'> {
  readonly line: ShiftLine;
  readonly done: boolean;
  readonly reference: string | undefined;
}

function LineActs({ line, done, reference = '', onFinding, onTakeOff }: LineActsProps) {
  const say = useSay();
  if (done) {
    return (
      <span className="examined">
        <span aria-hidden="true">✓</span> {say(SHIFTS.done)}
      </span>
    );
  }
  return (
    <>
      {onFinding !== null && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          aria-label={`${say(FINDING.recordDialog)} ${reference}`}
          onClick={() => onFinding(line)}
        >
          {say(FINDING.recordDialog)}
        </button>
      )}
      {onTakeOff !== null &&
        (mustStay(line) ? (
          <span className="faint" title={say(SHIFTS.mustStay)}>
            {say(SHIFTS.takeOff)}
          </span>
        ) : (
          <button
            type="button"
            className="usa-button usa-button--unstyled"
            aria-label={`${say(SHIFTS.takeOff)} ${reference}`}
            onClick={() => onTakeOff(line)}
          >
            {say(SHIFTS.takeOff)}
          </button>
        ))}
    </>
  );
}
