import { useSay } from '../language.tsx';
import { CODES } from './address.parse.ts';
import { GAP_CODE } from './words.ts';

/** A finding in a word or two; its code where this desk knows no word for it. */
export function CodeName({ code }: { readonly code: string }) {
  const say = useSay();
  const known = CODES.find((one) => one === code);
  return known === undefined ? code : say(GAP_CODE[known]);
}
