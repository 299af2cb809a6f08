import { Link } from '@tanstack/react-router';
import type { Flow } from '../../decision/view.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { LANES } from '../words.ts';
import { NOW } from './words.ts';

/** How many consignments stand in each lane, strictest first; each count opens its list. */
export function LaneCounts({ flow }: { readonly flow: Flow }) {
  const say = useSay();
  const { language } = useLanguage();
  const write = new Intl.NumberFormat(language);
  const counts = new Map(flow.lanes.map(({ lane, count }) => [lane, count]));
  return (
    <ul className="lane-counts" aria-label={say(NOW.lanesNow)}>
      {LANES.toReversed().map((lane) => (
        <li key={lane}>
          <Link to="/search" search={{ lane }}>
            <strong>{write.format(counts.get(lane) ?? 0)}</strong>
            <LaneMark lane={lane} />
          </Link>
        </li>
      ))}
      <li>
        <Link to="/search" search={{ degraded: true }}>
          <strong>{write.format(flow.degraded)}</strong>
          <span className={flow.degraded > 0 ? 'badge hatched' : 'faint'}>
            ⚠ {say(NOW.degraded)}
          </span>
        </Link>
      </li>
    </ul>
  );
}
