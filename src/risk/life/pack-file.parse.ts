import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '../../terms/canonical.ts';
import { parseInstant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { parsePack, type RiskPart } from '../pack.parse.ts';
import { jsonOf, lifeFaults } from './criteria-life.parse.ts';
import { LIFE_FAULTS } from './faults.ts';
import { fingerprintOf, PACK_FORMAT, partyNamesIn } from './pack-file.ts';

const { fault } = LIFE_FAULTS;

const base64 = z.base64().max(4_000);
const row = z.record(z.string(), z.unknown());

const fileShape = z.strictObject({
  format: z.literal(PACK_FORMAT),
  from: z.string().min(1).max(200),
  at: z.string().transform((text, context) => {
    const read = parseInstant(text);
    if (read === null) context.addIssue('not a moment with its zone');
    return read ?? z.NEVER;
  }),
  namesParties: z.boolean(),
  pack: z.looseObject({ criteria: z.array(row), sets: z.array(row).default([]) }),
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    publicKey: base64,
    value: base64,
  }),
});

/** A pack file whose signature covers it. */
export interface SignedPack {
  /** As it calls itself. */
  readonly from: string;
  readonly at: string;
  readonly namesParties: boolean;
  readonly publicKey: string;
  /** SHA-256 of the public key. */
  readonly fingerprint: string;
  readonly parts: readonly RiskPart[];
}

/**
 * Reads a pack file and holds its signature against its bytes. Whether its conditions compile here is
 * seen when they are drafted.
 *
 * @param trusted the public key, or its fingerprint, that it must be signed by; null when any will do
 * @faults pack-not-json, life-field, pack-signature, pack-key-other, pack-names-parties-unsaid, and
 *   those of `parsePack`
 */
export function parsePackFile(text: string, trusted: string | null): Result<SignedPack> {
  const json = jsonOf(text);
  if (json === undefined) return refuse(fault('pack-not-json', ''));
  const read = fileShape.safeParse(json);
  if (!read.success) return refuse(...lifeFaults(read.error, ''));
  const { signature, ...file } = read.data;
  const { publicKey, value } = signature;
  const fingerprint = fingerprintOf(publicKey);
  const faults: Fault[] = [];
  if (!isSigned(signedText(text), publicKey, value)) {
    faults.push(fault('pack-signature', '/signature', fingerprint));
  }
  if (trusted !== null && trusted !== publicKey && trusted !== fingerprint) {
    faults.push(fault('pack-key-other', '/signature/publicKey', fingerprint));
  }
  if (!file.namesParties) {
    const naming = partyNamesIn(file.pack);
    faults.push(...naming.map((id) => fault('pack-names-parties-unsaid', '/namesParties', id)));
  }
  const parsed = parsePack(canonical(file.pack));
  if (!parsed.ok) return refuse(...faults, ...parsed.faults);
  const { from, at, namesParties } = file;
  return settle({ from, at, namesParties, publicKey, fingerprint, parts: parsed.value }, faults);
}

/** What the signature is over: the file's own values, before anything is filled in or left out. */
function signedText(text: string): string {
  const { signature: _, ...body } = row.parse(JSON.parse(text));
  return canonical(body);
}

function isSigned(body: string, publicKey: string, value: string): boolean {
  try {
    const der = Buffer.from(publicKey, 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const signature = Buffer.from(value, 'base64');
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(body), key, signature);
  } catch {
    // A key or signature of another form is none.
    return false;
  }
}
