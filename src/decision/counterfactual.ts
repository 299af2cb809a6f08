import assert from 'node:assert/strict';
import type { Consignment } from '../filing/consignment.ts';
import type { Rule } from '../risk/criteria-index.ts';
import { LANES, type Lane, type Purpose } from '../risk/criterion.ts';
import { membersOf } from '../risk/evaluation.ts';
import { type Expression, partsOf, walk } from '../risk/expression.ts';
import { holdsOn } from '../terms/day.ts';
import { compareText, type Words } from '../terms/words.ts';
import type { Book } from './book.ts';
import { decide } from './decide.ts';
import type { Decision, Question, Reason } from './decision.ts';
import {
  DECLARED_FIELDS,
  type DeclaredField,
  fieldsIn,
  type Place,
  type Standing,
  writeField,
} from './declared-field.ts';
import { legalDay } from './evidence.ts';

/** One field written otherwise, or one part filed that is still missing. */
export interface Change extends Place {
  readonly field: string;
  readonly says: Words;
  readonly from: string | null;
  readonly to: string | null;
  /** The bill or entry for which a part is filed, by its key; null for a field. */
  readonly of: string | null;
  /** `security`: it was found by a criterion that may target and may not be told outside targeting. */
  readonly purpose: Purpose;
}

export type Counterfactual =
  /** With this change, and nothing else, it would have been decided to `lane`. */
  | { readonly kind: 'change'; readonly lane: Lane; readonly change: Change }
  /**
   * No declared field would change it. `standing` names a reason that no field may lift: the control
   * sample, an earlier hold, a layer that did not answer, a law that compels.
   */
  | { readonly kind: 'none'; readonly why: 'released' | 'no-single-field' }
  | { readonly kind: 'none'; readonly why: 'standing'; readonly reason: string };

/** Changes that are tried, the nearest first: what one answer may cost. */
const TRIES_MAX = 300;

/**
 * The smallest change of one declared field that would have brought a milder lane: `release` if any
 * does, else whatever is milder; of such changes the nearest. Applying it does bring that lane.
 *
 * For officers: it tells where the thresholds are.
 */
export function counterfactualOf(question: Question, book: Book): Counterfactual {
  const decision = decideOne(question, book);
  if (decision.lane === 'release') return { kind: 'none', why: 'released' };
  const standing = decision.reasons.find((reason) => isBeyondFields(reason, decision.lane));
  if (standing !== undefined) return { kind: 'none', why: 'standing', reason: standing.code };

  let best: { lane: Lane; change: Change } | null = null;
  for (const { change, consignment } of candidatesOf(question, book, decision)) {
    const { lane } = decideOne({ ...question, consignment }, book);
    if (strictness(lane) >= strictness(best?.lane ?? decision.lane)) continue;
    best = { lane, change };
    if (lane === 'release') break;
  }
  return best === null ? { kind: 'none', why: 'no-single-field' } : { kind: 'change', ...best };
}

function decideOne(question: Question, book: Book): Decision {
  const [decision] = decide([question], book);
  assert(decision !== undefined, 'a question without a decision');
  return decision;
}

function strictness(lane: Lane): number {
  return LANES.indexOf(lane);
}

/** Whether a reason keeps the lane by itself, whatever is declared. */
function isBeyondFields({ layer, code, lane }: Reason, decided: Lane): boolean {
  const declared = layer === 'criteria' || layer === 'filing' || layer === 'model';
  return lane === decided && !declared && code !== 'score-threshold';
}

interface Candidate {
  readonly change: Change;
  readonly consignment: Consignment;
  /** Share by which a number moves; 1 for anything that is replaced, left out or added. */
  readonly distance: number;
}

function candidatesOf(question: Question, book: Book, decision: Decision): readonly Candidate[] {
  const { consignment } = question;
  const on = legalDay(question, book);
  const rules = book.criteria?.rules.filter((rule) => holdsOn(rule.validity, on)) ?? [];
  const found = decision.reasons.flatMap((reason) => {
    const rule = rules.find(({ criterion }) => criterion.id === reason.code);
    if (reason.layer !== 'criteria' || rule === undefined) return [];
    return DECLARED_FIELDS.flatMap((field) =>
      rewritten(field, { reason, rule, rules, consignment }),
    );
  });
  const ordered = [...found, ...filedParts(consignment)].sort(
    (a, b) => a.distance - b.distance || compareText(nameOf(a.change), nameOf(b.change)),
  );
  const seen = new Set<string>();
  return ordered
    .filter(({ change }) => !seen.has(nameOf(change)) && seen.add(nameOf(change)))
    .slice(0, TRIES_MAX);
}

function nameOf({ field, entry, line, to, of }: Change): string {
  const order = DECLARED_FIELDS.findIndex(({ name }) => name === field);
  return [String(order).padStart(2, '0'), entry, line, to, of].join('\n');
}

const PART: Words = { en: 'part to file', es: 'parte por presentar', fr: 'partie à déposer' };

/** One missing part filed, for each that is missing. */
function filedParts(consignment: Consignment): readonly Candidate[] {
  return consignment.missing.map((part) => ({
    change: {
      field: 'missing-part',
      says: PART,
      entry: null,
      line: null,
      from: null,
      to: part.element,
      of: part.of,
      purpose: 'commercial',
    },
    consignment: {
      ...consignment,
      missing: consignment.missing.filter((other) => other !== part),
    },
    distance: 1,
  }));
}

