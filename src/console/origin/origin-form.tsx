import { useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type HTMLAttributes, useId } from 'react';
import type { Words } from '../../terms/words.ts';
import { useSay } from '../language.tsx';
import { MaterialRows } from './material-rows.tsx';
import { agreementsQuery } from './origin-calls.ts';
import type { TypedGood } from './origin-question.ts';
import { ORIGIN } from './words.ts';

interface OriginFormProps {
  readonly good: TypedGood;
  readonly pending: boolean;
  readonly onGood: (good: TypedGood) => void;
  readonly onExample: () => void;
  readonly onAsk: () => void;
}

/** The good and what it is made of; Enter in any field asks. */
export function OriginForm({ good, pending, onGood, onExample, onAsk }: OriginFormProps) {
  const say = useSay();
  const { data } = useQuery(agreementsQuery);
  const agreement = useId();
  const agreements = data?.agreements ?? [{ id: good.agreement, title: good.agreement }];
  const write = (but: Partial<TypedGood>) => onGood({ ...good, ...but });
  return (
    <form
      className="sheet origin-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
    >
      <h2>{say(ORIGIN.good)}</h2>
      <div className="field-row">
        <div>
          <label className="usa-label" htmlFor={agreement}>
            {say(ORIGIN.agreement)}
          </label>
          <select
            id={agreement}
            className="usa-select"
            value={good.agreement}
            onChange={({ target }) => write({ agreement: target.value })}
          >
            {agreements.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <Field label={ORIGIN.on} type="date" value={good.on} onValue={(on) => write({ on })} />
        <Field label={ORIGIN.hts} value={good.hts} onValue={(hts) => write({ hts })} />
        <Field
          label={ORIGIN.producedIn}
          value={good.producedIn}
          onValue={(text) => write({ producedIn: text.toUpperCase() })}
        />
        <Field
          label={ORIGIN.transactionValue}
          inputMode="decimal"
          value={good.transactionValue}
          onValue={(transactionValue) => write({ transactionValue })}
        />
        <Field
          label={ORIGIN.netCost}
          inputMode="decimal"
          value={good.netCost}
          onValue={(netCost) => write({ netCost })}
        />
        <Field
          label={ORIGIN.states}
          hint={ORIGIN.statesHint}
          value={good.states}
          onValue={(states) => write({ states })}
        />
      </div>
      <MaterialRows materials={good.materials} onMaterials={(materials) => write({ materials })} />
      <div className="acts">
        <Button type="submit" disabled={pending}>
          {say(ORIGIN.ask)}
        </Button>
        <Button type="button" outline onClick={onExample}>
          {say(ORIGIN.example)}
        </Button>
      </div>
      <p className="faint">{say(ORIGIN.nothing)}</p>
    </form>
  );
}

interface FieldProps {
  readonly label: Words;
  readonly value: string;
  readonly onValue: (text: string) => void;
  readonly hint?: Words;
  readonly type?: 'text' | 'date';
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
}

function Field({ label, value, onValue, hint, type = 'text', inputMode }: FieldProps) {
  const say = useSay();
  const id = useId();
  return (
    <div>
      <label className="usa-label" htmlFor={id}>
        {say(label)}
      </label>
      <input
        id={id}
        className="usa-input"
        type={type}
        inputMode={inputMode}
        autoComplete="off"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onValue(target.value)}
      />
      {hint !== undefined && <small id={`${id}-hint`}>{say(hint)}</small>}
    </div>
  );
}
