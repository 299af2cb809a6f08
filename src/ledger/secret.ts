import assert from 'node:assert/strict';
import { scrypt, timingSafeEqual } from 'node:crypto';
import { sha256 } from '../terms/canonical.ts';

/** How dear a guess is. Memory for one is 128 · 2^logN · r bytes: 32 MiB as set below. */
export interface ScryptCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** @source OWASP Password Storage Cheat Sheet: as dear as 2^17, 8, 1 with a quarter of its memory */
const SCRYPT_COST: ScryptCost = { logN: 15, r: 8, p: 3 };

const KEY_BYTES = 32;
/** Bytes of chance in a salt, and in everything that opens a door by itself. */
export const SALT_BYTES = 16;
export const SECRET_BYTES = 32;

/** The text that is kept instead of a password: cost, salt and key, `$scrypt$ln=15,r=8,p=3$…$…`. */
export async function hashPassword(
  password: string,
  salt: Uint8Array,
  cost: ScryptCost = SCRYPT_COST,
): Promise<string> {
  assert(salt.length >= SALT_BYTES, 'a salt that is too short');
  return encode(cost, salt, await deriveKey(password, salt, cost));
}

/**
 * Whether the password is the one that was hashed.
 *
 * Without a stored text the answer is no and takes as long, so that waiting tells nobody which
 * accounts exist.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const { cost, salt, key } = decode(stored ?? NOBODY);
  const same = timingSafeEqual(await deriveKey(password, salt, cost), key);
  return same && stored !== null;
}

/** A secret that opens a door by itself: a session, a sign-in link. Only its hash is kept. */
export function secretOf(random: Uint8Array): string {
  assert(random.length >= SECRET_BYTES, 'a secret that can be guessed');
  return Buffer.from(random).toString('base64url');
}

/** The beginning by which an API token is known when it lies somewhere it should not. */
export const TOKEN_PREFIX = 'tw_';

export function apiTokenOf(random: Uint8Array): string {
  return TOKEN_PREFIX + secretOf(random);
}

/** What is kept of a secret: it finds the row and does not give the secret back. */
export function hashSecret(secret: string): string {
  return sha256(secret);
}

/** Known only to a page that was given it: another site can send the cookie and cannot read this. */
export function csrfOf(sessionSecret: string): string {
  return sha256(`csrf:${sessionSecret}`);
}

/** Compares in a time that does not depend on where the texts differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}

function deriveKey(password: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  const N = 2 ** cost.logN;
  const options = { N, r: cost.r, p: cost.p, maxmem: 256 * N * cost.r };
  return new Promise((resolve, reject) => {
    // One character can be typed as different code points on different keyboards.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/;

function encode({ logN, r, p }: ScryptCost, salt: Uint8Array, key: Uint8Array): string {
  const [saltText, keyText] = [salt, key].map((bytes) => Buffer.from(bytes).toString('base64url'));
  return `$scrypt$ln=${logN},r=${r},p=${p}$${saltText}$${keyText}`;
}

function decode(stored: string): { cost: ScryptCost; salt: Buffer; key: Buffer } {
  const match = STORED.exec(stored);
  assert(match !== null, 'a stored password that we did not write');
  const [, logN, r, p, salt = '', key = ''] = match;
  return {
    cost: { logN: Number(logN), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

const NOBODY = encode(SCRYPT_COST, new Uint8Array(SALT_BYTES), new Uint8Array(KEY_BYTES));
