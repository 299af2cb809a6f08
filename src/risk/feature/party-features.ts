import type { Words } from '../../terms/words.ts';
import { type Unit, words } from './feature.ts';
import {
  CRITICAL,
  EXAMINED,
  FIRST_SEEN,
  LAST_SEEN,
  LOG_SUM,
  LOSS_CENTS,
  MEASURED,
  PRIOR_CRITICAL_RATE,
  PRIOR_RATE,
  recentlySeen,
  SEEN,
  smoothedRate,
  type Tally,
  usualInWeek,
  VIOLATIONS,
} from './tally.ts';

/** One figure of a party's past. */
export interface PartyFeature {
  readonly name: string;
  readonly meaning: Words;
  readonly unit: Unit | 'dollars';
  /** @param all what was counted of all parties, for a party of which little is known */
  readonly value: (party: Tally, all: Tally, seconds: number) => number;
}

const DAY_SECONDS = 86_400;
export const PARTY_FEATURES: readonly PartyFeature[] = [
  {
    name: 'party.rate',
    meaning: words('Violations found', 'Infracciones halladas', 'Infractions trouvées'),
    unit: 'probability',
    value: (party, all) => smoothedRate(party, smoothedRate(all, PRIOR_RATE)),
  },
  {
    name: 'party.criticalRate',
    meaning: words(
      'Critical violations found',
      'Infracciones críticas halladas',
      'Infractions critiques trouvées',
    ),
    unit: 'probability',
    value: (party, all) =>
      smoothedRate(party, smoothedRate(all, PRIOR_CRITICAL_RATE, CRITICAL), CRITICAL),
  },
  {
    name: 'party.examined',
    meaning: words('Examinations', 'Exámenes', 'Examens'),
    unit: 'count',
    value: (party) => party[EXAMINED],
  },
  {
    name: 'party.lossPerViolation',
    meaning: words(
      'Duty found undeclared per violation',
      'Arancel no declarado por infracción',
      'Droit éludé par infraction',
    ),
    unit: 'dollars',
    value: (party, all) => lossPerViolation(party, all) / 100,
  },
  {
    name: 'party.seen',
    meaning: words('Declarations', 'Declaraciones', 'Déclarations'),
    unit: 'count',
    value: (party) => party[SEEN],
  },
  {
    name: 'party.week',
    meaning: words(
      'Declarations in seven days',
      'Declaraciones en siete días',
      'Déclarations en sept jours',
    ),
    unit: 'count',
    value: (party, _all, seconds) => recentlySeen(party, seconds),
  },
  {
    name: 'party.shift',
    meaning: words(
      'The week over its usual one',
      'La semana frente a la habitual',
      'La semaine face à l’habituelle',
    ),
    unit: 'log-ratio',
    value: (party, _all, seconds) =>
      Math.log((recentlySeen(party, seconds) + 1) / (usualInWeek(party, seconds) + 1)),
  },
  {
    name: 'party.days',
    meaning: words(
      'Days since it was first seen',
      'Días desde la primera vez',
      'Jours depuis la première fois',
    ),
    unit: 'days',
    value: (party, _all, seconds) =>
      party[SEEN] === 0 ? 0 : (seconds - party[FIRST_SEEN]) / DAY_SECONDS,
  },
  {
    name: 'party.silence',
    meaning: words(
      'Days since it was last seen',
      'Días desde la última vez',
      'Jours depuis la dernière fois',
    ),
    unit: 'days',
    value: (party, _all, seconds) =>
      party[SEEN] === 0 ? 0 : (seconds - party[LAST_SEEN]) / DAY_SECONDS,
  },
  {
    name: 'party.usualValue',
    meaning: words(
      'Usual declared value',
      'Valor declarado habitual',
      'Valeur déclarée habituelle',
    ),
    unit: 'dollars',
    value: (party) =>
      party[MEASURED] === 0 ? Number.NaN : Math.exp(party[LOG_SUM] / party[MEASURED] / 1_000),
  },
  {
    name: 'party.unexamined',
    meaning: words(
      'How little of it was ever examined',
      'Cuán poco se ha examinado',
      'Combien peu en a été examiné',
    ),
    unit: 'share',
    value: (party) => 1 / (1 + party[EXAMINED]),
  },
];

/** A loss that few violations of one's own have told is drawn towards everybody's. */
const LOSS_PRIOR_VIOLATIONS = 2;

function lossPerViolation(party: Tally, all: Tally): number {
  const usual = all[VIOLATIONS] === 0 ? 0 : all[LOSS_CENTS] / all[VIOLATIONS];
  const sum = party[LOSS_CENTS] + LOSS_PRIOR_VIOLATIONS * usual;
  return sum / (party[VIOLATIONS] + LOSS_PRIOR_VIOLATIONS);
}

/** What is known of a party, by name of figure, in the order of `PARTY_FEATURES`. */
export function partyFeaturesOf(
  party: Tally,
  all: Tally,
  seconds: number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    PARTY_FEATURES.map(({ name, value }) => [name, value(party, all, seconds)]),
  );
}

/**
 * What verifying a party may be expected to recover over a period, in US cents: its declarations in
 * that time, each a violation at its rate, each costing what its violations cost.
 */
export function expectedLossCents(
  party: Tally,
  all: Tally,
  seconds: number,
  weeks: number,
): number {
  const rate = smoothedRate(party, smoothedRate(all, PRIOR_RATE));
  return Math.round(usualInWeek(party, seconds) * weeks * rate * lossPerViolation(party, all));
}
