import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCondition } from '../../risk/expression.parse.ts';
import { canonical } from '../../terms/canonical.ts';
import type { Day } from '../../terms/day.ts';
import { compileBook } from '../book.parse.ts';
import { NOON, STARTER_PARTS, starterBook } from '../test-desk.ts';
import { parseCandidate } from './candidate.parse.ts';
import type { Candidate } from './candidate.ts';
import { examRoomOf } from './exam-room.ts';
import { openPast, type Past, readCursor, writeLabels, writePast } from './past.store.ts';
import { advanced, type Decided, STRETCH } from './past.ts';
import { previewCondition } from './preview.store.ts';
import { decideAgain } from './recall.ts';
import { compileRehearsal } from './rehearsal.parse.ts';
import { replayShare } from './replay.store.ts';
import { replay } from './replay.ts';
import { parseReplayPolicy } from './replay-policy.parse.ts';
import type { ReplayLimits, ReplayPolicy } from './replay-policy.ts';
import { type ReplayReport, writeReport } from './report.ts';
import { pastFolder, someDecided } from './test-past.ts';

const book = starterBook();
const decided = someDecided(book, 400);
const WINDOW = { from: '2026-11-16' as Day, to: '2026-11-18' as Day };
const { folder, remove } = pastFolder();
let past: Past;

beforeAll(async () => {
  past = await openPast(folder);
  await writePast(past, decided, {}, book);
  await writeLabels(past, labelsOf(decided));
});
afterAll(() => {
  past.close();
  remove();
});

/** Every tenth was examined, every fourth of these broke the law. */
function labelsOf(all: readonly Decided[]) {
  return all
    .filter((_, n) => n % 10 === 0)
    .map(({ decision }, n) => ({
      decision: decision.id,
      violation: n % 4 === 0,
      lossCents: n % 4 === 0 ? 1000 : null,
      inclusionPpm: n % 2 === 0 ? 1_000_000 : 50_000,
    }));
}

function starterPolicy(limits: Partial<ReplayLimits> = {}): ReplayPolicy {
  const part = STARTER_PARTS.find(({ kind }) => kind === 'replay-policy');
  const read = parseReplayPolicy(part?.content ?? '');
  if (!read.ok) throw new Error(canonical(read.faults));
  return { ...read.value, limits: { ...read.value.limits, ...limits } };
}

function candidateOf(json: unknown): Candidate {
  const read = parseCandidate(json, NOON, STARTER_PARTS);
  if (!read.ok) throw new Error(canonical(read.faults));
  return read.value;
}

const DEAR = 'line.value > 5000.0 && line.origin != "CA"';
const HOLD_THE_DEAR = holding(DEAR);

/** A candidate whose one criterion holds what the condition meets. */
function holding(when: string): Candidate {
  const content = {
    id: 'trial-dear',
    pack: 'trial',
    title: { en: 'Dear', es: 'Caro', fr: 'Cher' },
    when,
    lane: 'hold',
    weight: 0,
    source: 'statistics: invented for a test',
    authority: '19 USC 1499',
    owner: 'desk',
  };
  return candidateOf({
    parts: [{ kind: 'criterion', name: content.id, from: '2026-01-01', content }],
  });
}

async function replayed(
  candidate: Candidate,
  {
    shares = 1,
    limits = {},
    of = past,
  }: { shares?: number; limits?: Partial<ReplayLimits>; of?: Past } = {},
): Promise<ReplayReport> {
  const policy = starterPolicy(limits);
  const request = { ...WINDOW, parts: STARTER_PARTS, candidate, policy };
  const report = await replay(of, request, shares, replayShare);
  if (!report.ok) throw new Error(canonical(report.faults));
  return report.value;
}

