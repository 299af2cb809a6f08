import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, testPlace } from './test-house.ts';

const PARCEL = {
  kind: 'parcel',
  reference: 'CLI-PARTY-1',
  synthetic: true,
  port: '4701',
  mode: 'express',
  platform: { name: 'Bazaar Lantern', country: 'SG' },
  seller: {
    name: 'Paper Kite Sales',
    country: 'VN',
    identifiers: [{ scheme: 'SELLER', value: '8812' }],
  },
  consignee: { name: 'Orla Quist', country: 'US', address: '12 Elm Street, Reno NV 89501' },
  description: 'carved chess board',
  origin: 'VN',
  value: { amount: '60', currency: 'USD' },
};

test('a party of a filing is found by its name, shown, suspended with a reason, and let go', async () => {
  const { environment, folder } = await testPlace();
  const file = join(folder, 'parcel.json');
  writeFileSync(file, JSON.stringify(PARCEL));
  await run(['file', file, '--sender', 'osprey'], environment);
  const found = await run(['party', 'find', 'kite pap'], environment);
  expect(found.out).toContain('Paper Kite Sales (VN)  storefront, 1 filings');
  const key = 'STOREFRONT:name:bazaar lantern:SG/8812';
  const acting = ['--officer', 'dana', '--reason', 'counterfeits in three shipments'];
  const suspended = await run(['party', 'suspend', key, ...acting], environment);
  expect(suspended.err).toBe('');
  expect(suspended.out).toContain('SUSPENDED');
  const lifted = await run(['party', 'suspend', key, '--lift', ...acting, '--json'], environment);
  expect(JSON.parse(lifted.out)).toMatchObject({
    account: { suspended: false },
    statements: [{ ended: { how: 'lifted' } }],
  });
}, 180_000);
