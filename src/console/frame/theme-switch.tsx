import { useState } from 'react';
import { useSay } from '../language.tsx';
import { rememberedTheme, rememberTheme, THEMES } from '../preferences.ts';
import { FRAME } from './words.ts';

export function ThemeSwitch() {
  const say = useSay();
  const [theme, setTheme] = useState(rememberedTheme);
  return (
    <select
      className="usa-select switch"
      aria-label={say(FRAME.theme)}
      value={theme}
      onChange={(event) => {
        const chosen = THEMES.find((known) => known === event.target.value) ?? 'system';
        rememberTheme(chosen);
        setTheme(chosen);
      }}
    >
      {THEMES.map((known) => (
        <option key={known} value={known}>
          {say(FRAME[known])}
        </option>
      ))}
    </select>
  );
}
