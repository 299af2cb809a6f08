import { describe, expect, test } from 'vitest';
import { dayOf } from '../test-tariff.ts';
import type { Verdict } from './check-case.ts';
import { listedIn, reportLines, unexplained } from './report.ts';

function verdict(id: string, basis: string, differences: Verdict['differences'] = []): Verdict {
  const question = { kind: 'unread', because: [] } as const;
  return {
    case: { id, basis, on: dayOf('2025-03-10'), question },
    differences,
    remarks: [],
    revision: '2025_rev_1',
  };
}

const WRONG = [{ of: 'duty', expected: '1.00', got: '2.00' }];
const PAGE =
  'Words.\n\n| case | says |\n| --- | --- |\n| `line_b_mexico*` | 77.6% |\n| `D9` | x |\n';

describe('the report on worked cases', () => {
  test('counts by who vouches for them, best first, and ends with the sum', () => {
    const lines = reportLines(
      [
        verdict('D1', 'derived'),
        verdict('Q1', 'hearsay'),
        verdict('E1', 'official'),
        verdict('D2', 'derived', WRONG),
      ],
      () => false,
      () => '2025_rev_1',
    );
    expect(lines.slice(0, 3).map((line) => line.split(/ {2,}/)[0])).toEqual([
      'official',
      'derived',
      'hearsay',
    ]);
    expect(lines).toContain('  duty: expected 1.00, got 2.00');
    expect(lines.at(-1)).toBe('3 passed, 1 failed');
  });

  test('names the revision that stood in for the one that was law', () => {
    const lines = reportLines(
      [verdict('D1', 'derived')],
      () => false,
      () => '2025_rev_2',
    );
    expect(lines).toContain('2025_rev_1 stands in for 2025_rev_2: D1');
  });

  test('lets a failure pass only when the page lists it by name, or by how its name begins', () => {
    const failed = ['line_b_mexico_before', 'D9', 'D90'].map((id) => verdict(id, 'derived', WRONG));
    const isListed = listedIn(PAGE);
    expect(unexplained(failed, isListed).map((one) => one.case.id)).toEqual(['D90']);
    expect(reportLines(failed, isListed, () => null)).toContain('2 of them in docs/conformance.md');
  });
});
