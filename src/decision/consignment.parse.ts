import { z } from 'zod';
import { LANES } from '../risk/criterion.ts';
import { addDays, type Day, type Instant, instantOf, parseDay } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { DECISION_FAULTS } from './faults.ts';
import type { Search } from './listing.store.ts';

const REASON_CHARACTERS_MIN = 10;
const REASON_CHARACTERS_MAX = 500;
const AUTHORITY_CHARACTERS_MIN = 3;
const ROWS_MAX = 200;
const ROWS = 50;

const text = z.string().trim().max(200);
const flag = z.enum(['true', 'false']).optional();
const query = z.object({
  q: text.optional(),
  lane: z.union([z.string(), z.array(z.string())]).optional(),
  port: text.optional(),
  mode: text.optional(),
  hts: text.optional(),
  party: text.optional(),
  from: text.optional(),
  to: text.optional(),
  degraded: flag,
  control: flag,
  held: flag,
  sort: z.enum(['decidedAt', 'arrival', 'score', 'duty']).default('decidedAt'),
  order: z.enum(['asc', 'desc']).default('desc'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(ROWS_MAX).default(ROWS),
});

/**
 * Reads a search from a query string. Days are days at the agency's seat, both included.
 *
 * @param sender who looks among what it filed itself; null for officers
 * @param midnight the moment at which a day begins there
 * @faults search-shape
 */
export function parseSearch(
  sent: unknown,
  sender: string | null,
  midnight: (day: Day) => Instant,
): Result<Search> {
  const read = query.safeParse(sent);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map((issue) =>
        DECISION_FAULTS.fault('search-shape', `/${issue.path.join('/')}`, issue.message),
      ),
    );
  }
  const given = read.data;
  const named =
    given.lane === undefined ? [] : [given.lane].flat().flatMap((one) => one.split(','));
  const lanes = LANES.filter((lane) => named.includes(lane));
  const from = dayOf(given.from);
  const to = dayOf(given.to);
  // By what targets, a filer neither narrows nor sorts: the answer would tell it.
  const inside = sender !== null;
  const wrong = [
    ...(inside && given.control === 'true' ? ['control'] : []),
    ...(inside && (given.sort === 'score' || given.sort === 'duty') ? ['sort'] : []),
    ...(lanes.length < named.length ? ['lane'] : []),
    ...(from === 'wrong' ? ['from'] : []),
    ...(to === 'wrong' ? ['to'] : []),
  ];
  if (from === 'wrong' || to === 'wrong' || wrong.length > 0) {
    return refuse(...wrong.map((name) => DECISION_FAULTS.fault('search-shape', `/${name}`, name)));
  }
  const orNull = (value: string | undefined) =>
    value === undefined || value === '' ? null : value;
  return ok({
    q: orNull(given.q),
    lanes,
    port: orNull(given.port),
    mode: orNull(given.mode),
    hts: orNull(given.hts),
    party: orNull(given.party),
    from: from === null ? null : midnight(from),
    before: to === null ? null : midnight(addDays(to, 1)),
    degraded: given.degraded === 'true',
    control: given.control === 'true',
    held: given.held === 'true',
    sender,
    sort: given.sort,
    order: given.order,
    offset: given.offset,
    limit: given.limit,
  });
}

function dayOf(given: string | undefined): Day | null | 'wrong' {
  if (given === undefined || given === '') return null;
  return parseDay(given) ?? 'wrong';
}

const disposition = z.object({
  version: z.number().int().min(1),
  from: z.enum(LANES),
  lane: z.enum(LANES),
  kind: z.enum(['order', 'departure', 'referral']).default('order'),
  reason: z.string().trim().min(REASON_CHARACTERS_MIN).max(REASON_CHARACTERS_MAX),
  /** The power under which an instruction is left; nothing else needs it. */
  authority: z.string().trim().min(AUTHORITY_CHARACTERS_MIN).max(REASON_CHARACTERS_MAX).optional(),
});

/** What an officer sends: the version and lane seen, the lane wanted, and why. @faults disposition-shape */
export function parseDisposition(sent: unknown): Result<z.infer<typeof disposition>> {
  let json = sent;
  try {
    if (typeof sent === 'string') json = JSON.parse(sent);
  } catch {
    return refuse(DECISION_FAULTS.fault('disposition-shape', '', 'JSON'));
  }
  const read = disposition.safeParse(json);
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map((issue) =>
      DECISION_FAULTS.fault('disposition-shape', `/${issue.path.join('/')}`, issue.message),
    ),
  );
}

/** Midnight at a place: the first moment whose calendar there shows the day. */
export function midnightAt(zone: string): (day: Day) => Instant {
  const hours = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (day) => {
    const noon = new Date(`${day}T12:00:00Z`);
    const name =
      hours.formatToParts(noon).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hour = '00', minute = '00'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    const offset = (sign === '-' ? -1 : 1) * (Number(hour) * 60 + Number(minute));
    return instantOf(Date.parse(`${day}T00:00:00Z`) - offset * 60_000);
  };
}
