import { addDays, type Day } from '../../terms/day.ts';
import { daysBetween, rounded, sumOf } from './grouping.ts';
import type { Passage } from './passage.ts';
import type { Measure, RoutePolicy } from './route-policy.ts';
import { evidenceOf, type RouteSignal } from './signal.ts';
import type { TradeWindow } from './trade-window.ts';

/** The day on which a maker was first seen; null when it may have been there before the window. */
export function firstSeen(
  window: TradeWindow,
  maker: string,
  { quietDays }: RoutePolicy['newFactory'],
): Day | null {
  const [first] = window.byMaker.get(maker) ?? [];
  if (first === undefined || first.on < addDays(window.from, quietDays)) return null;
  return first.on;
}

const RAMP_DAYS = 30;

/**
 * Makers of whom nobody had heard, and who soon after make what is measured when it comes of another country.
 *
 * Being new is no offence: it is a circumstance, with the figures by which it grew.
 */
export function newFactories(
  window: TradeWindow,
  measures: readonly Measure[],
  { newFactory }: RoutePolicy,
): readonly RouteSignal[] {
  const measured = new Map<string, Measure[]>();
  for (const measure of measures) {
    measured.set(measure.hts6, [...(measured.get(measure.hts6) ?? []), measure]);
  }
  return [...window.byMaker].flatMap(([key, passages]) => {
    const seen = firstSeen(window, key, newFactory);
    if (seen === null || passages.length < newFactory.entriesMin) return [];
    const claims = passages.filter(({ hts6, origin, on }) =>
      measured.get(hts6)?.some(({ country, on: begins }) => country !== origin && begins <= on),
    );
    const [claim] = claims;
    if (claim?.maker == null) return [];
    const days = daysBetween(seen, claim.on);
    if (days > newFactory.claimsWithinDays) return [];
    return [
      {
        kind: 'new-factory' as const,
        subject: { kind: 'party' as const, key, name: claim.maker.name },
        numbers: { daysBeforeClaim: days, entries: claims.length, ...rampOf(passages, seen) },
        words: { goods: claim.hts6, country: claim.origin, firstSeen: seen },
        grounds: ['filings', 'law'] as const,
        others: [...new Set(claims.map(({ importer }) => importer.key))].slice(0, 20),
        ...evidenceOf(claims),
      },
    ];
  });
}

/** Dollars in its first month and in the one after. */
function rampOf(passages: readonly Passage[], seen: Day) {
  const month = (from: number) =>
    rounded(
      sumOf(
        passages.filter(
          ({ on }) => daysBetween(seen, on) >= from && daysBetween(seen, on) < from + RAMP_DAYS,
        ),
        ({ value }) => value,
      ),
    );
  return { firstMonth: month(0), secondMonth: month(RAMP_DAYS) };
}
