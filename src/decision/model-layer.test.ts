import assert from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import type { BookPart } from '../ledger/book-part.ts';
import { featuresOf } from '../risk/feature/features.ts';
import type { FeatureInput, Ground } from '../risk/feature/ground.ts';
import { aModelPart, aWrittenModel } from '../risk/feature/test-model.ts';
import { canonical } from '../terms/canonical.ts';
import { compileBook } from './book.parse.ts';
import type { Book } from './book.ts';
import { reperform } from './bundle.parse.ts';
import { writeBookFile, writeBundle } from './bundle.ts';
import { asDecided, decide, STANDING } from './decide.ts';
import type { Question } from './decision.ts';
import type { Stopwatch } from './evidence.ts';
import { explainScore, recordedFeatureInput } from './recorded-features.ts';
import { aPlainEntry, aQuestion, STARTER_PARTS, starterBook } from './test-desk.ts';

const MODEL_PART = aModelPart();

function bookWith(...parts: readonly BookPart[]): Book {
  const compiled = compileBook([...STARTER_PARTS, ...parts]);
  assert(compiled.ok, canonical(compiled.ok ? [] : compiled.faults));
  return compiled.value;
}

const MODELLED = bookWith(MODEL_PART);

function requiring(book: Book): Book {
  const targeting = { ...book.policy.targeting, modelRequired: true };
  return { ...book, policy: { ...book.policy, targeting } };
}

function decideOne(question: Question, book: Book, stopwatch: Stopwatch = STANDING) {
  const [decision] = decide([question], book, stopwatch);
  assert(decision !== undefined);
  return decision;
}

/** By an importer of whom nothing is known. */
function aStranger(book: Book): Question {
  const open = aQuestion([aPlainEntry()], book);
  return { ...open, history: { ...open.history, tallies: {} } };
}

describe('a Book with a model', () => {
  const asked = aStranger(MODELLED);
  const decision = decideOne(asked, MODELLED);

  test('records what it scored, by which edition, and what made it', () => {
    const { targeting } = decision;
    assert(targeting !== null);
    expect(targeting.model).toBe('targeting/7');
    const raw = targeting.contributions.reduce((sum, one) => sum + one.logOdds, targeting.base);
    expect(targeting.probability).toBeCloseTo(1 / (1 + Math.exp(-raw)), 10);
    expect(targeting.contributions.map(({ feature }) => feature)).toContain('importer.seen');
  });

  test('tells it as one reason in three languages, with as many points as the policy gives', () => {
    const reason = decision.reasons.find(({ layer }) => layer === 'model');
    assert(reason !== undefined && decision.targeting !== null);
    const { probability } = decision.targeting;
    const given = MODELLED.policy.targeting.points.filter((one) => one.probability <= probability);
    expect(reason.weight).toBe(given.at(-1)?.points);
    expect(decision.score).toBeGreaterThanOrEqual(reason.weight);
    expect(reason.title.en).toContain('Declared value');
    expect(reason.title.es).toContain('Valor declarado');
    expect(reason.title.fr).toContain('Valeur déclarée');
    expect(reason.seen[0]).toEqual({ name: 'probability', value: probability.toFixed(4) });
    expect(reason.purpose).toBe('security');
  });

  test('says how new and how open the case was', () => {
    expect(decision.novelty).toBe(1);
    assert(decision.targeting !== null);
    const { probability } = decision.targeting;
    expect(decision.uncertainty).toBeCloseTo(4 * probability * (1 - probability));
  });

  test('is decided again to the same bytes from its bundle and the exported Book', () => {
    const bundle = writeBundle(asDecided(asked, decision), decision);
    const again = reperform(bundle, writeBookFile([...STARTER_PARTS, MODEL_PART]));
    expect(again).toMatchObject({ ok: true, value: { same: true, differences: [] } });
  });

  test('is trained on what it was given: the record gives the same features', () => {
    let seen: FeatureInput | null = null;
    const spying = (ground: Ground) => {
      seen = ground.input;
      return MODELLED.layers.model?.(ground) ?? assert.fail();
    };
    const book = { ...MODELLED, layers: { ...MODELLED.layers, model: spying } };
    const live = decideOne(asked, book);
    assert(seen !== null);
    const recorded = JSON.parse(canonical(asDecided(asked, live))) as Question;
    const input = recordedFeatureInput(recorded, live, book);
    expect(featuresOf(input)).toEqual(featuresOf(seen));
  });

  test('explains the same score exactly when somebody asks', () => {
    const explained = explainScore(asked, decision, MODELLED);
    expect(explained?.probability).toBeCloseTo(decision.targeting?.probability ?? -1, 10);
    expect(explainScore(asked, decision, starterBook())).toBeNull();
  });
});

describe('a model that does not answer', () => {
  test('and is not required, because nobody has one yet, degrades nothing', () => {
    const book = starterBook();
    const decision = decideOne(aStranger(book), book);
    expect(decision).toMatchObject({ degraded: false, targeting: null, uncertainty: null });
    expect(decision.novelty).toBe(1);
  });

  test('and is required and absent degrades the decision and never releases', () => {
    const book = requiring(starterBook());
    const decision = decideOne(aStranger(book), book);
    expect(decision.outages).toContainEqual(
      expect.objectContaining({ layer: 'model', how: 'absent' }),
    );
    expect(decision.lane).toBe(book.policy.fallback);
  });

  test('because it throws degrades the decision and never releases, required or not', () => {
    const broken = () => {
      throw new Error('out of order');
    };
    const book = { ...MODELLED, layers: { ...MODELLED.layers, model: broken } };
    const decision = decideOne(aStranger(book), book);
    const outage = { layer: 'model', how: 'threw', detail: 'out of order' };
    expect(decision.outages).toContainEqual(outage);
    expect(decision).toMatchObject({ targeting: null, lane: book.policy.fallback });
    const again = decideOne(asDecided(aStranger(book), decision), MODELLED);
    expect(canonical(again)).toBe(canonical(decision));
  });

  test('in time degrades the decision and never releases', () => {
    let milliseconds = 0;
    const slow = (ground: Ground) => {
      milliseconds += MODELLED.policy.layerMillisecondsMax + 1;
      return MODELLED.layers.model?.(ground) ?? assert.fail();
    };
    const book = { ...MODELLED, layers: { ...MODELLED.layers, model: slow } };
    const decision = decideOne(aStranger(book), book, () => milliseconds);
    expect(decision.outages).toContainEqual(
      expect.objectContaining({ layer: 'model', how: 'timed-out' }),
    );
    expect(decision.lane).toBe(book.policy.fallback);
  });
});

describe('a model as a part of the Book', () => {
  test('that asks for what is no feature is refused, each such name at its place', () => {
    const model = aWrittenModel({ features: ['entry.value', 'importer.ein', 'screening.best'] });
    const compiled = compileBook([...STARTER_PARTS, { ...MODEL_PART, content: canonical(model) }]);
    expect(compiled).toMatchObject({
      ok: false,
      faults: [{ code: 'model-feature-unknown', at: '/features/1', got: 'importer.ein' }],
    });
  });

  test('is one: a second beside it is refused', () => {
    const compiled = compileBook([...STARTER_PARTS, MODEL_PART, aModelPart({ name: 'other' })]);
    expect(compiled).toMatchObject({ ok: false, faults: [{ code: 'model-several' }] });
  });
});
