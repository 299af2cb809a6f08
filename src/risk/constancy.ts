import type { Lists } from './evaluation.ts';
import type { Expression } from './expression.ts';
import type { Fact } from './fact.ts';
import { type Choice, type Skeleton, truthIn, Worlds } from './worlds.ts';

/** Past this many worlds nothing is claimed. */
const WORLDS_MAX = 10_000;

/** What the parts of a condition come to, over everything that can be filed. */
export interface Constancy {
  /** True or false when the condition is that whatever is filed; null when it depends on it. */
  readonly truth: boolean | null;
  /** Parts that never hold where they stand, or are never come to: what stands before rules them out. */
  readonly unreachable: readonly Expression[];
  /** Parts that always hold where they stand, or say again what an alternative before them said. */
  readonly idle: readonly Expression[];
}

const NOTHING: Constancy = { truth: null, unreachable: [], idle: [] };

/**
 * What in a condition does not depend on what is filed; nothing when it is too large to tell.
 *
 * Tries every world that the condition can tell apart, so a claim is never wrong. Of parts within
 * parts the outermost is named; where the whole is constant, only that is said.
 */
export function constancyOf(expression: Expression, lists: Lists): Constancy {
  const worlds = new Worlds();
  const skeleton = worlds.add(expression, lists);
  const choices = worlds.choices();
  const many = choices.reduce((product, { values }) => product * values.length, 1);
  if (many > WORLDS_MAX) return NOTHING;

  const seen = new Map<Expression, { yes: boolean; no: boolean }>();
  const note = (part: Expression, truth: boolean | undefined) => {
    const tally = seen.get(part) ?? { yes: false, no: false };
    seen.set(part, tally);
    if (truth !== false) tally.yes = true;
    if (truth !== true) tally.no = true;
  };
  eachWorld(choices, (record) => truthIn(skeleton, record, note));

  const whole = seen.get(expression);
  if (whole?.yes !== whole?.no) return { ...NOTHING, truth: whole?.yes ?? null };
  const unreachable: Expression[] = [];
  const idle: Expression[] = [];
  const visit = (node: Skeleton, above: Skeleton): void => {
    const tally = seen.get(node.part);
    const repeats = () => above.kind === 'or' && constancyOf(node.part, lists).truth !== false;
    if (tally?.yes !== true) (repeats() ? idle : unreachable).push(node.part);
    else if (!tally.no) idle.push(node.part);
    else for (const part of joinedBy(node)) visit(part, node);
  };
  for (const part of joinedBy(skeleton)) visit(part, skeleton);
  return { truth: null, unreachable, idle: idle.filter((part) => part.kind !== 'literal') };
}

function joinedBy(node: Skeleton): readonly Skeleton[] {
  switch (node.kind) {
    case 'leaf':
      return [];
    case 'not':
      return [node.operand];
    case 'choose':
      return [node.when, node.yes, node.no];
    default:
      return [node.left, node.right];
  }
}

function eachWorld(choices: readonly Choice[], visit: (record: readonly Fact[]) => void): void {
  const record: Fact[] = [];
  const settle = (depth: number): void => {
    const choice = choices[depth];
    if (choice === undefined) {
      visit(record);
      return;
    }
    for (const value of choice.values) {
      record[choice.slot] = value;
      settle(depth + 1);
    }
  };
  settle(0);
}
