import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../terms/day.ts';
import { ROLES } from '../party.ts';
import { type Membership, TRUST_STATES } from '../standing.ts';
import { benefitsOf, type Granted, reductionsOf } from './benefit.ts';
import { aDay, aForeignMember, aMembership, LAW, TODAY } from './test-trust.ts';

const idsOf = (granted: readonly Granted[]) => granted.map(({ benefit }) => benefit.id);
const of = (membership: Membership, role: Parameters<typeof benefitsOf>[2] = 'importer') =>
  idsOf(benefitsOf([membership], LAW, role, TODAY));

describe('what a membership brings', () => {
  test('is what its tier has', () => {
    expect(of(aMembership({ tier: '1', state: 'certified' }))).toEqual(['score-tier-1', 'fast']);
    expect(of(aMembership({ tier: '2' }))).toContain('importer-programme');
    expect(of(aMembership({ tier: '3' }))).toContain('examinations-tier-3');
  });

  test('is brought in the roles that the benefit names, and in no other', () => {
    expect(of(aMembership(), 'carrier')).toEqual(['score-carrier', 'fast', 'aqua']);
    expect(of(aMembership(), 'notify')).toEqual([]);
  });

  test('is nothing for who only applied, is suspended or expelled, or is past the last day', () => {
    for (const state of ['applied', 'suspended', 'expelled'] as const) {
      expect(of(aMembership({ state })), state).toEqual([]);
    }
    expect(of(aMembership({ until: addDays(TODAY, -1) }))).toEqual([]);
    expect(of(aMembership({ until: TODAY }))).not.toEqual([]);
  });

  test('is nothing where the tier asks for a validation that was not made', () => {
    expect(of(aMembership({ tier: '2', state: 'certified' }))).toEqual([]);
  });

  test('is what the clause of the arrangement grants a foreign member, and nothing of our own tiers', () => {
    const granted = benefitsOf([aForeignMember()], LAW, 'manufacturer', TODAY);
    expect(idsOf(granted)).toEqual(['score-manufacturer', 'examinations-manufacturer', 'no-visit']);
    expect(granted[0]).toMatchObject({
      clause: 'Arrangement of October 2014 with Mexico',
      ceilingPercent: 20,
    });
    expect(of(aForeignMember(), 'importer')).toEqual([]);
  });

  test('is nothing before the arrangement was signed, or by one that is for another program', () => {
    const member = [aForeignMember()];
    expect(benefitsOf(member, LAW, 'manufacturer', aDay('2014-09-30'))).toEqual([]);
    expect(of(aForeignMember({ arrangement: 'pe-2018' }), 'manufacturer')).toEqual([]);
    expect(of(aForeignMember({ arrangement: 'xx-1999' }), 'manufacturer')).toEqual([]);
    expect(of(aMembership({ program: 'elsewhere' }))).toEqual([]);
  });
});

const anyMembership: fc.Arbitrary<Membership> = fc
  .record({
    tier: fc.constantFrom('1', '2', '3', null),
    state: fc.constantFrom(...TRUST_STATES),
    foreign: fc.boolean(),
    number: fc.constantFrom('A', 'B', 'C'),
  })
  .map(({ foreign, tier, state, number }) =>
    foreign ? aForeignMember({ state, number }) : aMembership({ tier, state, number }),
  );

test('whatever the members, roles, threshold and score, all that is taken off under a ceiling stays within it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyMembership, fc.constantFrom(...ROLES)), { maxLength: 12 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      (members, threshold, most) => {
        const granted = members.flatMap(([one, role]) => benefitsOf([one], LAW, role, TODAY));
        const reductions = reductionsOf(granted, threshold, most);
        for (const ceiling of [20, 40, 60]) {
          const under = reductions.filter((one) => one.ceilingPercent <= ceiling);
          const taken = under.reduce((sum, one) => sum + one.points, 0);
          expect(taken).toBeLessThanOrEqual((ceiling * threshold) / 100);
          expect(taken).toBeLessThanOrEqual(most);
        }
        expect(reductions.every(({ points }) => points > 0 && Number.isInteger(points))).toBe(true);
      },
    ),
  );
});

test('the ceiling is a share of the threshold and not of the score', () => {
  const granted = benefitsOf(
    [aMembership({ tier: '1', state: 'certified' })],
    LAW,
    'importer',
    TODAY,
  );
  expect(reductionsOf(granted, 50, 400).map(({ points }) => points)).toEqual([10]);
  expect(reductionsOf(granted, 30, 400).map(({ points }) => points)).toEqual([6]);
  expect(reductionsOf(granted, 50, 4).map(({ points }) => points)).toEqual([4]);
  expect(reductionsOf(granted, 0, 400)).toEqual([]);
});
