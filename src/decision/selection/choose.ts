import type { Candidate, ExamOption } from './candidate.ts';
import type { Placed, Roster } from './roster.ts';

/** One way to examine one candidate: what the solver decides of. */
export interface Choice {
  readonly candidate: Candidate;
  readonly option: ExamOption;
}

/** A list as it would be if examinations could be divided. */
export interface Relaxation {
  /** How much of each choice is taken, 0 to 1. */
  readonly shares: ArrayLike<number>;
  /** No list is worth more, in US cents. */
  readonly boundCents: number;
}

/** Solves the relaxation. An argument, so that the list is made without the solver where none is at hand. */
export type Relax = (
  choices: readonly Choice[],
  minutesOf: (kind: string) => number,
) => Relaxation | null;

export interface Chosen {
  readonly roster: Roster;
  /** Of what was chosen by value. */
  readonly valueCents: number;
  /** What going down the candidates by value would be worth, or by value for each minute: the better. */
  readonly greedyCents: number;
  /** What going down them by value would be worth, as somebody does who has the queue and no plan. */
  readonly byValueCents: number;
  readonly boundCents: number;
}

/** How often the list is gone through for exchanges; few remain after the first. */
const EXCHANGES_MAX = 3;
/** A share that the solver means as all of it. */
const WHOLE = 0.999;

/**
 * Fills what a roster has left with the candidates that are worth most together.
 *
 * The relaxation says what to take; what it divides is repaired by packing whole examinations, then by
 * exchanges that gain. The list is never worth less than one made by going down the candidates by value.
 */
export function choose(roster: Roster, candidates: readonly Candidate[], relax: Relax): Chosen {
  const choices = candidates.flatMap((candidate) =>
    candidate.options
      .filter((option) => option.valueCents > 0)
      .map((option): Choice => ({ candidate, option })),
  );
  const orders: Orders = {
    byValue: choices.toSorted((a, b) => b.option.valueCents - a.option.valueCents || byName(a, b)),
    byDensity: choices.toSorted((a, b) => density(b) - density(a) || byName(a, b)),
  };
  const inOrder = filled(roster, orders.byValue);
  const greedy = best([inOrder, filled(roster, orders.byDensity)], roster);
  const byValueCents = worth(inOrder, roster);
  const greedyCents = worth(greedy, roster);
  const relaxation = relax(choices, (kind) => roster.leftOf(kind));
  const lists = [greedy];
  if (relaxation !== null) {
    lists.push(filled(roster, repaired(choices, relaxation, orders.byDensity)));
  }
  for (const list of lists) exchange(list, orders, roster);
  const chosen = best(lists, roster);
  const valueCents = worth(chosen, roster);
  return {
    roster: chosen,
    valueCents,
    greedyCents,
    byValueCents,
    boundCents: relaxation === null ? Infinity : Math.max(relaxation.boundCents, valueCents),
  };
}

/** All choices, by what they are worth and by what each of their minutes is. */
interface Orders {
  readonly byValue: readonly Choice[];
  readonly byDensity: readonly Choice[];
}

/** What the relaxation takes whole, the longest first so that they pack; then everything by density. */
function repaired(
  choices: readonly Choice[],
  { shares }: Relaxation,
  byDensity: readonly Choice[],
): readonly Choice[] {
  const whole = choices.filter((_, place) => (shares[place] ?? 0) >= WHOLE);
  return [
    ...whole.sort((a, b) => b.option.minutes - a.option.minutes || byName(a, b)),
    ...byDensity,
  ];
}

function filled(roster: Roster, choices: readonly Choice[]): Roster {
  const copy = roster.copy();
  for (const { candidate, option } of choices) copy.place(candidate, option);
  return copy;
}

/**
 * Betters a list by exchanges: one examined in another way where there is room, one that gives way to
 * others that are worth more in its time, and whoever then fits.
 */
function exchange(roster: Roster, orders: Orders, fixed: Roster): void {
  for (let round = 0; round < EXCHANGES_MAX; round += 1) {
    const bettered = examineBetter(roster, orders, fixed);
    const gaveWay = giveWay(roster, orders, fixed);
    let filledUp = false;
    for (const { candidate, option } of orders.byDensity) {
      if (roster.place(candidate, option)) filledUp = true;
    }
    if (!bettered && !gaveWay && !filledUp) return;
  }
}

function examineBetter(roster: Roster, { byValue }: Orders, fixed: Roster): boolean {
  let gained = false;
  for (const { candidate, option } of byValue) {
    const placed = roster.placed.get(candidate);
    if (placed === undefined || fixed.placed.has(candidate)) continue;
    if (placed.option.valueCents >= option.valueCents) continue;
    if (roster.move(placed, option)) gained = true;
  }
  return gained;
}

function giveWay(roster: Roster, { byValue, byDensity }: Orders, fixed: Roster): boolean {
  let gained = false;
  for (const out of [...roster.placed.values()]) {
    if (fixed.placed.has(out.candidate)) continue;
    const heirs = heirsOf(roster, out, byDensity) ?? heirsOf(roster, out, byValue);
    if (heirs === null) continue;
    roster.replace(out, heirs);
    gained = true;
  }
  return gained;
}

/** Who fits together, in this order, into the time of one on its device; null unless they are worth more. */
function heirsOf(roster: Roster, out: Placed, order: readonly Choice[]): readonly Choice[] | null {
  const kind = roster.devices[out.device]?.kind;
  let left = roster.left(out.device) + out.option.minutes;
  let cents = 0;
  const heirs = new Map<Candidate, Choice>();
  for (const choice of order) {
    const { candidate, option } = choice;
    if (option.minutes > left || option.device !== kind) continue;
    if (heirs.has(candidate) || roster.placed.has(candidate)) continue;
    heirs.set(candidate, choice);
    left -= option.minutes;
    cents += option.valueCents;
  }
  return cents > out.option.valueCents ? [...heirs.values()] : null;
}

function best(rosters: readonly Roster[], fixed: Roster): Roster {
  let most = rosters[0] ?? fixed;
  for (const roster of rosters) if (worth(roster, fixed) > worth(most, fixed)) most = roster;
  return most;
}

/** What a roster holds beyond what was fixed before, in US cents. */
function worth(roster: Roster, fixed: Roster): number {
  let cents = 0;
  for (const { candidate, option } of roster.placed.values()) {
    if (!fixed.placed.has(candidate)) cents += option.valueCents;
  }
  return cents;
}

function density({ option }: Choice): number {
  return option.valueCents / option.minutes;
}

function byName(a: Choice, b: Choice): number {
  const [x, y] = [a.candidate.consignment, b.candidate.consignment];
  return x < y ? -1 : x > y ? 1 : a.option.minutes - b.option.minutes;
}
