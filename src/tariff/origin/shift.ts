import type { Fill } from '../../terms/words.ts';
import type { BillLine } from './bill.ts';
import type { Good } from './good.ts';
import { type Finding, found } from './reason.ts';
import { type Alternative, type Change, type Exception, LEVELS } from './rule.ts';
import { covers, isOf, isOfAny, type Kind, printKind, printNumber } from './scope.ts';
import { any, not, truthOf } from './truth.ts';

/** What an alternative says of one non-originating material. */
export interface ShiftLine extends Finding {
  /** JSON pointer to the material. */
  readonly at: string;
  /** True when it need not change because regional value makes up for it. */
  readonly spared: boolean;
}

/** The state of a material that is another good than the one made of it, though of the same subheading. */
export const ANOTHER_GOOD = 'another-good';

/** Whether each of these materials made the change that an alternative asks, in their order. */
export function judgeShift(
  alternative: Alternative,
  good: Good,
  lines: readonly BillLine[],
): readonly ShiftLine[] {
  const uses = alternative.exceptions.map((exception) => useOf(exception, lines));
  return lines.map((line) => {
    const { at } = line;
    const spared = isOfAny(alternative.also, line.material) === 'yes';
    if (spared) return { at, spared, ...found('yes', 'shift-allowed', numbersOf(line)) };
    const excepted = uses
      .map((use) => judgeException(use, line))
      .find(({ outcome }) => outcome !== 'yes');
    const finding = excepted ?? judgeChange(alternative, good, line);
    return { at, spared: alternative.change.kind === 'none', ...finding };
  });
}

/** An exception with how many of its kinds are in use. */
interface Use extends Exception {
  readonly certain: number;
  readonly possible: number;
  /** The first material of which it is not known whether it is of these kinds. */
  readonly open: BillLine | null;
}

function useOf(exception: Exception, lines: readonly BillLine[]): Use {
  const used = exception.of.map((kind) => any(lines.map(({ material }) => isOf(kind, material))));
  return {
    ...exception,
    certain: used.filter((truth) => truth === 'yes').length,
    possible: used.filter((truth) => truth !== 'no').length,
    open: lines.find(({ material }) => isOfAny(exception.of, material) === 'unknown') ?? null,
  };
}

/** `yes`: the exception leaves the material alone. */
function judgeException({ moreThan, of, certain, possible, open }: Use, line: BillLine): Finding {
  const own = isOfAny(of, line.material);
  if (own === 'no' || possible <= moreThan) return found('yes', 'shift-met');
  if (own === 'unknown') return lackOf(of, line);
  if (certain <= moreThan) return lackOf(of, open ?? line);
  return found('no', moreThan === 0 ? 'excepted' : 'excepted-count', {
    ...numbersOf(line),
    kinds: of.map(printKind).join(', '),
    count: String(certain),
    moreThan: String(moreThan),
  });
}

function judgeChange({ change, also }: Alternative, good: Good, line: BillLine): Finding {
  const changed = hasChanged(change, good, line);
  if (changed.outcome !== 'no') return changed;
  return isOfAny(also, line.material) === 'unknown' ? lackOf(also, line) : changed;
}

function hasChanged(change: Change, good: Good, line: BillLine): Finding {
  const { hts } = line.material;
  const fill = { ...numbersOf(line), good: printNumber(good.hts) };
  switch (change.kind) {
    case 'none':
      return found('yes', 'shift-not-asked', fill);
    case 'from': {
      const outcome = isOfAny(change.sources, line.material);
      if (outcome === 'unknown') return lackOf(change.sources, line);
      return found(outcome, outcome === 'yes' ? 'shift-met' : 'shift-not-met', fill);
    }
    case 'outside': {
      const kinds = change.group.map((span) => ({ span, part: null }));
      const outcome = not(any(change.group.map((span) => covers(span, hts))));
      if (outcome === 'unknown') return lackOf(kinds, line);
      return found(outcome, outcome === 'yes' ? 'shift-met' : 'shift-not-met', fill);
    }
    case 'level':
      return hasMoved(change, good, line, fill);
  }
}

/** Whether a material comes from another chapter, heading or subheading, or is another good of the same one. */
function hasMoved(
  { level, within }: Change & { readonly kind: 'level' },
  good: Good,
  line: BillLine,
  fill: Fill,
): Finding {
  const place = good.hts.slice(0, LEVELS[level]);
  const span = { from: place, to: place };
  const same = covers(span, line.material.hts);
  if (same === 'unknown') return lackOf([{ span, part: null }], line);
  if (same === 'no') return found('yes', 'shift-met', fill);
  if (!within) return found('no', 'shift-not-met', fill);
  switch (truthOf(line.material.states[ANOTHER_GOOD])) {
    case 'yes':
      return found('yes', 'shift-within');
    case 'no':
      return found('no', 'shift-not-met', fill);
    case 'unknown':
      return found('unknown', 'lacks-state', { state: ANOTHER_GOOD }, `${line.at}/states`);
  }
}

/** The fact that would tell whether a material is of these kinds. */
function lackOf(kinds: readonly Kind[], { at, material }: BillLine): Finding {
  const open = kinds.find(({ span }) => covers(span, material.hts) === 'unknown');
  if (open !== undefined) {
    const digits = String(open.span.from.length);
    return found('unknown', 'lacks-number', { digits }, `${at}/hts`);
  }
  const described = kinds.find((kind) => isOf(kind, material) === 'unknown');
  return found('unknown', 'lacks-state', { state: described?.part ?? '' }, `${at}/states`);
}

function numbersOf({ material: { name, hts } }: BillLine) {
  return { name, material: hts === null ? '?' : printNumber(hts) };
}
