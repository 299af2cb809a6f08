import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RefundRow } from '../../revenue/campaign.parse.ts';
import type { RefundState } from '../../revenue/campaign.ts';
import { ChipChoice } from '../chip-choice.tsx';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { InUsd } from '../revenue/dollars.tsx';
import { UNVERIFIED } from '../words.ts';
import type { CampaignView } from './address.parse.ts';
import { type Campaign, PAGE_ROWS, refundsQuery } from './campaigns-calls.ts';
import { useKept } from './kept.ts';
import { CAMPAIGNS, REFUND_STATE } from './words.ts';

interface RefundsProps {
  readonly sums: NonNullable<Campaign['sums']>;
  readonly view: CampaignView;
  readonly onView: (view: CampaignView) => void;
}

const STATES = Object.keys(REFUND_STATE) as RefundState[];

/** Every entry that owes otherwise: what was paid, what it would get back, and why not. */
export function Refunds({ sums, view, onView }: RefundsProps) {
  const say = useSay();
  const kept = useKept();
  const { id = '', reason, offset = 0 } = view;
  const { data, error } = useQuery(refundsQuery(view));
  const reasons = [
    { value: 'refunded', name: say(CAMPAIGNS.refunded) },
    ...Object.keys(sums.kept).map((value) => ({ value, name: kept(value) })),
  ];
  return (
    <section className="sheet" aria-labelledby="refunds">
      <div className="titled">
        <h2 id="refunds">
          {data === undefined ? (
            say(CAMPAIGNS.entries)
          ) : (
            <Shown offset={offset} total={data.total} />
          )}
        </h2>
        <a href={`/v1/campaigns/${id}/refunds.csv`} download>
          {say(CAMPAIGNS.csv)}
        </a>
      </div>
      <div className="filter-sentence unprinted">
        <ChipChoice
          label={say(CAMPAIGNS.result)}
          value={reason ?? ''}
          any={say(CAMPAIGNS.everyResult)}
          options={reasons}
          onChoice={(value) => onView(value === '' ? { id } : { id, reason: value })}
        />
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data?.total === 0 && <p className="faint">{say(CAMPAIGNS.nothing)}</p>}
      {data !== undefined && data.total > 0 && (
        <>
          <div className="scroller">
            <RefundTable rows={data.rows} />
          </div>
          <Pages view={view} total={data.total} onView={onView} />
        </>
      )}
    </section>
  );
}

function Shown({ offset, total }: { readonly offset: number; readonly total: number }) {
  const say = useSay();
  const { language } = useLanguage();
  return say(CAMPAIGNS.rows, {
    from: writeNumber(Math.min(offset + 1, total), language),
    to: writeNumber(Math.min(offset + PAGE_ROWS, total), language),
    total: writeNumber(total, language),
  });
}

interface PagesProps {
  readonly view: CampaignView;
  readonly total: number;
  readonly onView: (view: CampaignView) => void;
}

function Pages({ view: { offset = 0, ...view }, total, onView }: PagesProps) {
  const say = useSay();
  const at = (place: number) => onView(place > 0 ? { ...view, offset: place } : view);
  if (total <= PAGE_ROWS) return null;
  return (
    <p className="acts unprinted">
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={offset === 0}
        onClick={() => at(offset - PAGE_ROWS)}
      >
        {say(CAMPAIGNS.previous)}
      </button>
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={offset + PAGE_ROWS >= total}
        onClick={() => at(offset + PAGE_ROWS)}
      >
        {say(CAMPAIGNS.next)}
      </button>
    </p>
  );
}

function RefundTable({ rows }: { readonly rows: readonly RefundRow[] }) {
  const say = useSay();
  const money = ['paid', 'owed', 'refund', 'interest'] as const;
  return (
    <table className="board refunds">
      <thead>
        <tr>
          <th scope="col">{say(CAMPAIGNS.entry)}</th>
          <th scope="col">{say(CAMPAIGNS.importer)}</th>
          <th scope="col">{say(CAMPAIGNS.entered)}</th>
          {money.map((column) => (
            <th key={column} scope="col" className="number">
              {say(CAMPAIGNS[column])}
            </th>
          ))}
          <th scope="col">{say(CAMPAIGNS.stands)}</th>
          <th scope="col">{say(CAMPAIGNS.whyNot)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.entry}>
            <td>
              <Link
                to="/importers/$id"
                params={{ id: row.importer }}
                search={{ entry: row.entry }}
                className="reference"
              >
                {row.entry}
              </Link>
            </td>
            <td>{row.importer}</td>
            <td>{row.entry_date}</td>
            {money.map((column) => (
              <td key={column} className="number">
                {row[column] === '' ? '–' : <InUsd amount={row[column]} />}
                {column === 'paid' && row.paid_reckoned !== '' && (
                  <span title={say(CAMPAIGNS.reckoned)}> ≈</span>
                )}
              </td>
            ))}
            <td>
              <RefundStanding state={row.state} />
            </td>
            <td className="why-not">
              <WhyNot reasons={row.reasons} lacks={row.lacks} />
              {row.unverified !== '' && <span className="badge hatched">{say(UNVERIFIED)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RefundStanding({ state }: { readonly state: string }) {
  const say = useSay();
  const known = STATES.find((one) => one === state);
  return known === undefined ? state : say(REFUND_STATE[known]);
}

function WhyNot({ reasons, lacks }: { readonly reasons: string; readonly lacks: string }) {
  const kept = useKept();
  if (reasons === '') return null;
  return (
    <>
      {reasons.split(' ').map(kept).join('; ')} {lacks !== '' && <small>{lacks}</small>}{' '}
    </>
  );
}
