import type { Words } from '../../terms/words.ts';
import type { NodeKind } from '../../tracing/network/node.ts';

export const NETWORK = {
  title: { en: 'Network', es: 'Red', fr: 'Réseau' },
  question: {
    en: 'Who hangs together with whom?',
    es: '¿Quién se relaciona con quién?',
    fr: 'Qui se tient avec qui ?',
  },
  search: {
    en: 'Party, vessel, container, address, permit or lot',
    es: 'Parte, buque, contenedor, dirección, permiso o lote',
    fr: 'Partie, navire, conteneur, adresse, permis ou lot',
  },
  find: { en: 'Find', es: 'Buscar', fr: 'Chercher' },
  begin: {
    en: 'Find a name to begin with. Around it stands whom filings name with it, in which role and how often; expand a node to see further, or look for the way to another.',
    es: 'Busque un nombre para empezar. A su alrededor está a quién nombran las declaraciones con él, en qué papel y cuántas veces; amplíe un nodo para ver más, o busque el camino hacia otro.',
    fr: 'Cherchez un nom pour commencer. Autour se tient qui les déclarations nomment avec lui, dans quel rôle et combien de fois ; développez un nœud pour voir plus loin, ou cherchez le chemin vers un autre.',
  },
  found: { en: '{count} begin so', es: '{count} comienzan así', fr: '{count} commencent ainsi' },
  noneFound: {
    en: 'Nothing on file begins so. The network follows what is filed within seconds.',
    es: 'Nada de lo presentado comienza así. La red sigue lo presentado en segundos.',
    fr: 'Rien de ce qui est déposé ne commence ainsi. Le réseau suit les dépôts en quelques secondes.',
  },
  picture: {
    en: 'The network as a picture; the table below holds the same',
    es: 'La red como imagen; la tabla de abajo contiene lo mismo',
    fr: 'Le réseau en image ; la table ci-dessous contient la même chose',
  },
  noPicture: {
    en: 'This browser draws no picture; the table holds the same.',
    es: 'Este navegador no dibuja la imagen; la tabla contiene lo mismo.',
    fr: 'Ce navigateur ne dessine pas d’image ; la table contient la même chose.',
  },
  shown: {
    en: '{nodes} nodes, {links} ties',
    es: '{nodes} nodos, {links} vínculos',
    fr: '{nodes} nœuds, {links} liens',
  },
  kinds: { en: 'Show', es: 'Mostrar', fr: 'Montrer' },
  roles: { en: 'Roles', es: 'Papeles', fr: 'Rôles' },
  node: { en: 'Node', es: 'Nodo', fr: 'Nœud' },
  kind: { en: 'Kind', es: 'Clase', fr: 'Genre' },
  ties: { en: 'Ties', es: 'Vínculos', fr: 'Liens' },
  around: { en: 'Seen with it', es: 'Visto con él', fr: 'Vu avec lui' },
  role: { en: 'Role', es: 'Papel', fr: 'Rôle' },
  together: { en: 'Together', es: 'Juntos', fr: 'Ensemble' },
  expand: { en: 'Expand', es: 'Ampliar', fr: 'Développer' },
  wayHere: { en: 'Way to here', es: 'Camino hasta aquí', fr: 'Chemin jusqu’ici' },
  centre: { en: 'Begin here', es: 'Empezar aquí', fr: 'Commencer ici' },
  openFiling: { en: 'Open the consignment', es: 'Abrir el envío', fr: 'Ouvrir l’envoi' },
  openBalance: { en: 'Open its balance', es: 'Abrir su saldo', fr: 'Ouvrir son solde' },
  openLot: { en: 'Open its way', es: 'Abrir su recorrido', fr: 'Ouvrir son parcours' },
  more: {
    en: 'Only the nearest are shown.',
    es: 'Solo se muestran los más cercanos.',
    fr: 'Seuls les plus proches sont montrés.',
  },
  ways: {
    en: 'Ways from {from} to {to}',
    es: 'Caminos de {from} a {to}',
    fr: 'Chemins de {from} à {to}',
  },
  apart: {
    en: 'No way between the two within six consignments.',
    es: 'No hay camino entre los dos en seis envíos.',
    fr: 'Aucun chemin entre les deux en six envois.',
  },
  cut: {
    en: 'The search ended before all was seen: there may be more ways.',
    es: 'La búsqueda terminó antes de verlo todo: puede haber más caminos.',
    fr: 'La recherche s’est arrêtée avant d’avoir tout vu : il peut y avoir d’autres chemins.',
  },
  security: {
    en: 'safety and targeting only',
    es: 'solo seguridad y selección',
    fr: 'sûreté et ciblage seulement',
  },
  statements: {
    en: 'Who is accountable for which statement',
    es: 'Quién responde de qué afirmación',
    fr: 'Qui répond de quelle affirmation',
  },
  said: { en: 'Said', es: 'Afirmado', fr: 'Affirmé' },
  declared: { en: 'Declared', es: 'Declaró', fr: 'A déclaré' },
  owned: { en: 'Owned', es: 'Poseía', fr: 'Possédait' },
  carried: { en: 'Carried', es: 'Transportó', fr: 'A transporté' },
  benefited: {
    en: 'Benefits if false',
    es: 'Se beneficia si es falso',
    fr: 'Profite si c’est faux',
  },
  authority: { en: 'Collected under', es: 'Recogido según', fr: 'Recueilli selon' },
  sentBy: { en: 'sent by {sender}', es: 'enviado por {sender}', fr: 'envoyé par {sender}' },
  otherwise: {
    en: 'told otherwise: {said} ({where})',
    es: 'dicho de otro modo: {said} ({where})',
    fr: 'dit autrement : {said} ({where})',
  },
  refer: { en: 'Refer this network…', es: 'Remitir esta red…', fr: 'Renvoyer ce réseau…' },
  referTitle: {
    en: 'Refer {count} nodes',
    es: 'Remitir {count} nodos',
    fr: 'Renvoyer {count} nœuds',
  },
  referConsequence: {
    en: 'A pack of the evidence is made as it stands now, kept with its hash, and journalled in your name.',
    es: 'Se hace un expediente de las pruebas como están ahora, se guarda con su hash y se anota en el diario a su nombre.',
    fr: 'Un dossier des preuves est fait en l’état, gardé avec son empreinte et porté au journal en votre nom.',
  },
  about: { en: 'What it is about', es: 'De qué se trata', fr: 'De quoi il s’agit' },
  recipient: { en: 'Who looks into it', es: 'Quién lo investiga', fr: 'Qui enquête' },
  withSecurity: {
    en: 'With what was collected for safety and targeting only',
    es: 'Con lo recogido solo para seguridad y selección',
    fr: 'Avec ce qui fut recueilli pour la sûreté et le ciblage seulement',
  },
  referAct: { en: 'Refer', es: 'Remitir', fr: 'Renvoyer' },
  referred: {
    en: 'Referred to {recipient}:',
    es: 'Remitido a {recipient}:',
    fr: 'Renvoyé à {recipient} :',
  },
  asJson: { en: 'evidence pack (JSON)', es: 'expediente (JSON)', fr: 'dossier (JSON)' },
  asText: { en: 'as text', es: 'como texto', fr: 'en texte' },
  keysHint: {
    en: 'j k move · Enter opens a node · e expands it · Esc closes',
    es: 'j k mover · Enter abre un nodo · e lo amplía · Esc cierra',
    fr: 'j k bouger · Entrée ouvre un nœud · e le développe · Échap ferme',
  },
} satisfies Record<string, Words>;

export const NODE_KIND: Readonly<Record<NodeKind, Words>> = {
  party: { en: 'Party', es: 'Parte', fr: 'Partie' },
  facility: { en: 'Facility', es: 'Instalación', fr: 'Installation' },
  place: { en: 'Address', es: 'Dirección', fr: 'Adresse' },
  vessel: { en: 'Vessel', es: 'Buque', fr: 'Navire' },
  container: { en: 'Container', es: 'Contenedor', fr: 'Conteneur' },
  permit: { en: 'Permit', es: 'Permiso', fr: 'Permis' },
  lot: { en: 'Lot', es: 'Lote', fr: 'Lot' },
  consignment: { en: 'Consignment', es: 'Envío', fr: 'Envoi' },
  case: { en: 'Case', es: 'Expediente', fr: 'Dossier' },
};

/** Before the name in the picture, so that colour is never the only sign. */
export const NODE_SHAPE: Readonly<Record<NodeKind, string>> = {
  party: '●',
  facility: '▲',
  place: '⌂',
  vessel: '⛴',
  container: '▬',
  permit: '§',
  lot: '◇',
  consignment: '■',
  case: '✚',
};
