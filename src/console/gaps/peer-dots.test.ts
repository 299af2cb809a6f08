import { describe, expect, test } from 'vitest';
import { peerDots } from './peer-dots.ts';

describe('the peers of a finding', () => {
  test('stand on one axis with the line, whichever lies farthest out', () => {
    const evidence = {
      median: '8.0000',
      lowest: '6.5000',
      highest: '9.0000',
      count: '12',
      peers: 'B76-1/1 8.0000, B76-2/3 7.5000',
    };
    expect(peerDots({ about: '0.4000 USD/kg', evidence })).toEqual({
      own: '0.4000 USD/kg',
      ownAt: 0.4,
      median: '8.0000',
      medianAt: 8,
      count: '12',
      peers: [
        { line: 'B76-1/1', worth: 8 },
        { line: 'B76-2/3', worth: 7.5 },
      ],
      lowest: 0.4,
      highest: 9,
    });
  });

  test('are none where a finding rests on the law alone', () => {
    expect(peerDots({ about: '99038803', evidence: { rate: '25%' } })).toBeNull();
  });
});
