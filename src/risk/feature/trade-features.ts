import { millisecondsOf } from '../../terms/day.ts';
import { declared, logRatio, unlessNone, weightOf } from './declared-feature.ts';
import { type Feature, shareWhere, words } from './feature.ts';
import type { Ground } from './ground.ts';

const DAY_SECONDS = 86_400;

const assessed = { ...declared, source: 'assessment' } as const;

/** What the filings themselves say. */
export const TRADE_FEATURES: readonly Feature[] = [
  {
    ...declared,
    name: 'entry.value',
    meaning: words('Declared value', 'Valor declarado', 'Valeur déclarée'),
    unit: 'log-dollars',
    value: ({ leading, dollars }) => (leading === null ? Number.NaN : Math.log1p(dollars)),
  },
  {
    ...declared,
    name: 'entry.weight',
    meaning: words('Declared weight', 'Peso declarado', 'Poids déclaré'),
    unit: 'log-kilograms',
    value: (ground) => Math.log1p(weightOf(ground)),
  },
  {
    ...declared,
    name: 'entry.valuePerKg',
    meaning: words('Declared value per kg', 'Valor declarado por kg', 'Valeur déclarée par kg'),
    unit: 'log-dollars',
    value: (ground) => logRatio(ground.dollars, weightOf(ground)),
  },
  {
    ...declared,
    name: 'entry.lines',
    meaning: words('Number of lines', 'Número de líneas', 'Nombre de lignes'),
    unit: 'count',
    value: ({ declarations }) =>
      declarations.reduce((sum, declaration) => sum + declaration.goods.length, 0),
  },
  {
    ...declared,
    name: 'entry.topLineShare',
    meaning: words(
      'Share of the value in one line',
      'Parte del valor en una sola línea',
      'Part de la valeur en une seule ligne',
    ),
    unit: 'share',
    value: ({ goods }) =>
      goods.length === 0 ? Number.NaN : Math.max(...goods.map(({ share }) => share)),
  },
  {
    ...declared,
    name: 'entry.headings',
    meaning: words('Number of tariff headings', 'Número de partidas', 'Nombre de positions'),
    unit: 'count',
    value: ({ goods }) => new Set(goods.map((one) => one.goods.hts.slice(0, 4))).size,
  },
  {
    ...declared,
    name: 'entry.origins',
    meaning: words('Number of origins', 'Número de orígenes', 'Nombre d’origines'),
    unit: 'count',
    value: ({ goods }) => new Set(goods.map((one) => one.goods.origin)).size,
  },
  {
    ...declared,
    name: 'entry.claimShare',
    meaning: words(
      'Share of the value for which a preference is claimed',
      'Parte del valor con preferencia solicitada',
      'Part de la valeur pour laquelle une préférence est demandée',
    ),
    unit: 'share',
    value: ({ goods }) => shareWhere(goods, (one) => one.goods.claimed),
  },
  {
    ...declared,
    name: 'entry.roundShare',
    meaning: words(
      'Share of the value in round hundreds of dollars',
      'Parte del valor en centenas redondas de dólares',
      'Part de la valeur en centaines rondes de dollars',
    ),
    unit: 'share',
    value: ({ goods }) => shareWhere(goods, (one) => one.goods.dollars % 100 === 0),
  },
  {
    ...declared,
    name: 'entry.belowThreshold',
    meaning: words(
      'How near below an amount from which more is asked',
      'Cercanía por debajo de un importe a partir del cual se exige más',
      'Proximité sous un montant à partir duquel on exige plus',
    ),
    unit: 'share',
    value: ({ input, dollars }) => {
      const next = input.thresholds.find((threshold) => dollars < threshold);
      return next === undefined ? Number.NaN : dollars / next;
    },
  },
  {
    ...declared,
    name: 'entry.parcels',
    meaning: words('Number of parcels', 'Número de envíos', 'Nombre de colis'),
    unit: 'log-count',
    value: ({ input }) => Math.log1p(input.consignment.parcels.length),
  },
  {
    ...declared,
    name: 'entry.hour',
    meaning: words('Hour of filing (UTC)', 'Hora de presentación (UTC)', 'Heure du dépôt (UTC)'),
    unit: 'hour',
    value: ({ seconds }) => Math.floor((seconds % DAY_SECONDS) / 3_600),
  },
  {
    ...declared,
    name: 'entry.weekday',
    meaning: words(
      'Day of the week, 0 is Monday (UTC)',
      'Día de la semana, 0 es lunes (UTC)',
      'Jour de la semaine, 0 est lundi (UTC)',
    ),
    unit: 'weekday',
    // The first of January 1970 was a Thursday.
    value: ({ seconds }) => (Math.floor(seconds / DAY_SECONDS) + 3) % 7,
  },
  {
    ...declared,
    name: 'entry.lead',
    meaning: words('Days before arrival', 'Días antes de la llegada', 'Jours avant l’arrivée'),
    unit: 'days',
    value: ({ input, seconds }) => {
      const arrival = input.consignment.entries[0]?.estimatedArrival ?? null;
      if (arrival === null) return Number.NaN;
      return (millisecondsOf(arrival) / 1_000 - seconds) / DAY_SECONDS;
    },
  },
  ...(['vessel', 'truck', 'air'] as const).map(modeFeature),
  {
    ...declared,
    name: 'route.exportedElsewhere',
    meaning: words(
      'Share of the value exported from another country than the origin',
      'Parte del valor exportada desde un país distinto del origen',
      'Part de la valeur exportée d’un autre pays que l’origine',
    ),
    unit: 'share',
    value: ({ goods, leading }) => {
      const from = leading?.exportCountry ?? null;
      return from === null ? Number.NaN : shareWhere(goods, (one) => one.goods.origin !== from);
    },
  },
  {
    ...declared,
    name: 'route.madeElsewhere',
    meaning: words(
      'Share of the value whose maker is in another country than the origin',
      'Parte del valor cuyo fabricante está en un país distinto del origen',
      'Part de la valeur dont le fabricant est dans un autre pays que l’origine',
    ),
    unit: 'share',
    value: ({ goods }) =>
      shareWhere(goods, ({ goods: one }) => isElsewhere(one.manufacturerCountry, one.origin)),
  },
  {
    ...declared,
    name: 'route.soldElsewhere',
    meaning: words(
      'Share of the value whose seller is in another country than the origin',
      'Parte del valor cuyo vendedor está en un país distinto del origen',
      'Part de la valeur dont le vendeur est dans un autre pays que l’origine',
    ),
    unit: 'share',
    value: ({ goods }) =>
      shareWhere(goods, ({ goods: one }) => isElsewhere(one.sellerCountry, one.origin)),
  },
  {
    ...declared,
    name: 'route.makerUnnamedShare',
    meaning: words(
      'Share of the value without a named maker',
      'Parte del valor sin fabricante declarado',
      'Part de la valeur sans fabricant déclaré',
    ),
    unit: 'share',
    value: ({ goods }) => shareWhere(goods, (one) => one.goods.keys.manufacturer === null),
  },
  {
    ...assessed,
    name: 'duty.share',
    meaning: words('Duty per dollar of value', 'Arancel por dólar de valor', 'Droit par dollar'),
    unit: 'share',
    value: (ground) => dutyOf(ground) / ground.dollars,
  },
  {
    ...assessed,
    name: 'duty.amount',
    meaning: words('Duty owed', 'Arancel adeudado', 'Droit dû'),
    unit: 'log-dollars',
    value: (ground) => Math.log1p(dutyOf(ground)),
  },
  {
    ...assessed,
    name: 'duty.claimsRefused',
    meaning: words(
      'Preferences claimed and not given',
      'Preferencias solicitadas y no concedidas',
      'Préférences demandées et non accordées',
    ),
    unit: 'count',
    value: ({ input }) =>
      input.assessments.reduce(
        (sum, assessment) =>
          sum + (assessment?.lines.filter((line) => line.claimRefused !== null).length ?? 0),
        0,
      ),
  },
];

function modeFeature(mode: 'vessel' | 'truck' | 'air'): Feature {
  const meanings = {
    vessel: words('Comes by sea', 'Llega por mar', 'Arrive par mer'),
    truck: words('Comes by road', 'Llega por carretera', 'Arrive par route'),
    air: words('Comes by air', 'Llega por aire', 'Arrive par air'),
  };
  return {
    ...declared,
    name: `mode.${mode}`,
    meaning: meanings[mode],
    unit: 'flag',
    value: ({ input }) => {
      const { entries, parcels, bills } = input.consignment;
      return (entries[0] ?? parcels[0] ?? bills[0])?.mode === mode ? 1 : 0;
    },
  };
}

function dutyOf({ input }: Ground): number {
  return unlessNone(input.assessments, (all) =>
    all.reduce(
      (sum, one) => sum + (one === null || !one.complete ? Number.NaN : +one.totalDuty.amount),
      0,
    ),
  );
}

function isElsewhere(country: string | null, origin: string): boolean {
  return country !== null && country !== origin;
}
