import type { Words } from '../../terms/words.ts';

/** Why something was found of a good or a material. */
export const ORIGIN_REASONS = {
  'made-inside': {
    en: 'produced in {country}',
    es: 'producido en {country}',
    fr: 'produit en {country}',
  },
  'made-outside': {
    en: 'produced in {country}, which is not a party ({parties})',
    es: 'producido en {country}, que no es parte ({parties})',
    fr: 'produit en {country}, qui n’est pas partie ({parties})',
  },
  'lacks-place': {
    en: 'say in which country it was produced',
    es: 'indique en qué país se produjo',
    fr: 'dites dans quel pays il a été produit',
  },
  'wholly-obtained': {
    en: 'wholly obtained or produced in the territory',
    es: 'obtenido totalmente o producido en el territorio',
    fr: 'entièrement obtenu ou produit sur le territoire',
  },
  'not-wholly-obtained': {
    en: 'not wholly obtained',
    es: 'no obtenido totalmente',
    fr: 'pas entièrement obtenu',
  },
  'wholly-obtained-of-foreign': {
    en: 'declared wholly obtained, but some of its materials do not originate',
    es: 'declarado como obtenido totalmente, pero algunos de sus materiales no son originarios',
    fr: 'déclaré entièrement obtenu, mais certaines de ses matières ne sont pas originaires',
  },
  'lacks-wholly-obtained': {
    en: 'say whether it was wholly obtained in the territory',
    es: 'indique si se obtuvo totalmente en el territorio',
    fr: 'dites s’il a été entièrement obtenu sur le territoire',
  },
  'lacks-materials': {
    en: 'list the materials that it was made of',
    es: 'enumere los materiales de que está hecho',
    fr: 'énumérez les matières dont il est fait',
  },
  'materials-originate': {
    en: 'made of originating materials only',
    es: 'hecho solo de materiales originarios',
    fr: 'fait de matières originaires uniquement',
  },
  'materials-from-outside': {
    en: '{count} of its materials do not originate',
    es: '{count} de sus materiales no son originarios',
    fr: '{count} de ses matières ne sont pas originaires',
  },
  'rule-missing': {
    en: 'the Book holds no product-specific rule for this number ({held} rules are loaded); load the one that covers it',
    es: 'el Libro no tiene ninguna regla específica para este número (hay {held} reglas cargadas); cargue la que lo cubra',
    fr: 'le Livre n’a aucune règle spécifique pour ce numéro ({held} règles chargées) ; chargez celle qui le couvre',
  },
  'route-passes': {
    en: 'met by: {alternative}',
    es: 'cumplido por: {alternative}',
    fr: 'rempli par : {alternative}',
  },
  'no-route': {
    en: 'no alternative to try',
    es: 'ninguna alternativa que probar',
    fr: 'aucune alternative à essayer',
  },
  'shift-all-met': {
    en: 'no material from outside stands in the way',
    es: 'ningún material de fuera lo impide',
    fr: 'aucune matière de l’extérieur n’y fait obstacle',
  },
  'shift-met': {
    en: 'made the change: {material} into {good}',
    es: 'hizo el cambio: {material} a {good}',
    fr: 'a fait le changement : {material} en {good}',
  },
  'shift-within': {
    en: 'another good of the same subheading, as declared',
    es: 'otra mercancía de la misma subpartida, según lo declarado',
    fr: 'une autre marchandise de la même sous-position, selon la déclaration',
  },
  'shift-allowed': {
    en: '{material} need not change in this alternative',
    es: '{material} no necesita cambiar en esta alternativa',
    fr: '{material} n’a pas à changer dans cette alternative',
  },
  'shift-not-asked': {
    en: 'no change of classification is asked',
    es: 'no se exige cambio de clasificación',
    fr: 'aucun changement de classement n’est exigé',
  },
  'shift-not-met': {
    en: 'did not change enough: {material} into {good}',
    es: 'no cambió lo suficiente: {material} a {good}',
    fr: 'n’a pas assez changé : {material} en {good}',
  },
  excepted: {
    en: '{material} is excepted from the change (except from {kinds})',
    es: '{material} está exceptuado del cambio (excepto de {kinds})',
    fr: '{material} est excepté du changement (sauf de {kinds})',
  },
  'excepted-count': {
    en: '{material} is excepted: materials of {count} of these are used, and no more than {moreThan} may be: {kinds}',
    es: '{material} está exceptuado: se usan materiales de {count} de estos, y no puede haber más de {moreThan}: {kinds}',
    fr: '{material} est excepté : des matières de {count} d’entre eux sont utilisées, pas plus de {moreThan} ne peuvent l’être : {kinds}',
  },
  'lacks-number': {
    en: 'state the tariff number to {digits} digits',
    es: 'indique el número arancelario con {digits} dígitos',
    fr: 'indiquez le numéro tarifaire à {digits} chiffres',
  },
  'lacks-state': {
    en: 'state whether this is so: "{state}"',
    es: 'indique si es así: "{state}"',
    fr: 'dites s’il en est ainsi : « {state} »',
  },
  'tolerance-none': {
    en: 'the agreement forgives nothing in goods of this number',
    es: 'el acuerdo no tolera nada en mercancías de este número',
    fr: 'l’accord ne tolère rien pour les marchandises de ce numéro',
  },
  'tolerance-within': {
    en: 'de minimis: {percent} % of at most {atMost} %',
    es: 'de minimis: {percent} % de un máximo de {atMost} %',
    fr: 'de minimis : {percent} % sur {atMost} % au plus',
  },
  'tolerance-exceeded': {
    en: 'did not change, and too much for de minimis: {percent} % where {atMost} % is allowed',
    es: 'no cambió, y es demasiado para de minimis: {percent} % donde se admite {atMost} %',
    fr: 'n’a pas changé, et c’est trop pour le de minimis : {percent} % pour {atMost} % admis',
  },
  'tolerance-excepted': {
    en: '{name} is excluded from de minimis in this good ({source})',
    es: '{name} está excluido de de minimis en esta mercancía ({source})',
    fr: '{name} est exclu du de minimis pour cette marchandise ({source})',
  },
  'lacks-exception': {
    en: 'state more of {name}: it may be excluded from de minimis ({source})',
    es: 'indique más de {name}: puede estar excluido de de minimis ({source})',
    fr: 'dites-en plus de {name} : il peut être exclu du de minimis ({source})',
  },
  'limit-exceeded': {
    en: 'de minimis: {percent} % is "{state}", and {atMost} % is allowed',
    es: 'de minimis: {percent} % es "{state}", y se admite {atMost} %',
    fr: 'de minimis : {percent} % est « {state} », et {atMost} % est admis',
  },
  'content-reached': {
    en: 'regional value {percent} %, {required} % asked',
    es: 'valor regional {percent} %, se exige {required} %',
    fr: 'valeur régionale {percent} %, {required} % exigés',
  },
  'content-short': {
    en: 'regional value {percent} %, {required} % asked: materials from outside are worth {excess} too much',
    es: 'valor regional {percent} %, se exige {required} %: los materiales de fuera valen {excess} de más',
    fr: 'valeur régionale {percent} %, {required} % exigés : les matières de l’extérieur valent {excess} de trop',
  },
  'content-of-nothing': {
    en: 'no regional value of {required} % can be had of nothing: value or cost is not above zero',
    es: 'no cabe un valor regional de {required} % sobre nada: el valor o el costo no supera cero',
    fr: 'pas de valeur régionale de {required} % sur rien : la valeur ou le coût ne dépasse pas zéro',
  },
  'content-not-asked': {
    en: 'no regional value is asked: materials from outside are {percent} %, within {atMost} %',
    es: 'no se exige valor regional: los materiales de fuera son {percent} %, dentro de {atMost} %',
    fr: 'aucune valeur régionale n’est exigée : les matières de l’extérieur font {percent} %, dans les {atMost} %',
  },
  'lacks-transaction-value': {
    en: 'state the transaction value, without international freight',
    es: 'indique el valor de transacción, sin flete internacional',
    fr: 'indiquez la valeur transactionnelle, sans fret international',
  },
  'lacks-cost': {
    en: 'state the net cost, or the total cost and all that it leaves out (lacks: {cost})',
    es: 'indique el costo neto, o el costo total y todo lo que excluye (falta: {cost})',
    fr: 'indiquez le coût net, ou le coût total et tout ce qu’il exclut (manque : {cost})',
  },
  'lacks-value': {
    en: 'state the value of this material',
    es: 'indique el valor de este material',
    fr: 'indiquez la valeur de cette matière',
  },
  'lacks-weight': {
    en: 'state this weight',
    es: 'indique este peso',
    fr: 'indiquez ce poids',
  },
  'process-done': {
    en: 'done in the territory: {state}',
    es: 'hecho en el territorio: {state}',
    fr: 'fait sur le territoire : {state}',
  },
  'process-not-done': {
    en: 'not done in the territory: {state}',
    es: 'no hecho en el territorio: {state}',
    fr: 'pas fait sur le territoire : {state}',
  },
  'share-reached': {
    en: '{of}: {percent} %, {required} % asked',
    es: '{of}: {percent} %, se exige {required} %',
    fr: '{of} : {percent} %, {required} % exigés',
  },
  'share-short': {
    en: '{of}: only {percent} %, {required} % asked',
    es: '{of}: solo {percent} %, se exige {required} %',
    fr: '{of} : seulement {percent} %, {required} % exigés',
  },
  'lacks-share': {
    en: 'state the certified share: {of}',
    es: 'indique la proporción certificada: {of}',
    fr: 'indiquez la part certifiée : {of}',
  },
  'cap-kept': {
    en: 'materials from outside of this sort: {percent} % of at most {atMost} %',
    es: 'materiales de fuera de esta clase: {percent} % de un máximo de {atMost} %',
    fr: 'matières de l’extérieur de cette sorte : {percent} % sur {atMost} % au plus',
  },
  'cap-exceeded': {
    en: 'too much material from outside of this sort: {percent} %, {atMost} % allowed',
    es: 'demasiado material de fuera de esta clase: {percent} %, se admite {atMost} %',
    fr: 'trop de matière de l’extérieur de cette sorte : {percent} %, {atMost} % admis',
  },
  'parts-none': {
    en: 'the agreement has no rule for parts and unassembled goods',
    es: 'el acuerdo no tiene regla para partes y mercancías sin ensamblar',
    fr: 'l’accord n’a pas de règle pour les parties et les marchandises non montées',
  },
  'parts-barred': {
    en: 'the rule for parts and unassembled goods is not for goods of this number',
    es: 'la regla de partes y mercancías sin ensamblar no es para mercancías de este número',
    fr: 'la règle des parties et marchandises non montées ne vaut pas pour ce numéro',
  },
  'parts-not-claimed': {
    en: 'nobody states that it is of the goods that this rule is for ({states})',
    es: 'nadie indica que sea de las mercancías a las que se refiere esta regla ({states})',
    fr: 'personne ne dit qu’il est des marchandises que vise cette règle ({states})',
  },
  'set-none': {
    en: 'the agreement has no rule for sets',
    es: 'el acuerdo no tiene regla para juegos',
    fr: 'l’accord n’a pas de règle pour les assortiments',
  },
  'set-within': {
    en: 'set: goods that do not originate are {percent} % of its value, within {atMost} %',
    es: 'juego: las mercancías no originarias son {percent} % de su valor, dentro de {atMost} %',
    fr: 'assortiment : les marchandises non originaires font {percent} % de sa valeur, dans les {atMost} %',
  },
  'set-exceeded': {
    en: 'set: goods that do not originate are {percent} % of its value, {atMost} % allowed',
    es: 'juego: las mercancías no originarias son {percent} % de su valor, se admite {atMost} %',
    fr: 'assortiment : les marchandises non originaires font {percent} % de sa valeur, {atMost} % admis',
  },
  'lacks-journey': {
    en: 'provided that it was not worked on outside the parties on its way; state the journey',
    es: 'siempre que no se haya trabajado fuera de las partes en su camino; indique el trayecto',
    fr: 'pourvu qu’il n’ait pas été travaillé hors des parties en chemin ; indiquez le trajet',
  },
  'lacks-operations': {
    en: 'provided that nothing was done to it in {country} that ends origin; state what was',
    es: 'siempre que en {country} no se le haya hecho nada que quite el origen; indique qué se hizo',
    fr: 'pourvu que rien n’ait été fait en {country} qui ôte l’origine ; dites ce qui a été fait',
  },
  'lacks-control': {
    en: 'provided that it stayed under customs control in {country}; state whether it did',
    es: 'siempre que haya quedado bajo control aduanero en {country}; indique si fue así',
    fr: 'pourvu qu’il soit resté sous contrôle douanier en {country} ; dites s’il en fut ainsi',
  },
  'left-control': {
    en: 'left customs control in {country} on its way: the origin is lost',
    es: 'salió del control aduanero en {country} en su camino: se pierde el origen',
    fr: 'sorti du contrôle douanier en {country} en chemin : l’origine est perdue',
  },
  'worked-on-outside': {
    en: 'worked on in {country} on its way ({operation}): the origin is lost',
    es: 'trabajado en {country} en su camino ({operation}): se pierde el origen',
    fr: 'travaillé en {country} en chemin ({operation}) : l’origine est perdue',
  },
  'kept-origin': {
    en: 'kept its origin on the way',
    es: 'conservó su origen en el camino',
    fr: 'a gardé son origine en chemin',
  },
  'declared-originating': {
    en: 'originating, as declared',
    es: 'originario, según lo declarado',
    fr: 'originaire, selon la déclaration',
  },
  'declared-not-originating': {
    en: 'does not originate, as declared',
    es: 'no originario, según lo declarado',
    fr: 'non originaire, selon la déclaration',
  },
  'origin-not-known': {
    en: 'counts as not originating while nobody shows that it does',
    es: 'cuenta como no originario mientras nadie muestre que lo es',
    fr: 'compte comme non originaire tant que personne ne montre qu’il l’est',
  },
  'made-originating': {
    en: 'made in the territory and originating by itself: counts whole as originating',
    es: 'hecho en el territorio y originario por sí mismo: cuenta entero como originario',
    fr: 'fait sur le territoire et originaire par lui-même : compte en entier comme originaire',
  },
  'claimed-outside': {
    en: 'declared originating, but it comes from {country}, which is not a party',
    es: 'declarado originario, pero viene de {country}, que no es parte',
    fr: 'déclaré originaire, mais il vient de {country}, qui n’est pas partie',
  },
  'lacks-inventory-method': {
    en: 'fungible and kept together: counts as not originating until one of these methods tells it apart: {methods}',
    es: 'fungible y almacenado junto: cuenta como no originario hasta que uno de estos métodos lo distinga: {methods}',
    fr: 'fongible et stocké ensemble : compte comme non originaire tant qu’une de ces méthodes ne le distingue pas : {methods}',
  },
  indirect: {
    en: 'indirect material: originates wherever it was made',
    es: 'material indirecto: originario dondequiera que se haya hecho',
    fr: 'matière indirecte : originaire où qu’elle ait été faite',
  },
  'packed-to-ship': {
    en: 'packing for shipment is disregarded',
    es: 'el embalaje para transporte no se toma en cuenta',
    fr: 'l’emballage de transport n’est pas pris en compte',
  },
  counted: {
    en: 'need not change; counts in regional value as not originating',
    es: 'no necesita cambiar; cuenta en el valor regional como no originario',
    fr: 'n’a pas à changer ; compte dans la valeur régionale comme non originaire',
  },
} as const satisfies Readonly<Record<string, Words>>;
