import { describe, expect, it } from 'vitest';
import { partyKey } from '../party/party.ts';
import { type Actor, type Beginnings, createActor, NO_ENFORCEMENT } from './actor.ts';
import { domesticCompany, renamedCompany } from './companies.ts';
import { createRandom } from './random.ts';

const DAYS = Array.from({ length: 120 }, (_, day) => day);

function actor(seed: string, but: Partial<Beginnings>): Actor {
  const random = createRandom(seed);
  let serial = 1;
  return createActor(random, {
    scheme: 'undervaluation',
    hidden: false,
    party: domesticCompany(random, 'garments', serial),
    since: 0,
    renamed: (old) => {
      serial += 1;
      return renamedCompany(random, old, 'garments', serial);
    },
    enforcement: NO_ENFORCEMENT,
    ...but,
  });
}

const actors = (but: Partial<Beginnings>) =>
  Array.from({ length: 100 }, (_, place) => actor(`actor ${place}`, but));

const deedsOf = (one: Actor) => {
  const random = createRandom(one.key);
  return DAYS.filter((day) => one.acts(random, day, day));
};

describe('an actor', () => {
  it('does it on some days and not on all, and never before it begins', () => {
    for (const one of actors({ since: 40 })) {
      const days = deedsOf(one);
      expect(days.length).toBeGreaterThan(5);
      expect(days.length).toBeLessThan(80);
      expect(Math.min(...days)).toBeGreaterThanOrEqual(40);
    }
  });

  it('that nobody found out keeps its name and its port, unless it is a phoenix', () => {
    for (const one of actors({})) {
      expect(new Set(DAYS.map((day) => partyKey(one.partyOn(day)))).size).toBe(1);
      expect(DAYS.some((day) => one.movedBy(day))).toBe(false);
    }
  });

  it('that is a phoenix trades under one name after another at one address, once it has begun', () => {
    for (const one of actors({ scheme: 'phoenix', since: 40 })) {
      const parties = DAYS.map((day) => one.partyOn(day));
      expect(new Set(parties.slice(0, 40).map(partyKey)).size).toBe(1);
      expect(new Set(parties.map(partyKey)).size).toBeGreaterThan(3);
      expect(new Set(parties.map(({ address }) => address)).size).toBe(1);
      expect(partyKey(parties[0] ?? { ...one.partyOn(119) })).toBe(one.key);
    }
  });

  it('that was found out does nothing different until it has heard of it', () => {
    const found = { enforcement: { foundOut: () => 60 } };
    const free = actors({});
    const warned = actors(found);
    let fewer = 0;
    for (const [place, one] of warned.entries()) {
      const earlier = (days: readonly number[]) => days.filter((day) => day < 62);
      const freely = free[place];
      expect(freely).toBeDefined();
      if (freely === undefined) continue;
      expect(earlier(deedsOf(one))).toEqual(earlier(deedsOf(freely)));
      if (deedsOf(one).length < deedsOf(freely).length) fewer += 1;
    }
    expect(fewer).toBeGreaterThan(20);
    expect(fewer).toBeLessThan(60);
  });
});
