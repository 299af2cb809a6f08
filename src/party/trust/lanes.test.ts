import { describe, expect, test } from 'vitest';
import { addDays, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { Membership } from '../standing.ts';
import { type AquaRequest, aquaStanding, judgeAnswer } from './aqua.ts';
import { type FastQuestion, judgeFast } from './fast.ts';
import type { LegParty } from './leg.ts';
import { judgePassage, type Passage, type SecureLane } from './secure-lane.ts';
import { aMembership, at, faultsOf, LANES, TODAY } from './test-trust.ts';

const trusted = (key: string, but: Partial<Membership> = {}): LegParty => ({
  key,
  memberships: [aMembership({ number: `no. of ${key}`, ...but })],
});
const stranger = (key: string): LegParty => ({ key, memberships: [] });
const CARD = { program: 'fast-driver', tier: null, state: 'certified' } as const;

const ALL: FastQuestion = {
  port: '2304',
  trucks: true,
  on: TODAY,
  importer: trusted('EIN:1'),
  carrier: trusted('SCAC:TRNF'),
  driver: trusted('FAST-CARD:7', CARD),
  manufacturer: trusted('MID:MXACE12TIJ'),
  seal: { number: 'H-1', class: 'H' },
  manifestAt: null,
  arrivesAt: null,
};

const LEGS = ['importer', 'carrier', 'driver', 'manufacturer', 'seal'] as const;
type Leg = (typeof LEGS)[number];

/** All that holds, but for the legs named. */
function without(failing: readonly Leg[], port: string): FastQuestion {
  const of = (leg: Leg) => failing.includes(leg);
  return {
    ...ALL,
    port,
    importer: of('importer') ? stranger('EIN:1') : ALL.importer,
    carrier: of('carrier') ? stranger('SCAC:TRNF') : ALL.carrier,
    driver: of('driver') ? stranger('FAST-CARD:7') : ALL.driver,
    manufacturer: of('manufacturer') ? stranger('MID:MXACE12TIJ') : ALL.manufacturer,
    seal: of('seal') ? { number: 'I-9', class: 'I' } : ALL.seal,
  };
}

/** Every set of legs. */
const SUBSETS: readonly (readonly Leg[])[] = Array.from({ length: 2 ** LEGS.length }, (_, bits) =>
  LEGS.filter((_leg, place) => (bits >> place) % 2 === 1),
);

describe('the FAST lane', () => {
  test('at the southern border opens when all five legs hold, and names each that fails, in all 32 cases', () => {
    expect(SUBSETS).toHaveLength(32);
    for (const failing of SUBSETS) {
      const answer = judgeFast(without(failing, '2304'), LANES.fast);
      expect(answer.side).toBe('south');
      expect(answer.fast, failing.join()).toBe(failing.length === 0);
      expect(answer.legs.filter(({ ok }) => !ok).map(({ leg }) => leg)).toEqual(failing);
      expect(answer.manifestMinutes).toBe(failing.length === 0 ? 30 : 60);
    }
  });

  test('at the northern border asks for importer, carrier and driver, whatever factory and seal', () => {
    for (const failing of SUBSETS) {
      const answer = judgeFast(without(failing, '0901'), LANES.fast);
      const asked = failing.filter((leg) => leg !== 'manufacturer' && leg !== 'seal');
      expect(answer.side).toBe('north');
      expect(answer.legs).toHaveLength(3);
      expect(answer.fast, failing.join()).toBe(asked.length === 0);
      expect(answer.legs.filter(({ ok }) => !ok).map(({ leg }) => leg)).toEqual(asked);
    }
  });

  test('says of each leg what is wrong with it', () => {
    const why = (but: Partial<FastQuestion>, leg: Leg) =>
      judgeFast({ ...ALL, ...but }, LANES.fast).legs.find((one) => one.leg === leg)?.why;
    const nobody = { key: null, memberships: [] };
    expect(why({ driver: nobody }, 'driver')).toBe('not-named');
    expect(why({ driver: trusted('x') }, 'driver')).toBe('other-program');
    const lapsed = { ...CARD, until: addDays(TODAY, -1) };
    expect(why({ driver: trusted('x', lapsed) }, 'driver')).toBe('lapsed');
    const suspended = { state: 'suspended' } as const;
    expect(why({ carrier: trusted('x', suspended) }, 'carrier')).toBe('suspended');
    expect(why({ carrier: trusted('x', { state: 'applied' }) }, 'carrier')).toBe('applied');
    expect(why({ manufacturer: stranger('x') }, 'manufacturer')).toBe('not-a-member');
    expect(why({ seal: null }, 'seal')).toBe('seal-missing');
    expect(why({ seal: { number: 'H-1', class: null } }, 'seal')).toBe('seal-unknown');
    expect(why({ seal: { number: 'S-1', class: 'S' } }, 'seal')).toBe('seal-class');
  });

  test('is not run at a seaport, nor where no truck crosses', () => {
    for (const but of [{ port: '2704' }, { trucks: false }]) {
      const answer = judgeFast({ ...ALL, ...but }, LANES.fast);
      const legs = [{ leg: 'port', ok: false, why: 'no-lane-here' }];
      expect(answer).toMatchObject({ side: null, fast: false, legs });
    }
  });

  test('takes the manifest thirty minutes before arrival instead of sixty', () => {
    const arrivesAt = at('2026-11-22T19:00:00Z');
    const filed = (minutes: number) => instantOf(millisecondsOf(arrivesAt) - minutes * 60_000);
    const inTime = (minutes: number, seal = ALL.seal) =>
      judgeFast({ ...ALL, seal, arrivesAt, manifestAt: filed(minutes) }, LANES.fast).manifestInTime;
    expect([inTime(30), inTime(29)]).toEqual([true, false]);
    expect([inTime(60, null), inTime(59, null)]).toEqual([true, false]);
    expect(judgeFast({ ...ALL, arrivesAt }, LANES.fast).manifestInTime).toBeNull();
  });
});

describe('early unlading', () => {
  const arrival = at('2026-11-24T12:00:00Z');
  const request: AquaRequest = {
    carrier: 'SCAC:EXOC',
    vessel: 'Example Tern',
    imo: null,
    voyage: '118E',
    port: '2704',
    terminal: null,
    arrival,
    hold: false,
    manifestComplete: true,
    agriculture: false,
  };
  const asked = { at: at('2026-11-23T12:00:00Z'), carrier: trusted('SCAC:EXOC'), on: TODAY };
  const hoursOn = (hours: number) => instantOf(millisecondsOf(asked.at) + hours * 3_600_000);
  const standing = (now: number, answers: Parameters<typeof aquaStanding>[2] = []) =>
    aquaStanding(request, asked, answers, LANES.aqua, hoursOn(now));

  test('is asked for a day before arrival and answered within twelve hours, or somebody above is told', () => {
    expect(standing(0)).toEqual({
      state: 'waiting',
      requestDue: asked.at,
      answerDue: hoursOn(12),
      causes: [],
    });
    expect(standing(11.99).state).toBe('waiting');
    expect(standing(12).state).toBe('escalated');
    expect(standing(13, [{ kind: 'approved' }]).state).toBe('approved');
    expect(standing(13, [{ kind: 'approved' }, { kind: 'revoked' }]).state).toBe('revoked');
  });

  test('has a cause for each thing that speaks against it', () => {
    const causes = (but: Partial<AquaRequest>, how: Partial<typeof asked> = {}) =>
      aquaStanding({ ...request, ...but }, { ...asked, ...how }, [], LANES.aqua, asked.at).causes;
    expect(causes({ hold: true })).toEqual(['hold']);
    expect(causes({ manifestComplete: false })).toEqual(['manifest-incomplete']);
    expect(causes({ agriculture: true })).toEqual(['agriculture']);
    expect(causes({}, { at: hoursOn(0.01) })).toEqual(['request-late']);
    expect(causes({}, { carrier: stranger('SCAC:EXOC') })).toEqual(['carrier-not-member']);
    expect(causes({ hold: true, agriculture: true })).toEqual(['hold', 'agriculture']);
  });

  test('is approved only when all is clear, answered once, and revoked only when it was approved', () => {
    const facts = { hold: false, manifestComplete: true, agriculture: false };
    const approval = { kind: 'approved', conditions: [], reason: 'all clear', ...facts } as const;
    const refusal = { kind: 'refused', reason: 'a hold' } as const;
    const revocation = { kind: 'revoked', reason: 'a hold' } as const;
    const judge = (
      state: Parameters<typeof judgeAnswer>[2],
      answer: Parameters<typeof judgeAnswer>[3],
    ) => faultsOf(judgeAnswer(request, asked, state, answer, LANES.aqua));
    expect(judge('waiting', approval)).toEqual([]);
    expect(judge('escalated', approval)).toEqual([]);
    expect(judge('waiting', { ...approval, hold: true })).toEqual(['aqua-barred /kind']);
    expect(judge('refused', approval)).toEqual(['aqua-answered /kind']);
    expect(judge('waiting', refusal)).toEqual([]);
    expect(judge('waiting', revocation)).toEqual(['aqua-answered /kind']);
    expect(judge('approved', revocation)).toEqual([]);
  });
});

describe('a secure lane', () => {
  const lane: SecureLane = {
    title: 'Tijuana to Otay Mesa',
    manufacturer: 'MID:MXACE12TIJ',
    carrier: 'SCAC:TRNF',
    port: '2506',
    consignee: 'EIN:1',
  };
  const passage: Passage = { ...lane, reference: 'E-1', sealApplied: 'H-1', sealFound: 'H-1' };
  const failing = (but: Partial<Passage>, strangers: readonly string[] = []) => {
    const memberships = (key: string) => (strangers.includes(key) ? [] : trusted(key).memberships);
    const { secure, legs } = judgePassage(lane, { ...passage, ...but }, memberships, TODAY);
    const failed = legs.filter(({ ok }) => !ok).map(({ leg, why }) => `${leg} ${why}`);
    expect(secure).toBe(failed.length === 0);
    return failed;
  };

  test('holds while its own parties, all trusted, use it under the seal of the factory', () => {
    expect(failing({})).toEqual([]);
  });

  test('is broken by a new carrier or a changed seal, and says which', () => {
    expect(failing({ carrier: 'SCAC:NEWC' })).toEqual(['carrier another-party']);
    expect(failing({ sealFound: 'H-2' })).toEqual(['seal seal-changed']);
    expect(failing({ sealFound: null })).toEqual(['seal seal-missing']);
    expect(failing({ port: '2304', carrier: 'SCAC:NEWC' })).toEqual([
      'carrier another-party',
      'port another-port',
    ]);
  });

  test('is broken when one of its parties is trusted no more', () => {
    for (const leg of ['manufacturer', 'carrier', 'consignee'] as const) {
      expect(failing({}, [lane[leg]])).toEqual([`${leg} not-a-member`]);
    }
  });
});
