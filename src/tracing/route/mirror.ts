import { grouped, rounded, sumOf } from './grouping.ts';
import type { Passage } from './passage.ts';
import type { PartnerTrade, Registers, RoutePolicy } from './route-policy.ts';
import { evidenceOf, type RouteSignal } from './signal.ts';
import type { TradeWindow } from './trade-window.ts';

/** One month of the same trade, as both sides counted it. */
export interface MirrorMonth {
  readonly month: string;
  /** Dollars that entered, by declared origin. */
  readonly ours: number;
  /** Dollars that the partner says it exported so many months before; null where it has not reported. */
  readonly theirs: number | null;
  /** What it says it only passed on. */
  readonly reExports: number;
}

export interface Mirror {
  readonly country: string;
  readonly hts6: string;
  /** Months by which exports lie before our entries: those with which both lines agree best. */
  readonly lag: number;
  readonly months: readonly MirrorMonth[];
  /** Over the months that both reported. */
  readonly ours: number;
  readonly theirs: number;
  readonly compared: number;
  /** How many times theirs ours are, by the lag that makes it least and by the one that makes it most. */
  readonly times: { readonly least: number; readonly most: number };
}

/** Months since the year nought. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthOf(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/**
 * Our entries of goods of a country, beside what that country says it sent here.
 *
 * A month of which it reported these goods, to whomever and in whatever flow, but none to us is nought; one of
 * which it reported none of them is unknown. Months of our first and last days are left out: they are not whole.
 *
 * @param rows what it reported of these goods
 */
export function mirrorOf(
  window: Pick<TradeWindow, 'from' | 'to'>,
  passages: readonly Passage[],
  rows: readonly PartnerTrade[],
  { country, hts6 }: { readonly country: string; readonly hts6: string },
  { home, mirror }: RoutePolicy,
): Mirror {
  const ours = new Map<number, number>();
  for (const { on, value } of passages) {
    ours.set(numberOf(on), (ours.get(numberOf(on)) ?? 0) + (value ?? 0));
  }
  const toUs = rows.filter(({ partner }) => partner === home);
  const theirs = monthly(toUs, 'X');
  const passedOn = monthly(toUs, 'RX');
  const reported = new Set(rows.map(({ month }) => numberOf(month)));
  const first = numberOf(window.from) + (window.from.endsWith('-01') ? 0 : 1);
  const last = numberOf(window.to) - 1;
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  const of = (lag: number): readonly MirrorMonth[] =>
    months.map((month) => ({
      month: monthOf(month),
      ours: ours.get(month) ?? 0,
      theirs: theirs.get(month - lag) ?? (reported.has(month - lag) ? 0 : null),
      reExports: passedOn.get(month - lag) ?? 0,
    }));
  const lags = Array.from({ length: mirror.lagMonthsMax + 1 }, (_, lag) => lag);
  const [best = 0] = lags.toSorted((a, b) => disagreement(of(a)) - disagreement(of(b)) || a - b);
  const compared = of(best).filter((month) => month.theirs !== null);
  return {
    country,
    hts6,
    lag: best,
    months: of(best),
    ours: sumOf(compared, (month) => month.ours),
    theirs: sumOf(compared, (month) => month.theirs),
    compared: compared.length,
    times: timesOver(lags.map((lag) => of(lag)).filter((own) => isEnough(own, mirror))),
  };
}

function isEnough(months: readonly MirrorMonth[], { monthsMin }: RoutePolicy['mirror']): boolean {
  return months.filter(({ theirs }) => theirs !== null).length >= monthsMin;
}

/** Where nothing can be compared, nothing is more or less. */
function timesOver(lags: readonly (readonly MirrorMonth[])[]): Mirror['times'] {
  const ratios = lags.map((months) => {
    const both = months.filter(({ theirs }) => theirs !== null);
    return (
      sumOf(both, ({ ours }) => ours) /
      Math.max(
        1,
        sumOf(both, ({ theirs }) => theirs),
      )
    );
  });
  if (ratios.length === 0) return { least: 1, most: 1 };
  return { least: Math.min(...ratios), most: Math.max(...ratios) };
}

function monthly(rows: readonly PartnerTrade[], flow: PartnerTrade['flow']) {
  const sums = new Map<number, number>();
  for (const row of rows) {
    if (row.flow !== flow) continue;
    sums.set(numberOf(row.month), (sums.get(numberOf(row.month)) ?? 0) + row.value);
  }
  return sums;
}

/** How far the two lines are apart in shape: the mean difference of shares of their own sums. */
function disagreement(months: readonly MirrorMonth[]): number {
  const both = months.filter(({ theirs }) => theirs !== null);
  const [a, b] = [sumOf(both, ({ ours }) => ours), sumOf(both, ({ theirs }) => theirs)];
  if (both.length < 2 || a === 0 || b === 0) return Number.POSITIVE_INFINITY;
  return sumOf(both, ({ ours, theirs }) => Math.abs(ours / a - (theirs ?? 0) / b)) / both.length;
}

