import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import { accepted, dayOf, faultsOf, readLaw } from '../test-tariff.ts';
import { type Applicant, allocate, freePools } from './allocation.ts';
import { applyEvent, balanceOf, type QuotaState, replay, UNTOUCHED } from './balance.ts';
import { judgeAllocation, judgeClaim, judgeOpening, judgeReturn } from './claim.ts';
import { claimAnswer } from './claim-answer.ts';
import { openingAt } from './opening.ts';
import { allotAtOpening, divide } from './prorate.ts';
import { parseQuotas } from './quota.parse.ts';
import { definitionFor, type QuotaDefinition, quotaLaw, quotaOptions } from './quota.ts';
import type { QuotaChange, QuotaClaim, QuotaEvent } from './quota-event.ts';
import { statusOf } from './status.ts';
import { aClaim, aQuota, at, NOON, ZONE } from './test-quota.ts';

const LAW = accepted(parseQuotas(readLaw('quota/quotas.json')));

/** A quota in memory: the pure core alone, fed one thing after the other. */
function open(definition: QuotaDefinition) {
  const events: QuotaEvent[] = [];
  let state: QuotaState = UNTOUCHED;
  function record(changes: readonly QuotaChange[], moment: Instant) {
    for (const change of changes) {
      const event = { ...change, at: moment };
      state = applyEvent(definition, state, event);
      events.push(event);
    }
  }
  return {
    events,
    record,
    state: () => state,
    balance: () => balanceOf(definition, state),
    status: (moment: Instant) => statusOf(definition, events, moment, ZONE),
    claim(claim: QuotaClaim, moment: Instant = NOON) {
      const judged = judgeClaim(definition, state, claim, { at: moment, zone: ZONE });
      if (judged.ok) record(judged.value, moment);
      return judged.ok
        ? claimAnswer(definition, state, claim, events, { at: moment, zone: ZONE })
        : codes(judged);
    },
    giveBack(claim: QuotaClaim | undefined, quantity: number) {
      if (claim === undefined) return;
      const judged = judgeReturn({ ...claim, quantity, reason: 'spoilt' }, events);
      if (judged.ok) record(judged.value, NOON);
    },
    answer: (claim: QuotaClaim, moment: Instant = NOON) =>
      claimAnswer(definition, state, claim, events, { at: moment, zone: ZONE }),
    openAt(moment: Instant) {
      const judged = judgeOpening(definition, state, { at: moment, zone: ZONE });
      if (judged.ok) record(judged.value, moment);
      return codes(judged);
    },
  };
}

function codes(result: Result<unknown>): readonly string[] {
  return faultsOf(result).map(({ code }) => code);
}

const quantities = fc.array(fc.nat({ max: 5_000_000 }), { minLength: 1, maxLength: 30 });

