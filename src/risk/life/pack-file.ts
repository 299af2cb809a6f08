import { createPrivateKey, sign } from 'node:crypto';
import type { BookPart } from '../../ledger/book-part.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { LIFE_FAULTS } from './faults.ts';

/** Names the layout of a pack file; another layout gets another name. */
export const PACK_FORMAT = 'tidewaiter-pack/1';

/** The key by which an administration signs its packs. Ed25519, base64 of SPKI and of PKCS 8. */
export interface SigningKey {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** What a pack file says, before its signature. */
export interface PackBody {
  readonly format: typeof PACK_FORMAT;
  /** Who signed it, in their own words; the key alone proves anything. */
  readonly from: string;
  readonly at: Instant;
  /** The criteria or lists of it name parties, and whoever exported it said that they may. */
  readonly namesParties: boolean;
  readonly pack: PackContent;
}

/** The pack as its file in a law folder has it: criteria, gaps, lists, sources and tests, and nothing of trade. */
export type PackContent = Readonly<Record<string, unknown>> & {
  readonly criteria: readonly Readonly<Record<string, unknown>>[];
  readonly sets: readonly Readonly<Record<string, unknown>>[];
};

/** Facts that tell who somebody is. What a condition or a list says of them names parties. */
const PARTY_FACT =
  /\b(importer\.(key|name)|bill\.shippers|security\.(sellers|manufacturers)|match\.(filed|matched)|line\.(manufacturer|manufacturerId|manufacturerAddress|seller))\b/;
const LIST_NAME = /\blists\.([A-Za-z0-9]+)/g;

/** A short name of a public key, for people to compare aloud. */
export function fingerprintOf(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'base64'));
}

/**
 * A pack of the Book, with every list that its conditions name.
 *
 * What criteria declare of products of intelligence stays here: the product is not in the file.
 *
 * @faults pack-unknown, pack-names-parties
 */
export function packContentOf(
  parts: readonly BookPart[],
  pack: string,
  withPartyNames: boolean,
): Result<{ readonly content: PackContent; readonly namesParties: boolean }> {
  const said = parts.find(({ kind, name }) => kind === 'pack' && name === pack);
  const criteria = parts
    .filter(({ kind }) => kind === 'criterion')
    .map((part) => ({ part, content: JSON.parse(part.content) }))
    .filter(({ content }) => content.pack === pack);
  if (said === undefined || criteria.length === 0) {
    return refuse(LIFE_FAULTS.fault('pack-unknown', '/pack', pack));
  }
  const { lists, ...page } = JSON.parse(said.content);
  const named = new Set<string>(lists);
  for (const { part } of criteria) for (const list of listsIn(part.content)) named.add(list);
  for (const list of listsIn(said.content)) named.add(list);
  // The pack's own first and in its order, so that it is the same pack where it comes in.
  const sets = [...named].flatMap(
    (list) => parts.find(({ kind, name }) => kind === 'set' && name === list) ?? [],
  );
  const content: PackContent = {
    ...page,
    ...datesOf(said),
    sets: sets.map((part) => ({ ...JSON.parse(part.content), ...datesOf(part) })),
    criteria: criteria.map(({ part, content: { pack: _, life, ...kept } }) => ({
      ...kept,
      ...(life === undefined ? {} : { life: { ...life, product: null } }),
      ...datesOf(part),
    })),
  };
  const naming = partyNamesIn(content);
  if (naming.length > 0 && !withPartyNames) {
    return refuse(...naming.map((at) => LIFE_FAULTS.fault('pack-names-parties', '/criteria', at)));
  }
  return ok({ content, namesParties: naming.length > 0 });
}

function datesOf({ from, to, verified }: BookPart) {
  return { from, to, verified };
}

function listsIn(text: string): readonly string[] {
  return [...text.matchAll(LIST_NAME)].map(([, list = '']) => list);
}

/** The criteria and gaps that say who somebody is, in their conditions, tests or lists. */
export function partyNamesIn(content: PackContent): readonly string[] {
  const gaps = Array.isArray(content['gaps']) ? content['gaps'] : [];
  return [...content.criteria, ...gaps]
    .filter((one) => PARTY_FACT.test(canonical(one)))
    .map((one) => String(one['id']));
}

/** The signed file: one canonical text, so that it is the same bytes wherever it is written again. */
export function writePackFile(body: PackBody, { privateKey, publicKey }: SigningKey): string {
  const key = createPrivateKey({
    key: Buffer.from(privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const value = sign(null, Buffer.from(canonical(body)), key).toString('base64');
  return `${canonical({ ...body, signature: { algorithm: 'Ed25519', publicKey, value } })}\n`;
}
