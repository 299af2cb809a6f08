import { useQuery } from '@tanstack/react-query';
import { useLanguage, useSay } from '../language.tsx';
import { studioVocabularyQuery } from './studio-calls.ts';
import { STUDIO } from './studio-words.ts';

/** Every name that a condition may use with what it means, for whoever has not begun. */
export function NamesList() {
  const say = useSay();
  const { language } = useLanguage();
  const { data: vocabulary } = useQuery(studioVocabularyQuery(language));
  if (vocabulary === undefined) return null;
  const { names } = vocabulary;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="sheet names-list" tabIndex={0} aria-labelledby="names">
      <h2 id="names">{say(STUDIO.names, { count: String(names.length) })}</h2>
      <dl>
        {names.map(({ name, meaning, type }) => (
          <div key={name}>
            <dt>
              <code>{name}</code> <small>{type}</small>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
