import { remembered, type Term, term } from './term.ts';

/** What a condition may ask of memberships in programs of trusted traders. */
export const TRUST_TERMS = {
  'lane.secure': term('consignment', 'bool', { ...remembered, purpose: 'security' }, [
    'The whole way is trusted: importer, manufacturers, carriers, under one seal',
    'Todo el camino es confiable: importador, fabricantes, transportistas, bajo un mismo sello',
    'Tout le trajet est de confiance : importateur, fabricants, transporteurs, sous un seul scellé',
  ]),
  'importer.trusted': term('declaration', 'bool', remembered, [
    'The importer is a member of a program of trusted traders, and not suspended',
    'El importador es miembro de un programa de operador confiable y no está suspendido',
    'L’importateur est membre d’un programme d’opérateurs de confiance, non suspendu',
  ]),
  'importer.tier': term('declaration', 'strings', remembered, [
    'Programs and tiers that the importer holds: "ctpat/2"',
    'Programas y niveles que tiene el importador: «ctpat/2»',
    'Programmes et niveaux que détient l’importateur : « ctpat/2 »',
  ]),
} as const satisfies Readonly<Record<string, Term>>;
