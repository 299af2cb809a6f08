import { useSay } from '../language.tsx';
import { KEPT } from './words.ts';

/** Says why an entry gets nothing by itself. */
export function useKept(): (reason: string) => string {
  const say = useSay();
  return (reason) => {
    const words = KEPT[reason];
    return words === undefined ? reason : say(words);
  };
}
