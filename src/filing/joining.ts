import type { Day } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Consignment, joiningKeys, partKey } from './consignment.ts';
import { FILING_FAULTS } from './faults.ts';
import type { Cancellation, Filing } from './filing.ts';
import type { FilingRules } from './filing-rules.ts';
import { missingElements } from './missing.ts';

type Part = Exclude<Filing, Cancellation>;
type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>;

/**
 * One consignment of everything that was filed about it.
 *
 * Of each part the last word counts: an amendment replaces it whole, a cancellation takes it out.
 * Parts of different reference may come in any order; the answer is the same.
 *
 * @param filings in the order in which they arrived
 * @param on the day whose filing rules say what is missing
 */
export function joinParts(filings: readonly Filing[], rules: FilingRules, on: Day): Consignment {
  const keys = new Set<string>();
  const cancelled = new Set<string>();
  const latest = new Map<string, Part>();
  for (const filing of filings) {
    const key = partKey(filing);
    for (const joining of joiningKeys(filing)) keys.add(joining);
    if (filing.kind === 'cancellation' || filing.action === 'cancel') {
      latest.delete(key);
      cancelled.add(key);
    } else {
      latest.set(key, filing);
      cancelled.delete(key);
    }
  }
  const parts = [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  const ofKinds = {
    entries: ofKind(parts, 'entry'),
    bills: ofKind(parts, 'bill'),
    securityFilings: ofKind(parts, 'security-filing'),
    parcels: ofKind(parts, 'parcel'),
    movements: ofKind(parts, 'movement'),
  };
  return {
    keys: [...keys].sort(),
    ...ofKinds,
    cancelled: [...cancelled].sort(),
    missing: missingElements(ofKinds, rules, on),
    synthetic: filings.some(({ synthetic }) => synthetic),
  };
}

/**
 * What to tell the sender of a filing that does not go with what is already on file.
 *
 * Only warnings: amendments overtake first filings on the way, and every part is taken as it comes.
 *
 * @param earlier what was filed of the consignment, in order of arrival
 * @faults joining-amends-unknown, joining-cancels-unknown, joining-filed-again
 */
export function arrivalFaults(earlier: readonly Filing[], arriving: Filing): readonly Fault[] {
  const key = partKey(arriving);
  const last = earlier.findLast((filing) => partKey(filing) === key);
  const known = last !== undefined && last.kind !== 'cancellation' && last.action !== 'cancel';
  if (arriving.action === 'file') {
    return known ? [FILING_FAULTS.fault('joining-filed-again', '/reference', key)] : [];
  }
  const code = arriving.action === 'amend' ? 'joining-amends-unknown' : 'joining-cancels-unknown';
  return known ? [] : [FILING_FAULTS.fault(code, '/reference', key)];
}

function ofKind<K extends Part['kind']>(parts: readonly Part[], kind: K): readonly PartOf<K>[] {
  return parts.filter((part): part is PartOf<K> => part.kind === kind);
}
