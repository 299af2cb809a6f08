import type { Health } from '../../decision/view.ts';
import { layerName } from '../frame/health-mark.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useHealth } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { When } from '../when.tsx';
import { NOW } from './words.ts';

const HASH_SHOWN = 12;

/** Each layer of the decision as the last decisions found it, and what the Book holds. */
export function LayerHealth() {
  const say = useSay();
  const { data: health, error } = useHealth();
  return (
    <section className="sheet layer-health">
      <div className="titled">
        <h2>{say(NOW.whole)}</h2>
        <small>{health !== undefined && <When at={health.asOf} />}</small>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {health === undefined ? <div className="skeleton" /> : <Layers health={health} />}
    </section>
  );
}

function Layers({ health }: { readonly health: Health }) {
  const say = useSay();
  const { language } = useLanguage();
  const write = new Intl.NumberFormat(language);
  return (
    <>
      <dl>
        {health.layers.map(({ layer, healthy, detail, since }) => (
          <div key={layer}>
            <dt>{layerName(layer, say)}</dt>
            <dd>
              {healthy ? (
                <>
                  <span data-lane="release" aria-hidden="true">
                    ●
                  </span>{' '}
                  {say(NOW.healthy)}
                </>
              ) : (
                <span className="badge hatched">
                  ⚠ {detail} {since !== null && <When at={since} />}
                </span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say(NOW.lists)}</dt>
          <dd>
            {health.lists.length === 0
              ? say(NOW.noLists)
              : health.lists.map(({ list, edition }) => (
                  <span key={list} className="list-edition">
                    {list} <small>{edition}</small>
                  </span>
                ))}
          </dd>
        </div>
        <div>
          <dt>{say(NOW.book)}</dt>
          <dd>
            <code title={health.book}>{health.book.slice(0, HASH_SHOWN)}</code>
          </dd>
        </div>
      </dl>
      <p className="faint">
        {say(NOW.schedule, {
          revision: health.tariff.revision,
          lines: write.format(health.tariff.lines),
          of: write.format(health.tariff.of),
        })}
      </p>
    </>
  );
}
