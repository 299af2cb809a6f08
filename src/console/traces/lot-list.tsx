import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { LotRow } from '../../tracing/chain/way-view.store.ts';
import { Share } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { When } from '../when.tsx';
import { SignalNames } from './signals.tsx';
import { lotsQuery } from './traces-calls.ts';
import { TRACES } from './words.ts';

/** The lots whose names begin so, each with how much its way shows. */
export function LotList({ beginning }: { readonly beginning: string }) {
  const say = useSay();
  const list = useRef<HTMLTableElement>(null);
  const { data, error, refetch } = useQuery(lotsQuery(beginning));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  return (
    <section className="sheet" aria-labelledby="lots">
      <div className="titled">
        <h2 id="lots">{say(TRACES.lots)}</h2>
        {data !== undefined && (
          <small>
            <When at={data.asOf} />
          </small>
        )}
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data?.lots.length === 0 && (
        <p>
          <strong>{say(TRACES.none)}</strong> {say(TRACES.noneNext)}
        </p>
      )}
      {data !== undefined && data.lots.length > 0 && (
        <>
          <div className="scroller">
            <table className="board lots" ref={list}>
              <thead>
                <tr>
                  <th scope="col">{say(TRACES.lot)}</th>
                  <th scope="col" className="number">
                    {say(TRACES.completeness)}
                  </th>
                  <th scope="col">{say(TRACES.missing)}</th>
                  <th scope="col">{say(TRACES.signals)}</th>
                </tr>
              </thead>
              <tbody>
                {data.lots.map((row) => (
                  <Row key={row.lot} row={row} />
                ))}
              </tbody>
            </table>
          </div>
          {data.more && <p className="faint">{say(TRACES.more)}</p>}
          <p className="keys-hint faint unprinted">{say(TRACES.keysHint)}</p>
        </>
      )}
    </section>
  );
}

function Row({ row: { lot, standing } }: { readonly row: LotRow }) {
  return (
    <tr>
      <td className="lot-name">
        <Link to="/traces" search={{ lot }} className="reference" data-row={lot}>
          {lot}
        </Link>
      </td>
      <td className="number">
        <Share of={standing.completeness} />
      </td>
      <td className="lot-name">{standing.missing ?? ''}</td>
      <td>
        <SignalNames codes={standing.signals} />
      </td>
    </tr>
  );
}
