import { describe, expect, test } from 'vitest';
import type { Parcel } from '../filing/filing.ts';
import { party } from '../filing/test-parts.ts';
import { USD } from '../terms/money.ts';
import { compileBook } from './book.parse.ts';
import type { Book } from './book.ts';
import { decide } from './decide.ts';
import type { Decision, Question } from './decision.ts';
import { aPlainEntry, aQuestion, STARTER_PARTS, starterBook } from './test-desk.ts';

const book = starterBook();
const ISO = (day: string) => `${day}T15:00:00.000Z` as Question['at'];

function aParcel(reference: string, but: Partial<Parcel> = {}): Parcel {
  return {
    kind: 'parcel',
    action: 'file',
    reference,
    synthetic: true,
    bill: 'TWLU10000001',
    port: '4701',
    mode: 'express',
    platform: null,
    seller: null,
    consignee: party('Calder Imports', 'US'),
    description: 'carved chess board',
    hts: null,
    origin: 'CN',
    value: { amount: '60', currency: USD },
    weightKg: null,
    ...but,
  };
}

function decidedOn(
  day: string,
  filings: Parameters<typeof aQuestion>[0],
  by: Book = book,
): Decision {
  const [decision] = decide([aQuestion(filings, by, { at: ISO(day) })], by);
  if (decision === undefined) throw new Error('nothing was decided');
  return decision;
}

const needsEntry = (decision: Decision) =>
  decision.reasons.filter(({ code }) => code === 'parcel-not-exempt');

describe('a parcel that no entry speaks for', () => {
  test('is told to need one once its exemption is suspended, and by which order', () => {
    expect(needsEntry(decidedOn('2024-03-01', [aParcel('P1')]))).toEqual([]);
    expect(needsEntry(decidedOn('2025-09-15', [aParcel('P1')]))).toMatchObject([
      {
        layer: 'tariff',
        entry: 'P1',
        lane: null,
        seen: [
          { name: 'program', value: 'informal 11' },
          { name: 'barred', value: 'CN' },
        ],
        authority: 'EO 14324; 90 FR 42418',
        verified: false,
      },
    ]);
  });

  test('is not told so when the entry is filed with it', () => {
    const entry = aPlainEntry('B76-0324527-8', { bills: ['TWLU10000001'] });
    expect(needsEntry(decidedOn('2025-09-15', [aParcel('P1'), entry]))).toEqual([]);
  });

  test('of fourteen to one person in two spellings of one name loses the exemption with them', () => {
    const names = ['Calder Imports', 'CALDER  IMPORTS'];
    const parcels = Array.from({ length: 14 }, (_, n) =>
      aParcel(`P${n}`, {
        value: { amount: '75', currency: USD },
        consignee: party(names[n % 2] ?? '', 'US'),
      }),
    );
    const told = needsEntry(decidedOn('2024-03-01', parcels));
    expect(told).toHaveLength(14);
    expect(told[0]?.seen).toContainEqual({
      name: 'over-limit-together',
      value: '1050.00 of 800.00 USD',
    });
  });

  test('goes to the lane that the policy asks for where an entry of low value is missing', () => {
    const incomplete = { ...book.policy.incomplete, 'low-value-entry': 'documents' as const };
    const strict = { ...book, policy: { ...book.policy, incomplete } };
    expect(decidedOn('2025-09-15', [aParcel('P1')]).lane).toBe('release');
    expect(decidedOn('2025-09-15', [aParcel('P1')], strict).lane).toBe('documents');
  });

  test('is decided as before by a Book without the law of low value', () => {
    const old = compileBook(STARTER_PARTS.filter(({ kind }) => kind !== 'low-value'));
    if (!old.ok) throw new Error('not a Book');
    const decision = decidedOn('2025-09-15', [aParcel('P1')], old.value);
    expect(decision.reasons.map(({ code }) => code)).toEqual(['nothing-found']);
  });
});
