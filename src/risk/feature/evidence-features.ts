import { type Feature, greatest, words } from './feature.ts';
import type { GoodsPast, Past } from './ground.ts';
import { found, ofPast } from './past-feature.ts';
import { EXAMINED, partyRate, type Tally, VIOLATIONS } from './tally.ts';

/** What examinations of all who are named say together: few labels tell it before any of them apart. */
export const EVIDENCE_FEATURES: readonly Feature[] = [
  {
    ...found,
    name: 'parties.rate',
    meaning: words(
      'Violations found with whoever of the parties has the most',
      'Infracciones halladas a la parte que más tiene',
      'Infractions trouvées chez la partie qui en a le plus',
    ),
    value: overParties((tallies, { baseRate }) =>
      Math.max(...tallies.map((tally) => partyRate(tally, baseRate))),
    ),
  },
  {
    ...found,
    name: 'parties.evidence',
    meaning: words(
      'Odds of a violation by what was found with all parties',
      'Probabilidad relativa según lo hallado a todas las partes',
      'Cote d’une infraction selon ce qui fut trouvé chez toutes les parties',
    ),
    unit: 'log-ratio',
    value: overParties((tallies, { baseRate }) =>
      tallies.reduce((sum, tally) => sum + Math.log(partyRate(tally, baseRate) / baseRate), 0),
    ),
  },
  {
    ...found,
    name: 'parties.violations',
    meaning: words(
      'Violations found with any of the parties',
      'Infracciones halladas a alguna de las partes',
      'Infractions trouvées chez l’une des parties',
    ),
    unit: 'log-count',
    value: overParties((tallies) =>
      Math.log1p(Math.max(...tallies.map((tally) => tally[VIOLATIONS]))),
    ),
  },
  {
    ...found,
    name: 'parties.cleared',
    meaning: words(
      'Examinations of the parties that found nothing, of whoever has the fewest',
      'Exámenes sin hallazgo, de la parte que menos tiene',
      'Examens sans résultat, de la partie qui en a le moins',
    ),
    unit: 'log-count',
    monotone: 0,
    value: overParties((tallies) =>
      Math.log1p(Math.min(...tallies.map((tally) => tally[EXAMINED] - tally[VIOLATIONS]))),
    ),
  },
];

/** The figure of the line for which it is greatest, of the importer and of those whom the line names. */
function overParties(figure: (tallies: readonly Tally[], past: Past) => number): Feature['value'] {
  return ofPast((past, { goods }) =>
    greatest(goods, (one) =>
      one.past === null ? Number.NaN : figure(partiesOf(past, one.past), past),
    ),
  );
}

function partiesOf(past: Past, goods: GoodsPast): readonly Tally[] {
  return [past.importer, past.address, goods.manufacturer, goods.facility, goods.seller];
}
