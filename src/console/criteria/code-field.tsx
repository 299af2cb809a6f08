import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLanguage, useSay } from '../language.tsx';
import { begunName, completed, completionsOf } from './completion.ts';
import { type StudioVocabulary, studioVocabularyQuery } from './studio-calls.ts';
import { STUDIO } from './studio-words.ts';

const NO_NAMES: StudioVocabulary = { names: [], lists: [] };

interface CodeFieldProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
}

/** A condition as code: names complete as they are typed. */
export function CodeField({ code, onCode }: CodeFieldProps) {
  const say = useSay();
  const { language } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const { data: vocabulary = NO_NAMES } = useQuery(studioVocabularyQuery(language));
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const offered = caret === null ? [] : completionsOf(begunName(code, caret), vocabulary);
  const chosen = offered[Math.min(at, offered.length - 1)];

  const take = (name: string) => {
    const next = completed(code, caret ?? code.length, name);
    // At once, and not at the next frame: what is typed next must find the caret where it belongs.
    flushSync(() => {
      onCode(next.code);
      setCaret(null);
    });
    field.current?.focus();
    field.current?.setSelectionRange(next.caret, next.caret);
  };
  const press = (event: KeyboardEvent) => {
    if (chosen === undefined) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setAt((at + 1) % offered.length),
      ArrowUp: () => setAt((at + offered.length - 1) % offered.length),
      Tab: () => take(chosen.name),
      Enter: () => take(chosen.name),
      Escape: () => setCaret(null),
    };
    const step = event.shiftKey ? undefined : steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };

  return (
    <div className="code-field">
      <textarea
        ref={field}
        id="when"
        className="usa-textarea"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-describedby="when-keys"
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? 'completions' : undefined}
        aria-activedescendant={chosen === undefined ? undefined : `completion-${chosen.name}`}
        value={code}
        onKeyDown={press}
        onChange={(event) => {
          onCode(event.target.value);
          setCaret(event.target.selectionStart);
          setAt(0);
        }}
        onBlur={() => setCaret(null)}
      />
      {offered.length > 0 && (
        <div
          id="completions"
          className="completions"
          role="listbox"
          aria-label={say(STUDIO.completion)}
        >
          {offered.map(({ name, means }) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard where the focus is, in the text
            <div
              key={name}
              id={`completion-${name}`}
              role="option"
              tabIndex={-1}
              aria-selected={name === chosen?.name}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
            >
              <code>{name}</code> <small>{means}</small>
            </div>
          ))}
        </div>
      )}
      <small id="when-keys">{say(STUDIO.completionKeys)}</small>
    </div>
  );
}
