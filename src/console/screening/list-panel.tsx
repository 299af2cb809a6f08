import { useQuery } from '@tanstack/react-query';
import type { ListedParty } from '../../party/list.ts';
import type { ListView } from '../../party/rescreen/screening-view.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { When } from '../when.tsx';
import { CLOSE } from '../words.ts';
import type { ListsAddress } from './address.parse.ts';
import { changesQuery } from './screening-calls.ts';
import { SCREENING } from './words.ts';

interface ListPanelProps {
  readonly list: ListView;
  readonly address: ListsAddress;
  readonly onLook: (address: ListsAddress) => void;
}

/** One list beside the others: what changed in it, and the editions that it had. */
export function ListPanel({ list, address, onLook }: ListPanelProps) {
  const say = useSay();
  return (
    <aside className="why-panel sheet" aria-label={list.name}>
      <div className="titled">
        <h2>{list.name}</h2>
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => onLook({})}
        >
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      <div className="why-panel-body">
        <small>{list.source}</small>
        <h3>{say(SCREENING.changes)}</h3>
        <Changes list={list.list} address={address} />
        <h3>{say(SCREENING.editions)}</h3>
        <ol className="said">
          {list.editions.map(({ part, edition, from, knownFrom }) => (
            <li key={part}>
              <strong>{edition}</strong> {from}{' '}
              <small>
                <When at={knownFrom} />
              </small>{' '}
              {edition !== list.searched.edition && (
                <button
                  type="button"
                  className="usa-button usa-button--unstyled unprinted"
                  onClick={() =>
                    onLook({ list: list.list, from: edition, to: list.searched.edition })
                  }
                >
                  {say(SCREENING.compare, { edition: list.searched.edition })}
                </button>
              )}
            </li>
          ))}
        </ol>
      </div>
    </aside>
  );
}

/** Entries that are shown of a change; a list of thousands is read at the terminal. */
const SHOWN_MAX = 100;

function Changes({ list, address }: { readonly list: string; readonly address: ListsAddress }) {
  const say = useSay();
  const { language } = useLanguage();
  const { data, error } = useQuery(changesQuery(list, address));
  if (error !== null) return <ProblemNotice error={error} />;
  if (data === undefined) return <div className="skeleton" />;
  const { before, after, added, removed, changed } = data;
  const rows = [
    ...added.map((entry) => ({ entry, how: say(SCREENING.added), mark: '+' })),
    ...removed.map((entry) => ({ entry, how: say(SCREENING.removed), mark: '−' })),
    ...changed.map(({ after: entry, fields }) => ({
      entry,
      how: say(SCREENING.changed, { fields: fields.join(', ') }),
      mark: '~',
    })),
  ];
  const count = (of: number) => writeNumber(of, language);
  return (
    <>
      <p>
        {say(SCREENING.between, {
          before: before?.edition ?? say(SCREENING.nothingBefore),
          after: after.edition,
          added: count(added.length),
          removed: count(removed.length),
          changed: count(changed.length),
        })}
      </p>
      {before === null && <p className="faint">{say(SCREENING.firstEdition)}</p>}
      {rows.length === 0 && <p className="faint">{say(SCREENING.unchanged)}</p>}
      {before !== null && (
        <ul className="plain changes">
          {rows.slice(0, SHOWN_MAX).map(({ entry, how, mark }) => (
            <li key={`${mark}${entry.id}`}>
              <span aria-hidden="true">{mark}</span> {nameOf(entry)} <code>{entry.id}</code>{' '}
              <small>{how}</small>
            </li>
          ))}
        </ul>
      )}
      {before !== null && rows.length > SHOWN_MAX && (
        <p className="faint">{say(SCREENING.andMore, { count: count(rows.length - SHOWN_MAX) })}</p>
      )}
    </>
  );
}

function nameOf({ names }: ListedParty): string {
  return names[0]?.text ?? '';
}
