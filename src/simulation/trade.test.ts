import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../filing/json.parse.ts';
import { codeFlaw, parseEntryNumber } from '../terms/codes.ts';
import { writeMessage } from './messages.ts';
import { entriesOf, SETTINGS, shareOf, simulated, truthsOf } from './test-simulation.ts';
import { DEFAULT_SCHEMES, simulate } from './trade.ts';
import { LOOK_ALIKES, writeTruth } from './truth.ts';

const MONTH = simulated();
const ENTRIES = entriesOf(MONTH);

function bytesOf(happenings: typeof MONTH): string {
  return happenings
    .map(({ at, filing, truth }) =>
      [at, writeMessage(filing), truth && writeTruth(truth)].join(' '),
    )
    .join('\n');
}

describe('simulated trade', () => {
  it('is the same to the byte for the same settings, and another for another seed', () => {
    const week = { days: 3, filingsPerDay: 60 };
    expect(bytesOf(simulated(week))).toBe(bytesOf(simulated(week)));
    expect(bytesOf(simulated({ ...week, seed: 'another' }))).not.toBe(bytesOf(simulated(week)));
  });

  it('comes in order of time and not before its first day', () => {
    const moments: readonly string[] = MONTH.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted());
    expect(moments[0]?.slice(0, 10)).toBe(SETTINGS.from);
  });

  it('can be drawn one by one, so that a year need not be held to see its first hour', () => {
    const year = simulate({ ...SETTINGS, days: 365, filingsPerDay: 1000 });
    expect(year.next().value?.at.slice(0, 10)).toBe(SETTINGS.from);
  });

  it('makes about as many filings a day as asked', () => {
    const perDay = MONTH.length / SETTINGS.days;
    expect(perDay / SETTINGS.filingsPerDay).toBeGreaterThan(0.85);
    expect(perDay / SETTINGS.filingsPerDay).toBeLessThan(1.15);
  });

  it('calls no two things by one name', () => {
    const names = MONTH.filter(({ filing }) => filing.action === 'file').map(
      ({ filing }) => `${filing.kind} ${filing.reference}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('carries the synthetic mark in every message and every truth', () => {
    for (const { filing, truth } of MONTH) {
      expect(JSON.parse(writeMessage(filing))).toMatchObject({ synthetic: true });
      if (truth !== null) expect(JSON.parse(writeTruth(truth))).toMatchObject({ synthetic: true });
    }
  });

  it('is read back without any fault or warning, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        for (const { filing } of simulate({ ...SETTINGS, seed, days: 2, filingsPerDay: 60 })) {
          const raw = writeMessage(filing);
          const result = parseMessage({ at: '', raw });
          expect(result.ok ? result.warnings : result.faults).toEqual([]);
          expect(result.ok && result.value.filing).toEqual(filing);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('numbers entries, containers, ships and waybills with their right check digits', () => {
    for (const { reference } of ENTRIES) {
      expect(parseEntryNumber(reference)).toEqual({ ok: true, entryNumber: reference });
    }
    const bills = MONTH.flatMap(({ filing }) => (filing.kind === 'bill' ? [filing] : []));
    const containers = bills.flatMap((bill) => bill.containers.map(({ number }) => number));
    const ships = bills.flatMap(({ conveyance: { imo } }) => (imo === null ? [] : [imo]));
    const waybills = bills.filter(({ mode }) => mode === 'air').map(({ reference }) => reference);
    for (const [scheme, codes] of [
      ['container', containers],
      ['imo', ships],
      ['air-waybill', waybills],
    ] as const) {
      expect(codes.length).toBeGreaterThan(100);
      expect(codes.filter((code) => codeFlaw(scheme, code) !== null)).toEqual([]);
    }
  });

  it('files a bill, an entry and a movement for every consignment, in whatever order', () => {
    const bills = new Set<string>();
    const arrived = new Set<string>();
    for (const { filing } of MONTH) {
      if (filing.kind === 'bill') bills.add(filing.reference);
      if (filing.kind === 'movement') for (const bill of filing.bills) arrived.add(bill);
    }
    expect(new Set(ENTRIES.flatMap((entry) => entry.bills))).toEqual(bills);
    expect(arrived).toEqual(bills);
  });

  it('leaves a few ocean consignments without a security filing, and files none for trucks', () => {
    const ocean = new Set(ENTRIES.filter(({ mode }) => mode === 'vessel').flatMap((e) => e.bills));
    const secured = MONTH.flatMap(({ filing }) =>
      filing.kind === 'security-filing' ? filing.bills : [],
    );
    expect(secured.every((bill) => ocean.has(bill))).toBe(true);
    expect(secured.length / ocean.size).toBeGreaterThan(0.93);
    expect(secured.length / ocean.size).toBeLessThan(1);
  });
});

describe('the mix of simulated trade', () => {
  it('comes mostly by ship and truck', () => {
    expect(shareOf(ENTRIES, ({ mode }) => mode === 'vessel')).toBeGreaterThan(0.35);
    expect(shareOf(ENTRIES, ({ mode }) => mode === 'truck')).toBeGreaterThan(0.25);
    expect(shareOf(ENTRIES, ({ mode }) => mode === 'air')).toBeGreaterThan(0.08);
  });

  it('comes from many countries, Mexico and China ahead of the others', () => {
    const counts = new Map<string, number>();
    for (const { exportCountry } of ENTRIES) {
      counts.set(exportCountry ?? '', (counts.get(exportCountry ?? '') ?? 0) + 1);
    }
    const ranked = [...counts].toSorted((a, b) => b[1] - a[1]).map(([country]) => country);
    expect(ranked.slice(0, 3)).toEqual(expect.arrayContaining(['MX', 'CN']));
    expect(ranked.length).toBeGreaterThan(15);
  });

  it('rests on Sundays', () => {
    const sundays = MONTH.filter(({ filing }) => filing.kind === 'parcel').filter(
      ({ at }) => (Number(at.slice(8, 10)) - 21) % 7 === 0 && at < '2026-07-01',
    );
    const mondays = MONTH.filter(({ filing }) => filing.kind === 'parcel').filter(
      ({ at }) => (Number(at.slice(8, 10)) - 15) % 7 === 0 && at < '2026-07-01',
    );
    expect(sundays.length / 2).toBeLessThan((mondays.length / 3) * 0.6);
  });

  it('loads no truck and no container beyond what the road bears', () => {
    for (const { filing } of MONTH) {
      if (filing.kind !== 'bill') continue;
      const loads = Math.max(1, filing.containers.length);
      expect(Number(filing.weightKg) / loads).toBeLessThan(28_000);
    }
  });

  it('enters at ports that stand in the table of ports, by a mode that they serve', () => {
    const ports = new Map(
      readFileSync('law/us/ports.csv', 'utf8')
        .split('\n')
        .map((row) => /^(\d{4}),"[^"]*",[^,]*,([^,]*),/.exec(row))
        .flatMap((row) => (row === null ? [] : [[row[1], row[2]?.split(' ')] as const])),
    );
    for (const { filing } of MONTH) {
      if (filing.kind === 'entry' || filing.kind === 'parcel') {
        expect(ports.get(filing.port)).toContain(filing.mode);
      }
    }
  });
});

describe('the planted schemes', () => {
  it('are all told, and nothing else is told as one', () => {
    for (const { filing, truth } of MONTH) {
      if (truth === null) continue;
      expect(['entry', 'parcel']).toContain(filing.kind);
      expect(truth.reference).toBe(filing.reference);
      expect(truth.scheme === null).toBe(truth.lookAlike !== null);
      expect(truth.scheme === null).toBe(truth.violation === null);
    }
  });

  it('are absent, truth and deed, when their rates are nought', () => {
    const honest = simulated({ schemes: { undervaluation: 0, 'permit-over-use': 0 } });
    expect(truthsOf(honest).filter(({ scheme }) => scheme !== null)).toEqual([]);
    for (const [, share] of permitShares(honest)) expect(share).toBeLessThanOrEqual(1);
  });

  it('touch a small part of all entries', () => {
    const planted = truthsOf(MONTH).filter(
      ({ scheme }) => scheme !== null && scheme !== 'split-parcels',
    ).length;
    expect(planted / ENTRIES.length).toBeGreaterThan(0.002);
    expect(planted / ENTRIES.length).toBeLessThan(0.06);
  });

  it('understate to between 30 and 60 percent of the true value, line by line', () => {
    const entries = new Map(ENTRIES.map((entry) => [entry.reference, entry]));
    const understated = truthsOf(MONTH, 'undervaluation');
    expect(understated.length).toBeGreaterThan(5);
    for (const { reference, owed } of understated) {
      const lines = entries.get(reference)?.lines ?? [];
      expect(owed.map(({ number }) => number)).toEqual(lines.map(({ number }) => number));
      for (const [place, line] of lines.entries()) {
        const share = Number(line.value.amount) / Number(owed[place]?.value.amount);
        expect(share).toBeGreaterThan(0.299);
        expect(share).toBeLessThan(0.601);
      }
    }
  });

  it('take timber beyond exactly those permits whose entries are told', () => {
    const planted = simulated({ schemes: { ...DEFAULT_SCHEMES, 'permit-over-use': 0.5 } });
    const told = new Set(
      truthsOf(planted, 'permit-over-use')
        .filter(({ traceable }) => traceable)
        .map(({ reference }) => reference),
    );
    const shares = permitShares(planted);
    expect([...shares.values()].filter((share) => share > 1).length).toBeGreaterThan(0);
    for (const share of shares.values()) expect(share).toBeLessThanOrEqual(1.8);

    const used = new Map<string, number>();
    for (const { reference, permit, uses, allows } of harvests(planted)) {
      const total = (used.get(permit) ?? 0) + uses;
      used.set(permit, total);
      expect(told.has(reference)).toBe(total > allows);
    }
  });

  it('draw on one permit through several importers', () => {
    const planted = simulated({ schemes: { ...DEFAULT_SCHEMES, 'permit-over-use': 0.5 } });
    const importers = new Map<string, Set<string>>();
    for (const { permit, importer } of harvests(planted)) {
      importers.set(permit, (importers.get(permit) ?? new Set()).add(importer));
    }
    const overused = [...permitShares(planted)].filter(([, share]) => share > 1);
    expect(overused.some(([permit]) => (importers.get(permit)?.size ?? 0) > 1)).toBe(true);
  });

  it('stand beside honest trade that looks like them', () => {
    const looks = new Set(truthsOf(MONTH).map(({ lookAlike }) => lookAlike));
    expect(looks).toEqual(new Set([null, ...LOOK_ALIKES]));
    const shares = [...permitShares(MONTH).values()];
    expect(shares.some((share) => share >= 0.95 && share <= 1)).toBe(true);
  });

  it('are in part invisible', () => {
    const planted = truthsOf(MONTH).filter(({ scheme }) => scheme !== null);
    expect(shareOf(planted, ({ traceable }) => traceable)).toBeGreaterThan(0.4);
    expect(shareOf(planted, ({ traceable }) => traceable)).toBeLessThan(1);
  });
});

/** Every use of a harvest permit in the order of filing. Volumes in tenths, so that sums are exact. */
function harvests(happenings: typeof MONTH) {
  return entriesOf(happenings).flatMap(({ reference, importer, lines }) =>
    lines.flatMap(({ permits }) =>
      permits
        .filter(({ type }) => type === 'harvest')
        .map(({ number, uses, allows }) => ({
          reference,
          importer: importer.name,
          permit: number,
          uses: Math.round(Number(uses?.amount) * 10),
          allows: Math.round(Number(allows?.amount) * 10),
        })),
    ),
  );
}

/** How much of each harvest permit is used in the end, as a share. */
function permitShares(happenings: typeof MONTH): ReadonlyMap<string, number> {
  const used = new Map<string, { uses: number; allows: number }>();
  for (const { permit, uses, allows } of harvests(happenings)) {
    used.set(permit, { uses: (used.get(permit)?.uses ?? 0) + uses, allows });
  }
  return new Map([...used].map(([permit, { uses, allows }]) => [permit, uses / allows]));
}
