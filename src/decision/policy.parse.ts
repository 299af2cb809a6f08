import { z } from 'zod';
import { LANES } from '../risk/criterion.ts';
import { addDays, type Day, parseDay } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Result, refuse, settle } from '../terms/result.ts';
import { DECISION_FAULTS } from './faults.ts';
import type { Policy } from './policy.ts';
import { isDisplacement, movesByClock } from './selection/lane-step.ts';

const lane = z.enum(LANES);
const fraction = z.number().min(0).max(1);
const ppm = z.number().int().max(1_000_000);
const cents = z.int().min(0);
const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== null) return parsed;
  context.addIssue('not a day of the calendar');
  return z.NEVER;
});
const targeting = z.strictObject({
  modelRequired: z.boolean(),
  points: z.array(z.strictObject({ probability: fraction, points: z.int().min(0) })),
  valueThresholds: z.array(
    z.strictObject({
      dollars: z.number().positive(),
      from: day,
      to: day.nullable(),
      verified: z.boolean(),
      source: z.string().min(1),
    }),
  ),
});
/** What a policy means that says nothing of models. */
const UNTARGETED = { modelRequired: false, points: [], valueThresholds: [] };
/** What a policy means that says nothing of examinations: none is worth a place, and papers are asked for. */
const UNSELECTED = {
  explorationPpm: 0,
  criticalCents: 0,
  violationCents: 0,
  pointCents: 0,
  askedPoints: 0,
  delayCentsPerHour: 0,
  displacedTo: 'documents',
  replanMinutes: null,
} as const;
const policySchema = z.strictObject({
  thresholds: z.array(z.strictObject({ score: z.number().int(), lane })).min(1),
  fallback: lane,
  incomplete: z.record(z.string(), lane),
  standing: z.array(lane),
  control: z.strictObject({
    lane,
    defaultPpm: ppm,
    strataPpm: z.record(z.string(), ppm),
    // A policy that says nothing of it allows no suspension.
    suspensionDaysMax: z.int().min(0).default(0),
    suspended: z
      .strictObject({ until: day, reason: z.string().trim().min(10) })
      .nullable()
      .default(null),
  }),
  compulsory: z.array(z.string().min(1)).default([]),
  autoMoves: z
    .array(z.strictObject({ from: lane, afterDays: z.int().min(1), to: lane }))
    .default([]),
  // A policy that names no high risk lowers no score for trust.
  highRiskLane: lane.nullable().default(null),
  selection: z
    .strictObject({
      explorationPpm: ppm.min(0),
      criticalCents: cents,
      violationCents: cents,
      pointCents: cents,
      askedPoints: z.int().min(0),
      delayCentsPerHour: cents,
      displacedTo: lane,
      replanMinutes: z.int().min(1).nullable().default(null),
    })
    .default(UNSELECTED),
  targeting: targeting.default(UNTARGETED),
  screening: z.strictObject({
    threshold: fraction,
    matchesPerParty: z.int().min(1),
    candidates: z.int().min(1),
    cosineMin: fraction,
    weakScoreMax: fraction,
    remembered: z.int().min(0),
    dismissalDaysMax: z.int().min(1).exactOptional(),
    openDays: z.int().min(0).exactOptional(),
  }),
  requiredLists: z.array(z.string()),
  layerMillisecondsMax: z.number().positive(),
  historyMillisecondsMax: z.number().positive(),
  source: z.string().min(1),
  authority: z.string().min(1),
});

/**
 * Reads a policy, and refuses one that would fail open: a release as fallback, a control sample of
 * zero, a control lane that nobody looks at, a clock that lifts an examination or a hold, a displaced
 * consignment that nobody looks at again, a greater probability that counts for less; and one that
 * switches the control sample off for longer than it says that anybody may.
 *
 * @param known the day on which the policy became known
 * @faults policy-shape, policy-fails-open, control-suspension-long
 */
export function parsePolicy(text: string, known: Day): Result<Policy> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refuse(DECISION_FAULTS.fault('policy-shape', '', String(error)));
  }
  const parsed = policySchema.safeParse(json);
  if (!parsed.success) {
    return refuse(
      ...parsed.error.issues.map((issue) =>
        DECISION_FAULTS.fault('policy-shape', `/${issue.path.join('/')}`, issue.message),
      ),
    );
  }
  return settle(parsed.data, [...failsOpen(parsed.data), ...suspendedTooLong(parsed.data, known)]);
}

function suspendedTooLong({ control }: Policy, known: Day): readonly Fault[] {
  const { suspended, suspensionDaysMax } = control;
  if (suspended === null || suspended.until <= addDays(known, suspensionDaysMax)) return [];
  const got = `${suspended.until}, ${suspensionDaysMax} d`;
  return [DECISION_FAULTS.fault('control-suspension-long', '/control/suspended/until', got)];
}

function failsOpen(policy: Policy): readonly Fault[] {
  const faults: Fault[] = [];
  const open = (at: string, got: unknown) =>
    faults.push(DECISION_FAULTS.fault('policy-fails-open', at, got));
  if (isUnseen(policy.fallback)) open('/fallback', policy.fallback);
  if (isUnseen(policy.control.lane)) open('/control/lane', policy.control.lane);
  if (policy.control.defaultPpm <= 0) open('/control/defaultPpm', policy.control.defaultPpm);
  for (const [stratum, rate] of Object.entries(policy.control.strataPpm)) {
    if (rate <= 0) open(`/control/strataPpm/${stratum.replace('/', '~1')}`, rate);
  }
  for (const [place, move] of policy.autoMoves.entries()) {
    if (!movesByClock(move.from, move.to))
      open(`/autoMoves/${place}`, `${move.from} to ${move.to}`);
  }
  for (const place of unordered(policy.targeting)) open(`/targeting/points/${place}`, place);
  const { displacedTo } = policy.selection;
  if (!isDisplacement(displacedTo)) open('/selection/displacedTo', displacedTo);
  return faults;
}

/** Places in the table of points where a greater probability would not count for as much. */
function unordered({ points }: Policy['targeting']): readonly number[] {
  return points.flatMap((one, place) => {
    const before = points[place - 1];
    if (before === undefined) return [];
    const rises = one.probability > before.probability && one.points >= before.points;
    return rises ? [] : [place];
  });
}

/** Nobody looks at what is released, now or later only. */
function isUnseen(lane: Policy['fallback']): boolean {
  return lane === 'release' || lane === 'release-audit';
}
