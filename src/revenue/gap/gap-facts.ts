import type { LineAssessment } from '../../tariff/assessment.ts';
import { claimGapOf } from './claim-gaps.ts';
import type { GapCode } from './gap.ts';

/** What the assessment of a line tells of the gap by itself, without computing anything anew. */
export interface GapFacts {
  readonly codes: readonly GapCode[];
  /** Dollars, of the base duty that a refused claim would have saved at most; null where it has no number. */
  readonly duty: number | null;
}

/** One object, for most lines have no gap. */
const NONE: GapFacts = { codes: [], duty: 0 };

/**
 * What criteria may ask of a line: only its own words speak here (19 USC 1415(a)(3)(F)).
 *
 * Headings, near lines and peers are found behind the intake, in the worklist.
 */
export function gapFactsOf({ unknown, claimRefused, remedies, charges }: LineAssessment): GapFacts {
  if (unknown === null && claimRefused === null && remedies === undefined) return NONE;
  const codes = [
    ...codesOfUnknown(unknown),
    ...(claimRefused === null ? [] : [claimGapOf(claimRefused)]),
    ...codesOfOrders(remedies ?? []),
  ];
  if (unknown !== null) return { codes, duty: null };
  const base = claimRefused === null ? [] : charges.filter(({ kind }) => kind === 'duty');
  return { codes, duty: base.reduce((sum, { amount }) => sum + Number(amount.amount), 0) };
}

function codesOfUnknown(unknown: LineAssessment['unknown']): readonly GapCode[] {
  if (unknown === 'tariff-unknown') return ['gap-number-unknown'];
  const lacks = unknown === 'quantity-missing' || unknown === 'not-computable';
  return lacks ? ['gap-inputs-missing'] : [];
}

function codesOfOrders(remedies: NonNullable<LineAssessment['remedies']>): readonly GapCode[] {
  const told = (code: string) => remedies.some((finding) => finding.code === code);
  return [
    ...(told('undeclared') ? (['gap-order-suggested'] as const) : []),
    ...(told('entry-type') ? (['gap-entry-type'] as const) : []),
  ];
}
