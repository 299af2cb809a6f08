import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldAddress } from './address.ts';

describe('one address', () => {
  test.each([
    ['12 Elm Street, Apt 4, Reno, NV 89501', '12 Elm St. #4, Reno Nevada 89501-2214'],
    ['Apartment 4, 12 Elm St, Reno NV 89501', '12 ELM ST UNIT 4 RENO NV 89501'],
    ['1480 North Larch Avenue, Suite 6', '1480 N. Larch Ave Ste 6'],
    ['P.O. Box 77, Fargo, North Dakota', 'PO Box 77, Fargo ND'],
    ['Avenida Insurgentes Norte 45, Colonia Roma', 'Av. Insurgentes Nte. 45 Col. Roma'],
    ['9 Königstraße, Köln', '9 Konigstrasse Koln'],
    ['3 Mill Road, Charleston, West Virginia', '3 Mill Rd, Charleston WV'],
  ])('is one in two spellings: %s | %s', (one, other) => {
    expect(foldAddress(one, 'US')).toBe(foldAddress(other, 'US'));
  });

  test.each([
    ['12 Elm Street Apt 4', '12 Elm Street Apt 5'],
    ['12 Elm Street', '14 Elm Street'],
    ['12 Elm Street, Reno', '12 Elm Avenue, Reno'],
    ['34 12th Street', '12 34th Street'],
  ])('is not another: %s | %s', (one, other) => {
    expect(foldAddress(one, 'US')).not.toBe(foldAddress(other, 'US'));
  });

  it('is not that of another country, and none where nothing can be read', () => {
    expect(foldAddress('1 Main St', 'US')).not.toBe(foldAddress('1 Main St', 'CA'));
    expect([foldAddress(null, 'US'), foldAddress('-', 'US'), foldAddress('', null)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is the same whatever its case, its commas and the order of its parts', () => {
    const part = fc.constantFrom('77 Quay Road', 'Suite 9', 'Dover', 'DE 19901', 'Unit 3');
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 1 }), fc.boolean(), (parts, capitals) => {
        const told = parts.toReversed().join(', ');
        expect(foldAddress(capitals ? told.toUpperCase() : told, 'US')).toBe(
          foldAddress(parts.join(' , '), 'US'),
        );
      }),
    );
  });

  it('reads whatever anybody writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (told) => {
        const once = foldAddress(told, null);
        expect(once === null || once.length > 0).toBe(true);
      }),
    );
  });
});
