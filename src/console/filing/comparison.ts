import type { Consignment } from '../../filing/consignment.ts';
import { writeHts, writeParty } from './write.ts';

export type ComparedFact =
  | 'importer'
  | 'consignee'
  | 'seller'
  | 'manufacturer'
  | 'origin'
  | 'tariffCode'
  | 'weight';

/** One fact as each filer states it; empty where that filer says nothing of it. */
export interface Comparison {
  readonly fact: ComparedFact;
  readonly entry: readonly string[];
  readonly bill: readonly string[];
  readonly security: readonly string[];
  /** Two filers that both speak of it do not say the same. */
  readonly differs: boolean;
}

/** Digits of a tariff code on which manifest and security filing can agree with an entry. */
const HEADING_DIGITS = 6;

/** What entry, manifest and security filing say of the same facts, and where they part. */
export function compareFilings(consignment: Consignment): readonly Comparison[] {
  const { entries, bills, securityFilings } = consignment;
  const lines = entries.flatMap((entry) => entry.lines);
  const goods = securityFilings.flatMap((filing) => filing.goods);
  const rows = [
    comparison(
      'importer',
      names(entries.map((entry) => entry.importer)),
      [],
      names(securityFilings.map((filing) => filing.importer)),
    ),
    comparison(
      'consignee',
      names(entries.map((entry) => entry.consignee)),
      names(bills.map((bill) => bill.consignee)),
      names(securityFilings.map((filing) => filing.consignee)),
    ),
    comparison(
      'seller',
      names(lines.map((line) => line.seller)),
      names(bills.map((bill) => bill.shipper)),
      names(securityFilings.map((filing) => filing.seller)),
    ),
    comparison(
      'manufacturer',
      names(lines.map((line) => line.manufacturer)),
      [],
      names(goods.map((one) => one.manufacturer)),
    ),
    comparison(
      'origin',
      lines.map((line) => line.origin),
      [],
      goods.map((one) => one.origin),
    ),
    comparison(
      'tariffCode',
      lines.map((line) => writeHts(line.hts)),
      bills.flatMap((bill) => bill.hts.map(writeHts)),
      goods.map((one) => writeHts(one.hts6)),
      headingOf,
    ),
    comparison(
      'weight',
      weight(lines.map((line) => line.grossWeightKg)),
      weight(bills.map((bill) => bill.weightKg)),
      [],
    ),
  ];
  return rows.filter((row) => row.entry.length + row.bill.length + row.security.length > 0);
}

type Parties = readonly (Parameters<typeof writeParty>[0] | null)[];

function names(parties: Parties): readonly string[] {
  return parties.flatMap((party) => (party === null ? [] : writeParty(party)));
}

function weight(kilograms: readonly (string | null)[]): readonly string[] {
  const stated = kilograms.filter((one) => one !== null);
  if (stated.length === 0 || stated.length < kilograms.length) return stated.map(inKilograms);
  const sum = stated.reduce((total, one) => total + Number(one), 0);
  return [inKilograms(String(Math.round(sum * 1000) / 1000))];
}

function inKilograms(amount: string): string {
  return `${amount} kg`;
}

function headingOf(code: string): string {
  return code.replaceAll('.', '').slice(0, HEADING_DIGITS);
}

function comparison(
  fact: ComparedFact,
  entry: readonly string[],
  bill: readonly string[],
  security: readonly string[],
  sameAs: (value: string) => string = fold,
): Comparison {
  const filers = [entry, bill, security].map((values) => [...new Set(values)]);
  const [entered = [], billed = [], secured = []] = filers;
  const spellings = filers
    .filter((values) => values.length > 0)
    .map((values) => values.map(sameAs).sort().join('\n'));
  return {
    fact,
    entry: entered,
    bill: billed,
    security: secured,
    differs: new Set(spellings).size > 1,
  };
}

/** Case, accents and punctuation make no difference between two filers, nor a country that one leaves out. */
function fold(value: string): string {
  return value
    .replace(/ \([A-Z]{2}\)$/, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
