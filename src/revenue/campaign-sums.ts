import type { Refund, RefundState } from './campaign.ts';
import { type Cents, dollars } from './cents.ts';

/** What a campaign comes to; cents as decimal text, so that it crosses threads and files unchanged. */
export interface CampaignSums {
  readonly entries: number;
  readonly lines: number;
  /** Entries that owe the same without the headings. */
  readonly untouched: number;
  /** Entries that could not be read. */
  readonly malformed: number;
  readonly refunded: Sum;
  /** Entries that would get a refund and are kept out of it, by the reason. */
  readonly kept: Readonly<Record<string, Sum>>;
  /** Of those refunded, by how far their liquidation is. */
  readonly states: Readonly<Partial<Record<RefundState, number>>>;
}

export interface Sum {
  readonly entries: number;
  readonly refund: string;
  readonly interest: string;
}

export const NO_SUM: Sum = { entries: 0, refund: '0', interest: '0' };
export const NO_SUMS: CampaignSums = {
  entries: 0,
  lines: 0,
  untouched: 0,
  malformed: 0,
  refunded: NO_SUM,
  kept: {},
  states: {},
};

/** Adds up refunds as they come. */
export interface CampaignTally {
  readonly add: (lines: number, refund: Refund | null) => void;
  readonly malformed: () => void;
  readonly sums: () => CampaignSums;
}

interface Running {
  entries: number;
  refund: Cents;
  interest: Cents;
}

export function openTally(): CampaignTally {
  const counts = { entries: 0, lines: 0, untouched: 0, malformed: 0 };
  const refunded: Running = { entries: 0, refund: 0n, interest: 0n };
  const kept = new Map<string, Running>();
  const states: Partial<Record<RefundState, number>> = {};
  return {
    add: (lines, refund) => {
      counts.entries += 1;
      counts.lines += lines;
      if (refund === null) {
        counts.untouched += 1;
      } else if (refund.reasons.length === 0) {
        addTo(refunded, refund);
        states[refund.state] = (states[refund.state] ?? 0) + 1;
      } else {
        for (const reason of refund.reasons) {
          const own = kept.get(reason) ?? { entries: 0, refund: 0n, interest: 0n };
          addTo(own, refund);
          kept.set(reason, own);
        }
      }
    },
    malformed: () => {
      counts.malformed += 1;
    },
    sums: () => ({
      ...counts,
      refunded: told(refunded),
      kept: Object.fromEntries([...kept].map(([reason, sum]) => [reason, told(sum)])),
      states,
    }),
  };
}

function addTo(sum: Running, { refund, interest }: Refund): void {
  sum.entries += 1;
  sum.refund += refund ?? 0n;
  sum.interest += interest ?? 0n;
}

function told({ entries, refund, interest }: Running): Sum {
  return { entries, refund: refund.toString(), interest: interest.toString() };
}

/** The same with dollars for cents, as it is told. */
export function sumsInDollars(sums: CampaignSums): CampaignSums {
  const told = ({ entries, refund, interest }: Sum): Sum => ({
    entries,
    refund: dollars(BigInt(refund)),
    interest: dollars(BigInt(interest)),
  });
  const kept = Object.entries(sums.kept).map(([reason, sum]) => [reason, told(sum)]);
  return { ...sums, refunded: told(sums.refunded), kept: Object.fromEntries(kept) };
}

/** What two parts of a campaign come to together. */
export function addSums(one: CampaignSums, other: CampaignSums): CampaignSums {
  const reasons = [...new Set([...Object.keys(one.kept), ...Object.keys(other.kept)])].sort();
  const states = ['unliquidated', 'within-days', 'final'] as const;
  return {
    entries: one.entries + other.entries,
    lines: one.lines + other.lines,
    untouched: one.untouched + other.untouched,
    malformed: one.malformed + other.malformed,
    refunded: addSum(one.refunded, other.refunded),
    kept: Object.fromEntries(
      reasons.map((reason) => [
        reason,
        addSum(one.kept[reason] ?? NO_SUM, other.kept[reason] ?? NO_SUM),
      ]),
    ),
    states: Object.fromEntries(
      states.map((state) => [state, (one.states[state] ?? 0) + (other.states[state] ?? 0)]),
    ),
  };
}

function addSum(one: Sum, other: Sum): Sum {
  return {
    entries: one.entries + other.entries,
    refund: (BigInt(one.refund) + BigInt(other.refund)).toString(),
    interest: (BigInt(one.interest) + BigInt(other.interest)).toString(),
  };
}
