import { createRandom, type Random } from './random.ts';
import type { Established, Truth } from './truth.ts';

/** How closely goods are looked at: papers only, an image of the container, all of it on the dock. */
export const EXAMS = ['documents', 'image', 'physical'] as const;
export type Exam = (typeof EXAMS)[number];

/** What an examination established: the label that officers record, in the words of findings. */
export interface Examined {
  readonly exam: Exam;
  /** Empty when nothing was found, which is not to say that nothing was there. */
  readonly discrepancies: readonly {
    readonly violation: Established['violation'];
    readonly severity: Established['severity'];
    readonly entry: string;
    readonly line: null;
    /** US cents; null when nobody has computed it. */
    readonly lossCents: number | null;
  }[];
  /** Officers' minutes spent on it. */
  readonly minutes: number;
}

/** How often inspectors overlook what is there, by kind and by how closely they look. Assumed. */
// biome-ignore format: a table
const MISSED: Readonly<Record<Established['violation'], Readonly<Record<Exam, number>>>> = {
  undervaluation:       { documents: 0.25, image: 0.9,  physical: 0.1 },
  misclassification:    { documents: 0.5,  image: 0.8,  physical: 0.05 },
  origin:               { documents: 0.3,  image: 0.95, physical: 0.12 },
  transshipment:        { documents: 0.4,  image: 0.95, physical: 0.12 },
  'duty-evasion-order': { documents: 0.4,  image: 0.9,  physical: 0.1 },
  'forced-labour':      { documents: 0.35, image: 1,    physical: 0.15 },
  'illegal-timber':     { documents: 0.2,  image: 0.7,  physical: 0.1 },
  'illegal-fishing':    { documents: 0.3,  image: 0.95, physical: 0.2 },
  'product-safety':     { documents: 0.6,  image: 0.95, physical: 0.08 },
  quantity:             { documents: 0.7,  image: 0.35, physical: 0.03 },
  precursor:            { documents: 0.9,  image: 0.5,  physical: 0.05 },
};

/** Median minutes; what is found takes as long again. Assumed. */
const MINUTES: Readonly<Record<Exam, number>> = { documents: 18, image: 12, physical: 75 };

/**
 * What officers find who examine an entry or a parcel.
 *
 * The same seed, filing and exam give the same answer, whoever sent it there and whenever: strategies
 * are compared by the goods that they choose and not by the luck of the day. Nothing is found that was
 * not there.
 *
 * @param lossCents duty that was not declared; null when nobody can compute it
 */
export function examine(
  seed: string,
  exam: Exam,
  reference: string,
  truth: Truth | null,
  lossCents: number | null,
): Examined {
  const random = createRandom(`${seed}/${exam}/${reference}`);
  const { violation = null, severity = null } = truth ?? {};
  const found = violation !== null && !random.happens(MISSED[violation][exam]);
  if (violation === null || severity === null || !found) {
    return { exam, discrepancies: [], minutes: minutesOf(random, exam) };
  }
  const minutes = minutesOf(random, exam) + minutesOf(random, exam);
  const discrepancy = { violation, severity, entry: reference, line: null, lossCents };
  return { exam, discrepancies: [discrepancy], minutes };
}

function minutesOf(random: Random, exam: Exam): number {
  return Math.max(1, Math.round(random.logNormal(MINUTES[exam], 0.4)));
}
