import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import type { TariffLaw } from './law.ts';
import { countRates } from './rate-count.ts';
import type { TariffLine } from './schedule.ts';
import { compileTariff } from './tariff-part.parse.ts';
import { accepted, dayOf, entryOf, faultsOf, lineOf, part, shippedParts } from './test-tariff.ts';

const EXPORTS = '../shared/data/hts/usitc';
const DATES = '../shared/data/hts/revision_dates.csv';

/** The twelve full exports, dated by the official table; all read in one compilation. */
describe.skipIf(!existsSync(EXPORTS))('the exports of the USITC', () => {
  let law: TariffLaw;

  beforeAll(() => {
    const exports = readdirSync(EXPORTS).map((file) => {
      const text = gunzipSync(readFileSync(`${EXPORTS}/${file}`)).toString();
      return part('schedule', text, file.replace(/^hts_|\.json\.gz$/g, ''));
    });
    const [, ...rest] = shippedParts();
    const dates = part('calendar', readFileSync(DATES, 'utf8'));
    const result = compileTariff([dates, ...rest, ...exports]);
    expect(faultsOf(result)).toEqual([]);
    law = accepted(result);
  }, 60_000);

  it('load, all twelve, and leave to notes only what the schedule prints in no column', () => {
    expect(law.schedule.revisions).toHaveLength(12);
    for (const revision of law.schedule.revisions) {
      const { chapters1to97, chapters98and99 } = countRates(revision);
      expect(chapters1to97).toMatchObject({ inNotes: 10 });
      expect(chapters98and99.inNotes).toBeLessThanOrEqual(6);
      const { parsed, computable, declarable, inNotes } = chapters1to97;
      expect(computable + declarable + inNotes).toBe(parsed);
    }
  });

  it('print in chapters 1 to 97 what the research counted in revision 10 of 2026', () => {
    const revision = law.schedule.revisions.find(({ name }) => name === '2026_rev_10');
    expect(revision?.coverage.lines).toBe(13_666);
    expect(revision && countRates(revision).chapters1to97.computable).toBeGreaterThan(28_000);
  });

  it('leave no line of chapters 1 to 97 without a general rate', () => {
    for (const { lines } of law.schedule.revisions) {
      const bare = [...lines.values()].filter((line) => line.code < '98' && !line.rates?.general);
      expect(bare).toEqual([]);
    }
  });

  it('print no program symbol that the law has no days for', () => {
    const known = new Set(law.programs.map(({ symbol }) => symbol));
    for (const { lines } of law.schedule.revisions) {
      const printed = [...lines.values()].flatMap(({ rates }) => rates?.special ?? []);
      const symbols = new Set(printed.flatMap(({ programs }) => programs));
      expect([...symbols].filter((symbol) => !known.has(symbol))).toEqual([]);
    }
  });

  it('share the lines that did not change', () => {
    const distinct = new Set<TariffLine>();
    let held = 0;
    for (const { lines } of law.schedule.revisions) {
      held += lines.size;
      for (const line of lines.values()) distinct.add(line);
    }
    expect(held).toBeGreaterThan(300_000);
    expect(distinct.size).toBeLessThan(held / 8);
  });

  it('govern from the day of their policy, and a day between them is not guessed', () => {
    const revisionOf = (day: string) =>
      assess(law, entryOf([lineOf('6109100012')], { entryDate: dayOf(day) }));
    expect(revisionOf('2025-02-03').revision).toBe('2025_basic');
    expect(revisionOf('2025-02-04').revision).toBe('2025_rev_1');
    expect(revisionOf('2026-02-12').revision).toBe('2026_rev_3');
    expect(revisionOf('2025-12-01')).toMatchObject({
      revision: null,
      lines: [{ unknown: 'revision-not-loaded', because: '2025_rev_31', charges: [] }],
      complete: false,
    });
  });
});
