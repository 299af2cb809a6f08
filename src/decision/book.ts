import type { Entry, Parcel } from '../filing/filing.ts';
import type { FilingRules } from '../filing/filing-rules.ts';
import type { Ports } from '../filing/port.ts';
import type { PartyPolicy } from '../party/account/party-policy.ts';
import type { Asked, NamedParty, ScreeningIndex } from '../party/screen.ts';
import type { Screening } from '../party/screening.ts';
import type { TrustLaw } from '../party/trust/trust-law.ts';
import type { RevenueLaw } from '../revenue/law.ts';
import type { CriteriaIndex } from '../risk/criteria-index.ts';
import type { Matching } from '../risk/criterion.ts';
import type { Facts } from '../risk/facts.ts';
import type { Ground } from '../risk/feature/ground.ts';
import type { Scorer } from '../risk/feature/scorer.ts';
import type { History } from '../risk/history.ts';
import type { CriteriaLife } from '../risk/life/criteria-life.ts';
import type { Pack } from '../risk/pack/pack.ts';
import type { Score } from '../risk/score.ts';
import type { Assessment } from '../tariff/assessment.ts';
import type { TariffLaw } from '../tariff/law.ts';
import type { Day, Instant } from '../terms/day.ts';
import type { StepLaw } from '../tracing/chain/steps.ts';
import type { AccountabilityLaw } from '../tracing/network/accountability.ts';
import type { RoutePolicy } from '../tracing/route/route-policy.ts';
import type { ParcelWays } from './parcel-ways.ts';
import type { Policy } from './policy.ts';
import type { Capacity } from './selection/capacity.ts';

/** What an entry's assessment needs beside the entry: the days that its own dates do not give. */
export interface AssessmentDays {
  readonly received: Day;
  readonly arrival: Day | null;
}

/**
 * The layers as functions. A null layer is absent; whatever a layer throws or however long it takes
 * degrades the decision and nothing else.
 */
export interface Layers {
  readonly tariff: ((entry: Entry, days: AssessmentDays) => Assessment) | null;
  readonly screening: ((named: readonly NamedParty[], asked: Asked) => Screening) | null;
  /** For each parcel, the programs by which it may come in; null where the Book has no tariff. */
  readonly parcels:
    | ((parcels: readonly Parcel[], on: Day, sameDay: History['sameDay']) => readonly ParcelWays[])
    | null;
  /** @param at the moment of the question, for what is snoozed until then */
  readonly criteria: ((facts: Facts, at: Instant) => Matching) | null;
  /** Absent, it degrades a decision only where the policy requires a model. */
  readonly model: ((ground: Ground) => Score) | null;
}

/** What a part of the Book is, without its content. */
export interface PartSummary {
  readonly kind: string;
  readonly name: string;
  readonly edition: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly verified: boolean;
  readonly source: string;
}

/** Everything that the hot path knows: an immutable value, swapped by one assignment. */
export interface Book {
  /** Hash of the parts it was built from. */
  readonly version: string;
  readonly parts: readonly PartSummary[];
  readonly policy: Policy;
  readonly layers: Layers;
  /** The criteria as they are matched, for whoever asks about them; null when there are none. */
  readonly criteria: CriteriaIndex | null;
  /** The model as it scores, for whoever asks what made a score; null when there is none. */
  readonly scorer: Scorer | null;
  readonly filingRules: FilingRules;
  readonly ports: Ports;
  /** What there is to examine with; null where nobody said, and then no shift can be planned. */
  readonly capacity: Capacity | null;
  /** By what entries are booked, and until when what may be done; null where nobody said, and then none is booked. */
  readonly revenue: RevenueLaw | null;
  /** What counts as new, resident, one person; null where nobody said, and then no day is summed over consignments. */
  readonly parties: PartyPolicy | null;
  /** Programs of trusted traders, arrangements with partners, lanes; empty where the Book has none. */
  readonly trust: TrustLaw;
  /** From where on something about the ways of goods is a signal; null where nothing is looked for. */
  readonly routes: RoutePolicy | null;
  /** What the way of goods has to show; nothing where the Book does not say. */
  readonly steps: StepLaw;
  /** Who answers for what a filing says, and who has the good of it. */
  readonly accountability: AccountabilityLaw;
  /** The law of what goods owe, for whoever asks about it; null when there is none. */
  readonly tariff: TariffLaw | null;
  /** How much of the schedule is loaded: n of m rate lines, by revision. */
  readonly coverage: { readonly lines: number; readonly of: number; readonly revision: string };
  readonly lists: readonly { readonly list: string; readonly edition: string }[];
  /** The lists as they are searched, for whoever asks about an entry; null when there are none. */
  readonly screening: ScreeningIndex | null;
  /** Those that are asked; a suspended criterion is not. */
  readonly criteriaCount: number;
  /** The topics with criteria in force, and what each has to know of an entry. */
  readonly packs: readonly Pack[];
  readonly life: CriteriaLife;
}
