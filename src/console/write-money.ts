import type { Money } from '../terms/money.ts';
import type { Language } from '../terms/words.ts';

/** The amount from its decimal text, never through a floating number. */
export function writeMoney(money: Money, language: Language): string {
  if (!isDecimal(money.amount)) return `${money.currency} ${money.amount}`;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'code',
  }).format(money.amount);
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}
