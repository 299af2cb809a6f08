import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../terms/canonical.ts';
import { joiningKeys } from './consignment.ts';
import type { Filing } from './filing.ts';
import { arrivalFaults, joinParts } from './joining.ts';
import {
  aBill,
  aDay,
  aMovement,
  anEntry,
  aSecurityFiling,
  cancellationOf,
  ourRules,
  party,
} from './test-parts.ts';

const RULES = ourRules();
const TODAY = aDay('2026-11-22');
const BILL = 'TWLU10000001';

const bill = aBill(BILL);
const entry = anEntry('B76-0324527-8', [BILL]);
const securityFiling = aSecurityFiling('ISF-1', [BILL]);
const arrival = aMovement('EV-1', [BILL]);
const whole = [bill, securityFiling, entry, arrival];

function joined(filings: readonly Filing[]) {
  return joinParts(filings, RULES, TODAY);
}

function missing(filings: readonly Filing[]): readonly string[] {
  return joined(filings).missing.map(({ element, by, of }) => `${of} ${element} (${by})`);
}

function permutations<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length < 2) return [things];
  return things.flatMap((first, place) =>
    permutations(things.toSpliced(place, 1)).map((rest) => [first, ...rest]),
  );
}

test('parts of one consignment make the same consignment in all 24 orders of arrival', () => {
  const texts = permutations(whole).map((order) => canonical(joined(order)));
  strictEqual(texts.length, 24);
  deepStrictEqual(new Set(texts).size, 1);
});

test('a consignment whose parts are all on file misses nothing', () => {
  deepStrictEqual(missing(whole), []);
});

test('taking one part away lists exactly what it was', () => {
  const without = (part: Filing) => missing(whole.filter((other) => other !== part));
  deepStrictEqual(without(bill), ['bill:TWLU10000001 bill (carrier)']);
  deepStrictEqual(without(securityFiling), ['bill:TWLU10000001 security-filing (importer)']);
  deepStrictEqual(without(entry), ['bill:TWLU10000001 entry (broker)']);
  deepStrictEqual(without(arrival), []);
});

test('a security filing alone asks for its bill and its entry though nobody said by which mode', () => {
  deepStrictEqual(missing([securityFiling]), [
    'bill:TWLU10000001 bill (carrier)',
    'bill:TWLU10000001 entry (broker)',
  ]);
});

test('a security filing that leaves all ten elements open lists ten, and no eleventh', () => {
  const open = aSecurityFiling('ISF-1', [BILL], {
    importer: null,
    consignee: null,
    seller: null,
    buyer: null,
    shipTo: null,
    consolidator: null,
    stuffingLocation: null,
    goods: [],
  });
  const elements = joined([bill, entry, open]).missing.map(({ element }) => element);
  deepStrictEqual(elements, [
    'security-filing/buyer',
    'security-filing/consignee',
    'security-filing/consolidator',
    'security-filing/hts6',
    'security-filing/importer',
    'security-filing/manufacturer',
    'security-filing/origin',
    'security-filing/seller',
    'security-filing/ship-to',
    'security-filing/stuffing-location',
  ]);
});

test('what one security filing leaves open another of the same bill may say', () => {
  const first = aSecurityFiling('ISF-1', [BILL], { stuffingLocation: null });
  const second = aSecurityFiling('ISF-2', [BILL], { seller: null });
  deepStrictEqual(missing([bill, entry, first, second]), []);
});

test('a truck needs its manifest and entry, and no security filing', () => {
  const truck = { mode: 'truck' } as const;
  const truckBill = aBill('CDLM7740012', truck);
  const truckEntry = anEntry('B76-0324527-8', ['CDLM7740012'], truck);
  deepStrictEqual(missing([truckBill, truckEntry]), []);
  deepStrictEqual(missing([truckEntry]), ['bill:CDLM7740012 bill (carrier)']);
  deepStrictEqual(missing([anEntry('B76-0324527-8', [], truck)]), [
    'entry:B76-0324527-8 entry/bills (broker)',
  ]);
});

test('before the security filing rule was law nobody asks for one', () => {
  const on = (day: string) => joinParts([bill, entry], RULES, aDay(day)).missing.length;
  deepStrictEqual([on('2009-01-25'), on('2009-01-26')], [0, 1]);
});

/** Every combination of which part of which of three bills is on file, in a random order. */
const PARTIAL = fc
  .array(fc.record({ bill: fc.boolean(), securityFiling: fc.boolean(), entry: fc.boolean() }), {
    minLength: 3,
    maxLength: 3,
  })
  .chain((onFile) => {
    const parts = onFile.flatMap((has, place): Filing[] => {
      const number = `TWLU2000000${place}`;
      return [
        ...(has.bill ? [aBill(number)] : []),
        ...(has.securityFiling ? [aSecurityFiling(`ISF-${place}`, [number])] : []),
        ...(has.entry ? [anEntry(`ENTRY-${place}`, [number])] : []),
        aMovement(`EV-${place}`, [number]),
      ];
    });
    const order = fc.shuffledSubarray(parts, { minLength: parts.length });
    return fc.record({ onFile: fc.constant(onFile), order });
  });

