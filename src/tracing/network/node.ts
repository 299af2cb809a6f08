/**
 * What can stand in the network. Filings tie all but the last two to consignments; cases are for whoever keeps them.
 */
export const NODE_KINDS = [
  'party',
  'facility',
  'place',
  'vessel',
  'container',
  'permit',
  'lot',
  'consignment',
  'case',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** `party:EIN:00-1177340`: the kind, and the key under which that kind is counted. */
export type NodeName = string;

export function nodeName(kind: NodeKind, key: string): NodeName {
  return `${kind}:${key}`;
}

/** Null where the name is none that we make. */
export function readNodeName(
  name: string,
): { readonly kind: NodeKind; readonly key: string } | null {
  const colon = name.indexOf(':');
  const kind = NODE_KINDS.find((known) => known === name.slice(0, Math.max(0, colon)));
  const key = name.slice(colon + 1);
  return kind === undefined || key === '' ? null : { kind, key };
}

/** A node as it is shown. */
export interface NetworkNode {
  readonly node: NodeName;
  readonly kind: NodeKind;
  readonly label: string;
  readonly country: string | null;
  /** Consignments that it is tied to: beyond a number it is a hub, and tells little. */
  readonly ties: number;
}
