import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useDebounced } from '../criteria/debounced.ts';
import { useSay } from '../language.tsx';
import { lineNumber } from './line-number.ts';
import { lineQuery, offeredQuery } from './tariff-calls.ts';
import { DUTY } from './words.ts';

const WAIT_MS = 150;

interface LineSearchProps {
  /** Digits of the line that is chosen; empty when none is. */
  readonly code: string;
  readonly on: string | undefined;
  readonly onCode: (code: string) => void;
}

/** A tariff line, found by its number or by words while they are typed. */
export function LineSearch({ code, on, onCode }: LineSearchProps) {
  const say = useSay();
  const [text, setText] = useState(lineNumber(code));
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => setText(lineNumber(code)), [code]);
  const sought = useDebounced(text, WAIT_MS);
  const { data: line } = useQuery(lineQuery(code, on));
  const { data: found } = useQuery({
    ...offeredQuery(sought, on),
    enabled: at !== null && sought.trim() !== '',
  });
  const offered = at === null || text.trim() === '' ? [] : (found?.lines ?? []);
  const chosen = offered[Math.min(at ?? 0, offered.length - 1)];

  const take = (next: string) => {
    setAt(null);
    setText(lineNumber(next));
    if (next !== code) onCode(next);
  };
  const leave = () => {
    setAt(null);
    const digits = text.replaceAll('.', '').trim();
    if (digits === '' || /^\d{8}(?:\d{2})?$/.test(digits)) take(digits);
    else setText(lineNumber(code));
  };
  const press = (event: KeyboardEvent) => {
    if (chosen === undefined) {
      if (event.key === 'Enter') leave();
      return;
    }
    const step = (by: number) => setAt(((at ?? 0) + by + offered.length) % offered.length);
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => take(chosen.code),
      Escape: () => setAt(null),
    };
    const act = steps[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="form-field line-search">
      <label className="usa-label" htmlFor="hts">
        {say(DUTY.line)}
      </label>
      <input
        id="hts"
        className="usa-input"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls="hts-offered"
        aria-activedescendant={chosen === undefined ? undefined : `hts-${chosen.code}`}
        aria-describedby="hts-means"
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        onBlur={leave}
      />
      <div
        id="hts-offered"
        className="offered"
        role="listbox"
        aria-label={say(DUTY.offered)}
        hidden={offered.length === 0}
      >
        {offered.map((one) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard where the focus is, in the text
          <div
            key={one.code}
            id={`hts-${one.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={one.code === chosen?.code}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(one.code)}
          >
            <code>{one.number}</code> <span>{one.description}</span> <small>{one.general}</small>
          </div>
        ))}
      </div>
      <small id="hts-means">{line?.description ?? say(DUTY.lineHint)}</small>
    </div>
  );
}
