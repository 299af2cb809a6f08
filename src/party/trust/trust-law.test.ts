import { describe, expect, test } from 'vitest';
import { aDay, faultsOf, LAW, ourParts } from './test-trust.ts';
import { compileTrust, type TrustPartKind } from './trust-law.parse.ts';
import { endOf } from './trust-law.ts';

const changed = (of: TrustPartKind, from: string | RegExp, to: string) =>
  faultsOf(compileTrust(ourParts((text, kind) => (kind === of ? text.replace(from, to) : text))));

describe('the law that comes along', () => {
  test('has the seven areas of the statute, its clocks, and the ceiling of the first tier', () => {
    const program = LAW.programs.get('ctpat');
    expect(program?.selfAssessment).toHaveLength(7);
    expect(program?.tiers.map(({ ceilingPercent }) => ceilingPercent)).toEqual([20, 40, 60]);
    expect(program?.clocks).toMatchObject({
      certify: { count: 90, unit: 'days' },
      validate: { count: 1, unit: 'years' },
      revalidate: { count: 4, unit: 'years' },
      appeal: { count: 90, unit: 'days' },
      appealFalse: { count: 30, unit: 'days' },
      decideAppeal: { count: 180, unit: 'days' },
    });
  });

  test('has eighteen arrangements, each with what its clause grants', () => {
    expect(LAW.arrangements.size).toBe(18);
    expect(LAW.arrangements.get('mx-2014')).toMatchObject({ program: 'mx-oea', signed: '2014-10' });
    for (const { benefits, verified } of LAW.arrangements.values()) {
      expect(benefits).toHaveLength(3);
      expect(verified).toBe(false);
    }
  });
});

describe('a law that is wrong', () => {
  test('is refused with the place of every fault', () => {
    expect(changed('trust-programs', '"points": 10', '"points": 0')).toEqual([
      'trust-law-malformed /trust-programs/programs/0/benefits/0/grant/points',
    ]);
    expect(changed('trust-programs', /^/, 'not json')).toEqual([
      'trust-law-malformed /trust-programs/',
    ]);
    expect(changed('trust-arrangements', '2014-10-01', '2014-13-01')).toEqual([
      'trust-law-malformed /trust-arrangements/8/from',
    ]);
    expect(changed('trust-lanes', '"answerHours": 12', '"answerHours": 0')).toEqual([
      'trust-law-malformed /trust-lanes/aqua/answerHours',
    ]);
  });

  test('names nothing that is not defined, and nothing twice', () => {
    expect(changed('trust-programs', '"tiers": ["1"]', '"tiers": ["9"]')).toEqual([
      'trust-name-unknown /ctpat/benefits/score-tier-1',
    ]);
    expect(changed('trust-arrangements', 'no-visit', 'a-visit')).toEqual([
      'trust-name-unknown /nz-2007/benefits',
    ]);
    expect(changed('trust-arrangements', 'ca-2008', 'nz-2007')).toEqual(['trust-name-twice ']);
    expect(changed('trust-lanes', '["fast-driver"]', '["slow-driver"]')).toEqual([
      'trust-name-unknown /lanes',
    ]);
  });

  test('leaves nobody out of a criterion whom nobody validated', () => {
    const early = changed(
      'trust-programs',
      '"id": "importer-programme", "tiers": ["2", "3"]',
      '"id": "importer-programme", "tiers": ["1", "2"]',
    );
    expect(early).toEqual(['trust-exempts-unvalidated /ctpat/benefits/importer-programme']);
  });
});

test('a Book that says nothing of trust trusts nobody', () => {
  const compiled = compileTrust([]);
  expect(compiled.ok && compiled.value.programs.size).toBe(0);
});

test('a span of years that ends on a day its year lacks ends on the last day of that month', () => {
  expect(endOf(aDay('2024-02-29'), { count: 1, unit: 'years' })).toBe('2025-02-28');
  expect(endOf(aDay('2024-02-29'), { count: 4, unit: 'years' })).toBe('2028-02-29');
  expect(endOf(aDay('2026-11-22'), { count: 90, unit: 'days' })).toBe('2027-02-20');
});
