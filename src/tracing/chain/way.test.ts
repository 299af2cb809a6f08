import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wayOfEvents } from './event-graph.ts';
import { readWay, sayGap, standingOf } from './standing.ts';
import {
  CANNING,
  CATCH,
  LANDING,
  SHIPPING,
  STARTER_STEPS,
  sentOf,
  tableOf,
  WHOLE,
} from './test-traces.ts';
import { indexWay } from './way.ts';

function reading(rows: readonly string[], lot = 'CANS') {
  const { events } = sentOf(tableOf(rows));
  const way = readWay(indexWay(wayOfEvents(events)), lot, STARTER_STEPS);
  return { ...way, gaps: way.completeness.gaps.map(sayGap), standing: standingOf(way) };
}

describe('the way of caught fish', () => {
  test('is complete with catch, landing, processing and shipping, their facts and papers', () => {
    const { standing, gaps } = reading(WHOLE);
    expect(gaps).toEqual([]);
    expect(standing).toEqual({
      completeness: 1,
      missing: null,
      signals: [],
      species: ['thunnus albacares', 'yft'],
      countries: ['MX'],
    });
  });

  test.each([
    ['the catch', CATCH, 'harvest of CATCH'],
    ['the landing', LANDING, 'landing of CATCH'],
    ['the shipping', SHIPPING, 'shipping of CANS'],
  ])('names %s first where nobody recorded it', (_, without, gap) => {
    const { standing } = reading(WHOLE.filter((row) => row !== without));
    expect(standing.missing).toBe(gap);
    expect(standing.completeness).toBeLessThan(1);
  });

  test('names the fact and the paper that a record lacks, at the lot whose record it is', () => {
    const bare = CATCH.replace('87', '').replace('catch:C-1', '');
    const { gaps, standing } = reading([bare, LANDING, CANNING, SHIPPING]);
    expect(gaps).toEqual([
      'harvest of CATCH: area',
      'harvest of CATCH: harvestCert or fishingAuth or catch or licence',
    ]);
    expect(standing.completeness).toBe(0.778);
  });

  test('is asked of each origin of what was mixed', () => {
    const mixed = CANNING.replace('CATCH=800 kg', 'CATCH=800 kg; OTHER=10 kg');
    const { completeness, gaps } = reading([CATCH, LANDING, mixed, SHIPPING]);
    expect(completeness.branches.map(({ origin }) => origin).sort()).toEqual(['CATCH', 'OTHER']);
    expect(gaps[0]).toBe('harvest of OTHER');
  });
});

test('a pallet that was commissioned before it was packed hides nothing of what is on it', () => {
  const commissioned = ',2026-03-04,commissioning,PALLET,,,,made,,,,,,,,';
  const packed = ',2026-03-05,packing,PALLET,,,CANS=500 kg,packed,,,,,,,,';
  const { gaps, lots } = reading([LANDING, CANNING, commissioned, packed], 'PALLET');
  expect(lots).toEqual(['PALLET', 'CANS', 'CATCH']);
  expect(gaps[0]).toBe('harvest of CATCH');
});

describe('what does not fit along a way', () => {
  const signals = (rows: readonly string[]) =>
    reading(rows).signals.map(({ code, lot, numbers }) => ({ code, lot, ...numbers }));

  test('more went in than was caught', () => {
    expect(signals([CATCH, LANDING, CANNING.replace('800', '1000'), SHIPPING])).toEqual([
      { code: 'lot-overdrawn', lot: 'CATCH', made: '900', used: '1000', unit: 'kg' },
    ]);
  });

  test('more came out than went in', () => {
    expect(signals([CATCH, LANDING, CANNING.replace('CANS,500', 'CANS,850'), SHIPPING])).toEqual([
      { code: 'weight-gained', lot: 'CANS', in: '800', out: '850', unit: 'kg', step: 'processing' },
    ]);
  });

  test('landed before it was caught', () => {
    const early = LANDING.replace('2026-03-02', '2026-02-27');
    expect(signals([CATCH, early, CANNING, SHIPPING])).toEqual([
      {
        code: 'dates-out-of-order',
        lot: 'CATCH',
        made: '2026-03-01T12:00:00.000Z',
        before: '2026-02-27T12:00:00.000Z',
        step: 'landing',
      },
    ]);
  });

  test('another species came out than went in', () => {
    const swapped = CANNING.replace(',,,,,,,Cannery', ',,Katsuwonus pelamis,,,,,Cannery');
    expect(signals([CATCH, LANDING, swapped, SHIPPING])).toEqual([
      { code: 'species-changed', lot: 'CANS', is: 'katsuwonus pelamis', of: 'thunnus albacares' },
    ]);
  });

  test('one vessel under two flags', () => {
    const second = CATCH.replace('CATCH,', 'SECOND,').replace(',MX,', ',PA,');
    const mixed = CANNING.replace('CATCH=800 kg', 'CATCH=800 kg;SECOND=10 kg');
    const found = signals([CATCH, second, LANDING, mixed, SHIPPING]);
    expect(found.map(({ code }) => code)).toEqual(['flag-differs']);
  });

  test('a lot that comes to be of what it went into', () => {
    const round = ',2026-03-05,processing,CATCH,10,kg,CANS=10 kg,,,,,,,Cannery,,';
    expect(signals([...WHOLE, round]).map(({ code }) => code)).toContain('way-turns-back');
  });
});

