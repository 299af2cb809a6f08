import { useRef } from 'react';
import { writeNumber } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { Deadline } from './deadline.tsx';
import { InUsd } from './dollars.tsx';
import { LiquidationMark } from './liquidation-mark.tsx';
import type { Account, AccountEntry } from './revenue-calls.ts';
import { nextWindow } from './windows.ts';
import { REVENUE, WINDOWS } from './words.ts';

interface EntriesTableProps {
  readonly account: Account;
  /** The entry that is open beside the list. */
  readonly open: string | null;
  readonly onOpen: (entry: string) => void;
  readonly onClose: () => void;
}

/** Every entry with how far its liquidation is, and what ends next of what may be done. */
export function EntriesTable({ account, open, onOpen, onClose }: EntriesTableProps) {
  const say = useSay();
  const { language } = useLanguage();
  const list = useRef<HTMLTableElement>(null);
  const { entries, entryCount, on } = account;
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
    Escape: onClose,
  });
  const fill = {
    shown: writeNumber(entries.length, language),
    total: writeNumber(entryCount, language),
  };
  return (
    <section className="sheet" aria-labelledby="entries">
      <h2 id="entries">{say(REVENUE.entriesTotal, fill)}</h2>
      {entries.length === 0 && <p className="faint">{say(REVENUE.noEntries)}</p>}
      {entries.length > 0 && (
        <>
          <div className="scroller">
            <table className="board entries" ref={list}>
              <thead>
                <tr>
                  <th scope="col">{say(REVENUE.entry)}</th>
                  <th scope="col">{say(REVENUE.entryDate)}</th>
                  <th scope="col">{say(REVENUE.liquidation)}</th>
                  <th scope="col">{say(REVENUE.next)}</th>
                  <th scope="col" className="number">
                    {say(REVENUE.asserted)}
                  </th>
                  <th scope="col" className="number">
                    {say(REVENUE.final)}
                  </th>
                  <th scope="col" className="number">
                    {say(REVENUE.toDeposit)}
                  </th>
                  <th scope="col" className="number">
                    {say(REVENUE.billed)}
                  </th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr key={entry.entry} data-cursor={entry.entry === open || undefined}>
                    <EntryCells entry={entry} on={on} onOpen={onOpen} />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="keys-hint faint unprinted">{say(REVENUE.keysHint)}</p>
        </>
      )}
    </section>
  );
}

interface EntryCellsProps {
  readonly entry: AccountEntry;
  readonly on: string;
  readonly onOpen: (entry: string) => void;
}

function EntryCells({ entry: row, on, onOpen }: EntryCellsProps) {
  const say = useSay();
  const { entry, entryDate, standing, assertedTotal, finalTotal, toDeposit, open, leavesOut } = row;
  const next = nextWindow(row, on);
  return (
    <>
      <td>
        <button
          type="button"
          className="usa-button usa-button--unstyled reference"
          data-row={entry}
          onClick={() => onOpen(entry)}
        >
          {entry}
        </button>
      </td>
      <td>{entryDate}</td>
      <td>
        <LiquidationMark state={standing.liquidation} />
      </td>
      <td>
        {next === null ? (
          <span className="faint">{say(REVENUE.nothingChanges)}</span>
        ) : (
          <>
            <span className="faint">{say(WINDOWS[next.name].name)}</span>{' '}
            <Deadline day={next.day} on={on} />
          </>
        )}
      </td>
      <td className="number">
        <InUsd amount={assertedTotal} />
        {leavesOut.length > 0 && (
          <small className="leaves-out">
            {say(REVENUE.leavesOut, { what: leavesOut.join(', ') })}
          </small>
        )}
      </td>
      <td className="number">{finalTotal === null ? '–' : <InUsd amount={finalTotal} />}</td>
      <td className="number">
        <InUsd amount={toDeposit} />
      </td>
      <td className="number">
        <InUsd amount={open} />
      </td>
    </>
  );
}
