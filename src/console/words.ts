import type { Layer, Outage, Reason } from '../decision/decision.ts';
import type { MissingElement } from '../filing/consignment.ts';
import type { Action, Kind, Mode, MovementType } from '../filing/filing.ts';
import type { Role } from '../party/party.ts';
import type { Match } from '../party/screening.ts';
import type { Lane } from '../risk/criterion.ts';
import type { Assessment, LineAssessment, Unknown } from '../tariff/assessment.ts';
import type { Language, Words } from '../terms/words.ts';

/** The lanes from mildest to strictest: the order in which they are stacked and listed. */
export const LANES = [
  'release',
  'release-audit',
  'documents',
  'exam',
  'hold',
  'do-not-load',
] as const satisfies readonly Lane[];

export const LANE: Readonly<Record<Lane, Words>> = {
  release: { en: 'Release', es: 'Levante', fr: 'Mainlevée' },
  'release-audit': { en: 'Release, audit', es: 'Levante, auditoría', fr: 'Mainlevée, audit' },
  documents: { en: 'Documents', es: 'Documentos', fr: 'Documents' },
  exam: { en: 'Exam', es: 'Reconocimiento', fr: 'Visite' },
  hold: { en: 'Hold', es: 'Retención', fr: 'Retenue' },
  'do-not-load': { en: 'Do not load', es: 'No cargar', fr: 'Ne pas charger' },
};

export const MODE: Readonly<Record<Mode, Words>> = {
  truck: { en: 'Truck', es: 'Camión', fr: 'Camion' },
  rail: { en: 'Rail', es: 'Ferrocarril', fr: 'Rail' },
  vessel: { en: 'Vessel', es: 'Buque', fr: 'Navire' },
  air: { en: 'Air', es: 'Aéreo', fr: 'Aérien' },
  mail: { en: 'Mail', es: 'Correo', fr: 'Poste' },
  express: { en: 'Express', es: 'Mensajería', fr: 'Express' },
  pipeline: { en: 'Pipeline', es: 'Ducto', fr: 'Conduite' },
  hand: { en: 'Hand-carried', es: 'A mano', fr: 'À la main' },
};

export const KIND: Readonly<Record<Kind, Words>> = {
  entry: { en: 'Entry', es: 'Entrada', fr: 'Déclaration' },
  bill: { en: 'Manifest bill', es: 'Conocimiento', fr: 'Connaissement' },
  'security-filing': {
    en: 'Security filing',
    es: 'Declaración de seguridad',
    fr: 'Déclaration de sûreté',
  },
  parcel: { en: 'Parcel', es: 'Paquete', fr: 'Colis' },
  movement: { en: 'Movement', es: 'Movimiento', fr: 'Mouvement' },
};

export const ACTION: Readonly<Record<Action, Words>> = {
  file: { en: 'filed', es: 'presentada', fr: 'déposée' },
  amend: { en: 'amended', es: 'enmendada', fr: 'modifiée' },
  cancel: { en: 'cancelled', es: 'anulada', fr: 'annulée' },
};

export const MOVEMENT: Readonly<Record<MovementType, Words>> = {
  arrival: { en: 'Arrival', es: 'Llegada', fr: 'Arrivée' },
  unlading: { en: 'Unlading', es: 'Descarga', fr: 'Déchargement' },
  'in-bond': { en: 'In-bond movement', es: 'Tránsito', fr: 'Transit' },
  'gate-out': { en: 'Gate out', es: 'Salida del recinto', fr: 'Sortie du terminal' },
  'truck-trip': { en: 'Truck trip', es: 'Viaje de camión', fr: 'Trajet de camion' },
};

export const ROLE: Readonly<Record<Role, Words>> = {
  importer: { en: 'Importer', es: 'Importador', fr: 'Importateur' },
  consignee: { en: 'Consignee', es: 'Destinatario', fr: 'Destinataire' },
  shipper: { en: 'Shipper', es: 'Embarcador', fr: 'Expéditeur' },
  seller: { en: 'Seller', es: 'Vendedor', fr: 'Vendeur' },
  buyer: { en: 'Buyer', es: 'Comprador', fr: 'Acheteur' },
  manufacturer: { en: 'Manufacturer', es: 'Fabricante', fr: 'Fabricant' },
  'ship-to': { en: 'Ship to', es: 'Entregar a', fr: 'Livrer à' },
  notify: { en: 'Notify', es: 'Notificar a', fr: 'À notifier' },
  carrier: { en: 'Carrier', es: 'Transportista', fr: 'Transporteur' },
  broker: { en: 'Broker', es: 'Agente de aduanas', fr: 'Courtier' },
  consolidator: { en: 'Consolidator', es: 'Consolidador', fr: 'Groupeur' },
  platform: { en: 'Platform', es: 'Plataforma', fr: 'Plateforme' },
};

export const LAYER: Readonly<Record<Layer | Reason['layer'], Words>> = {
  tariff: { en: 'Tariff', es: 'Arancel', fr: 'Tarif' },
  screening: { en: 'Screening', es: 'Cotejo con listas', fr: 'Criblage' },
  criteria: { en: 'Criteria', es: 'Criterios', fr: 'Critères' },
  model: { en: 'Model', es: 'Modelo', fr: 'Modèle' },
  history: { en: 'History', es: 'Antecedentes', fr: 'Antécédents' },
  policy: { en: 'Policy', es: 'Política', fr: 'Politique' },
  chance: { en: 'Chance', es: 'Azar', fr: 'Hasard' },
  filing: { en: 'Filing', es: 'Declaración', fr: 'Dépôt' },
  trust: { en: 'Trusted trader', es: 'Operador confiable', fr: 'Opérateur de confiance' },
};

