import { z } from 'zod';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { provision, provisionOf } from '../law.parse.ts';
import { parseTable, rate as rateCell, verified } from '../table.parse.ts';
import type { EntryType } from './entry-type.ts';
import { REMEDY_FAULTS } from './faults.ts';
import {
  type DepositRate,
  nameKey,
  type RemedyLaw,
  type RemedyOrder,
  readCaseNumber,
  STANDINGS,
} from './remedy.ts';

const words = z.string().transform((text) => (text === '' ? [] : text.split(' ')));
const name = z.string().transform((text) => (text === '' ? null : nameKey(text)));

const remedyRow = z.object({
  ...provision,
  case: z.string(),
  origin: z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/)]),
  product: z.string(),
  guides: words.pipe(z.array(z.string().regex(/^\d{2,10}$/))),
  producer: name,
  exporter: name,
  standing: z.enum(STANDINGS),
  rate: z.union([z.literal('').transform(() => null), rateCell]),
});
type RemedyRow = z.infer<typeof remedyRow>;

/** The columns of the table of orders, as `parseRemedies` wants them. */
export const REMEDY_COLUMNS = [
  'case',
  'origin',
  'product',
  'guides',
  'producer',
  'exporter',
  'standing',
  'rate',
  'from',
  'to',
  'verified',
  'source',
] as const;

/**
 * Reads the table of orders: one row for each company's rate and spell of days. The first row of an order says its
 * origin, product and guides; in later rows of it these are blank.
 *
 * @faults tariff-law-malformed, remedy-case-malformed, remedy-order-unsaid, remedy-order-contradicted,
 *   remedy-rate-misplaced, remedy-spells-overlap
 */
export function parseRemedies(
  text: string,
): Result<Pick<RemedyLaw, 'orders' | 'byOrigin' | 'loaded'>> {
  const table = parseTable(text, remedyRow);
  if (!table.ok) return table;
  const faults: Fault[] = [];
  const orders = new Map<string, RemedyOrder>();
  for (const [place, row] of table.value.entries()) {
    const number = readCaseNumber(row.case);
    if (number === null || number.company === null) {
      faults.push(REMEDY_FAULTS.fault('remedy-case-malformed', `/${place}/case`, row.case));
      continue;
    }
    const before = orders.get(number.order);
    const order = before ?? openOrder(number.order, row);
    faults.push(...faultsOfRow(row, `/${place}`, before));
    const deposit = depositOf(row, number.company);
    if (order.rates.some((other) => clashes(other, deposit))) {
      faults.push(REMEDY_FAULTS.fault('remedy-spells-overlap', `/${place}/from`, row.case));
    }
    orders.set(number.order, { ...order, rates: [...order.rates, deposit] });
  }
  if (faults.length > 0) return refuse(...faults);
  const byOrigin = new Map<string, RemedyOrder[]>();
  for (const order of orders.values()) {
    byOrigin.set(order.origin, [...(byOrigin.get(order.origin) ?? []), order]);
  }
  return ok({ orders, byOrigin, loaded: true });
}

function openOrder(number: string, { origin, product, guides }: RemedyRow): RemedyOrder {
  const duty = number.startsWith('A') ? 'ad' : 'cvd';
  return { number, duty, origin, product, guides, rates: [] };
}

function depositOf(row: RemedyRow, company: string): DepositRate {
  const { producer, exporter, standing, rate } = row;
  return { ...provisionOf(row), company, producer, exporter, standing, rate };
}

function faultsOfRow(row: RemedyRow, at: string, order: RemedyOrder | undefined): readonly Fault[] {
  const faults: Fault[] = [];
  if (order === undefined && (row.origin === '' || row.product === '')) {
    faults.push(REMEDY_FAULTS.fault('remedy-order-unsaid', at, row.case));
  }
  if (order !== undefined && contradicts(row, order)) {
    faults.push(REMEDY_FAULTS.fault('remedy-order-contradicted', at, row.case));
  }
  const deposits = row.standing === 'order' || row.standing === 'provisional';
  if (deposits !== (row.rate !== null)) {
    faults.push(REMEDY_FAULTS.fault('remedy-rate-misplaced', `${at}/rate`, row.standing));
  }
  return faults;
}

/** A later row of an order may repeat what the first one said, and say nothing else. */
function contradicts(row: RemedyRow, order: RemedyOrder): boolean {
  return (
    (row.origin !== '' && row.origin !== order.origin) ||
    (row.product !== '' && row.product !== order.product) ||
    (row.guides.length > 0 && row.guides.join(' ') !== order.guides.join(' '))
  );
}

/** Two rates of one combination on one day: nobody could say which is owed. */
function clashes(one: DepositRate, other: DepositRate): boolean {
  const { from, to } = one.validity;
  const { from: begins, to: ends } = other.validity;
  return (
    one.producer === other.producer &&
    one.exporter === other.exporter &&
    (to === null || begins <= to) &&
    (ends === null || from <= ends)
  );
}

const countryRow = z.object({
  census: z.string().regex(/^\d{4}$/),
  origin: z.string().regex(/^[A-Z]{2}$/),
});

/** Census codes of countries with their two letters. @faults tariff-law-malformed */
export function parseCensusCountries(text: string): Result<ReadonlyMap<string, string>> {
  const table = parseTable(text, countryRow);
  return table.ok ? ok(new Map(table.value.map(({ census, origin }) => [census, origin]))) : table;
}

const yes = z.enum(['yes', 'no']).transform((word) => word === 'yes');

const entryTypeRow = z.object({
  entry_type: z.string().regex(/^\d{2}$/),
  family: z.string().min(1),
  quota: yes,
  remedy: yes,
  verified,
  source: z.string().min(1),
});

/** @faults tariff-law-malformed */
export function parseEntryTypes(text: string): Result<readonly EntryType[]> {
  const table = parseTable(text, entryTypeRow);
  if (!table.ok) return table;
  return ok(
    table.value.map(({ entry_type: code, family, quota, remedy, verified, source }) => {
      return { code, family, quota, remedy, verified, citation: source };
    }),
  );
}
