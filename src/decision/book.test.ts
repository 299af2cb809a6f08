import { describe, expect, test } from 'vitest';
import { party } from '../filing/test-parts.ts';
import type { BookPart } from '../ledger/book-part.ts';
import { type Bindery, compileBook, openBindery } from './book.parse.ts';
import { decide } from './decide.ts';
import { aPlainEntry, aQuestion, STARTER_PARTS } from './test-desk.ts';

const without = (kind: string, name?: string) =>
  STARTER_PARTS.filter((part) => part.kind !== kind || (name !== undefined && part.name !== name));
const saying = (kind: string, but: (content: string) => string): readonly BookPart[] =>
  STARTER_PARTS.map((part) =>
    part.kind === kind ? { ...part, content: but(part.content), edition: 'other' } : part,
  );

/** Near a listed name, but not near enough for the policy that comes along. */
const OF_A_NEAR_NAME = aPlainEntry('B76-0324527-8', {
  importer: party('Brightwater Garments', 'US'),
});

/** States of the Book as publications might follow each other, each unlike the one before. */
const STATES: Readonly<Record<string, readonly BookPart[]>> = {
  'as it comes': STARTER_PARTS,
  'with a criterion less': without('criterion', 'timber-permit-over-volume'),
  'as it comes, again': STARTER_PARTS,
  'without lists': without('list'),
  'without the sets that criteria name': without('set'),
  'by another policy': saying('policy', (text) =>
    text.replace(/"threshold": ?0.7/, '"threshold": 0.5'),
  ),
  'without a tariff': STARTER_PARTS.filter((part) => part.kind !== 'partial-schedule'),
  'without a policy': without('policy'),
};

/** What a Book is to whoever decides by it. */
function seenOf(bind: Bindery, parts: readonly BookPart[]) {
  const bound = bind(parts);
  if (!bound.ok) return bound;
  const book = bound.value;
  const decisions = decide([aQuestion([OF_A_NEAR_NAME], book)], book);
  const packs = book.packs.map(({ id, criteria, gaps }) => ({ id, criteria, gaps }));
  return { version: book.version, warnings: bound.warnings, packs, decisions };
}

type Seen = ReturnType<typeof seenOf>;

describe('Books bound one after the other', () => {
  test('are what each is when it is bound alone, whatever came before', () => {
    const bind = openBindery();
    for (const [state, parts] of Object.entries(STATES)) {
      expect(seenOf(bind, parts), state).toEqual(seenOf(compileBook, parts));
    }
    // Else the states would show nothing.
    const matches = (bound: Seen) => ('decisions' in bound ? bound.decisions[0]?.screening : null);
    const [near, milder] = ['as it comes', 'by another policy'].map((state) =>
      matches(seenOf(bind, STATES[state] ?? [])),
    );
    expect(near?.matches).toEqual([]);
    expect(milder?.matches).toHaveLength(1);
  });

  test('are one Book when nothing changed, so that a published Book is compiled once', () => {
    const bind = openBindery();
    const first = bind(STARTER_PARTS);
    expect(bind(structuredClone(STARTER_PARTS))).toBe(first);
    expect(bind(without('criterion', 'timber-permit-over-volume'))).not.toBe(first);
  });
});
