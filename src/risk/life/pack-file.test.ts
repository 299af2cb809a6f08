import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STARTER_PARTS } from '../../decision/test-desk.ts';
import type { BookPart } from '../../ledger/book-part.ts';
import { canonical } from '../../terms/canonical.ts';
import { parsePackFile } from './pack-file.parse.ts';
import { PACK_FORMAT, packContentOf, type SigningKey, writePackFile } from './pack-file.ts';
import { NOON, settled } from './test-life.ts';

function aKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

const KEY = aKey();
const PACK = 'illegal-timber';

function written(parts: readonly BookPart[] = STARTER_PARTS, key = KEY): string {
  const { content, namesParties } = settled(packContentOf(parts, PACK, true));
  return writePackFile(
    { format: PACK_FORMAT, from: 'Here Customs', at: NOON, namesParties, pack: content },
    key,
  );
}

const FILE = written();
const codes = (text: string, trusted: string | null = null) => {
  const read = parsePackFile(text, trusted);
  return read.ok ? [] : [...new Set(read.faults.map(({ code }) => code))];
};

describe('a pack file', () => {
  test('holds the criteria word for word as the Book has them, with every list that they name', () => {
    const { parts } = settled(parsePackFile(FILE, KEY.publicKey));
    const own = STARTER_PARTS.filter(
      ({ kind, content }) => kind === 'criterion' && JSON.parse(content).pack === PACK,
    );
    expect(own.length).toBeGreaterThan(3);
    for (const { name, content, from, to } of own) {
      expect(parts).toContainEqual(expect.objectContaining({ name, content, from, to }));
    }
    const lists = parts.filter(({ kind }) => kind === 'set').map(({ name }) => name);
    const named = own.flatMap(({ content }) => content.match(/lists\.\w+/g) ?? []);
    for (const list of named) expect(lists).toContain(list.slice('lists.'.length));
  });

  test('is the same bytes each time, and survives being laid out for reading', () => {
    expect(written()).toBe(FILE);
    expect(codes(JSON.stringify(JSON.parse(FILE), null, 2))).toEqual([]);
  });

  test('is refused when any one value of it was changed', () => {
    const digits = [...FILE.matchAll(/\d/g)].map(({ index }) => index);
    const signature = FILE.indexOf('"signature"');
    const places = digits.filter((at) => at < signature);
    fc.assert(
      fc.property(fc.constantFrom(...places), (at) => {
        const other = FILE[at] === '7' ? '3' : '7';
        const changed = FILE.slice(0, at) + other + FILE.slice(at + 1);
        expect(parsePackFile(changed, null).ok).toBe(false);
      }),
    );
  });

  test('signed by another key, or by none, is not what was asked for', () => {
    expect(codes(written(STARTER_PARTS, aKey()), KEY.publicKey)).toEqual(['pack-key-other']);
    const { signature, ...body } = JSON.parse(FILE);
    expect(codes(canonical(body))).toEqual(['life-field']);
    const nobody = { ...signature, value: 'AAAA' };
    expect(codes(canonical({ ...body, signature: nobody }))).toEqual(['pack-signature']);
    expect(codes('not json')).toEqual(['pack-not-json']);
  });

  test('whatever it holds, is read or refused and never throws', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(parsePackFile(text, null).ok).toBe(false);
      }),
    );
  });
});

describe('a pack that names parties', () => {
  const naming = STARTER_PARTS.map((part) => {
    if (part.kind !== 'criterion' || JSON.parse(part.content).pack !== PACK) return part;
    const when = 'importer.name == "Calder Imports"';
    return { ...part, content: canonical({ ...JSON.parse(part.content), when, tests: [] }) };
  });

  test('goes out only when whoever exports it says so, and each place is named', () => {
    const refused = packContentOf(naming, PACK, false);
    expect(refused.ok).toBe(false);
    const places = refused.ok ? [] : refused.faults.map(({ code, got }) => ({ code, got }));
    expect(places.length).toBeGreaterThan(3);
    expect(new Set(places.map(({ code }) => code))).toEqual(new Set(['pack-names-parties']));
  });

  test('and says that it does not is refused, although it is signed', () => {
    const { content } = settled(packContentOf(naming, PACK, true));
    const body = { format: PACK_FORMAT, from: 'X', at: NOON, namesParties: false, pack: content };
    expect(codes(writePackFile({ ...body, format: PACK_FORMAT }, KEY))).toEqual([
      'pack-names-parties-unsaid',
    ]);
  });
});

test('what a criterion rests on stays at home: no product of intelligence is in the file', () => {
  const product = '019a0000-0000-7000-8000-00000000000b';
  const resting = STARTER_PARTS.map((part) =>
    part.kind === 'criterion'
      ? { ...part, content: canonical({ ...JSON.parse(part.content), life: { product } }) }
      : part,
  );
  expect(written(resting)).not.toContain(product);
  expect(codes(written(resting))).toEqual([]);
});
