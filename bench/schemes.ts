import { parseArgs } from 'node:util';
import { measureMirrors } from '../src/simulation/test-mirrors.ts';
import {
  type Found,
  measureSchemes,
  schemeSettings,
  worldOf,
} from '../src/simulation/test-schemes.ts';

const SEEDS = ['harbour lights', 'low water', 'slack tide'];

/**
 * How much of what was planted is found by what the product looks for: permits drawn on beyond their volume,
 * swapped species, shifted origins, phoenixes, makers beyond capacity.
 *
 * `--seeds a,b` takes other seeds, `--days 365 --filings 2000` larger trade. Nothing was tuned on these seeds.
 */
export async function benchSchemes(): Promise<string[]> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    strict: false,
    options: {
      seeds: { type: 'string', default: SEEDS.join(',') },
      days: { type: 'string', default: '180' },
      filings: { type: 'string', default: '300' },
    },
  });
  const seeds = String(values.seeds).split(',');
  const lines: string[] = [
    'schemes: found by subject or entry (binding: recall 0.90, precision 0.80 of the first four)',
  ];
  const all: Found[] = [];
  for (const seed of seeds) {
    const began = performance.now();
    const world = worldOf(schemeSettings(seed, Number(values.days), Number(values.filings)));
    const found = measureSchemes(world);
    all.push(...found);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    lines.push(`  seed "${seed}": ${world.happenings.length} filings, ${seconds} s`);
    lines.push(...found.map((one) => `    ${lineOf(one)}`));
    const mirrors = measureMirrors(world);
    lines.push(
      `    mirror of trade  ${mirrors.found}/${mirrors.planted} trades passed off by almost half or more, ${mirrors.wrong} wrong`,
    );
  }
  lines.push('  all seeds');
  for (const scheme of new Set(all.map((one) => one.scheme))) {
    lines.push(`    ${lineOf(together(all.filter((one) => one.scheme === scheme)))}`);
  }
  return lines;
}

function together(several: readonly Found[]): Found {
  const [first] = several;
  if (first === undefined) throw new Error('nothing was measured');
  const sum = (of: (one: Found) => number) => several.reduce((total, one) => total + of(one), 0);
  const [planted, found, wrong] = [sum((o) => o.planted), sum((o) => o.found), sum((o) => o.wrong)];
  const mistaken: Record<string, number> = {};
  for (const one of several) {
    for (const [look, count] of Object.entries(one.mistaken)) {
      mistaken[look] = (mistaken[look] ?? 0) + count;
    }
  }
  const precision = found + wrong === 0 ? 1 : found / (found + wrong);
  const hidden = sum((o) => o.hidden ?? 0);
  return { ...first, planted, found, wrong, recall: found / planted, precision, mistaken, hidden };
}

function lineOf(one: Found): string {
  const { scheme, planted, found, wrong, recall, precision, mistaken, hidden = 0 } = one;
  const unseen = hidden === 0 ? '' : `; ${hidden} hidden, not asked for`;
  const looks = Object.entries(mistaken).map(([look, count]) => `${look} ${count}`);
  const honest = looks.length === 0 ? 'no look-alike mistaken' : `mistaken: ${looks.join(', ')}`;
  return `${scheme.padEnd(16)} recall ${recall.toFixed(3)} (${found}/${planted}), precision ${precision.toFixed(3)} (${wrong} wrong); ${honest}${unseen}`;
}
