import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { foldName } from '../src/party/fold.ts';
import type { WatchList } from '../src/party/list.ts';
import { compileScreening, type ScreeningIndex, screen } from '../src/party/screen.ts';
import { parseSdn } from '../src/party/sdn.parse.ts';
import { POLICY, party, readSharedSdn, SDN_FOLDER } from '../src/party/test-lists.ts';
import { NOISES, seededChance, spoil } from '../src/party/test-noise.ts';
import { compileTrigrams } from '../src/party/name/trigram.ts';

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
  const names = list.entries.flatMap(({ id, names }) =>
    names.map(({ text }) => ({ entry: id, folded: foldName(text) })),
  );
  const trigrams = compileTrigrams(names.map(({ folded }) => folded));
  const asked = NOISES.flatMap((noise) => spoilt(list, noise));
  const [found, took] = timed(() =>
    asked.map(({ name }) => trigrams.nearest(name, POLICY.candidates, POLICY.cosineMin)),
  );
  const recall = (top: number) =>
    asked.filter(({ entry }, at) =>
      found[at]?.slice(0, top).some((number) => names[number]?.entry === entry),
    ).length;
  return [
    `  candidates alone: ${perSecond(asked.length, took)} questions/s; recall@10 ${percent(recall(10), asked.length)}, recall@50 ${percent(recall(50), asked.length)} on ${asked.length} spoilt names (seed ${SEED})`,
  ];
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
