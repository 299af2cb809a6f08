import { describe, expect, it } from 'vitest';
import { parseMessage } from '../filing/json.parse.ts';
import { mentions, writeMention } from './mention.ts';
import { writeMessage } from './messages.ts';
import { shareOf, simulated } from './test-simulation.ts';

const SETTINGS = { seed: 'who is who', companies: 400, each: 5, respelt: 0.5 };
const SET = [...mentions(SETTINGS)];

function gather(sets: Map<string, Set<string>>, key: string, member: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(member));
}

describe('labelled mentions', () => {
  it('are the same to the byte for the same settings, and marked synthetic', () => {
    const bytes = (set: typeof SET) => set.map(writeMention).join('\n');
    expect(bytes([...mentions(SETTINGS)])).toBe(bytes(SET));
    for (const { synthetic } of SET) expect(synthetic).toBe(true);
  });

  it('name most companies in several ways, and some by an address that hundreds have', () => {
    const spellings = new Map<string, Set<string>>();
    const residents = new Map<string, Set<string>>();
    for (const { identity, party } of SET) {
      gather(spellings, identity, JSON.stringify(party));
      if (party.address !== null) gather(residents, party.address, identity);
    }
    const several = shareOf([...spellings.values()], ({ size }) => size > 1);
    expect(several).toBeGreaterThan(0.6);
    expect(Math.max(...[...residents.values()].map(({ size }) => size))).toBeGreaterThan(2);
  });

  it('keep a successor apart from whom it succeeds, with telephone and bank in common', () => {
    const risen = SET.filter(({ succeeds }) => succeeds !== null);
    expect(risen.length).toBeGreaterThan(0);
    for (const { identity, succeeds, contact, day } of risen) {
      const before = SET.filter((mention) => mention.identity === succeeds);
      expect(succeeds).not.toBe(identity);
      for (const old of before) {
        expect(old.day).toBeLessThanOrEqual(day);
        if (old.contact.phone === null || contact.phone === null) continue;
        expect(contact.phone).toBe(old.contact.phone);
      }
    }
  });
});

describe('filings by less careful clerks', () => {
  const week = { days: 4, filingsPerDay: 120 };
  const plain = simulated(week);
  const respelt = simulated({ ...week, respelt: 0.4 });

  it('are the same filings, with some parties spelt otherwise, each told with who it is', () => {
    expect(respelt.map(({ filing }) => filing.reference)).toEqual(
      plain.map(({ filing }) => filing.reference),
    );
    const told = respelt.filter((happening) => (happening.respelt ?? []).length > 0);
    expect(shareOf(respelt, (happening) => told.includes(happening))).toBeGreaterThan(0.3);
    const letterheads = JSON.stringify(plain.map(({ filing }) => filing));
    for (const { respelt: mentions = [] } of told) {
      for (const { identity } of mentions) {
        expect(letterheads).toContain(JSON.stringify(identity.split(':').at(-1)).slice(1, -1));
      }
    }
  });

  it('are read back as they were written', () => {
    for (const { filing } of respelt) {
      const read = parseMessage({ at: '', raw: writeMessage(filing) });
      expect(read.ok && read.value.filing).toEqual(filing);
    }
  });

  it('are none where nobody asked for them', () => {
    for (const happening of plain) expect(happening).not.toHaveProperty('respelt');
  });
});
