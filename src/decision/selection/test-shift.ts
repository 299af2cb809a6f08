import type { Candidate, ExamOption } from './candidate.ts';
import type { ShiftPlan, ShiftProblem } from './plan.ts';

/** A plain generator of chance, so that a made-up shift is the same on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Minutes, and how much of what is there each finds. */
const EXAMS = [
  { exam: 'image', device: 'imaging', minutes: 8, finds: 0.35 },
  { exam: 'tailgate', device: 'dock', minutes: 30, finds: 0.55 },
  { exam: 'intensive', device: 'dock', minutes: 120, finds: 0.95 },
] as const;
const DELAY_CENTS_PER_MINUTE = 100;

export function aCandidate(name: string, worth: number, but: Partial<Candidate> = {}): Candidate {
  const options = EXAMS.map(
    ({ exam, device, minutes, finds }): ExamOption => ({
      exam,
      device,
      minutes,
      valueCents: Math.round(worth * finds) - minutes * DELAY_CENTS_PER_MINUTE,
    }),
  );
  return {
    consignment: name,
    version: 1,
    decision: `decision-${name}`,
    claim: 'targeted',
    by: 'criteria',
    targeted: true,
    controlPpm: 10_000,
    probability: null,
    novelty: 0.2,
    draw: 0.5,
    options,
    ...but,
  };
}

/** A port's shift with some of everything: few large values and many small, as in trade. */
export function aShift(
  seed: number,
  {
    candidates,
    devices,
    but = {},
  }: { candidates: number; devices: number; but?: Partial<ShiftProblem> },
): ShiftProblem {
  const next = chance(seed);
  return {
    port: '2304',
    shift: '2026-11-22.day',
    devices: Array.from({ length: devices }, (_, place) => ({
      name: `${place % 3 === 0 ? 'imaging' : 'dock'} ${place}`,
      kind: place % 3 === 0 ? 'imaging' : 'dock',
      minutes: 480,
    })),
    candidates: Array.from({ length: candidates }, (_, place) => {
      const kind = next();
      const claim = kind < 0.03 ? 'compulsory' : kind < 0.05 ? 'control' : 'targeted';
      const worth = 2_000 * Math.exp(3.5 * next());
      const known = { probability: next(), novelty: next(), draw: next() };
      return aCandidate(`c-${place}`, worth, { claim, ...known });
    }),
    explorationPpm: 50_000,
    displacedTo: 'release-audit',
    ...but,
  };
}

/** Minutes given to each device by a plan, by its name. */
export function minutesUsed(plan: ShiftPlan): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { place, minutes } of plan.lines) {
    if (place !== null) used.set(place.device, (used.get(place.device) ?? 0) + minutes);
  }
  return used;
}