test('in every order, the list of what is missing is what was left out and nothing else', () => {
  fc.assert(
    fc.property(PARTIAL, ({ onFile, order }) => {
      const expected = onFile.flatMap((has, place) => {
        const isVessel = has.bill || has.entry;
        return [
          ...(has.bill ? [] : ['bill']),
          ...(has.entry ? [] : ['entry']),
          ...(has.securityFiling || !isVessel ? [] : ['security-filing']),
        ].map((element) => `bill:TWLU2000000${place} ${element}`);
      });
      const found = joined(order).missing.map(({ of, element }) => `${of} ${element}`);
      deepStrictEqual(found, expected);
    }),
  );
});

test('joining is the same for any order of any parts that have one version each', () => {
  fc.assert(
    fc.property(PARTIAL, ({ order }) => {
      const sorted = order.toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
      strictEqual(canonical(joined(order)), canonical(joined(sorted)));
    }),
  );
});

test('an amendment replaces the part whole', () => {
  const amended = anEntry(entry.reference, [BILL], { action: 'amend', port: '2709' });
  deepStrictEqual(joined([entry, amended]).entries, [amended]);
});

test('an amendment of a part that never came is filed as the part, and its sender is told', () => {
  const amended = anEntry(entry.reference, [BILL], { action: 'amend' });
  deepStrictEqual(joined([bill, amended]).entries, [amended]);
  deepStrictEqual(arrivalFaults([bill], amended), [
    {
      code: 'joining-amends-unknown',
      at: '/reference',
      severity: 'warning',
      got: 'entry:B76-0324527-8',
    },
  ]);
  deepStrictEqual(arrivalFaults([entry], amended), []);
});

test('a cancellation takes the part out, leaves its keys, and asks for the part again', () => {
  const cancellation = cancellationOf('entry', entry.reference);
  const after = joined([...whole, cancellation]);
  deepStrictEqual(after.entries, []);
  deepStrictEqual(after.cancelled, ['entry:B76-0324527-8']);
  deepStrictEqual(after.keys, joined(whole).keys);
  deepStrictEqual(missing([...whole, cancellation]), ['bill:TWLU10000001 entry (broker)']);
  deepStrictEqual(joined([...whole, cancellation, entry]), joined(whole));
});

test('cancelling by restating the part does what a bare cancellation does', () => {
  const restated = anEntry(entry.reference, [BILL], { action: 'cancel' });
  const bare = cancellationOf('entry', entry.reference);
  deepStrictEqual(joined([...whole, restated]), joined([...whole, bare]));
});

test('the sender of a cancellation without object, or of a second first filing, is told', () => {
  const codes = (filing: Filing) => arrivalFaults([entry], filing).map(({ code }) => code);
  deepStrictEqual(codes(cancellationOf('bill', BILL)), ['joining-cancels-unknown']);
  deepStrictEqual(codes(cancellationOf('entry', entry.reference)), []);
  deepStrictEqual(codes(entry), ['joining-filed-again']);
  deepStrictEqual(codes(bill), []);
});

test('one synthetic part marks the consignment, even after an amendment without the mark', () => {
  const unmarked = anEntry(entry.reference, [BILL], { action: 'amend', synthetic: false });
  expect(joined([unmarked]).synthetic).toBe(false);
  expect(joined([entry, unmarked]).synthetic).toBe(true);
});

test('parts meet under the bills and entries that they name', () => {
  deepStrictEqual(joiningKeys(entry), ['bill:TWLU10000001', 'entry:B76-0324527-8']);
  deepStrictEqual(joiningKeys(aMovement('EV-2', [BILL, BILL], [entry.reference])), [
    'bill:TWLU10000001',
    'entry:B76-0324527-8',
    'movement:EV-2',
  ]);
  deepStrictEqual(joiningKeys(cancellationOf('security-filing', 'ISF-1')), ['isf:ISF-1']);
});

test('a bill whose shipper is not named yet asks its carrier for the name', () => {
  const nameless = aBill(BILL, { shipper: null });
  deepStrictEqual(missing([nameless, securityFiling, entry]), [
    'bill:TWLU10000001 bill/shipper (carrier)',
  ]);
  const named = aBill(BILL, { action: 'amend', shipper: party('Song Hau Woodwork') });
  deepStrictEqual(missing([nameless, securityFiling, entry, named]), []);
});
