import type { ListedParty, SearchedList } from './list.ts';
import { nameEvidence } from './name/comparison.ts';
import type { ComparedKind, Description, Evidence } from './name/evidence.ts';
import type { NearEntry } from './name/name-index.ts';
import { qualify } from './name/qualifier.ts';
import { byWeight, probabilityOf } from './name/weighing.ts';
import type { Party } from './party.ts';
import type { Match, ScreeningPolicy } from './screening.ts';

/** A match before it is known in which filing, and in which role. */
export type Finding = Omit<Match, 'role' | 'filed'>;

/** An entry together with the list it stands on. */
export interface ListEntry {
  readonly list: SearchedList;
  readonly entry: ListedParty;
}

export function describeFinding(
  { list, entry }: ListEntry,
  found: Pick<Finding, 'matched' | 'alias' | 'score' | 'evidence'>,
): Finding {
  const { name, edition } = list;
  return { list: name, edition, entry: entry.id, ...found, programs: entry.programs };
}

/** How a party and an entry whose names come near compare in all that is known of both; null below the threshold. */
export function weighNear(
  near: NearEntry,
  party: Description,
  policy: ScreeningPolicy,
): Finding | null {
  const { holder, right, logOdds } = near;
  const kind: ComparedKind = holder.entry.kind;
  const beside = qualify(party, describeEntry(holder.entry), kind);
  const all = probabilityOf(beside.reduce((sum, { weight }) => sum + weight, logOdds));
  const score = right.alias === 'weak' ? Math.min(all, policy.weakScoreMax) : all;
  if (score < policy.threshold) return null;
  const evidence = bounded([...nameEvidence(near, kind), ...beside]);
  return describeFinding(holder, { matched: right.text, alias: right.alias, score, evidence });
}

/** A party as a filing describes it. */
export function describeParty({ name, country, address, identifiers }: Party): Description {
  return {
    kind: null,
    names: [{ text: name, alias: 'primary' }],
    countries: country === null ? [] : [country],
    addresses: address === null ? [] : [address],
    identifiers,
  };
}

function describeEntry(entry: ListedParty): Description {
  return entry.flag === undefined
    ? entry
    : { ...entry, countries: [...entry.countries, entry.flag] };
}

/** What is recorded with a decision is the heaviest of the evidence, and of each as much as fits on a line. */
const ROWS_MAX = 6;
const SEEN_MAX = 80;

function bounded(evidence: Evidence[]): readonly Evidence[] {
  return evidence
    .sort(byWeight)
    .slice(0, ROWS_MAX)
    .map((row) =>
      row.seen.length <= SEEN_MAX ? row : { ...row, seen: `${row.seen.slice(0, SEEN_MAX - 1)}…` },
    );
}

/** Best first; equal scores by list, then by entry. */
export function byScore(a: Finding, b: Finding): number {
  return b.score - a.score || byText(a.list, b.list) || byText(a.entry, b.entry);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
