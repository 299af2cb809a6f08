import { describe, expect, test } from 'vitest';
import type { Filing } from '../filing/filing.ts';
import { party } from '../filing/test-parts.ts';
import { LANES, type Lane } from '../risk/criterion.ts';
import { simulated } from '../simulation/test-simulation.ts';
import type { Book } from './book.ts';
import { counterfactualOf } from './counterfactual.ts';
import { decide } from './decide.ts';
import type { Question } from './decision.ts';
import { DECLARED_FIELDS, writeField } from './declared-field.ts';
import { aPlainEntry, aQuestion, starterBook } from './test-desk.ts';

const book = starterBook();

function laneOf(question: Question, by: Book = book): Lane | undefined {
  return decide([question], by)[0]?.lane;
}

describe('what would have brought a milder lane', () => {
  test('is nothing where the goods are released', () => {
    const asked = aQuestion([aPlainEntry()], book);
    expect(counterfactualOf(asked, book)).toEqual({ kind: 'none', why: 'released' });
  });

  test('is nothing that is declared where chance drew it, a hold stands or a layer was silent', () => {
    const plain = aQuestion([aPlainEntry()], book);
    const drawn = { ...plain, draw: { ...plain.draw, billionths: 0 } };
    const held = { ...plain, history: { ...plain.history, heldLane: 'exam' as const } };
    const outages = [{ layer: 'history', how: 'threw', detail: 'no answer' }] as const;
    const standing = (question: Question) => counterfactualOf(question, book);
    const none = { kind: 'none', why: 'standing' };
    expect(standing(drawn)).toEqual({ ...none, reason: 'control-sample' });
    expect(standing(held)).toEqual({ ...none, reason: 'still-held' });
    expect(standing({ ...plain, outages })).toEqual({ ...none, reason: 'degraded' });
  });

  test('is the part that somebody must still file', () => {
    const { consignment } = aQuestion([aPlainEntry()], book);
    const missing = [{ element: 'entry', by: 'broker', of: 'bill:X' }] as const;
    const asked = aQuestion([], book, { consignment: { ...consignment, missing } });
    expect(counterfactualOf(asked, book)).toMatchObject({
      kind: 'change',
      lane: 'release',
      change: { field: 'missing-part', to: 'entry', of: 'bill:X', from: null },
    });
  });

  test('is the volume that a permit still allows, to the hundredth', () => {
    const volume = { amount: '100', unit: 'm3' };
    const permit = { type: 'harvest', number: 'P-1', issuer: null, allows: volume };
    const plain = aPlainEntry();
    const lines = plain.lines.map((line) => ({
      ...line,
      permits: [{ ...permit, uses: { ...volume, amount: '10.5' } }],
    }));
    const asked = aQuestion([{ ...plain, lines }], book);
    const permits = [{ type: 'harvest', number: 'P-1', volume, usedElsewhere: '95' }];
    const over = { ...asked, history: { ...asked.history, permits } };
    expect(laneOf(over)).toBe('exam');
    expect(counterfactualOf(over, book)).toMatchObject({
      kind: 'change',
      lane: 'documents',
      change: { field: 'permit-use', line: 1, from: '10.5', to: '5.00' },
    });
  });

  test('is nothing where a name on a list alone decides, for a name is nobody’s to change', () => {
    const listed = aPlainEntry('B76-0324527-8', {
      importer: party('Quenby Harbourmaster Trading GmbH', 'DE'),
    });
    const asked = aQuestion([listed], book);
    expect(laneOf(asked)).toBe('hold');
    expect(counterfactualOf(asked, book)).toEqual({ kind: 'none', why: 'no-single-field' });
  });
});

describe('over a week of simulated trade', () => {
  const filings = simulated({ days: 7, filingsPerDay: 150 }).map(({ filing }) => filing);
  const declared = filings.filter(({ kind }) => kind === 'entry' || kind === 'parcel');
  const asked = declared.map((filing) => ({ filing, question: questionOf(filing) }));
  const found = asked.map((one) => ({ ...one, answer: counterfactualOf(one.question, book) }));

  test('the change, applied, brings the lane that it promises, milder than the one decided', () => {
    let changes = 0;
    for (const { question, answer } of found) {
      if (answer.kind === 'none') continue;
      changes += 1;
      const { field, to, of, ...place } = answer.change;
      const { consignment } = question;
      const lens = DECLARED_FIELDS.find(({ name }) => name === field);
      const changed =
        lens === undefined
          ? {
              ...consignment,
              missing: consignment.missing.filter((one) => one.element !== to || one.of !== of),
            }
          : writeField(consignment, lens, place, to);
      const lane = laneOf({ ...question, consignment: changed });
      expect(lane).toBe(answer.lane);
      expect(LANES.indexOf(answer.lane)).toBeLessThan(LANES.indexOf(laneOf(question) ?? 'release'));
      expect(differences(consignment, changed)).toBe(1);
    }
    expect(changes).toBeGreaterThan(20);
  });

  test('every consignment that is not released gets a change or the ground for none', () => {
    for (const { question, answer } of found) {
      const released = laneOf(question) === 'release';
      expect(answer.kind === 'none' && answer.why === 'released').toBe(released);
    }
  });
});

function questionOf(filing: Filing): Question {
  return aQuestion([filing], book);
}

/** How many leaves of two values differ; a list that grew or shrank is one. */
function differences(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return 1;
  const [before, after] = [Object.entries(a), new Map(Object.entries(b))];
  if (before.length !== after.size) return 1;
  return before.reduce((sum, [key, value]) => sum + differences(value, after.get(key)), 0);
}
