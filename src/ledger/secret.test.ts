import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apiTokenOf,
  csrfOf,
  hashPassword,
  hashSecret,
  SALT_BYTES,
  SECRET_BYTES,
  sameSecret,
  secretOf,
  verifyPassword,
} from './secret.ts';

const CHEAP = { logN: 4, r: 8, p: 1 };
const salt = fc.uint8Array({ minLength: SALT_BYTES, maxLength: SALT_BYTES });
const chance = fc.uint8Array({ minLength: SECRET_BYTES, maxLength: SECRET_BYTES });

describe('a password', () => {
  test('is known again by what was kept of it, and no other is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), salt, async (password, other, bytes) => {
        const stored = await hashPassword(password, bytes, CHEAP);
        expect(await verifyPassword(password, stored)).toBe(true);
        const same = password.normalize('NFKC') === other.normalize('NFKC');
        expect(await verifyPassword(other, stored)).toBe(same);
      }),
    );
  });

  test('is kept with its cost and salt, so that the cost can be raised later', async () => {
    const stored = await hashPassword('correct horse battery staple', Buffer.alloc(SALT_BYTES));
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$A{22}\$[\w-]{43}$/);
    const cheaper = await hashPassword('correct horse', Buffer.alloc(SALT_BYTES), CHEAP);
    expect(await verifyPassword('correct horse', cheaper)).toBe(true);
  });

  test('is scrypt as published', async () => {
    // RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", N 16384, r 8, p 1), first 32 bytes.
    const key = Buffer.from(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
      'hex',
    ).toString('base64url');
    const right = `$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$${key}`;
    expect(await verifyPassword('pleaseletmein', right)).toBe(true);
  });

  test('is one password however its accents were typed', async () => {
    const stored = await hashPassword('contrase\u00f1a', Buffer.alloc(SALT_BYTES), CHEAP);
    expect(await verifyPassword('contrasen\u0303a', stored)).toBe(true);
  });

  test('takes as long to refuse where there is no account', async () => {
    const stored = await hashPassword('x', Buffer.alloc(SALT_BYTES));
    const timed = async (kept: string | null) => {
      const from = performance.now();
      expect(await verifyPassword('y', kept)).toBe(false);
      return performance.now() - from;
    };
    const known = Math.min(await timed(stored), await timed(stored));
    const unknown = Math.min(await timed(null), await timed(null));
    expect(unknown).toBeGreaterThan(known / 4);
  });
});

describe('a secret', () => {
  test('is not guessable: too little chance is a defect', () => {
    expect(() => secretOf(new Uint8Array(SECRET_BYTES - 1))).toThrow(/guessed/);
  });

  test('carries all the chance it was given, and fits into a URL and a cookie', () => {
    fc.assert(
      fc.property(chance, (bytes) => {
        const secret = secretOf(bytes);
        expect(secret).toMatch(/^[\w-]{43}$/);
        expect([...Buffer.from(secret, 'base64url')]).toEqual([...bytes]);
        expect(apiTokenOf(bytes)).toBe(`tw_${secret}`);
      }),
    );
  });

  test('is neither its hash nor its CSRF token, and those are not each other', () => {
    fc.assert(
      fc.property(chance, (bytes) => {
        const secret = secretOf(bytes);
        expect(new Set([secret, hashSecret(secret), csrfOf(secret)]).size).toBe(3);
      }),
    );
  });

  test('is the same as itself and as nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(sameSecret(a, a)).toBe(true);
        expect(sameSecret(a, b)).toBe(a === b);
      }),
    );
  });
});
