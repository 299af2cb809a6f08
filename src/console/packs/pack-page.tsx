import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { CriteriaLinks } from '../criteria/criteria-links.tsx';
import { AskedLane } from '../criteria/criterion-marks.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { ROLE } from '../words.ts';
import { LawList } from './law-list.tsx';
import { type PackRecord, packQuery } from './packs-calls.ts';
import { PACKS } from './words.ts';
import './packs.css';

/** What one topic looks for, by what law, and what it cannot see. */
export function PackPage() {
  const { id } = useParams({ from: '/desk/packs/$id' });
  const { data: pack, error, refetch } = useQuery(packQuery(id));
  return (
    <main className="page">
      <CriteriaLinks />
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {pack === undefined && error === null && <div className="skeleton" />}
      {pack !== undefined && <Topic pack={pack} />}
    </main>
  );
}

function Topic({ pack }: { readonly pack: PackRecord }) {
  const say = useSay();
  const { title, law, criteria, lists, gaps, validity } = pack;
  useTitle(say(title));
  return (
    <>
      <h1>{say(PACKS.packQuestion, { topic: say(title) })}</h1>
      <div className="pack-columns">
        <section className="sheet" aria-labelledby="criteria">
          <h2 id="criteria">{say(PACKS.criteria)}</h2>
          <ul className="pack-criteria">
            {criteria.map((criterion) => (
              <li key={criterion.id}>
                <p>
                  <Link
                    to="/criteria/$id"
                    params={{ id: criterion.id }}
                    data-row
                    className="reference"
                  >
                    {say(criterion.title)}
                  </Link>{' '}
                  <AskedLane lane={criterion.lane} weight={criterion.weight} />
                </p>
                <small>
                  {criterion.source} · {criterion.authority}
                </small>
              </li>
            ))}
          </ul>
        </section>
        <section className="sheet" aria-labelledby="blind">
          <h2 id="blind">{say(PACKS.blind)}</h2>
          <p className="faint">{say(gaps.length === 0 ? PACKS.noBlind : PACKS.blindWhat)}</p>
          <ul className="pack-criteria">
            {gaps.map((gap) => (
              <li key={gap.id}>
                <p>
                  {say(gap.asks)}{' '}
                  <span className="faint">
                    {say(PACKS.of, { role: say(ROLE[gap.of]).toLowerCase() })}
                  </span>
                </p>
                <small>{gap.authority}</small>
              </li>
            ))}
          </ul>
        </section>
        <section className="sheet" aria-labelledby="law">
          <h2 id="law">{say(PACKS.law)}</h2>
          <LawList law={law} />
          <dl className="facts-list">
            <dt>{say(PACKS.inForce)}</dt>
            <dd>
              {validity.from} – {validity.to ?? say(PACKS.openEnded)}
            </dd>
            <dt>{say(PACKS.lists)}</dt>
            <dd>{lists.length === 0 ? say(PACKS.noLists) : <code>{lists.join(', ')}</code>}</dd>
          </dl>
        </section>
      </div>
    </>
  );
}
