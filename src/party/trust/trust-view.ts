import { type Day, holdsOn } from '../../terms/day.ts';
import { type Due, duesOf, nextSteps, type StepKind } from './member.ts';
import type { MemberFile } from './trust.store.ts';
import type { Arrangement, Program, TrustLaw } from './trust-law.ts';

/** A due day, and whether it is past. */
export interface ShownDue extends Due {
  readonly overdue: boolean;
}

/** A member as it is shown: where it stands, what is due, and what may be done next. */
export interface MemberView extends MemberFile {
  readonly dues: readonly ShownDue[];
  readonly next: readonly StepKind[];
  /** Areas of the self-assessment that are not answered, or not met. */
  readonly open: readonly string[];
}

export function memberView(file: MemberFile, law: TrustLaw, on: Day): MemberView {
  const program = law.programs.get(file.program);
  if (program === undefined) return { ...file, dues: [], next: [], open: [] };
  const met = new Set(file.member.answers.filter((one) => one.met).map(({ area }) => area));
  return {
    ...file,
    dues: duesOf(file.member, program).map((due) => ({ ...due, overdue: due.by < on })),
    next: nextSteps(file.member, program),
    open: program.selfAssessment.filter((area) => !met.has(area)),
  };
}

/** A program with the names of what it asks and gives. */
export interface ProgramView extends Program {
  readonly areas: readonly {
    readonly id: string;
    readonly title: Readonly<Record<string, string>>;
  }[];
}

/** The programs that hold on a day, each with the titles of the areas it names. */
export function programViews(law: TrustLaw, on: Day): readonly ProgramView[] {
  return [...law.programs.values()]
    .filter(({ validity }) => holdsOn(validity, on))
    .map((program) => ({ ...program, areas: areasOf(program, law) }));
}

function areasOf(program: Program, law: TrustLaw): ProgramView['areas'] {
  const named = new Set([...program.selfAssessment, ...program.criteria.map(({ area }) => area)]);
  return [...law.areas].flatMap(([id, title]) => (named.has(id) ? [{ id, title }] : []));
}

/** The arrangements that hold on a day, by when they were signed. */
export function arrangementsOn(law: TrustLaw, on: Day): readonly Arrangement[] {
  return [...law.arrangements.values()]
    .filter(({ validity }) => holdsOn(validity, on))
    .sort((a, b) => (a.signed < b.signed ? -1 : 1));
}
