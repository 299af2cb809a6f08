import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aBill, party } from '../filing/test-parts.ts';
import { partyKey } from '../party/party.ts';
import type { Membership, Standings } from '../party/standing.ts';
import { aForeignMember, aMembership, TODAY } from '../party/trust/test-trust.ts';
import { LANES } from '../risk/criterion.ts';
import type { History } from '../risk/history.ts';
import { decide } from './decide.ts';
import type { Question, Reason } from './decision.ts';
import { candidacyOf } from './selection/worth.ts';
import { aPlainEntry, aQuestion, NOON, starterBook } from './test-desk.ts';
import { highRiskThreshold, withTrust } from './trusted.ts';

const BOOK = starterBook();
const IMPORTER = party('Calder Imports', 'US');
const MAKER = party('Aserradero Inventado', 'MX');

function knownOf(members: Readonly<Record<string, readonly Membership[]>>): Standings {
  return Object.fromEntries(
    Object.entries(members).map(([key, memberships]) => [
      key,
      { account: key, suspension: null, memberships, dismissals: [] },
    ]),
  );
}

function asked(parties: Standings | null, but: Partial<History> = {}): Question {
  const entry = aPlainEntry();
  const lines = entry.lines.map((line) => ({ ...line, manufacturer: MAKER }));
  const question = aQuestion([{ ...entry, lines }], BOOK);
  const history = { ...question.history, ...(parties && { parties }), ...but };
  return { ...question, history };
}

const decided = (question: Question, book = BOOK) => {
  const [decision] = decide([question], book);
  if (decision === undefined) throw new Error('not decided');
  return decision;
};

const importer = (membership: Partial<Membership>) =>
  knownOf({ [partyKey(IMPORTER)]: [aMembership(membership)] });
/** A new importer, on which the starter criteria put six points. */
const NEW = { importerFilings: 0, importerFirstSeen: null };

describe('a decision about a trusted trader', () => {
  test('takes points off the score, and tells member, program, tier and clause', () => {
    const plain = decided(asked(null, NEW));
    const decision = decided(asked(importer({ tier: '1', state: 'certified' }), NEW));
    expect(plain.score).toBeGreaterThan(0);
    expect(decision.score).toBe(Math.max(0, plain.score - 10));
    const told = decision.reasons.find(({ layer }) => layer === 'trust');
    expect(told).toMatchObject({
      code: 'trust:ctpat:score-tier-1',
      weight: decision.score - plain.score,
      lane: null,
      authority: '6 USC 964(a)',
    });
    expect(told?.seen).toEqual([
      { name: 'member', value: 'C-1001' },
      { name: 'program', value: 'ctpat' },
      { name: 'tier', value: '1' },
    ]);
  });

  test('leaves a validated importer out of the programme for new importers, and says so', () => {
    const codes = (state: Partial<Membership>) =>
      decided(asked(importer(state), NEW)).reasons.map(({ code }) => code);
    expect(codes({ tier: '1', state: 'certified' })).toContain('security-importer-new');
    expect(codes({ tier: '2' })).not.toContain('security-importer-new');
    expect(decided(asked(importer({ tier: '2' }), NEW)).trust?.exempted).toEqual([
      'security-importer-new',
    ]);
  });

  test('waives nothing that the policy calls compulsory', () => {
    const policy = { ...BOOK.policy, compulsory: ['security-importer-new'] };
    const decision = decided(asked(importer({ tier: '3' }), NEW), { ...BOOK, policy });
    expect(decision.reasons.map(({ code }) => code)).toContain('security-importer-new');
    expect(decision.score).toBeGreaterThanOrEqual(6);
  });

  test('is what it would be for anybody, while held or degraded', () => {
    const trusted = importer({ tier: '3' });
    for (const but of [{ ...NEW, heldLane: 'exam' as const }]) {
      expect(decided(asked(trusted, but)).reasons).toEqual(decided(asked(null, but)).reasons);
    }
    const outages = [{ layer: 'screening', how: 'threw', detail: 'lost' }] as const;
    const degraded = { ...asked(trusted, NEW), outages };
    expect(decided(degraded).trust).toBeUndefined();
    expect(decided(degraded).score).toBe(decided({ ...asked(null, NEW), outages }).score);
  });

  test('draws as many by chance as of anybody, and looks at them as it does at anybody', () => {
    const drawn = { draw: { seed: 'x', billionths: 0 } };
    const plain = decided({ ...asked(null), ...drawn });
    const trusted = decided({ ...asked(importer({ tier: '3' })), ...drawn });
    expect(trusted.control).toEqual(plain.control);
    expect(trusted.control.drawn).toBe(true);
    expect(trusted.lane).toBe('exam');
  });

  test('has a benefit of makers only when every maker of its goods brings it', () => {
    const foreign = knownOf({ [partyKey(MAKER)]: [aForeignMember()] });
    const one = asked(foreign, NEW);
    expect(decided(one).reasons.map(({ code }) => code)).toContain(
      'trust:mx-2014:score-manufacturer',
    );
    const [entry] = one.consignment.entries;
    if (entry === undefined) throw new Error('no entry');
    for (const other of [party('Somebody Else', 'MX'), null]) {
      const lines = [
        ...entry.lines,
        ...entry.lines.map((line) => ({ ...line, number: 2, manufacturer: other })),
      ];
      const mixed = { ...one, consignment: { ...one.consignment, entries: [{ ...entry, lines }] } };
      expect(decided(mixed).trust).toBeUndefined();
    }
  });

  test('gives nothing to an account that is suspended from trade, whatever its programs say', () => {
    const suspension = { since: NOON, reason: 'false papers' };
    const key = partyKey(IMPORTER);
    const standing = importer({ tier: '3' })[key];
    if (standing === undefined) throw new Error('no standing');
    const suspended = asked({ [key]: { ...standing, suspension } }, NEW);
    expect(decided(suspended).trust).toBeUndefined();
  });

  test('tells what advance filings alone name for security, and not for commercial enforcement', () => {
    const bill = aBill('TRNF0000001', { carrier: 'TRNF' });
    const entry = aPlainEntry('B76-0324527-8', { bills: [bill.reference] });
    const question = aQuestion([entry, bill], BOOK);
    const parties = {
      ...importer({ tier: '1', state: 'certified' }),
      ...knownOf({ 'SCAC:TRNF': [aMembership({ number: 'C-2' })] }),
    };
    const history = { ...question.history, ...NEW, parties };
    const purposes = withTrust(
      { ...question, history },
      BOOK,
      TODAY,
      [{ ...FIRED, weight: 60 }],
      scoreOf,
    ).reasons.map(({ code, purpose }) => `${code} ${purpose}`);
    expect(purposes).toContain('trust:ctpat:score-tier-1 commercial');
    expect(purposes).toContain('trust:ctpat:score-carrier security');
  });

  test('makes the examination compete with a part of its worth, unless chance or law asked for it', () => {
    const worth = (parties: Standings | null) => {
      const question = asked(parties);
      const decision = { ...decided(question), score: 40 };
      return candidacyOf(question, decision, null, BOOK.policy).exam_value;
    };
    const plain = worth(null);
    expect(plain).toBeGreaterThan(0);
    expect(worth(importer({ tier: '2' }))).toBe(plain / 2);
    expect(worth(importer({ tier: '3' }))).toBe(plain / 4);
    expect(worth(importer({ tier: '1', state: 'certified' }))).toBe(plain);
  });

  test('of whom nobody knows anything carries no mark of trust', () => {
    expect(decided(asked(null, NEW))).not.toHaveProperty('trust');
    expect(decided(asked(importer({ state: 'suspended' }), NEW))).toEqual(
      decided(asked(null, NEW)),
    );
  });
});

