import type { Language } from '../terms/words.ts';
import { useLanguage } from './language.tsx';

/** A figure with what it may be, as it comes over the wire: null where nobody can say, or where there is no end. */
export interface Between {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const SMALL = 0.01;

/** A share as a percentage: two digits that matter, one decimal from ten on. */
export function writeShare(share: number, language: Language): string {
  const digits = share !== 0 && Math.abs(share) < SMALL ? 2 : 1;
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(share);
}

/** Whole dollars of an estimate in cents; what is owed is written by `Amount` with all its cents. */
export function writeDollars(cents: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'code',
    maximumFractionDigits: 0,
  }).format(cents / 100);
}

export function writeNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** "2.1 % (1.2 – 3.9 %)": a figure never stands without what it may be; a dash where nobody can say. */
export function writeBetween(
  { estimate, low, high }: Between,
  write: (value: number) => string,
): string {
  if (estimate === null) return '–';
  return `${write(estimate)} (${write(low ?? 0)} – ${high === null ? '∞' : write(high)})`;
}

/** A share, or a dash where nobody can say. */
export function Share({ of }: { readonly of: number | null }) {
  const { language } = useLanguage();
  return of === null ? '–' : writeShare(of, language);
}

export function Dollars({ cents }: { readonly cents: number | null }) {
  const { language } = useLanguage();
  return <span className="amount">{cents === null ? '–' : writeDollars(cents, language)}</span>;
}

export function Count({ of, digits = 0 }: { readonly of: number; readonly digits?: number }) {
  const { language } = useLanguage();
  return writeNumber(of, language, digits);
}
