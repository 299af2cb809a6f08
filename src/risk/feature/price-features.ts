import { type Feature, greatest, least, words } from './feature.ts';
import type { GoodsPast, Ground } from './ground.ts';
import { counted } from './past-feature.ts';

/** What the goods are worth and weigh, over what is usual. */
export const PRICE_FEATURES: readonly Feature[] = [
  price(
    'price.overHts.least',
    least,
    (one) => one.overHts,
    words(
      'Value per kg over the usual of its kind, lowest line',
      'Valor por kg frente al habitual de su clase, la línea más baja',
      'Valeur par kg face à l’habituelle de son espèce, ligne la plus basse',
    ),
  ),
  price(
    'price.overHts.greatest',
    greatest,
    (one) => one.overHts,
    words(
      'Value per kg over the usual of its kind, highest line',
      'Valor por kg frente al habitual de su clase, la línea más alta',
      'Valeur par kg face à l’habituelle de son espèce, ligne la plus haute',
    ),
  ),
  price(
    'price.overHtsOrigin',
    least,
    (one) => one.overHtsOrigin,
    words(
      'Value per kg over the usual of its kind and origin',
      'Valor por kg frente al habitual de su clase y origen',
      'Valeur par kg face à l’habituelle de son espèce et de son origine',
    ),
  ),
  {
    ...price(
      'price.deviations',
      least,
      (one) => one.deviations,
      words(
        'The same in standard deviations',
        'Lo mismo en desviaciones típicas',
        'La même en écarts-types',
      ),
    ),
    unit: 'deviations',
  },
  cheap(
    'price.overOwn',
    (one) => one.overOwn,
    words(
      'Value per kg over the importer’s own usual',
      'Valor por kg frente al habitual del importador',
      'Valeur par kg face à l’habituelle de l’importateur',
    ),
  ),
  cheap(
    'price.ownUsual',
    (one) => one.ownUsual,
    words(
      'The importer’s usual value per kg over that of kind and origin',
      'Valor por kg habitual del importador frente al de la clase y el origen',
      'Valeur par kg habituelle de l’importateur face à celle de l’espèce et de l’origine',
    ),
  ),
  price(
    'price.ownSpread',
    greatest,
    (one) => one.ownSpread,
    words(
      'How far apart the importer’s values per kg of such goods lie',
      'Dispersión de los valores por kg del importador en tales mercancías',
      'Dispersion des valeurs par kg de l’importateur pour ces marchandises',
    ),
  ),
  cheap(
    'price.overSeller',
    (one) => one.overSeller,
    words(
      'Value per kg over the seller’s own usual for such goods',
      'Valor por kg frente al habitual del vendedor en tales mercancías',
      'Valeur par kg face à l’habituelle du vendeur pour ces marchandises',
    ),
  ),
  cheap(
    'price.overManufacturer',
    (one) => one.overManufacturer,
    words(
      'Value per kg over the usual of the maker’s such goods',
      'Valor por kg frente al habitual del fabricante en tales mercancías',
      'Valeur par kg face à l’habituelle du fabricant pour ces marchandises',
    ),
  ),
  price(
    'price.overUnit',
    least,
    (one) => one.overUnit,
    words(
      'Value per unit over the usual of its kind',
      'Valor por unidad frente al habitual de su clase',
      'Valeur par unité face à l’habituelle de son espèce',
    ),
  ),
  price(
    'weight.unit.least',
    least,
    (one) => one.unitWeight,
    words(
      'Kg per unit over the usual of its kind, lowest line',
      'Kg por unidad frente al habitual de su clase, la línea más baja',
      'Kg par unité face à l’habituel de son espèce, ligne la plus basse',
    ),
  ),
  price(
    'weight.unit.greatest',
    greatest,
    (one) => one.unitWeight,
    words(
      'Kg per unit over the usual of its kind, highest line',
      'Kg por unidad frente al habitual de su clase, la línea más alta',
      'Kg par unité face à l’habituel de son espèce, ligne la plus haute',
    ),
  ),
];

function price(
  name: string,
  pick: typeof least,
  over: (one: GoodsPast) => number,
  meaning: Feature['meaning'],
): Feature {
  const value = ({ goods }: Ground) =>
    pick(goods, (one) => (one.past === null ? Number.NaN : over(one.past)));
  return { ...counted, name, meaning, unit: 'log-ratio', value };
}

/** Over a party's own usual: of such goods a lower value never speaks for less. */
function cheap(
  name: string,
  over: (one: GoodsPast) => number,
  meaning: Feature['meaning'],
): Feature {
  return { ...price(name, least, over, meaning), monotone: -1 };
}
