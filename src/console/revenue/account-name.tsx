import { useSay } from '../language.tsx';
import { ACCOUNT } from './words.ts';

/** An account in words, its code on hover; an additional duty's is called after its heading or program. */
export function AccountName({ code }: { readonly code: string }) {
  const say = useSay();
  const words = ACCOUNT[code];
  return words === undefined ? <code>{code}</code> : <span title={code}>{say(words)}</span>;
}
