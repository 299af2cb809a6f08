import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { type BoardFilter, readBoardFilter } from './address.parse.ts';
import { BoardTable } from './board-table.tsx';
import { type Board, type BoardRow, boardQuery } from './criteria-calls.ts';
import { CriteriaLinks } from './criteria-links.tsx';
import { writeCount } from './figures.ts';
import { OpenDrafts } from './open-drafts.tsx';
import { Snoozes } from './snoozes.tsx';
import { CRITERIA, FLAG, FLAGS } from './words.ts';
import '../search/filter-sentence.css';
import './criteria.css';

/** Every criterion of the running Book with what it did, what is on its way, and what is silent. */
export function CriteriaBoard() {
  const say = useSay();
  const { data: board, error, refetch } = useQuery(boardQuery);
  useTitle(say(CRITERIA.jobs));
  return (
    <main className="page">
      <CriteriaLinks />
      <div className="titled">
        <h1>{say(CRITERIA.question)}</h1>
        {board !== undefined && (
          <small>
            <When at={board.asOf} />
          </small>
        )}
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {board === undefined && error === null && <div className="skeleton" />}
      {board !== undefined && (
        <>
          <div className="criteria-pair">
            <OpenDrafts policy={board.policy} />
            <Snoozes snoozes={board.snoozes} asOf={board.asOf} />
          </div>
          <Criteria board={board} />
        </>
      )}
    </main>
  );
}

function Criteria({ board }: { readonly board: Board }) {
  const say = useSay();
  const { language } = useLanguage();
  const filter = useSearch({ from: '/desk/criteria' });
  const list = useRef<HTMLTableElement>(null);
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  const rows = board.rows
    .filter((row) => keeps(row, filter, say(row.title)))
    .sort((a, b) => toLookAt(b) - toLookAt(a) || b.held - a.held || b.fired - a.fired);
  const fill = {
    shown: writeCount(rows.length, language),
    total: writeCount(board.rows.length, language),
    decisions: writeCount(board.decisions, language),
    from: board.from,
  };
  return (
    <section className="sheet" aria-labelledby="criteria">
      <h2 id="criteria" aria-live="polite">
        {say(CRITERIA.total, fill)}
      </h2>
      <Filters board={board} filter={filter} />
      {rows.length === 0 ? (
        <p>
          <strong>{say(CRITERIA.nothing)}</strong> {say(CRITERIA.nothingNext)}
        </p>
      ) : (
        <BoardTable rows={rows} listRef={list} />
      )}
    </section>
  );
}

/** How much there is to look at; that nobody here reviewed it is said of all that came with a law pack. */
function toLookAt({ flags }: BoardRow): number {
  return flags.filter((flag) => flag !== 'unreviewed').length;
}

function keeps(row: BoardRow, { flag, pack, q }: BoardFilter, title: string): boolean {
  const told = `${title} ${row.criterion} ${row.pack}`.toLowerCase();
  return (
    (flag === undefined || row.flags.includes(flag)) &&
    (pack === undefined || row.pack === pack) &&
    (q === undefined || told.includes(q.toLowerCase()))
  );
}

interface FiltersProps {
  readonly board: Board;
  readonly filter: BoardFilter;
}

function Filters({ board, filter }: FiltersProps) {
  const say = useSay();
  const navigate = useNavigate();
  const ask = (but: { readonly [Name in keyof BoardFilter]?: BoardFilter[Name] | undefined }) =>
    void navigate({
      to: '/criteria',
      search: readBoardFilter({ ...filter, ...but }),
      replace: true,
    });
  const packs = [...new Set(board.rows.map((row) => row.pack))].sort();
  const flagged = FLAGS.map((flag) => ({
    flag,
    count: board.rows.filter((row) => row.flags.includes(flag)).length,
  })).filter(({ flag, count }) => count > 0 || flag === filter.flag);
  return (
    <search className="filter-sentence board-filters unprinted">
      <label className="chip" data-active={filter.q !== undefined || undefined}>
        {say(CRITERIA.filter)}
        <input
          type="search"
          value={filter.q ?? ''}
          placeholder={say(CRITERIA.filterHint)}
          onChange={(event) => ask({ q: event.target.value })}
        />
      </label>
      <span className="chip" data-active={filter.pack !== undefined || undefined}>
        <select
          aria-label={say(CRITERIA.pack)}
          value={filter.pack ?? ''}
          onChange={(event) => ask({ pack: event.target.value })}
        >
          <option value="">{say(CRITERIA.allPacks)}</option>
          {packs.map((pack) => (
            <option key={pack}>{pack}</option>
          ))}
        </select>
      </span>
      {flagged.map(({ flag, count }) => (
        <button
          key={flag}
          type="button"
          className="chip flag-chip"
          aria-pressed={filter.flag === flag}
          data-active={filter.flag === flag || undefined}
          onClick={() => ask({ flag: filter.flag === flag ? undefined : flag })}
        >
          {say(FLAG[flag])} <strong>{count}</strong>
        </button>
      ))}
    </search>
  );
}
