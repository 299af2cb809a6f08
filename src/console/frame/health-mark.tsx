import { Link } from '@tanstack/react-router';
import type { Health } from '../../decision/view.ts';
import type { Words } from '../../terms/words.ts';
import { useSay } from '../language.tsx';
import { useHealth, useLeave } from '../leave.ts';
import { When } from '../when.tsx';
import { LAYER } from '../words.ts';
import { FRAME } from './words.ts';

type Say = ReturnType<typeof useSay>;

/** Whether the house is whole: quiet while it is, hatched and wide while it is not. */
export function HealthMark() {
  const say = useSay();
  const { data: health } = useHealth();
  const leave = useLeave();
  if (!leave.health) return null;
  if (health === undefined) return <span className="faint">{say(FRAME.healthUnknown)}</span>;
  const failing = health.layers.filter((layer) => !layer.healthy);
  if (failing.length === 0 && health.drift !== null) {
    return <span className="badge">⚠ {say(FRAME.drifted)}</span>;
  }
  if (failing.length === 0) {
    return (
      <span className="health-mark">
        <span data-lane="release" aria-hidden="true">
          ●
        </span>{' '}
        {say(FRAME.healthy)}
      </span>
    );
  }
  const layers = layerNames(failing, say);
  return <span className="badge hatched">⚠ {say(FRAME.degraded, { layers })}</span>;
}

/** On every page until each layer is whole: what fails, since when, what was kept, what to do. */
export function HealthBanner() {
  const say = useSay();
  const { data: health } = useHealth();
  const failing = health?.layers.filter((layer) => !layer.healthy) ?? [];
  if (failing.length === 0) return null;
  const layers = layerNames(failing, say);
  return (
    <section className="health-banner hatched" aria-label={say(FRAME.degraded, { layers })}>
      <div>
        <p>
          <strong>⚠ {say(FRAME.degraded, { layers })}</strong>
          {failing.map(({ layer, detail, since }) => (
            <span key={layer}>
              {' · '}
              {detail} {since !== null && <When at={since} exact />}
            </span>
          ))}
        </p>
        <p>
          {say(FRAME.degradedWhat, { layers })} {say(FRAME.degradedNext)}{' '}
          <Link to="/search" search={{ degraded: true }}>
            {say(FRAME.seeDegraded)}
          </Link>
        </p>
      </div>
    </section>
  );
}

/** What a layer of the decision is called; its own code when this desk does not know it. */
export function layerName(layer: string, say: Say): string {
  const names: Readonly<Record<string, Words>> = LAYER;
  const words = names[layer];
  return words === undefined ? layer : say(words);
}

function layerNames(layers: Health['layers'], say: Say): string {
  return layers.map(({ layer }) => layerName(layer, say).toLowerCase()).join(', ');
}
