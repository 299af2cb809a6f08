import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LifePolicy } from '../../risk/life/criteria-life.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { When } from '../when.tsx';
import { openDraftsQuery } from './criteria-calls.ts';
import { editionOf, STEP, stepOf } from './draft-step.ts';
import { CRITERIA, DRAFT_KIND } from './words.ts';

/** What somebody proposes for the Book and nobody has published, with what each waits for. */
export function OpenDrafts({ policy }: { readonly policy: LifePolicy | null }) {
  const say = useSay();
  const { data, error, refetch } = useQuery(openDraftsQuery);
  const drafts = data?.rows ?? [];
  return (
    <section className="sheet" aria-labelledby="drafts">
      <h2 id="drafts">{say(CRITERIA.drafts, { count: String(data?.rows.length ?? '…') })}</h2>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && <p className="faint">{say(CRITERIA.noDrafts)}</p>}
      <ul className="draft-list">
        {drafts.map((draft) => {
          const latest = editionOf(draft);
          return (
            <li key={draft.id}>
              <span>
                <Link to="/criteria/draft/$id" params={{ id: draft.id }} className="reference">
                  {draft.name}
                </Link>{' '}
                <span className="faint">{say(DRAFT_KIND[draft.kind])}</span>
              </span>
              <span className="badge" data-step={stepOf(draft, policy)}>
                {say(STEP[stepOf(draft, policy)])}
              </span>
              {latest !== undefined && (
                <small>
                  {say(CRITERIA.edition, { edition: String(latest.edition) })}{' '}
                  {say(CRITERIA.by, { who: latest.author })} · <When at={latest.at} />
                </small>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
