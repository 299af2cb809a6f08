import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useLanguage, useSay } from '../language.tsx';
import { When } from '../when.tsx';
import { type BoardRow, costsQuery } from './criteria-calls.ts';
import { AskedLane, FlagMarks } from './criterion-marks.tsx';
import { writeCount, writePpm, writeShare } from './figures.ts';
import { CRITERIA } from './words.ts';

interface BoardTableProps {
  readonly rows: readonly BoardRow[];
  readonly listRef: RefObject<HTMLTableElement | null>;
}

/** Criteria with what they ask for, since when, what they hold and find, and what they cost. */
export function BoardTable({ rows, listRef }: BoardTableProps) {
  const say = useSay();
  const { data: costs } = useQuery(costsQuery);
  const costOf = new Map(
    costs?.rows.map(({ criterion, microseconds }) => [criterion, microseconds]),
  );
  return (
    <div className="scroller">
      <table className="board" ref={listRef}>
        <caption className="unseen">{say(CRITERIA.question)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(CRITERIA.criterion)}</th>
            <th scope="col">{say(CRITERIA.asksFor)}</th>
            <th scope="col">{say(CRITERIA.state)}</th>
            <th scope="col">{say(CRITERIA.liveSince)}</th>
            <th scope="col" className="number">
              {say(CRITERIA.fired)}
            </th>
            <th scope="col">{say(CRITERIA.lastFired)}</th>
            <th scope="col" className="number">
              {say(CRITERIA.yield)}
            </th>
            <th scope="col" className="number">
              {say(CRITERIA.held)}
            </th>
            <th scope="col" className="number" title={say(CRITERIA.costHint)}>
              {say(CRITERIA.cost)} <small>µs</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BoardLine key={row.criterion} row={row} cost={costOf.get(row.criterion)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BoardLineProps {
  readonly row: BoardRow;
  /** Microseconds; undefined until it was measured. */
  readonly cost: number | undefined;
}

function BoardLine({ row, cost }: BoardLineProps) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <tr data-quiet={!row.asked || undefined}>
      <td className="board-title">
        <Link to="/criteria/$id" params={{ id: row.criterion }} data-row className="reference">
          {say(row.title)}
        </Link>
        <small title={row.criterion}>{row.pack}</small>
      </td>
      <td>
        <AskedLane lane={row.lane} weight={row.weight} />
      </td>
      <td>
        <FlagMarks flags={row.flags} />
        {row.flags.length === 0 && (
          <span className="faint">{say(row.asked ? CRITERIA.live : CRITERIA.notAsked)}</span>
        )}
      </td>
      <td>
        <When at={row.liveSince} />
      </td>
      <td className="number">{writeCount(row.fired, language)}</td>
      <td>
        {row.lastAt === null ? (
          <span className="faint">{say(CRITERIA.never)}</span>
        ) : (
          <When at={row.lastAt} />
        )}
      </td>
      <td className="number">
        {row.examined === 0 ? (
          <span className="faint">–</span>
        ) : (
          <>
            {row.found} / {row.examined}{' '}
            {row.hitRate !== null && <small>{writeShare(row.hitRate, language)}</small>}
          </>
        )}
      </td>
      <td className="number">
        {row.heldPpm === null ? <span className="faint">–</span> : writePpm(row.heldPpm, language)}{' '}
        {row.sharePpm !== null && <small>/ {writePpm(row.sharePpm, language)}</small>}
      </td>
      <td className="number">
        {cost === undefined ? <span className="faint">–</span> : writeMicro(cost)}
      </td>
    </tr>
  );
}

function writeMicro(microseconds: number): string {
  return microseconds < 10 ? microseconds.toFixed(2) : microseconds.toFixed(0);
}
