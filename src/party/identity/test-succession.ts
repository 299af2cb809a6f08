import type { Mention as Paper } from '../../simulation/mention.ts';
import { type Instant, instantOf } from '../../terms/day.ts';
import { partyKey } from '../party.ts';
import { columnsOf } from './columns.ts';
import { group } from './grouping.ts';
import type { Mention } from './mention.ts';
import { membersOf } from './pair.ts';
import { KEPT, LINK_BITS, prepare } from './resolution.ts';
import { NOT_KIN, weighPairs } from './scoring.ts';
import { successionOf, type Trading } from './succession.ts';
import { aMention } from './test-mentions.ts';

const DAY_MS = 86_400_000;
/** Papers go on for so many days. */
const END = instantOf(360 * DAY_MS);

/** All papers of one key, as an account gathers them. */
interface Account {
  readonly identity: string;
  readonly papers: Paper[];
}

/**
 * Of the successors that papers were planted with, how many are told among the accounts that the papers make, how many
 * were made one party with whom they succeed, for their names are near, and how many are told in all.
 */
export function successionsAmong(
  papers: readonly Paper[],
): Readonly<Record<'planted' | 'right' | 'madeOne' | 'told', number>> {
  const accounts = accountsOf(papers);
  const prepared = prepare(columnsOf(accounts.map(mentionOf)));
  const weighed = weighPairs(prepared, prepared.pairs, KEPT);
  const judged = { one: [], two: [] };
  const { group: groups } = group(accounts.length, weighed, judged, LINK_BITS);
  const trading = accounts.map(tradingOf);
  const told = new Set<string>();
  for (const [place, pair] of weighed.pairs.entries()) {
    const [a, b] = membersOf(pair);
    const [one, other] = [trading[a], trading[b]];
    const bits = weighed.kin[place] ?? NOT_KIN;
    if (bits < KEPT.kin || groups[a] === groups[b] || !one || !other) continue;
    const found = successionOf(one, other, bits, END);
    if (found !== null) told.add(`${found.predecessor}>${found.successor}`);
  }
  return measured(papers, told, madeOne(accounts, groups));
}

function accountsOf(papers: readonly Paper[]): readonly Account[] {
  const accounts = new Map<string, Account>();
  for (const paper of papers) {
    const key = partyKey(paper.party);
    const known = accounts.get(key) ?? { identity: paper.identity, papers: [] };
    known.papers.push(paper);
    accounts.set(key, known);
  }
  return [...accounts.values()];
}

function mentionOf({ papers }: Account, place: number): Mention {
  const all = (told: (paper: Paper) => string | null) => [
    ...new Set(papers.map(told).filter((text) => text !== null)),
  ];
  const [first] = papers;
  return aMention(String(place), '', {
    names: all(({ party }) => party.name),
    country: first?.party.country ?? null,
    addresses: all(({ party }) => party.address),
    identifiers: first?.party.identifiers ?? [],
    phones: all(({ contact }) => contact.phone),
    banks: all(({ contact }) => contact.bank),
    officers: all(({ contact }) => contact.officer),
  });
}

function tradingOf({ identity, papers }: Account): Trading {
  const moments: Instant[] = papers.map(({ day }) => instantOf(day * DAY_MS)).sort();
  return {
    account: identity,
    first: moments[0] ?? END,
    last: moments.at(-1) ?? END,
    filings: papers.length,
    suspended: null,
  };
}

/** The pairs of identities of which accounts stand in one group. */
function madeOne(accounts: readonly Account[], groups: Uint32Array): ReadonlySet<string> {
  const members = new Map<number, Set<string>>();
  for (const [at, { identity }] of accounts.entries()) {
    const own = groups[at] ?? 0;
    members.set(own, (members.get(own) ?? new Set()).add(identity));
  }
  return new Set(
    [...members.values()].flatMap((own) =>
      [...own].flatMap((one) => [...own].map((other) => `${one}>${other}`)),
    ),
  );
}

/** One party under two names that nothing made one is no successor, and no error of telling one. */
function measured(
  papers: readonly Paper[],
  told: ReadonlySet<string>,
  one: ReadonlySet<string>,
): ReturnType<typeof successionsAmong> {
  const planted = new Set(
    papers.flatMap(({ identity, succeeds }) =>
      succeeds === null ? [] : `${succeeds}>${identity}`,
    ),
  );
  const others = [...told].filter((pair) => {
    const [old, young] = pair.split('>');
    return old !== young;
  });
  return {
    planted: planted.size,
    right: others.filter((pair) => planted.has(pair)).length,
    madeOne: [...planted].filter((pair) => one.has(pair) && !told.has(pair)).length,
    told: others.length,
  };
}