describe('a replay', () => {
  it('gives the same bytes each time, in one share or in several', async () => {
    const [once, again, inThree] = [
      await replayed(HOLD_THE_DEAR),
      await replayed(HOLD_THE_DEAR),
      await replayed(HOLD_THE_DEAR, { shares: 3 }),
    ];
    expect(once.decided).toBe(decided.length);
    expect(writeReport(again).text).toBe(writeReport(once).text);
    expect(writeReport(inThree).hash).toBe(writeReport(once).hash);
  });

  it('decides as it was decided when the candidate says what the Book says', async () => {
    const [same] = STARTER_PARTS.filter(({ kind }) => kind === 'criterion');
    const report = await replayed({ parts: same === undefined ? [] : [same], withdrawn: [] });
    expect(report).toMatchObject({ changed: 0, sinceRecorded: 0, moves: [] });
    expect(report.base).toEqual(report.proposed);
  });

  it('moves exactly what deciding each question by the changed Book moves', async () => {
    const changed = compileBook([...STARTER_PARTS, ...HOLD_THE_DEAR.parts]);
    if (!changed.ok) throw new Error(canonical(changed.faults));
    const anew = { tariff: true, screening: true };
    const moved = decided.filter(({ question, decision }) => {
      const now = decideAgain(question, decision, changed.value, anew);
      return now.lane !== decision.lane;
    });
    const report = await replayed(HOLD_THE_DEAR);
    expect(moved.length).toBeGreaterThan(10);
    expect(report.changed).toBe(moved.length);
    const examples = report.moves.flatMap((move) => move.examples);
    for (const id of examples) expect(moved.map((one) => one.decision.id)).toContain(id);
  });

  it('says of a condition what its preview says', async () => {
    const report = await replayed(HOLD_THE_DEAR);
    const fired = report.criteria.find(({ criterion }) => criterion === 'trial-dear');
    const condition = parseCondition(DEAR, '', new Set());
    if (!condition.ok) throw new Error(canonical(condition.faults));
    const preview = await previewCondition(past, condition.value, new Map(), WINDOW);
    expect(preview.decided).toBe(report.decided);
    expect(fired).toMatchObject({ base: 0, candidate: preview.met });
    expect(fired).toMatchObject({ examined: preview.examined, found: preview.found });
    expect(preview.byDay.reduce((sum, { met }) => sum + met, 0)).toBe(preview.met);
  });

  it('fails a candidate that holds more than is declared, and says by how much', async () => {
    const report = await replayed(HOLD_THE_DEAR, { limits: { extraHeldSharePpmMax: 1 } });
    const extra = report.proposed.heldSharePpm - report.base.heldSharePpm;
    expect(report.verdict.passed).toBe(false);
    expect(report.verdict.failed).toContainEqual({
      limit: 'extraHeldSharePpmMax',
      measured: extra,
      allowed: 1,
      where: null,
    });
    const none = {
      heldSharePpmMax: null,
      extraHeldSharePpmMax: null,
      yieldPpmMin: null,
      extraExamsPerPortDayMax: null,
      extraOverfullPortDaysMax: null,
      decidedMin: null,
    };
    const unlimited = await replayed(HOLD_THE_DEAR, { limits: none });
    expect(unlimited.verdict).toEqual({ passed: true, failed: [] });
  });

  it('shows what is lost with a criterion that is withdrawn', async () => {
    const before = await replayed(HOLD_THE_DEAR);
    const busiest = [...before.criteria].sort((a, b) => b.base - a.base)[0];
    const report = await replayed(candidateOf({ withdrawn: [`criterion/${busiest?.criterion}`] }));
    const gone = report.criteria.find(({ criterion }) => criterion === busiest?.criterion);
    expect(gone).toMatchObject({ base: busiest?.base, candidate: 0 });
  });

  it('asks the tariff and the lists again only when the candidate changes them', async () => {
    const policy = STARTER_PARTS.find(({ kind }) => kind === 'policy');
    const stricter = { ...JSON.parse(policy?.content ?? '{}') };
    stricter.screening = { ...stricter.screening, threshold: 0.99 };
    const changed = { kind: 'policy', name: 'policy', content: stricter, from: '2026-01-01' };
    expect((await replayed(HOLD_THE_DEAR)).anew).toEqual({ tariff: false, screening: false });
    const report = await replayed(candidateOf({ parts: [changed] }));
    expect(report.anew).toEqual({ tariff: false, screening: true });
  });

  it('of a candidate that does not compile tells why', async () => {
    const candidate = holding('line.value >');
    const request = { ...WINDOW, parts: STARTER_PARTS, candidate, policy: starterPolicy() };
    const refused = await replay(past, request, 2, replayShare);
    const codes = refused.ok ? [] : refused.faults.map((fault) => fault.code);
    expect(codes).toContain('criterion-syntax');
  });

  it('refuses what it could not replay truly', () => {
    const rules = STARTER_PARTS.filter(({ kind }) => kind === 'filing-rules');
    const compiled = compileRehearsal(STARTER_PARTS, { parts: rules, withdrawn: [] });
    expect(compiled).toMatchObject({ ok: false, faults: [{ code: 'replay-joins-differ' }] });
  });
});

