import assert from 'node:assert/strict';
import type { BookPart } from '../../ledger/book-part.ts';
import { type Day, type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import { type LifePolicy, UNDECLARED } from './criteria-life.ts';
import type { Bench, Draft, Edition } from './draft.ts';
import type { NewProduct } from './product.ts';

export const NOON: Instant = instantOf(Date.UTC(2026, 10, 22, 17));
export const TODAY = '2026-11-22' as Day;

export function later(seconds: number, than: Instant = NOON): Instant {
  return instantOf(millisecondsOf(than) + seconds * 1_000);
}

export const POLICY: LifePolicy = {
  emergencyDaysMax: 30,
  reviewDays: 365,
  sharePpm: 100_000,
  tripDecisions: 100,
  snoozeDaysMax: 90,
  snoozeByOne: false,
  replayRequired: false,
  zeroYieldDays: 90,
  staleDays: 180,
  source: 'invented for a test',
};

/** The Book's parts with another policy for the life of its criteria, which asks for no replay. */
export function withPolicy(
  parts: readonly BookPart[],
  but: Partial<LifePolicy>,
): readonly BookPart[] {
  return parts.map((part) => {
    if (part.kind !== 'criteria-policy') return part;
    const starter: LifePolicy = JSON.parse(part.content);
    return { ...part, content: JSON.stringify({ ...starter, replayRequired: false, ...but }) };
  });
}

export function aBench(but: Partial<Bench> = {}): Bench {
  return { policy: POLICY, at: NOON, today: TODAY, product: null, ...but };
}

export function anEdition(but: Partial<Edition> = {}): Edition {
  return {
    edition: 1,
    author: 'ana',
    reason: 'seen at the dock',
    at: NOON,
    content: '{}',
    from: TODAY,
    to: null,
    verified: false,
    declared: UNDECLARED,
    until: null,
    ...but,
  };
}

export function aDraft(but: Partial<Draft> = {}): Draft {
  return {
    id: '019a0000-0000-7000-8000-00000000000a',
    kind: 'criterion',
    name: 'trial-garments',
    origin: 'desk',
    openedAt: NOON,
    editions: [anEdition()],
    reviews: [],
    verdicts: [],
    end: null,
    ...but,
  };
}

/** A criterion as a desk sends it; every plain entry of the tests meets the condition. */
export function aCriterion(id: string, but: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    pack: 'trial',
    title: { en: id, es: id, fr: id },
    when: 'line.value > 0.0',
    lane: 'documents',
    weight: 0,
    source: 'intelligence: invented for a test',
    authority: '19 USC 1499',
    owner: 'Targeting desk',
    from: '2026-01-01',
    to: null,
    verified: false,
    tests: [],
    ...but,
  };
}

export function proposing(criterion: object, reason = 'to look at all that is worth something') {
  return { kind: 'criterion', criterion, reason };
}

export const TIP: NewProduct = {
  title: 'Shirts declared as rags at two warehouses',
  body: 'A driver told of bales that were opened and were not what the papers say.',
  topic: 'misclassification',
  reliability: 'B',
  credibility: 2,
  receivedOn: TODAY,
  expiresOn: '2027-01-31' as Day,
};

/** The value of a result that must be one. */
export function settled<T>(result: Result<T>): T {
  assert(result.ok, JSON.stringify(result.ok || result.faults));
  return result.value;
}
