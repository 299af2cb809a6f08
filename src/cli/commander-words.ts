import type { Words } from '../terms/words.ts';

// Commander's own words, in its English: it has no catalogue, so ours knows them again by their form.

/** Titles and placeholders of the help. */
export const TITLES: readonly Words[] = [
  { en: 'Usage:', es: 'Uso:', fr: 'Usage :' },
  { en: 'Arguments:', es: 'Argumentos:', fr: 'Arguments :' },
  { en: 'Options:', es: 'Opciones:', fr: 'Options :' },
  { en: 'Commands:', es: 'Órdenes:', fr: 'Commandes :' },
  { en: 'Example:', es: 'Ejemplo:', fr: 'Exemple :' },
  { en: '[options]', es: '[opciones]', fr: '[options]' },
  { en: '[command]', es: '[orden]', fr: '[commande]' },
];

/** What is said behind an option's meaning. */
export const OPTION_NOTES: readonly Words[] = [
  { en: 'choices: ', es: 'a elegir: ', fr: 'au choix : ' },
  { en: 'default: ', es: 'por omisión: ', fr: 'par défaut : ' },
];

/** The line of `--help` and of the command `help`. */
export const SHOW_HELP: Words = {
  en: 'display help for command',
  es: 'mostrar la ayuda de la orden',
  fr: 'montrer l’aide de la commande',
};

/**
 * Why a call is refused, the particular before the general.
 *
 * `{refusal}` and `{why}` stand for a text that is itself one of these, or is ours and said already.
 */
export const REFUSALS: readonly Words[] = [
  {
    en: '{refusal}\n(Did you mean one of {similar}?)',
    es: '{refusal}\n(¿Quiso decir uno de estos: {similar}?)',
    fr: '{refusal}\n(Vouliez-vous dire l’un de ceux-ci : {similar} ?)',
  },
  {
    en: '{refusal}\n(Did you mean {similar}?)',
    es: '{refusal}\n(¿Quiso decir {similar}?)',
    fr: '{refusal}\n(Vouliez-vous dire {similar} ?)',
  },
  {
    en: "error: unknown option '{flag}'",
    es: "error: no hay ninguna opción '{flag}'",
    fr: "erreur : il n’y a pas d’option '{flag}'",
  },
  {
    en: "error: unknown command '{name}'",
    es: "error: no hay ninguna orden '{name}'",
    fr: "erreur : il n’y a pas de commande '{name}'",
  },
  {
    en: "error: missing required argument '{name}'",
    es: "error: falta el argumento '{name}'",
    fr: "erreur : il manque l’argument '{name}'",
  },
  {
    en: "error: option '{flags}' argument missing",
    es: "error: la opción '{flags}' necesita un valor",
    fr: "erreur : l’option '{flags}' demande une valeur",
  },
  {
    en: "error: required option '{flags}' not specified",
    es: "error: falta la opción '{flags}', que es obligatoria",
    fr: "erreur : il manque l’option '{flags}', qui est obligatoire",
  },
  {
    en: "error: option '{flags}' cannot be used with option '{others}'",
    es: "error: la opción '{flags}' no va junto con la opción '{others}'",
    fr: "erreur : l’option '{flags}' ne va pas avec l’option '{others}'",
  },
  {
    en: "error: too many arguments for '{name}'. Expected 1 argument but got {got}.",
    es: "error: sobran argumentos para '{name}'. Se esperaba 1 y llegaron {got}.",
    fr: "erreur : trop d’arguments pour '{name}'. 1 attendu, {got} reçus.",
  },
  {
    en: "error: too many arguments for '{name}'. Expected {expected} arguments but got {got}.",
    es: "error: sobran argumentos para '{name}'. Esperados: {expected}; recibidos: {got}.",
    fr: "erreur : trop d’arguments pour '{name}'. Attendus : {expected} ; reçus : {got}.",
  },
  {
    en: "error: option '{flags}' argument '{given}' is invalid. {why}",
    es: "error: el valor '{given}' no sirve para la opción '{flags}'. {why}",
    fr: "erreur : la valeur '{given}' ne convient pas à l’option '{flags}'. {why}",
  },
  {
    en: "error: command-argument value '{given}' is invalid for argument '{name}'. {why}",
    es: "error: el valor '{given}' no sirve para el argumento '{name}'. {why}",
    fr: "erreur : la valeur '{given}' ne convient pas à l’argument '{name}'. {why}",
  },
  {
    en: 'Allowed choices are {choices}.',
    es: 'Se puede elegir entre {choices}.',
    fr: 'Au choix : {choices}.',
  },
];
