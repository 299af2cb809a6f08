import { blocksOf, distinctPairs } from '../src/party/identity/blocking.ts';
import { BLOCKING_RULES } from '../src/party/identity/blocking-rule.ts';
import { columnsOf } from '../src/party/identity/columns.ts';
import { bitsOf, countsOf } from '../src/party/identity/frequency.ts';
import { group } from '../src/party/identity/grouping.ts';
import { learnModel } from '../src/party/identity/learning.ts';
import { pairOf } from '../src/party/identity/pair.ts';
import { KEPT, LINK_BITS, PAIRS_EACH, prepare } from '../src/party/identity/resolution.ts';
import { weighPairs } from '../src/party/identity/scoring.ts';
import { agreementOf, labelledPapers, manyMentions } from '../src/party/identity/test-mentions.ts';
import { successionsAmong } from '../src/party/identity/test-succession.ts';

const NOBODY_JUDGED = { one: [], two: [] };
const MANY = 1_000_000;
/** Seeds that no weight and no threshold was chosen by. */
const SEEDS = ['harbour-1', 'harbour-2', 'harbour-3'];

/** How well accounts are told apart, on truth that was made up, and how long a million takes; one thread. */
export async function benchIdentity(): Promise<string[]> {
  return ['identity: who is who', ...SEEDS.map(benchPapers), ...benchMany()];
}

function benchPapers(seed: string): string {
  const { mentions, labels, papers } = labelledPapers({ seed, companies: 3_000 });
  const prepared = prepare(columnsOf(mentions));
  const weighed = weighPairs(prepared, prepared.pairs, KEPT);
  const { group: groups } = group(mentions.length, weighed, NOBODY_JUDGED, LINK_BITS);
  const { precision, recall, f1 } = agreementOf(labels, groups);
  const { planted, right, madeOne, told } = successionsAmong(papers);
  return (
    `  ${mentions.length} mentions of seed ${seed}: F1 ${percent(f1)} (precision ${percent(precision)}, recall ` +
    `${percent(recall)}), blocking recall ${percent(blockingRecall(labels, prepared.pairs))}; successors ` +
    `${right} of ${planted} told and ${madeOne} made one with whom they succeed, ${told - right} others told`
  );
}

function blockingRecall(labels: readonly string[], pairs: Float64Array): number {
  const blocked = new Set(pairs);
  const members = new Map<string, number[]>();
  for (const [at, label] of labels.entries()) {
    members.set(label, [...(members.get(label) ?? []), at]);
  }
  let met = 0;
  let all = 0;
  for (const own of members.values()) {
    for (const [place, one] of own.entries()) {
      for (const other of own.slice(place + 1)) {
        all += 1;
        if (blocked.has(pairOf(one, other))) met += 1;
      }
    }
  }
  return met / all;
}

function benchMany(): readonly string[] {
  const labelled = [...manyMentions(MANY, 7)];
  const laps: string[] = [];
  const began = performance.now();
  let last = began;
  const lap = <Value>(what: string, value: Value): Value => {
    laps.push(`${what} ${seconds(performance.now() - last)}`);
    last = performance.now();
    return value;
  };
  const columns = lap('read', columnsOf(labelled.map(({ mention }) => mention)));
  const counts = countsOf(columns);
  const bits = lap('counted', bitsOf(columns, counts));
  const ground = { columns, bits };
  const blocks = BLOCKING_RULES.map((rule) => blocksOf(rule, ground, PAIRS_EACH * columns.count));
  const pairs = lap('blocked', distinctPairs(blocks));
  const model = lap('learned', learnModel(ground, counts, pairs));
  const weighed = lap('weighed', weighPairs({ columns, bits, model }, pairs, KEPT));
  const { group: groups } = lap('grouped', group(MANY, weighed, NOBODY_JUDGED, LINK_BITS));
  const took = performance.now() - began;
  const labels = labelled.map(({ party }) => party);
  const { precision, recall, f1 } = agreementOf(labels, groups);
  return [
    `  ${MANY} mentions in ${seconds(took)}, one thread: ${laps.join(', ')}; ${pairs.length} pairs weighed`,
    `  of these F1 ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)})`,
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
