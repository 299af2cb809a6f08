import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readConformanceLaw } from '../../../scripts/conformance-law.ts';
import { dayOf } from '../test-tariff.ts';
import { checkCase, type Verdict } from './check-case.ts';
import { parseCases } from './read-cases.parse.ts';
import { listedIn } from './report.ts';

const FILES = ['duty_cases.dev.csv', 'composition_cases.dev.csv', 'usmca_rvc_cases.dev.csv'].map(
  (file) => `../shared/data/tariff/${file}`,
);
const AT_HAND = FILES.every((file) => existsSync(file));
const PAGE = 'docs/conformance.md';

/** Two schedules stand in for all: no general rate of chapters 1 to 97 changed between them. */
const DAYS = ['2025-01-01', '2026-06-08'].map(dayOf);

describe.skipIf(!AT_HAND)('the worked cases at hand', () => {
  let verdicts: readonly Verdict[] = [];
  const isListed = listedIn(readFileSync(PAGE, 'utf8'));

  beforeAll(() => {
    const { law, origin, statements } = readConformanceLaw(DAYS);
    verdicts = FILES.flatMap(
      (file) => parseCases(readFileSync(file, 'utf8'), statements) ?? [],
    ).map((worked) => checkCase({ tariff: law, origin }, worked));
  }, 120_000);

  test('are not few', () => {
    expect(verdicts.length).toBeGreaterThan(100);
  });

  test('are all readable', () => {
    const unread = verdicts.filter(({ case: { question } }) => question.kind === 'unread');
    expect(unread.map((verdict) => verdict.case.id)).toEqual([]);
  });

  test('agree with us to the cent, but for those that the page of conformance lists with the law', () => {
    const unlike = verdicts.filter(
      ({ case: { id }, differences }) => differences.length > 0 && !isListed(id),
    );
    expect(unlike.map(({ case: { id }, differences }) => ({ id, differences }))).toEqual([]);
  });
});
