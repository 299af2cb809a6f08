import type { Role } from '../party/party.ts';
import { one, type Place, upTo } from './edi-grammar.ts';
import type { Mode } from './filing.ts';

/** The one version of the set that is read here. */
export const VERSION_309 = '004010';

/**
 * The order of a customs manifest between ST and SE.
 *
 * @source transaction set 309, version 004010; loop limits from a secondary source
 */
export const STRUCTURE_309: readonly Place[] = [
  one('M10'),
  upTo(20, 'P4', [
    upTo(9999, 'LX', [
      upTo(1, 'M13'),
      upTo(1, 'M11'),
      upTo(999, 'N9'),
      upTo(5, 'N1', [upTo(2, 'N3'), upTo(1, 'N4'), upTo(1, 'DTM'), upTo(1, 'PER')]),
      upTo(1, 'M12', [upTo(5, 'P5')]),
      upTo(999, 'VID', [upTo(21, 'VC'), upTo(999, 'N10', [upTo(10, 'H1', [upTo(99, 'H2')])])]),
    ]),
  ]),
];

/** What an element holds: any text, a whole number, or a decimal number. */
type ElementKind = 'text' | 'whole' | 'decimal';

export interface ElementRule {
  readonly position: number;
  readonly required: boolean;
  readonly kind: ElementKind;
  readonly min: number;
  readonly max: number;
}

const must = (position: number, kind: ElementKind, min: number, max: number): ElementRule => {
  return { position, required: true, kind, min, max };
};
const may = (position: number, kind: ElementKind, min: number, max: number): ElementRule => {
  return { position, required: false, kind, min, max };
};

/** The elements that are read, by segment. Others are allowed and kept. */
export const ELEMENTS_309: Readonly<Record<string, readonly ElementRule[]>> = {
  M10: [
    must(1, 'text', 2, 4),
    must(2, 'text', 1, 2),
    must(3, 'text', 2, 3),
    may(4, 'text', 1, 8),
    may(5, 'text', 2, 28),
    must(6, 'text', 2, 10),
    may(8, 'whole', 1, 15),
    must(9, 'text', 1, 1),
  ],
  P4: [must(1, 'text', 1, 30), may(2, 'text', 6, 8)],
  LX: [must(1, 'whole', 1, 6)],
  M11: [
    must(1, 'text', 1, 25),
    must(2, 'text', 1, 30),
    must(3, 'decimal', 1, 15),
    must(4, 'text', 2, 3),
    must(5, 'decimal', 1, 10),
    must(6, 'text', 1, 1),
    may(11, 'text', 1, 25),
    may(12, 'text', 2, 4),
    may(13, 'text', 2, 4),
  ],
  N1: [must(1, 'text', 2, 3), may(2, 'text', 1, 60), may(3, 'text', 1, 2), may(4, 'text', 2, 80)],
  N3: [must(1, 'text', 1, 55), may(2, 'text', 1, 55)],
  N4: [may(1, 'text', 2, 30), may(2, 'text', 2, 2), may(3, 'text', 3, 15), may(4, 'text', 2, 3)],
  VID: [must(1, 'text', 2, 2), may(2, 'text', 1, 4), must(3, 'text', 1, 10)],
  N10: [may(1, 'whole', 1, 15), may(2, 'text', 1, 45), may(4, 'text', 1, 1), may(5, 'text', 1, 30)],
  H1: [must(1, 'text', 4, 10)],
};

/** Segments whose content a bill has no place for; they stay in its raw text. */
export const UNREAD_309: ReadonlySet<string> = new Set([
  'N9',
  'DTM',
  'PER',
  'M12',
  'P5',
  'VC',
  'H2',
]);

/** M10-02. Ocean is from a filed manifest; the others are recalled. */
export const MODES_309: Readonly<Record<string, Mode>> = {
  O: 'vessel',
  A: 'air',
  R: 'rail',
  J: 'truck',
  M: 'truck',
};

/** N1-01 of the parties of a bill. `FS`, the place where the journey ends, is no party. */
export const ROLES_309: Readonly<
  Record<string, Extract<Role, 'shipper' | 'consignee' | 'notify'>>
> = { SH: 'shipper', CN: 'consignee', N1: 'notify' };

/** N1-03, what sort of number names the party, where it has a name here. */
export const IDENTIFIER_SCHEMES_309: Readonly<Record<string, string>> = {
  '1': 'DUNS',
  '2': 'SCAC',
  '24': 'EIN',
};

/** Exact, by definition. */
export const KILOGRAMS_PER_POUND = '0.45359237';

/** How long N10-02 can be: a description that fills it goes on in the next N10. */
export const DESCRIPTION_CHARACTERS = 45;
