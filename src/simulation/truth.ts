import type { Quantity } from '../filing/filing.ts';
import { assess } from '../tariff/assess.ts';
import type { Assessment, DutyFacts } from '../tariff/assessment.ts';
import type { TariffLaw } from '../tariff/law.ts';
import { exactAmount, type Money, usd } from '../terms/money.ts';
import { subtract } from '../terms/rational.ts';

/** What was planted. */
export type Scheme = 'undervaluation' | 'permit-over-use';

/** What looks like a scheme and is honest: goods sold off, a permit nearly used up, a new importer. */
export type LookAlike = 'clearance' | 'permit-nearly-used' | 'new-importer';

/**
 * What is known of one entry because we made it up. Never part of a filing.
 *
 * Entries without a truth are honest and look it.
 */
export interface Truth {
  readonly synthetic: true;
  /** The entry's number. */
  readonly reference: string;
  /** Null of a look-alike. */
  readonly scheme: Scheme | null;
  readonly lookAlike: LookAlike | null;
  /** Who does it, by the key under which filings count parties. */
  readonly actor: string;
  /**
   * A scheme that the filings show, to who compares them. False when they do not, so that a miss cannot
   * be held against a criterion; false of look-alikes.
   */
  readonly traceable: boolean;
  /** Undervaluation: the value that each line ought to have stated. */
  readonly trueValues: readonly { readonly line: number; readonly value: Money }[];
  /** Over-use: the timber of this entry that no permit covers. */
  readonly overUse: Quantity | null;
  /** Value left out of the entry, or value of the timber that no permit covers. */
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
  const values = new Map(truth.trueValues.map(({ line, value }) => [line, value]));
  const lines = declared.lines.map((line) => ({
    ...line,
    value: values.get(line.number) ?? line.value,
  }));
  const stated = assess(law, declared);
  const owed = assess(law, { ...declared, lines });
  if (![stated, owed].every(hasAllDuties)) return null;
  return usd(subtract(exactAmount(owed.totalDuty), exactAmount(stated.totalDuty)));
}

function hasAllDuties({ lines }: Assessment): boolean {
  return lines.every(({ unknown }) => unknown === null);
}
