import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, EntryLine } from '../filing/filing.ts';
import { LANES } from '../risk/criterion.ts';
import { canonical } from '../terms/canonical.ts';
import type { Day } from '../terms/day.ts';
import type { Book, Layers } from './book.ts';
import { asDecided, decide, STANDING } from './decide.ts';
import type { Decision, Question } from './decision.ts';
import { drawOf, isDrawn } from './draw.ts';
import type { Stopwatch } from './evidence.ts';
import { reasonToTell } from './judge.ts';
import { aPlainEntry, aQuestion, starterBook } from './test-desk.ts';

const FIRST = drawOf('seed', 'any');

function decideOne(question: Question, book: Book, stopwatch: Stopwatch = STANDING): Decision {
  const [decision] = decide([question], book, stopwatch);
  if (decision === undefined) throw new Error('nothing was decided');
  return decision;
}

function withLayer(layer: keyof Layers, run: Layers[keyof Layers]): Book {
  const book = starterBook();
  return { ...book, layers: { ...book.layers, [layer]: run } };
}

const THROWS = () => {
  throw new Error('out of order');
};

describe('an ordinary consignment', () => {
  const book = starterBook();
  const decision = decideOne(aQuestion([aPlainEntry()], book), book);

  test('is released, undegraded, by the Book that decided it', () => {
    expect(decision).toMatchObject({ lane: 'release', degraded: false, outages: [] });
    expect(decision.book).toBe(book.version);
  });

  test('owes what the schedule says on that day, to the cent', () => {
    const [assessment] = decision.assessments;
    expect(assessment?.complete).toBe(true);
    expect(assessment?.lines[0]?.column).toBe('general');
    // 0.3464 % of $41,200 is $142.72; 0.125 % is $51.50.
    expect(assessment?.fees.map((fee) => [fee.kind, fee.amount.amount])).toEqual([
      ['mpf', '142.72'],
      ['hmf', '51.50'],
    ]);
  });

  test('owes additional duties by its origin, and by what its filer declares of the goods', () => {
    const plain = aPlainEntry('B76-0324527-8', { entryDate: '2026-05-01' as Day });
    const owed = (but: Partial<EntryLine>) => {
      const lines = plain.lines.map((line) => ({
        ...line,
        ...{ hts: '9506624040', origin: 'CN' },
        ...but,
      }));
      const [assessment] = decideOne(aQuestion([{ ...plain, lines }], book), book).assessments;
      return assessment?.lines.flatMap(({ charges }) =>
        charges.flatMap((one) => one.heading ?? []),
      );
    };
    expect(owed({})).toEqual(['99038815', '99030301']);
    expect(owed({ states: ['humanitarian-donation'] })).toEqual(['99038815']);
  });

  test('names every list that was searched, so that "no match" says of what', () => {
    expect(decision.screening).toEqual({ matches: [], searched: book.lists });
  });
});

describe('a layer that fails', () => {
  const LAYERS = ['tariff', 'screening', 'criteria'] as const;

  test.each(LAYERS)('%s that throws degrades the decision and never releases', (layer) => {
    const book = withLayer(layer, THROWS);
    const decision = decideOne(aQuestion([aPlainEntry()], book), book);
    expect(decision.degraded).toBe(true);
    expect(decision.outages).toContainEqual({ layer, how: 'threw', detail: 'out of order' });
    expect(decision.lane).toBe(book.policy.fallback);
  });

  test.each(LAYERS)('%s that is absent degrades the decision and never releases', (layer) => {
    const book = withLayer(layer, null);
    const decision = decideOne(aQuestion([aPlainEntry()], book), book);
    expect(decision.outages).toContainEqual(expect.objectContaining({ layer, how: 'absent' }));
    expect(decision.lane).toBe(book.policy.fallback);
  });

  test.each(LAYERS)('%s that takes too long degrades the decision and never releases', (layer) => {
    let milliseconds = 0;
    const whole = starterBook();
    const slow = (...given: never[]) => {
      milliseconds += whole.policy.layerMillisecondsMax + 1;
      const run = whole.layers[layer] as ((...given: never[]) => unknown) | null;
      return run?.(...given);
    };
    const book = withLayer(layer, slow as Layers[typeof layer]);
    const decision = decideOne(aQuestion([aPlainEntry()], book), book, () => milliseconds);
    expect(decision.outages).toContainEqual(expect.objectContaining({ layer, how: 'timed-out' }));
    expect(decision.lane).toBe(book.policy.fallback);
  });

  test('a history that could not be read degrades the decision and never releases', () => {
    const book = starterBook();
    const outages = [{ layer: 'history', how: 'threw', detail: 'no answer' }] as const;
    const decision = decideOne(aQuestion([aPlainEntry()], book, { outages }), book);
    expect(decision).toMatchObject({ degraded: true, lane: book.policy.fallback });
  });

  test('a watch list that the policy requires and nobody loaded degrades the decision', () => {
    const whole = starterBook();
    const book = { ...whole, policy: { ...whole.policy, requiredLists: ['Some Other List'] } };
    const decision = decideOne(aQuestion([aPlainEntry()], book), book);
    expect(decision.outages).toEqual([
      { layer: 'screening', how: 'incomplete', detail: 'list Some Other List is not loaded' },
    ]);
    expect(decision.lane).toBe('documents');
  });

  test('a line outside the loaded schedule is degraded, tariff unknown, and owes no zero', () => {
    const book = starterBook();
    const plain = aPlainEntry();
    const [line] = plain.lines;
    if (line === undefined) throw new Error('unreachable');
    const strange: Entry = { ...plain, lines: [{ ...line, hts: '9706100000' }] };
    const decision = decideOne(aQuestion([strange], book), book);
    expect(decision.assessments[0]).toMatchObject({
      complete: false,
      lines: [{ unknown: 'tariff-unknown', charges: [] }],
    });
    expect(decision).toMatchObject({ degraded: true, lane: 'documents' });
  });

  test('decides again to the same bytes where the clock of that day is gone', () => {
    let milliseconds = 0;
    const hasty: Stopwatch = () => {
      milliseconds += 400;
      return milliseconds;
    };
    const book = starterBook();
    const asked = aQuestion([aPlainEntry()], book);
    const decision = decideOne(asked, book, hasty);
    expect(decision.degraded).toBe(true);
    const again = decideOne(asDecided(asked, decision), book);
    expect(canonical(again)).toBe(canonical(decision));
  });
});

