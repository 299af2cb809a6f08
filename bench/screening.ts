import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { foldName } from '../src/party/fold.ts';
import { LISTED_KINDS, type ListedKind, type WatchList } from '../src/party/list.ts';
import { compileCandidates } from '../src/party/name/candidates.ts';
import { compareParties } from '../src/party/name/comparison.ts';
import { readName } from '../src/party/name/name-reading.ts';
import { compileTrigrams } from '../src/party/name/trigram.ts';
import { compileScreening, type ScreeningIndex, screen } from '../src/party/screen.ts';
import { parseSdn } from '../src/party/sdn.parse.ts';
import { POLICY, party, readSharedSdn, SDN_FOLDER } from '../src/party/test-lists.ts';
import { NOISES, seededChance, spoil } from '../src/party/test-noise.ts';

const PAIRS_FOLDER = '../shared/data/screening';
const SEED = 20240627;
const PER_NOISE = 300;

/** What screening costs and finds on the real list, as lines to print; no line holds a name. */
export async function benchScreening(): Promise<string[]> {
  if (!existsSync(SDN_FOLDER)) return [`screening: skipped, no lists in ${SDN_FOLDER}`];
  const files = readSharedSdn();
  const [sdn, parsing] = timed(() => parseSdn(files));
  if (!sdn.ok) return [`screening: the list is refused with ${sdn.faults.length} faults`];
  const { list, report } = sdn.value;
  const [index, compiling] = timed(() => compileScreening([list], { ...POLICY, remembered: 0 }));
  return [
    `screening: list ${list.edition}, ${report.entries} entries, ${index.names} distinct names`,
    `  parsed in ${show(parsing)} ms, ${report.orphans.alt} + ${report.orphans.add} orphan rows; index built in ${show(compiling)} ms`,
    ...benchRetrieval(list),
    benchLatency(list, index),
    ...benchAliases(list),
    ...benchNoise(list, index),
    ...benchRespelled(list),
    ...['us', 'global'].map((region) => benchUnlisted(index, region)),
    ...benchRemembered(list),
  ];
}

/** A name spoilt, and the entry that it should still lead to. */
interface Spoilt {
  readonly entry: string;
  readonly name: string;
}

function spoilt(list: WatchList, noise: (typeof NOISES)[number]): readonly Spoilt[] {
  const chance = seededChance(SEED);
  const names = list.entries.flatMap(({ id, names }) =>
    names
      .filter(({ alias }) => alias !== 'weak')
      .map(({ text }) => ({ id, folded: foldName(text) })),
  );
  const long = names.filter(({ folded }) => folded.length >= 8 && folded.includes(' '));
  return Array.from({ length: PER_NOISE }, () => {
    const { id, folded } = long[Math.floor(chance() * long.length)] ?? { id: '', folded: '' };
    return { entry: id, name: spoil(folded, noise, chance) };
  });
}

function benchRetrieval(list: WatchList): readonly string[] {
  const names = list.entries.flatMap(({ id, kind, names }) =>
    names.map(({ text }) => ({ entry: id, kind, reading: readName(text, kind) })),
  );
  const kinds = new Map(list.entries.map(({ id, kind }) => [id, kind]));
  const shelves = new Map(
    LISTED_KINDS.map((kind) => {
      const here = names.filter((name) => name.kind === kind);
      const readings = here.map(({ reading }) => reading);
      return [kind, { here, index: compileCandidates(readings, POLICY.cosineMin) }] as const;
    }),
  );
  const asked = NOISES.flatMap((noise) => spoilt(list, noise)).map(({ entry, name }) => {
    const kind = kinds.get(entry) ?? 'person';
    return { entry, kind, reading: readName(name, kind) };
  });
  const [found, took] = timed(() =>
    asked.map(({ kind, reading }) => shelves.get(kind)?.index.propose(reading, POLICY.candidates)),
  );
  const recall = (top: number) =>
    asked.filter(({ entry, kind }, at) =>
      found[at]?.slice(0, top).some((n) => shelves.get(kind)?.here[n]?.entry === entry),
    ).length;
  return [
    `  candidates alone: ${perSecond(asked.length, took)} questions/s of one kind; recall@10 ${percent(recall(10), asked.length)}, recall@50 ${percent(recall(50), asked.length)} on ${asked.length} spoilt names (seed ${SEED})`,
  ];
}

/** How long one name that was not asked before takes, all kinds searched. */
function benchLatency(list: WatchList, index: ScreeningIndex): string {
  const took = NOISES.flatMap((noise) => spoilt(list, noise))
    .map(({ name }) => timed(() => index.findByName(name))[1])
    .sort((a, b) => a - b);
  const at = (part: number) => `${(took[Math.floor(took.length * part)] ?? 0).toFixed(2)} ms`;
  return `  end to end: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} a name not asked before`;
}

