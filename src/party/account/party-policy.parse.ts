import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { foldName } from '../fold.ts';
import { foldAddress } from './address.ts';
import { ACCOUNT_FAULTS } from './faults.ts';
import type { PartyPolicy } from './party-policy.ts';

const country = z.string().regex(/^[A-Z]{2}$/);
const schema = z.strictObject({
  residentCountries: z.array(country).min(1),
  newImporterDays: z.int().min(1).max(3_650),
  samePersonResemblance: z.number().min(0.5).max(1),
  forwarders: z.array(
    z.strictObject({
      name: z.string().min(1),
      address: z.string().min(1),
      country,
      source: z.string().min(1),
    }),
  ),
  source: z.string().min(1),
});

export const PARTY_POLICY_KIND = 'party-policy';

/**
 * Compiles what the administration takes for new, resident and one person; null where the Book has no such part,
 * and then nothing is summed over a day.
 *
 * @faults party-policy-shape
 */
export function compilePartyPolicy(
  parts: readonly { readonly content: string }[],
): Result<PartyPolicy | null> {
  const [part] = parts;
  if (part === undefined) return ok(null);
  const read = schema.safeParse(jsonOf(part.content));
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) =>
      ACCOUNT_FAULTS.fault('party-policy-shape', `/${path.join('/')}`, message),
    );
    return refuse(...faults);
  }
  const { source: _, forwarders, ...policy } = read.data;
  const known = forwarders.map(({ name, address, country: where }) => ({
    name: foldName(name),
    address: foldAddress(address, where) ?? '',
  }));
  const forwarderAt = new Map(known.map((one) => [one.address, one]));
  return ok({ ...policy, forwarders: known, forwarderAt });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
