import type { LotStanding } from '../lot-standing.ts';
import { type Completeness, completenessOf, type Gap } from './completeness.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Signal, signalsOf, speciesAlong } from './signal.ts';
import { type StepLaw, underEveryName } from './steps.ts';
import { ancestryOf, type WayIndex } from './way.ts';

/** All that is known of the way back from one lot. */
export interface WayReading {
  readonly lot: string;
  readonly lots: readonly string[];
  readonly completeness: Completeness;
  readonly signals: readonly Signal[];
  readonly fingerprint: string;
  /** Of what species it can be, under every name of theirs, and in which countries or under which flags its origins are; sorted. */
  readonly species: readonly string[];
  readonly countries: readonly string[];
}

export function readWay(index: WayIndex, lot: string, law: StepLaw): WayReading {
  const ancestry = ancestryOf(index, lot);
  const completeness = completenessOf(index, ancestry, law);
  return {
    lot,
    lots: ancestry.lots,
    completeness,
    signals: signalsOf(index, ancestry, law),
    fingerprint: fingerprintOf(index, ancestry),
    species: [...underEveryName(law, speciesAlong(index, ancestry).get(lot) ?? [])].sort(),
    countries: countriesOf(index, completeness),
  };
}

/** What a decision is told of a lot. */
export function standingOf({ completeness, signals, species, countries }: WayReading): LotStanding {
  const [first] = completeness.gaps;
  return {
    completeness: Math.round(completeness.share * 1_000) / 1_000,
    missing: first === undefined ? null : sayGap(first),
    signals: [...new Set(signals.map(({ code }) => code))].sort(),
    ...(species.length === 0 ? {} : { species }),
    ...(countries.length === 0 ? {} : { countries }),
  };
}

/** "harvest of LOT-7", "harvest of LOT-7: species", "landing of LOT-7: landingAuth or dealerReport". */
export function sayGap({ step, lot, lacks }: Gap): string {
  if (lacks === 'record') return `${step} of ${lot}`;
  return `${step} of ${lot}: ${'fact' in lacks ? lacks.fact : lacks.document.join(' or ')}`;
}

/** The flags of the vessels, and the countries, that the records at the origins name. */
function countriesOf({ records }: WayIndex, { branches }: Completeness): readonly string[] {
  const named = branches.flatMap(({ origin }) =>
    (records.get(origin) ?? []).flatMap(({ facts }) => facts['flag'] ?? facts['country'] ?? []),
  );
  return [...new Set(named)].sort();
}
