import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { InUsd } from '../revenue/dollars.tsx';
import { lineNumber } from '../tariff/line-number.ts';
import { When } from '../when.tsx';
import type { Campaign } from './campaigns-calls.ts';
import { CAMPAIGN_STATE, CAMPAIGNS } from './words.ts';

interface CampaignListProps {
  readonly campaigns: readonly Campaign[];
  readonly open: string | null;
}

/** Every campaign that was asked, latest first, and how far it is. */
export function CampaignList({ campaigns, open }: CampaignListProps) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  if (campaigns.length === 0) return <p className="faint">{say(CAMPAIGNS.none)}</p>;
  return (
    <ul className="campaign-list" ref={list}>
      {campaigns.map(({ id, asked, state, progress, sums, by, at }) => (
        <li key={id} data-state={state}>
          <Link
            to="/campaigns"
            search={{ id }}
            className="reference"
            data-row={id}
            aria-current={id === open || undefined}
          >
            {asked.without.map(lineNumber).join(' ')} · {asked.from} – {asked.to}
          </Link>
          <span>
            {state === 'running' ? (
              <progress value={progress} aria-label={say(CAMPAIGNS.progress)} />
            ) : (
              say(CAMPAIGN_STATE[state])
            )}{' '}
            {sums !== null && <InUsd amount={sums.refunded.refund} />}
          </span>
          <small>
            {say(CAMPAIGNS.by)} {by} <When at={at} />
          </small>
        </li>
      ))}
    </ul>
  );
}
