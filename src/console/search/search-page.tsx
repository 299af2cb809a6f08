import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ConsignmentList, ConsignmentRow } from '../../decision/view.ts';
import { DispositionDialog } from '../disposition/disposition-dialog.tsx';
import { FRAME } from '../frame/words.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ConsignmentTable, type Sorting } from '../list/consignment-table.tsx';
import { useDeskList } from '../list/desk-list.ts';
import { WhyPanel } from '../list/why-panel.tsx';
import { LIST } from '../list/words.ts';
import { rememberedHiddenColumns, rememberHiddenColumns } from '../preferences.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { listQuery } from '../queries.ts';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { FilterSentence } from './filter-sentence.tsx';
import { type Query, queryText } from './query.parse.ts';
import { SEARCH } from './words.ts';
import './search.css';

const PAGE_ROWS = 50;
const NO_ROWS: readonly ConsignmentRow[] = [];

/** Which consignments are as the sentence says: paged and sorted by the server, the address is the view. */
export function SearchPage() {
  const say = useSay();
  const query = useSearch({ from: '/desk/search' });
  const navigate = useNavigate();
  const [hidden, setHidden] = useState(rememberedHiddenColumns);
  const found = useQuery({
    ...listQuery(queryText(query, PAGE_ROWS)),
    placeholderData: keepPreviousData,
  });
  useTitle(say(FRAME.search));
  const rows = found.data?.rows ?? NO_ROWS;
  const desk = useDeskList(rows);
  const ask = (next: Query) => void navigate({ to: '/search', search: next });
  const hide = (columns: readonly string[]) => {
    rememberHiddenColumns(columns);
    setHidden(columns);
  };

  return (
    <main className="page">
      <h1 className="unseen">{say(SEARCH.question)}</h1>
      <FilterSentence query={query} onQuery={ask} />
      <div className="with-aside">
        <section className="sheet" aria-labelledby="found" aria-busy={found.isFetching}>
          <div className="titled">
            <h2 id="found" aria-live="polite">
              {found.data !== undefined && <Total list={found.data} />}
            </h2>
            <div className="search-tools unprinted">
              <a href={`/v1/consignments.csv?${queryText(query)}`} download>
                {say(SEARCH.csv)}
              </a>
              <ColumnChoice hidden={hidden} onHidden={hide} />
            </div>
          </div>
          {found.error !== null && (
            <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
          )}
          {found.isPending && <div className="skeleton" />}
          {found.data?.total === 0 && (
            <p>
              <strong>{say(SEARCH.nothing)}</strong> {say(SEARCH.nothingNext)}
            </p>
          )}
          {rows.length > 0 && (
            <ConsignmentTable
              caption={say(SEARCH.question)}
              rows={rows}
              hidden={hidden}
              sorting={sortingOf(query, ask)}
              cursor={desk.cursor?.consignmentId ?? null}
              onCursor={desk.onCursor}
              listRef={desk.listRef}
            />
          )}
          {found.data !== undefined && found.data.total > 0 && (
            <Paging list={found.data} onOffset={(offset) => ask({ ...query, offset })} />
          )}
        </section>
        {desk.explaining && <WhyPanel row={desk.cursor} onClose={() => desk.explain(false)} />}
      </div>
      {desk.disposing !== null && (
        <DispositionDialog {...desk.disposing} onClose={() => desk.dispose(null)} />
      )}
    </main>
  );
}

/** A second press on the same heading turns the order round. */
function sortingOf(query: Query, ask: (query: Query) => void): Sorting {
  const { sort = 'decidedAt', order = 'desc', offset: _offset, ...filters } = query;
  return {
    sort,
    order,
    onSort: (next) => {
      const turned = next === sort && order === 'desc' ? 'asc' : 'desc';
      ask({ ...filters, sort: next, order: turned });
    },
  };
}

function Total({ list }: { readonly list: ConsignmentList }) {
  const say = useSay();
  const { language } = useLanguage();
  const total = new Intl.NumberFormat(language).format(list.total);
  return (
    <>
      {say(SEARCH.total, { total })}{' '}
      <small>
        <When at={list.asOf} />
      </small>
    </>
  );
}

interface PagingProps {
  readonly list: ConsignmentList;
  readonly onOffset: (offset: number) => void;
}

function Paging({ list, onOffset }: PagingProps) {
  const say = useSay();
  const { language } = useLanguage();
  const write = new Intl.NumberFormat(language);
  const last = list.offset + list.rows.length;
  const fill = {
    from: write.format(Math.min(list.offset + 1, last)),
    to: write.format(last),
    total: write.format(list.total),
  };
  return (
    <nav className="paging" aria-label={say(SEARCH.pages)}>
      <span className="faint">{say(LIST.shown, fill)}</span>
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={list.offset === 0}
        onClick={() => onOffset(Math.max(0, list.offset - PAGE_ROWS))}
      >
        {say(SEARCH.earlier)}
      </button>
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={last >= list.total}
        onClick={() => onOffset(list.offset + PAGE_ROWS)}
      >
        {say(SEARCH.later)}
      </button>
    </nav>
  );
}
