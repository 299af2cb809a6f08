/** Which pair of accounts is open beside the queue; the address holds it. */
export interface IdentitiesView {
  /** The two ids with a dot between. */
  readonly pair?: string;
}

export function readIdentitiesView({ pair }: Readonly<Record<string, unknown>>): IdentitiesView {
  return typeof pair === 'string' && pair !== '' ? { pair } : {};
}
