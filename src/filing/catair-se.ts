import type { Role } from '../party/party.ts';
import type { RecordLayout } from './catair.ts';
import * as layouts from './catair-layout.ts';
import { one, oneTo, type Place, upTo } from './edi-grammar.ts';
import type { Action, Mode } from './filing.ts';

/** The application whose batches are read here, and the one that answers them. */
export const CARGO_RELEASE = 'SE';
export const CARGO_RELEASE_ANSWER = 'SX';

/** The order of a batch of cargo releases. A group of bills may hold three SE15. */
export const STRUCTURE_SE: readonly Place[] = [
  one('A'),
  oneTo(999, 'B', [
    oneTo(999, 'SE10', [
      upTo(1, 'SE11'),
      one('SE13'),
      upTo(3 * 999, 'SE15', [upTo(99, 'SE16'), upTo(99, 'SE17')]),
      upTo(99, 'SE20'),
      upTo(12, 'SE30', [upTo(3, 'SE31'), upTo(3, 'SE35'), upTo(1, 'SE36')]),
      upTo(999, 'SE40', [
        upTo(1, 'SE41'),
        upTo(11, 'SE50', [upTo(3, 'SE51'), upTo(3, 'SE55'), upTo(1, 'SE56')]),
        oneTo(32, 'SE60', [upTo(1, 'SE61'), upTo(999, 'OI', [upTo(9999, 'PG')])]),
      ]),
    ]),
    one('Y'),
  ]),
  one('Z'),
];

/** What may stand in a cancellation. */
export const CANCEL_TAGS: ReadonlySet<string> = new Set(['SE10', 'SE13', 'SE20']);

const RECORDS: readonly RecordLayout[] = [
  ...[layouts.A, layouts.B, layouts.Y, layouts.Z],
  ...[layouts.SE10, layouts.SE11, layouts.SE13, layouts.SE15, layouts.SE16, layouts.SE17],
  ...[layouts.SE20, layouts.SE30, layouts.SE31, layouts.SE35, layouts.SE36],
  ...[layouts.SE40, layouts.SE41, layouts.SE50, layouts.SE51, layouts.SE55, layouts.SE56],
  ...[layouts.SE60, layouts.SE61, layouts.OI, layouts.PG],
];

/** The layout of every record that a batch of cargo releases may hold. */
export const LAYOUTS_SE: ReadonlyMap<string, RecordLayout> = new Map(
  RECORDS.map((each) => [each.tag, each]),
);

/** SE10-05. An update of bills alone (`U`) is not read. */
export const ACTIONS_SE: Readonly<Record<string, Action>> = { A: 'file', R: 'amend', D: 'cancel' };

/** SE15-05: simple bill, master, house, tracking number, in-bond number. */
export const BILL_TYPES_SE: ReadonlySet<string> = new Set(['R', 'M', 'H', 'T', 'I']);

/** SE10-37. A pedestrian's and a passenger's goods are carried by hand; a car is taken for a truck. */
export const MODES_SE: Readonly<Record<string, Mode>> = {
  '10': 'vessel',
  '11': 'vessel',
  '12': 'vessel',
  '20': 'rail',
  '21': 'rail',
  '30': 'truck',
  '31': 'truck',
  '32': 'truck',
  '33': 'hand',
  '34': 'hand',
  '40': 'air',
  '41': 'air',
  '50': 'mail',
  '60': 'hand',
  '70': 'pipeline',
};

/** SE10-22, SE30-43: what sort of number names a party. */
export const IDENTIFIER_SCHEMES_SE: Readonly<Record<string, string>> = {
  EI: 'EIN',
  ANI: 'CBP',
  '34': 'SSN',
};

/** SE30-05: the parties that an entry or its lines have a place for. */
export const ROLES_SE: Readonly<
  Record<string, Extract<Role, 'consignee' | 'manufacturer' | 'seller'>>
> = { CN: 'consignee', MF: 'manufacturer', SE: 'seller' };

/** Chapters whose numbers stand beside that of the goods. */
export const ADDITIONAL_CHAPTERS = /^9[89]/;
