import { z } from 'zod';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { NETWORK_FAULTS } from './faults.ts';
import type { NeighbourhoodAsked } from './neighbourhood.ts';
import { NODE_KINDS, type NodeName, readNodeName } from './node.ts';
import type { EvidencePack, ReferralAsked } from './referral.ts';

const node = z
  .string()
  .max(400)
  .refine((name) => readNodeName(name) !== null);
const severalOf = <T extends string>(one: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => text.split(',').filter((word) => word !== ''))
    .pipe(z.array(one))
    .default([]);
const limit = (most: number, plain: number) =>
  z.coerce.number().int().min(1).max(most).default(plain);

/** @faults network-asked */
export function parseSearch(
  query: unknown,
): Result<{ readonly search: string; readonly limit: number }> {
  return parsed(
    z.strictObject({ search: z.string().min(1).max(200), limit: limit(100, 20) }),
    query,
  );
}

/** @faults network-asked */
export function parseNeighbourhoodAsked(
  query: unknown,
): Result<NeighbourhoodAsked & { readonly node: NodeName }> {
  const schema = z.strictObject({
    node,
    kinds: severalOf(z.enum(NODE_KINDS)),
    roles: severalOf(z.string().regex(/^[a-z-]{2,40}$/)),
    limit: limit(500, 60),
  });
  return parsed(schema, query);
}

/** @faults network-asked */
export function parsePathsAsked(
  query: unknown,
): Result<{ readonly from: NodeName; readonly to: NodeName; readonly count: number }> {
  return parsed(z.strictObject({ from: node, to: node, count: limit(10, 3) }), query);
}

/** @faults network-asked */
export function parseReferral(sent: unknown): Result<ReferralAsked> {
  const schema = z.strictObject({
    title: z.string().trim().min(3).max(200),
    reason: z.string().trim().min(10).max(2_000),
    recipient: z.string().trim().min(2).max(200),
    nodes: z.array(node).min(1).max(200),
    security: z.boolean().default(false),
  });
  return parsed(schema, sent);
}

/** Our own text of a pack, as it was kept. */
export function readPack(text: string): EvidencePack {
  return JSON.parse(text) as EvidencePack;
}

function parsed<T>(schema: z.ZodType<T>, sent: unknown): Result<T> {
  const read = schema.safeParse(sent, { reportInput: true });
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map(({ path, input, message }) =>
      NETWORK_FAULTS.fault('network-asked', `/${path.join('/')}`, input ?? message),
    ),
  );
}
