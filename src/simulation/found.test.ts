import { expect, it } from 'vitest';
import { measureMirrors } from './test-mirrors.ts';
import { measureSchemes, schemeSettings, worldOf } from './test-schemes.ts';

it('planted schemes are found, and honest look-alikes seldom mistaken, on a seed that nothing was tuned on', () => {
  const world = worldOf(schemeSettings('ebb', 140, 170));
  const mirrors = measureMirrors(world);
  expect(mirrors).toEqual({ planted: mirrors.planted, found: mirrors.planted, wrong: 0 });
  const found = measureSchemes(world);
  for (const { scheme, planted, recall, precision, mistaken } of found) {
    expect(planted).toBeGreaterThan(0);
    expect({ scheme, mistaken, precise: precision >= 0.8 }).toMatchObject({ precise: true });
    // The few makers that a short trade has sell barely beyond what they can make.
    const asked = scheme === 'capacity-excess' ? 0.75 : 0.9;
    expect({ scheme, recall, enough: recall >= asked }).toMatchObject({ enough: true });
  }
});
