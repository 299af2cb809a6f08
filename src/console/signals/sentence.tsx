import type { RouteSignal } from '../../tracing/route/signal.ts';
import { writeNumber, writeShare } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { CIRCUMSTANCE, SENTENCE, SIGNALS } from './words.ts';

/** Figures that are shares of a whole. */
const SHARES: ReadonlySet<string> = new Set(['share', 'makersShared', 'goodsShared']);
/** Times and small amounts want a place after the point. */
const SMALL = 100;

/** What a signal says, in one sentence. */
export function Sentence({ signal }: { readonly signal: RouteSignal }) {
  const say = useSay();
  const { language } = useLanguage();
  const { kind, numbers, words } = signal;
  const figures = Object.entries(numbers).map(([name, figure]) => [
    name,
    SHARES.has(name)
      ? writeShare(figure, language)
      : writeNumber(
          figure,
          language,
          Math.abs(figure) < SMALL && !Number.isInteger(figure) ? 1 : 0,
        ),
  ]);
  const circumstances = (words['circumstances'] ?? '')
    .split(', ')
    .map((one) => (isCircumstance(one) ? say(CIRCUMSTANCE[one]) : one))
    .join(', ');
  return <>{say(SENTENCE[kind], { ...words, ...Object.fromEntries(figures), circumstances })}</>;
}

function isCircumstance(text: string): text is keyof typeof CIRCUMSTANCE {
  return Object.hasOwn(CIRCUMSTANCE, text);
}

/** Whom or what it is about; goods of a country in the language of the desk. */
export function SubjectName({ signal: { subject, words } }: { readonly signal: RouteSignal }) {
  const say = useSay();
  const { goods, country } = words;
  if (subject.kind !== 'trade' || goods === undefined || country === undefined) {
    return <>{subject.name}</>;
  }
  return <>{say(SIGNALS.ofCountry, { goods, country })}</>;
}
