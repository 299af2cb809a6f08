import { describe, expect, test } from 'vitest';
import { addDays, dayAt, holdsOn, instantOf, isZone, parseDay, parseInstant } from './day.ts';

const at = (text: string) => {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`not an instant: ${text}`);
  return instant;
};
const day = (text: string) => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
};

describe('a legal day', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-01', '26-01-01', '2026-01-01T00:00:00Z', ''])(
    'is not %j',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  test('may be the 29th of February in a leap year', () => {
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
    expect(addDays(day('2028-02-28'), 2)).toBe('2028-03-01');
  });

  test('is the calendar on the wall of the port, a second before midnight and at midnight', () => {
    // Nogales is seven hours behind UTC the whole year, Laredo six in winter.
    expect(dayAt(at('2026-11-23T06:59:59Z'), 'America/Phoenix')).toBe('2026-11-22');
    expect(dayAt(at('2026-11-23T07:00:00Z'), 'America/Phoenix')).toBe('2026-11-23');
    expect(dayAt(at('2026-11-23T05:59:59Z'), 'America/Chicago')).toBe('2026-11-22');
    expect(dayAt(at('2026-11-23T06:00:00Z'), 'America/Chicago')).toBe('2026-11-23');
  });

  test('begins an hour earlier in UTC after the clocks go forward, an hour later after they go back', () => {
    // New York: forward on 8 March 2026 at 02:00, back on 1 November 2026 at 02:00.
    expect(dayAt(at('2026-03-08T04:59:59Z'), 'America/New_York')).toBe('2026-03-07');
    expect(dayAt(at('2026-03-08T05:00:00Z'), 'America/New_York')).toBe('2026-03-08');
    expect(dayAt(at('2026-03-09T03:59:59Z'), 'America/New_York')).toBe('2026-03-08');
    expect(dayAt(at('2026-03-09T04:00:00Z'), 'America/New_York')).toBe('2026-03-09');
    expect(dayAt(at('2026-11-01T03:59:59Z'), 'America/New_York')).toBe('2026-10-31');
    expect(dayAt(at('2026-11-02T04:59:59Z'), 'America/New_York')).toBe('2026-11-01');
    expect(dayAt(at('2026-11-02T05:00:00Z'), 'America/New_York')).toBe('2026-11-02');
  });

  test('differs between two ports at one moment', () => {
    const moment = at('2026-11-23T05:30:00Z');
    expect(dayAt(moment, 'America/New_York')).toBe('2026-11-23');
    expect(dayAt(moment, 'America/Los_Angeles')).toBe('2026-11-22');
  });
});

describe('a moment', () => {
  test.each(['2026-11-22', '2026-11-22T10:00:00', '2026-02-30T10:00:00Z', '2026-11-22T25:00:00Z'])(
    'is not %j: without a zone, or on no calendar, nobody knows when it is',
    (text) => expect(parseInstant(text)).toBeNull(),
  );

  test('is kept in UTC', () => {
    expect(parseInstant('2026-11-22T10:00:00-07:00')).toBe('2026-11-22T17:00:00.000Z');
    expect(parseInstant('2026-11-22T10:00Z')).toBe(instantOf(Date.UTC(2026, 10, 22, 10)));
  });
});

test('a span of days holds on both its ends, and without an end for ever', () => {
  const closed = { from: day('2026-01-01'), to: day('2026-01-31') };
  expect(holdsOn(closed, day('2026-01-01'))).toBe(true);
  expect(holdsOn(closed, day('2026-01-31'))).toBe(true);
  expect(holdsOn(closed, day('2026-02-01'))).toBe(false);
  expect(holdsOn(closed, day('2025-12-31'))).toBe(false);
  expect(holdsOn({ from: closed.from, to: null }, day('2126-01-01'))).toBe(true);
});

test('a zone is one that this runtime knows', () => {
  expect(isZone('America/Tijuana')).toBe(true);
  expect(isZone('Mars/Olympus')).toBe(false);
});
