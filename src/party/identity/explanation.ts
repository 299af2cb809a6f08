import { type Columns, columnsOf } from './columns.ts';
import { Comparer } from './comparison.ts';
import { type Counts, recallCounts } from './frequency.ts';
import type { Lists } from './growing.ts';
import {
  ADDRESS,
  COUNTRY,
  fieldName,
  type Level,
  levelsOf,
  MISSING,
  NAME,
  VALUES,
} from './levels.ts';
import type { Mention } from './mention.ts';
import { fieldsOf, fieldWeight, type IdentityModel, probabilityOf, weightTable } from './model.ts';
import { groundBy } from './resolution.ts';
import { isHeldBack, oddsOf } from './scoring.ts';

/** Something that both have, and how common it is. */
export interface SharedTerm {
  readonly text: string;
  readonly count: number;
  readonly of: number;
}

/** How one field speaks for one party, or against it. */
export interface FieldEvidence {
  /** `name`, `form`, `address`, `country`, a contact, or `id EIN`. */
  readonly field: string;
  readonly level: Level;
  /** Above nought for one party, below it for two. */
  readonly bits: number;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly shared: readonly SharedTerm[];
}

/** Why two accounts are held to be one party, or not. */
export interface Explanation {
  /** The odds of one party, in bits: the sum of the fields and of the odds of any two accounts, unless held back. */
  readonly bits: number;
  /** 0 to 1. */
  readonly probability: number;
  readonly priorBits: number;
  /** Their names differ and no number of a register is the same: then they are not linked unless somebody says so. */
  readonly heldBack: boolean;
  readonly fields: readonly FieldEvidence[];
}

/** Holds two mentions against each other field by field, by a model that was learned before. */
export function explain(model: IdentityModel, left: Mention, right: Mention): Explanation {
  const columns = columnsOf([left, right], model.valueKinds);
  const { bits } = groundBy(model, columns);
  const counts = recallCounts(columns, model.frequencies);
  const comparer = new Comparer(columns, bits);
  comparer.compare(0, 1);
  const table = weightTable(fieldsOf(model));
  const fields: FieldEvidence[] = [];
  for (const [field, level] of comparer.levels.entries()) {
    if (level === MISSING) continue;
    const name = fieldName(field, model.valueKinds);
    fields.push({
      field: name,
      level: levelsOf(field)[level] ?? 'missing',
      bits: rounded(fieldWeight(table, field, level, comparer.shared[field] ?? 0)),
      left: [...new Set(toldOf(left, name))],
      right: [...new Set(toldOf(right, name))],
      shared: sharedIn(columns, counts, field),
    });
  }
  const odds = oddsOf(comparer, table, model);
  return {
    bits: rounded(odds),
    probability: Math.round(10_000 * probabilityOf(odds)) / 10_000,
    priorBits: rounded(model.prior),
    heldBack: isHeldBack(comparer.levels),
    fields: fields.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits)),
  };
}

function rounded(bits: number): number {
  return Math.round(bits * 100) / 100;
}

function toldOf(mention: Mention, field: string): readonly string[] {
  switch (field) {
    case 'name':
    case 'form':
      return mention.names;
    case 'address':
      return mention.addresses;
    case 'country':
      return mention.country === null ? [] : [mention.country];
    case 'phone':
      return mention.phones;
    case 'email':
      return mention.emails;
    case 'bank':
      return mention.banks;
    case 'officer':
      return mention.officers;
    default:
      return mention.identifiers
        .filter(({ scheme }) => field === `id ${scheme}`)
        .map(({ value }) => value);
  }
}

/** What both mentions have in a field: of names their words, of anything else the whole of it. */
function sharedIn(columns: Columns, counts: Counts, field: number): readonly SharedTerm[] {
  const term = (texts: readonly string[], number: number, count: Uint32Array, of: number) => ({
    text: texts[number] ?? '',
    count: count[number] ?? 0,
    of,
  });
  const { names } = counts;
  if (field === NAME) {
    const [left, right] = [wordsOfNames(columns, 0), wordsOfNames(columns, 1)];
    return left
      .filter((word) => right.includes(word))
      .map((word) => term(columns.words, word, counts.word, names));
  }
  if (field === ADDRESS) {
    return both(columns.addresses).map((one) =>
      term(columns.addressTexts, one, counts.address, names),
    );
  }
  if (field === COUNTRY) {
    const [one, two] = [columns.country[0] ?? 0, columns.country[1] ?? 0];
    return one === two ? [term(columns.countries, one, counts.country, names)] : [];
  }
  if (field < VALUES) return [];
  return both(columns.values)
    .filter((value) => columns.valueKind[value] === field - VALUES)
    .map((value) => term(columns.valueTexts, value, counts.value, names));
}

function both(lists: Lists): readonly number[] {
  const right = membersAt(lists, 1);
  return membersAt(lists, 0).filter((member) => right.includes(member));
}

function wordsOfNames({ names, nameWords }: Columns, mention: number): readonly number[] {
  return [...new Set(membersAt(names, mention).flatMap((name) => membersAt(nameWords, name)))];
}

function membersAt({ starts, values }: Lists, place: number): readonly number[] {
  return [...values.subarray(starts[place] ?? 0, starts[place + 1] ?? 0)];
}
