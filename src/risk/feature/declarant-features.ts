import { type Feature, words } from './feature.ts';
import type { Past } from './ground.ts';
import { counted, DAY_SECONDS, daysSince, found, ofPast, shiftOf } from './past-feature.ts';
import {
  CRITICAL,
  EXAMINED,
  LAST_SEEN,
  LOSS_CENTS,
  partyRate,
  recentlySeen,
  SEEN,
  smoothedMean,
  smoothedRate,
  type Tally,
} from './tally.ts';

/** What was known of whoever declares, and where. */
export const DECLARANT_FEATURES: readonly Feature[] = [
  {
    ...found,
    name: 'all.rate',
    meaning: words(
      'Violations found, of all',
      'Infracciones halladas, de todo',
      'Infractions trouvées, en tout',
    ),
    value: ofPast((past) => past.baseRate),
  },
  {
    ...found,
    name: 'port.rate',
    meaning: words(
      'Violations found at the port',
      'Infracciones halladas en el puerto',
      'Infractions trouvées au port',
    ),
    value: rateOf((past) => past.port),
  },
  {
    ...found,
    name: 'importer.rate',
    meaning: words(
      'Violations found with the importer',
      'Infracciones halladas al importador',
      'Infractions trouvées chez l’importateur',
    ),
    value: ofPast((past) => past.importerRate),
  },
  {
    ...found,
    name: 'importer.criticalRate',
    meaning: words(
      'Critical violations found with the importer',
      'Infracciones críticas halladas al importador',
      'Infractions critiques trouvées chez l’importateur',
    ),
    value: ofPast((past) => smoothedRate(past.importer, past.baseCriticalRate, CRITICAL)),
  },
  {
    ...found,
    name: 'importer.loss',
    meaning: words(
      'Duty found undeclared per examination of the importer',
      'Arancel no declarado por examen del importador',
      'Droit éludé par examen de l’importateur',
    ),
    unit: 'log-dollars',
    value: ofPast(({ importer }) =>
      Math.log1p(importer[LOSS_CENTS] / 100 / (importer[EXAMINED] + 1)),
    ),
  },
  {
    ...counted,
    name: 'importer.examined',
    meaning: words(
      'Examinations of the importer',
      'Exámenes del importador',
      'Examens de l’importateur',
    ),
    unit: 'log-count',
    value: ofPast(({ importer }) => Math.log1p(importer[EXAMINED])),
  },
  {
    ...counted,
    name: 'importer.seen',
    meaning: words(
      'Declarations of the importer',
      'Declaraciones del importador',
      'Déclarations de l’importateur',
    ),
    unit: 'log-count',
    value: ofPast(({ importer }) => Math.log1p(importer[SEEN])),
  },
  {
    ...counted,
    name: 'importer.days',
    meaning: words(
      'Days since the importer was first seen',
      'Días desde la primera vez del importador',
      'Jours depuis la première fois de l’importateur',
    ),
    unit: 'days',
    value: ofPast(({ importer }, ground) => daysSince(importer, ground)),
  },
  {
    ...counted,
    name: 'importer.week',
    meaning: words(
      'Declarations of the importer in the last seven days',
      'Declaraciones del importador en siete días',
      'Déclarations de l’importateur en sept jours',
    ),
    unit: 'log-count',
    window: 'week',
    value: ofPast(({ importer }, { seconds }) => Math.log1p(recentlySeen(importer, seconds))),
  },
  {
    ...counted,
    name: 'importer.shift',
    meaning: words(
      'The importer’s week over its usual one',
      'La semana del importador frente a la habitual',
      'La semaine de l’importateur face à l’habituelle',
    ),
    unit: 'log-ratio',
    window: 'week',
    value: ofPast(({ importer }, ground) => shiftOf(importer, ground)),
  },
  {
    ...counted,
    name: 'importer.silence',
    meaning: words(
      'Days since the importer was last seen',
      'Días desde la última vez del importador',
      'Jours depuis la dernière fois de l’importateur',
    ),
    unit: 'days',
    value: ofPast(({ importer }, { seconds }) =>
      importer[SEEN] === 0 ? Number.NaN : (seconds - importer[LAST_SEEN]) / DAY_SECONDS,
    ),
  },
  {
    ...counted,
    name: 'importer.valueShift',
    meaning: words(
      'Value over what the importer usually declares',
      'Valor frente al habitual del importador',
      'Valeur face à l’habituelle de l’importateur',
    ),
    unit: 'log-ratio',
    value: ofPast(({ importer, all }, { dollars }) => {
      const usual = smoothedMean(importer, smoothedMean(all, Number.NaN));
      const shift = Math.log(dollars) - usual;
      return Number.isFinite(shift) ? shift : Number.NaN;
    }),
  },
  {
    ...found,
    name: 'address.rate',
    meaning: words(
      'Violations found at the importer’s address, under any name',
      'Infracciones halladas en la dirección del importador, bajo cualquier nombre',
      'Infractions trouvées à l’adresse de l’importateur, sous tout nom',
    ),
    value: ofPast(({ address, baseRate }) => partyRate(address, baseRate)),
  },
  {
    ...counted,
    name: 'address.others',
    meaning: words(
      'Declarations of others at the importer’s address',
      'Declaraciones de otros en la dirección del importador',
      'Déclarations d’autres à l’adresse de l’importateur',
    ),
    unit: 'log-count',
    value: ofPast(({ address, importer }) =>
      Math.log1p(Math.max(0, address[SEEN] - importer[SEEN])),
    ),
  },
  {
    ...counted,
    name: 'address.older',
    meaning: words(
      'Days that the address was known before the importer',
      'Días que la dirección se conocía antes que el importador',
      'Jours pendant lesquels l’adresse était connue avant l’importateur',
    ),
    unit: 'days',
    value: ofPast(({ address, importer }, ground) => {
      if (address[SEEN] === 0) return 0;
      return Math.max(0, daysSince(address, ground) - daysSince(importer, ground));
    }),
  },
  {
    ...found,
    name: 'broker.rate',
    meaning: words(
      'Violations found with the broker',
      'Infracciones halladas al agente',
      'Infractions trouvées chez le commissionnaire',
    ),
    value: rateOf((past) => past.broker),
  },
  {
    ...counted,
    name: 'broker.seen',
    meaning: words(
      'Declarations of the broker',
      'Declaraciones del agente',
      'Déclarations du commissionnaire',
    ),
    unit: 'log-count',
    value: ofPast(({ broker }) => Math.log1p(broker[SEEN])),
  },
];

function rateOf(tally: (past: Past) => Tally): Feature['value'] {
  return ofPast((past) => smoothedRate(tally(past), past.baseRate));
}
