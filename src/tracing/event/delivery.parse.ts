import type { Fault } from '../../terms/fault.ts';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { looksLikeEpcis, parseEpcis } from './epcis.parse.ts';
import { EVENT_FAULTS } from './faults.ts';
import { isKept, longName } from './kept.ts';
import { looksLikeReviewPackage, parseReviewPackage } from './review-package.parse.ts';
import { looksLikeTraceTable, parseTraceTable } from './trace-csv.parse.ts';
import type { Delivery, TraceEvent } from './trace-event.ts';

/**
 * Reads traces in whatever form they come: EPCIS as JSON-LD, a document or an event a line, our table, or a review
 * package.
 *
 * @faults trace-form-unknown, trace-unkept, trace-name-long, and those of the form's own parser
 */
export function parseDelivery(text: string): Result<Delivery> {
  const read = parseForm(text);
  if (!read.ok) return read;
  const long = read.value.events.flatMap((event) => {
    const name = longName(event);
    return name === null ? [] : [EVENT_FAULTS.fault('trace-name-long', event.at, name)];
  });
  return settle(read.value, [...read.warnings, ...long]);
}

function parseForm(text: string): Result<Delivery> {
  if (!isKept(text)) return refuse(unkept('', text));
  const sent = decoded(text);
  if (sent === undefined) {
    if (looksLikeTraceTable(text)) return parseTraceTable(text);
    if (text.trimStart().startsWith('{')) return parseLines(text);
    return refuse(EVENT_FAULTS.fault('trace-form-unknown', '', text));
  }
  if (!isKept(sent)) return refuse(unkept('', sent));
  if (looksLikeReviewPackage(sent)) return parseReviewPackage(sent);
  if (looksLikeEpcis(sent)) return parseEpcis(sent);
  return refuse(EVENT_FAULTS.fault('trace-form-unknown', '', sent));
}

/** Each line a document or an event of EPCIS by itself; places are counted from `/lines/0`. */
function parseLines(text: string): Result<Delivery> {
  const faults: Fault[] = [];
  const events: TraceEvent[] = [];
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = `/lines/${n}`;
    const sent = decoded(line);
    if (sent === undefined) {
      faults.push(EVENT_FAULTS.fault('trace-form-unknown', at, line));
      continue;
    }
    const read = isKept(sent) ? parseEpcis(sent) : refuse(unkept('', sent));
    const told = read.ok ? read.warnings : read.faults;
    faults.push(...told.map((fault) => ({ ...fault, at: at + fault.at })));
    if (read.ok)
      events.push(...read.value.events.map((event) => ({ ...event, at: at + event.at })));
  }
  return settle({ form: 'epcis', events }, faults);
}

function unkept(at: string, got: unknown): Fault {
  return EVENT_FAULTS.fault('trace-unkept', at, typeof got === 'string' ? got : null);
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
