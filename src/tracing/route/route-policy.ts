import type { Day } from '../../terms/day.ts';

/** From where on something counts as a signal. All of it is policy, and stands in the Book. */
export interface RoutePolicy {
  /** The country whose entries these are, as partners name it in their statistics. */
  readonly home: string;
  /** Days of trade that are looked at together. */
  readonly windowDays: number;
  readonly shift: {
    /** After a measure begins, goods already on their way still come for so many days. */
    readonly graceDays: number;
    /** Entries before and after, at least. */
    readonly entriesMin: number;
    /** The measured country's trade falls to this share of what it was, or under. */
    readonly fallsTo: number;
    /** The other country's comes to this share of what was bought before, or more. */
    readonly keeps: number;
    /** Of the circumstances that go with an evasion, how many are needed. */
    readonly circumstancesMin: number;
  };
  readonly newFactory: {
    /** Nobody was heard of for so many days at the beginning of the window is not yet new. */
    readonly quietDays: number;
    /** First seen at most so many days before its first claim. */
    readonly claimsWithinDays: number;
    readonly entriesMin: number;
  };
  readonly capacity: {
    readonly daysMin: number;
    /** What a register understates, and what a maker has in store: times the capacity. */
    readonly tolerance: number;
    readonly storeDays: number;
  };
  readonly succession: {
    readonly quietDays: number;
    /** The old importer's last entry is at most so many days after, or before, the first of the new one. */
    readonly overlapDays: number;
    readonly gapDays: number;
    /** The old one has been silent for so many of its usual gaps. */
    readonly silentGaps: number;
    /** The share of the new one's makers of whom the old one bought. */
    readonly makersShare: number;
  };
  /** Of one or two entries nothing is usual. */
  readonly laden: { readonly entriesMin: number };
  readonly shell: { readonly importersMin: number };
  readonly shared: { readonly containerDays: number; readonly partiesMin: number };
  readonly mirror: {
    /** What freight and insurance add to a value at the border, at least and at most. */
    readonly cifLow: number;
    readonly cifHigh: number;
    readonly lagMonthsMax: number;
    readonly monthsMin: number;
    /** Entries of these goods in the window, at least: of few, one ship more or less is half of the trade. */
    readonly entriesMin: number;
    /** What re-exports and different dates make of honest trade, times. */
    readonly noise: number;
    readonly valueMin: number;
    /** A partner's trade that is so many times what it was has surged. */
    readonly surge: number;
  };
  /** Countries by whose ports the goods of others come as a matter of course. */
  readonly hubs: readonly string[];
  /** Beginnings of goods' numbers of which all producing countries are known; others are not judged. */
  readonly producers: readonly { readonly goods: string; readonly countries: readonly string[] }[];
}

/** An additional duty on goods of one country, from a day on: why somebody would pass them off as others. */
export interface Measure {
  readonly hts6: string;
  readonly country: string;
  readonly on: Day;
}

export const MEASURES = ['capacity', 'production', 'inputs'] as const;

/** What somebody can make, made, or has to make it of, in a year, as a register says. */
export interface CapacityRow {
  readonly measure: (typeof MEASURES)[number];
  /** A party key, or null: of the whole country. */
  readonly maker: string | null;
  readonly name: string | null;
  readonly country: string;
  readonly hts6: string;
  readonly perYear: number;
  /** The goods' own unit; inputs in units of goods that can be made of them. */
  readonly unit: string;
  readonly source: string;
  readonly asOf: Day;
}

/** One row of a partner's trade statistics. */
export interface PartnerTrade {
  readonly reporter: string;
  readonly partner: string;
  /** `X` exports, `M` imports, `RX` re-exports, `RM` re-imports. */
  readonly flow: 'X' | 'M' | 'RX' | 'RM';
  /** `2026-03`. */
  readonly month: string;
  readonly hts6: string;
  /** Dollars, free on board for exports. */
  readonly value: number;
  readonly kg: number | null;
}

/** What is known beside the filings; an empty register is no knowledge, and gives no signal. */
export interface Registers {
  readonly capacities: readonly CapacityRow[];
  readonly partnerTrade: readonly PartnerTrade[];
  readonly measures: readonly Measure[];
  /** The country of a Schedule K port, by the first three digits of its code. */
  readonly countriesOfPorts: ReadonlyMap<string, string>;
}
