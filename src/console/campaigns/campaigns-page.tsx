import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { RevenueLinks } from '../revenue/revenue-links.tsx';
import { REVENUE } from '../revenue/words.ts';
import { useTitle } from '../title.ts';
import type { CampaignView } from './address.parse.ts';
import { CampaignForm } from './campaign-form.tsx';
import { CampaignList } from './campaign-list.tsx';
import { CampaignResult } from './campaign-result.tsx';
import { campaignsQuery } from './campaigns-calls.ts';
import { CAMPAIGNS } from './words.ts';
import '../search/filter-sentence.css';
import './campaigns.css';

/** Refund campaigns: asked, watched while they run, and read entry by entry. */
export function CampaignsPage() {
  const say = useSay();
  const { campaignStart } = useLeave();
  const view = useSearch({ from: '/desk/campaigns' });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(campaignsQuery);
  const look = (next: CampaignView) =>
    void navigate({ to: '/campaigns', search: next, resetScroll: false });
  const campaigns = data?.campaigns ?? [];
  const open = campaigns.find(({ id }) => id === view.id) ?? null;
  useTitle(say(REVENUE.campaigns));
  return (
    <main className="page">
      <RevenueLinks />
      <h1>{say(CAMPAIGNS.question)}</h1>
      <div className="criteria-pair">
        {campaignStart && <CampaignForm onStarted={({ id }) => look({ id })} />}
        <section className="sheet" aria-labelledby="campaigns">
          <h2 id="campaigns">{say(CAMPAIGNS.all)}</h2>
          {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
          {data === undefined && error === null && <div className="skeleton" />}
          {data !== undefined && <CampaignList campaigns={campaigns} open={view.id ?? null} />}
        </section>
      </div>
      {open !== null && <CampaignResult campaign={open} view={view} onView={look} />}
    </main>
  );
}
