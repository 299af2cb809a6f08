import { addDays, type Day, dayAt, type Instant } from '../../terms/day.ts';
import type { CriteriaLife, LifePolicy, LiveCriterion } from './criteria-life.ts';
import { type Product, type SourceFlag, sourceFlag } from './product.ts';

/** What somebody should look at. */
export type Flag =
  | SourceFlag
  /** Out of the Book until a person lifts or republishes it. */
  | 'suspended'
  /** Silent, or with another voice, for some goods at least. */
  | 'snoozed'
  | 'emergency'
  /** Its last day is over. */
  | 'expired'
  | 'review-due'
  /** No second person accepted this edition as a draft: it came with a law pack. */
  | 'unreviewed'
  /** Has fired on nothing for as long as policy says. */
  | 'stale'
  /** Has found nothing for as long as policy says. */
  | 'zero-yield';

/** What a criterion did, counted. */
export interface Tally {
  readonly fired: number;
  readonly held: number;
  readonly lastAt: Instant | null;
}

/** What was found where it fired and the goods were examined. */
export interface Yield {
  readonly examined: number;
  readonly found: number;
  /** US cents of those whose loss was computed. */
  readonly lossCents: number;
  /** Examined for it, and in order. */
  readonly falseAlarms: number;
  readonly falseAlarmMinutes: number;
}

/** Another criterion that fires on the same goods. */
export interface Overlap {
  readonly with: string;
  readonly together: number;
}

/** What is known of the criteria, each by its id, since `from`. */
export interface Measured {
  readonly from: Day;
  readonly decisions: number;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly yields: ReadonlyMap<string, Yield>;
  /** By criterion, the strongest first. */
  readonly overlaps: ReadonlyMap<string, readonly Overlap[]>;
  /** When each was last published by way of a draft. */
  readonly reviewed: ReadonlyMap<string, Instant>;
  readonly products: ReadonlyMap<string, Product>;
}

/** How one criterion does. */
export interface Health extends Tally, Yield {
  readonly criterion: string;
  readonly pack: string;
  readonly title: LiveCriterion['title'];
  readonly edition: string;
  /** Since when the running Book has it. */
  readonly liveSince: Instant;
  readonly from: Day;
  readonly to: Day | null;
  /** It is asked today. */
  readonly asked: boolean;
  readonly reviewOn: Day | null;
  /** Parts per million of the flow: what it may hold, and what it held since `Measured.from`. */
  readonly sharePpm: number | null;
  readonly heldPpm: number | null;
  /** Of what was examined where it fired; null when nothing was. */
  readonly hitRate: number | null;
  /** Hours that false alarms took. */
  readonly falseAlarmHours: number;
  readonly overlaps: readonly Overlap[];
  readonly product: string | null;
  readonly flags: readonly Flag[];
}

const NOTHING: Tally = { fired: 0, held: 0, lastAt: null };
const NO_YIELD: Yield = {
  examined: 0,
  found: 0,
  lossCents: 0,
  falseAlarms: 0,
  falseAlarmMinutes: 0,
};
const PPM = 1_000_000;
const UTC = 'UTC';

/** Every criterion of the Book with what it does, those with most to look at first. */
export function healthOf(
  life: CriteriaLife,
  measured: Measured,
  today: Day,
  now: Instant,
): readonly Health[] {
  const rows = [...life.criteria.values()].map((one) =>
    healthOfOne(one, life, measured, today, now),
  );
  return rows.sort(
    (a, b) => b.flags.length - a.flags.length || (a.criterion < b.criterion ? -1 : 1),
  );
}

function healthOfOne(
  live: LiveCriterion,
  life: CriteriaLife,
  measured: Measured,
  today: Day,
  now: Instant,
): Health {
  const { id, pack, title, edition, since, validity, product } = live;
  const tally = measured.tallies.get(id) ?? NOTHING;
  const found = measured.yields.get(id) ?? NO_YIELD;
  const flags = [
    ...standingFlags(live, life, today, now),
    ...measuredFlags(live, life.policy, measured, today),
  ];
  const { decisions } = measured;
  return {
    criterion: id,
    pack,
    title,
    edition,
    liveSince: since,
    ...validity,
    asked: isAsked(live, life, today),
    reviewOn: reviewDay(live, life.policy),
    sharePpm: live.sharePpm ?? life.policy?.sharePpm ?? null,
    heldPpm: decisions === 0 ? null : Math.round((tally.held * PPM) / decisions),
    ...tally,
    ...found,
    hitRate: found.examined === 0 ? null : found.found / found.examined,
    falseAlarmHours: found.falseAlarmMinutes / 60,
    overlaps: measured.overlaps.get(id) ?? [],
    product,
    flags,
  };
}

function isAsked({ id, validity: { from, to } }: LiveCriterion, life: CriteriaLife, today: Day) {
  return !life.suspensions.has(id) && from <= today && (to === null || today <= to);
}

/** The day on which it is to be looked at again. */
export function reviewDay(
  { reviewOn, since }: Pick<LiveCriterion, 'reviewOn' | 'since'>,
  policy: LifePolicy | null,
): Day | null {
  if (reviewOn !== null || policy === null) return reviewOn;
  return addDays(dayAt(since, UTC), policy.reviewDays);
}

function standingFlags(
  live: LiveCriterion,
  { policy, suspensions, snoozes }: CriteriaLife,
  today: Day,
  now: Instant,
): readonly Flag[] {
  const due = reviewDay(live, policy);
  const holding = (snoozes.get(live.id) ?? []).some(
    ({ from, until }) => from <= now && now < until,
  );
  const { to } = live.validity;
  return flagged(
    ['suspended', suspensions.has(live.id)],
    ['snoozed', holding],
    ['emergency', live.emergency],
    ['expired', to !== null && to < today],
    ['review-due', due !== null && due <= today],
  );
}

function measuredFlags(
  live: LiveCriterion,
  policy: LifePolicy | null,
  { tallies, yields, reviewed, products }: Measured,
  today: Day,
): readonly Flag[] {
  const source = sourceFlag(live, products, today);
  const quietSince = (days: number, last: Instant | null) =>
    dayAt(last !== null && last > live.since ? last : live.since, UTC) <= addDays(today, -days);
  const lastAt = tallies.get(live.id)?.lastAt ?? null;
  const found = yields.get(live.id)?.found ?? 0;
  const flags = flagged(
    ['unreviewed', reviewed.get(live.id) !== live.since],
    ['stale', policy !== null && quietSince(policy.staleDays, lastAt)],
    ['zero-yield', policy !== null && found === 0 && quietSince(policy.zeroYieldDays, null)],
  );
  return source === null ? flags : [source, ...flags];
}

function flagged(...states: readonly (readonly [Flag, boolean])[]): readonly Flag[] {
  return states.flatMap(([flag, raised]) => (raised ? [flag] : []));
}
