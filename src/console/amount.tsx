import type { Money } from '../terms/money.ts';
import { useLanguage } from './language.tsx';
import { writeMoney } from './write-money.ts';

/** An amount with its currency's code, all its cents, and the thousands as the reader writes them. */
export function Amount({ money }: { readonly money: Money }) {
  const { language } = useLanguage();
  return <span className="amount">{writeMoney(money, language)}</span>;
}
