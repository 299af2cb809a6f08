import { type Feature, greatest, least, shareWhere, words } from './feature.ts';
import type { GoodsGround, GoodsPast, Ground, Past } from './ground.ts';
import { counted, daysSince, found, ofPast, shiftOf } from './past-feature.ts';
import { partyRate, SEEN, smoothedRate, type Tally } from './tally.ts';

/** What was known of the goods, their route and whoever made and sold them. */
export const GOODS_FEATURES: readonly Feature[] = [
  worst(
    'chapter.rate',
    (one) => one.chapterRate,
    words(
      'Violations found in the chapter',
      'Infracciones halladas en el capítulo',
      'Infractions trouvées dans le chapitre',
    ),
  ),
  worst(
    'heading.rate',
    (one) => one.headingRate,
    words(
      'Violations found in the heading',
      'Infracciones halladas en la partida',
      'Infractions trouvées dans la position',
    ),
  ),
  worst(
    'hts6.rate',
    (one) => one.hts6Rate,
    words(
      'Violations found in the subheading',
      'Infracciones halladas en la subpartida',
      'Infractions trouvées dans la sous-position',
    ),
  ),
  worst(
    'htsOrigin.rate',
    (one) => one.htsOriginRate,
    words(
      'Violations found in such goods of the origin',
      'Infracciones halladas en tales mercancías del origen',
      'Infractions trouvées dans ces marchandises de l’origine',
    ),
  ),
  worst(
    'htsOrigin.criticalRate',
    (one) => one.htsOriginCriticalRate,
    words(
      'Critical violations found in such goods of the origin',
      'Infracciones críticas halladas en tales mercancías del origen',
      'Infractions critiques trouvées dans ces marchandises de l’origine',
    ),
  ),
  worst(
    'origin.rate',
    (one, past) => smoothedRate(one.origin, past.baseRate),
    words(
      'Violations found in goods of the origin',
      'Infracciones halladas en mercancías del origen',
      'Infractions trouvées dans les marchandises de l’origine',
    ),
  ),
  worst(
    'route.rate',
    (one, past) => smoothedRate(one.route, smoothedRate(one.origin, past.baseRate)),
    words(
      'Violations found on the route',
      'Infracciones halladas en la ruta',
      'Infractions trouvées sur la route',
    ),
  ),
  worst(
    'importerHts.rate',
    (one, past) => partyRate(one.importerHts, past.importerRate),
    words(
      'Violations found with the importer in such goods',
      'Infracciones halladas al importador en tales mercancías',
      'Infractions trouvées chez l’importateur dans ces marchandises',
    ),
  ),
  worst(
    'importerOrigin.rate',
    (one, past) => partyRate(one.importerOrigin, past.importerRate),
    words(
      'Violations found with the importer from the origin',
      'Infracciones halladas al importador desde el origen',
      'Infractions trouvées chez l’importateur depuis l’origine',
    ),
  ),
  worst(
    'manufacturer.rate',
    (one, past) => partyRate(one.manufacturer, past.baseRate),
    words(
      'Violations found with the maker',
      'Infracciones halladas al fabricante',
      'Infractions trouvées chez le fabricant',
    ),
  ),
  worst(
    'facility.rate',
    (one, past) => partyRate(one.facility, past.baseRate),
    words(
      'Violations found at the maker’s address',
      'Infracciones halladas en la dirección del fabricante',
      'Infractions trouvées à l’adresse du fabricant',
    ),
  ),
  worst(
    'seller.rate',
    (one, past) => partyRate(one.seller, past.baseRate),
    words(
      'Violations found with the seller',
      'Infracciones halladas al vendedor',
      'Infractions trouvées chez le vendeur',
    ),
  ),
  worst(
    'sellerConsignee.rate',
    (one, past) => smoothedRate(one.sellerConsignee, partyRate(one.seller, past.baseRate)),
    words(
      'Violations found between seller and consignee',
      'Infracciones halladas entre vendedor y destinatario',
      'Infractions trouvées entre vendeur et destinataire',
    ),
  ),
  fewest(
    'hts6.seen',
    (one) => one.hts6,
    words(
      'Declarations of such goods',
      'Declaraciones de tales mercancías',
      'Déclarations de ces marchandises',
    ),
  ),
  fewest(
    'htsOrigin.seen',
    (one) => one.htsOrigin,
    words(
      'Declarations of such goods of the origin',
      'Declaraciones de tales mercancías del origen',
      'Déclarations de ces marchandises de l’origine',
    ),
  ),
  fewest(
    'importerHts.seen',
    (one) => one.importerHts,
    words(
      'Declarations of such goods by the importer',
      'Declaraciones de tales mercancías del importador',
      'Déclarations de ces marchandises par l’importateur',
    ),
  ),
  fewest(
    'manufacturer.seen',
    (one) => one.manufacturer,
    words(
      'Declarations with the maker',
      'Declaraciones con el fabricante',
      'Déclarations avec le fabricant',
    ),
  ),
  fewest(
    'seller.seen',
    (one) => one.seller,
    words(
      'Declarations with the seller',
      'Declaraciones con el vendedor',
      'Déclarations avec le vendeur',
    ),
  ),
  firstTime(
    'htsOrigin.new',
    (one) => one.htsOrigin,
    words(
      'Share of the value in goods never seen of the origin',
      'Parte del valor en mercancías nunca vistas del origen',
      'Part de la valeur en marchandises jamais vues de l’origine',
    ),
  ),
  firstTime(
    'importerHts.new',
    (one) => one.importerHts,
    words(
      'Share of the value in goods new to the importer',
      'Parte del valor en mercancías nuevas para el importador',
      'Part de la valeur en marchandises nouvelles pour l’importateur',
    ),
  ),
  firstTime(
    'importerOrigin.new',
    (one) => one.importerOrigin,
    words(
      'Share of the value of an origin new to the importer',
      'Parte del valor de un origen nuevo para el importador',
      'Part de la valeur d’une origine nouvelle pour l’importateur',
    ),
  ),
  firstTime(
    'sellerConsignee.new',
    (one) => one.sellerConsignee,
    words(
      'Share of the value between strangers',
      'Parte del valor entre desconocidos',
      'Part de la valeur entre inconnus',
    ),
  ),
  {
    ...counted,
    name: 'route.share',
    meaning: words(
      'Share of the origin’s goods that come this way',
      'Parte de las mercancías del origen que llegan por esta ruta',
      'Part des marchandises de l’origine qui viennent par cette route',
    ),
    unit: 'share',
    value: ({ goods }) =>
      least(goods, ({ past }) =>
        past === null ? Number.NaN : past.route[SEEN] / past.origin[SEEN],
      ),
  },
  {
    ...counted,
    name: 'htsOrigin.share',
    meaning: words(
      'Share of such goods that are of the origin',
      'Parte de tales mercancías que son del origen',
      'Part de ces marchandises qui sont de l’origine',
    ),
    unit: 'share',
    value: ({ goods }) =>
      least(goods, ({ past }) =>
        past === null ? Number.NaN : past.htsOrigin[SEEN] / past.hts6[SEEN],
      ),
  },
  {
    ...counted,
    name: 'seller.days',
    meaning: words(
      'Days since the seller was first seen',
      'Días desde la primera vez del vendedor',
      'Jours depuis la première fois du vendeur',
    ),
    unit: 'days',
    value: (ground) =>
      least(ground.goods, ({ past }) =>
        past === null ? Number.NaN : daysSince(past.seller, ground),
      ),
  },
  {
    ...counted,
    name: 'manufacturer.days',
    meaning: words(
      'Days since the maker was first seen',
      'Días desde la primera vez del fabricante',
      'Jours depuis la première fois du fabricant',
    ),
    unit: 'days',
    value: (ground) =>
      least(ground.goods, ({ past }) =>
        past === null ? Number.NaN : daysSince(past.manufacturer, ground),
      ),
  },
  {
    ...counted,
    name: 'seller.shift',
    meaning: words(
      'The seller’s week over its usual one',
      'La semana del vendedor frente a la habitual',
      'La semaine du vendeur face à l’habituelle',
    ),
    unit: 'log-ratio',
    window: 'week',
    value: (ground) =>
      greatest(ground.goods, ({ past }) =>
        past === null ? Number.NaN : shiftOf(past.seller, ground),
      ),
  },
  firstTime(
    'manufacturerHts.new',
    (one) => one.manufacturerHts,
    words(
      'Share of the value in goods new to their maker',
      'Parte del valor en mercancías nuevas para su fabricante',
      'Part de la valeur en marchandises nouvelles pour leur fabricant',
    ),
  ),
  worst(
    'manufacturerHts.rate',
    (one, past) => partyRate(one.manufacturerHts, partyRate(one.manufacturer, past.baseRate)),
    words(
      'Violations found in such goods of the maker',
      'Infracciones halladas en tales mercancías del fabricante',
      'Infractions trouvées dans ces marchandises du fabricant',
    ),
  ),
  {
    ...counted,
    name: 'sellerOrigin.share',
    meaning: words(
      'Share of the seller’s declarations that are of the origin',
      'Parte de las declaraciones del vendedor que son del origen',
      'Part des déclarations du vendeur qui sont de l’origine',
    ),
    unit: 'share',
    value: ({ goods }) =>
      least(goods, ({ past }) =>
        past === null ? Number.NaN : past.sellerOrigin[SEEN] / past.seller[SEEN],
      ),
  },
];

/** The rate of the line that has the highest. */
function worst(
  name: string,
  rate: (one: GoodsPast, past: Past) => number,
  meaning: Feature['meaning'],
): Feature {
  const value = ofPast((past, { goods }) =>
    greatest(goods, (one) => (one.past === null ? Number.NaN : rate(one.past, past))),
  );
  return { ...found, name, meaning, value };
}

/** How often, of the line that was seen the least. */
function fewest(
  name: string,
  tally: (one: GoodsPast) => Tally,
  meaning: Feature['meaning'],
): Feature {
  const value = ({ goods }: Ground) =>
    least(goods, (one) => (one.past === null ? Number.NaN : Math.log1p(tally(one.past)[SEEN])));
  return { ...counted, name, meaning, unit: 'log-count', value };
}

function firstTime(
  name: string,
  tally: (one: GoodsPast) => Tally,
  meaning: Feature['meaning'],
): Feature {
  const isNew = ({ past }: GoodsGround) => past !== null && tally(past)[SEEN] === 0;
  const value = ofPast((_past, { goods }) => shareWhere(goods, isNew));
  return { ...counted, name, meaning, unit: 'share', value };
}
