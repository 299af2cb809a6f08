import type { Consignment } from '../../filing/consignment.ts';
import type { Finding, SelectedBy } from '../../risk/finding.ts';
import type { Fault } from '../../terms/fault.ts';
import type { Decision } from '../decision.ts';
import { SELECTION_FAULTS } from './faults.ts';
import type { SentFinding } from './finding.parse.ts';
import { askedBy, isTargeted } from './worth.ts';

const CERTAIN_PPM = 1_000_000;

/** Why a consignment was examined, and the probability with which it came to that. */
export type Selected = Pick<Finding, 'selectedBy' | 'inclusionPpm'>;

/**
 * Why a consignment was examined.
 *
 * What chance drew is of the control sample, whatever else asked for it: the sample tells rates only while
 * it is whole. Its probability is the draw's only if nothing else would have had it examined.
 *
 * @param line the shift's plan for it; null when none was made
 */
export function selectedAs(
  decision: Decision,
  compulsory: boolean,
  line: Selected | null,
): Selected {
  const { drawn, ratePpm } = decision.control;
  if (drawn) {
    const certain = compulsory || isTargeted(decision);
    const inclusionPpm = line?.inclusionPpm ?? (certain ? CERTAIN_PPM : ratePpm);
    return { selectedBy: 'control', inclusionPpm };
  }
  if (line !== null) return line;
  return { selectedBy: unplanned(decision, compulsory), inclusionPpm: CERTAIN_PPM };
}

function unplanned(decision: Decision, compulsory: boolean): SelectedBy {
  if (compulsory) return 'compulsory';
  return isTargeted(decision) ? askedBy(decision) : 'officer';
}

/** What the finding names that the consignment does not have. @faults finding-place-unknown */
export function placesUnknown(sent: SentFinding, consignment: Consignment): readonly Fault[] {
  const parcels = new Set(consignment.parcels.map((parcel) => parcel.reference));
  const entries = new Map(consignment.entries.map((entry) => [entry.reference, entry]));
  return sent.discrepancies.flatMap(({ entry, line }, place): Fault[] => {
    if (entry === null) return [];
    const at = `/discrepancies/${place}`;
    const named = entries.get(entry);
    if (named === undefined && !parcels.has(entry)) {
      return [SELECTION_FAULTS.fault('finding-place-unknown', `${at}/entry`, entry)];
    }
    if (line === null || named?.lines.some((one) => one.number === line)) return [];
    return [SELECTION_FAULTS.fault('finding-place-unknown', `${at}/line`, line)];
  });
}
