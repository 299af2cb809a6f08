import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { useTitle } from '../title.ts';
import { GoodsQueue } from './goods-queue.tsx';
import { PartiesQueue } from './parties-queue.tsx';
import type { TargetsQuery } from './targets.parse.ts';
import { TARGETS } from './words.ts';
import './targets.css';

/** What is worth looking at first: consignments by what an examination is worth, or parties to verify. */
export function TargetsPage() {
  const say = useSay();
  const query = useSearch({ from: '/desk/targets' });
  const navigate = useNavigate();
  const ask = (next: TargetsQuery) => void navigate({ to: '/targets', search: next });
  useTitle(say(TARGETS.title));
  const ofParties = query.role !== undefined;
  return (
    <main className="page">
      <div className="titled page-title">
        <h1>{say(ofParties ? TARGETS.partiesQuestion : TARGETS.question)}</h1>
        <nav className="tabs" aria-label={say(TARGETS.kinds)}>
          <Link to="/targets" search={{}} aria-current={ofParties ? undefined : 'page'}>
            {say(TARGETS.goods)}
          </Link>
          <Link
            to="/targets"
            search={{ role: 'importer' }}
            aria-current={ofParties ? 'page' : undefined}
          >
            {say(TARGETS.parties)}
          </Link>
        </nav>
      </div>
      {query.role === undefined ? (
        <GoodsQueue query={query} onQuery={ask} />
      ) : (
        <PartiesQueue role={query.role} onRole={(role) => ask({ role })} />
      )}
    </main>
  );
}
