import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assess } from './assess.ts';
import type { Charge } from './assessment.ts';
import type { TariffLaw } from './law.ts';
import { compileTariff } from './tariff-part.parse.ts';
import { accepted, dayOf, dollars, entryOf, lineOf, part, shippedParts } from './test-tariff.ts';

const CASES = '../shared/data/tariff/duty_cases.dev.csv';
const SCHEDULE = '../shared/data/hts/usitc/hts_2026_rev_10.json.gz';
const AT_HAND = existsSync(CASES) && existsSync(SCHEDULE);

const caseRow = z.object({
  case_id: z.string(),
  entry_date: z.string(),
  hts: z.string(),
  origin: z.string(),
  spi: z.string(),
  transport: z.string(),
  customs_value_usd: z.string(),
  quantities: z.string(),
  expected_lines: z.string(),
  expected_mpf: z.string(),
  expected_hmf: z.string(),
  notes: z.string(),
});
type Case = z.infer<typeof caseRow>;
const expectedLines = z.array(z.object({ heading: z.string(), duty: z.string() }));

/**
 * The worked cases as far as the schedule itself decides them: base duty, processing fee and harbor
 * maintenance. What they owe under chapter 99 is no part of this answer, which says so.
 */
describe.skipIf(!AT_HAND)('the worked cases', () => {
  let law: TariffLaw;
  const cases = AT_HAND ? readCases() : [];

  beforeAll(() => {
    const schedule = {
      ...part('schedule', gunzipSync(readFileSync(SCHEDULE)).toString(), 'of any day'),
      from: dayOf('2015-01-01'),
    };
    law = accepted(compileTariff([...shippedParts(), schedule]));
  }, 60_000);

  it('are not few', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25);
  });

  it.each(cases)('agree with $case_id', (worked) => {
    const assessment = assess(law, entryFrom(worked));
    expect(assessment.leavesOut).toContain('additional-duties');
    const base = baseOf(worked);
    if (base !== null) expect(assessment.totalDuty.amount).toBe(base);
    if (worked.expected_mpf !== '')
      expect(feeOf(assessment.fees, 'mpf')).toBe(cents(worked.expected_mpf));
    if (worked.expected_hmf !== '')
      expect(feeOf(assessment.fees, 'hmf')).toBe(cents(worked.expected_hmf));
  });
});

function readCases(): readonly Case[] {
  const rows: unknown = parse(readFileSync(CASES), { columns: true });
  return z.array(caseRow).parse(rows).filter(isOurs);
}

/** Goods entered in the United States under a number of its schedule. */
function isOurs(worked: Case): boolean {
  return /^\d{4}\.\d\d\.\d\d/.test(worked.hts) && worked.entry_date !== 'n/a';
}

function entryFrom(worked: Case) {
  const line = lineOf(worked.hts.replaceAll('.', ''), {
    origin: worked.origin,
    program: worked.spi === '' ? null : worked.spi,
    value: dollars(worked.customs_value_usd),
    quantities: [...worked.quantities.matchAll(/([\d.]+) (kg|prs|doz|No\.)/g)].map(
      ([, amount = '', unit = '']) => ({ amount, unit }),
    ),
    values: Object.fromEntries(
      [...worked.notes.matchAll(/\b(case|strap|battery|movement) (\d+)/g)].map(
        ([, component = '', amount = '']) => [component, dollars(amount)],
      ),
    ),
  });
  const mode = worked.transport === 'ocean' ? 'vessel' : worked.transport;
  return entryOf([line], { entryDate: dayOf(worked.entry_date), mode });
}

/** The duty of chapters 1 to 97 in a case; null when chapter 99 replaces it whole. */
function baseOf(worked: Case): string | null {
  const lines = expectedLines.parse(JSON.parse(worked.expected_lines));
  const base = lines.filter(({ heading }) => !heading.startsWith('99'));
  return base.length === 0 ? null : cents(base.reduce((sum, { duty }) => sum + Number(duty), 0));
}

function feeOf(fees: readonly Charge[], code: string): string {
  return fees.find(({ kind }) => kind === code)?.amount.amount ?? '0.00';
}

function cents(amount: string | number): string {
  return Number(amount).toFixed(2);
}
