import { type Result, refuse } from '../../terms/result.ts';
import { looksLikeEpcis, parseEpcis } from './epcis.parse.ts';
import { EVENT_FAULTS } from './faults.ts';
import { looksLikeReviewPackage, parseReviewPackage } from './review-package.parse.ts';
import { looksLikeTraceTable, parseTraceTable } from './trace-csv.parse.ts';
import type { Delivery } from './trace-event.ts';

/**
 * Reads traces in whatever form they come: EPCIS as JSON-LD, our table, or a review package.
 *
 * @faults trace-form-unknown, and those of the form's own parser
 */
export function parseDelivery(text: string): Result<Delivery> {
  const sent = decoded(text);
  if (sent === undefined) {
    return looksLikeTraceTable(text)
      ? parseTraceTable(text)
      : refuse(EVENT_FAULTS.fault('trace-form-unknown', '', text));
  }
  if (looksLikeReviewPackage(sent)) return parseReviewPackage(sent);
  if (looksLikeEpcis(sent)) return parseEpcis(sent);
  return refuse(EVENT_FAULTS.fault('trace-form-unknown', '', sent));
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
