import { expect, it } from 'vitest';
import { decidedFlow, measureCoverage } from './test-coverage.ts';

it('the interval of the control sample holds the true rate of violations in 91 of 100 seeds and more', () => {
  const { covered, length, trueRate } = measureCoverage(decidedFlow(2_500), 200);
  expect(trueRate).toBeGreaterThan(0.01);
  expect(covered).toBeGreaterThanOrEqual(0.91);
  // An interval that says nothing would hold anything.
  expect(length).toBeLessThan(0.3);
});
