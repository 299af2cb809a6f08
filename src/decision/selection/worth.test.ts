import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../risk/criterion.ts';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import { aPlainEntry, aQuestion, starterBook } from '../test-desk.ts';
import { selectedAs } from './finding.ts';
import { isCompulsory, isTargeted, worthOf } from './worth.ts';

const STARTER = starterBook();

function aCriterion(id: string, but: Partial<Criterion>): Criterion {
  return {
    id,
    pack: 'test',
    title: { en: id, es: id, fr: id },
    when: 'true',
    lane: null,
    weight: 0,
    source: 'a test',
    authority: '19 USC 1499',
    owner: 'a test',
    validity: { from: '2026-01-01' as Criterion['validity']['from'], to: null },
    verified: true,
    ...but,
  };
}

/** Decided where just these criteria fire, and chance draws or does not. */
function decided(criteria: readonly Criterion[], drawn = false): Decision {
  const fired = criteria.map((criterion) => ({
    criterion,
    entry: null,
    line: null,
    purpose: 'commercial' as const,
    seen: [],
  }));
  const layers = { ...STARTER.layers, criteria: () => ({ fired, failed: [] }) };
  const book = starterBook({ layers });
  const draw = { seed: '', billionths: drawn ? 0 : 999_999_999 };
  const [decision] = decide([aQuestion([aPlainEntry()], book, { draw })], book);
  if (decision === undefined) throw new Error('nothing was decided');
  return decision;
}

const TRUSTED = aCriterion('importer-trusted', { weight: -100 });
const OVER_VOLUME = aCriterion('timber-permit-over-volume', { lane: 'exam' });
const ODD_PRICE = aCriterion('odd-price', { lane: 'exam', weight: 10 });

describe('a compulsory examination', () => {
  test('is not waived by trust, however much', () => {
    const decision = decided([OVER_VOLUME, TRUSTED, aCriterion('known', { weight: -100 })]);
    expect(decision.score).toBe(0);
    expect(decision.lane).toBe('exam');
    expect(isCompulsory(decision, STARTER.policy)).toBe(true);
  });

  test('is one that the policy names; others compete for room', () => {
    expect(isCompulsory(decided([ODD_PRICE]), STARTER.policy)).toBe(false);
    expect(isTargeted(decided([ODD_PRICE]))).toBe(true);
  });
});

describe('why something was examined', () => {
  test('is chance where chance drew, with the draw’s probability only if nothing else asked', () => {
    const alone = decided([], true);
    expect(isTargeted(alone)).toBe(false);
    expect(selectedAs(alone, false, null)).toEqual({ selectedBy: 'control', inclusionPpm: 10_000 });
    const both = decided([ODD_PRICE], true);
    expect(selectedAs(both, false, null)).toEqual({
      selectedBy: 'control',
      inclusionPpm: 1_000_000,
    });
  });

  test('is what the shift’s plan says, else what asked for it, else the officer', () => {
    const line = { selectedBy: 'exploration', inclusionPpm: 40_000 } as const;
    expect(selectedAs(decided([ODD_PRICE]), false, line)).toEqual(line);
    expect(selectedAs(decided([ODD_PRICE]), false, null).selectedBy).toBe('criteria');
    expect(selectedAs(decided([OVER_VOLUME]), true, null).selectedBy).toBe('compulsory');
    expect(selectedAs(decided([]), false, null).selectedBy).toBe('officer');
  });
});

describe('what an examination is worth', () => {
  const { selection } = STARTER.policy;

  test('is by the model the duty expected and each violation by its probability', () => {
    const score = { model: 'm/1', probability: 0.2, critical: 0.01, lossCents: 30_000 };
    const told = { ...score, base: 0, contributions: [] };
    const { violationCents, criticalCents } = selection;
    expect(worthOf(decided([]), told, selection)).toBe(
      30_000 + 0.2 * violationCents + 0.01 * criticalCents,
    );
  });

  test('is by points where no model speaks, more where a criterion asks itself', () => {
    const { pointCents, askedPoints } = selection;
    expect(worthOf(decided([ODD_PRICE]), null, selection)).toBe((10 + askedPoints) * pointCents);
    expect(worthOf(decided([]), null, selection)).toBe(0);
  });
});
