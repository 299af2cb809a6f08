import { describe, expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { group } from './grouping.ts';
import { KEPT, LINK_BITS, prepare } from './resolution.ts';
import { weighPairs } from './scoring.ts';
import { agreementOf, labelledPapers } from './test-mentions.ts';
import { successionsAmong } from './test-succession.ts';

const NOBODY_JUDGED = { one: [], two: [] };

describe('mentions by careless clerks', () => {
  const seed = 'unseen-by-those-who-chose-the-weights';
  const { mentions, labels, papers } = labelledPapers({ seed, companies: 900 });
  const prepared = prepare(columnsOf(mentions));
  const links = weighPairs(prepared, prepared.pairs, KEPT);
  const { group: groups } = group(mentions.length, links, NOBODY_JUDGED, LINK_BITS);

  test('are put together as their truth says, F1 at least 0.95 over pairs', () => {
    const { precision, recall, f1 } = agreementOf(labels, groups);
    expect(f1, `precision ${precision}, recall ${recall}`).toBeGreaterThanOrEqual(0.95);
  });

  test('of one party meet in some block, 98 of 100 pairs', () => {
    const all = new Uint32Array(mentions.length);
    const blocked = new Set(prepared.pairs);
    expect(agreementOf(labels, all).recall).toBe(1);
    let met = 0;
    let pairs = 0;
    for (let a = 0; a < labels.length; a += 1) {
      for (let b = a + 1; b < labels.length; b += 1) {
        if (labels[a] !== labels[b]) continue;
        pairs += 1;
        if (blocked.has(a * 2 ** 21 + b)) met += 1;
      }
    }
    expect(pairs).toBeGreaterThan(3_000);
    expect(met / pairs).toBeGreaterThanOrEqual(0.98);
  });

  test('teach that one party has one number of a register, without being told so', () => {
    const { m, u } = prepared.model.fields['id EIN'] ?? { m: [], u: [] };
    expect(m[2]).toBeLessThan(0.02);
    expect(u[2]).toBeGreaterThan(0.98);
  });

  test('give the same groups in whatever order their links come', () => {
    const again = prepare(columnsOf(mentions));
    expect(again.model).toEqual(prepared.model);
    expect(again.pairs).toEqual(prepared.pairs);
  });

  test('show who went on under another name: half of them at least, hardly anybody else, none made one', () => {
    const { planted, right, madeOne, told } = successionsAmong(papers);
    expect(planted).toBeGreaterThan(15);
    expect(right / planted).toBeGreaterThanOrEqual(0.5);
    expect(right / told).toBeGreaterThanOrEqual(0.9);
    expect(madeOne).toBeLessThanOrEqual(1);
  });
});
