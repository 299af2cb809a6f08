import { useSay } from '../language.tsx';
import { PARTIES } from './words.ts';

/** A party's name; who was filed by a number alone has none. */
export function PartyName({ name }: { readonly name: string }) {
  const say = useSay();
  return name === '' ? <em>{say(PARTIES.nameless)}</em> : name;
}
