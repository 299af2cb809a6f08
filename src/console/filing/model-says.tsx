import type { Decision } from '../../decision/decision.ts';
import { Dollars, Share } from '../figures.tsx';
import { useSay } from '../language.tsx';
import { FeatureName } from '../models/features.tsx';
import { fallOf } from './model-fall.ts';
import { MODEL } from './model-words.ts';

/** The name under which a decision keeps the lightest contributions as one. */
const OTHERS = 'others';

/** What the model said: each feature's part first, then the probability that they come to. */
export function ModelSays({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const { targeting: score } = decision;
  if (score === null) return null;
  const { steps, low, high } = fallOf(score);
  const share = (logOdds: number) => (100 * logOdds) / (high - low);
  return (
    <section className="model-says" aria-label={say(MODEL.says)}>
      <h3>{say(MODEL.says)}</h3>
      <ol>
        {steps.map(({ feature, value, logOdds, from, to }) => (
          <li key={feature}>
            <strong className="weight">{writeLogOdds(logOdds)}</strong>
            <span className="fall" aria-hidden="true">
              <span
                data-lowers={logOdds < 0 || undefined}
                style={{
                  left: `${share(Math.min(from, to) - low)}%`,
                  width: `${share(Math.abs(logOdds))}%`,
                }}
              />
            </span>
            <p className="reason">
              {feature === OTHERS ? (
                <span className="faint">{say(MODEL.others)}</span>
              ) : (
                <>
                  <FeatureName name={feature} />{' '}
                  <strong>{value === null ? say(MODEL.missing) : writeValue(value)}</strong>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
      <p className="score">
        <strong>
          <Share of={score.probability} />
        </strong>{' '}
        {say(MODEL.probability)} ·{' '}
        <strong>
          <Share of={score.critical} />
        </strong>{' '}
        {say(MODEL.critical)} · <Dollars cents={score.lossCents} /> {say(MODEL.loss)}
      </p>
      <p className="authority">
        {say(MODEL.means)} <code>{score.model}</code>
      </p>
    </section>
  );
}

function writeLogOdds(logOdds: number): string {
  return `${logOdds < 0 ? '−' : '+'}${Math.abs(logOdds).toFixed(2)}`;
}

function writeValue(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}
