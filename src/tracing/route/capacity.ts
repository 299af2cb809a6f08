import { daysBetween, grouped, rounded, sumOf } from './grouping.ts';
import type { Passage } from './passage.ts';
import type { CapacityRow, Registers, RoutePolicy } from './route-policy.ts';
import { evidenceOf, type RouteSignal } from './signal.ts';
import type { TradeWindow } from './trade-window.ts';

const YEAR_DAYS = 365;

/** What came of one maker, or of one country, held against what it can have sent. */
export interface Output {
  readonly sent: number;
  /** What it can have sent in the same days. */
  readonly can: number;
  readonly unit: string;
  readonly passages: readonly Passage[];
}

/**
 * Goods of makers and countries beyond what a register says they can make, or can have made of what they had.
 *
 * Without a row of the register nobody is judged, and lines in another unit than the register's are not counted.
 *
 * @source 19 CFR 165.1, evasion; what CBP's notices of determination rest on, recalled
 */
export function overCapacity(
  window: TradeWindow,
  { capacities }: Registers,
  { capacity }: RoutePolicy,
): readonly RouteSignal[] {
  if (daysBetween(window.from, window.to) < capacity.daysMin) return [];
  const byCountry = grouped(window.passages, ({ origin, hts6 }) => `${origin}/${hts6}`);
  return [...subjectsOf(capacities)].flatMap(([, rows]) => {
    const [first] = rows;
    if (first === undefined) return [];
    const sent =
      first.maker === null
        ? byCountry.get(`${first.country}/${first.hts6}`)
        : window.byMaker.get(first.maker)?.filter(({ hts6 }) => hts6 === first.hts6);
    const limits = rows.filter(({ measure }) => measure === 'capacity');
    const made = rows.filter(({ measure }) => measure !== 'capacity');
    return [
      ...signalOf(window, capacity, 'over-capacity', limits, sent ?? []),
      ...signalOf(window, capacity, 'over-inputs', made, sent ?? []),
    ];
  });
}

function subjectsOf(capacities: readonly CapacityRow[]) {
  return grouped(capacities, ({ maker, country, hts6 }) => `${maker ?? country}/${hts6}`);
}

function signalOf(
  window: TradeWindow,
  policy: RoutePolicy['capacity'],
  kind: 'over-capacity' | 'over-inputs',
  rows: readonly CapacityRow[],
  passages: readonly Passage[],
): readonly RouteSignal[] {
  const [row] = rows;
  const output = outputOf(window, policy, rows, passages);
  if (row === undefined || output === null || output.sent <= output.can * policy.tolerance)
    return [];
  const { sent, can, unit } = output;
  const who = output.passages[0]?.maker;
  return [
    {
      kind,
      subject:
        row.maker === null
          ? {
              kind: 'trade',
              key: `${row.country}/${row.hts6}`,
              name: `${row.hts6} of ${row.country}`,
            }
          : { kind: 'party', key: row.maker, name: who?.name ?? row.name ?? row.maker },
      numbers: {
        sent: rounded(sent),
        can: rounded(can),
        times: rounded(sent / can),
        perYear: rounded(sumOf(rows, ({ perYear }) => perYear)),
        days: daysBetween(window.from, window.to),
      },
      words: { goods: row.hts6, country: row.country, unit, register: row.source, asOf: row.asOf },
      grounds: ['filings', 'capacities'],
      others: [],
      ...evidenceOf(output.passages),
    },
  ];
}

/** Null where the register does not say, or nothing came in its unit. */
export function outputOf(
  { to }: TradeWindow,
  { storeDays }: RoutePolicy['capacity'],
  rows: readonly CapacityRow[],
  passages: readonly Passage[],
): Output | null {
  const [row] = rows;
  if (row === undefined) return null;
  const { unit } = row;
  const counted = passages.filter((passage) => passage.unit === unit);
  const [first] = counted;
  if (first === undefined) return null;
  // Since it was first seen: before, it may have sold elsewhere, or not been there.
  const days = daysBetween(first.on, to) + 1 + storeDays;
  const perYear = sumOf(
    rows.filter((other) => other.unit === unit),
    (other) => other.perYear,
  );
  const sent = sumOf(counted, ({ amount }) => amount);
  return {
    sent,
    can: Math.max((perYear * days) / YEAR_DAYS, Number.EPSILON),
    unit,
    passages: counted,
  };
}
