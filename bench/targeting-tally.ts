import type { SelectedBy } from '../src/risk/finding.ts';
import type { Examined } from '../src/simulation/examination.ts';
import type { Scheme, Truth } from '../src/simulation/truth.ts';
import type { Pick } from './targeting-strategies.ts';
import { type Candidate, NEW_SCHEME_DAY, type TradeDay } from './targeting-world.ts';

/** What one strategy found, counted against what was there. */
export interface Tally {
  readonly name: string;
  readonly count: (day: TradeDay, outcomes: readonly Outcome[]) => void;
  readonly all: Counts;
  readonly bySchemes: ReadonlyMap<Scheme, Counts>;
  /** Of the new scheme, by day. */
  readonly newScheme: ReadonlyMap<number, Counts>;
  /** The first day on which the new scheme was found, and why that entry was examined. */
  readonly firstFound: { readonly day: number; readonly by: SelectedBy } | null;
  readonly lookAlikes: Counts;
  /** What was examined and found, by why it was examined. */
  readonly byReason: ReadonlyMap<SelectedBy, Counts>;
  readonly minutes: number;
}

interface Outcome {
  readonly pick: Pick;
  readonly found: Examined;
}

interface Counts {
  entries: number;
  there: number;
  examined: number;
  found: number;
  lostCents: number;
  foundCents: number;
}

/** Counted from the second week on: in the first there is nothing to have learned from. */
const FROM_DAY = 7;

export function tallyDays(name: string, unseen: Scheme): Tally {
  const all = nothing();
  const lookAlikes = nothing();
  const bySchemes = new Map<Scheme, Counts>();
  const newScheme = new Map<number, Counts>();
  const byReason = new Map<SelectedBy, Counts>();
  const tally = { firstFound: null as Tally['firstFound'], minutes: 0 };
  const countsFor = (number: number, truth: Truth | null): readonly Counts[] => {
    const scheme = truth?.scheme ?? null;
    const counts = scheme === unseen ? [of(newScheme, number)] : [];
    if (number < FROM_DAY) return counts;
    if (scheme !== null) return [...counts, all, of(bySchemes, scheme)];
    return truth === null ? [...counts, all] : [...counts, all, lookAlikes];
  };
  return {
    name,
    all,
    bySchemes,
    newScheme,
    lookAlikes,
    byReason,
    get firstFound() {
      return tally.firstFound;
    },
    get minutes() {
      return tally.minutes;
    },
    count: ({ number, candidates }, outcomes) => {
      const examined = new Map(outcomes.map((one) => [one.pick.candidate, one]));
      for (const candidate of candidates) {
        const outcome = examined.get(candidate) ?? null;
        for (const counts of countsFor(number, candidate.truth)) enter(counts, candidate, outcome);
      }
      for (const { pick, found } of outcomes) {
        if (number >= FROM_DAY) {
          tally.minutes += found.minutes;
          enter(of(byReason, pick.by), pick.candidate, { pick, found });
        }
        const isNew = pick.candidate.truth?.scheme === unseen;
        if (isNew && isFound(found)) tally.firstFound ??= { day: number, by: pick.by };
      }
    },
  };
}

function isFound({ discrepancies }: Examined): boolean {
  return discrepancies.length > 0;
}

function enter(counts: Counts, { truth, lossCents }: Candidate, outcome: Outcome | null): void {
  counts.entries += 1;
  if (truth !== null && truth.scheme !== null) counts.there += 1;
  counts.lostCents += lossCents;
  if (outcome === null) return;
  counts.examined += 1;
  if (!isFound(outcome.found)) return;
  counts.found += 1;
  counts.foundCents += lossCents;
}

function nothing(): Counts {
  return { entries: 0, there: 0, examined: 0, found: 0, lostCents: 0, foundCents: 0 };
}

function of<Key>(map: Map<Key, Counts>, key: Key): Counts {
  const known = map.get(key) ?? nothing();
  map.set(key, known);
  return known;
}

/** The table of all strategies, what each found of each scheme, and how each met the new one. */
export function reportOf(tallies: readonly Tally[], newScheme: Scheme): readonly string[] {
  const lines = [
    `  from day ${FROM_DAY + 1} on                 violations found   loss found   hit rate   look-alikes examined   hours`,
  ];
  for (const { name, all, lookAlikes, minutes } of tallies) {
    const cells = [
      `${percent(all.found, all.there)} of ${all.there}`.padStart(16),
      percent(all.foundCents, all.lostCents).padStart(10),
      percent(all.found, all.examined).padStart(8),
      percent(lookAlikes.examined, lookAlikes.entries).padStart(20),
      (minutes / 60).toFixed(0).padStart(7),
    ];
    lines.push(`  ${name.padEnd(26)} ${cells.join('   ')}`);
  }
  for (const tally of tallies) lines.push(reasonsOf(tally));
  lines.push(...schemesOf(tallies));
  for (const tally of tallies) lines.push(newSchemeOf(tally, newScheme));
  return lines;
}

/** Why entries were examined, and the hit rate of each reason. */
function reasonsOf({ name, byReason }: Tally): string {
  const told = [...byReason].map(
    ([by, { examined, found }]) => `${by} ${examined} (${percent(found, examined)})`,
  );
  return `  ${name}, examined: ${told.join(', ')}`;
}

/** Of each scheme what each strategy found, and what of its loss. */
function schemesOf(tallies: readonly Tally[]): readonly string[] {
  const schemes = new Set(tallies.flatMap(({ bySchemes }) => [...bySchemes.keys()]));
  return tallies.flatMap(({ name, all, bySchemes }) => [
    `  ${name}, ${percent(all.there, all.entries)} of entries being violations:`,
    ...[...schemes].sort().map((scheme) => {
      const { there, found, lostCents, foundCents } = bySchemes.get(scheme) ?? nothing();
      const dollars = (lostCents / 100).toFixed(0);
      return `    ${scheme.padEnd(18)} ${percent(found, there).padStart(7)} of ${String(there).padStart(5)}, ${percent(foundCents, lostCents)} of $${dollars}`;
    }),
  ]);
}

function newSchemeOf({ name, newScheme, firstFound }: Tally, scheme: Scheme): string {
  const weekOf = (from: number) => {
    const week = nothing();
    for (const [day, counts] of newScheme) {
      if (day < from || day >= from + 7) continue;
      week.there += counts.there;
      week.found += counts.found;
    }
    return `${percent(week.found, week.there)} of ${week.there}`;
  };
  const first =
    firstFound === null
      ? 'never found'
      : `first found ${firstFound.day - NEW_SCHEME_DAY + 1} days after it began, by ${firstFound.by}`;
  return `  ${scheme}, new on day ${NEW_SCHEME_DAY + 1}; ${name}: ${first}; ${weekOf(NEW_SCHEME_DAY)} in its first week, ${weekOf(NEW_SCHEME_DAY + 7)} in the week after retraining`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
