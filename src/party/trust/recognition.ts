import type { PartnerMember, PartnerStatus } from './partner-file.parse.ts';

/** A partner's member as it is kept; `unlisted` is one that the partner's list no longer has. */
export interface KeptMember extends Omit<PartnerMember, 'status'> {
  readonly status: PartnerStatus | 'unlisted';
}

/** What a new list changes of one member; null where there was none before. */
export interface PartnerChange {
  readonly before: KeptMember | null;
  readonly after: KeptMember;
}

/**
 * What a partner's whole list changes of what was kept: members that are new, differ, or are not on it any more.
 *
 * @returns in the order of number and facility, members that did not change left out
 */
export function changesOf(
  kept: readonly KeptMember[],
  listed: readonly PartnerMember[],
): readonly PartnerChange[] {
  const before = new Map(kept.map((one) => [nameOf(one), one]));
  const on = new Set(listed.map(nameOf));
  const changes: PartnerChange[] = [];
  for (const after of listed) {
    const was = before.get(nameOf(after)) ?? null;
    if (was === null || !areAlike(was, after)) changes.push({ before: was, after });
  }
  for (const was of kept) {
    if (on.has(nameOf(was)) || was.status === 'unlisted') continue;
    changes.push({ before: was, after: { ...was, status: 'unlisted' } });
  }
  return changes.sort((a, b) => (nameOf(a.after) < nameOf(b.after) ? -1 : 1));
}

/** Number and facility tell the members of one partner apart. */
export function nameOf({ number, facility }: Pick<KeptMember, 'number' | 'facility'>): string {
  return `${number}\n${facility}`;
}

function areAlike(one: KeptMember, other: KeptMember): boolean {
  return (
    one.name === other.name &&
    one.mid === other.mid &&
    one.status === other.status &&
    one.from === other.from &&
    one.to === other.to
  );
}

/** The keys by which filings may name a partner's member: its code as a maker, and its number in the program. */
export function keysOfMember(
  { number, mid }: Pick<KeptMember, 'number' | 'mid'>,
  scheme: string,
): readonly { readonly key: string; readonly how: 'mid' | 'number' }[] {
  const byNumber = { key: `${scheme}:${number}`, how: 'number' } as const;
  return mid === null ? [byNumber] : [{ key: `MID:${mid}`, how: 'mid' }, byNumber];
}
