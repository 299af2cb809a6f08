import { z } from 'zod';
import { MODES } from '../../filing/filing.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse, settle } from '../../terms/result.ts';
import type { Capacity } from './capacity.ts';
import { SELECTION_FAULTS } from './faults.ts';
import { PARTY_ROLES } from './party-queue.ts';

const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
const clock = z
  .string()
  .regex(CLOCK)
  .transform((text) => {
    const [hours = 0, minutes = 0] = text.split(':').map(Number);
    return 60 * hours + minutes;
  });
const ppm = z.int().min(0).max(1_000_000);
const schema = z.strictObject({
  exams: z
    .array(
      z.strictObject({
        name,
        modes: z.array(z.enum(MODES)).min(1),
        device: name,
        minutes: z.int().min(1).max(1_440),
        findsPpm: ppm,
      }),
    )
    .min(1),
  shifts: z
    .array(z.strictObject({ name, begins: clock, minutes: z.int().min(1).max(1_440) }))
    .min(1),
  stations: z.array(
    z.strictObject({
      port: z.string().regex(/^\d{4}$/),
      shift: name,
      device: name,
      count: z.int().min(1).max(500),
    }),
  ),
  desk: z.strictObject({
    perWeek: z.int().min(0),
    controlPpm: ppm.min(1),
    costCents: z.int().min(0),
    horizonWeeks: z.int().min(1).max(520),
    priorExaminations: z.int().min(1),
    roles: z.array(z.enum(PARTY_ROLES)).min(1),
  }),
  source: z.string().min(1),
});

/**
 * Compiles what there is to examine with; null where the Book has no such part, and nothing can be planned.
 *
 * @faults capacity-shape, capacity-name-unknown
 */
export function compileCapacity(
  parts: readonly { readonly content: string }[],
): Result<Capacity | null> {
  const [part] = parts;
  if (part === undefined) return ok(null);
  let json: unknown;
  try {
    json = JSON.parse(part.content);
  } catch (error) {
    return refuse(SELECTION_FAULTS.fault('capacity-shape', '', String(error)));
  }
  const read = schema.safeParse(json);
  if (read.success) return settle(read.data, namesUnknown(read.data));
  return refuse(
    ...read.error.issues.map((issue) =>
      SELECTION_FAULTS.fault('capacity-shape', `/${issue.path.join('/')}`, issue.message),
    ),
  );
}

/** Stations of a shift that is not there, or of a device that no examination takes. */
function namesUnknown({ exams, shifts, stations }: Capacity): readonly Fault[] {
  const known = {
    shift: new Set(shifts.map((shift) => shift.name)),
    device: new Set(exams.map((exam) => exam.device)),
  };
  return stations.flatMap((station, place) =>
    (['shift', 'device'] as const)
      .filter((member) => !known[member].has(station[member]))
      .map((member) =>
        SELECTION_FAULTS.fault(
          'capacity-name-unknown',
          `/stations/${place}/${member}`,
          station[member],
        ),
      ),
  );
}