export const OUTAGE: Readonly<Record<Outage['how'], Words>> = {
  threw: { en: 'failed', es: 'falló', fr: 'a échoué' },
  'timed-out': { en: 'took too long', es: 'tardó demasiado', fr: 'a trop tardé' },
  absent: { en: 'is not there', es: 'no está', fr: 'est absente' },
  incomplete: { en: 'answered in part', es: 'respondió en parte', fr: 'a répondu en partie' },
};

export const FILED_BY: Readonly<Record<MissingElement['by'], Words>> = {
  carrier: ROLE.carrier,
  importer: ROLE.importer,
  broker: ROLE.broker,
};

export const ALIAS: Readonly<Record<Match['alias'], Words>> = {
  primary: { en: 'primary name', es: 'nombre principal', fr: 'nom principal' },
  strong: { en: 'strong alias', es: 'alias fuerte', fr: 'alias fort' },
  weak: { en: 'weak alias', es: 'alias débil', fr: 'alias faible' },
  identifier: { en: 'same number', es: 'mismo número', fr: 'même numéro' },
};

export const COLUMN: Readonly<Record<NonNullable<LineAssessment['column']>, Words>> = {
  general: { en: 'column 1 general', es: 'columna 1 general', fr: 'colonne 1 générale' },
  special: { en: 'column 1 special', es: 'columna 1 especial', fr: 'colonne 1 spéciale' },
  other: { en: 'column 2', es: 'columna 2', fr: 'colonne 2' },
};

export const UNKNOWN: Readonly<Record<Unknown, Words>> = {
  'tariff-unknown': {
    en: 'The code is in no loaded schedule of that day.',
    es: 'El código no está en ningún arancel cargado de ese día.',
    fr: 'Le code n’est dans aucun tarif chargé de ce jour.',
  },
  'revision-not-loaded': {
    en: 'No revision of the schedule that covers that day is loaded.',
    es: 'No está cargada ninguna revisión del arancel para ese día.',
    fr: 'Aucune révision du tarif couvrant ce jour n’est chargée.',
  },
  'not-computable': {
    en: 'The rate rests on facts that the line does not state.',
    es: 'La tasa depende de datos que la línea no declara.',
    fr: 'Le taux dépend de faits que la ligne n’indique pas.',
  },
  'quantity-missing': {
    en: 'The line states no quantity in the unit that the rate counts.',
    es: 'La línea no declara cantidad en la unidad de la tasa.',
    fr: 'La ligne n’indique pas de quantité dans l’unité du taux.',
  },
  'currency-unknown': {
    en: 'No exchange rate is loaded for the currency of its value.',
    es: 'No hay tipo de cambio cargado para la moneda del valor.',
    fr: 'Aucun taux de change chargé pour la monnaie de sa valeur.',
  },
};

export const LAW_OF: Readonly<Record<Assessment['onBecause'], Words>> = {
  'it-date': { en: 'in-transit date', es: 'fecha de tránsito', fr: 'date de transit' },
  'entry-date': { en: 'entry date', es: 'fecha de entrada', fr: 'date de déclaration' },
  arrival: { en: 'arrival', es: 'llegada', fr: 'arrivée' },
  importation: { en: 'importation', es: 'importación', fr: 'importation' },
  exportation: { en: 'exportation', es: 'exportación', fr: 'exportation' },
  received: { en: 'receipt of the filing', es: 'recepción', fr: 'réception du dépôt' },
};

export type TimelineKind = 'version' | 'filing' | 'movement' | 'disposition';

export const TIMELINE_KIND: Readonly<Record<TimelineKind, Words>> = {
  version: { en: 'Decisions', es: 'Decisiones', fr: 'Décisions' },
  filing: { en: 'Messages', es: 'Mensajes', fr: 'Messages' },
  movement: { en: 'Movements', es: 'Movimientos', fr: 'Mouvements' },
  disposition: { en: 'People', es: 'Personas', fr: 'Personnes' },
};

export const LANGUAGE_NAME: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
};

export const SYNTHETIC: Words = { en: 'synthetic', es: 'sintético', fr: 'synthétique' };
export const DEGRADED: Words = { en: 'degraded', es: 'degradada', fr: 'dégradée' };
export const CONTROL: Words = {
  en: 'control sample',
  es: 'muestra de control',
  fr: 'échantillon de contrôle',
};
export const UNVERIFIED: Words = { en: 'unverified', es: 'sin verificar', fr: 'non vérifié' };

export const AS_TABLE: Words = { en: 'As a table', es: 'Como tabla', fr: 'En tableau' };
export const CLOSE: Words = { en: 'Close', es: 'Cerrar', fr: 'Fermer' };
export const PORT: Words = { en: 'Port', es: 'Puerto', fr: 'Port' };
export const VERSION: Words = { en: 'Version', es: 'Versión', fr: 'Version' };
export const SCORE: Words = { en: 'Score', es: 'Puntuación', fr: 'Score' };
export const ARRIVAL: Words = { en: 'Arrival', es: 'Llegada', fr: 'Arrivée' };
export const REFERENCE: Words = { en: 'Reference', es: 'Referencia', fr: 'Référence' };
export const GOODS: Words = { en: 'Goods', es: 'Mercancías', fr: 'Marchandises' };
export const DUTY: Words = { en: 'Duty', es: 'Derechos', fr: 'Droits' };
export const WHY: Words = { en: 'Why', es: 'Por qué', fr: 'Pourquoi' };
export const LANE_HEADING: Words = { en: 'Lane', es: 'Canal', fr: 'Circuit' };
export const DECIDED: Words = { en: 'Decided', es: 'Decidido', fr: 'Décidé' };
export const IMPORTER: Words = ROLE.importer;
