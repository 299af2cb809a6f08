import { Link } from '@tanstack/react-router';
import type { Extent, Snooze } from '../../risk/life/criteria-life.ts';
import type { Instant } from '../../terms/day.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { When } from '../when.tsx';
import { CRITERIA } from './words.ts';

interface SnoozesProps {
  readonly snoozes: readonly Snooze[];
  readonly asOf: Instant;
}

/** Which criteria are silent, for what goods, why and until when. */
export function Snoozes({ snoozes, asOf }: SnoozesProps) {
  const say = useSay();
  const holding = snoozes.filter(({ until }) => asOf < until);
  return (
    <section className="sheet" aria-labelledby="snoozes">
      <h2 id="snoozes">{say(CRITERIA.snoozes, { count: String(holding.length) })}</h2>
      {holding.length === 0 && <p className="faint">{say(CRITERIA.noSnoozes)}</p>}
      <ul className="draft-list">
        {holding.map((snooze) => (
          <SnoozeLine key={`${snooze.criterion} ${snooze.from}`} snooze={snooze} asOf={asOf} />
        ))}
      </ul>
    </section>
  );
}

interface SnoozeLineProps {
  readonly snooze: Snooze;
  readonly asOf: Instant;
}

export function SnoozeLine({ snooze, asOf }: SnoozeLineProps) {
  const say = useSay();
  const { criterion, only, instead, reason, until } = snooze;
  return (
    <li>
      <span>
        <Link to="/criteria/$id" params={{ id: criterion }} className="reference">
          {criterion}
        </Link>{' '}
        <ExtentWords only={only} />
      </span>
      <span>
        <span className="faint">{say(asOf < until ? CRITERIA.ends : CRITERIA.ended)}</span>{' '}
        <When at={until} />
      </span>
      <small>
        {instead === null && say(CRITERIA.insteadSilent)}
        {instead?.lane != null && <LaneMark lane={instead.lane} />} · {reason}
      </small>
    </li>
  );
}

function ExtentWords({ only }: { readonly only: Extent }) {
  const say = useSay();
  const { party, port, hts } = only;
  const said = [
    party !== undefined && say(CRITERIA.forParty, { value: party }),
    port !== undefined && say(CRITERIA.forPort, { value: port }),
    hts !== undefined && say(CRITERIA.forHts, { value: hts }),
  ].filter((one) => one !== false);
  return (
    <span className="faint">{said.length === 0 ? say(CRITERIA.allGoods) : said.join(' · ')}</span>
  );
}
