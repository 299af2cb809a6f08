import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { ModelPage } from '../../decision/replay/modelling.ts';
import type { TakenReading } from '../../risk/registry/drift-reading.store.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { When } from '../when.tsx';
import { FeatureName } from './features.tsx';
import { modelQuery, readDrift } from './models-calls.ts';
import { MODELS } from './words.ts';

const SHOWN = 12;
const FEATURE_ALARM = 'feature ';

/** Whether the trade is still that in which the model was trained, feature by feature. */
export function Drift({ model }: { readonly model: ModelPage }) {
  const say = useSay();
  const leave = useLeave();
  const [latest] = model.drift;
  return (
    <section className="sheet" aria-labelledby="drift">
      <h2 id="drift">{say(MODELS.drift)}</h2>
      {latest === undefined ? <p>{say(MODELS.driftNone)}</p> : <Reading taken={latest} />}
      {leave.train && <ReadingForm model={model} />}
    </section>
  );
}

function Reading({ taken }: { readonly taken: TakenReading }) {
  const say = useSay();
  const { language } = useLanguage();
  const { reading, from, to, at } = taken;
  const decided = writeNumber(reading.decided, language);
  const furthest = Math.max(...reading.features.map(({ index }) => index), Number.MIN_VALUE);
  return (
    <>
      <p className={reading.alarms.length > 0 ? 'drift-alarm' : undefined}>
        {reading.alarms.length === 0
          ? say(MODELS.driftCalm)
          : say(MODELS.driftAlarm, { alarms: reading.alarms.join(', ') })}
      </p>
      <p className="faint">
        {say(MODELS.driftOf, { decided, from, to })} · <When at={at} />
      </p>
      <table className="features">
        <thead className="unseen">
          <tr>
            <th scope="col">{say(MODELS.feature)}</th>
            <th scope="col">{say(MODELS.moved)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say(MODELS.score)}</th>
            <td />
            <td className="number">{reading.score.toFixed(3)}</td>
          </tr>
          {reading.features.slice(0, SHOWN).map(({ name, index }) => (
            <tr key={name}>
              <th scope="row">
                <FeatureName name={name} />{' '}
                {reading.alarms.includes(`${FEATURE_ALARM}${name}`) && (
                  <span className="drift-alarm">◆ {say(MODELS.alarm)}</span>
                )}
              </th>
              <td>
                <span className="bar" style={{ width: `${(100 * index) / furthest}%` }} />
              </td>
              <td className="number">{index.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function ReadingForm({ model }: { readonly model: ModelPage }) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [days, setDays] = useState({ from: '', to: '' });
  const reading = useMutation({
    mutationFn: () => readDrift(model.id, days, session?.csrf ?? ''),
    onSuccess: () => queries.invalidateQueries(modelQuery(model.id)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reading.mutate();
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      {(['from', 'to'] as const).map((name) => (
        <div key={name}>
          <Label htmlFor={`drift-${name}`}>{say(MODELS[name])}</Label>
          <input
            id={`drift-${name}`}
            className="usa-input"
            type="date"
            required
            value={days[name]}
            onChange={(event) => setDays({ ...days, [name]: event.target.value })}
          />
        </div>
      ))}
      <Button type="submit" outline disabled={reading.isPending}>
        {say(MODELS.readDrift)}
      </Button>
      {reading.error !== null && <ProblemNotice error={reading.error} />}
    </form>
  );
}
