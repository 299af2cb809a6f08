import type { Words } from '../../terms/words.ts';
import type { LowValueBarrierCode } from './barrier.ts';

/** Why a parcel may not come in by a program, to a person. */
export const BARRIER_SAYS: Readonly<Record<LowValueBarrierCode, Words>> = {
  'not-in-force': {
    en: 'not law on {seen}',
    es: 'no rige el {seen}',
    fr: 'n’est pas en vigueur le {seen}',
  },
  barred: {
    en: 'closed to goods of {seen}',
    es: 'cerrado a mercancías de {seen}',
    fr: 'fermé aux marchandises de {seen}',
  },
  'origin-not-eligible': {
    en: 'not for goods of {seen}',
    es: 'no es para mercancías de {seen}',
    fr: 'pas pour les marchandises de {seen}',
  },
  'mode-not-eligible': {
    en: 'not for what comes by {seen}',
    es: 'no es para lo que llega por {seen}',
    fr: 'pas pour ce qui arrive par {seen}',
  },
  'over-limit': {
    en: 'worth more than the limit: {seen}',
    es: 'vale más que el límite: {seen}',
    fr: 'vaut plus que la limite : {seen}',
  },
  'over-limit-together': {
    en: 'with the other goods of that person and day worth more than the limit: {seen}',
    es: 'con las demás mercancías de esa persona y ese día vale más que el límite: {seen}',
    fr: 'avec les autres marchandises de cette personne ce jour-là, vaut plus que la limite : {seen}',
  },
  'goods-excluded': {
    en: 'not for goods that are stated to be: {seen}',
    es: 'no es para mercancías declaradas como: {seen}',
    fr: 'pas pour des marchandises déclarées comme : {seen}',
  },
  'goods-required': {
    en: 'only for goods that are stated to be: {seen}',
    es: 'solo para mercancías declaradas como: {seen}',
    fr: 'seulement pour des marchandises déclarées comme : {seen}',
  },
  'currency-unknown': {
    en: 'no exchange rate for {seen}',
    es: 'sin tipo de cambio para {seen}',
    fr: 'aucun taux de change pour {seen}',
  },
  'rate-not-eligible': {
    en: 'not at the added rate for this origin: {seen}',
    es: 'no con la tasa adicional de este origen: {seen}',
    fr: 'pas au taux additionnel de cette origine : {seen}',
  },
};
