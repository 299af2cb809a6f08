import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Card } from '../../risk/learning/card.ts';
import { useSay } from '../language.tsx';
import { featuresQuery } from './models-calls.ts';
import { MODELS } from './words.ts';

const SHOWN = 12;

/** What a model looks at, by how much it moves the probability. */
export function Features({ card }: { readonly card: Card }) {
  const say = useSay();
  const [all, showAll] = useState(false);
  const heaviest = Math.max(...card.features.map(({ weight }) => weight), Number.MIN_VALUE);
  const shown = all ? card.features : card.features.slice(0, SHOWN);
  return (
    <section className="sheet" aria-labelledby="features">
      <h2 id="features">{say(MODELS.features)}</h2>
      <p className="faint">{say(MODELS.featuresWhat)}</p>
      <table className="features">
        <thead className="unseen">
          <tr>
            <th scope="col">{say(MODELS.feature)}</th>
            <th scope="col">{say(MODELS.weight)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, weight, monotone }) => (
            <tr key={name}>
              <th scope="row">
                <FeatureName name={name} />{' '}
                {monotone !== 0 && (
                  <span className="faint" title={say(monotone > 0 ? MODELS.rises : MODELS.falls)}>
                    {monotone > 0 ? '↑' : '↓'}
                  </span>
                )}
              </th>
              <td>
                <span className="bar" style={{ width: `${(100 * weight) / heaviest}%` }} />
              </td>
              <td className="number">{weight.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {card.features.length > SHOWN && !all && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => showAll(true)}
        >
          {say(MODELS.showAll, { count: String(card.features.length) })}
        </button>
      )}
    </section>
  );
}

/** What a feature means, its name on hover; the name alone until meanings are read. */
export function FeatureName({ name }: { readonly name: string }) {
  const say = useSay();
  const { data } = useQuery(featuresQuery);
  const meaning = data?.features.find((feature) => feature.name === name)?.meaning;
  return meaning === undefined ? <code>{name}</code> : <span title={name}>{say(meaning)}</span>;
}