describe('what the layers said then', () => {
  it('is what they say now by the same Book, so that a replay need not ask them', () => {
    const rehearsal = compileRehearsal(STARTER_PARTS, HOLD_THE_DEAR);
    if (!rehearsal.ok) throw new Error(canonical(rehearsal.faults));
    for (const { question, decision } of decided) {
      const { anew, base } = rehearsal.value;
      expect(anew).toEqual({ tariff: false, screening: false });
      const recalled = decideAgain(question, decision, base, anew);
      const asked = decideAgain(question, decision, book, { tariff: true, screening: true });
      expect(canonical(recalled)).toBe(canonical(asked));
      expect(canonical(recalled)).toBe(canonical(decision));
    }
  });
});

describe('the past', () => {
  it('is the same when a stretch of it has grown, or is written twice', async () => {
    const grown = pastFolder();
    const own = await openPast(grown.folder);
    const [early, all] = [decided.slice(0, 150), decided];
    await writePast(own, early, {}, book);
    expect(await readCursor(own)).toEqual({ 'desk-1': { closed: 0, written: 150 } });
    for (const _ of ['once', 'again']) await writePast(own, all, await readCursor(own), book);
    expect(await readCursor(own)).toEqual({ 'desk-1': { closed: 0, written: decided.length } });
    await writeLabels(own, labelsOf(decided));
    expect(writeReport(await replayed(HOLD_THE_DEAR, { of: own })).hash).toBe(
      writeReport(await replayed(HOLD_THE_DEAR)).hash,
    );
    own.close();
    grown.remove();
  });

  it('closes a stretch when it is full, and begins the next', () => {
    const one = decided.slice(0, 1);
    const full = Array.from({ length: STRETCH }, (_, n) =>
      one.map((first) => ({ ...first, seq: n + 11 })),
    ).flat();
    const before = { 'desk-1': { closed: 10, written: 12 }, other: { closed: 3, written: 4 } };
    const seq = STRETCH + 10;
    expect(advanced(before, full)).toEqual({ ...before, 'desk-1': { closed: seq, written: seq } });
    expect(advanced(before, full.slice(1))).toMatchObject({
      'desk-1': { closed: 10, written: seq },
    });
  });
});

describe('the room for examinations', () => {
  it('is every device busy with the shortest examination that it is for', () => {
    expect(
      examRoomOf({
        exams: [
          { name: 'image', modes: [], device: 'imaging', minutes: 8, findsPpm: 1 },
          { name: 'open', modes: [], device: 'dock', minutes: 30, findsPpm: 1 },
          { name: 'unload', modes: [], device: 'dock', minutes: 120, findsPpm: 1 },
        ],
        shifts: [{ name: 'day', begins: 360, minutes: 480 }],
        stations: [
          { port: '2304', shift: 'day', device: 'imaging', count: 2 },
          { port: '2304', shift: 'day', device: 'dock', count: 3 },
        ],
        desk: {
          perWeek: 0,
          controlPpm: 1,
          costCents: 0,
          horizonWeeks: 1,
          priorExaminations: 1,
          roles: [],
        },
        source: 'invented for a test',
      }),
    ).toEqual({ '2304': 2 * 60 + 3 * 16 });
    expect(examRoomOf(null)).toEqual({});
  });
});

describe('a candidate', () => {
  it.each([
    [{}, 'replay-candidate-empty'],
    [{ withdrawn: ['criterion/nobody'] }, 'replay-nothing-to-withdraw'],
    [{ parts: [{ kind: 'policy' }] }, 'replay-candidate-shape'],
    [{ parts: 3, colour: 'blue' }, 'replay-candidate-shape'],
    [null, 'replay-candidate-shape'],
  ])('%j is refused with %s', (json, code) => {
    const read = parseCandidate(json, NOON, STARTER_PARTS);
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? [] : read.faults.map((fault) => fault.code)).toContain(code);
  });
});
