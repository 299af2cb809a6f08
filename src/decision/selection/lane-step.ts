import { LANES, type Lane } from '../../risk/criterion.ts';
import type { Fault } from '../../terms/fault.ts';
import { SELECTION_FAULTS } from './faults.ts';

/**
 * How a consignment comes from one lane to another.
 *
 * `order`: an officer's, as the procedure has it. `departure`: an officer's against the instruction to
 * examine. `referral`: to whoever may decide it. `displacement`: no room in the shift. `auto-move`: a clock.
 * `listed`: a list that changed names a party.
 */
export const STEP_KINDS = [
  'order',
  'departure',
  'referral',
  'displacement',
  'auto-move',
  'listed',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/**
 * What became of an examination that the decision asked for. `owed`: not done yet. `compulsory`: not done
 * yet, and nothing sets it aside, for the law or chance asks for it. `settled`: none was asked for, it is
 * on record, or it was lawfully given up.
 */
export type Examination = 'owed' | 'compulsory' | 'settled';

/** Where a consignment stands, as far as its next step depends on it. */
export interface Standing {
  readonly lane: Lane;
  readonly examination: Examination;
}

export interface LaneStep {
  readonly kind: StepKind;
  readonly to: Lane;
  /** Whoever takes it was given the power to depart from instructions. */
  readonly authorized: boolean;
}

type Table = Readonly<Record<StepKind, Readonly<Partial<Record<Lane, readonly Lane[]>>>>>;

/**
 * Every step that exists, by its kind: from this lane to these. What is not here cannot happen.
 * What may not be loaded is never released in one step, and no clock makes an examination or a hold milder.
 */
export const STEPS: Table = {
  order: {
    release: ['release-audit', 'documents', 'exam', 'hold', 'do-not-load'],
    'release-audit': ['release', 'documents', 'exam', 'hold', 'do-not-load'],
    documents: ['release', 'release-audit', 'exam', 'hold', 'do-not-load'],
    exam: ['release', 'release-audit', 'documents', 'hold', 'do-not-load'],
    hold: ['release', 'release-audit', 'documents', 'exam', 'do-not-load'],
    'do-not-load': ['hold'],
  },
  departure: {
    exam: ['release', 'release-audit', 'documents'],
    hold: ['release', 'release-audit', 'documents'],
  },
  referral: {
    release: ['hold'],
    'release-audit': ['hold'],
    documents: ['hold'],
    exam: ['hold'],
  },
  displacement: { exam: ['release-audit', 'documents'] },
  'auto-move': {
    'release-audit': ['release'],
    documents: ['exam', 'hold'],
    exam: ['hold'],
  },
  listed: {
    release: ['release-audit', 'documents', 'exam', 'hold', 'do-not-load'],
    'release-audit': ['documents', 'exam', 'hold', 'do-not-load'],
    documents: ['exam', 'hold', 'do-not-load'],
    exam: ['hold', 'do-not-load'],
    hold: ['do-not-load'],
  },
};

/** True where the table has the step for a clock. */
export function movesByClock(from: Lane, to: Lane): boolean {
  return isStep('auto-move', from, to);
}

/** True where somebody still looks at what was displaced. */
export function isDisplacement(to: Lane): boolean {
  return isStep('displacement', 'exam', to);
}

function isStep(kind: StepKind, from: Lane, to: Lane): boolean {
  return STEPS[kind][from]?.includes(to) ?? false;
}

/**
 * What stands against a step; null when it is lawful.
 *
 * An instruction to examine is followed by examining, by whatever lanes the consignment goes in between.
 * An officer leaves it only by a departure with authority, and what is compulsory or drawn by chance is
 * not left at all.
 *
 * @faults lane-step-unknown, examination-stands, departure-unauthorized
 */
export function forbids({ lane, examination }: Standing, step: LaneStep): Fault | null {
  const { kind, to, authorized } = step;
  if (!isStep(kind, lane, to)) {
    return SELECTION_FAULTS.fault('lane-step-unknown', '/lane', `${kind}: ${lane} > ${to}`);
  }
  if (examination === 'settled' || LANES.indexOf(to) >= LANES.indexOf('exam')) return null;
  if (examination === 'compulsory') {
    return SELECTION_FAULTS.fault('examination-stands', '/lane', `${lane} > ${to}`);
  }
  if (kind === 'displacement' || (kind === 'departure' && authorized)) return null;
  return SELECTION_FAULTS.fault('departure-unauthorized', '/authority', `${lane} > ${to}`);
}

/** The standing after a step that nothing forbids: a departure or a displacement gives the examination up. */
export function afterStep({ examination }: Standing, { kind, to }: LaneStep): Standing {
  const givenUp = kind === 'departure' || kind === 'displacement';
  return { lane: to, examination: givenUp ? 'settled' : examination };
}