/** Names of one entry against the nearest names of others: what is told apart, and what is taken for one. */
function benchAliases(list: WatchList): readonly string[] {
  const chance = seededChance(SEED);
  const some = list.entries.filter(({ kind }) => kind !== 'aircraft' && chance() < PAIRED_PART);
  const aliases = some.flatMap(({ kind, names: [primary, ...others] }) =>
    others
      .filter(({ alias }) => alias === 'strong')
      .map(({ text }) => ({ kind, left: text, right: primary?.text ?? '' })),
  );
  const folded = list.entries.flatMap(({ id, kind, names }) =>
    names.map(({ text }) => ({ id, kind, text, folded: foldName(text) })),
  );
  const trigrams = compileTrigrams(folded.map((name) => name.folded));
  const others = some.flatMap(({ id, kind, names: [primary] }) => {
    const left = primary?.text ?? '';
    const near = trigrams.nearest(foldName(left), 20, NEAR_MIN).map((n) => folded[n]);
    const other = near.find((name) => name?.id !== id && name?.kind === kind);
    return other === undefined || sameWords(other.text, left)
      ? []
      : [{ kind, left, right: other.text }];
  });
  const part = (pairs: typeof others) => percent(pairs.filter(isOneParty).length, pairs.length);
  return [
    `  strong aliases and primary names taken for one party: ${part(aliases)} of ${aliases.length}`,
    `  the nearest names of two entries taken for one party: ${part(others)} of ${others.length}`,
  ];
}

const PAIRED_PART = 0.2;
/** Cosine of trigrams from which on another entry's name is a hard case. */
const NEAR_MIN = 0.4;

function sameWords(one: string, other: string): boolean {
  const sorted = (text: string) => foldName(text).split(' ').sort().join(' ');
  return sorted(one) === sorted(other);
}

function isOneParty(pair: { kind: ListedKind; left: string; right: string }): boolean {
  const [left, right] = [pair.left, pair.right].map((text) => ({
    kind: pair.kind,
    names: [{ text, alias: 'primary' as const }],
    countries: [],
    addresses: [],
    identifiers: [],
  }));
  if (left === undefined || right === undefined) return false;
  return compareParties(left, right).score >= POLICY.threshold;
}

function benchNoise(list: WatchList, index: ScreeningIndex): readonly string[] {
  return NOISES.map((noise) => {
    const asked = spoilt(list, noise);
    const [found, took] = timed(() => asked.map(({ name }) => index.findByName(name)));
    const first = asked.filter(({ entry }, at) => found[at]?.[0]?.entry === entry).length;
    const any = asked.filter(({ entry }, at) => found[at]?.some((one) => one.entry === entry));
    return `  ${noise}: found ${percent(any.length, asked.length)}, first ${percent(first, asked.length)}, ${perSecond(asked.length, took)} names/s`;
  });
}

/** Real names as another authority respelled them, looked for in a list of the unspoilt ones. */
function benchRespelled(list: WatchList): readonly string[] {
  const path = `${PAIRS_FOLDER}/yente_un_treated.dev.csv`;
  if (!existsSync(path)) return [];
  const pairs = readTable(path).filter((row) => row['changed'] === 'true');
  const entries = pairs.map((row, at) => ({
    id: `respelled-${at}`,
    kind: 'person' as const,
    names: [{ text: row['right'] ?? '', alias: 'primary' as const }],
    programs: [],
    countries: [],
    addresses: [],
    identifiers: [],
  }));
  const index = compileScreening([{ ...list, entries: [...list.entries, ...entries] }], POLICY);
  const found = pairs.filter((row, at) =>
    index
      .findByName(row['left'] ?? '')
      .some((one) => one.entry === `respelled-${at}` || one.matched === row['right']),
  ).length;
  return [
    `  respelled by another authority: found ${percent(found, pairs.length)} of ${pairs.length}`,
  ];
}

function benchUnlisted(index: ScreeningIndex, region: string): string {
  const path = `${PAIRS_FOLDER}/yente_negatives_${region}_1000.csv`;
  if (!existsSync(path)) return `  unlisted people (${region}): skipped`;
  const names = readTable(path).map((row) => row['full_name'] ?? '');
  const [found, took] = timed(() => names.map((name) => index.findByName(name)));
  const alerts = found.filter((one) => one.length > 0).length;
  return `  unlisted people (${region}): ${percent(alerts, names.length)} alert, ${perSecond(names.length, took)} names/s`;
}

/** The same few thousand parties again and again, as a port sees them. */
function benchRemembered(list: WatchList): readonly string[] {
  const index = compileScreening([list], { ...POLICY, remembered: 65_536 });
  const parties = NOISES.flatMap((noise) => spoilt(list, noise)).map(({ name }) => ({
    role: 'importer' as const,
    party: party(name),
  }));
  const rounds = 100;
  for (const named of parties) screen(index, [named]);
  const [, took] = timed(() => {
    for (let round = 0; round < rounds; round += 1) {
      for (const named of parties) screen(index, [named]);
    }
  });
  return [`  names seen before: ${perSecond(parties.length * rounds, took)} names/s`];
}

function readTable(path: string): Record<string, string>[] {
  return parse(readFileSync(path, 'utf8'), { columns: true });
}

function timed<Value>(work: () => Value): [value: Value, milliseconds: number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

function perSecond(count: number, milliseconds: number): string {
  return show((count / milliseconds) * 1000);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function show(value: number): string {
  return value.toFixed(0);
}
