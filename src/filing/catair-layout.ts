import { type FieldRow, layout } from './catair.ts';

// Positions, classes and statuses are facts of CBP's interface; their names here are ours.

/**
 * Batch and block control.
 *
 * @source ACE CATAIR, ABI Batch and Block Control V23 (2023-06-12)
 */
export const A = layout('A', [
  ['site', 2, 5, 'AN', 'M'],
  ['sender', 6, 8, 'AN', 'M'],
  ['password', 9, 14, 'AN', 'M'],
  ['sentOn', 15, 20, 'D', 'O'],
  ['application', 26, 27, 'AN', 'M'],
  ['office', 38, 39, 'AN', 'C'],
  ['text', 60, 80, 'X', 'O'],
]);

export const B = layout('B', [
  ['port', 4, 7, 'AN', 'M'],
  ['filer', 8, 10, 'AN', 'M'],
  ['application', 11, 12, 'AN', 'M'],
  ['office', 45, 46, 'AN', 'C'],
  ['preparerPort', 47, 50, 'AN', 'C'],
  ['preparerFiler', 51, 53, 'AN', 'C'],
  ['preparerOffice', 54, 55, 'AN', 'C'],
  ['preparerReported', 56, 56, 'AN', 'C'],
  ['text', 60, 80, 'X', 'O'],
]);

export const Y = layout('Y', [
  ['port', 4, 7, 'AN', 'M'],
  ['filer', 8, 10, 'AN', 'M'],
  ['application', 11, 12, 'AN', 'M'],
  ['office', 45, 46, 'AN', 'C'],
]);

export const Z = layout('Z', [
  ['site', 2, 5, 'AN', 'M'],
  ['sender', 6, 8, 'AN', 'M'],
  ['sentOn', 15, 20, 'D', 'C'],
  ['office', 38, 39, 'AN', 'C'],
]);

/** The Y of an answer counts the records since its B; of a rejection it repeats its tag in column 80. */
export const Y_ANSWER = layout('Y', [
  ['port', 4, 7, 'AN', 'C'],
  ['filer', 8, 10, 'AN', 'C'],
  ['application', 11, 12, 'AN', 'C'],
  ['records', 13, 17, 'N', 'M'],
  ['office', 45, 46, 'AN', 'C'],
  ['generated', 80, 80, 'A', 'C'],
]);

export const B_GENERATED = layout('B', [['generated', 80, 80, 'A', 'M']]);
export const Z_GENERATED = layout('Z', [['generated', 80, 80, 'A', 'M']]);

export const X0 = layout('X0', [
  ['type', 4, 9, 'AN', 'M'],
  ['position', 11, 16, 'N', 'M'],
  ['constant', 18, 24, 'X', 'M'],
  ['reference', 26, 80, 'X', 'M'],
]);

export const X1 = layout('X1', [
  ['disposition', 3, 3, 'AN', 'M'],
  ['severity', 4, 4, 'AN', 'M'],
  ['condition', 5, 7, 'AN', 'M'],
  ['reason', 10, 10, 'AN', 'C'],
  ['narrative', 11, 50, 'AN', 'M'],
]);

/**
 * Cargo release.
 *
 * @source ACE CATAIR, ACE Cargo Release Implementation Guide V40 (2025-07-01)
 */
export const SE10 = layout('SE10', [
  ['action', 5, 5, 'A', 'M'],
  ['filer', 6, 8, 'AN', 'M'],
  ['entryNumber', 11, 18, 'AN', 'M'],
  ['entryType', 20, 21, 'AN', 'M'],
  ['importerType', 22, 24, 'AN', 'C'],
  ['importer', 25, 36, 'X', 'C'],
  ['mode', 37, 38, 'AN', 'C'],
  ['bondType', 39, 39, 'N', 'M'],
  ['value', 40, 49, 'N', 'M'],
  ['port', 50, 54, 'AN', 'C'],
  ['splitRelease', 55, 55, 'AN', 'O'],
  ['portOfUnlading', 56, 60, 'AN', 'C'],
]);

export const SE11 = layout('SE11', [
  ['election', 5, 5, 'X', 'C'],
  ['entryDate', 6, 11, 'N', 'C'],
  ['location', 12, 15, 'AN', 'C'],
  ['examSite', 16, 19, 'AN', 'O'],
  ['conveyance', 20, 39, 'X', 'C'],
  ['voyage', 40, 44, 'X', 'C'],
  ['generalOrder', 45, 64, 'AN', 'O'],
  ['warehouse', 65, 68, 'AN', 'C'],
  ['warehouseFiler', 69, 71, 'AN', 'C'],
  ['warehouseEntry', 72, 79, 'AN', 'C'],
  ['immediateDelivery', 80, 80, 'X', 'C'],
]);

