import { type Result, refuse } from '../../terms/result.ts';
import type { Language } from '../../terms/words.ts';
import { codeOf } from '../code.ts';
import { parseCondition } from '../expression.parse.ts';
import type {
  ArithmeticOperator,
  ComparisonOperator,
  Condition,
  Expression,
} from '../expression.ts';
import { RISK_FAULTS } from '../faults.ts';
import type { Named } from '../vocabulary.ts';
import { foldWords, type Joint, lexemesOf } from './words.ts';

/**
 * The condition that a sentence says, as `sentenceOf` writes it; capitals, the sort of apostrophe and
 * the full stop do not matter.
 *
 * What is wrong with the words is told at their column; what is wrong with what they say, at the
 * column of the code that says the same.
 *
 * @param at JSON pointer of the sentence; a fault adds `:column`, counted from 1
 * @faults criterion-sentence, and those of `parseCondition`
 */
export function parseSentence(
  text: string,
  language: Language,
  at: string,
  published: ReadonlySet<string>,
): Result<Condition> {
  const tokens = tokensOf(text, language);
  const reader = new Reader(tokens);
  const expression = reader.condition();
  if (expression !== null && reader.finished()) {
    return parseCondition(codeOf(expression), at, published);
  }
  const column = reader.stuckAt() ?? text.length;
  const fault = RISK_FAULTS.fault('criterion-sentence', `${at}:${column + 1}`, text.slice(column));
  return refuse(fault);
}

type Token = { readonly column: number } & (
  | { readonly kind: 'joint'; readonly joint: Joint }
  | { readonly kind: 'fact'; readonly named: Named }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'mark'; readonly mark: string }
);

const SPACE = /\s+/y;
const TEXT = /"(?:[^"\\]|\\.)*"/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const WORD = /`?([A-Za-z_]\w*)`?/y;

function tokensOf(text: string, language: Language): readonly Token[] {
  const folded = foldWords(text);
  const tokens: Token[] = [];
  let column = 0;
  while (column < text.length) {
    const space = matchAt(SPACE, text, column);
    if (space !== null) {
      column += space.length;
      continue;
    }
    const before = tokens.at(-1);
    const names = before?.kind === 'joint' && before.joint === 'list';
    const [token, length] =
      (names ? wordAt(text, column) : null) ?? tokenAt(text, folded, column, language);
    tokens.push(token);
    column += length;
  }
  return tokens;
}

function tokenAt(
  text: string,
  folded: string,
  column: number,
  language: Language,
): readonly [token: Token, length: number] {
  const quoted = matchAt(TEXT, text, column);
  const value = quoted === null ? null : unquote(quoted);
  if (quoted !== null && value !== null) return [{ kind: 'text', value, column }, quoted.length];
  const number = matchAt(NUMBER, text, column);
  if (number !== null) return [{ kind: 'number', value: Number(number), column }, number.length];
  const lexeme = lexemesOf(language).find(
    ({ words }) => folded.startsWith(words, column) && endsWord(folded, column + words.length),
  );
  if (lexeme !== undefined) {
    const { words } = lexeme;
    return 'joint' in lexeme
      ? [{ kind: 'joint', joint: lexeme.joint, column }, words.length]
      : [{ kind: 'fact', named: lexeme.named, column }, words.length];
  }
  return wordAt(text, column) ?? [{ kind: 'mark', mark: text.charAt(column), column }, 1];
}

/** The name of a list or a variable. */
function wordAt(text: string, column: number): readonly [token: Token, length: number] | null {
  const word = matchAt(WORD, text, column);
  if (word === null) return null;
  return [{ kind: 'word', word: word.replaceAll('`', ''), column }, word.length];
}

function matchAt(pattern: RegExp, text: string, column: number): string | null {
  pattern.lastIndex = column;
  return pattern.exec(text)?.[0] ?? null;
}

function unquote(quoted: string): string | null {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return null;
  }
}

function endsWord(text: string, column: number): boolean {
  return !/[\p{L}\p{N}_]/u.test(text.charAt(column));
}

const COMPARISONS: ReadonlyMap<Joint, ComparisonOperator> = new Map(
  (['==', '!=', '<', '<=', '>', '>='] as const).map((operator) => [operator, operator]),
);
const SUMS: readonly ArithmeticOperator[] = ['+', '-'];
const PRODUCTS: readonly ArithmeticOperator[] = ['*', '/'];
const MEMBERSHIPS: readonly Joint[] = ['in-members', 'in-list', 'in-fact'];
const TESTS = ['startsWith', 'endsWith', 'contains'] as const;

