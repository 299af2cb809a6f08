import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef, useState } from 'react';
import type { RecordedPlan } from '../../decision/selection/plan.store.ts';
import type { ShiftLine } from '../../decision/selection/plan.ts';
import type { ShiftPage } from '../../decision/selection/view.ts';
import { FindingDialog } from '../examination/finding-dialog.tsx';
import { writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { WhyPanel } from '../list/why-panel.tsx';
import { DisplacedList } from './displaced-list.tsx';
import { byExam, moved, mustStay, orderedBy } from './order.ts';
import { PlanList } from './plan-list.tsx';
import { ReorderDialog } from './reorder-dialog.tsx';
import { SHIFTS } from './words.ts';

interface PlanBoardProps {
  readonly board: ShiftPage;
  readonly plan: RecordedPlan;
}

/** The plan as a list that can be put into another order, by dragging or by keys. */
export function PlanBoard({ board, plan }: PlanBoardProps) {
  const say = useSay();
  const leave = useLeave();
  const list = useRef<HTMLTableElement>(null);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [cursorId, onCursor] = useState<string | null>(null);
  const [explaining, explain] = useState(false);
  const [finding, find] = useState<ShiftLine | null>(null);
  const [keeping, keep] = useState(false);
  const { examined, displaced } = orderedBy(plan, order);
  const consignments = examined.map(({ consignment }) => consignment);
  const rows = new Map(board.rows.map((row) => [row.consignmentId, row]));
  const cursor = cursorId === null ? null : (rows.get(cursorId) ?? null);
  const spoken = useSpokenMove(list, cursorId, order);
  const move = (consignment: string | null, by: number) => {
    if (!leave.examine || consignment === null) return;
    const next = moved(consignments, consignment, by);
    if (next !== consignments) setOrder(next);
  };
  const findUnderCursor = () => {
    const line = examined.find(({ consignment }) => consignment === cursorId);
    if (leave.examine && line !== undefined && !board.examined.includes(line.consignment)) {
      find(line);
    }
  };
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    J: () => move(cursorId, 1),
    K: () => move(cursorId, -1),
    e: () => explain(!explaining),
    f: findUnderCursor,
    Escape: () => explain(false),
  });
  const place = cursorId === null ? -1 : consignments.indexOf(cursorId);
  return (
    <>
      {order !== null && (
        <div className="sheet order-changed">
          <p>{say(SHIFTS.changed)}</p>
          <Button type="button" onClick={() => keep(true)}>
            {say(SHIFTS.keep)}
          </Button>
          <Button type="button" outline onClick={() => setOrder(null)}>
            {say(SHIFTS.undo)}
          </Button>
        </div>
      )}
      <p className="unseen" role="status">
        {spoken && cursor !== null && place >= 0
          ? say(SHIFTS.moved, {
              reference: cursor.reference,
              place: String(place + 1),
              of: String(consignments.length),
            })
          : ''}
      </p>
      <div className={explaining ? 'with-aside' : 'shift-lists'}>
        <div className="shift-lists">
          <section className="sheet" aria-labelledby="examined">
            <div className="titled">
              <h2 id="examined">
                {say(SHIFTS.examined)} · {examined.length}
              </h2>
              <ExamSums lines={examined} />
            </div>
            <PlanList
              lines={examined}
              rows={rows}
              board={board}
              settled={order === null}
              cursor={cursorId}
              onCursor={onCursor}
              onFinding={leave.examine ? find : null}
              onDrop={leave.examine ? (one, by) => move(one, by) : null}
              onTakeOff={
                leave.examine
                  ? (line) => {
                      if (!mustStay(line)) {
                        setOrder(consignments.filter((one) => one !== line.consignment));
                      }
                    }
                  : null
              }
              listRef={list}
            />
          </section>
          <DisplacedList
            lines={displaced}
            rows={rows}
            onPutOn={leave.examine ? (line) => setOrder([...consignments, line.consignment]) : null}
          />
        </div>
        {explaining && <WhyPanel row={cursor} onClose={() => explain(false)} />}
      </div>
      {finding !== null && (
        <FindingDialog
          consignmentId={finding.consignment}
          reference={rows.get(finding.consignment)?.reference ?? ''}
          version={finding.version}
          minutes={finding.minutes}
          onClose={() => find(null)}
        />
      )}
      {keeping && order !== null && (
        <ReorderDialog
          plan={plan}
          order={order}
          onKept={() => setOrder(null)}
          onClose={() => keep(false)}
        />
      )}
    </>
  );
}

/** The row that was moved keeps the focus; true once anything was. */
function useSpokenMove(
  list: React.RefObject<HTMLTableElement | null>,
  cursor: string | null,
  order: readonly string[] | null,
): boolean {
  useEffect(() => {
    if (order === null || cursor === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(cursor)}"]`)?.focus();
  }, [list, cursor, order]);
  return order !== null;
}

function ExamSums({ lines }: { readonly lines: readonly ShiftLine[] }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <ul className="exam-sums faint">
      {byExam(lines).map(({ exam, count, minutes }) => (
        <li key={exam}>
          {say(SHIFTS.byType, {
            exam,
            count: writeNumber(count, language),
            minutes: writeNumber(minutes, language),
          })}
        </li>
      ))}
    </ul>
  );
}
