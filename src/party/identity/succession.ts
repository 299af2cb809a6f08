import type { Instant } from '../../terms/day.ts';
import { millisecondsOf } from '../../terms/day.ts';

/** When a party traded, as far as filings tell. */
export interface Trading {
  readonly account: string;
  readonly first: Instant;
  readonly last: Instant;
  readonly filings: number;
  /** Since when it may not trade as usual; null when it may. */
  readonly suspended: Instant | null;
}

/** Why one party is held to go on with what another was stopped in, or gave up, under another name. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  /** The odds that both are one by what they share beside their names, in bits. */
  readonly kinBits: number;
  /** Days from the last filing of the one to the first of the other; below nought while both traded. */
  readonly gapDays: number;
  /** Days since the predecessor was last named. */
  readonly silentDays: number;
  /** How much its silence tells: the odds against it by its own pace of filing, in bits. */
  readonly silenceBits: number;
  /** The predecessor was suspended, and since when; null where it only fell silent. */
  readonly suspended: Instant | null;
}

const DAY_MS = 86_400_000;
/** Papers of goods under way go on for so long after a party has stopped. */
const OVERLAP_DAYS = 21;
/** Who begins later than this goes on with nothing. */
const GAP_DAYS_MAX = 180;
/** What they share and how the one fell silent must together be no likelier than one in thirty by chance. */
const BITS_MIN = 5;
/** Silence alone is no succession, however long: tenants come and go at one address. */
const SILENCE_BITS_MAX = 5;

/**
 * Whether one of two parties with different names is the other gone on: it begins when the other was suspended, or
 * when it fell silent.
 * The more both share, the less its silence has to tell.
 *
 * @param now until when filings are known
 */
export function successionOf(
  one: Trading,
  other: Trading,
  kinBits: number,
  now: Instant,
): Succession | null {
  const [old, young] = one.first <= other.first ? [one, other] : [other, one];
  const gapDays = daysBetween(old.last, young.first);
  const silentDays = daysBetween(old.last, now);
  const silenceBits = silenceOf(old, silentDays);
  const found = {
    ...{ predecessor: old.account, successor: young.account, kinBits },
    ...{ gapDays, silentDays, silenceBits, suspended: old.suspended },
  };
  if (old.suspended !== null) {
    const since = daysBetween(old.suspended, young.first);
    return since >= -OVERLAP_DAYS && since <= GAP_DAYS_MAX ? found : null;
  }
  const follows = gapDays >= -OVERLAP_DAYS && gapDays <= GAP_DAYS_MAX;
  const bits = kinBits + Math.min(silenceBits, SILENCE_BITS_MAX);
  return follows && bits >= BITS_MIN ? found : null;
}

/** Filings come one after another by chance at the pace of the past; the odds against none for so long, in bits. */
function silenceOf({ first, last, filings }: Trading, silentDays: number): number {
  const traded = Math.max(1, daysBetween(first, last));
  const pace = (filings - 1) / traded;
  return Math.round(Math.max(0, pace * silentDays * Math.LOG2E) * 10) / 10;
}

function daysBetween(from: Instant, to: Instant): number {
  return Math.round((millisecondsOf(to) - millisecondsOf(from)) / DAY_MS);
}
