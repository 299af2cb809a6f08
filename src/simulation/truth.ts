import type { EntryLine, Quantity } from '../filing/filing.ts';
import { assess } from '../tariff/assess.ts';
import type { Assessment, DutyFacts } from '../tariff/assessment.ts';
import type { TariffLaw } from '../tariff/law.ts';
import { exactAmount, type Money, usd } from '../terms/money.ts';
import { add, subtract } from '../terms/rational.ts';

/** Schemes that show over months, in registers and in what is told of lots, rather than in one filing. */
export const SOURCING_SCHEMES = ['origin-shift', 'species-swap', 'capacity-excess'] as const;
export type SourcingScheme = (typeof SOURCING_SCHEMES)[number];

/** What can be planted. */
export const SCHEMES = [
  'undervaluation',
  'permit-over-use',
  'misclassification',
  'false-origin',
  'transshipment',
  'order-evasion',
  'forced-labour',
  'unsafe-goods',
  'short-count',
  'phoenix',
  'split-parcels',
  ...SOURCING_SCHEMES,
] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What an examination that sees through a scheme establishes, in the words of findings. */
export const ESTABLISHED = {
  undervaluation: { violation: 'undervaluation', severity: 'major' },
  'permit-over-use': { violation: 'illegal-timber', severity: 'major' },
  misclassification: { violation: 'misclassification', severity: 'major' },
  'false-origin': { violation: 'origin', severity: 'major' },
  transshipment: { violation: 'transshipment', severity: 'major' },
  'order-evasion': { violation: 'duty-evasion-order', severity: 'major' },
  'forced-labour': { violation: 'forced-labour', severity: 'critical' },
  'unsafe-goods': { violation: 'product-safety', severity: 'critical' },
  'short-count': { violation: 'quantity', severity: 'minor' },
  phoenix: { violation: 'undervaluation', severity: 'major' },
  'split-parcels': { violation: 'precursor', severity: 'critical' },
  'origin-shift': { violation: 'duty-evasion-order', severity: 'major' },
  /** Of timber it is illegal timber. */
  'species-swap': { violation: 'illegal-fishing', severity: 'critical' },
  'capacity-excess': { violation: 'transshipment', severity: 'major' },
} as const satisfies Readonly<
  Record<Scheme, { violation: string; severity: 'minor' | 'major' | 'critical' }>
>;
export type Established = (typeof ESTABLISHED)[Scheme];

/** What looks like a scheme and is honest. */
export const LOOK_ALIKES = [
  /** Goods sold off below their usual price. */
  'clearance',
  /** A price far above the usual one, small and light goods of a dear brand. */
  'dear-brand',
  /** A permit used almost to its volume. */
  'permit-nearly-used',
  /** An importer in its first month. */
  'new-importer',
  /** The same, at the address of another importer of its trade. */
  'same-address',
  /** An importer in its high season. */
  'season',
  /** Laden at a port of another country, on the way of the ship. */
  'hub-route',
  /** Bought of a trading house in a third country. */
  'trading-house',
  /** The carrier and the security filing name another heading, by a clerk's mistake. */
  'other-heading',
  /** Packing that weighs more than usual. */
  'heavy-packing',
  /** A certificate that exists and was not named. */
  'certificate-unnamed',
  /** A household that orders many parcels on one day. */
  'many-parcels',
] as const;

/** Seen only where one of the schemes that show over months is asked. */
export const SOURCING_LOOK_ALIKES = [
  /** Bought elsewhere since an order, of a maker who always made it. */
  'moved-sourcing',
  /** The same, of a factory that was built. */
  'new-plant',
  /** The same, by the trading house that sold before. */
  'same-house',
  /** A maker who sells all that it can make. */
  'near-capacity',
  /** A species under another of its names. */
  'synonym',
  /** Two species, and both are declared. */
  'mixed-lot',
  /** Nobody recorded where the lot was taken. */
  'broken-chain',
] as const;
export type SourcingLookAlike = (typeof SOURCING_LOOK_ALIKES)[number];
export type LookAlike = (typeof LOOK_ALIKES)[number] | SourcingLookAlike;

/** What a line ought to have stated. */
export type OwedLine = Pick<
  EntryLine,
  'number' | 'hts' | 'origin' | 'program' | 'value' | 'quantities'
>;

/**
 * What is known of one entry or parcel because we made it up. Never part of a filing.
 *
 * Those without a truth are honest and look it.
 */
export interface Truth {
  readonly synthetic: true;
  /** The entry's number, or the parcel's tracking number. */
  readonly reference: string;
  /** Null of a look-alike. */
  readonly scheme: Scheme | null;
  /** What an examination that sees through it establishes; null of a look-alike. */
  readonly violation: Established['violation'] | null;
  readonly severity: Established['severity'] | null;
  readonly lookAlike: LookAlike | null;
  /** Who does it, by the key of the first name under which it traded; names may change. */
  readonly actor: string;
  /** Days after the first of the simulation on which the actor began; null of a look-alike. */
  readonly since: number | null;
  /**
   * A scheme that the filings show, to who compares them. False when they do not, so that a miss cannot
   * be held against a criterion; false of look-alikes.
   */
  readonly traceable: boolean;
  /** The lines that were misstated, as they ought to have been. */
  readonly owed: readonly OwedLine[];
  /** Duty evaded beside that of the schedule, under the invented orders of the simulation. */
  readonly evaded: Money;
  /** Over-use: the timber of this entry that no permit covers. */
  readonly overUse: Quantity | null;
  /** Value left out of the entry, or value of the goods that should not have come, or not so. */
  readonly valueAtStake: Money;
}

/** One line of NDJSON, without its line feed. */
export function writeTruth(truth: Truth): string {
  return JSON.stringify(truth);
}

/**
 * The duty that the entry owes beyond what it states; null where a line has no computable duty.
 *
 * @param declared the entry as filed
 */
export function dutyLoss(law: TariffLaw, declared: DutyFacts, truth: Truth): Money | null {
  const owed = new Map(truth.owed.map((line) => [line.number, line]));
  const lines = declared.lines.map((line) => ({ ...line, ...owed.get(line.number) }));
  const stated = assess(law, declared);
  const due = assess(law, { ...declared, lines });
  if (![stated, due].every(hasAllDuties)) return null;
  const bySchedule = subtract(exactAmount(due.totalDuty), exactAmount(stated.totalDuty));
  return usd(add(bySchedule, exactAmount(truth.evaded)));
}

function hasAllDuties({ lines }: Assessment): boolean {
  return lines.every(({ unknown }) => unknown === null);
}
