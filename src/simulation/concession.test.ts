import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Concession, createConcession, type Load, type Practice } from './concession.ts';
import { createSerial } from './numbers.ts';
import { createRandom } from './random.ts';

function concession(seed: string, practice: Practice): Concession {
  const random = createRandom(seed);
  return createConcession(random, 'PE', practice, createSerial(random, 5));
}

/** What the loads use of each permit number, as a share of what it allows. */
function sharesUsed(loads: readonly Load[]): readonly number[] {
  const shares = new Map<string, number>();
  for (const { permit, volume } of loads) {
    const share = volume / 10 / Number(permit.allows?.amount);
    shares.set(permit.number, (shares.get(permit.number) ?? 0) + share);
  }
  return [...shares.values()];
}

function loadsOf(practice: Practice, hold: (loads: readonly Load[]) => void): void {
  const wanted = fc.array(fc.integer({ min: 50, max: 400 }), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(fc.string(), wanted, (seed, volumes) => {
      const { nextLoad } = concession(seed, practice);
      hold(volumes.map((volume) => nextLoad(volume)));
    }),
  );
}

describe('a concession', () => {
  it('that keeps within its permits uses none of them over', () => {
    loadsOf('within', (loads) => {
      for (const share of sharesUsed(loads)) expect(share).toBeLessThanOrEqual(1 + 1e-9);
      for (const { overUse } of loads) expect(overUse).toBe(0);
    });
  });

  it('that counts on not being counted uses every finished permit to 105 to 180 percent', () => {
    loadsOf('counted', (loads) => {
      const finished = sharesUsed(loads).slice(0, -1);
      expect(finished.length).toBeGreaterThan(0);
      for (const share of finished) {
        expect(share).toBeGreaterThan(1.04);
        expect(share).toBeLessThan(1.81);
      }
    });
  });

  it('tells all that is taken beyond a permit, and nothing that is within', () => {
    loadsOf('counted', (loads) => {
      const last = loads.at(-1)?.permit.number;
      const permits = new Set(loads.map(({ permit }) => permit.number));
      for (const number of permits) {
        if (number === last) continue;
        const own = loads.filter(({ permit }) => permit.number === number);
        const taken = own.reduce((sum, { volume }) => sum + volume, 0);
        const allows = Math.round(Number(own[0]?.permit.allows?.amount) * 10);
        expect(own.reduce((sum, { overUse }) => sum + overUse, 0)).toBe(taken - allows);
      }
    });
  });

  it('that forges shows no permit used over its volume', () => {
    loadsOf('forged', (loads) => {
      expect(loads.some(({ overUse }) => overUse > 0)).toBe(true);
      for (const share of sharesUsed(loads)) expect(share).toBeLessThanOrEqual(1 + 1e-9);
    });
  });

  it('sends loads worth sending, about as large as asked', () => {
    loadsOf('counted', (loads) => {
      for (const { volume } of loads) {
        expect(volume).toBeGreaterThanOrEqual(50);
        expect(volume).toBeLessThanOrEqual(450);
      }
    });
  });

  it('has its loads entered in their order, however late the brokers are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2 }), (wanted) => {
        const { entryAfter } = concession('order', 'within');
        const entered = wanted.map((moment) => entryAfter(moment));
        for (const [place, moment] of entered.entries()) {
          expect(moment).toBeGreaterThanOrEqual(wanted[place] ?? 0);
          if (place > 0) expect(moment).toBeGreaterThan(entered[place - 1] ?? 0);
        }
      }),
    );
  });
});
