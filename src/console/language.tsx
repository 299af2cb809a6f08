import { useQuery } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { chooseLanguage, type Fill, type Language, say, type Words } from '../terms/words.ts';
import { rememberedLanguage, rememberLanguage } from './preferences.ts';
import { sessionQuery } from './queries.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'en', choose: () => undefined });

/** The language of the desk: what this person chose here, else the account's, else the browser's. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState(rememberedLanguage);
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const language = chosen ?? session?.account.language ?? chooseLanguage(navigator.language);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        rememberLanguage(next);
        setChosen(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** Says a text of the catalogue in the language of the desk. */
export function useSay(): (words: Words, fill?: Fill) => string {
  const { language } = useLanguage();
  return useCallback((words: Words, fill?: Fill) => say(words, language, fill), [language]);
}
