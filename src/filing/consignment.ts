import type {
  Entry,
  Filing,
  Kind,
  ManifestBill,
  Movement,
  Parcel,
  SecurityFiling,
} from './filing.ts';
import type { Element, Filer } from './filing-rules.ts';

/** A part that somebody must still file, and the rule that asks for it. */
export interface MissingElement {
  /** A part, `bill`, or a member that a part on file leaves open, `security-filing/seller`. */
  readonly element: Element;
  /** Who files it. */
  readonly by: Filer;
  /** The key of the bill or entry for which it is missing: `bill:TWLU10000001`. */
  readonly of: string;
}

/** Everything that is known of goods that move together, from whoever filed it, in whatever order. */
export interface Consignment {
  /**
   * The keys of every part that was ever filed, sorted. What was joined once stays joined, so that a
   * cancellation or an amendment cannot take goods out of sight.
   */
  readonly keys: readonly string[];
  /** The latest version of each part, sorted by reference; cancelled parts are left out. */
  readonly entries: readonly Entry[];
  readonly bills: readonly ManifestBill[];
  readonly securityFilings: readonly SecurityFiling[];
  readonly parcels: readonly Parcel[];
  readonly movements: readonly Movement[];
  /** The keys of parts whose last word is a cancellation, sorted. */
  readonly cancelled: readonly string[];
  readonly missing: readonly MissingElement[];
  /** True when any part is. */
  readonly synthetic: boolean;
}

/** The key of the part that a filing makes, amends or cancels. */
export function partKey(filing: Filing): string {
  const kind = filing.kind === 'cancellation' ? filing.cancels : filing.kind;
  return `${KEY_OF[kind]}:${filing.reference}`;
}

/** The keys under which a filing meets its fellows, sorted. */
export function joiningKeys(filing: Filing): readonly string[] {
  const keys = new Set([partKey(filing)]);
  if ('bills' in filing) for (const bill of filing.bills) keys.add(billKey(bill));
  if ('entries' in filing) for (const entry of filing.entries) keys.add(`${KEY_OF.entry}:${entry}`);
  return [...keys].sort();
}

export function billKey(bill: string): string {
  return `${KEY_OF.bill}:${bill}`;
}

const KEY_OF = {
  entry: 'entry',
  bill: 'bill',
  'security-filing': 'isf',
  parcel: 'parcel',
  movement: 'movement',
} as const satisfies Record<Kind, string>;
