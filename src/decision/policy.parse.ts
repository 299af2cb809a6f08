import { z } from 'zod';
import { LANES } from '../risk/criterion.ts';
import type { Fault } from '../terms/fault.ts';
import { type Result, refuse, settle } from '../terms/result.ts';
import { DECISION_FAULTS } from './faults.ts';
import type { Policy } from './policy.ts';

const lane = z.enum(LANES);
const fraction = z.number().min(0).max(1);
const ppm = z.number().int().max(1_000_000);
const policySchema = z.strictObject({
  thresholds: z.array(z.strictObject({ score: z.number().int(), lane })).min(1),
  fallback: lane,
  incomplete: z.record(z.string(), lane),
  standing: z.array(lane),
  control: z.strictObject({ lane, defaultPpm: ppm, strataPpm: z.record(z.string(), ppm) }),
  screening: z.strictObject({
    threshold: fraction,
    matchesPerParty: z.int().min(1),
    candidates: z.int().min(1),
    cosineMin: fraction,
    weakScoreMax: fraction,
    remembered: z.int().min(0),
  }),
  requiredLists: z.array(z.string()),
  layerMillisecondsMax: z.number().positive(),
  historyMillisecondsMax: z.number().positive(),
  source: z.string().min(1),
  authority: z.string().min(1),
});

/**
 * Reads a policy, and refuses one that would fail open: a release as fallback, a control sample of
 * zero, a control lane that nobody looks at.
 *
 * @faults policy-shape, policy-fails-open
 */
export function parsePolicy(text: string): Result<Policy> {
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
  return settle(parsed.data, failsOpen(parsed.data));
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
  return faults;
}

/** Nobody looks at what is released, now or later only. */
function isUnseen(lane: Policy['fallback']): boolean {
  return lane === 'release' || lane === 'release-audit';
}
