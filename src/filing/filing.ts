import type { Party } from '../party/party.ts';
import type { Day, Instant } from '../terms/day.ts';
import type { Money } from '../terms/money.ts';

export const ACTIONS = ['file', 'amend', 'cancel'] as const;
export type Action = (typeof ACTIONS)[number];

export const MODES = [
  'truck',
  'rail',
  'vessel',
  'air',
  'mail',
  'express',
  'pipeline',
  'hand',
] as const;
export type Mode = (typeof MODES)[number];

/** What every filing says about itself. */
interface Header {
  readonly action: Action;
  /** The sender's own name for the thing filed: entry number, bill number, tracking number. */
  readonly reference: string;
  /** Made by a machine for demonstration or test; the mark travels through every export. */
  readonly synthetic: boolean;
}

export interface Quantity {
  /** Decimal text, not negative. */
  readonly amount: string;
  /** As the schedule writes it: `kg`, `m3`, `No.`, `doz.`, `liters`. */
  readonly unit: string;
}

/** A licence, permit or certificate that a line rests on. */
export interface Permit {
  /** `harvest`, `cites`, `catch`, … */
  readonly type: string;
  readonly number: string;
  readonly issuer: string | null;
  /** How much of the permit this line uses. */
  readonly uses: Quantity | null;
  /** How much the permit allows in all, over every shipment that rests on it. */
  readonly allows: Quantity | null;
}

export interface EntryLine {
  readonly number: number;
  /** 8 or 10 digits, no dots. */
  readonly hts: string;
  readonly description: string;
  /** ISO 3166-1 alpha-2. */
  readonly origin: string;
  readonly value: Money;
  readonly quantities: readonly Quantity[];
  readonly grossWeightKg: string | null;
  /** Special program claimed for the line ("S", "KR"); null when none is. */
  readonly program: string | null;
  readonly manufacturer: Party | null;
  readonly seller: Party | null;
  /** Scientific names, where the line is of plant or animal. */
  readonly species: readonly string[];
  /** Where the plant or animal was taken. */
  readonly harvestCountry: string | null;
  readonly permits: readonly Permit[];
  /** Headings of chapters 98 and 99 that are declared with the line, digits without dots. */
  readonly claims?: readonly string[];
  /** Values of parts of the goods that some rates are taken of: "steel-content", "case", "repair-value". */
  readonly values?: Readonly<Record<string, Money>>;
  /** Other counts that some rates rest on: "degrees-of-polarity", "metal-weight-percent". */
  readonly counts?: Readonly<Record<string, string>>;
  /** What the filer states of the goods: "usmca-originating". */
  readonly states?: readonly string[];
  /** The lots that it consists of, as the trace register names them. */
  readonly lots?: readonly string[];
  /** The invoice on which it stands. */
  readonly invoice?: string;
  /** The day on which the goods were loaded on what brings them here. */
  readonly loadedDate?: Day;
}

/** A request for release of goods, with what is needed to assess them. */
export interface Entry extends Header {
  readonly kind: 'entry';
  /** CBP's two digits: `01` consumption formal, `11` informal, `86` low value. */
  readonly entryType: string;
  /** Schedule D port of entry, four digits. */
  readonly port: string;
  readonly mode: Mode;
  readonly importer: Party;
  readonly consignee: Party | null;
  readonly broker: Party | null;
  /** Bills of lading or air waybills, issuer code first. */
  readonly bills: readonly string[];
  readonly exportCountry: string | null;
  readonly estimatedArrival: Instant | null;
  readonly entryDate: Day | null;
  readonly importationDate: Day | null;
  readonly inTransitDate: Day | null;
  readonly lines: readonly EntryLine[];
}

export interface Container {
  /** ISO 6346, eleven characters; the check digit is a warning when it is wrong. */
  readonly number: string;
  readonly seals: readonly string[];
}

interface Conveyance {
  readonly name: string | null;
  /** IMO number of a ship. */
  readonly imo: string | null;
  readonly voyage: string | null;
}

/** One bill of a carrier's manifest. The reference is the bill number, issuer code first. */
export interface ManifestBill extends Header {
  readonly kind: 'bill';
  readonly masterBill: string | null;
  readonly carrier: string;
  readonly mode: Mode;
  readonly conveyance: Conveyance;
  /** Schedule K foreign port. */
  readonly portOfLading: string | null;
  /** Schedule D port where it is unladen. */
  readonly port: string;
  readonly estimatedArrival: Instant | null;
  readonly shipper: Party | null;
  readonly consignee: Party | null;
  readonly notify: readonly Party[];
  readonly pieces: Quantity | null;
  readonly weightKg: string | null;
  readonly description: string;
  readonly containers: readonly Container[];
  /** Six digits or more, as far as the carrier knows. */
  readonly hts: readonly string[];
  readonly dangerousGoods: readonly string[];
}

/** Importer security filing (10+2). Collected for safety and targeting only (19 USC 1415(a)(3)(F)). */
export interface SecurityFiling extends Header {
  readonly kind: 'security-filing';
  readonly bills: readonly string[];
  readonly importer: Party | null;
  readonly consignee: Party | null;
  readonly seller: Party | null;
  readonly buyer: Party | null;
  readonly shipTo: Party | null;
  readonly consolidator: Party | null;
  readonly stuffingLocation: string | null;
  readonly goods: readonly {
    readonly hts6: string;
    readonly origin: string;
    readonly manufacturer: Party | null;
  }[];
}

/** One low-value parcel of a stream. The reference is its tracking number. */
export interface Parcel extends Header {
  readonly kind: 'parcel';
  readonly bill: string | null;
  readonly port: string;
  readonly mode: Mode;
  readonly platform: Party | null;
  readonly seller: Party | null;
  readonly consignee: Party;
  readonly description: string;
  readonly hts: string | null;
  readonly origin: string;
  readonly value: Money;
  readonly weightKg: string | null;
}

export const MOVEMENTS = ['arrival', 'unlading', 'in-bond', 'gate-out', 'truck-trip'] as const;
export type MovementType = (typeof MOVEMENTS)[number];

/** Something that happened to the goods on their way. The reference is the sender's own event number. */
export interface Movement extends Header {
  readonly kind: 'movement';
  readonly type: MovementType;
  /** What moved: bills and entry numbers. */
  readonly bills: readonly string[];
  readonly entries: readonly string[];
  readonly at: Instant;
  readonly port: string;
  readonly container: string | null;
  readonly conveyance: Conveyance;
  /** In-bond number, trip number, gate pass. */
  readonly document: string | null;
}

/** The withdrawal of an earlier filing, by a sender who need not say its content again. */
export interface Cancellation extends Header {
  readonly kind: 'cancellation';
  readonly action: 'cancel';
  readonly cancels: Kind;
}

export type Filing = Entry | ManifestBill | SecurityFiling | Parcel | Movement | Cancellation;

export const KINDS = ['entry', 'bill', 'security-filing', 'parcel', 'movement'] as const;
export type Kind = (typeof KINDS)[number];

/** One filing as it was taken in: what the sender called it, and the exact bytes it was read from. */
export interface Received {
  /** Under this key the same message twice is one filing. */
  readonly messageKey: string;
  readonly format: 'json' | 'x12-309' | 'catair-se';
  readonly filing: Filing;
  /** The exact text of this item, hashed and kept. */
  readonly raw: string;
}
