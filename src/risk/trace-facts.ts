import type { EntryLine } from '../filing/filing.ts';
import type { LotStanding, LotStandings } from '../tracing/lot-standing.ts';
import { type Draft, unique } from './fact.ts';
import type { History } from './history.ts';
import { SLOTS } from './vocabulary.ts';

const NOTHING: LotStandings = {};

/**
 * Writes what the trace register knows of a line's lots, and where it says otherwise than the line. Of several lots the
 * worst counts; a lot that the register never heard of shows nothing of its way.
 */
export function writeTraces(record: Draft, line: EntryLine, history: History | null): void {
  if (history === null) return;
  const lots = line.lots ?? [];
  if (lots.length === 0) {
    record[SLOTS['line.traceCompleteness']] = null;
    record[SLOTS['line.traceMissing']] = null;
    record[SLOTS['line.traceSignals']] = [];
    return;
  }
  const known = history.lots ?? NOTHING;
  const standings = lots.flatMap((lot) => known[lot] ?? []);
  const unknown = lots.find((lot) => known[lot] === undefined);
  const shares = standings.map(({ completeness }) => completeness);
  record[SLOTS['line.traceCompleteness']] = unknown === undefined ? Math.min(...shares) : 0;
  record[SLOTS['line.traceMissing']] =
    unknown === undefined
      ? (standings.map(({ missing }) => missing).find((missing) => missing !== null) ?? null)
      : `traces of ${unknown}`;
  record[SLOTS['line.traceSignals']] = unique([
    ...standings.flatMap(({ signals }) => signals),
    ...contradictions(line, standings),
    unknown === undefined ? null : 'lot-unknown',
  ]);
}

/** What the line says of its goods, and the records of their way do not. */
function contradictions(
  { species, harvestCountry }: EntryLine,
  standings: readonly LotStanding[],
): readonly string[] {
  const told = { species: toldBy(standings, 'species'), countries: toldBy(standings, 'countries') };
  const codes: string[] = [];
  if (told.species !== null) {
    const names = told.species;
    const foreign = species.some((name) => !names.has(name.trim().toLowerCase()));
    if (foreign) codes.push('species-differs');
  }
  if (told.countries !== null && harvestCountry !== null && !told.countries.has(harvestCountry)) {
    codes.push('harvest-country-differs');
  }
  return codes;
}

/** What all lots together say; null where one of them does not say. */
function toldBy(
  standings: readonly LotStanding[],
  member: 'species' | 'countries',
): ReadonlySet<string> | null {
  const said = standings.map((standing) => standing[member]);
  if (said.length === 0 || said.includes(undefined)) return null;
  return new Set(said.flatMap((one) => one ?? []));
}
