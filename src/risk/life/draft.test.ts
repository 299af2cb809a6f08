import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import { UNDECLARED } from './criteria-life.ts';
import {
  changeOf,
  type Draft,
  type Edition,
  latestOf,
  mayPublish,
  mayReview,
  mayWithdraw,
  mayWrite,
  snoozeName,
} from './draft.ts';
import { aBench, aDraft, anEdition, later, NOON, POLICY, TIP, TODAY } from './test-life.ts';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.faults.map(({ code }) => code).sort();
const review = (reviewer: string, accepted = true, edition = 1) => ({
  edition,
  reviewer,
  accepted,
  reason: 'read and compared with the report',
  at: NOON,
});

describe('who agrees to a draft', () => {
  const reviewed = aDraft({ reviews: [review('luis')] });

  test('is never whoever wrote it, the last edition or an earlier one', () => {
    const two = aDraft({
      editions: [anEdition(), anEdition({ edition: 2, author: 'marta' })],
      reviews: [review('luis', true, 2)],
    });
    for (const author of ['ana', 'marta']) {
      const seen = { reviewer: author, edition: 2, accepted: true };
      expect(codes(mayReview(two, seen, aBench()))).toEqual(['author-approves']);
      const by = { publisher: author, edition: 2 };
      expect(codes(mayPublish(two, by, aBench()))).toEqual(['author-approves']);
    }
    expect(codes(mayPublish(two, { publisher: 'luis', edition: 2 }, aBench()))).toEqual([]);
  });

  test('agrees to the edition that they read, and not to one written since', () => {
    const revised = { ...reviewed, editions: [anEdition(), anEdition({ edition: 2 })] };
    expect(codes(mayPublish(revised, { publisher: 'luis', edition: 1 }, aBench()))).toEqual([
      'draft-moved-on',
      'not-reviewed',
    ]);
    expect(codes(mayPublish(revised, { publisher: 'luis', edition: 2 }, aBench()))).toEqual([
      'not-reviewed',
    ]);
  });

  test('is not heard when a later reviewer sent the edition back', () => {
    const back = { ...reviewed, reviews: [review('luis'), review('nadia', false)] };
    expect(codes(mayPublish(back, { publisher: 'luis', edition: 1 }, aBench()))).toEqual([
      'not-reviewed',
    ]);
  });

  test('reviews an edition once', () => {
    const again = { reviewer: 'luis', edition: 1, accepted: false };
    expect(codes(mayReview(reviewed, again, aBench()))).toEqual(['already-reviewed']);
  });

  test('may be its author alone only for a snooze, and only where policy says so', () => {
    const bench = aBench({ policy: { ...POLICY, snoozeByOne: true } });
    const by = { publisher: 'ana', edition: 1 };
    const until = later(3_600);
    const snooze = aDraft({ kind: 'snooze', editions: [anEdition({ until })] });
    expect(codes(mayPublish(snooze, by, bench))).toEqual([]);
    expect(codes(mayPublish(snooze, by, aBench()))).toEqual(['author-approves', 'not-reviewed']);
    expect(codes(mayPublish(aDraft(), by, bench))).toEqual(['author-approves', 'not-reviewed']);
  });
});

describe('a replay', () => {
  const verdict = (failed: readonly string[], edition = 1) => ({
    edition,
    report: 'r1',
    passed: failed.length === 0,
    failed,
    at: NOON,
  });
  const required = aBench({ policy: { ...POLICY, replayRequired: true } });
  const seen = { reviewer: 'luis', edition: 1, accepted: true };

  test('is needed before an edition is accepted, where policy asks for one', () => {
    expect(codes(mayReview(aDraft(), seen, required))).toEqual(['replay-missing']);
    const passed = aDraft({ verdicts: [verdict([])] });
    expect(codes(mayReview(passed, seen, required))).toEqual([]);
    expect(codes(mayReview(aDraft(), { ...seen, accepted: false }, required))).toEqual([]);
  });

  test('of an earlier edition says nothing of the latest', () => {
    const editions = [anEdition(), anEdition({ edition: 2 })];
    const moved = aDraft({ editions, verdicts: [verdict([])] });
    expect(codes(mayReview(moved, { ...seen, edition: 2 }, required))).toEqual(['replay-missing']);
  });

  test('that failed stops an edition whatever policy asks, until a later one passes', () => {
    const failed = aDraft({ verdicts: [verdict(['exam load at 2704'])] });
    expect(codes(mayReview(failed, seen, aBench()))).toEqual(['replay-failed']);
    const again = { ...failed, verdicts: [...failed.verdicts, verdict([])] };
    expect(codes(mayReview(again, seen, required))).toEqual([]);
  });
});

describe('an emergency criterion', () => {
  const emergency = (to: Day | null) =>
    anEdition({ to, declared: { ...UNDECLARED, emergency: true } });
  const publish = (edition: Edition, bench = aBench()) =>
    codes(
      mayPublish(
        aDraft({ editions: [edition], reviews: [review('luis')] }),
        { publisher: 'luis', edition: 1 },
        bench,
      ),
    );

  test('ends within the days that policy gives it, counted from when it begins', () => {
    expect(publish(emergency(null))).toEqual(['emergency-too-long']);
    expect(publish(emergency('2026-12-21' as Day))).toEqual([]);
    expect(publish(emergency('2026-12-22' as Day))).toEqual(['emergency-too-long']);
    const waiting = { ...emergency('2027-01-30' as Day), from: '2027-01-01' as Day };
    expect(publish(waiting)).toEqual([]);
  });

  test('does without a replay, and not without the second person', () => {
    const required = aBench({ policy: { ...POLICY, replayRequired: true } });
    expect(publish(emergency('2026-12-01' as Day), required)).toEqual([]);
    const alone = aDraft({ editions: [emergency('2026-12-01' as Day)], reviews: [review('luis')] });
    expect(codes(mayPublish(alone, { publisher: 'ana', edition: 1 }, required))).toEqual([
      'author-approves',
    ]);
  });

  test('that is over already is not published', () => {
    expect(publish(emergency('2026-11-21' as Day))).toEqual(['already-over']);
  });
});

