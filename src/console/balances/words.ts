import type { Words } from '../../terms/words.ts';
import type {
  AuthorisationKind,
  AuthorisationSource,
} from '../../tracing/balance/authorisation.ts';

export const BALANCES = {
  title: { en: 'Balances', es: 'Saldos', fr: 'Soldes' },
  question: {
    en: 'Is more claimed than was allowed?',
    es: '¿Se reclama más de lo permitido?',
    fr: 'Réclame-t-on plus qu’il n’est permis ?',
  },
  total: {
    en: '{count} authorisations',
    es: '{count} autorizaciones',
    fr: '{count} autorisations',
  },
  none: {
    en: 'No permit, notice or quota is on record here.',
    es: 'Aquí no consta ningún permiso, aviso ni cuota.',
    fr: 'Aucun permis, avis ni quota n’est inscrit ici.',
  },
  noneNext: {
    en: 'Record what issuers allow with “tidewaiter load authorisations FILE”; entries that name them draw on them from then on.',
    es: 'Anote lo que permiten los emisores con «tidewaiter load authorisations ARCHIVO»; las entradas que los nombran los van usando.',
    fr: 'Inscrivez ce que les émetteurs permettent avec « tidewaiter load authorisations FICHIER » ; les déclarations qui les nomment y puisent.',
  },
  noneFound: {
    en: 'None of them fits what is asked for.',
    es: 'Ninguna se ajusta a lo pedido.',
    fr: 'Aucune ne répond à la demande.',
  },
  search: {
    en: 'Number, holder or issuer',
    es: 'Número, titular o emisor',
    fr: 'Numéro, titulaire ou émetteur',
  },
  find: { en: 'Find', es: 'Buscar', fr: 'Chercher' },
  onlyOver: {
    en: 'Only over their volume',
    es: 'Solo por encima del volumen',
    fr: 'Seulement au-delà du volume',
  },
  number: { en: 'Authorisation', es: 'Autorización', fr: 'Autorisation' },
  holder: { en: 'Holder', es: 'Titular', fr: 'Titulaire' },
  used: { en: 'Used', es: 'Usado', fr: 'Utilisé' },
  left: { en: 'Left', es: 'Queda', fr: 'Reste' },
  source: { en: 'Known from', es: 'Conocido por', fr: 'Connu par' },
  of: {
    en: '{used} of {volume} {unit} used',
    es: '{used} de {volume} {unit} usados',
    fr: '{used} sur {volume} {unit} utilisés',
  },
  over: { en: 'over its volume', es: 'por encima de su volumen', fr: 'au-delà de son volume' },
  within: { en: 'within its volume', es: 'dentro de su volumen', fr: 'dans son volume' },
  uncounted: {
    en: 'and more in {units}, which does not convert: at least this much is used',
    es: 'y más en {units}, que no se convierte: se usó al menos esto',
    fr: 'et davantage en {units}, qui ne se convertit pas : au moins cela est utilisé',
  },
  issuer: { en: 'Issuer', es: 'Emisor', fr: 'Émetteur' },
  species: { en: 'Species', es: 'Especies', fr: 'Espèces' },
  place: { en: 'Place', es: 'Lugar', fr: 'Lieu' },
  validity: { en: 'Valid', es: 'Vigencia', fr: 'Validité' },
  openEnded: { en: 'without end', es: 'sin fin', fr: 'sans fin' },
  drawsOn: { en: 'Draws on', es: 'Se alimenta de', fr: 'Puise dans' },
  drawnOnBy: { en: 'Drawn on by', es: 'De ella se alimentan', fr: 'Y puisent' },
  overTime: { en: 'How it was used', es: 'Cómo se fue usando', fr: 'Comment il fut utilisé' },
  uses: { en: 'Every use', es: 'Cada uso', fr: 'Chaque emploi' },
  noUse: {
    en: 'No filing has drawn on it yet.',
    es: 'Ninguna declaración la ha usado todavía.',
    fr: 'Aucune déclaration n’y a encore puisé.',
  },
  more: {
    en: 'Only the first uses are shown; the sum counts all.',
    es: 'Solo se muestran los primeros usos; la suma los cuenta todos.',
    fr: 'Seuls les premiers emplois sont montrés ; la somme les compte tous.',
  },
  when: { en: 'When', es: 'Cuándo', fr: 'Quand' },
  line: { en: 'Line', es: 'Línea', fr: 'Ligne' },
  importer: { en: 'Importer', es: 'Importador', fr: 'Importateur' },
  change: { en: 'Change', es: 'Cambio', fr: 'Changement' },
  running: { en: 'Used in all', es: 'Usado en total', fr: 'Utilisé en tout' },
  crosses: { en: 'crosses the volume', es: 'rebasa el volumen', fr: 'dépasse le volume' },
  notCounted: { en: 'cannot be counted', es: 'no se puede contar', fr: 'ne peut être compté' },
  production: {
    en: 'What it made, by period',
    es: 'Lo que produjo, por período',
    fr: 'Ce qu’elle a produit, par période',
  },
  ofWhat: {
    en: '{step}: {output} of {input} {unit}; {possible} is possible',
    es: '{step}: {output} de {input} {unit}; es posible {possible}',
    fr: '{step} : {output} de {input} {unit} ; {possible} est possible',
  },
  noYield: {
    en: '{step}: nobody can say what is possible',
    es: '{step}: nadie puede decir qué es posible',
    fr: '{step} : nul ne peut dire ce qui est possible',
  },
  revisions: { en: 'What was recorded', es: 'Lo anotado', fr: 'Ce qui fut inscrit' },
  revision: {
    en: '{volume} {unit}, {actor}: {reason}',
    es: '{volume} {unit}, {actor}: {reason}',
    fr: '{volume} {unit}, {actor} : {reason}',
  },
  onlyDeclared: {
    en: 'The register does not have it: the volume is what a filing declared.',
    es: 'No está en el registro: el volumen es lo que declaró una presentación.',
    fr: 'Le registre ne l’a pas : le volume est ce qu’une déclaration a dit.',
  },
  keysHint: {
    en: 'j k move · Enter opens one beside the list · Esc closes',
    es: 'j k mover · Enter abre una al lado · Esc cierra',
    fr: 'j k bouger · Entrée ouvre à côté · Échap ferme',
  },
} satisfies Record<string, Words>;

export const AUTHORISATION_KIND: Readonly<Record<AuthorisationKind, Words>> = {
  harvest: { en: 'Harvest permit', es: 'Permiso de aprovechamiento', fr: 'Permis d’exploitation' },
  landing: { en: 'Landing notice', es: 'Aviso de arribo', fr: 'Avis de débarquement' },
  catch: { en: 'Catch document', es: 'Documento de captura', fr: 'Document de capture' },
  concession: { en: 'Concession', es: 'Concesión', fr: 'Concession' },
  cites: { en: 'CITES permit', es: 'Permiso CITES', fr: 'Permis CITES' },
  'quota-licence': { en: 'Quota licence', es: 'Licencia de cupo', fr: 'Licence de contingent' },
  mill: { en: 'Mill', es: 'Aserradero', fr: 'Scierie' },
  plant: { en: 'Plant', es: 'Planta', fr: 'Usine' },
};

export const AUTHORISATION_SOURCE: Readonly<Record<AuthorisationSource, Words>> = {
  issuer: { en: 'its issuer', es: 'su emisor', fr: 'son émetteur' },
  partner: { en: 'a partner’s file', es: 'archivo de un socio', fr: 'fichier d’un partenaire' },
  declared: { en: 'only as declared', es: 'solo lo declarado', fr: 'seulement déclaré' },
};
