import { USD } from '../../terms/money.ts';
import { Amount } from '../amount.tsx';

/** What the accounts tell: dollars to the cent, as decimal text. */
export function InUsd({ amount }: { readonly amount: string }) {
  return <Amount money={{ amount, currency: USD }} />;
}
