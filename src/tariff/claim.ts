import { type Day, holdsOn } from '../terms/day.ts';
import type { ClaimRefusal } from './assessment.ts';
import { includes, type Program, type TariffLaw } from './law.ts';

/** Whether a claimed program holds for an origin on a day, before any line is looked at. */
export type Claim =
  | { readonly program: Program; readonly refused: null; readonly because: null }
  | { readonly program: null; readonly refused: ClaimRefusal; readonly because: string };

/**
 * Judges a claim by the program's own validity: symbols stay printed in the schedule while the
 * program behind them is lapsed.
 */
export function judgeClaim(law: TariffLaw, symbol: string, origin: string, day: Day): Claim {
  const spells = spellsOf(law.programs, symbol);
  const latest = spells.at(-1);
  if (latest === undefined) return refusal('program-unknown', symbol);
  const program = spells.find((spell) => holdsOn(spell.validity, day));
  if (program === undefined) {
    const { from, to } = latest.validity;
    return refusal('program-lapsed', `${symbol}: ${from}/${to ?? ''}, ${latest.citation}`);
  }
  if (!includes(program.origins, origin)) {
    return refusal('origin-not-eligible', `${symbol}: ${origin}, ${program.citation}`);
  }
  return { program, refused: null, because: null };
}

function refusal(refused: ClaimRefusal, because: string): Claim {
  return { program: null, refused, because };
}

/** The spells of each symbol, by the list of a law: a line may be asked about under every one of them. */
const SPELLS = new WeakMap<readonly Program[], ReadonlyMap<string, readonly Program[]>>();

function spellsOf(programs: readonly Program[], symbol: string): readonly Program[] {
  const known = SPELLS.get(programs) ?? indexSpells(programs);
  return known.get(symbol) ?? [];
}

function indexSpells(programs: readonly Program[]): ReadonlyMap<string, readonly Program[]> {
  const spells = new Map<string, Program[]>();
  for (const program of programs) {
    const own = spells.get(program.symbol);
    if (own === undefined) spells.set(program.symbol, [program]);
    else own.push(program);
  }
  SPELLS.set(programs, spells);
  return spells;
}
