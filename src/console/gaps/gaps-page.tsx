import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { GapState } from '../../revenue/gap/gap-step.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { RevenueLinks } from '../revenue/revenue-links.tsx';
import { REVENUE } from '../revenue/words.ts';
import { useTitle } from '../title.ts';
import { useActs } from './acts.ts';
import type { GapsView } from './address.parse.ts';
import { GapFilters } from './gap-filters.tsx';
import { GapPanel } from './gap-panel.tsx';
import { GapTable } from './gap-table.tsx';
import { type GapRow, gapsQuery, stepGap } from './gaps-calls.ts';
import { GAP_ACT, GAPS } from './words.ts';
import '../list/why-panel.css';
import './gaps.css';

/** What the recomputation of entries found, what is worth most first, with its evidence beside the list. */
export function GapsPage() {
  const say = useSay();
  const { language } = useLanguage();
  const view = useSearch({ from: '/desk/revenue' });
  const navigate = useNavigate();
  const list = useRef<HTMLTableElement>(null);
  const found = useInfiniteQuery(gapsQuery(view));
  const [cursor, onCursor] = useState<string | null>(null);
  const [opened, open] = useState<string | null>(null);
  const [asked, ask] = useState<Asked | null>(null);
  const rows = found.data?.pages.flatMap(({ gaps }) => gaps) ?? [];
  const row = rows.find(({ id }) => id === (opened ?? cursor)) ?? null;
  const acts = useActs(row);
  const act = (state: GapState) => {
    if (row !== null && acts.includes(state)) ask({ row, state });
  };
  useTitle(say(REVENUE.gaps));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    e: () => open(opened === null ? cursor : null),
    Escape: () => open(null),
    t: () => act('taken'),
    d: () => act('dismissed'),
    f: () => act('followed'),
    o: () => act('open'),
  });
  const count = writeNumber(rows.length, language);
  return (
    <main className="page">
      <RevenueLinks />
      <h1>{say(GAPS.question)}</h1>
      <GapFilters
        view={view}
        onView={(next: GapsView) =>
          void navigate({ to: '/revenue', search: next, replace: true, resetScroll: false })
        }
      />
      {found.error !== null && (
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.isPending && <div className="skeleton" />}
      {found.data !== undefined && (
        <div className="with-aside">
          <section className="sheet" aria-labelledby="gaps">
            <h2 id="gaps" aria-live="polite">
              {say(found.hasNextPage ? GAPS.totalMore : GAPS.total, { count })}
            </h2>
            {rows.length === 0 ? (
              <p>
                <strong>{say(GAPS.none)}</strong> {say(GAPS.noneNext)}
              </p>
            ) : (
              <GapTable
                rows={rows}
                cursor={opened ?? cursor}
                onCursor={onCursor}
                onOpen={open}
                listRef={list}
              />
            )}
            {found.hasNextPage && (
              <button
                type="button"
                className="usa-button usa-button--outline"
                onClick={() => void found.fetchNextPage()}
              >
                {say(GAPS.more)}
              </button>
            )}
          </section>
          {opened !== null && row !== null && (
            <GapPanel row={row} acts={acts} onAct={act} onClose={() => open(null)} />
          )}
        </div>
      )}
      {asked !== null && (
        <StepDialog
          asked={asked}
          onClose={() => {
            ask(null);
          }}
        />
      )}
    </main>
  );
}

interface Asked {
  readonly row: GapRow;
  readonly state: GapState;
}

interface StepDialogProps {
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** Asks why before a row changes its state. */
function StepDialog({ asked: { row, state }, onClose }: StepDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const step = async (reason: string) => {
    await stepGap(row.id, { state, reason }, session?.csrf ?? '');
    await queries.invalidateQueries({ queryKey: ['revenue-gaps'] });
  };
  const act = say(GAP_ACT[state]).replace('…', '');
  return (
    <ReasonDialog
      question={`${act}: ${row.entry}`}
      consequence={`${row.says} ${say(GAPS.consequence)}`}
      act={act}
      onAct={step}
      onClose={onClose}
    />
  );
}
