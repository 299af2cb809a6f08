import { LANGUAGES } from '../../terms/words.ts';
import { useLanguage, useSay } from '../language.tsx';
import { LANGUAGE_NAME } from '../words.ts';
import { FRAME } from './words.ts';

export function LanguageSwitch() {
  const say = useSay();
  const { language, choose } = useLanguage();
  return (
    <select
      className="usa-select switch"
      aria-label={say(FRAME.language)}
      value={language}
      onChange={(event) => {
        const chosen = LANGUAGES.find((known) => known === event.target.value);
        if (chosen !== undefined) choose(chosen);
      }}
    >
      {LANGUAGES.map((known) => (
        <option key={known} value={known} lang={known}>
          {LANGUAGE_NAME[known]}
        </option>
      ))}
    </select>
  );
}
