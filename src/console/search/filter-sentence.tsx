import { type ReactNode, useEffect, useState } from 'react';
import { useSay } from '../language.tsx';
import { useFlow } from '../leave.ts';
import { LANE, LANES, MODE } from '../words.ts';
import { filtersOf, type Query, readQuery } from './query.parse.ts';
import { SEARCH } from './words.ts';
import './filter-sentence.css';

interface FilterSentenceProps {
  readonly query: Query;
  readonly onQuery: (query: Query) => void;
}

/** The filters as one sentence whose words can be changed where they stand. */
export function FilterSentence({ query, onQuery }: FilterSentenceProps) {
  const say = useSay();
  const { data: flow } = useFlow();
  const filters = filtersOf(query);
  // Another question starts at its first row.
  const change = (part: Readonly<Record<string, unknown>>) =>
    onQuery(readQuery({ ...query, offset: undefined, ...part }));
  const ports = flow?.ports.map(({ code, name }) => ({ value: code, name: `${name} ${code}` }));
  return (
    <section className="filter-sentence" aria-label={say(SEARCH.filters)}>
      <Choice
        name="lane"
        label={say(SEARCH.lane)}
        any={say(SEARCH.anyLane)}
        options={LANES.map((lane) => ({ value: lane, name: say(LANE[lane]) }))}
        query={query}
        onChange={change}
      />
      <Choice
        name="port"
        label={say(SEARCH.port)}
        any={say(SEARCH.anyPort)}
        options={ports ?? []}
        query={query}
        onChange={change}
      />
      <Choice
        name="mode"
        label={say(SEARCH.mode)}
        any={say(SEARCH.anyMode)}
        options={Object.entries(MODE).map(([value, words]) => ({ value, name: say(words) }))}
        query={query}
        onChange={change}
      />
      <Text name="hts" label={say(SEARCH.hts)} query={query} onChange={change} />
      <Text name="party" label={say(SEARCH.party)} query={query} onChange={change} />
      <Text name="q" label={say(SEARCH.words)} query={query} onChange={change} />
      <Text name="from" label={say(SEARCH.from)} type="date" query={query} onChange={change} />
      <Text name="to" label={say(SEARCH.to)} type="date" query={query} onChange={change} />
      <Flag name="held" label={say(SEARCH.held)} query={query} onChange={change} />
      <Flag name="degraded" label={say(SEARCH.degraded)} query={query} onChange={change} />
      <Flag name="control" label={say(SEARCH.control)} query={query} onChange={change} />
      {Object.keys(filters).length > 0 && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => onQuery({})}
        >
          {say(SEARCH.clearAll)}
        </button>
      )}
    </section>
  );
}

type FilterName = keyof Omit<Query, 'sort' | 'order' | 'offset'>;

interface ChipProps {
  readonly name: FilterName;
  readonly label: string;
  readonly query: Query;
  readonly onChange: (part: Readonly<Record<string, unknown>>) => void;
}

/** A part of the sentence; when it filters it is filled and can be cleared. */
function Chip({
  name,
  label,
  query,
  onChange,
  children,
}: ChipProps & { readonly children: ReactNode }) {
  const say = useSay();
  const active = query[name] !== undefined;
  return (
    <span className="chip" data-active={active || undefined}>
      <label htmlFor={`filter-${name}`}>{label}</label>
      {children}
      {active && (
        <button
          type="button"
          aria-label={say(SEARCH.clear, { filter: label })}
          onClick={() => onChange({ [name]: undefined })}
        >
          ×
        </button>
      )}
    </span>
  );
}

interface ChoiceProps extends ChipProps {
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

function Choice({ any, options, ...chip }: ChoiceProps) {
  const value = String(chip.query[chip.name] ?? '');
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <Chip {...chip}>
      <select
        id={`filter-${chip.name}`}
        value={value}
        onChange={(event) => chip.onChange({ [chip.name]: event.target.value })}
      >
        <option value="">{any}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Chip>
  );
}

/** A text that is asked for on Enter or when it is left, not at every letter. */
function Text({ type = 'text', ...chip }: ChipProps & { readonly type?: 'text' | 'date' }) {
  const say = useSay();
  const asked = String(chip.query[chip.name] ?? '');
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);
  const ask = () => {
    if (typed !== asked) chip.onChange({ [chip.name]: typed });
  };
  return (
    <Chip {...chip}>
      <input
        id={`filter-${chip.name}`}
        type={type}
        value={typed}
        placeholder={type === 'text' ? say(SEARCH.anyText) : undefined}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={ask}
        onKeyDown={(event) => {
          if (event.key === 'Enter') ask();
        }}
      />
    </Chip>
  );
}

function Flag({ name, label, query, onChange }: ChipProps) {
  const active = query[name] === true;
  return (
    <label className="chip" data-active={active || undefined}>
      <input
        type="checkbox"
        checked={active}
        onChange={() => onChange({ [name]: active ? undefined : true })}
      />
      {label}
    </label>
  );
}
