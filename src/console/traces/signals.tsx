import type { Signal } from '../../tracing/chain/signal.ts';
import { useSay } from '../language.tsx';
import { SIGNAL } from './words.ts';

const NAMES = new Map(Object.entries(SIGNAL));

/** What does not fit, by its codes; a code that the desk has no words for stands as it is. */
export function SignalNames({ codes }: { readonly codes: readonly string[] }) {
  const say = useSay();
  return (
    <ul className="signal-names">
      {codes.map((code) => {
        const name = NAMES.get(code);
        return (
          <li key={code}>
            <span aria-hidden="true">⚠</span> {name === undefined ? code : say(name)}
          </li>
        );
      })}
    </ul>
  );
}

/** What does not fit at which lot, with the numbers that say so. */
export function SignalList({ signals }: { readonly signals: readonly Signal[] }) {
  const say = useSay();
  return (
    <ul className="signals">
      {signals.map((signal, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one lot may have one signal twice, and the list never moves.
        <li key={place}>
          <span aria-hidden="true">⚠</span> <strong>{say(SIGNAL[signal.code])}</strong>{' '}
          <span className="code">{signal.lot}</span>{' '}
          <small>
            {Object.entries(signal.numbers)
              .map(([name, value]) => `${name} ${value}`)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
