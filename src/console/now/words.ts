import type { Words } from '../../terms/words.ts';

export const NOW = {
  question: {
    en: 'What needs me now?',
    es: '¿Qué me necesita ahora?',
    fr: 'Qu’est-ce qui m’attend ?',
  },
  waiting: {
    en: 'Waiting for a person',
    es: 'Esperan a una persona',
    fr: 'Attendent une personne',
  },
  waitingTotal: {
    en: '{total} waiting, soonest arrival first',
    es: '{total} en espera, primero la llegada más próxima',
    fr: '{total} en attente, arrivée la plus proche d’abord',
  },
  seeAll: { en: 'See all', es: 'Ver todas', fr: 'Tout voir' },
  nothing: {
    en: 'Nothing waits for a person.',
    es: 'Nada espera a una persona.',
    fr: 'Rien n’attend une personne.',
  },
  nothingNext: {
    en: 'Documents, exams and holds appear here as they are decided. Released consignments are under Search.',
    es: 'Aquí aparecen documentos, reconocimientos y retenciones al decidirse. Lo liberado está en Buscar.',
    fr: 'Documents, visites et retenues apparaissent ici dès qu’ils sont décidés. Le reste est sous Chercher.',
  },
  live: { en: 'Decided just now', es: 'Recién decidido', fr: 'Vient d’être décidé' },
  pause: { en: 'Pause', es: 'Pausar', fr: 'Suspendre' },
  resume: { en: 'Resume', es: 'Reanudar', fr: 'Reprendre' },
  paused: {
    en: 'Paused: the lists stand still.',
    es: 'En pausa: las listas no se mueven.',
    fr: 'Suspendu : les listes ne bougent plus.',
  },
  disconnected: {
    en: 'The stream is interrupted; the lists are read every 15 seconds.',
    es: 'El flujo está interrumpido; las listas se leen cada 15 segundos.',
    fr: 'Le flux est interrompu ; les listes sont relues toutes les 15 secondes.',
  },
  silent: {
    en: 'Decisions appear here the moment they are made. File an entry to see one.',
    es: 'Las decisiones aparecen aquí al tomarse. Presente una entrada para ver una.',
    fr: 'Les décisions apparaissent ici dès qu’elles sont prises. Déposez une déclaration pour en voir une.',
  },
  lanesNow: {
    en: 'Where consignments stand',
    es: 'Dónde están los envíos',
    fr: 'Où en sont les envois',
  },
  degraded: { en: 'Degraded', es: 'Degradadas', fr: 'Dégradées' },
  overTime: {
    en: 'How did the last hours go?',
    es: '¿Cómo fueron las últimas horas?',
    fr: 'Comment ont été les dernières heures ?',
  },
  overTimeLabel: {
    en: 'Decisions per hour, stacked by lane, strictest at the bottom',
    es: 'Decisiones por hora, apiladas por canal, el más estricto abajo',
    fr: 'Décisions par heure, empilées par circuit, le plus strict en bas',
  },
  hour: { en: 'Hour', es: 'Hora', fr: 'Heure' },
  where: { en: 'Where is it held?', es: '¿Dónde está retenido?', fr: 'Où est-ce retenu ?' },
  whereLabel: {
    en: 'Ports by position; dots grow with consignments, squares with those held',
    es: 'Puertos por posición; los puntos crecen con los envíos, los cuadrados con lo retenido',
    fr: 'Ports par position ; les points croissent avec les envois, les carrés avec les retenus',
  },
  held: { en: 'Held', es: 'Retenidos', fr: 'Retenus' },
  consignments: { en: 'Consignments', es: 'Envíos', fr: 'Envois' },
  whole: { en: 'Is the house whole?', es: '¿Está todo sano?', fr: 'Tout est-il sain ?' },
  healthy: { en: 'healthy', es: 'sana', fr: 'saine' },
  schedule: {
    en: 'Schedule {revision}: {lines} of {of} rate lines are computable',
    es: 'Arancel {revision}: {lines} de {of} líneas con tasa calculable',
    fr: 'Tarif {revision} : {lines} lignes sur {of} ont un taux calculable',
  },
  lists: { en: 'Lists searched', es: 'Listas cotejadas', fr: 'Listes criblées' },
  noLists: {
    en: 'No list is loaded: screening is degraded until one is published.',
    es: 'No hay listas cargadas: el cotejo es degradado hasta publicar una.',
    fr: 'Aucune liste chargée : le criblage est dégradé jusqu’à publication.',
  },
  book: { en: 'Book', es: 'Libro', fr: 'Livre' },
  noDecisions: {
    en: 'No decision in these hours.',
    es: 'Ninguna decisión en estas horas.',
    fr: 'Aucune décision pendant ces heures.',
  },
} satisfies Record<string, Words>;
