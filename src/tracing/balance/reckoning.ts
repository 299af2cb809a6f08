import assert from 'node:assert/strict';
import type { Entry, Permit } from '../../filing/filing.ts';
import type { Day } from '../../terms/day.ts';
import { convert, type StatedQuantity } from '../../terms/quantity.ts';
import { add, compare, parseDecimal, type Rational } from '../../terms/rational.ts';
import { type AuthorisedUse, authorisationKey } from './authorisation.ts';
import { misfits, type PermitProblem } from './fit.ts';
import { statedUses } from './stated-use.ts';

/** How one permit of one line stands against its authorisation. */
export interface PermitReckoning {
  /** Share of the volume that is used up to and with this line; undefined when some use cannot be counted. */
  readonly share: number | undefined;
  readonly problems: readonly PermitProblem[];
}

/** By the permit of the line: a permit is one object of one line. */
export type Reckonings = ReadonlyMap<Permit, PermitReckoning>;

/**
 * Draws the lines on their authorisations one after the other, after all that others drew: the line that goes over the
 * volume is the one that crosses it, and those behind it.
 */
export function reckon(
  entries: readonly Entry[],
  authorised: ReadonlyMap<string, AuthorisedUse>,
  on: Day,
): Reckonings {
  const reckonings = new Map<Permit, PermitReckoning>();
  const running = new Map<string, Running>();
  for (const entry of entries) {
    for (const line of entry.lines) {
      for (const permit of line.permits) {
        const [own, ...above] = chainOf(authorisationKey(permit.type, permit.number), authorised);
        if (own === undefined) continue;
        const uses = statedUses(line, permit);
        const drawn = drawOn(own, running, uses);
        const overAbove = above.map((one) => drawOn(one, running, uses)).some(({ over }) => over);
        reckonings.set(permit, {
          share: shareOf(drawn, own),
          problems: [
            ...problemsOf(drawn),
            ...(overAbove ? ABOVE : NONE),
            ...misfits(own.authorisation, { entry, line, permit }, on),
          ],
        });
      }
    }
  }
  return reckonings;
}

const NONE: readonly PermitProblem[] = [];
const ABOVE: readonly PermitProblem[] = ['over-volume-above'];

/** An authorisation and those that it draws on, each once however they were recorded. */
function chainOf(
  key: string,
  authorised: ReadonlyMap<string, AuthorisedUse>,
): readonly AuthorisedUse[] {
  const chain: AuthorisedUse[] = [];
  let next: string | null = key;
  while (next !== null) {
    const known = authorised.get(next);
    if (known === undefined || chain.includes(known)) break;
    chain.push(known);
    next = known.authorisation.within;
  }
  return chain;
}

/** An authorisation while lines draw on it. */
interface Running {
  readonly used: Rational;
  /** All uses so far were counted. */
  readonly whole: boolean;
  readonly over: boolean;
  /** Why the last use was not counted. */
  readonly uncounted: 'use-unstated' | 'unit-not-convertible' | null;
}

function opening({ authorisation, usedElsewhere, uncounted }: AuthorisedUse): Running {
  const used = decimal(usedElsewhere);
  const over = compare(used, decimal(authorisation.volume.amount)) > 0;
  return { used, whole: uncounted.length === 0, over, uncounted: null };
}

function drawOn(
  authorised: AuthorisedUse,
  running: Map<string, Running>,
  uses: readonly StatedQuantity[],
): Running {
  const { kind, number, volume } = authorised.authorisation;
  const key = authorisationKey(kind, number);
  const before = running.get(key) ?? opening(authorised);
  const counted = usedIn(volume.unit, uses);
  const after = counted === null ? uncountedAfter(before, uses) : countedAfter(before, counted);
  const over = compare(after.used, decimal(volume.amount)) > 0;
  running.set(key, { ...after, over });
  return { ...after, over };
}

function countedAfter(before: Running, counted: Rational): Running {
  return { ...before, used: add(before.used, counted), uncounted: null };
}

function uncountedAfter(before: Running, uses: readonly StatedQuantity[]): Running {
  const uncounted = uses.length === 0 ? 'use-unstated' : 'unit-not-convertible';
  return { ...before, whole: false, uncounted };
}

/** The first of the uses that converts; null when none does. */
export function usedIn(unit: string, uses: readonly StatedQuantity[]): Rational | null {
  for (const use of uses) {
    const converted = convert(decimal(use.amount), use.unit, unit);
    if (converted !== null) return converted;
  }
  return null;
}

function problemsOf({ over, uncounted }: Running): readonly PermitProblem[] {
  const exceeded: readonly PermitProblem[] = over ? ['over-volume'] : NONE;
  return uncounted === null ? exceeded : [...exceeded, uncounted];
}

/** What was not counted can only make it more: over is over, within is not known. */
function shareOf(
  { used, whole, over }: Running,
  { authorisation: { volume } }: AuthorisedUse,
): number | undefined {
  if (!whole && !over) return undefined;
  const allowed = decimal(volume.amount);
  if (allowed.num === 0n) return used.num === 0n ? 0 : undefined;
  return Number(used.num * allowed.den) / Number(used.den * allowed.num);
}

function decimal(text: string): Rational {
  const read = parseDecimal(text);
  assert(read !== null, `not a decimal: ${text}`);
  return read;
}
