import type { BookPart } from '../ledger/book-part.ts';
import { ORIGIN_FAULTS } from '../tariff/origin/faults.ts';
import { mergeRules, parseRulesSource, writeRules } from '../tariff/origin/rules-source.parse.ts';
import type { Day, Instant } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { citationOf, type Offer, partDates } from './offer.ts';
import type { Source } from './source.ts';

/**
 * Rules of origin from a table of texts, for the Book: put into the rules that it holds of that agreement.
 *
 * @param agreement its id, "usmca": the Book must know what it says of all goods
 * @param from their first day; null for the agreement's own
 * @faults origin-agreement-unknown, and those of `parseRulesSource` and `mergeRules`
 */
export function offerOrigin(
  source: Source,
  agreement: string,
  from: Day | null,
  parts: readonly BookPart[],
  at: Instant,
): Result<Offer> {
  const named = (kind: string) =>
    parts.find((part) => part.kind === kind && part.name === agreement);
  const general = named('origin-agreement');
  if (general === undefined) {
    return refuse(ORIGIN_FAULTS.fault('origin-agreement-unknown', '/agreement', agreement));
  }
  const since = from ?? general.from;
  const incoming = parseRulesSource(source.text, agreement, { from: since, to: null });
  if (!incoming.ok) return incoming;
  const merged = mergeRules(named('origin-rules')?.content ?? writeRules([]), incoming.value);
  if (!merged.ok) return merged;
  const { content, held, added, replaced } = merged.value;
  const part: BookPart = {
    kind: 'origin-rules',
    name: agreement,
    edition: source.sha256.slice(0, 12),
    content,
    ...partDates(at, general.from),
    source: citationOf(source),
    verified: false,
  };
  return ok({
    parts: [part],
    sources: [source],
    counts: { 'rules of origin': held, 'of them new': added, 'of them replaced': replaced },
    warnings: [...incoming.warnings, ...merged.warnings],
  });
}
