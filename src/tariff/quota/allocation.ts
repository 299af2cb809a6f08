import { divide } from './prorate.ts';
import type { Pool } from './quota.ts';

/** The pool of what is not split into pools. */
export const WHOLE = 'all';

/** Somebody who asks for a part of a pool. */
export interface Applicant {
  /** Under which its claims will name what it is allocated. */
  readonly licence: string;
  readonly holder: string;
  readonly pool: string;
  /** What its part is measured by: the market share or activity of the reference period, in any one unit. */
  readonly reference: number;
  /** Whole units; nobody gets more than was asked for. */
  readonly asks: number;
}

export interface Allocation extends Pick<Applicant, 'licence' | 'holder' | 'pool'> {
  readonly quantity: number;
}

export interface Allocated {
  readonly allocations: readonly Allocation[];
  /** What nobody of the pool asked for; it stays with the administration. */
  readonly left: readonly { readonly pool: string; readonly quantity: number }[];
}

/** A pool with the units that are free in it. */
export interface FreePool {
  readonly name: string;
  readonly free: number;
}

/**
 * Allocates pools among their applicants by market share, before a period begins.
 *
 * Whoever asks for less than its share gets what it asks, and what it leaves is divided among the others of
 * the pool, until nobody is left who wants more.
 *
 * @source the kind of Canada's dairy quotas under CUSMA: allocation by market share among eligible applicants
 */
export function allocate(pools: readonly FreePool[], applicants: readonly Applicant[]): Allocated {
  const allocations: Allocation[] = [];
  const left: { pool: string; quantity: number }[] = [];
  for (const { name, free } of pools) {
    const own = applicants.filter(({ pool }) => pool === name);
    const pool = fill(own, free);
    allocations.push(...pool.allocations);
    if (pool.left > 0) left.push({ pool: name, quantity: pool.left });
  }
  return { allocations, left };
}

/** The pools of a volume by their percentages, less what each has given already; a volume without pools is one. */
export function freePools(
  volume: number,
  pools: readonly Pool[],
  given: readonly Pick<Allocation, 'pool' | 'quantity'>[],
): readonly FreePool[] {
  const named = pools.length > 0 ? pools : [{ name: WHOLE, percent: 100 }];
  const volumes = divide(
    named.map(({ percent }) => percent),
    volume,
  );
  return named.map(({ name }, place) => {
    const used = given
      .filter(({ pool }) => pool === name)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return { name, free: Math.max(0, (volumes[place] ?? 0) - used) };
  });
}

function fill(
  applicants: readonly Applicant[],
  volume: number,
): { readonly allocations: readonly Allocation[]; readonly left: number } {
  const got = new Map<Applicant, number>();
  let open = applicants;
  let rest = volume;
  while (open.length > 0) {
    const shares = divide(
      open.map(({ reference }) => reference),
      rest,
    );
    const content = open.filter(({ asks }, place) => asks <= (shares[place] ?? 0));
    if (content.length === 0) {
      for (const [place, applicant] of open.entries()) got.set(applicant, shares[place] ?? 0);
      rest -= shares.reduce((sum, share) => sum + share, 0);
      break;
    }
    for (const applicant of content) {
      got.set(applicant, applicant.asks);
      rest -= applicant.asks;
    }
    open = open.filter((applicant) => !content.includes(applicant));
  }
  const allocations = applicants.map((applicant) => {
    const { licence, holder, pool } = applicant;
    return { licence, holder, pool, quantity: got.get(applicant) ?? 0 };
  });
  return { allocations, left: rest };
}
