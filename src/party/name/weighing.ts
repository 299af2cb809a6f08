import type { ComparedKind, Evidence, EvidenceKind } from './evidence.ts';
import { FEATURES, type Feature, type Features } from './features.ts';

/**
 * What each feature of two names is worth, in natural log-odds, by the kind of their bearer.
 *
 * Fitted by logistic regression with the signs held by a prior, on hand-made labelled pairs, on names that one
 * entry of a sanctions list bears against the nearest names of other entries, and on unlisted people; judged by
 * cross-validation over halves. `told` is of the logarithm of the paired weight, so that two rare words tell
 * more than two common ones.
 */
const WORTH: Readonly<Record<WeighedKind, Readonly<Partial<Record<Feature, number>>>>> = {
  person: {
    told: 0.9,
    conflict: -4.15,
    conflictWeight: -2.7,
    leftExtra: -2.8,
    rightExtra: -1.6,
    slip: -3.9,
    worst: -1.05,
    descentTurned: -3.2,
    initials: 0.2,
    oneWord: -0.5,
    otherOnset: -1.05,
    turned: -0.95,
  },
  organisation: {
    told: 1.3,
    conflict: -4.1,
    conflictWeight: -1.45,
    leftExtra: -2.5,
    rightExtra: -1.5,
    slip: -3.8,
    worst: -0.75,
    numbersDiffer: -2.7,
    numberAlone: -1.4,
    formUnsaid: -0.05,
    formTranslated: -0.05,
    formContrary: -2.2,
    oneWord: -0.6,
    otherOnset: -0.5,
  },
  craft: {
    told: 1.2,
    conflict: -5,
    conflictWeight: -2,
    leftExtra: -5,
    rightExtra: -4,
    slip: -9,
    worst: -9,
    numbersDiffer: -4,
    numberAlone: -2.5,
  },
};

/** What an exactly equal name of one telling word is worth before `told`. */
const PRIOR: Readonly<Record<WeighedKind, number>> = {
  person: 1.83,
  organisation: 1.7,
  craft: 1.9,
};

/** Ships and aircraft are weighed alike: a letter or a number off is another one of the fleet. */
type WeighedKind = 'person' | 'organisation' | 'craft';

const WEIGHED_AS: Readonly<Record<ComparedKind, WeighedKind>> = {
  person: 'person',
  organisation: 'organisation',
  facility: 'organisation',
  vessel: 'craft',
  aircraft: 'craft',
};

/** The row of the table of evidence in which a feature is said. */
const ROW: Readonly<Record<Feature, EvidenceKind>> = {
  told: 'name',
  oneWord: 'name',
  initials: 'name',
  conflict: 'different-words',
  conflictWeight: 'different-words',
  leftExtra: 'extra-words',
  rightExtra: 'extra-words',
  slip: 'spelling',
  worst: 'spelling',
  numbersDiffer: 'number',
  numberAlone: 'number',
  formUnsaid: 'form',
  formTranslated: 'form',
  formContrary: 'form',
  descentTurned: 'patronymic',
  otherOnset: 'spelling',
  turned: 'patronymic',
};

/** The log-odds that two names are of one bearer. */
export function weighName(features: Features, kind: ComparedKind): number {
  const worth = WORTH[WEIGHED_AS[kind]];
  let sum = PRIOR[WEIGHED_AS[kind]];
  for (const feature of FEATURES) sum += (worth[feature] ?? 0) * features[feature];
  return sum;
}

/** The same log-odds row by row; what was seen is for the caller to say. */
export function weighNameRows(
  features: Features,
  kind: ComparedKind,
): ReadonlyMap<EvidenceKind, number> {
  const worth = WORTH[WEIGHED_AS[kind]];
  const rows = new Map<EvidenceKind, number>([['name', PRIOR[WEIGHED_AS[kind]]]]);
  for (const feature of FEATURES) {
    const weight = (worth[feature] ?? 0) * features[feature];
    if (weight !== 0) rows.set(ROW[feature], (rows.get(ROW[feature]) ?? 0) + weight);
  }
  return rows;
}

/** The log-odds of a probability between 0 and 1. */
export function logOddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** A probability from log-odds, four decimals, never quite certain. */
export function probabilityOf(logOdds: number): number {
  return Math.min(Math.round(10_000 / (1 + Math.exp(-logOdds))) / 10_000, CERTAINTY_MAX);
}

const CERTAINTY_MAX = 0.9999;

export function byWeight(a: Evidence, b: Evidence): number {
  return Math.abs(b.weight) - Math.abs(a.weight);
}
