import type { Day } from '../../terms/day.ts';
import type { ListedParty } from '../list.ts';
import type { Description } from '../name/evidence.ts';
import type { Party } from '../party.ts';
import { compileScreening, type NamedParty, type ScreeningIndex } from '../screen.ts';
import type { Screening, ScreeningPolicy } from '../screening.ts';
import { type Coverage, compileCoverage } from './coverage.ts';
import type { FoundHit } from './hit.ts';

/** An account as far as a list could name it. */
export interface ScreenedParty {
  readonly account: string;
  readonly names: readonly string[];
  readonly identifiers: Party['identifiers'];
}

/** What changed in a list, and many parties to be asked about it. */
export interface DeltaQuestion {
  readonly entries: readonly ListedParty[];
  readonly policy: ScreeningPolicy;
  readonly parties: readonly ScreenedParty[];
}

/**
 * A word tells more on a short list than on the whole: what nearly matches the changed entries by themselves is asked
 * of the whole list afterwards, which alone says whether it matches.
 */
const NEARLY = 0.7;

/** The places of the parties that may come near a changed entry: few of many, and none that does is left out. */
export function nearDelta({ entries, policy, parties }: DeltaQuestion): readonly number[] {
  const threshold = policy.threshold * NEARLY;
  const list = { name: 'delta', edition: '', source: '', synthetic: false, entries };
  const index = compileScreening([list], { ...policy, threshold, remembered: 0 });
  const coverage = compileCoverage(entries);
  const near: number[] = [];
  for (const [place, party] of parties.entries()) {
    if (isNear(index, coverage, party)) near.push(place);
  }
  return near;
}

function isNear(
  index: ScreeningIndex,
  coverage: Coverage,
  { names, identifiers }: ScreenedParty,
): boolean {
  return (
    identifiers.some((identifier) => index.findByIdentifier(identifier).length > 0) ||
    names.some((name) => coverage.covers(name) && index.findByName(name).length > 0)
  );
}

/** How the hot path screens. */
export type Screener = (
  named: readonly NamedParty[],
  asked: { readonly on: Day; readonly standings: Record<string, never> },
) => Screening;

/** What of a list is asked about: its changed entries by their ids. */
export interface AskedEntries {
  readonly list: string;
  readonly entries: ReadonlyMap<string, ListedParty>;
}

/** The changed entries that a party comes near, each once with its best name, as the hot path would find them. */
export function hitsOf(
  party: ScreenedParty & { readonly filed: Description },
  { list, entries }: AskedEntries,
  screener: Screener,
  on: Day,
): readonly FoundHit[] {
  const best = new Map<string, FoundHit>();
  const [country = null] = party.filed.countries;
  const [address = null] = party.filed.addresses;
  const named = party.names.map((name, place) => ({
    role: 'importer' as const,
    party: { name, country, address, identifiers: place === 0 ? party.identifiers : [] },
  }));
  for (const { role: _, filed: name, ...match } of screener(named, { on, standings: {} }).matches) {
    const listed = match.list === list ? entries.get(match.entry) : undefined;
    if (listed === undefined || (best.get(match.entry)?.match.score ?? 0) >= match.score) continue;
    best.set(match.entry, { account: party.account, filed: party.filed, listed, match, name });
  }
  return [...best.values()];
}
