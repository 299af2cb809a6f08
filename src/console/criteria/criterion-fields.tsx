import { useQuery } from '@tanstack/react-query';
import { Label, TextInput } from '@trussworks/react-uswds';
import type { ReactNode } from 'react';
import { LANGUAGES } from '../../terms/words.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { LANE, LANES, LANGUAGE_NAME } from '../words.ts';
import { boardQuery, productsQuery } from './criteria-calls.ts';
import { writePpm } from './figures.ts';
import type { Written } from './sketch.ts';
import { STUDIO } from './studio-words.ts';

interface FieldsProps {
  readonly written: Written;
  readonly onWritten: (but: Partial<Written>) => void;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Field({ id, label, hint, children }: FieldProps) {
  return (
    <div className="field">
      <Label htmlFor={id}>{label}</Label>
      {children}
      {hint !== undefined && <small>{hint}</small>}
    </div>
  );
}

/** The lane and the weight that it asks for. */
export function AskedFields({ written, onWritten }: FieldsProps) {
  const say = useSay();
  return (
    <fieldset className="field-row">
      <legend className="unseen">{say(STUDIO.asks)}</legend>
      <Field id="lane" label={say(STUDIO.lane)}>
        <select
          id="lane"
          className="usa-select"
          value={written.lane ?? ''}
          onChange={(event) =>
            onWritten({ lane: LANES.find((lane) => lane === event.target.value) ?? null })
          }
        >
          <option value="">{say(STUDIO.noLane)}</option>
          {LANES.map((lane) => (
            <option key={lane} value={lane}>
              {say(LANE[lane])}
            </option>
          ))}
        </select>
      </Field>
      <Field id="weight" label={say(STUDIO.weight)}>
        <input
          id="weight"
          className="usa-input"
          type="number"
          min={-100}
          max={100}
          step={1}
          value={written.weight}
          onChange={(event) => onWritten({ weight: event.target.value })}
        />
      </Field>
    </fieldset>
  );
}

const GROUND = ['source', 'authority', 'owner'] as const;

interface NamedFieldsProps extends FieldsProps {
  /** The name is given: another edition keeps it. */
  readonly named: boolean;
}

/** What it is called, why it exists, by what law and whose it is. */
export function GroundFields({ written, onWritten, named }: NamedFieldsProps) {
  const say = useSay();
  const leave = useLeave();
  const { data: products } = useQuery({ ...productsQuery, enabled: leave.intelligence });
  return (
    <>
      <div className="field-row">
        {LANGUAGES.map((language) => (
          <Field
            key={language}
            id={`title-${language}`}
            label={say(STUDIO.titleIn, { language: LANGUAGE_NAME[language] })}
          >
            <TextInput
              id={`title-${language}`}
              name={`title-${language}`}
              type="text"
              lang={language}
              value={written.title[language]}
              onChange={(event) =>
                onWritten({ title: { ...written.title, [language]: event.target.value } })
              }
            />
          </Field>
        ))}
      </div>
      <div className="field-row">
        <Field id="name" label={say(STUDIO.name)} hint={say(STUDIO.nameHint)}>
          <TextInput
            id="name"
            name="name"
            type="text"
            disabled={named}
            value={written.id}
            onChange={(event) => onWritten({ id: event.target.value.trim() })}
          />
        </Field>
        <Field id="pack" label={say(STUDIO.pack)}>
          <TextInput
            id="pack"
            name="pack"
            type="text"
            value={written.pack}
            onChange={(event) => onWritten({ pack: event.target.value.trim() })}
          />
        </Field>
      </div>
      {GROUND.map((field) => (
        <Field
          key={field}
          id={field}
          label={say(STUDIO[field])}
          {...(field === 'source' && { hint: say(STUDIO.sourceHint) })}
        >
          <TextInput
            id={field}
            name={field}
            type="text"
            value={written[field]}
            onChange={(event) => onWritten({ [field]: event.target.value })}
          />
        </Field>
      ))}
      {leave.intelligence && (
        <Field id="product" label={say(STUDIO.product)}>
          <select
            id="product"
            className="usa-select"
            value={written.product}
            onChange={(event) => onWritten({ product: event.target.value })}
          >
            <option value="">{say(STUDIO.noProduct)}</option>
            {products?.rows.map(({ id, title, reliability, credibility }) => (
              <option key={id} value={id}>
                {title} ({reliability}
                {credibility})
              </option>
            ))}
          </select>
        </Field>
      )}
    </>
  );
}

const DAYS = ['from', 'to', 'reviewOn'] as const;

/** From when to when it lives, what it may hold, and whether it is an emergency. */
export function LifeFields({ written, onWritten }: FieldsProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { data: board } = useQuery(boardQuery);
  const policy = board?.policy ?? null;
  const share = policy === null ? '–' : writePpm(policy.sharePpm, language);
  return (
    <>
      <div className="field-row">
        {DAYS.map((field) => (
          <Field key={field} id={field} label={say(STUDIO[field])}>
            <input
              id={field}
              className="usa-input"
              type="date"
              required={field === 'from' || (field === 'to' && written.emergency)}
              value={written[field]}
              onChange={(event) => onWritten({ [field]: event.target.value })}
            />
          </Field>
        ))}
      </div>
      <Field id="share" label={say(STUDIO.share)} hint={say(STUDIO.shareHint, { share })}>
        <input
          id="share"
          className="usa-input"
          type="number"
          min={0.0001}
          max={100}
          step="any"
          value={written.share}
          onChange={(event) => onWritten({ share: event.target.value })}
        />
      </Field>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={written.emergency}
          onChange={(event) => onWritten({ emergency: event.target.checked })}
        />
        <strong>▲ {say(STUDIO.emergency)}</strong>
      </label>
      {written.emergency && (
        <p className="consequence">
          {say(STUDIO.emergencyWhat, { days: String(policy?.emergencyDaysMax ?? '…') })}
        </p>
      )}
    </>
  );
}
