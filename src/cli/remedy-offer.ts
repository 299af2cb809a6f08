import { parseRemedies } from '../tariff/remedy/remedy.parse.ts';
import { readRemedySource } from '../tariff/remedy/remedy-source.parse.ts';
import type { Day, Instant } from '../terms/day.ts';
import { ok, type Result } from '../terms/result.ts';
import { citationOf, type Offer, partDates } from './offer.ts';
import type { Source } from './source.ts';

/** The one table of orders that the Book holds; another takes its place. */
const PART_NAME = 'remedies';

/**
 * The table of antidumping and countervailing duty orders of a file, in place of the one that is loaded.
 *
 * @param countries Census codes of countries with their two letters
 * @faults those of `readRemedySource`
 */
export function offerRemedies(
  source: Source,
  countries: ReadonlyMap<string, string>,
  from: Day,
  at: Instant,
): Result<Offer> {
  const content = readRemedySource(source.text, countries);
  if (!content.ok) return content;
  const table = parseRemedies(content.value);
  if (!table.ok) return table;
  const orders = [...table.value.orders.values()];
  const part = {
    kind: 'remedies',
    name: PART_NAME,
    edition: source.sha256.slice(0, 12),
    content: content.value,
    ...partDates(at, from),
    source: citationOf(source),
    verified: false,
  };
  return ok({
    parts: [part],
    sources: [source],
    counts: {
      orders: orders.length,
      'deposit rates': orders.reduce((sum, { rates }) => sum + rates.length, 0),
    },
    warnings: [],
  });
}
