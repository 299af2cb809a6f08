import assert from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import type { Entry, ManifestBill, SecurityFiling } from '../filing/filing.ts';
import { partyKey } from '../party/party.ts';
import { assess } from '../tariff/assess.ts';
import { compileTariff } from '../tariff/tariff-part.parse.ts';
import { shippedParts, starterPart } from '../tariff/test-tariff.ts';
import { millisecondsOf } from '../terms/day.ts';
import type { Enforcement } from './actor.ts';
import type { Happening } from './journey.ts';
import { SETTINGS } from './test-simulation.ts';
import { simulate } from './trade.ts';
import {
  dutyLoss,
  LOOK_ALIKES,
  SCHEMES,
  type Scheme,
  SOURCING_SCHEMES,
  type Truth,
} from './truth.ts';

const compiled = compileTariff([...shippedParts(), starterPart()]);
assert(compiled.ok);
const LAW = compiled.value;
const FIRST = Date.parse(`${SETTINGS.from}T00:00:00Z`);
const DAYS = 50;
/** Those that one filing can show. */
const SHOWN = SCHEMES.filter((scheme) => !SOURCING_SCHEMES.some((other) => other === scheme));
const ALL = {
  ...Object.fromEntries(SHOWN.map((scheme) => [scheme, 0.15])),
  'forced-labour': 0.3,
  'unsafe-goods': 0.4,
  'split-parcels': 0.004,
};

function trade(schemes: Partial<Record<Scheme, number>>, but = {}): readonly Happening[] {
  return [...simulate({ ...SETTINGS, days: DAYS, filingsPerDay: 900, schemes, ...but })];
}

interface Planted {
  readonly entry: Entry;
  readonly truth: Truth;
  readonly bill: ManifestBill | undefined;
  readonly security: SecurityFiling | undefined;
  readonly day: number;
}

function plantedIn(happenings: readonly Happening[]): readonly Planted[] {
  const bills = new Map<string, ManifestBill>();
  const securities = new Map<string, SecurityFiling>();
  for (const { filing } of happenings) {
    if (filing.kind === 'bill') bills.set(filing.reference, filing);
    if (filing.kind === 'security-filing') securities.set(filing.bills[0] ?? '', filing);
  }
  return happenings.flatMap(({ at, filing, truth }) => {
    if (filing.kind !== 'entry' || truth === null || truth.scheme === null) return [];
    const bill = filing.bills[0] ?? '';
    const day = (millisecondsOf(at) - FIRST) / 86_400_000;
    const papers = { bill: bills.get(bill), security: securities.get(bill) };
    return [{ entry: filing, truth, day, ...papers }];
  });
}

const TRADE = trade(ALL);
const PLANTED = plantedIn(TRADE);
const done = (scheme: Scheme, shown: boolean) => {
  const found = PLANTED.filter(({ truth }) => truth.scheme === scheme && truth.traceable === shown);
  expect(found.length).toBeGreaterThan(5);
  return found;
};

describe('every scheme', () => {
  it('is done, and every look-alike is seen', () => {
    const truths = TRADE.flatMap(({ truth }) => truth ?? []);
    expect(new Set(truths.flatMap(({ scheme }) => scheme ?? []))).toEqual(new Set(SHOWN));
    expect(new Set(truths.flatMap(({ lookAlike }) => lookAlike ?? []))).toEqual(
      new Set(LOOK_ALIKES),
    );
  });

  it('costs duty that the law can reckon, and never less than nothing', () => {
    for (const { entry, truth } of PLANTED) {
      const declared = { ...entry, arrivalDate: null, receivedDate: SETTINGS.from };
      expect(assess(LAW, declared).lines.every(({ unknown }) => unknown === null)).toBe(true);
      expect(Number(dutyLoss(LAW, declared, truth)?.amount)).toBeGreaterThanOrEqual(0);
      expect(Number(truth.valueAtStake.amount)).toBeGreaterThan(0);
    }
  });

  it('is not done on every consignment of an actor, nor by one actor alone', () => {
    for (const scheme of SHOWN) {
      if (scheme === 'permit-over-use' || scheme === 'split-parcels') continue;
      const actors = new Set(
        PLANTED.filter(({ truth }) => truth.scheme === scheme).map(({ truth }) => truth.actor),
      );
      expect({ scheme, many: actors.size > 1 }).toEqual({ scheme, many: true });
    }
    const doers = new Set(PLANTED.map(({ truth }) => truth.actor));
    const told = new Set(PLANTED.map(({ entry }) => entry.reference));
    const spared = TRADE.filter(
      ({ filing }) =>
        filing.kind === 'entry' &&
        doers.has(partyKey(filing.importer)) &&
        !told.has(filing.reference),
    );
    expect(spared.length).toBeGreaterThan(PLANTED.length / 10);
  });

  it('that begins later is not seen before', () => {
    const late = plantedIn(trade({ 'false-origin': 0.2 }, { starts: { 'false-origin': 35 } }));
    expect(late.length).toBeGreaterThan(5);
    // A ship's entry is filed up to five days before the ship arrives.
    for (const { day } of late) expect(day).toBeGreaterThan(29);
    for (const { truth } of late) expect(truth.since).toBeGreaterThanOrEqual(35);
  });
});

