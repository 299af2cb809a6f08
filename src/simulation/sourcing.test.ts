import assert from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../filing/json.parse.ts';
import { partyKey } from '../party/party.ts';
import { writeChainEvent } from './chain.ts';
import type { Happening } from './journey.ts';
import { writeMessage } from './messages.ts';
import { inventedMeasures, orderDay } from './sourcing-shift.ts';
import { entriesOf, SETTINGS, simulated, truthsOf } from './test-simulation.ts';
import { SOURCING_LOOK_ALIKES, SOURCING_SCHEMES } from './truth.ts';

const DAYS = 90;
const SCHEMES = { 'origin-shift': 0.3, 'species-swap': 0.3, 'capacity-excess': 0.3 };
const BUT = { days: DAYS, filingsPerDay: 20 };
const TRADE = simulated({ ...BUT, schemes: SCHEMES });
const ENTRIES = new Map(entriesOf(TRADE).map((entry) => [entry.reference, entry]));
const CHAIN = TRADE.flatMap(({ sourced }) => sourced?.chain ?? []);

function dayOf({ at }: Happening): number {
  return (Date.parse(at) - Date.parse(`${SETTINGS.from}T00:00:00Z`)) / 86_400_000;
}

describe('schemes that show over months', () => {
  it('are all done, beside every honest look-alike', () => {
    expect(new Set(truthsOf(TRADE).flatMap(({ scheme }) => scheme ?? []))).toEqual(
      new Set(SOURCING_SCHEMES),
    );
    const looks = new Set<string>(truthsOf(TRADE).flatMap(({ lookAlike }) => lookAlike ?? []));
    for (const look of SOURCING_LOOK_ALIKES) expect(looks).toContain(look);
  });

  it('leave the rest of the trade as it is, and are absent where nobody asked for them', () => {
    const bytes = (happenings: readonly Happening[]) =>
      happenings.map(({ filing }) => writeMessage(filing));
    const plain = bytes(simulated({ ...BUT, schemes: {} }));
    const beside = new Set(bytes(TRADE));
    expect(plain.every((message) => beside.has(message))).toBe(true);
    expect(simulated({ ...BUT, schemes: {} }).some(({ sourced }) => sourced)).toBe(false);
  });

  it('are read back without fault', () => {
    for (const { filing } of TRADE.slice(0, 600)) {
      const read = parseMessage({ at: '', raw: writeMessage(filing) });
      expect(read.ok && read.value.filing).toEqual(filing);
    }
  });
});

describe('origin shift', () => {
  const shifts = TRADE.filter(({ truth }) => truth?.scheme === 'origin-shift');

  it('begins when an order does: before, the same importer declared the ordered country', () => {
    for (const happening of shifts) {
      const { filing } = happening;
      assert(filing.kind === 'entry');
      expect(dayOf(happening)).toBeGreaterThan(orderDay(DAYS));
      expect(filing.lines[0]?.origin).not.toBe('CN');
      expect(happening.truth?.owed[0]?.origin).toBe('CN');
      const [measure] = inventedMeasures(DAYS).filter(({ hts6 }) =>
        filing.lines[0]?.hts.startsWith(hts6),
      );
      expect(measure?.day).toBe(orderDay(DAYS));
    }
    const importers = new Set(shifts.map(({ truth }) => truth?.actor));
    const before = [...ENTRIES.values()].filter(
      ({ importer, lines }) => importers.has(partyKey(importer)) && lines[0]?.origin === 'CN',
    );
    expect(new Set(before.map(({ importer }) => partyKey(importer))).size).toBe(importers.size);
  });
});

describe('chains', () => {
  it('lead from the lot that an entry names to where it was taken, except where nobody recorded it', () => {
    const madeOf = new Map(
      CHAIN.flatMap(({ step, inputs, outputs }) =>
        step === 'making' ? [[outputs[0]?.lot, inputs[0]?.lot]] : [],
      ),
    );
    const taken = new Map(
      CHAIN.flatMap((event) => (event.step === 'harvest' ? [[event.outputs[0]?.lot, event]] : [])),
    );
    const looks = new Map(truthsOf(TRADE).map((truth) => [truth.reference, truth]));
    let swapped = 0;
    for (const entry of ENTRIES.values()) {
      const [lot] = entry.lines[0]?.lots ?? [];
      if (lot === undefined) continue;
      const harvest = taken.get(madeOf.get(lot));
      const truth = looks.get(entry.reference);
      expect(harvest === undefined).toBe(truth?.lookAlike === 'broken-chain');
      if (truth?.scheme !== 'species-swap') continue;
      swapped += 1;
      expect(harvest?.species).not.toEqual(entry.lines[0]?.species);
    }
    expect(swapped).toBeGreaterThan(5);
  });

  it('are written as events with names of their own', () => {
    const events = CHAIN.map((event) => JSON.parse(writeChainEvent(event)));
    expect(new Set(events.map(({ eventID }) => eventID)).size).toBe(events.length);
  });
});

describe('a maker', () => {
  const guilty = new Set(
    truthsOf(TRADE).flatMap(({ scheme, reference }) => (scheme ? reference : [])),
  );
  /** Of each maker the units sold, and whether any of them was a deed. */
  const sold = new Map<string, { units: number; excess: boolean }>();
  for (const { reference, lines } of ENTRIES.values()) {
    for (const { manufacturer, quantities } of lines) {
      if (manufacturer === null) continue;
      const key = partyKey(manufacturer);
      const so = sold.get(key) ?? { units: 0, excess: false };
      const units = so.units + Number(quantities[0]?.amount);
      sold.set(key, { units, excess: so.excess || guilty.has(reference) });
    }
  }

  it('who is honest never sells more than it can make', () => {
    const always = TRADE.flatMap(({ sourced }) => sourced?.plant ?? []).filter(
      ({ since, unit }) => since === null && unit !== 'm3',
    );
    const honest = always.filter(({ maker }) => sold.get(partyKey(maker))?.excess === false);
    expect(honest.length).toBeGreaterThan(20);
    for (const { maker, perYear } of honest) {
      const units = sold.get(partyKey(maker))?.units ?? 0;
      expect(units).toBeLessThanOrEqual((perYear * (DAYS + 16)) / 365);
    }
  });
});
