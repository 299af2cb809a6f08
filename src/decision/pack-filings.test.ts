import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDay } from '../filing/test-parts.ts';
import type { Lane } from '../risk/criterion.ts';
import { partsOfPack } from '../risk/pack.parse.ts';
import { DEFAULT_SCHEMES, simulate } from '../simulation/trade.ts';
import { canonical } from '../terms/canonical.ts';
import { compileBook } from './book.parse.ts';
import type { Book } from './book.ts';
import { decide } from './decide.ts';
import type { Decision, Question } from './decision.ts';
import { aQuestion, STARTER_PARTS, starterBook } from './test-desk.ts';
import { decidePackFiling, filingsOfPack, firedOf } from './test-pack-filings.ts';

const PACKS = starterBook().packs;
const CASES = PACKS.flatMap(({ id }) => filingsOfPack(id).map((filing) => ({ pack: id, filing })));

describe.each(PACKS.map(({ id }) => id))('the test filings of the pack %s', (id) => {
  const filings = filingsOfPack(id);

  test.each(filings.map((filing) => [filing.name, filing] as const))('%s', (_, filing) => {
    const { decision, topics } = decidePackFiling(filing);
    expect(firedOf(decision, id)).toEqual(filing.fires);
    const own = topics.find(({ pack }) => pack === id);
    const missing = own?.missing.map(({ gap, line }) =>
      line === null ? gap.id : `${gap.id} ${line}`,
    );
    expect((missing ?? []).sort()).toEqual(filing.gaps);
    expect(own?.unanswered ?? []).toEqual([]);
  });

  test('fire each of its criteria, show each of its gaps, and let somebody pass', () => {
    const pack = PACKS.find((one) => one.id === id);
    const fired = new Set(filings.flatMap(({ fires }) => fires));
    const gaps = new Set(filings.flatMap((filing) => filing.gaps.map((gap) => gap.split(' ')[0])));
    expect([...fired].sort()).toEqual(pack?.criteria.map((one) => one.id).sort());
    expect([...gaps].sort()).toEqual(pack?.gaps.map((one) => one.id).sort());
    expect(filings.filter(({ fires, gaps: own }) => fires.length + own.length === 0)).not.toEqual(
      [],
    );
  });
});

test('there are fourteen packs', () => {
  expect(PACKS).toHaveLength(14);
});

describe('a pack that is taken out', () => {
  const without = new Map(PACKS.map(({ id }) => [id, bookWithout(id)]));

  test('takes its own reasons with it and changes no other', () => {
    const chosen = fc.record({
      pack: fc.constantFrom(...PACKS.map(({ id }) => id)),
      filing: fc.constantFrom(...CASES.filter(({ filing }) => filing.lists === undefined)),
    });
    fc.assert(
      fc.property(chosen, ({ pack, filing: { filing } }) => {
        const { question, decision } = decidePackFiling(filing);
        const book = without.get(pack) ?? starterBook();
        const [lacking] = decide([question], book);
        if (lacking === undefined) throw new Error('nothing was decided');
        const own = new Set(PACKS.find(({ id }) => id === pack)?.criteria.map(({ id }) => id));
        const kept = criteriaOf(decision).filter(({ code }) => !own.has(code));
        expect(criteriaOf(lacking)).toEqual(kept);
        expect(lacking.outages).toEqual(decision.outages);
        expect(lacking.assessments).toEqual(decision.assessments);
      }),
    );
  });

  test('is not there any more', () => {
    for (const [id, book] of without) expect(book.packs.map((pack) => pack.id)).not.toContain(id);
  });
});

test('the packs stop less than one in twenty of honest simulated declarations', () => {
  const honest = honestTrade();
  expect(honest.length).toBeGreaterThan(400);
  const stopped = honest.filter((decision) =>
    criteriaOf(decision).some(({ lane }) => lane !== null && !LET_GO.includes(lane)),
  );
  expect(stopped.length / honest.length).toBeLessThan(0.05);
});

const LET_GO: readonly Lane[] = ['release', 'release-audit'];

/** What the starter Book decides of entries and parcels when nothing else is missing, by importers it knows. */
function honestTrade(): readonly Decision[] {
  const book = starterBook();
  const happenings = simulate({
    seed: 'honest trade',
    from: aDay('2026-10-05'),
    days: 3,
    filingsPerDay: 400,
    schemes: DEFAULT_SCHEMES,
  });
  const questions: Question[] = [];
  for (const { filing, truth } of happenings) {
    if (filing.kind !== 'entry' && filing.kind !== 'parcel') continue;
    if (truth !== null && truth.scheme !== null) continue;
    const question = aQuestion([filing], book);
    questions.push({ ...question, consignment: { ...question.consignment, missing: [] } });
  }
  return decide(questions, book);
}

function criteriaOf({ reasons }: Decision) {
  const asked = reasons.filter(({ layer }) => layer === 'criteria');
  return asked.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
}

function bookWithout(id: string): Book {
  const own = new Set(partsOfPack(STARTER_PARTS, id));
  const book = compileBook(STARTER_PARTS.filter((part) => !own.has(part)));
  if (!book.ok) throw new Error(canonical(book.faults));
  return book.value;
}
