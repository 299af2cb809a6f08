import { useId } from 'react';
import './search/filter-sentence.css';
import './chip-choice.css';

interface ChipChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What stands there while nothing is chosen; without it something always is. */
  readonly any?: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoice: (value: string) => void;
}

/** A part of a sentence that is chosen from a list. */
export function ChipChoice({ label, value, any, options, onChoice }: ChipChoiceProps) {
  const id = useId();
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <span className="chip chip-choice" data-active={value !== '' || undefined}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoice(event.target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </span>
  );
}
