import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the command of parcels, by its English. */
export const PARCEL_HELP: Readonly<Record<string, HelpWords>> = {
  'Say by which programs a parcel of low value may come in on a day, why not by the others, and what it owes':
    {
      es: 'Decir por qué programas puede entrar un día un paquete de bajo valor, por qué no por los demás, y qué debe',
      fr: 'Dire par quels programmes un colis de faible valeur peut entrer un jour, pourquoi pas par les autres, et ce qu’il doit',
    },
  'country of origin, two letters': {
    es: 'país de origen, dos letras',
    fr: 'pays d’origine, deux lettres',
  },
  'fair retail value, "60" or "59.90"': {
    es: 'valor justo al por menor, "60" o "59.90"',
    fr: 'valeur de détail équitable, « 60 » ou « 59.90 »',
  },
  'the currency of the value': { es: 'la moneda del valor', fr: 'la monnaie de la valeur' },
  'how it comes': { es: 'cómo llega', fr: 'comment il arrive' },
  'the day of its arrival, "2025-06-01"': {
    es: 'el día de su llegada, "2025-06-01"',
    fr: 'le jour de son arrivée, « 2025-06-01 »',
  },
  'its tariff number; without it the duties of an entry are unknown': {
    es: 'su número arancelario; sin él no se conocen los derechos de una entrada',
    fr: 'son numéro tarifaire ; sans lui les droits d’une déclaration sont inconnus',
  },
  'dollars of the other goods of the same person and day': {
    es: 'dólares de las demás mercancías de la misma persona y día',
    fr: 'dollars des autres marchandises de la même personne et du même jour',
  },
  'what is stated of the goods: gift, adcvd, quota, agency-requirements': {
    es: 'lo que se declara de la mercancía: gift, adcvd, quota, agency-requirements',
    fr: 'ce qui est déclaré de la marchandise : gift, adcvd, quota, agency-requirements',
  },
};

/** What the command of parcels prints. */
export const PARCEL_TOLD = {
  head: {
    en: '{value} from {origin} by {mode} on {on}',
    es: '{value} de {origin} por {mode} el {on}',
    fr: '{value} de {origin} par {mode} le {on}',
  },
  owes: {
    en: 'duty {duty}, fees {fees}',
    es: 'derechos {duty}, tasas {fees}',
    fr: 'droits {duty}, redevances {fees}',
  },
  without: {
    en: '{owes}, and what nobody can say without: {what}',
    es: '{owes}, y lo que nadie puede decir sin: {what}',
    fr: '{owes}, et ce que nul ne peut dire sans : {what}',
  },
  manifest: { en: 'manifest', es: 'manifiesto', fr: 'manifeste' },
  entry: { en: 'entry {type}', es: 'entrada {type}', fr: 'déclaration {type}' },
} as const satisfies Record<string, Words>;
