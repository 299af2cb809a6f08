import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Mode } from '../../filing/filing.ts';
import { useLanguage, useSay } from '../language.tsx';
import { MODE } from '../words.ts';
import { countries, countryName } from './country.ts';
import {
  type Among,
  type DutyPart,
  type DutyQuestion,
  declared,
  declaring,
  wordsOf,
  writing,
} from './duty-question.ts';
import { factName } from './fact-name.ts';
import { FormField } from './form-field.tsx';
import { LineSearch } from './line-search.tsx';
import { lineQuery } from './tariff-calls.ts';
import { DUTY } from './words.ts';

const MODES = Object.entries(MODE) as readonly (readonly [Mode, (typeof MODE)[Mode]])[];
const DEFAULT_MODE: Mode = 'vessel';

interface DutyFormProps {
  readonly question: DutyQuestion;
  readonly today: string;
  readonly onQuestion: (question: DutyQuestion) => void;
}

/** What is known of the goods: a field for each fact, and what was declared beside. */
export function DutyForm({ question, today, onQuestion }: DutyFormProps) {
  const say = useSay();
  const { language } = useLanguage();
  const all = useMemo(() => countries(language), [language]);
  const write = (part: DutyPart) => (text: string) => onQuestion(writing(question, part, text));
  const { origin = '' } = question;
  return (
    <section className="sheet" aria-labelledby="goods">
      <h2 id="goods">{say(DUTY.goods)}</h2>
      <form className="duty-form" onSubmit={(event) => event.preventDefault()}>
        <LineSearch code={question.hts ?? ''} on={question.on} onCode={write('hts')} />
        <FormField
          id="origin"
          label={say(DUTY.origin)}
          value={origin}
          listId="countries"
          hint={origin === '' ? say(DUTY.originHint) : countryName(origin, language)}
          onValue={(text) => write('origin')(text.toUpperCase())}
        />
        <datalist id="countries">
          {all.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </datalist>
        <FormField
          id="value"
          label={say(DUTY.value)}
          value={question.value ?? ''}
          inputMode="decimal"
          hint={say(DUTY.valueHint)}
          onValue={(text) => write('value')(text.replaceAll(',', ''))}
        />
        <FormField
          id="on"
          type="date"
          label={say(DUTY.on)}
          value={question.on ?? today}
          onValue={write('on')}
        />
        <Quantities question={question} onQuestion={onQuestion} />
        <FormField
          id="program"
          label={say(DUTY.program)}
          value={question.program ?? ''}
          hint={say(DUTY.programHint)}
          onValue={(text) => write('program')(text.toUpperCase())}
        />
        <div className="form-field">
          <label className="usa-label" htmlFor="mode">
            {say(DUTY.mode)}
          </label>
          <select
            id="mode"
            className="usa-select"
            value={question.mode ?? DEFAULT_MODE}
            onChange={(event) => write('mode')(event.target.value)}
          >
            {MODES.map(([mode, words]) => (
              <option key={mode} value={mode}>
                {say(words)}
              </option>
            ))}
          </select>
        </div>
        <FormField
          id="loaded"
          type="date"
          label={say(DUTY.loaded)}
          value={question.loaded ?? ''}
          onValue={write('loaded')}
        />
        <FormField
          id="claims"
          label={say(DUTY.claims)}
          value={question.claims ?? ''}
          hint={say(DUTY.claimsHint)}
          onValue={(text) => write('claims')(text.replaceAll('.', ''))}
        />
      </form>
      <Declared question={question} onQuestion={onQuestion} />
    </section>
  );
}

type Asking = Pick<DutyFormProps, 'question' | 'onQuestion'>;

/** One field for each unit that the line asks for. */
function Quantities({ question, onQuestion }: Asking) {
  const say = useSay();
  const { data: line } = useQuery(lineQuery(question.hts ?? '', question.on));
  return line?.units.map((unit) => (
    <FormField
      key={unit}
      label={say(DUTY.quantity, { unit })}
      value={declared(question, 'quantities', unit) ?? ''}
      inputMode="decimal"
      onValue={(amount) => onQuestion(declaring(question, 'quantities', unit, amount))}
    />
  ));
}

/** Facts that were declared beside the fields, each to be taken back. */
function Declared({ question, onQuestion }: Asking) {
  const say = useSay();
  const facts = (['claims', 'states', 'values', 'counts'] as const).flatMap((among) =>
    wordsOf(question[among]).map((word) => ({ among, name: word.split('=')[0] ?? word })),
  );
  if (facts.length === 0) return null;
  const written = (among: Among, name: string) => {
    const figure = declared(question, among, name);
    return figure === 'yes' ? factName(name) : `${factName(name)} ${figure}`;
  };
  return (
    <ul className="filter-sentence declared" aria-label={say(DUTY.declared)}>
      {facts.map(({ among, name }) => (
        <li key={`${among} ${name}`} className="chip" data-active>
          {written(among, name)}
          <button
            type="button"
            aria-label={say(DUTY.takeBack, { fact: factName(name) })}
            onClick={() => onQuestion(declaring(question, among, name, ''))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
