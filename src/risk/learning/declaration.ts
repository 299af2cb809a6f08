/**
 * One line of labelled import declarations as administrations publish them for research: six-digit
 * codes, one currency, one line each. They are read to measure how well violations can be foretold;
 * nothing else of this house decides on them.
 */
export interface Declaration {
  /** Milliseconds since 1970 of its day, UTC. */
  readonly moment: number;
  readonly office: string;
  readonly processType: string;
  readonly importType: string;
  readonly importUse: string;
  readonly payment: string;
  readonly transport: string;
  readonly declarant: string;
  readonly importer: string;
  /** Empty where none is declared, as for the courier. */
  readonly seller: string;
  readonly courier: string;
  /** Six digits. */
  readonly hs6: string;
  readonly departure: string;
  readonly origin: string;
  readonly taxType: string;
  readonly originMark: string;
  /** Percent. */
  readonly taxRate: number;
  readonly netKg: number;
  /** In the publisher's currency. */
  readonly price: number;
  /** 1 when the inspection found a violation. */
  readonly fraud: 0 | 1;
  /** 1 when it found a critical one. */
  readonly critical: 0 | 1;
}

/** The labels that a run can be about. */
export const LABELS = { Fraud: 'fraud', 'Critical Fraud': 'critical' } as const;
export type LabelName = keyof typeof LABELS;
export type Label = (typeof LABELS)[LabelName];

/**
 * What was declared of the goods and their way, parties left out. Generated sets repeat whole tuples,
 * and their labels with them: a tuple seen before is remembered rather than foretold.
 */
export function tupleOf(one: Declaration): string {
  const { hs6, departure, origin, taxRate, taxType, netKg } = one;
  return [hs6, departure, origin, taxRate, taxType, netKg].join('|');
}
