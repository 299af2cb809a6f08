import type { EntryLine } from '../filing/filing.ts';
import { addDays, type Day } from '../terms/day.ts';
import type { Happening } from './journey.ts';
import { createRandom, type Random } from './random.ts';
import type { Truth } from './truth.ts';

/** One month of a partner's statistics, as it would publish it. */
export interface LedgerRow {
  readonly reporter: string;
  readonly partner: string;
  readonly flow: 'X' | 'RX';
  readonly period: string;
  readonly commodity: string;
  /** Dollars, free on board. */
  readonly value: number;
  readonly kg: number;
}

/** What freight and insurance add, at least and at most. */
const CIF = [1.03, 1.15] as const;
/** Days by which exports are counted before the entry, at most beside the way: papers lie. */
const LAG_DAYS = 30;
const WAY_DAYS = 20;
/** Of honest goods, how many a partner counts as only passed on. */
const RE_EXPORTED = 0.04;

/** Counts what partners see of the trade that was made up, as it goes by. */
export interface PartnerLedger {
  readonly take: (happening: Happening) => void;
  readonly rows: () => readonly LedgerRow[];
}

/**
 * What partners count of the goods as they were, by where they really came from.
 *
 * Goods passed off stand as exports of their own country to the one that they went by, and as re-exports of that.
 *
 * @param home the country whose imports are made up
 */
export function createPartnerLedger(seed: string, home: string): PartnerLedger {
  const random = createRandom(`${seed}/partners`);
  const rows = new Map<string, LedgerRow>();
  const count = (row: LedgerRow): void => {
    const key = [row.reporter, row.partner, row.flow, row.period, row.commodity].join('/');
    const known = rows.get(key);
    const [value, kg] = [row.value + (known?.value ?? 0), row.kg + (known?.kg ?? 0)];
    rows.set(key, { ...row, value, kg });
  };
  return {
    take: ({ at, filing, truth }) => {
      if (filing.kind !== 'entry') return;
      const on = addDays(at.slice(0, 10) as Day, -WAY_DAYS - random.below(LAG_DAYS));
      for (const line of filing.lines) rowsOf(random, { line, truth, home, on }).forEach(count);
    },
    rows: () =>
      [...rows.values()].map((row) => ({
        ...row,
        value: Math.round(row.value),
        kg: Math.round(row.kg),
      })),
  };
}

interface Counted {
  readonly line: EntryLine;
  readonly truth: Truth | null;
  readonly home: string;
  readonly on: Day;
}

function rowsOf(random: Random, { line, truth, home, on }: Counted): readonly LedgerRow[] {
  const owed = truth?.owed.find(({ number }) => number === line.number);
  const origin = owed?.origin ?? line.origin;
  const value = Number((owed?.value ?? line.value).amount) / random.between(...CIF);
  const counted = {
    period: on.slice(0, 7),
    commodity: line.hts.slice(0, 6),
    value,
    kg: Number(line.grossWeightKg ?? 0),
  };
  const passedOn = random.happens(RE_EXPORTED);
  if (origin === line.origin) {
    const flow = passedOn ? 'RX' : 'X';
    return [{ reporter: origin, partner: home, flow, ...counted }];
  }
  return [
    { reporter: origin, partner: line.origin, flow: 'X', ...counted },
    { reporter: line.origin, partner: home, flow: 'RX', ...counted },
  ];
}

/** The rows as a file that `load mirror-trade` takes. */
export function writeLedger(rows: readonly LedgerRow[]): string {
  const lines = rows.map(({ reporter, partner, flow, period, commodity, value, kg }) =>
    [reporter, partner, flow, period, commodity, value, '', kg].join(','),
  );
  return ['reporter,partner,flow,period,commodity,value,quantity,kg', ...lines, ''].join('\n');
}
