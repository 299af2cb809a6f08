import type { Words } from '../../terms/words.ts';
import type { Program, SecurityCriterion, TrustLaw } from './trust-law.ts';

/** What two programs ask in one area, side by side. */
export interface ComparedArea {
  readonly area: string;
  readonly title: Words;
  /** Null where the program asks nothing there. */
  readonly first: SecurityCriterion | null;
  readonly second: SecurityCriterion | null;
  readonly gap: 'none' | 'first-asks-less' | 'second-asks-less';
}

export interface ProgramComparison {
  readonly first: string;
  readonly second: string;
  /** Every area in which either asks something, gaps first. */
  readonly areas: readonly ComparedArea[];
  readonly shared: number;
  /** False while any clause on either side is recalled rather than read. */
  readonly verified: boolean;
}

/** The criteria of two programs side by side, area by area, with the gaps of each. */
export function comparePrograms(
  first: Program,
  second: Program,
  { areas }: TrustLaw,
): ProgramComparison {
  const compared = [...areas].flatMap(([area, title]): ComparedArea[] => {
    const one = criterionOf(first, area);
    const other = criterionOf(second, area);
    if (one === null && other === null) return [];
    const gap = one === null ? 'first-asks-less' : other === null ? 'second-asks-less' : 'none';
    return [{ area, title, first: one, second: other, gap }];
  });
  const gaps = compared.filter(({ gap }) => gap !== 'none');
  const shared = compared.filter(({ gap }) => gap === 'none');
  const clauses = compared.flatMap((one) => [one.first, one.second]);
  return {
    first: first.id,
    second: second.id,
    areas: [...gaps, ...shared],
    shared: shared.length,
    verified: clauses.every((one) => one === null || one.verified),
  };
}

function criterionOf({ criteria }: Program, area: string): SecurityCriterion | null {
  return criteria.find((one) => one.area === area) ?? null;
}