/** The guide prints the reason as letters, and lists digits: digits are allowed here. */
export const SE13 = layout('SE13', [
  ['contact', 5, 44, 'AN', 'M'],
  ['phone', 45, 59, 'AN', 'M'],
  ['reason', 60, 61, 'AN', 'C'],
  ['severalDispositions', 62, 62, 'N', 'O'],
  ['documents', 63, 63, 'N', 'O'],
  ['split', 64, 64, 'N', 'O'],
]);

export const SE15 = layout('SE15', [
  ['type', 5, 5, 'A', 'M'],
  ['issuer', 6, 9, 'AN', 'C'],
  ['number', 10, 59, 'X', 'M'],
  ['quantity', 60, 67, 'N', 'C'],
  ['unautomated', 73, 73, 'X', 'M'],
]);

export const SE16 = layout('SE16', [
  ['carrier', 5, 8, 'AN', 'M'],
  ['voyage', 9, 13, 'X', 'M'],
  ['arrival', 14, 19, 'N', 'M'],
  ['quantity', 20, 27, 'N', 'M'],
  ['unit', 28, 32, 'X', 'O'],
  ['conveyance', 33, 52, 'X', 'C'],
]);

export const SE17 = layout('SE17', [['equipment', 5, 24, 'AN', 'M']]);

export const SE20 = layout('SE20', [
  ['qualifier', 5, 7, 'AN', 'M'],
  ['reference', 8, 57, 'X', 'M'],
]);

const PARTY = [
  ['role', 5, 7, 'A', 'M'],
  ['name', 8, 42, 'X', 'C'],
  ['scheme', 43, 45, 'X', 'C'],
  ['identifier', 46, 65, 'X', 'C'],
] as const satisfies readonly FieldRow<string>[];

const IDENTIFIER = [
  ['scheme', 5, 8, 'A', 'M'],
  ['identifier', 9, 28, 'AN', 'M'],
] as const satisfies readonly FieldRow<string>[];

const STREET = [
  ['component', 5, 6, 'AN', 'M'],
  ['street', 7, 41, 'X', 'M'],
  ['secondComponent', 42, 43, 'AN', 'O'],
  ['secondStreet', 44, 78, 'X', 'O'],
] as const satisfies readonly FieldRow<string>[];

const PLACE = [
  ['city', 5, 39, 'X', 'M'],
  ['region', 40, 42, 'AN', 'O'],
  ['postalCode', 49, 63, 'X', 'C'],
  ['country', 64, 65, 'A', 'M'],
] as const satisfies readonly FieldRow<string>[];

/** Parties of the entry. */
export const SE30 = layout('SE30', PARTY);
export const SE31 = layout('SE31', IDENTIFIER);
export const SE35 = layout('SE35', STREET);
export const SE36 = layout('SE36', PLACE);

export const SE40 = layout('SE40', [
  ['line', 5, 7, 'N', 'M'],
  ['origin', 8, 9, 'A', 'M'],
  ['description', 11, 80, 'X', 'O'],
]);

export const SE41 = layout('SE41', [
  ['zoneStatus', 5, 5, 'A', 'M'],
  ['privilegedOn', 6, 11, 'N', 'C'],
  ['quantity', 12, 19, 'N', 'M'],
]);

/** Parties of a line; laid out as those of the entry. */
export const SE50 = layout('SE50', PARTY);
export const SE51 = layout('SE51', IDENTIFIER);
export const SE55 = layout('SE55', STREET);
export const SE56 = layout('SE56', PLACE);

export const SE60 = layout('SE60', [
  ['tariffNumber', 5, 14, 'AN', 'M'],
  ['value', 15, 24, 'N', 'C'],
]);

export const SE61 = layout('SE61', [['tariffNumber', 5, 14, 'AN', 'M']]);

export const SE90 = layout('SE90', [
  ['type', 5, 6, 'AN', 'M'],
  ['message', 7, 9, 'AN', 'C'],
  ['narrative', 10, 49, 'X', 'M'],
]);

/**
 * What partner agencies want told of a tariff number. Only its description is read.
 *
 * @source ACE CATAIR, PGA Message Set (July 2026)
 */
export const OI = layout('OI', [['description', 11, 80, 'X', 'M']]);

/** Any of the agencies' own records, kept whole. */
export const PG = layout('PG', [['content', 3, 80, 'X', 'M']]);
