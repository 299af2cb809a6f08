import type { Language } from '../../terms/words.ts';
import { type Expression, typeOf } from '../expression.ts';
import { foldWords, JOINTS, type Joint, lexemesOf, phraseOf } from './words.ts';

/** How tightly a part holds together; a looser part inside a tighter place stands in parentheses. */
const CHOICE = 0;
const OR = 1;
const AND = 2;
const NOT = 3;
const RELATION = 4;
const SUM = 5;
const PRODUCT = 6;
const SIGN = 7;
const WHOLE = 8;

/**
 * The condition as a sentence for whoever does not read CEL; `parseSentence` reads it back to the
 * same condition. Numbers have a point in every language, for a comma parts the members of a list.
 */
export function sentenceOf(expression: Expression, language: Language): string {
  const clause = clauseOf(expression, language);
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** The same as a part of a sentence: no capital, no full stop. */
export function clauseOf(expression: Expression, language: Language): string {
  return write(expression, CHOICE, language);
}

/** A variable as sentences name it: in backquotes where a reader could take it for something else. */
function spellVariable(variable: string, language: Language): string {
  const own = foldWords(variable);
  const plain = lexemesOf(language).every(({ words }) => !`${words} `.startsWith(`${own} `));
  return plain ? variable : `\`${variable}\``;
}

function write(expression: Expression, place: number, language: Language): string {
  const words = wordsOf(expression, language);
  return tightnessOf(expression) < place ? `(${words})` : words;
}

function tightnessOf(expression: Expression): number {
  switch (expression.kind) {
    case 'choose':
      return CHOICE;
    case 'or':
      return OR;
    case 'and':
      return AND;
    case 'not':
      return deniedBy(expression.operand) === null ? NOT : RELATION;
    case 'compare':
    case 'in':
    case 'has':
    case 'text-test':
    case 'starts-with-any':
    case 'some':
    case 'every':
      return RELATION;
    case 'arithmetic':
      return expression.operator === '+' || expression.operator === '-' ? SUM : PRODUCT;
    case 'negate':
      return SIGN;
    default:
      return WHOLE;
  }
}

function wordsOf(expression: Expression, language: Language): string {
  const joint = (word: Joint) => JOINTS[word][language];
  const at = (part: Expression, place: number) => write(part, place, language);
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'boolean'
        ? joint(expression.value ? 'true' : 'false')
        : literal(expression.value);
    case 'fact':
      return phraseOf(expression.named, language);
    case 'element':
      return spellVariable(expression.variable, language);
    case 'strings':
    case 'doubles':
      return `[${members(expression.members)}]`;
    case 'published-list':
      return `${joint('list')} ${expression.list}`;
    case 'and':
    case 'or':
      return chain(expression, expression.kind, language).join(` ${joint(expression.kind)} `);
    case 'not':
      return (
        relation(expression.operand, deniedBy(expression.operand), language) ??
        `${joint('not')} ${at(expression.operand, NOT)}`
      );
    case 'negate':
      return `${joint('-')} ${at(expression.operand, WHOLE)}`;
    case 'arithmetic': {
      const { operator, left, right } = expression;
      const own = tightnessOf(expression);
      return `${at(left, own)} ${joint(operator)} ${at(right, own + 1)}`;
    }
    case 'choose': {
      const { when, yes, no } = expression;
      const then = `${joint('so')} ${at(yes, OR)}`;
      return `${joint('if')} ${at(when, OR)} ${then} ${joint('otherwise')} ${at(no, OR)}`;
    }
    case 'size': {
      const counted = typeOf(expression.of) === 'strings' ? 'count' : 'length';
      return `${joint(counted)} ${at(expression.of, WHOLE)}`;
    }
    case 'some':
    case 'every': {
      const { kind, list, variable, body } = expression;
      const member = `${joint(kind)} ${spellVariable(variable, language)}`;
      return `${member} ${joint('of')} ${at(list, WHOLE)} ${joint('meets')} (${at(body, CHOICE)})`;
    }
    default:
      return relation(expression, saidBy(expression), language) ?? '';
  }
}

function chain(
  expression: Expression & { kind: 'and' | 'or' },
  kind: 'and' | 'or',
  language: Language,
): readonly string[] {
  return [expression.left, expression.right].flatMap((part) =>
    part.kind === kind
      ? chain({ ...part, kind }, kind, language)
      : // Parentheses also where `and` would hold tighter by itself: not everybody knows that it does.
        [write(part, NOT, language)],
  );
}

/** The words between the two sides of a relation; null for what is none. */
function saidBy(expression: Expression): Joint | null {
  switch (expression.kind) {
    case 'compare':
      return expression.operator;
    case 'has':
      return 'has';
    case 'in':
      return membership(expression.list);
    case 'text-test':
      return expression.test;
    case 'starts-with-any':
      return 'begins-any';
    default:
      return null;
  }
}

/** The same where the relation is denied; null where it has no words of its own for that. */
function deniedBy(expression: Expression): Joint | null {
  const said = expression.kind === 'compare' ? null : saidBy(expression);
  return said !== null && DENIED.has(said) ? (DENIED.get(said) ?? null) : null;
}

const DENIED: ReadonlyMap<Joint, Joint> = new Map([
  ['has', 'not-has'],
  ['in-members', 'not-in-members'],
  ['in-list', 'not-in-list'],
  ['in-fact', 'not-in-fact'],
  ['startsWith', 'not-startsWith'],
  ['endsWith', 'not-endsWith'],
  ['contains', 'not-contains'],
  ['begins-any', 'not-begins-any'],
]);

function membership(list: Expression): Joint {
  if (list.kind === 'published-list') return 'in-list';
  return list.kind === 'fact' ? 'in-fact' : 'in-members';
}

function relation(expression: Expression, word: Joint | null, language: Language): string | null {
  if (word === null) return null;
  const words = JOINTS[word][language];
  const side = (part: Expression) => write(part, SUM, language);
  const list = (part: Expression) =>
    part.kind === 'strings' || part.kind === 'doubles' ? members(part.members) : side(part);
  switch (expression.kind) {
    case 'compare':
      return `${side(expression.left)} ${words} ${side(expression.right)}`;
    case 'has':
      return `${phraseOf(expression.named, language)} ${words}`;
    case 'in':
      return `${side(expression.element)} ${words} ${list(expression.list)}`;
    case 'text-test':
      return `${side(expression.text)} ${words} ${side(expression.part)}`;
    case 'starts-with-any':
      return `${side(expression.text)} ${words} ${list(expression.list)}`;
    default:
      return null;
  }
}

function members(values: readonly (string | number)[]): string {
  return values.map(literal).join(', ');
}

function literal(value: string | number): string {
  // Minus nothing is nothing: no condition can tell them apart.
  return JSON.stringify(value === 0 ? 0 : value);
}
