import type { Candidate } from './candidate.ts';
import type { ShiftLine } from './plan.ts';

/**
 * What makes a plan stale. `came`: it waits for an examination and the plan has not heard of it. `left`: it
 * does not wait any more, or comes later. `amended`: a newer version of it came. `must`: its examination
 * became compulsory.
 */
export interface PlanChange {
  readonly consignment: string;
  readonly how: 'came' | 'left' | 'amended' | 'must';
}

/**
 * What changed since a plan was made; empty while it is not stale.
 *
 * @param candidates those of the shift as they are now
 * @param examined whose finding is on record: they left by being examined, as the plan has it
 */
export function changesSince(
  lines: readonly ShiftLine[],
  candidates: readonly Candidate[],
  examined: ReadonlySet<string>,
): readonly PlanChange[] {
  const planned = new Map(lines.map((line) => [line.consignment, line]));
  const waiting = new Set(candidates.map(({ consignment }) => consignment));
  const here = candidates.flatMap((candidate): readonly PlanChange[] => {
    const how = changeOf(planned.get(candidate.consignment), candidate);
    return how === null ? [] : [{ consignment: candidate.consignment, how }];
  });
  const gone = lines
    .filter(({ consignment }) => !waiting.has(consignment) && !examined.has(consignment))
    .map(({ consignment }): PlanChange => ({ consignment, how: 'left' }));
  return [...here, ...gone];
}

function changeOf(line: ShiftLine | undefined, { claim, version }: Candidate) {
  if (line === undefined) return claim === 'open' ? null : 'came';
  if (line.version !== version) return 'amended';
  const competes = line.selectedBy === 'criteria' || line.selectedBy === 'model';
  return competes && claim === 'compulsory' ? 'must' : null;
}
