import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../terms/day.ts';
import { tryOffers } from './offer.ts';
import { findOverlayFiles, offerProductLists } from './overlay-offer.ts';
import { readSource } from './source.ts';
import { run, testFolder, testPlace } from './test-house.ts';

const AT = instantOf(Date.UTC(2026, 10, 22, 19));
const EXEMPT =
  'hts8,effective_date_start,effective_date_end\n02011005,NA,NA\n02011010,2026-08-01,NA\n';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = join(testFolder(), 'policy');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('lists of the goods that additional duties reach', () => {
  test('are found in a folder by their names, and every other file there is told', () => {
    const folder = folderOf({
      's122_exempt_products.csv': '"hts8"\n"02011005"\n',
      'notes.txt': 'x',
    });
    const { paths, passedOver } = findOverlayFiles([folder]);
    expect(paths).toEqual([join(folder, 's122_exempt_products.csv')]);
    expect(passedOver).toMatchObject([{ code: 'overlay-file-passed-over', at: '/notes.txt' }]);
  });

  test('become parts with day, edition, hash and source, unverified until somebody held them against the law', () => {
    const folder = folderOf({ 's301fl_exempt_products.csv': EXEMPT });
    const source = readSource(join(folder, 's301fl_exempt_products.csv'));
    const offer = offerProductLists(source, false, AT);
    if (!offer.ok) throw new Error(JSON.stringify(offer.faults));
    expect(offer.value.parts).toMatchObject([
      {
        kind: 'product-lists',
        name: 's301fl-exempt',
        edition: source.sha256.slice(0, 12),
        from: '1900-01-01',
        source: `s301fl_exempt_products.csv, SHA-256 ${source.sha256}`,
        verified: false,
      },
    ]);
    expect(offer.value.counts).toMatchObject({ 'numbers in product lists': 2, 'rows left out': 0 });
  });

  test('are published by two names and stand in the Book', async () => {
    const { environment } = await testPlace();
    const folder = folderOf({ 's301fl_exempt_products.csv': EXEMPT });
    const loaded = await run(
      ['load', 'overlays', folder, '--author', 'ana', '--approver', 'luis', '--json'],
      environment,
    );
    expect([loaded.code, loaded.err]).toEqual([0, '']);
    expect(JSON.parse(loaded.out)).toMatchObject({
      published: true,
      offered: [{ parts: [{ kind: 'product-lists', name: 's301fl-exempt' }] }],
    });
    const parts = await run(['book', 'parts'], environment);
    expect(parts.out).toContain('product-lists/s301fl-exempt');
  });

  test('of a file whose columns changed change nothing', async () => {
    const { environment } = await testPlace();
    const folder = folderOf({ 's122_exempt_products.csv': 'hts10\n02011005\n' });
    const refused = await run(['load', 'overlays', folder, '--dry-run'], environment);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('s122_exempt_products.csv');
  });

  test('without the rest of a Book compile into none', () => {
    const folder = folderOf({ 's301fl_exempt_products.csv': EXEMPT });
    const offer = offerProductLists(
      readSource(join(folder, 's301fl_exempt_products.csv')),
      true,
      AT,
    );
    expect(offer.ok && tryOffers([], [offer.value]).ok).toBe(false);
  });
});
