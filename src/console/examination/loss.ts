const DOLLARS = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

/** Whole cents of typed dollars, exact; null when it is no amount. */
export function centsOf(typed: string): number | null {
  const [, dollars, cents = ''] = DOLLARS.exec(typed.replaceAll(/[ ,]/g, '')) ?? [];
  return dollars === undefined ? null : Number(dollars) * 100 + Number(cents.padEnd(2, '0'));
}
