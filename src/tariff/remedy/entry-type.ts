/** One of CBP's types of entry: what may be entered under it. */
export interface EntryType {
  /** Two digits. */
  readonly code: string;
  /** Types of one family differ only in what follows. */
  readonly family: string;
  /** For goods under a quota. */
  readonly quota: boolean;
  /** For goods under an antidumping or countervailing duty order. */
  readonly remedy: boolean;
  readonly citation: string;
  readonly verified: boolean;
}

/** What the goods ask of the type of entry. */
export type EntryNeeds = Pick<EntryType, 'quota' | 'remedy'>;

/**
 * The type of the same family that the goods ask for; null when the filed type is unknown to the table or its
 * family has none, as informal entry has none for goods under an order.
 */
export function entryTypeFor(
  types: readonly EntryType[],
  filed: string,
  { quota, remedy }: EntryNeeds,
): EntryType | null {
  const own = types.find(({ code }) => code === filed);
  if (own === undefined) return null;
  const fitting = types.filter(
    (type) => type.family === own.family && type.quota === quota && type.remedy === remedy,
  );
  return fitting.includes(own) ? own : (fitting[0] ?? null);
}
