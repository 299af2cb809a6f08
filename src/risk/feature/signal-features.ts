import { openMatches } from '../../party/screening.ts';
import { dayAt } from '../../terms/day.ts';
import { LANES } from '../criterion.ts';
import { fullestShare, sharesOf } from '../permit-share.ts';
import { type Feature, words } from './feature.ts';
import type { Signal } from './ground.ts';

// Screening, criteria and missing elements look at manifests and security filings as well, and what is
// drawn from them may not leave targeting.
const signalled = { window: 'filing', purpose: 'security', monotone: 0 } as const;

/** What the other layers of the decision found. */
export const SIGNAL_FEATURES: readonly Feature[] = [
  {
    ...signalled,
    name: 'screening.best',
    meaning: words(
      'Nearest name on a list',
      'Nombre más cercano en una lista',
      'Nom le plus proche sur une liste',
    ),
    unit: 'share',
    source: 'screening',
    monotone: 1,
    value: ({ input }) =>
      input.screening === null ? Number.NaN : (openMatches(input.screening)[0]?.score ?? 0),
  },
  {
    ...signalled,
    name: 'screening.matches',
    meaning: words(
      'Names near one on a list',
      'Nombres cercanos a uno de una lista',
      'Noms proches d’un nom de liste',
    ),
    unit: 'count',
    source: 'screening',
    value: ({ input }) =>
      input.screening === null ? Number.NaN : openMatches(input.screening).length,
  },
  {
    ...signalled,
    name: 'criteria.points',
    meaning: words(
      'Points of the criteria that fired',
      'Puntos de los criterios activados',
      'Points des critères déclenchés',
    ),
    unit: 'points',
    source: 'criteria',
    monotone: 1,
    value: fromSignals((signals) => distinct(signals).reduce((sum, { weight }) => sum + weight, 0)),
  },
  {
    ...signalled,
    name: 'criteria.fired',
    meaning: words('Criteria that fired', 'Criterios activados', 'Critères déclenchés'),
    unit: 'count',
    source: 'criteria',
    value: fromSignals((signals) => distinct(signals).length),
  },
  {
    ...signalled,
    name: 'criteria.lane',
    meaning: words(
      'Strictest lane that a criterion asks for',
      'Canal más estricto que pide un criterio',
      'Circuit le plus strict qu’un critère demande',
    ),
    unit: 'count',
    source: 'criteria',
    monotone: 1,
    value: fromSignals((signals) =>
      signals.reduce(
        (strictest, { lane }) => Math.max(strictest, lane === null ? 0 : LANES.indexOf(lane)),
        0,
      ),
    ),
  },
  {
    ...signalled,
    name: 'filing.missing',
    meaning: words(
      'Elements still to be filed',
      'Elementos por presentar',
      'Éléments restant à déposer',
    ),
    unit: 'count',
    source: 'manifest',
    value: ({ input }) => input.consignment.missing.length,
  },
  {
    ...signalled,
    name: 'filing.versions',
    meaning: words(
      'Earlier versions of the consignment',
      'Versiones anteriores del envío',
      'Versions antérieures de l’envoi',
    ),
    unit: 'count',
    source: 'history',
    value: ({ input }) => input.history?.versions ?? Number.NaN,
  },
  {
    ...signalled,
    purpose: 'commercial',
    name: 'permit.share',
    meaning: words(
      'Share of the fullest permit that is used',
      'Parte usada del permiso más gastado',
      'Part utilisée du permis le plus entamé',
    ),
    unit: 'share',
    source: 'history',
    monotone: 1,
    value: ({ input }) => {
      const { history, consignment, at } = input;
      if (history === null || history.permits.length === 0) return Number.NaN;
      const permits = consignment.entries.flatMap(({ lines }) =>
        lines.flatMap((line) => line.permits),
      );
      // Which day it is decides whether papers still hold, not how much of them is used.
      const shares = sharesOf(consignment.entries, history.permits, dayAt(at, 'UTC'));
      return fullestShare(permits, shares) ?? Number.NaN;
    },
  },
];

/** Missing when the criteria could not be asked. */
function fromSignals(figure: (signals: readonly Signal[]) => number): Feature['value'] {
  return ({ input }) => (input.signals === null ? Number.NaN : figure(input.signals));
}

/** Each criterion once, on however many lines it fired. */
function distinct(signals: readonly Signal[]): readonly Signal[] {
  if (signals.length < 2) return signals;
  return signals.filter(
    ({ code }, place) => signals.findIndex((one) => one.code === code) === place,
  );
}