/**
 * Goods of which more came, by declared origin, than that country says it exported here, beyond freight,
 * insurance and the noise of re-exports; or much less in value than it says, which is how undervaluation looks.
 * It has to be so by every lag: what one of them explains is no signal.
 *
 * A country that has not reported a month is not nought that month, and one that never reported gives nothing.
 *
 * @source UN, International Merchandise Trade Statistics: Compilers Manual, on mirror statistics; recalled
 */
export function mirrorGaps(
  window: TradeWindow,
  { partnerTrade }: Registers,
  policy: RoutePolicy,
): readonly RouteSignal[] {
  const { cifLow, cifHigh, noise, monthsMin, entriesMin, valueMin } = policy.mirror;
  const exported = grouped(partnerTrade, ({ reporter, hts6 }) => `${reporter}/${hts6}`);
  const entered = grouped(window.passages, ({ origin, hts6 }) => `${origin}/${hts6}`);
  return [...exported].flatMap(([key, rows]) => {
    const passages = entered.get(key) ?? [];
    const [country = '', hts6 = ''] = key.split('/');
    const mirror = mirrorOf(window, passages, rows, { country, hts6 }, policy);
    if (passages.length < entriesMin) return [];
    if (mirror.compared < monthsMin || Math.max(mirror.ours, mirror.theirs) < valueMin) return [];
    const isMore = mirror.times.least > cifHigh * noise;
    const isLess = mirror.times.most < cifLow / noise;
    if (!isMore && !isLess) return [];
    return [
      {
        kind: 'mirror-gap' as const,
        subject: { kind: 'trade' as const, key, name: `${hts6} of ${country}` },
        numbers: {
          ours: Math.round(mirror.ours),
          theirs: Math.round(mirror.theirs),
          reExports: Math.round(sumOf(mirror.months, ({ reExports }) => reExports)),
          times: rounded(isMore ? mirror.times.least : mirror.times.most),
          lagMonths: mirror.lag,
          months: mirror.compared,
        },
        words: { goods: hts6, country, side: isMore ? 'we-count-more' : 'they-count-more' },
        grounds: ['filings', 'partner-trade'] as const,
        others: [],
        ...evidenceOf(passages),
      },
    ];
  });
}

/**
 * A third country whose imports of measured goods from the measured country rose, and with them our imports of
 * those goods from it: goods on a detour look so. Months before and since the measure are compared.
 */
export function mirrorSurges(
  window: TradeWindow,
  { partnerTrade, measures }: Registers,
  { mirror }: RoutePolicy,
): readonly RouteSignal[] {
  const exported = grouped(partnerTrade, ({ reporter, flow, hts6 }) =>
    flow === 'X' ? `${reporter}/${hts6}` : null,
  );
  const entered = grouped(window.passages, ({ origin, hts6 }) => `${origin}/${hts6}`);
  return measures.flatMap((measure) => {
    const begins = numberOf(measure.on);
    const sent = exported.get(`${measure.country}/${measure.hts6}`) ?? [];
    return [...grouped(sent, ({ partner }) => partner)].flatMap(([via, rows]) => {
      const feeder = riseOf(
        rows.map(({ month, value }) => [numberOf(month), value] as const),
        begins,
      );
      const passages = entered.get(`${via}/${measure.hts6}`) ?? [];
      const ours = riseOf(
        passages.map(({ on, value }) => [numberOf(on), value ?? 0] as const),
        begins,
      );
      if (feeder === null || ours === null || ours.since < mirror.valueMin / 12) return [];
      if (feeder.times < mirror.surge || ours.times < mirror.surge) return [];
      return [
        {
          kind: 'mirror-surge' as const,
          subject: {
            kind: 'trade' as const,
            key: `${via}/${measure.hts6}`,
            name: `${measure.hts6} of ${via}`,
          },
          numbers: {
            feederTimes: rounded(feeder.times),
            oursTimes: rounded(ours.times),
            feederPerMonth: Math.round(feeder.since),
            oursPerMonth: Math.round(ours.since),
          },
          words: {
            goods: measure.hts6,
            measured: measure.country,
            country: via,
            since: measure.on,
          },
          grounds: ['filings', 'partner-trade', 'law'] as const,
          others: [],
          ...evidenceOf(passages),
        },
      ];
    });
  });
}

/** Means a month before and since; null where there was nothing on one of the sides to compare with. */
function riseOf(rows: readonly (readonly [number, number])[], begins: number) {
  const before = meanOf(rows.filter(([month]) => month < begins));
  const since = meanOf(rows.filter(([month]) => month > begins));
  return before === null || since === null ? null : { since, times: since / before };
}

function meanOf(rows: readonly (readonly [number, number])[]): number | null {
  const months = new Set(rows.map(([month]) => month));
  return months.size === 0 ? null : sumOf(rows, ([, value]) => value) / months.size;
}