/** A criterion that fired, and what its fields may be rewritten from. */
interface Fire {
  readonly reason: Reason;
  readonly rule: Rule;
  readonly rules: readonly Rule[];
  readonly consignment: Consignment;
}

/** The field written otherwise wherever it stands in what the reason speaks of. */
function rewritten(field: DeclaredField, fire: Fire): readonly Candidate[] {
  const { reason, rule, consignment } = fire;
  const facts = rule.names.filter(({ name }) => Object.hasOwn(field.facts, name));
  if (facts.length === 0) return [];
  const places = fieldsIn(consignment, field).filter(
    ({ place }) =>
      (reason.entry === null || place.entry === reason.entry) &&
      (reason.line === null || place.line === null || place.line === reason.line),
  );
  return places.flatMap((standing) => {
    const { place, text } = standing;
    const texts = field.number ? edgesOf(field, fire, standing) : othersOf(field, fire, text);
    return [...new Set(texts)]
      .filter((to) => to !== text && (to !== null || field.optional))
      .map((to) => ({
        change: {
          field: field.name,
          says: field.says,
          ...place,
          from: text,
          to,
          of: null,
          purpose: reason.purpose,
        },
        consignment: writeField(consignment, field, place, to),
        distance: field.number ? distanceOf(text, to) : 1,
      }));
  });
}

function distanceOf(from: string | null, to: string | null): number {
  if (from === null || to === null) return 1;
  const [a, b] = [Number(from), Number(to)];
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** Numbers are written to hundredths: a cent, ten grams. */
const STEPS = 100;
/** Facts are told to six digits after the point, so an edge reckoned from one is this uncertain. */
const DOUBT = 1e-5;
/** What a number that was left out may be stated as, when no edge says. */
const STATED = ['1', '10', '100', '1000', '10000'];

/** The number on either side of each edge that the condition has for a fact that follows from it. */
function edgesOf(
  field: DeclaredField,
  { reason, rule }: Fire,
  { text, worth }: Standing,
): readonly (string | null)[] {
  if (text === null) return STATED;
  const own = Number(text);
  const edges = boundsIn(rule).flatMap(({ name, bound }) => {
    const how = field.facts[name];
    const seen = Number(reason.seen.find((one) => one.name === name)?.value);
    if (how === undefined || !Number.isFinite(seen) || seen === 0) return [];
    if (how === 'by') return [own + (bound - seen) * worth];
    if (bound === 0) return [];
    return [how === 'with' ? (own * bound) / seen : (own * seen) / bound];
  });
  const texts = edges
    .flatMap((edge) => [edge, edge * (1 - DOUBT), edge * (1 + DOUBT)])
    .flatMap((edge) => [
      Math.floor(edge * STEPS) - 1,
      Math.floor(edge * STEPS),
      Math.ceil(edge * STEPS),
      Math.ceil(edge * STEPS) + 1,
    ])
    .filter((hundredths) => hundredths > 0 && Number.isSafeInteger(hundredths))
    .map((hundredths) => (hundredths / STEPS).toFixed(2));
  return field.optional ? [...texts, null] : texts;
}

/** The numbers with which a condition compares a fact. */
function boundsIn(rule: Rule): readonly { readonly name: string; readonly bound: number }[] {
  return [...walk(rule.condition.expression)].flatMap((part) => {
    if (part.kind !== 'compare') return [];
    const [fact, literal] =
      part.left.kind === 'fact' ? [part.left, part.right] : [part.right, part.left];
    if (fact.kind !== 'fact' || literal.kind !== 'literal' || literal.type !== 'double') return [];
    return [{ name: fact.named.name, bound: literal.value }];
  });
}

/** Texts that such a field has elsewhere: in the consignment, and in the conditions in force. */
function othersOf(
  field: DeclaredField,
  { rules, consignment }: Fire,
  text: string | null,
): readonly (string | null)[] {
  const declared = fieldsIn(consignment, field).map((other) => other.text);
  const named = rules.flatMap((rule) => textsIn(rule, field));
  const others = [...declared, ...[...new Set(named)].sort()];
  return text === null ? others.filter((other) => other !== null) : [...others, null];
}

/** The texts with which a condition compares a fact of the field, one by one or in a list. */
function textsIn({ condition, lists }: Rule, field: DeclaredField): readonly string[] {
  const isOurs = (part: Expression) =>
    part.kind === 'fact' && Object.hasOwn(field.facts, part.named.name);
  const texts = (part: Expression): readonly string[] => {
    if (part.kind === 'literal') return part.type === 'string' ? [part.value] : [];
    const constant = part.kind === 'strings' || part.kind === 'published-list';
    return constant ? membersOf(part, lists) : [];
  };
  return [...walk(condition.expression)].flatMap((part) => {
    if (part.kind !== 'compare' && part.kind !== 'in') return [];
    const [left, right] = partsOf(part);
    if (left === undefined || right === undefined) return [];
    if (isOurs(left)) return texts(right);
    return isOurs(right) ? texts(left) : [];
  });
}
