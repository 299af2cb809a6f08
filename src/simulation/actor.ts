import { type Party, partyKey } from '../party/party.ts';
import type { Random } from './random.ts';
import type { Scheme } from './truth.ts';

/** What examinations have found out so far, as those hear of it who are found out. */
export interface Enforcement {
  /** The last day, counted from the first, on which a deed of this actor was found; null when none was. */
  foundOut(actor: string): number | null;
}

/** Nobody is ever examined. */
export const NO_ENFORCEMENT: Enforcement = { foundOut: () => null };

/** What somebody does who was found out. */
export const REACTIONS = ['stops', 'pauses', 'moves', 'renames', 'defies'] as const;

/** Somebody dishonest, over time. */
export interface Actor {
  /** The key of the first name under which it traded. */
  readonly key: string;
  readonly scheme: Scheme;
  /** Done so that no filing shows it. */
  readonly hidden: boolean;
  /** How far it goes, 0 to 1. */
  readonly boldness: number;
  /** The first day on which goods with which it does it arrive. */
  readonly since: number;
  /**
   * Whether it does it with this consignment: never all, and in spells.
   *
   * @param day on which the goods set out
   * @param arrival the day on which they will be there: a scheme is first seen on the day it begins
   */
  acts(random: Random, day: number, arrival: number): boolean;
  /** The name under which it trades on that day; days are asked in order. */
  partyOn(day: number): Party;
  /** Whether it keeps away from its usual port. */
  movedBy(day: number): boolean;
}

/** What an actor is made of. */
export interface Beginnings {
  readonly scheme: Scheme;
  readonly hidden: boolean;
  readonly party: Party;
  readonly since: number;
  /** Makes the company under which it goes on. */
  readonly renamed: (party: Party) => Party;
  readonly enforcement: Enforcement;
}

const DAYS_TO_HEAR = 2;

export function createActor(random: Random, beginnings: Beginnings): Actor {
  const { scheme, hidden, since, renamed, enforcement } = beginnings;
  const key = partyKey(beginnings.party);
  const reaction = random.pick(REACTIONS);
  const share = random.between(0.4, 0.95);
  const spell = 6 + random.below(25);
  const rest = random.below(9);
  const pause = 10 + random.below(12);
  // A phoenix does not wait until it is found out.
  const life = scheme === 'phoenix' ? 9 + random.below(14) : null;
  let party = beginnings.party;
  let namedOn = life === null ? 0 : -random.below(life);

  const heard = (day: number): number | null => {
    const found = enforcement.foundOut(key);
    return found === null || day < found + DAYS_TO_HEAR ? null : found;
  };
  const isDeterred = (day: number): boolean => {
    const found = heard(day);
    if (found === null) return false;
    return reaction === 'stops' || (reaction === 'pauses' && day < found + pause);
  };
  const outlived = (day: number): boolean => {
    if (life !== null) return day >= since && day - namedOn >= life;
    const found = heard(day);
    return reaction === 'renames' && found !== null && found >= namedOn;
  };
  return {
    key,
    scheme,
    hidden,
    boldness: random.fraction(),
    since,
    acts: (chance, day, arrival) =>
      arrival >= since &&
      (arrival - since) % (spell + rest) < spell &&
      !isDeterred(day) &&
      chance.happens(share),
    partyOn: (day) => {
      if (outlived(day)) {
        party = renamed(party);
        namedOn = day;
      }
      return party;
    },
    movedBy: (day) => reaction === 'moves' && heard(day) !== null,
  };
}
