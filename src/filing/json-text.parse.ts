import type { Fault } from '../terms/fault.ts';
import { FILING_FAULTS } from './faults.ts';

const { fault } = FILING_FAULTS;

/**
 * What JSON.parse passes over in silence: members named twice, of which it keeps the last, and numbers
 * that it rounds.
 *
 * Most texts have neither, and cheap signs prove it; only the others are walked. A text with an escape
 * always is: some engines' JSON.parse has been seen to give a repeated name that is written with an
 * escape a second, wrong name (Node 24.21: `{"\"":1,"\"":2}` after other objects), so that counting
 * members proves nothing.
 *
 * @param raw the valid JSON text that `json` was read from
 * @param at JSON pointer before those of the faults
 * @faults json-member-repeated, json-number
 */
export function textFaults(raw: string, json: unknown, at: string): readonly Fault[] {
  const isPlain =
    !raw.includes('\\') && raw.search(LONG_NUMBER) < 0 && countColons(raw) === countMembers(json);
  return isPlain ? [] : walk(raw, at);
}

/** Every number that a double may not hold is spelt in 17 characters or more, or with an exponent. */
const LONG_NUMBER = /[:[,]\s*-?(?:[\d.]{17}|[\d.]+[eE])/;

/** Colons after a quotation mark: one for each member, and more only where a text holds such a pair. */
function countColons(raw: string): number {
  let count = 0;
  for (let place = raw.indexOf(':'); place >= 0; place = raw.indexOf(':', place + 1)) {
    let before = place - 1;
    while (raw.charCodeAt(before) <= SPACE) before -= 1;
    if (raw.charCodeAt(before) === QUOTATION_MARK) count += 1;
  }
  return count;
}

const SPACE = 0x20;
const QUOTATION_MARK = 0x22;

function countMembers(json: unknown): number {
  const open = [json];
  let count = 0;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const inner: unknown[] = Object.values(value);
    if (!Array.isArray(value)) count += inner.length;
    for (const one of inner) open.push(one);
  }
  return count;
}

/** An object or a list that the walk is inside of. */
interface Opened {
  /** Names met so far; null in a list. */
  readonly names: Set<string> | null;
  /** The member or the place that the walk is at. */
  step: string | number;
  isNameNext: boolean;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]|-?\d[\d.]*(?:[eE][+-]?\d+)?/g;

function walk(raw: string, at: string): readonly Fault[] {
  const faults: Fault[] = [];
  const path: Opened[] = [];
  const pointer = () => at + path.map(({ step }) => `/${escapeStep(String(step))}`).join('');
  for (const [token] of raw.matchAll(TOKEN)) {
    const inside = path.at(-1);
    switch (token[0]) {
      case '{':
        path.push({ names: new Set(), step: '', isNameNext: true });
        break;
      case '[':
        path.push({ names: null, step: 0, isNameNext: false });
        break;
      case '}':
      case ']':
        path.pop();
        break;
      case ',':
        moveOn(inside);
        break;
      case '"':
        if (isRepeatedName(inside, token)) {
          faults.push(fault('json-member-repeated', pointer(), token));
        }
        break;
      default:
        if (!survivesParsing(token)) faults.push(fault('json-number', pointer(), token));
    }
  }
  return faults;
}

function moveOn(inside: Opened | undefined): void {
  if (inside === undefined) return;
  inside.isNameNext = inside.names !== null;
  if (typeof inside.step === 'number') inside.step += 1;
}

function isRepeatedName(inside: Opened | undefined, token: string): boolean {
  if (inside?.isNameNext !== true) return false;
  inside.step = String(JSON.parse(token));
  inside.isNameNext = false;
  const isRepeated = inside.names?.has(inside.step) === true;
  inside.names?.add(inside.step);
  return isRepeated;
}

function survivesParsing(number: string): boolean {
  return significand(number) === significand(String(Number(number)));
}

/** One spelling for each value: significant digits and the power of ten of the last; null for infinity. */
function significand(number: string): string | null {
  const [, whole, fraction = '', exponent = '0'] =
    /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  if (whole === undefined) return null;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return significant === '' ? '0' : `${significant}e${power}`;
}

/** RFC 6901: `~` and `/` in a member's name. */
export function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
