/** What of the network is shown; the address holds it. */
export interface NetworkAddress {
  readonly search?: string;
  /** The node that the network is drawn around. */
  readonly node?: string;
  /** The node to which ways are looked for. */
  readonly to?: string;
}

export function readNetworkAddress(address: Readonly<Record<string, unknown>>): NetworkAddress {
  const { search, node, to } = address;
  const isNode = (text: unknown): text is string => typeof text === 'string' && text.includes(':');
  return {
    ...(typeof search === 'string' && search !== '' && { search }),
    ...(isNode(node) && { node }),
    ...(isNode(to) && { to }),
  };
}
