import type { Entry, Filing, ManifestBill, Movement, Parcel, SecurityFiling } from './filing.ts';

/** A part that somebody must still file, and the rule that asks for it. */
export interface MissingElement {
  /** `bill`, `entry`, `security-filing`, or a field of a part: `security-filing/seller`. */
  readonly element: string;
  /** Who files it. */
  readonly by: 'carrier' | 'importer' | 'broker';
  /** For which bill or entry it is missing. */
  readonly of: string;
}

/** Everything that is known of goods that move together, from whoever filed it, in whatever order. */
export interface Consignment {
  /** `bill:…` and `entry:…` keys that tie the parts together, sorted. */
  readonly keys: readonly string[];
  /** The latest version of each part, sorted by reference; cancelled parts are left out. */
  readonly entries: readonly Entry[];
  readonly bills: readonly ManifestBill[];
  readonly securityFilings: readonly SecurityFiling[];
  readonly parcels: readonly Parcel[];
  readonly movements: readonly Movement[];
  readonly cancelled: readonly string[];
  readonly missing: readonly MissingElement[];
  /** True when any part is. */
  readonly synthetic: boolean;
}

/** The keys under which a filing meets its fellows. */
export function joiningKeys(filing: Filing): readonly string[] {
  switch (filing.kind) {
    case 'entry':
      return sortedKeys([`entry:${filing.reference}`, ...filing.bills.map(billKey)]);
    case 'bill':
      return sortedKeys([billKey(filing.reference)]);
    case 'security-filing':
      return sortedKeys([`isf:${filing.reference}`, ...filing.bills.map(billKey)]);
    case 'parcel':
      return sortedKeys([`parcel:${filing.reference}`]);
    case 'movement':
      return sortedKeys([
        `movement:${filing.reference}`,
        ...filing.bills.map(billKey),
        ...filing.entries.map((entry) => `entry:${entry}`),
      ]);
  }
}

function billKey(bill: string): string {
  return `bill:${bill}`;
}

function sortedKeys(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].sort();
}
