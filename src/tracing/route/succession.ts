import { addDays, type Day } from '../../terms/day.ts';
import { daysBetween, grouped, rounded } from './grouping.ts';
import type { Passage } from './passage.ts';
import type { RoutePolicy } from './route-policy.ts';
import { evidenceOf, type RouteSignal } from './signal.ts';
import type { TradeWindow } from './trade-window.ts';

/** One importer's trade, as far as it tells whether another goes on with it. */
interface Run {
  readonly key: string;
  readonly name: string;
  readonly passages: readonly Passage[];
  readonly first: Day;
  readonly last: Day;
  /** Days between two of its days of filing, in the mean. */
  readonly gap: number;
  readonly makers: ReadonlySet<string>;
  readonly goods: ReadonlySet<string>;
}

/**
 * Importers who begin where another of the same address ends, and buy of its makers: a phoenix.
 *
 * @param successors pairs that identity resolution found, new key to old keys; they count as one address
 */
export function phoenixImporters(
  window: TradeWindow,
  policy: RoutePolicy,
  successors: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly RouteSignal[] {
  const runs = new Map([...window.byImporter].map(([key, own]) => [key, runOf(key, own)]));
  const homes = grouped(
    [...runs.values()],
    ({ passages }) => passages[0]?.importer.address ?? null,
  );
  const begins = addDays(window.from, policy.succession.quietDays);
  return [...runs.values()].flatMap((risen) => {
    if (risen.first < begins) return [];
    const address = risen.passages[0]?.importer.address ?? null;
    const near = address === null ? [] : (homes.get(address) ?? []);
    const named = (successors.get(risen.key) ?? []).flatMap((key) => runs.get(key) ?? []);
    const befores = [...new Set([...near, ...named])].filter((old) =>
      isGoneOnWith(window, old, risen, policy.succession),
    );
    const [nearest] = befores.toSorted((a, b) => (a.last < b.last ? 1 : -1));
    return nearest === undefined ? [] : [signalOf(nearest, risen)];
  });
}

function runOf(key: string, passages: readonly Passage[]): Run {
  const days = [...new Set(passages.map(({ on }) => on))];
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) throw new Error('an importer without entries');
  return {
    key,
    name: passages[0]?.importer.name ?? key,
    passages,
    first,
    last,
    gap: days.length < 2 ? 0 : daysBetween(first, last) / (days.length - 1),
    makers: new Set(passages.flatMap(({ maker }) => maker?.key ?? [])),
    goods: new Set(passages.map(({ hts6 }) => hts6)),
  };
}

function isGoneOnWith(
  { to }: TradeWindow,
  old: Run,
  risen: Run,
  policy: RoutePolicy['succession'],
): boolean {
  if (old.key === risen.key || old.first >= risen.first) return false;
  const between = daysBetween(old.last, risen.first);
  if (between > policy.gapDays || -between > policy.overlapDays) return false;
  const silent = daysBetween(old.last, to);
  if (silent < policy.silentGaps * Math.max(1, old.gap)) return false;
  return shareOf(risen.makers, old.makers) >= policy.makersShare;
}

/** The share of the first that are in the second; 0 of none. */
function shareOf(some: ReadonlySet<string>, known: ReadonlySet<string>): number {
  if (some.size === 0) return 0;
  return [...some].filter((one) => known.has(one)).length / some.size;
}

function signalOf(old: Run, risen: Run): RouteSignal {
  return {
    kind: 'phoenix-importer',
    subject: { kind: 'party', key: risen.key, name: risen.name },
    numbers: {
      daysBetween: daysBetween(old.last, risen.first),
      entriesBefore: old.passages.length,
      entriesSince: risen.passages.length,
      makersShared: rounded(shareOf(risen.makers, old.makers)),
      goodsShared: rounded(shareOf(risen.goods, old.goods)),
    },
    words: { succeeds: old.name, lastEntry: old.last, firstEntry: risen.first },
    grounds: ['filings'],
    others: [old.key],
    ...evidenceOf(risen.passages),
  };
}

/** Several importers who all began within the window at one address: companies on paper, until seen otherwise. */
export function shellImporters(
  window: TradeWindow,
  { succession, shell }: RoutePolicy,
): readonly RouteSignal[] {
  const begins = addDays(window.from, succession.quietDays);
  const fresh = [...window.byImporter.values()].filter(([first]) => first && first.on >= begins);
  const homes = grouped(fresh, ([first]) => first?.importer.address ?? null);
  return [...homes].flatMap(([address, runs]) => {
    if (runs.length < shell.importersMin) return [];
    const passages = runs.flat();
    return [
      {
        kind: 'shell-importers' as const,
        subject: { kind: 'place' as const, key: `address/${address}`, name: address },
        numbers: { importers: runs.length, entries: passages.length },
        words: { importers: runs.map(([first]) => first?.importer.name).join(', ') },
        grounds: ['filings'] as const,
        others: runs.flatMap(([first]) => first?.importer.key ?? []).slice(0, 20),
        ...evidenceOf(passages),
      },
    ];
  });
}
