import type { RefObject } from 'react';
import { Share } from '../figures.tsx';
import { useSay } from '../language.tsx';
import { InUsd } from '../revenue/dollars.tsx';
import { CodeName } from './code-name.tsx';
import type { GapRow } from './gaps-calls.ts';
import { GAPS } from './words.ts';

interface GapTableProps {
  readonly rows: readonly GapRow[];
  readonly cursor: string | null;
  readonly onCursor: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly listRef: RefObject<HTMLTableElement | null>;
}

export function GapTable({ rows, cursor, onCursor, onOpen, listRef }: GapTableProps) {
  const say = useSay();
  return (
    <>
      <div className="scroller">
        <table className="board gaps" ref={listRef}>
          <thead>
            <tr>
              <th scope="col">{say(GAPS.entry)}</th>
              <th scope="col">{say(GAPS.code)}</th>
              <th scope="col">{say(GAPS.about)}</th>
              <th scope="col" className="number">
                {say(GAPS.expected)}
              </th>
              <th scope="col" className="number">
                {say(GAPS.stake)}
              </th>
              <th scope="col" className="number">
                {say(GAPS.probability)}
              </th>
              <th scope="col">{say(GAPS.importer)}</th>
              <th scope="col">{say(GAPS.on)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-cursor={row.id === cursor || undefined}>
                <td>
                  <button
                    type="button"
                    className="usa-button usa-button--unstyled reference"
                    data-row={row.id}
                    onFocus={() => onCursor(row.id)}
                    onClick={() => onOpen(row.id)}
                  >
                    {row.entry}
                  </button>{' '}
                  {row.line !== null && <small>{say(GAPS.line, { line: String(row.line) })}</small>}
                </td>
                <td>
                  <CodeName code={row.code} />
                </td>
                <td>
                  <code>{row.about}</code>
                </td>
                <td className="number">
                  {row.expected === null ? '–' : <InUsd amount={row.expected} />}
                </td>
                <td className="number">
                  <Stake row={row} />
                </td>
                <td className="number">
                  <Share of={row.probability === null ? null : Number(row.probability)} />
                </td>
                <td>{row.importer}</td>
                <td>{row.on}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="keys-hint faint unprinted">{say(GAPS.keysHint)}</p>
    </>
  );
}

/** What is owed and not declared; negative where too much was. */
export function Stake({ row: { cents, atMost } }: { readonly row: GapRow }) {
  const say = useSay();
  if (cents === null) return '–';
  return (
    <>
      {atMost && <small>{say(GAPS.atMost)} </small>}
      <InUsd amount={cents} />
    </>
  );
}
