import { Link } from '@tanstack/react-router';
import { writeBetween, writeDollars, writeNumber, writeShare } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import type { Accuracy } from './accuracy-calls.ts';
import { ACCURACY } from './words.ts';

interface ControlSampleProps {
  readonly accuracy: Accuracy;
}

/** What chance alone tells of everything that came; or why nobody can say yet. */
export function ControlSample({ accuracy }: ControlSampleProps) {
  const say = useSay();
  const { suspendedUntil, control } = accuracy;
  return (
    <section className="sheet" aria-labelledby="flow">
      <h2 id="flow">{say(ACCURACY.flow)}</h2>
      {suspendedUntil !== null && (
        <p className="hatched suspended">⚠ {say(ACCURACY.suspended, { day: suspendedUntil })}</p>
      )}
      {control.examined === 0 ? <NoSample accuracy={accuracy} /> : <Told accuracy={accuracy} />}
    </section>
  );
}

function NoSample({ accuracy }: ControlSampleProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { control, from, to } = accuracy;
  return (
    <div className="teaches">
      <p>
        <strong>{say(ACCURACY.noSample)}</strong>
      </p>
      <p>{say(ACCURACY.noSampleWhy)}</p>
      <p>{say(ACCURACY.noSampleNext, { drawn: writeNumber(control.drawn, language) })}</p>
      <p>
        <Link to="/search" search={{ control: true, from, to }}>
          {say(ACCURACY.seeDrawn)}
        </Link>
      </p>
    </div>
  );
}

function Told({ accuracy }: ControlSampleProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { violations, missed, lossCents, missedLossCents, control } = accuracy;
  const share = (value: number) => writeShare(value, language);
  const count = (value: number) => writeNumber(value, language);
  const dollars = (value: number) => writeDollars(value, language);
  const fill = {
    examined: count(control.examined),
    drawn: count(control.drawn),
    population: count(violations.population),
  };
  return (
    <>
      <dl className="estimates">
        {(
          [
            [ACCURACY.violates, violations],
            [ACCURACY.missed, missed],
          ] as const
        ).map(([words, { rate, count: violating }]) => (
          <div key={words.en}>
            <dd>
              <strong>{writeBetween(rate, share)}</strong>
            </dd>
            <dt>{say(words)}</dt>
            <dd className="faint">
              {say(ACCURACY.asCount)} {writeBetween(violating, count)} {say(ACCURACY.violations)}
            </dd>
          </div>
        ))}
        <div>
          <dd>
            <strong>{writeBetween(lossCents, dollars)}</strong>
          </dd>
          <dt>{say(ACCURACY.lost)}</dt>
        </div>
        <div>
          <dd>
            <strong>{writeBetween(missedLossCents, dollars)}</strong>
          </dd>
          <dt>{say(ACCURACY.lostMissed)}</dt>
        </div>
      </dl>
      <p className="faint">
        <Link to="/accuracy" search={(now) => ({ ...now, by: 'selection', key: 'control' })}>
          {say(ACCURACY.sampled, fill)}
        </Link>
        {violations.unsampled.length > 0 &&
          ` · ${say(ACCURACY.unsampled, { strata: violations.unsampled.join(', ') })}`}
      </p>
    </>
  );
}
