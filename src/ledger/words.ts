import type { Words } from '../terms/words.ts';

/** The titles of problems, by HTTP status; what is not named goes by its hundred. */
export const PROBLEM_TITLES = {
  400: {
    en: 'This could not be read.',
    es: 'Esto no se pudo leer.',
    fr: 'Ceci n’a pas pu être lu.',
  },
  401: {
    en: 'Nobody is signed in with that.',
    es: 'Con eso no se puede entrar.',
    fr: 'Cela ne permet pas de se connecter.',
  },
  403: {
    en: 'This is not allowed.',
    es: 'Esto no está permitido.',
    fr: 'Ceci n’est pas permis.',
  },
  404: {
    en: 'There is nothing here.',
    es: 'Aquí no hay nada.',
    fr: 'Il n’y a rien ici.',
  },
  409: {
    en: 'Something else came first.',
    es: 'Otra cosa llegó antes.',
    fr: 'Autre chose est arrivé avant.',
  },
  410: {
    en: 'This is no longer valid.',
    es: 'Esto ya no es válido.',
    fr: 'Ceci n’est plus valable.',
  },
  422: {
    en: 'Nothing was taken in.',
    es: 'No se recibió nada.',
    fr: 'Rien n’a été reçu.',
  },
  429: {
    en: 'Too many requests.',
    es: 'Demasiadas solicitudes.',
    fr: 'Trop de requêtes.',
  },
  500: {
    en: 'The server could not answer.',
    es: 'El servidor no pudo responder.',
    fr: 'Le serveur n’a pas pu répondre.',
  },
} as const satisfies Readonly<Record<number, Words>>;
