import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { FormField } from '../tariff/form-field.tsx';
import { LEG } from './code-words.ts';
import { checkFast } from './trust-calls.ts';
import { Legs } from './trust-marks.tsx';
import { TRUST } from './words.ts';

const LEGS = ['importer', 'carrier', 'driver', 'manufacturer'] as const;
const CLASSES = [
  { value: 'H', name: TRUST.classH },
  { value: 'S', name: TRUST.classS },
  { value: 'I', name: TRUST.classI },
] as const;
const BLANK = {
  ...{ port: '', importer: '', carrier: '', driver: '', manufacturer: '' },
  ...{ sealNumber: '', sealClass: '' },
};

/** Whether a truck may take the FAST lane: who stands at each leg goes in, green and red legs come out. */
export function FastCheck() {
  const say = useSay();
  const { data: session } = useQuery(sessionQuery);
  const [truck, setTruck] = useState(BLANK);
  const write = (name: keyof typeof BLANK) => (value: string) =>
    setTruck((before) => ({ ...before, [name]: value }));
  const checking = useMutation({
    mutationFn: () => checkFast(checkOf(truck), session?.csrf ?? ''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    checking.mutate();
  };
  const answer = checking.data;
  return (
    <section className="sheet" aria-labelledby="fast">
      <h2 id="fast">{say(TRUST.fastTitle)}</h2>
      <form onSubmit={submit} className="unprinted">
        <div className="trust-fields">
          <FormField
            label={say(TRUST.portCode)}
            inputMode="numeric"
            value={truck.port}
            onValue={write('port')}
          />
          {LEGS.map((leg) => (
            <FormField
              key={leg}
              label={say(LEG[leg] ?? TRUST.member)}
              value={truck[leg]}
              onValue={write(leg)}
            />
          ))}
          <FormField
            label={say(TRUST.sealNumber)}
            value={truck.sealNumber}
            onValue={write('sealNumber')}
          />
          <div>
            <Label htmlFor="seal-class">{say(TRUST.sealClass)}</Label>
            <Select
              id="seal-class"
              name="seal-class"
              value={truck.sealClass}
              onChange={({ target }) => write('sealClass')(target.value)}
            >
              <option value="">{say(TRUST.classUnknown)}</option>
              {CLASSES.map(({ value, name }) => (
                <option key={value} value={value}>
                  {say(name)}
                </option>
              ))}
            </Select>
          </div>
        </div>
        <p className="faint">{say(TRUST.keyHint)}</p>
        <Button type="submit" disabled={checking.isPending}>
          {say(TRUST.check)}
        </Button>
      </form>
      {checking.error !== null && <ProblemNotice error={checking.error} />}
      {answer !== undefined && (
        <div aria-live="polite">
          <h3 className="lane-verdict">
            <span className="trust-state" data-state={answer.fast ? 'secure' : 'broken'}>
              {say(answer.fast ? TRUST.fastYes : TRUST.fastNo, {
                minutes: String(answer.manifestMinutes),
              })}
            </span>
          </h3>
          <Legs legs={answer.legs} />
          <small>{answer.clause}</small>
        </div>
      )}
    </section>
  );
}

function checkOf({ port, sealNumber, sealClass, ...parties }: typeof BLANK): object {
  const keys = LEGS.map((leg) => [leg, parties[leg] === '' ? null : parties[leg]]);
  const seal = sealNumber === '' ? null : { number: sealNumber, class: sealClass || null };
  return { port, seal, ...Object.fromEntries(keys) };
}
