import type { Words } from '../../terms/words.ts';

export const MODEL = {
  says: { en: 'What the model says', es: 'Qué dice el modelo', fr: 'Ce que dit le modèle' },
  others: {
    en: 'all others together',
    es: 'todos los demás juntos',
    fr: 'tous les autres ensemble',
  },
  missing: { en: 'not known', es: 'no se sabe', fr: 'inconnu' },
  probability: {
    en: 'that something is not in order',
    es: 'de que algo no esté en orden',
    fr: 'que quelque chose ne soit pas en ordre',
  },
  critical: { en: 'that it is critical', es: 'de que sea crítico', fr: 'que ce soit critique' },
  loss: {
    en: 'expected to be recovered',
    es: 'que se espera recuperar',
    fr: 'à recouvrer, en espérance',
  },
  means: {
    en: 'Each feature’s part of the log-odds, the heaviest first; calibrated on what examinations found.',
    es: 'La parte de cada rasgo en el log-odds, la mayor primero; calibrado con lo que hallaron los reconocimientos.',
    fr: 'La part de chaque trait dans le log-odds, la plus forte d’abord ; calibré sur ce que les visites ont trouvé.',
  },
  oneField: {
    en: 'Smallest change of one declared field',
    es: 'Cambio mínimo de un campo declarado',
    fr: 'Plus petit changement d’un champ déclaré',
  },
  noField: {
    en: 'lawfully none: no single declared field would bring a milder lane.',
    es: 'lícitamente ninguno: ningún campo declarado llevaría por sí solo a un canal más leve.',
    fr: 'licitement aucun : aucun champ déclaré ne mènerait à lui seul à un circuit plus léger.',
  },
  stands: {
    en: 'lawfully none: “{reason}” stands whatever is declared.',
    es: 'lícitamente ninguno: «{reason}» se mantiene declare lo que se declare.',
    fr: 'licitement aucun : « {reason} » tient quoi qu’on déclare.',
  },
  leftOut: { en: 'left out', es: 'omitido', fr: 'omis' },
  notTold: {
    en: 'For officers: it tells where thresholds are. Do not tell it to whoever files.',
    es: 'Para funcionarios: dice dónde están los umbrales. No lo diga a quien declara.',
    fr: 'Pour les agents : il dit où sont les seuils. Ne le dites pas à qui déclare.',
  },
  otherBook: {
    en: 'Reckoned by today’s Book, which is not the one that decided.',
    es: 'Calculado con el Libro de hoy, que no es el que decidió.',
    fr: 'Calculé avec le Livre d’aujourd’hui, qui n’est pas celui qui a décidé.',
  },
} satisfies Record<string, Words>;