describe('the filings show', () => {
  it('another heading on the bill than on the entry where goods are misclassified, unless it is hidden', () => {
    const agrees = ({ entry, bill }: Planted) =>
      [...new Set(entry.lines.map(({ hts }) => hts.slice(0, 6)))].join() === bill?.hts.join();
    expect(done('misclassification', true).some(agrees)).toBe(false);
    expect(done('misclassification', false).every(agrees)).toBe(true);
  });

  it('where goods passed off come from, unless every paper says otherwise', () => {
    for (const scheme of ['false-origin', 'transshipment', 'order-evasion'] as const) {
      const agrees = ({ entry, security }: Planted) =>
        security?.goods.every(({ origin }) => origin === entry.lines[0]?.origin) ?? true;
      const shown = done(scheme, true).filter(({ security }) => security !== undefined);
      expect(shown.some(agrees)).toBe(false);
      expect(done(scheme, false).every(agrees)).toBe(true);
    }
  });

  it('a claim to a program behind every false origin, and none behind a transshipment', () => {
    for (const { entry } of done('false-origin', true)) {
      expect(entry.lines.every(({ program }) => program !== null)).toBe(true);
    }
    for (const { entry } of done('transshipment', true)) {
      expect(entry.lines.every(({ program }) => program === null)).toBe(true);
    }
  });

  it('more weight on the bill than on the entry that counts short, unless the carrier was told less', () => {
    const weighed = ({ entry, bill }: Planted) =>
      Number(bill?.weightKg) /
      entry.lines.reduce((sum, line) => sum + Number(line.grossWeightKg), 0);
    const whole = ({ entry }: Planted) => entry.lines.every((line) => line.grossWeightKg !== null);
    for (const one of done('short-count', true).filter(whole))
      expect(weighed(one)).toBeGreaterThan(1.15);
    for (const one of done('short-count', false).filter(whole))
      expect(weighed(one)).toBeLessThan(1.1);
  });

  it('the true maker to who reads the security filing of goods of forced labour, unless it is hidden', () => {
    const agrees = ({ entry, security }: Planted) =>
      security?.goods.every(
        ({ manufacturer }) => manufacturer?.name === entry.lines[0]?.manufacturer?.name,
      );
    const secured = ({ security }: Planted) => security !== undefined;
    expect(done('forced-labour', true).filter(secured).some(agrees)).toBe(false);
    expect(done('forced-labour', false).filter(secured).every(agrees)).toBe(true);
  });

  it('no certificate of unsafe goods, or one of another maker', () => {
    for (const { entry } of done('unsafe-goods', true)) {
      expect(entry.lines.flatMap(({ permits }) => permits)).toEqual([]);
    }
    for (const { entry } of done('unsafe-goods', false)) {
      const numbers = entry.lines.flatMap(({ permits }) => permits.map(({ number }) => number));
      const own = entry.lines[0]?.manufacturer?.identifiers[0]?.value ?? '';
      expect(numbers.some((number) => number.endsWith(own))).toBe(false);
    }
  });

  it('a phoenix under several names at one address', () => {
    const names = new Map<string, Set<string>>();
    const addresses = new Map<string, Set<string | null>>();
    for (const { entry, truth } of PLANTED.filter(({ truth }) => truth.scheme === 'phoenix')) {
      const { actor } = truth;
      names.set(actor, (names.get(actor) ?? new Set()).add(partyKey(entry.importer)));
      addresses.set(actor, (addresses.get(actor) ?? new Set()).add(entry.importer.address));
    }
    expect([...names.values()].some((known) => known.size > 1)).toBe(true);
    expect([...addresses.values()].every((known) => known.size === 1)).toBe(true);
  });

  it('many parcels on one day to the one who splits an order', () => {
    const counts = new Map<string, number>();
    for (const { at, truth } of TRADE) {
      if (truth?.scheme !== 'split-parcels') continue;
      const key = `${at.slice(0, 10)} ${truth.actor}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBeGreaterThan(3);
    const days = [...counts.values()].sort((a, b) => a - b);
    expect(days[Math.floor(days.length / 2)]).toBeGreaterThan(3);
  });
});

describe('actors who are found out', () => {
  const settings = { undervaluation: 0.3, 'short-count': 0.3, 'unsafe-goods': 0.3 };

  /** Everybody is found out on one day. */
  function after(day: number): Enforcement {
    const known = new Set<string>();
    return {
      foundOut: (actor) => {
        known.add(actor);
        return day;
      },
    };
  }

  it('do it less often, and some not again, some elsewhere, some under another name', () => {
    const watched = plantedIn(trade(settings, { days: 30 }));
    const free = watched.filter(({ day }) => day > 12 && day < 30).length;
    const deterred = plantedIn([
      ...simulate({ ...SETTINGS, days: 30, filingsPerDay: 900, schemes: settings }, after(0)),
    ]);
    const left = deterred.filter(({ day }) => day > 12 && day < 30);
    expect(left.length).toBeLessThan(free * 0.85);
    expect(left.length).toBeGreaterThan(free * 0.3);
    expect(left.some(({ entry, truth }) => partyKey(entry.importer) !== truth.actor)).toBe(true);
  });
});
