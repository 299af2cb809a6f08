import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { ROUTE_FAULTS } from './faults.ts';
import type { RoutePolicy } from './route-policy.ts';

/** The kind of the Book's part that holds it. */
export const ROUTE_PART_KIND = 'route-signals';

const country = z.string().regex(/^[A-Z]{2}$/);
const days = z.int().min(0).max(3_660);
const times = z.number().min(0).max(1_000);
const share = z.number().min(0).max(1);

const schema = z.strictObject({
  source: z.string().min(1),
  home: country,
  windowDays: days.min(30),
  shift: z.strictObject({
    graceDays: days,
    entriesMin: z.int().min(1),
    fallsTo: share,
    keeps: times,
    circumstancesMin: z.int().min(1).max(5),
  }),
  newFactory: z.strictObject({
    quietDays: days,
    claimsWithinDays: days,
    entriesMin: z.int().min(1),
  }),
  capacity: z.strictObject({ daysMin: days, tolerance: times.min(1), storeDays: days }),
  succession: z.strictObject({
    quietDays: days,
    overlapDays: days,
    gapDays: days,
    silentGaps: times,
    makersShare: share,
  }),
  laden: z.strictObject({ entriesMin: z.int().min(1) }),
  shell: z.strictObject({ importersMin: z.int().min(2) }),
  shared: z.strictObject({ containerDays: days, partiesMin: z.int().min(2) }),
  mirror: z.strictObject({
    cifLow: times.min(1),
    cifHigh: times.min(1),
    lagMonthsMax: z.int().min(0).max(12),
    monthsMin: z.int().min(1),
    entriesMin: z.int().min(1),
    noise: times.min(1),
    valueMin: z.number().min(0),
    surge: times.min(1),
  }),
  hubs: z.array(country),
  producers: z.array(
    z.strictObject({ goods: z.string().regex(/^\d{2,6}$/), countries: z.array(country).min(1) }),
  ),
});

/**
 * From where on something about the ways of goods counts as a signal; null where the Book does not say, and
 * nothing is looked for.
 *
 * @faults route-policy-shape
 */
export function compileRoutePolicy(
  parts: readonly { readonly content: string }[],
): Result<RoutePolicy | null> {
  const [part] = parts;
  if (part === undefined) return ok(null);
  let json: unknown;
  try {
    json = JSON.parse(part.content);
  } catch (error) {
    return refuse(ROUTE_FAULTS.fault('route-policy-shape', '', String(error)));
  }
  const read = schema.safeParse(json);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path, message }) =>
        ROUTE_FAULTS.fault('route-policy-shape', `/${path.join('/')}`, message),
      ),
    );
  }
  const { source: _, ...policy } = read.data;
  return ok(policy);
}
