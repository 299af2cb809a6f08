import { describe, expect, it } from 'vitest';
import { VIOLATIONS } from '../risk/finding.ts';
import { dollars } from './cargo.ts';
import { EXAMS, examine } from './examination.ts';
import { plain } from './telling.ts';
import { ESTABLISHED, SCHEMES, type Scheme, type Truth } from './truth.ts';

function truthOf(scheme: Scheme | null): Truth {
  const established = scheme === null ? {} : { scheme, ...ESTABLISHED[scheme] };
  return { ...plain('EIN:00-0000001'), reference: 'Z10-0000001-1', ...established };
}

const REFERENCES = Array.from({ length: 400 }, (_, place) => `entry ${place}`);

describe('an examination', () => {
  it('establishes violations in the words of findings', () => {
    const words: readonly string[] = VIOLATIONS;
    for (const scheme of SCHEMES) expect(words).toContain(ESTABLISHED[scheme].violation);
  });

  it('finds nothing where nothing is, nor in what only looks so', () => {
    const look: Truth = { ...truthOf(null), lookAlike: 'clearance', valueAtStake: dollars(0) };
    for (const exam of EXAMS) {
      for (const reference of REFERENCES.slice(0, 50)) {
        expect(examine('oracle', exam, reference, null, null).discrepancies).toEqual([]);
        expect(examine('oracle', exam, reference, look, 0).discrepancies).toEqual([]);
      }
    }
  });

  it('overlooks some of what is there, least of all when the goods are unpacked', () => {
    for (const scheme of SCHEMES) {
      const [documents, , physical] = EXAMS.map(
        (exam) =>
          REFERENCES.filter(
            (reference) =>
              examine('oracle', exam, reference, truthOf(scheme), 100).discrepancies.length > 0,
          ).length / REFERENCES.length,
      );
      expect(physical).toBeGreaterThan(0.8);
      expect(physical).toBeLessThan(1);
      expect(physical).toBeGreaterThan(documents ?? 1);
    }
  });

  it('comes out alike whoever asked for it, and otherwise under another seed', () => {
    const outcomes = (seed: string) =>
      REFERENCES.map((reference) =>
        JSON.stringify(examine(seed, 'documents', reference, truthOf('undervaluation'), 100)),
      );
    expect(outcomes('oracle')).toEqual(outcomes('oracle'));
    expect(outcomes('oracle')).not.toEqual(outcomes('another'));
  });

  it('takes minutes, and more of them when something is found', () => {
    const minutes = (truth: Truth | null) =>
      REFERENCES.map((reference) => examine('oracle', 'physical', reference, truth, 0)).map(
        (examined) => examined.minutes,
      );
    expect(Math.min(...minutes(null))).toBeGreaterThan(0);
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    expect(sum(minutes(truthOf('short-count')))).toBeGreaterThan(1.6 * sum(minutes(null)));
  });
});
