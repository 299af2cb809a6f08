import type { Permit, Quantity } from '../filing/filing.ts';
import type { Serial } from './numbers.ts';
import type { Random } from './random.ts';

/**
 * How a supplier of timber keeps to its harvest permits: `within` them; over them on their own number,
 * so that it can be `counted`; or over them on `forged` numbers, so that it cannot.
 */
export type Practice = 'within' | 'counted' | 'forged';

/** One load taken from the forest. Volumes are tenths of a cubic metre. */
export interface Load {
  readonly volume: number;
  readonly permit: Permit;
  /** What no permit covers. */
  readonly overUse: number;
  /** How much of its permit is used once this load is, as a share. */
  readonly used: number;
}

/** A supplier's right to harvest, permit after permit. */
export interface Concession {
  readonly practice: Practice;
  /** The next load of about this volume; the last one of a permit uses up what is left. */
  nextLoad(volume: number): Load;
  /** The first moment after this one at which a load may be entered: loads are entered in their order. */
  entryAfter(milliseconds: number): number;
}

/** The least that is worth a truck: five cubic metres. */
const LOAD_MIN = 50;
const MINUTE = 60_000;

interface Paper {
  readonly number: string;
  readonly forged: string;
  readonly allows: number;
  /** What will have been taken when the next permit is asked for. */
  readonly takes: number;
}

export function createConcession(
  random: Random,
  country: string,
  practice: Practice,
  serial: Serial,
): Concession {
  let paper = nextPaper(random, country, practice, serial);
  let taken = 0;
  let lastEntry = 0;
  return {
    practice,
    nextLoad: (wanted) => {
      if (paper.takes - taken < LOAD_MIN) {
        paper = nextPaper(random, country, practice, serial);
        taken = 0;
      }
      const left = paper.takes - taken;
      const volume = left - wanted < LOAD_MIN ? Math.min(left, wanted + LOAD_MIN) : wanted;
      const before = taken;
      taken += volume;
      const overUse = Math.max(0, taken - Math.max(paper.allows, before));
      const number = overUse > 0 && practice === 'forged' ? paper.forged : paper.number;
      const permit = harvestPermit(country, number, volume, paper.allows);
      return { volume, permit, overUse, used: taken / paper.allows };
    },
    entryAfter: (milliseconds) => {
      lastEntry = Math.max(milliseconds, lastEntry + MINUTE);
      return lastEntry;
    },
  };
}

function nextPaper(random: Random, country: string, practice: Practice, serial: Serial): Paper {
  const allows = Math.round(random.between(100, 220)) * 10;
  return {
    number: `${country}-F-${serial()}`,
    forged: `${country}-F-${serial()}`,
    allows,
    takes: Math.round(allows * shareTaken(random, practice)),
  };
}

function shareTaken(random: Random, practice: Practice): number {
  if (practice === 'counted') return random.between(1.05, 1.8);
  // Less than twice, so that the forged number is not itself used over its volume.
  if (practice === 'forged') return random.between(1.05, 1.5);
  return random.happens(0.4) ? random.between(0.95, 1) : random.between(0.6, 0.95);
}

function harvestPermit(country: string, number: string, uses: number, allows: number): Permit {
  return {
    type: 'harvest',
    number,
    issuer: `Invented forest authority of ${country}`,
    uses: cubicMetres(uses),
    allows: cubicMetres(allows),
  };
}

/** @param tenths of a cubic metre */
export function cubicMetres(tenths: number): Quantity {
  return { amount: (tenths / 10).toFixed(1), unit: 'm3' };
}
