import { describe, expect, test } from 'vitest';
import { mentions as simulated } from '../../simulation/mention.ts';
import { columnsOf } from './columns.ts';
import { group } from './grouping.ts';
import type { Mention } from './mention.ts';
import { KEPT, LINK_BITS, prepare } from './resolution.ts';
import { weighPairs } from './scoring.ts';
import { agreementOf, aMention } from './test-mentions.ts';

const NOBODY_JUDGED = { one: [], two: [] };

/** Made-up papers whose truth is known, of a seed that nothing was chosen by. */
function papers(seed: string): {
  readonly mentions: readonly Mention[];
  readonly labels: string[];
} {
  const labels: string[] = [];
  const mentions: Mention[] = [];
  const settings = { seed, companies: 900, each: 4, respelt: 0.5 };
  for (const { identity, party, contact } of simulated(settings)) {
    labels.push(identity);
    const stated = (value: string | null) => (value === null ? [] : [value]);
    mentions.push(
      aMention(String(mentions.length), party.name, {
        country: party.country,
        addresses: stated(party.address),
        identifiers: party.identifiers,
        phones: stated(contact.phone),
        banks: stated(contact.bank),
        officers: stated(contact.officer),
      }),
    );
  }
  return { mentions, labels };
}

describe('mentions by careless clerks', () => {
  const { mentions, labels } = papers('unseen-by-those-who-chose-the-weights');
  const prepared = prepare(columnsOf(mentions));
  const links = weighPairs(prepared, prepared.pairs, KEPT);
  const { group: found } = group(mentions.length, links, NOBODY_JUDGED, LINK_BITS);

  test('are put together as their truth says, F1 at least 0.95 over pairs', () => {
    const { precision, recall, f1 } = agreementOf(labels, found);
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
});