const scoreOf = (reasons: readonly Reason[]) =>
  Math.max(
    0,
    reasons.reduce((sum, one) => sum + one.weight, 0),
  );

const FIRED: Reason = {
  ...{
    code: 'c-1',
    layer: 'criteria',
    title: { en: 'x', es: 'x', fr: 'x' },
    weight: 0,
    lane: null,
  },
  ...{ entry: null, line: null, purpose: 'commercial', seen: [], source: 'test' },
  ...{ authority: 'test', verified: true },
};

const anyReason = fc
  .record({
    code: fc.constantFrom('security-importer-new', 'c-1', 'c-2', 'c-3', 'c-4'),
    weight: fc.integer({ min: -40, max: 90 }),
    lane: fc.constantFrom(null, ...LANES),
  })
  .map((given): Reason => ({ ...FIRED, ...given }));

test('whatever fired and whoever is trusted, no ceiling is passed and no compulsory check is waived', () => {
  const threshold = highRiskThreshold(BOOK.policy);
  expect(threshold).toBe(50);
  fc.assert(
    fc.property(
      fc.uniqueArray(anyReason, { selector: ({ code }) => code }),
      fc.subarray(['security-importer-new', 'c-1', 'c-2']),
      fc.constantFrom('1', '2', '3'),
      fc.boolean(),
      (reasons, compulsory, tier, foreign) => {
        const state = tier === '1' ? 'certified' : 'validated';
        const parties = {
          ...importer({ tier, state }),
          ...(foreign && knownOf({ [partyKey(MAKER)]: [aForeignMember()] })),
        };
        const book = { ...BOOK, policy: { ...BOOK.policy, compulsory } };
        const { reasons: left, given } = withTrust(asked(parties), book, TODAY, reasons, scoreOf);
        const kept = reasons.filter(({ code }) => compulsory.includes(code));
        for (const one of kept) expect(left).toContain(one);
        expect(scoreOf(left)).toBeGreaterThanOrEqual(
          Math.min(scoreOf(kept), scoreOf(left.filter((one) => one.layer !== 'trust'))),
        );
        const percent = { '1': 20, '2': 40, '3': 60 }[tier];
        expect(given?.points ?? 0).toBeLessThanOrEqual(((percent ?? 0) * threshold) / 100);
        expect(
          left.filter(({ layer }) => layer === 'trust').every(({ lane }) => lane === null),
        ).toBe(true);
      },
    ),
  );
});
