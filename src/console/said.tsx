import type { Fill, Words } from '../terms/words.ts';
import { useSay } from './language.tsx';

/** A text of the catalogue, for places that take an element and know no language. */
export function Said({ words, fill }: { readonly words: Words; readonly fill?: Fill }) {
  return useSay()(words, fill);
}
