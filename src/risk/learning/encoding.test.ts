import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Chronicle, chronicle, encodeDeviations, encodeRates, groupsOf } from './encoding.ts';

interface Row {
  readonly moment: number;
  readonly group: string;
  readonly label: number;
  readonly told: number;
  readonly value: number;
}

const someRows = fc.array(
  fc.record({
    moment: fc.integer({ min: 0, max: 8 }),
    group: fc.constantFrom('a', 'b', 'c'),
    label: fc.constantFrom(0, 1),
    told: fc.constantFrom(0, 1),
    value: fc.integer({ min: -9, max: 9 }),
  }),
  { minLength: 1, maxLength: 40 },
);

function chronicleOf(rows: readonly Row[]): Chronicle {
  return chronicle(
    Float64Array.from(rows, ({ moment }) => moment),
    Float64Array.from(rows, ({ label }) => label),
    Uint8Array.from(rows, ({ told }) => told),
  );
}

function encode(rows: readonly Row[]) {
  const groups = groupsOf(rows.length, (row) => rows[row]?.group ?? '');
  const values = Float64Array.from(rows, ({ value }) => value);
  const written = chronicleOf(rows);
  return { ...encodeRates(written, groups), deviations: encodeDeviations(written, groups, values) };
}

test('a rate is that of the group’s labels told before, ten rows of the overall rate mixed in', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const { rates, counts } = encode(rows);
      for (const [at, { moment, group }] of rows.entries()) {
        const before = rows.filter((one) => one.told === 1 && one.moment < moment);
        const alike = before.filter((one) => one.group === group);
        const sum = (some: readonly Row[]) => some.reduce((so, { label }) => so + label, 0);
        const overall = (sum(before) + 0.5) / (before.length + 1);
        expect(rates[at]).toBeCloseTo((sum(alike) + 10 * overall) / (alike.length + 10), 12);
        expect(counts[at]).toBeCloseTo(Math.log1p(alike.length), 12);
      }
    }),
  );
});

/** Whether labels of a moment or of a later one, turned round, change the encoding of one of its rows. */
function changesBackwards(rows: readonly Row[], encoded: (rows: readonly Row[]) => Float64Array) {
  const moments = new Set(rows.map(({ moment }) => moment));
  return [...moments].some((now) => {
    const changed = rows.map((row) =>
      row.moment < now ? row : { ...row, label: 1 - row.label, told: 1 },
    );
    const [before, after] = [encoded(rows), encoded(changed)];
    return rows.some(({ moment }, at) => moment <= now && before[at] !== after[at]);
  });
}

test('no label of a row’s own moment or of a later one changes what is known of the row', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      expect(changesBackwards(rows, (some) => encode(some).rates)).toBe(false);
      expect(changesBackwards(rows, (some) => encode(some).counts)).toBe(false);
    }),
  );
});

test('an encoding that reads labels of the same day, or all labels, is caught', () => {
  const rows: readonly Row[] = [
    { moment: 1, group: 'a', label: 1, told: 1, value: 0 },
    { moment: 2, group: 'a', label: 0, told: 1, value: 0 },
    { moment: 2, group: 'a', label: 1, told: 1, value: 0 },
  ];
  // Every row a moment of its own: the rows of a day come to know each other's labels.
  const sameDay = (some: readonly Row[]) =>
    encode(some.map((row, at) => ({ ...row, moment: row.moment + at / 10 }))).rates;
  const all = (some: readonly Row[]) =>
    Float64Array.from(some, () => some.reduce((so, { label }) => so + label, 0));
  expect(changesBackwards(rows, sameDay)).toBe(true);
  expect(changesBackwards(rows, all)).toBe(true);
});

test('a deviation is from the mean of the group’s values declared before, missing without any', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const { deviations } = encode(rows);
      for (const [at, { moment, group, value }] of rows.entries()) {
        const alike = rows.filter((one) => one.moment < moment && one.group === group);
        const mean = alike.reduce((sum, one) => sum + one.value, 0) / alike.length;
        if (alike.length === 0) expect(deviations[at]).toBeNaN();
        else expect(deviations[at]).toBeCloseTo(value - mean, 9);
      }
    }),
  );
});
