import { expect, it, test } from 'vitest';
import { instantOf } from '../terms/day.ts';
import { LANGUAGES } from '../terms/words.ts';
import { absolute, relative, span, zoneName } from './moment.ts';

const NOON = Date.UTC(2026, 10, 22, 19);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [0, 'now'],
  [-9_000, 'now'],
  [-30_000, '30s ago'],
  [-59 * MINUTE, '59m ago'],
  [3 * HOUR, 'in 3h'],
  [47 * HOUR, 'in 47h'],
  [72 * HOUR, 'in 3d'],
])('%i ms away is written "%s" on a list', (distance, written) => {
  expect(relative(instantOf(NOON + distance), NOON, 'en')).toBe(written);
});

it('a distance is said in words in every language, never as a signed number', () => {
  for (const language of LANGUAGES) {
    const written = relative(instantOf(NOON - 26 * MINUTE), NOON, language);
    expect(written).toContain('26');
    expect(written).not.toMatch(/^[-+−]/);
  }
});

test.each([
  [40 * MINUTE, '40 min'],
  [-(2 * HOUR + 10 * MINUTE), '2 h 10 min'],
  [76 * HOUR, '3 d 4 h'],
])('a countdown of %i ms reads "%s", before and after', (distance, written) => {
  expect(span(instantOf(NOON + distance), NOON)).toBe(written);
});

it('an arrival is written as the clock at its port shows it, with the zone', () => {
  expect(absolute(instantOf(NOON), 'America/Phoenix', 'en')).toBe('Nov 22, 2026, 12:00:00 MST');
  expect(absolute(instantOf(NOON), 'America/New_York', 'en')).toContain('14:00:00 EST');
});

it('the zone is named as it is called on that day', () => {
  expect(zoneName(Date.UTC(2026, 6, 1), 'America/New_York', 'en')).toBe('EDT');
  expect(zoneName(NOON, 'America/New_York', 'en')).toBe('EST');
});
