import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TopicGaps } from '../../decision/gaps.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { ROLE } from '../words.ts';
import { gapsQuery, packsQuery } from './packs-calls.ts';
import { PACKS } from './words.ts';
import './packs.css';

interface GapsProps {
  readonly consignment: string;
  readonly version: number;
}

/** What each topic must still know of a consignment before it can be judged, and of whom to ask it. */
export function Gaps({ consignment, version }: GapsProps) {
  const say = useSay();
  const { data, error } = useQuery(gapsQuery(consignment, version));
  return (
    <section className="sheet gaps" aria-labelledby="gaps">
      <h2 id="gaps">{say(PACKS.gapsQuestion)}</h2>
      {error !== null && <ProblemNotice error={error} />}
      {data?.topics.length === 0 && <p className="faint">{say(PACKS.noGaps)}</p>}
      {data?.topics.map((topic) => (
        <Topic key={topic.pack} topic={topic} />
      ))}
    </section>
  );
}

function Topic({ topic }: { readonly topic: TopicGaps }) {
  const say = useSay();
  const { data } = useQuery(packsQuery);
  const pack = data?.packs.find(({ id }) => id === topic.pack);
  const { missing, unanswered } = topic;
  return (
    <details>
      <summary>
        <strong>{pack === undefined ? topic.pack : say(pack.title)}</strong>{' '}
        <span className="faint">{say(PACKS.toAsk, { count: String(missing.length) })}</span>
      </summary>
      <ul className="pack-criteria">
        {missing.map(({ gap, entry, line }) => (
          <li key={`${gap.id} ${entry} ${line}`}>
            <p>
              {say(gap.asks)}{' '}
              <span className="faint">
                {say(PACKS.of, { role: say(ROLE[gap.of]).toLowerCase() })}
                {line !== null && ` · ${say(PACKS.line, { line: String(line) })}`}
              </span>
            </p>
            <small>
              {[entry, gap.authority].filter((told) => told !== null && told !== '').join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      {unanswered.length > 0 && (
        <p className="hatched">⚠ {say(PACKS.unanswered, { count: String(unanswered.length) })}</p>
      )}
      <Link to="/packs/$id" params={{ id: topic.pack }}>
        {say(PACKS.law)}
      </Link>
    </details>
  );
}