describe('the lane', () => {
  const book = starterBook();

  test('is never milder than an earlier hold that nobody lifted', () => {
    for (const heldLane of book.policy.standing) {
      const asked = aQuestion([aPlainEntry()], book);
      const held = { ...asked, history: { ...asked.history, heldLane } };
      expect(decideOne(held, book).lane).toBe(heldLane);
    }
  });

  test('is never milder than any of its reasons asks for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('4407210000', '6109100012', '9403608081', '0101210010', '8517130000'),
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.constantFrom('MX', 'CN', 'VN', 'CA', 'KP'),
        fc.nat({ max: 999_999_999 }),
        (hts, dollars, origin, billionths) => {
          const plain = aPlainEntry();
          const lines = plain.lines.map((line) => ({
            ...line,
            hts,
            origin,
            value: { ...line.value, amount: `${dollars}.00` },
          }));
          const asked = aQuestion([{ ...plain, lines }], book, { draw: { seed: '', billionths } });
          const decision = decideOne(asked, book);
          for (const { lane } of decision.reasons) {
            if (lane === null) continue;
            expect(LANES.indexOf(decision.lane)).toBeGreaterThanOrEqual(LANES.indexOf(lane));
          }
          expect(decision.reasons.length).toBeGreaterThan(0);
          if (decision.degraded) expect(decision.lane).not.toBe('release');
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is documents while an entry is waited for', () => {
    const asked = aQuestion([], book, {
      consignment: {
        ...aQuestion([aPlainEntry()], book).consignment,
        missing: [{ element: 'entry', by: 'broker', of: 'bill:X' }],
      },
    });
    expect(decideOne(asked, book).lane).toBe('documents');
  });
});

describe('the control sample', () => {
  test('draws what chance says, from every stratum, and says that it did', () => {
    const book = starterBook();
    const drawn = aQuestion([aPlainEntry()], book, { draw: { ...FIRST, billionths: 0 } });
    const decision = decideOne(drawn, book);
    expect(decision.control).toEqual({ stratum: 'vessel/01', ratePpm: 10_000, drawn: true });
    expect(decision.lane).toBe('exam');
    expect(decision.reasons[0]?.code).toBe('control-sample');
  });

  test('draws the same consignment again, and about as many as its rate says', () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => `consignment-${n}`);
    const drawn = ids.filter((id) => isDrawn(drawOf('seed', id), 10_000));
    expect(drawn).toEqual(ids.filter((id) => isDrawn(drawOf('seed', id), 10_000)));
    // 200 expected; six standard deviations are 84.
    expect(Math.abs(drawn.length - 200)).toBeLessThan(84);
    expect(drawn).not.toEqual(ids.filter((id) => isDrawn(drawOf('other', id), 10_000)));
  });
});

test('what would free it, taken away, frees it', () => {
  const whole = starterBook();
  const asked = aQuestion([aPlainEntry()], whole);
  const held = { ...asked, history: { ...asked.history, heldLane: 'exam' as const } };
  expect(decideOne(held, whole).freeing).toEqual(['still-held']);
  expect(decideOne(asked, whole).freeing).toEqual([]);
});

test('of a score that reached a threshold, what weighed most in it is told', () => {
  const book = starterBook();
  const [plain] = decideOne(aQuestion([aPlainEntry()], book), book).reasons;
  if (plain === undefined) throw new Error('a decision has a reason');
  const reached = { ...plain, code: 'score-threshold', weight: 0 };
  const light = { ...plain, code: 'light', weight: 12 };
  const heavy = { ...plain, code: 'heavy', weight: 40 };
  expect(reasonToTell([reached, light, heavy])).toBe(heavy);
  expect(reasonToTell([light, reached, heavy])).toBe(light);
  expect(reasonToTell([reached])).toBe(reached);
  expect(reasonToTell([])).toBeNull();
});
