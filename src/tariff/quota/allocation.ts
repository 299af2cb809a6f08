import { divide } from './prorate.ts';
import type { Pool } from './quota.ts';

/** Somebody who asks for a part of a pool. */
export interface Applicant {
  readonly holder: string;
  readonly pool: string;
  /** What its part is measured by: the market share or activity of the reference period, in any one unit. */
  readonly reference: number;
  /** Whole units; nobody gets more than was asked for. */
  readonly asks: number;
}

export interface Allocation {
  readonly holder: string;
  readonly pool: string;
  readonly quantity: number;
}

export interface Allocated {
  readonly allocations: readonly Allocation[];
  /** What nobody of the pool asked for; it stays with the administration. */
  readonly left: readonly { readonly pool: string; readonly quantity: number }[];
}

/**
 * Allocates a volume before its period begins: to pools by their percentages, in each by market share.
 *
 * Whoever asks for less than its share gets what it asks, and what it leaves is divided among the others of
 * the pool, until nobody is left who wants more.
 *
 * @source the kind of Canada's dairy quotas under CUSMA: allocation by market share among eligible applicants
 */
export function allocate(
  volume: number,
  pools: readonly Pool[],
  applicants: readonly Applicant[],
): Allocated {
  const volumes = divide(
    pools.map(({ percent }) => percent),
    volume,
  );
  const allocations: Allocation[] = [];
  const left: { pool: string; quantity: number }[] = [];
  for (const [place, { name }] of pools.entries()) {
    const own = applicants.filter(({ pool }) => pool === name);
    const pool = fill(own, volumes[place] ?? 0);
    allocations.push(...pool.allocations);
    if (pool.left > 0) left.push({ pool: name, quantity: pool.left });
  }
  return { allocations, left };
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
    const { holder, pool } = applicant;
    return { holder, pool, quantity: got.get(applicant) ?? 0 };
  });
  return { allocations, left: rest };
}