describe('a criterion that rests on intelligence', () => {
  const product = {
    ...TIP,
    id: 'p',
    author: 'ana',
    recordedAt: NOON,
    withdrawal: null,
  };
  const resting = { ...anEdition(), declared: { ...UNDECLARED, product: 'p' } };
  const proposal = (to: Day | null) =>
    ({ ...resting, to, kind: 'criterion', name: 'trial-garments' }) as const;

  test('ends with it at the latest', () => {
    const bench = aBench({ product });
    expect(codes(mayWrite(aDraft(), proposal(product.expiresOn), bench))).toEqual([]);
    expect(codes(mayWrite(aDraft(), proposal(null), bench))).toEqual(['outlives-product']);
  });

  test('is not written on what is unknown or withdrawn', () => {
    expect(codes(mayWrite(aDraft(), proposal(TODAY), aBench()))).toEqual(['product-unknown']);
    const withdrawal = { actor: 'ana', reason: 'the source made it up', at: NOON };
    const bench = aBench({ product: { ...product, withdrawal } });
    expect(codes(mayWrite(aDraft(), proposal(TODAY), bench))).toEqual(['product-withdrawn']);
  });
});

describe('what publishing does to the Book', () => {
  test('names the part by what it always was called, and the edition by the moment', () => {
    const { parts, withdrawn } = changeOf(aDraft(), NOON);
    expect(parts).toMatchObject([
      { kind: 'criterion', name: 'trial-garments', edition: NOON, knownFrom: NOON },
    ]);
    expect(withdrawn).toEqual(['suspension/trial-garments']);
  });

  test('lets a snooze begin when it is published, under one name for one extent', () => {
    const content = JSON.stringify({ criterion: 'x', until: later(60) });
    const editions = [anEdition({ content, until: later(60) })];
    const [part] = changeOf(aDraft({ kind: 'snooze', editions }), NOON).parts;
    expect(JSON.parse(part?.content ?? '')).toEqual({
      criterion: 'x',
      until: later(60),
      from: NOON,
    });
    expect(snoozeName('x', { port: '2704', party: 'Calder' })).toBe('x/party=Calder/port=2704');
  });

  test('takes a retired criterion out, and brings a suspended one back', () => {
    expect(changeOf(aDraft({ kind: 'retirement' }), NOON).withdrawn).toContain(
      'criterion/trial-garments',
    );
    expect(changeOf(aDraft({ kind: 'lift' }), NOON)).toEqual({
      parts: [],
      withdrawn: ['suspension/trial-garments'],
    });
  });
});

type Try = (draft: Draft, who: string, bench: ReturnType<typeof aBench>) => Draft;

const reviewing =
  (accepted: boolean): Try =>
  (draft, who, bench) => {
    const said = review(who, accepted, latestOf(draft).edition);
    const may = mayReview(draft, said, bench);
    return may.ok ? { ...draft, reviews: [...draft.reviews, said] } : draft;
  };

const replaying =
  (failed: readonly string[]): Try =>
  (draft) => {
    const { edition } = latestOf(draft);
    const verdict = { edition, report: 'r', passed: failed.length === 0, failed, at: NOON };
    return draft.end === null ? { ...draft, verdicts: [...draft.verdicts, verdict] } : draft;
  };

const ending =
  (how: 'published' | 'withdrawn'): Try =>
  (draft, who, bench) => {
    const { edition } = latestOf(draft);
    const by = { publisher: who, edition };
    const may = how === 'published' ? mayPublish(draft, by, bench) : mayWithdraw(draft);
    const end = { how, edition, actor: who, reason: 'as it is', at: NOON };
    return may.ok ? { ...draft, end } : draft;
  };

/** What leads on is tried more often than what ends it. */
const TRIES: readonly Try[] = [
  (draft, who, bench) => {
    const { kind, name } = draft;
    const next = anEdition({ edition: latestOf(draft).edition + 1, author: who });
    const may = mayWrite(draft, { ...next, kind, name }, bench);
    return may.ok ? { ...draft, editions: [...draft.editions, next] } : draft;
  },
  ...Array.from({ length: 4 }, () => reviewing(true)),
  ...Array.from({ length: 4 }, () => ending('published')),
  reviewing(false),
  ending('withdrawn'),
  replaying(['yield']),
  replaying([]),
  replaying([]),
];

/** A random life: whatever people try, in any order. */
const step = fc.record({
  act: fc.constantFrom(...TRIES),
  who: fc.constantFrom('ana', 'luis', 'marta'),
});

test('however people act, nobody publishes what they wrote, and nothing follows the end', () => {
  let published = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, replayRequired) => {
      const bench = aBench({ policy: { ...POLICY, replayRequired } });
      let draft = aDraft();
      for (const { act, who } of steps) {
        const before = draft;
        draft = act(draft, who, bench);
        if (before.end !== null) expect(draft).toBe(before);
      }
      if (draft.end?.how !== 'published') return;
      published += 1;
      const { edition } = latestOf(draft);
      expect(draft.editions.map(({ author }) => author)).not.toContain(draft.end.actor);
      expect(draft.reviews.findLast((one) => one.edition === edition)?.accepted).toBe(true);
      const replay = draft.verdicts.findLast((one) => one.edition === edition);
      expect(replay?.passed ?? !replayRequired).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(published).toBeGreaterThan(50);
});
