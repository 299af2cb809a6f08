import { type HTMLAttributes, useEffect, useId, useState } from 'react';

interface FormFieldProps {
  readonly label: string;
  readonly value: string;
  /** Hears what was written when the field is left or Enter is pressed. */
  readonly onValue: (text: string) => void;
  readonly hint?: string;
  readonly type?: 'text' | 'date';
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly listId?: string;
  readonly id?: string;
}

const EARLIEST = '1900-01-01';

/** One fact with its name; what is typed counts when it is finished. */
export function FormField(props: FormFieldProps) {
  const { label, value, onValue, hint, type = 'text' } = props;
  const own = useId();
  const id = props.id ?? own;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const finish = (typed: string) => {
    const written = typed.trim();
    if (written !== value) onValue(written);
  };
  return (
    <div className="form-field">
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="usa-input"
        type={type}
        inputMode={props.inputMode}
        list={props.listId}
        autoComplete="off"
        value={text}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => {
          setText(target.value);
          // A day that is chosen is finished; one that is typed passes through the first years of our era.
          if (type === 'date' && target.value >= EARLIEST) finish(target.value);
        }}
        onBlur={() => finish(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish(text);
        }}
      />
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