describe('allotment at opening', () => {
  it('gives the whole volume to the unit when more is asked for', () => {
    fc.assert(
      fc.property(quantities, fc.nat({ max: 20_000_000 }), (claims, volume) => {
        const allotted = allotAtOpening(claims, volume);
        const asked = sum(claims);
        expect(sum(allotted)).toBe(Math.min(asked, volume));
        for (const [place, claim] of claims.entries()) {
          const share = asked <= volume ? claim : (claim * volume) / asked;
          expect(Math.abs((allotted[place] ?? 0) - share)).toBeLessThanOrEqual(1);
          expect(allotted[place]).toBeLessThanOrEqual(claim);
        }
      }),
    );
  });

  it('gives the last units to the largest fractions, then to whoever stands earlier', () => {
    expect(divide([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(divide([5, 3, 3], 10)).toEqual([4, 3, 3]);
    expect(divide([0, 0], 10)).toEqual([0, 0]);
  });

  it('is exact beyond what a floating number holds', () => {
    const billions = [9_007_199_254_740_991, 1];
    expect(sum(divide(billions, 9_007_199_254_740_990))).toBe(9_007_199_254_740_990);
  });
});

describe('allocation among applicants of a pool', () => {
  const pools = [
    { name: 'processors', percent: 85 },
    { name: 'distributors', percent: 15 },
  ];

  it('follows market share, and what one does not ask for goes to the others of its pool', () => {
    const { allocations, left } = allocate(freePools(1_000, pools, []), [
      { licence: 'L-1', holder: 'Birch Creamery', pool: 'processors', reference: 60, asks: 900 },
      { licence: 'L-2', holder: 'Maple Dairy', pool: 'processors', reference: 30, asks: 100 },
      { licence: 'L-3', holder: 'Spruce Foods', pool: 'processors', reference: 10, asks: 900 },
      { licence: 'L-4', holder: 'Lakeside Grocers', pool: 'distributors', reference: 1, asks: 50 },
    ]);
    expect(allocations.map(({ quantity }) => quantity)).toEqual([643, 100, 107, 50]);
    expect(left).toEqual([{ pool: 'distributors', quantity: 100 }]);
  });

  it('becomes licences that bound claims, of what the pool has not given yet', () => {
    const definition = aQuota({ needs: ['licence'], pools });
    const quota = open(definition);
    const one = { holder: 'Birch Creamery', pool: 'processors', reference: 1, asks: 900 };
    const judge = (...applicants: readonly Applicant[]) =>
      judgeAllocation(definition, quota.state(), applicants);
    quota.record(accepted(judge({ ...one, licence: 'P-1', asks: 800 })), NOON);
    quota.record(accepted(judge({ ...one, licence: 'P-2' })), NOON);
    expect(quota.state().licences).toMatchObject({
      'P-1': { quantity: 800 },
      'P-2': { quantity: 50 },
    });
    expect(quota.claim(aClaim(900, { licence: 'P-1' }))).toMatchObject({ allotted: 800 });
    expect(accepted(judge({ ...one, licence: 'P-3' }))).toEqual([]);
    expect(codes(judge({ ...one, licence: 'P-3', pool: 'grocers' }))).toEqual([
      'quota-pool-unknown',
    ]);
  });

  it('gives nobody more than was asked for and the pool to the unit', () => {
    const applicant = fc.record({ reference: fc.nat({ max: 500 }), asks: fc.nat({ max: 5_000 }) });
    fc.assert(
      fc.property(
        fc.array(applicant, { maxLength: 12 }),
        fc.nat({ max: 20_000 }),
        (some, volume) => {
          const applicants = some.map((one, n) => ({
            ...one,
            licence: `L-${n}`,
            holder: `h${n}`,
            pool: 'all',
          }));
          const { allocations, left } = allocate([{ name: 'all', free: volume }], applicants);
          expect(sum(allocations.map(({ quantity }) => quantity)) + (left[0]?.quantity ?? 0)).toBe(
            volume,
          );
          for (const [place, { asks }] of applicants.entries()) {
            expect(allocations[place]?.quantity).toBeLessThanOrEqual(asks);
          }
        },
      ),
    );
  });
});

describe('the opening moment', () => {
  it('is an hour by the clock of its zone, in summer and in winter', () => {
    const opening = { day: dayOf('2026-01-02'), time: '12:00', zone: ZONE };
    expect(openingAt(opening, 'America/Denver')).toBe('2026-01-02T17:00:00.000Z');
    expect(openingAt({ ...opening, day: dayOf('2026-07-01') }, 'America/Denver')).toBe(
      '2026-07-01T16:00:00.000Z',
    );
  });

  it('is by the port’s own clock where each port opens by its own', () => {
    const opening = { day: dayOf('2026-02-13'), time: '00:01', zone: null };
    expect(openingAt(opening, 'America/New_York')).toBe('2026-02-13T05:01:00.000Z');
    expect(openingAt(opening, 'Pacific/Honolulu')).toBe('2026-02-13T10:01:00.000Z');
  });

  it('is right on the days on which the clocks change', () => {
    const spring = { day: dayOf('2026-03-08'), time: '12:00', zone: ZONE };
    expect(openingAt(spring, ZONE)).toBe('2026-03-08T16:00:00.000Z');
    const autumn = { day: dayOf('2026-11-01'), time: '00:01', zone: ZONE };
    expect(openingAt(autumn, ZONE)).toBe('2026-11-01T04:01:00.000Z');
  });
});

describe('a claim', () => {
  const early = at('2026-01-01T15:00:00Z');
  const opening = at('2026-01-01T17:00:00Z');

  it('waits when it is presented before the opening, and all that wait are prorated', () => {
    const quota = open(aQuota());
    const [one, two] = [aClaim(1_500), aClaim(500)];
    expect(quota.claim(one, early)).toMatchObject({ allotted: null, status: 'pending' });
    quota.claim(two, early);
    expect(quota.openAt(early)).toEqual(['quota-not-due']);
    quota.openAt(opening);
    expect(quota.answer(one)).toMatchObject({ allotted: 750, beyond: 750, deposit: 'in-quota' });
    expect(quota.answer(two)).toMatchObject({ allotted: 250, beyond: 250 });
    expect(quota.status(opening)).toBe('exhausted');
  });

  it('opens the quota when it is the first after the opening moment, and comes after those that waited', () => {
    const quota = open(aQuota());
    quota.claim(aClaim(900), early);
    expect(quota.claim(aClaim(300), opening)).toMatchObject({ allotted: 100, beyond: 200 });
    expect(quota.events.map(({ kind }) => kind)).toEqual(['presented', 'opened', 'claimed']);
  });

  it('is deposited at the over-quota rate once the threshold is reached', () => {
    const quota = open(aQuota());
    expect(quota.claim(aClaim(900))).toMatchObject({ deposit: 'in-quota', status: 'critical' });
    expect(quota.claim(aClaim(50))).toMatchObject({ allotted: 50, deposit: 'over-quota' });
  });

  it('of goods that the quota does not reach is refused with every reason', () => {
    const definition = aQuota({ origins: ['AR'], needs: ['licence'] });
    expect(open(definition).claim(aClaim(1, { origin: 'BR' }))).toEqual([
      'quota-origin',
      'quota-licence-missing',
    ]);
    expect(open(definition).claim(aClaim(1, { licence: 'L-9' }))).toEqual([
      'quota-licence-unknown',
    ]);
    expect(open(aQuota({ volume: null })).claim(aClaim(1))).toEqual(['quota-unmeasured']);
    expect(open(aQuota()).claim(aClaim(1), at('2027-01-01T12:00:00Z'))).toEqual(['quota-over']);
  });

  it('never takes more than its licence has', () => {
    const quota = open(aQuota({ needs: ['licence'] }));
    quota.record(
      [{ kind: 'licensed', licence: 'L-1', holder: 'Calder', pool: 'all', quantity: 70 }],
      NOON,
    );
    expect(quota.claim(aClaim(50, { licence: 'L-1' }))).toMatchObject({ allotted: 50 });
    expect(quota.claim(aClaim(50, { licence: 'L-1' }))).toMatchObject({ allotted: 20, beyond: 30 });
    expect(quota.balance()).toBe(930);
  });

  it('never takes more than its country’s share, and others share what is named for nobody', () => {
    const countries = [
      { origin: 'AR', volume: 300 },
      { origin: null, volume: 700 },
    ];
    const quota = open(aQuota({ countries }));
    expect(quota.claim(aClaim(400))).toMatchObject({ allotted: 300 });
    expect(quota.claim(aClaim(400, { origin: 'UY' }))).toMatchObject({ allotted: 400 });
    expect(quota.claim(aClaim(400, { origin: 'NZ' }))).toMatchObject({ allotted: 300 });
    const named = open(aQuota({ countries: countries.slice(0, 1) }));
    expect(named.claim(aClaim(1, { origin: 'UY' }))).toEqual(['quota-origin']);
  });

  it('is prorated at opening within its licence and its country first', () => {
    const countries = [
      { origin: 'AR', volume: 300 },
      { origin: null, volume: 700 },
    ];
    const quota = open(aQuota({ countries }));
    const claims = [aClaim(400), aClaim(200), aClaim(900, { origin: 'UY' })];
    for (const claim of claims) quota.claim(claim, early);
    quota.openAt(opening);
    expect(claims.map((claim) => quota.answer(claim))).toMatchObject([
      { allotted: 200 },
      { allotted: 100 },
      { allotted: 700 },
    ]);
  });

  it('that is given back makes room for others, and never more room than it took', () => {
    const quota = open(aQuota());
    const claim = aClaim(1_000);
    quota.claim(claim);
    expect(quota.status(NOON)).toBe('exhausted');
    const returned = { ...claim, quantity: 400, reason: 'not entered' };
    quota.record(accepted(judgeReturn(returned, quota.events)), NOON);
    expect({ balance: quota.balance(), status: quota.status(NOON) }).toEqual({
      balance: 400,
      status: 'open',
    });
    const more = { ...returned, quantity: 601 };
    expect(codes(judgeReturn(more, quota.events))).toEqual(['quota-claim-unknown']);
  });
});

describe('the status of a quota', () => {
  it('is the first of suspended, blocked, exhausted, critical, open that holds', () => {
    const quota = open(aQuota());
    const told: string[] = [];
    const step = (...changes: readonly QuotaChange[]) => {
      quota.record(changes, NOON);
      told.push(quota.status(NOON));
    };
    const reason = 'told by headquarters';
    const claimed = { kind: 'claimed', claim: aClaim(950), deposit: 'in-quota' } as const;
    step({ kind: 'opened', allotments: [] });
    step({ ...claimed, allotted: 950 });
    step({ ...claimed, claim: aClaim(50), allotted: 50 });
    step({ kind: 'blocked', reason });
    step({ kind: 'suspended', reason });
    step({ kind: 'resumed', reason });
    step({ kind: 'unblocked', reason });
    step({ kind: 'added', quantity: 9_000, reason });
    expect(told).toEqual([
      'open',
      'critical',
      'exhausted',
      'blocked',
      'suspended',
      'blocked',
      'exhausted',
      'open',
    ]);
  });

  it('is of the moment that is asked for, not of today', () => {
    const quota = open(aQuota());
    quota.claim(aClaim(1_000), at('2026-03-01T12:00:00Z'));
    expect(quota.status(at('2026-02-01T12:00:00Z'))).toBe('open');
    expect(quota.status(at('2026-03-02T12:00:00Z'))).toBe('exhausted');
    expect(quota.status(at('2025-12-31T12:00:00Z'))).toBe('pending');
    expect(quota.status(at('2027-01-01T12:00:00Z'))).toBe('closed');
  });
});

describe('the balance', () => {
  it('is what the events come to, and never goes below nothing', () => {
    const step = fc.oneof(
      fc.record({ claim: fc.integer({ min: 1, max: 400 }), day: fc.constantFrom(1, 2, 3) }),
      fc.record({ give: fc.integer({ min: 1, max: 400 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const definition = aQuota();
        const quota = open(definition);
        const claims: QuotaClaim[] = [];
        for (const one of steps) {
          if ('claim' in one) {
            const claim = aClaim(one.claim);
            claims.push(claim);
            quota.claim(claim, at(`2026-01-0${one.day}T15:00:00Z`));
          } else {
            quota.giveBack(claims.at(-1), one.give);
          }
          expect(quota.state().granted).toBeLessThanOrEqual(1_000);
          expect(quota.state().granted).toBeGreaterThanOrEqual(0);
          expect(replay(definition, quota.events)).toEqual(quota.state());
        }
      }),
    );
  });
});

describe('the quotas that the project ships', () => {
  it('give each tranche of Argentine beef a period of its own', () => {
    const options = (hts: string, origin: string, day: string) =>
      quotaOptions(LAW, { hts, origin }, dayOf(day)).map(
        ({ order, inHeading, overHeading }) => `${order} ${inHeading} ${overHeading}`,
      );
    const tranche = 'beef-argentina-trimmings 99035401 02013080';
    expect(options('0201305091', 'AR', '2026-02-13')).toContain(tranche);
    expect(options('0201305091', 'AR', '2026-02-12')).not.toContain(tranche);
    expect(options('0201305091', 'BR', '2026-02-13')).not.toContain(tranche);
    expect(definitionFor(LAW, 'beef-argentina-trimmings', dayOf('2026-05-01'))?.validity.from).toBe(
      '2026-04-01',
    );
    const tranches = LAW.orders.get('beef-argentina-trimmings') ?? [];
    expect(sum(tranches.map(({ volume }) => volume ?? 0))).toBe(80_000_000);
  });

  it('say what a claim needs: a licence for cheese, and always a place in the balance', () => {
    const [option] = quotaOptions(LAW, { hts: '0406108400', origin: 'FR' }, dayOf('2026-06-10'));
    expect(option).toMatchObject({
      order: 'cheese-other',
      inHeading: '04061084',
      overHeading: '04061088',
      needs: ['licence', 'quota-claim'],
    });
    const over = quotaOptions(LAW, { hts: '0406108800', origin: 'FR' }, dayOf('2026-06-10'));
    expect(over).toEqual([option]);
    expect(quotaOptions(LAW, { hts: '6109100012', origin: 'FR' }, dayOf('2026-06-10'))).toEqual([]);
  });

  it('find the period that a day is in, else the next to come, else none', () => {
    const law = quotaLaw([aQuota()]);
    const from = (day: string) => definitionFor(law, 'honey', dayOf(day))?.validity.from ?? null;
    expect(['2025-11-01', '2026-12-31', '2027-01-01'].map(from)).toEqual([
      '2026-01-01',
      '2026-01-01',
      null,
    ]);
  });
});

describe('the definitions of quotas', () => {
  const order = {
    order: 'honey',
    title: 'Honey',
    kind: 'tariff-rate',
    unit: 'kg',
    origins: null,
    lines: [{ in: '04090000', over: null }],
    opening: { time: '12:00', zone: ZONE },
    needs: [],
    criticalAt: 95,
  };
  const period = { from: '2026-01-01', to: '2026-12-31', verified: false, source: 'invented' };

  it('are refused where periods overlap and where shares are more than the volume', () => {
    const periods = [
      { ...period, volume: 10, countries: [{ origin: 'AR', volume: 11 }] },
      { ...period, from: '2026-12-31', to: null, volume: null },
      { ...period, from: '2028-01-01', volume: 5, pools: [{ name: 'a', percent: 60 }] },
    ];
    const text = JSON.stringify({ quotas: [{ ...order, periods }] });
    expect(codes(parseQuotas(text))).toEqual([
      'quota-periods-overlap',
      'quota-shares-exceed',
      'quota-periods-overlap',
      'quota-shares-exceed',
    ]);
    expect(codes(parseQuotas('not JSON'))).toEqual(['tariff-law-malformed']);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