/** Reads tokens from left to right; a method answers null where the sentence cannot go on so. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #variables: string[] = [];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  finished(): boolean {
    this.#takeMark('.');
    return this.#next >= this.#tokens.length;
  }

  /** The column of the first token that was not understood; null when the sentence ends too soon. */
  stuckAt(): number | null {
    return this.#tokens[this.#next]?.column ?? null;
  }

  condition(): Expression | null {
    if (!this.#take('if')) return this.#junction('or');
    const when = this.#junction('or');
    const yes = when && this.#take('so') ? this.#junction('or') : null;
    const no = yes && this.#take('otherwise') ? this.condition() : null;
    return when && yes && no && { kind: 'choose', when, yes, no };
  }

  #junction(kind: 'or' | 'and'): Expression | null {
    const part = () => (kind === 'or' ? this.#junction('and') : this.#denial());
    let left = part();
    while (left !== null && this.#take(kind)) {
      const right: Expression | null = part();
      left = right && { kind, left, right };
    }
    return left;
  }

  #denial(): Expression | null {
    if (!this.#take('not')) return this.#relation();
    const operand = this.#denial();
    return operand && { kind: 'not', operand };
  }

  #relation(): Expression | null {
    const left = this.#arithmetic(SUMS);
    const token = this.#tokens[this.#next];
    if (left === null || token?.kind !== 'joint') return left;
    const operator = COMPARISONS.get(token.joint);
    if (operator !== undefined) {
      this.#next += 1;
      const right = this.#arithmetic(SUMS);
      return right && { kind: 'compare', operator, left, right };
    }
    const denied = token.joint.startsWith('not-');
    const word = denied ? token.joint.slice('not-'.length) : token.joint;
    if (!RELATIONS.has(word)) return left;
    this.#next += 1;
    const related = this.#related(word, left);
    return related && denied ? { kind: 'not', operand: related } : related;
  }

  #related(word: string, left: Expression): Expression | null {
    if (word === 'has') {
      return left.kind === 'fact' ? { kind: 'has', named: left.named, column: 0 } : null;
    }
    const test = TESTS.find((one) => one === word);
    if (test !== undefined) {
      const part = this.#arithmetic(SUMS);
      return part && { kind: 'text-test', test, text: left, part };
    }
    const list = this.#list();
    if (list === null) return null;
    return word === 'begins-any'
      ? { kind: 'starts-with-any', text: left, list }
      : { kind: 'in', element: left, list };
  }

  /** Members with commas between them, or whatever else is a list. */
  #list(): Expression | null {
    const { kind } = this.#tokens[this.#next] ?? {};
    return kind === 'text' || kind === 'number' ? this.#members() : this.#whole();
  }

  #members(): Expression | null {
    const members: (string | number)[] = [];
    do {
      const token = this.#tokens[this.#next];
      if (token?.kind !== 'text' && token?.kind !== 'number') return null;
      members.push(token.value);
      this.#next += 1;
    } while (this.#takeMark(','));
    const strings = members.filter((member) => typeof member === 'string');
    if (strings.length === members.length) return { kind: 'strings', members: strings };
    const doubles = members.filter((member) => typeof member === 'number');
    return doubles.length === members.length ? { kind: 'doubles', members: doubles } : null;
  }

  #arithmetic(operators: readonly ArithmeticOperator[]): Expression | null {
    const part = () => (operators === SUMS ? this.#arithmetic(PRODUCTS) : this.#signed());
    let left = part();
    while (left !== null) {
      const operator = operators.find((one) => this.#take(one));
      if (operator === undefined) return left;
      const right: Expression | null = part();
      left = right && { kind: 'arithmetic', operator, left, right };
    }
    return left;
  }

  #signed(): Expression | null {
    if (!this.#take('-')) return this.#whole();
    const operand = this.#signed();
    return operand && { kind: 'negate', operand };
  }

  #whole(): Expression | null {
    const token = this.#tokens[this.#next];
    if (token === undefined) return null;
    this.#next += 1;
    switch (token.kind) {
      case 'text':
        return { kind: 'literal', type: 'string', value: token.value };
      case 'number':
        return { kind: 'literal', type: 'double', value: token.value };
      case 'fact':
        return { kind: 'fact', named: token.named, column: 0 };
      case 'word':
        if (this.#variables.includes(token.word)) return { kind: 'element', variable: token.word };
        break;
      case 'mark':
        return this.#enclosed(token.mark);
      case 'joint':
        return this.#led(token.joint);
    }
    this.#next -= 1;
    return null;
  }

  #enclosed(mark: string): Expression | null {
    if (mark !== '(' && mark !== '[') {
      this.#next -= 1;
      return null;
    }
    const inside = mark === '(' ? this.condition() : this.#members();
    return inside !== null && this.#takeMark(mark === '(' ? ')' : ']') ? inside : null;
  }

  /** What begins with words of its own. */
  #led(joint: Joint): Expression | null {
    switch (joint) {
      case 'true':
      case 'false':
        return { kind: 'literal', type: 'bool', value: joint === 'true' };
      case 'list': {
        const list = this.#word();
        return list === null ? null : { kind: 'published-list', list };
      }
      case 'length':
      case 'count': {
        const of = this.#whole();
        return of && { kind: 'size', of };
      }
      case 'some':
      case 'every':
        return this.#quantifier(joint);
      default:
        this.#next -= 1;
        return null;
    }
  }

  #quantifier(kind: 'some' | 'every'): Expression | null {
    const variable = this.#word();
    const list = variable !== null && this.#take('of') ? this.#whole() : null;
    if (variable === null || list === null || !this.#take('meets')) return null;
    this.#variables.push(variable);
    const body = this.#whole();
    this.#variables.pop();
    return body && { kind, list, variable, body };
  }

  #word(): string | null {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'word') return null;
    this.#next += 1;
    return token.word;
  }

  #take(joint: Joint): boolean {
    const token = this.#tokens[this.#next];
    const taken = token?.kind === 'joint' && token.joint === joint;
    if (taken) this.#next += 1;
    return taken;
  }

  #takeMark(mark: string): boolean {
    const token = this.#tokens[this.#next];
    const taken = token?.kind === 'mark' && token.mark === mark;
    if (taken) this.#next += 1;
    return taken;
  }
}

const RELATIONS: ReadonlySet<string> = new Set(['has', 'begins-any', ...TESTS, ...MEMBERSHIPS]);