describe('the fingerprint of a way', () => {
  const next = WHOLE.map((row) =>
    row.replaceAll('CATCH', 'CATCH-2').replaceAll('CANS', 'CANS-2').replaceAll('-03-', '-04-'),
  );

  test('is the same for another shipment of the same chain, and not by other hands', () => {
    const one = reading(WHOLE).fingerprint;
    expect(reading(next, 'CANS-2').fingerprint).toBe(one);
    const others = next.map((row) => row.replace('Cannery', 'Other Cannery'));
    expect(reading(others, 'CANS-2').fingerprint).not.toBe(one);
  });
});

describe('what one event mixes', () => {
  const event = {
    '@context': 'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
    type: 'TransformationEvent',
    eventTime: '2026-03-03T00:00:00Z',
    eventTimeZoneOffset: '+00:00',
  };
  const quantities = (name: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ epcClass: `urn:lot:${name}-${n}` }));
  const wayOf = (...events: readonly object[]) =>
    wayOfEvents(events.flatMap((one) => sentOf(JSON.stringify(one)).events));

  test('leads from each that came out to each that went in, by no more edges than there are lots', () => {
    const way = wayOf({
      ...event,
      inputQuantityList: quantities('in', 300),
      outputQuantityList: quantities('out', 200),
    });
    expect(way.edges).toHaveLength(500);
    const { lots } = readWay(indexWay(way), 'urn:lot:out-7', STARTER_STEPS);
    expect(lots.filter((lot) => lot.startsWith('urn:lot:in-'))).toHaveLength(300);
  });

  test('meets where two events tell its inputs and its outputs apart', () => {
    const transformationID = 'urn:transformation:7';
    const way = wayOf(
      { ...event, transformationID, inputQuantityList: quantities('in', 2) },
      { ...event, transformationID, outputQuantityList: quantities('out', 1) },
    );
    const { lots } = readWay(indexWay(way), 'urn:lot:out-0', STARTER_STEPS);
    expect(lots.toSorted()).toEqual([
      'urn:lot:in-0',
      'urn:lot:in-1',
      'urn:lot:out-0',
      transformationID,
    ]);
  });
});

test('any graph of lots is walked to its end, its completeness between nothing and all', () => {
  const lots = ['A', 'B', 'C', 'D', 'E'];
  const row = fc
    .record({
      lot: fc.constantFrom(...lots),
      inputs: fc.subarray(lots),
      step: fc.constantFrom('harvest', 'landing', 'processing', 'shipping'),
      day: fc.integer({ min: 10, max: 28 }),
    })
    .map(({ lot, inputs, step, day }) => {
      return `,2026-03-${day},${step},${lot},5,kg,${inputs.filter((one) => one !== lot).join(';')},,,,,,,,,`;
    });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const { completeness, lots: walked } = reading(rows, 'A');
      expect(new Set(walked).size).toBe(walked.length);
      expect(completeness.share).toBeGreaterThanOrEqual(0);
      expect(completeness.share).toBeLessThanOrEqual(1);
      expect(completeness.gaps.length === 0).toBe(completeness.share === 1);
    }),
    { numRuns: 200 },
  );
});
