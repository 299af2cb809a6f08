import { z } from 'zod';
import { compare, parseDecimal, ZERO } from '../../terms/rational.ts';
import { ok, type Result } from '../../terms/result.ts';
import { day, openDay, parseTable, verified } from '../table.parse.ts';
import type { ExchangeRate } from './exchange.ts';

const positive = z.string().transform((text, context) => {
  const value = parseDecimal(text);
  if (value !== null && compare(value, ZERO) > 0) return value;
  context.addIssue({ code: 'custom', message: 'not a rate', input: text });
  return z.NEVER;
});

const exchangeRate = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  term: z.enum(['quarter', 'day']),
  rate: positive,
  from: day,
  to: openDay,
  verified,
  source: z.string().min(1),
});

/** Dated rates by currency. @faults tariff-law-malformed */
export function parseExchangeRates(
  text: string,
): Result<ReadonlyMap<string, readonly ExchangeRate[]>> {
  const rows = parseTable(text, exchangeRate);
  if (!rows.ok) return rows;
  const rates = new Map<string, ExchangeRate[]>();
  for (const { currency, term, rate, from, to, source, ...row } of rows.value) {
    const validity = { from, to };
    const one = {
      currency,
      term,
      dollars: rate,
      validity,
      verified: row.verified,
      citation: source,
    };
    rates.set(currency, [...(rates.get(currency) ?? []), one]);
  }
  return ok(rates);
}
