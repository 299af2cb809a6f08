import type { Balance } from '../../tracing/balance/balance.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { BALANCES } from './words.ts';

const PLACES = 3;
const WHOLE = 100;

/** How much of an authorisation is used; what is over it is filled to the end and marked. */
export function UseGauge({ balance }: { readonly balance: Balance }) {
  const say = useSay();
  const { language } = useLanguage();
  const { used, share, over, authorisation } = balance;
  const { amount, unit } = authorisation.volume;
  const label = say(BALANCES.of, {
    used: writeNumber(Number(used), language, PLACES),
    volume: writeNumber(Number(amount), language, PLACES),
    unit,
  });
  const width = Math.min(WHOLE, WHOLE * (share ?? (over ? 1 : 0)));
  return (
    <span className="use-gauge" data-over={over} role="img" aria-label={label} title={label}>
      <span style={{ width: `${width}%` }} />
    </span>
  );
}

/** A decimal in the language's own writing. */
export function Units({ of, unit }: { readonly of: string; readonly unit: string }) {
  const { language } = useLanguage();
  return (
    <>
      {writeNumber(Number(of), language, PLACES)} {unit}
    </>
  );
}
