import type { Day } from '../terms/day.ts';
import { billKey, type Consignment, type MissingElement, partKey } from './consignment.ts';
import type { Entry, ManifestBill, Mode, SecurityFiling } from './filing.ts';
import { type Element, type FilingRule, type FilingRules, rulesOn } from './filing-rules.ts';

/** The parts that are on file for one bill, or for one entry. */
interface OnFile {
  readonly bills: readonly ManifestBill[];
  readonly entries: readonly Entry[];
  readonly securityFilings: readonly SecurityFiling[];
}

type Parts = Pick<Consignment, 'bills' | 'entries' | 'securityFilings' | 'movements'>;

/**
 * What somebody must still file, sorted: the parts that each bill lacks, the members that a part on
 * file leaves open, and the entries that name no bill.
 *
 * A part that is absent is one missing element; its members are asked for once it is there. Where two
 * security filings speak of one bill, what either says is said.
 *
 * @param on the day whose rules apply
 */
export function missingElements(
  parts: Parts,
  rules: FilingRules,
  on: Day,
): readonly MissingElement[] {
  const inForce = rulesOn(rules, on);
  const ofEntries = inForce.filter(({ element }) => element.startsWith('entry/'));
  const ofBills = inForce.filter((rule) => !ofEntries.includes(rule));

  const missing: MissingElement[] = [];
  for (const [bill, onFile] of byBill(parts)) lacking(billKey(bill), onFile, ofBills, missing);
  for (const entry of parts.entries) {
    lacking(
      partKey(entry),
      { bills: [], entries: [entry], securityFilings: [] },
      ofEntries,
      missing,
    );
  }
  return missing.sort((a, b) => compareText(a.of, b.of) || compareText(a.element, b.element));
}

function lacking(
  of: string,
  onFile: OnFile,
  rules: readonly FilingRule[],
  missing: MissingElement[],
): void {
  const modes = new Set<Mode>([...onFile.bills, ...onFile.entries].map(({ mode }) => mode));
  for (const { element, by, modes: asked } of rules) {
    const applies = asked === null || asked.some((mode) => modes.has(mode));
    if (applies && !IS_STATED[element](onFile)) missing.push({ element, by, of });
  }
}

/** Every bill that anybody names, with the parts that name it. */
function byBill({
  bills,
  entries,
  securityFilings,
  movements,
}: Parts): ReadonlyMap<string, OnFile> {
  const named = new Map<string, { [Part in keyof OnFile]: OnFile[Part][number][] }>();
  const onFile = (bill: string) => {
    const found = named.get(bill) ?? { bills: [], entries: [], securityFilings: [] };
    named.set(bill, found);
    return found;
  };
  for (const bill of bills) onFile(bill.reference).bills.push(bill);
  for (const entry of entries) for (const bill of entry.bills) onFile(bill).entries.push(entry);
  for (const filing of securityFilings) {
    for (const bill of filing.bills) onFile(bill).securityFilings.push(filing);
  }
  for (const movement of movements) for (const bill of movement.bills) onFile(bill);
  return named;
}

const IS_STATED: Readonly<Record<Element, (onFile: OnFile) => boolean>> = {
  bill: ({ bills }) => bills.length > 0,
  'bill/shipper': inBill(({ shipper }) => shipper !== null),
  'bill/consignee': inBill(({ consignee }) => consignee !== null),
  'bill/estimated-arrival': inBill(({ estimatedArrival }) => estimatedArrival !== null),
  entry: ({ entries }) => entries.length > 0,
  'entry/bills': ({ entries }) => entries.every(({ bills }) => bills.length > 0),
  'security-filing': ({ securityFilings }) => securityFilings.length > 0,
  'security-filing/seller': inSecurityFiling(({ seller }) => seller !== null),
  'security-filing/buyer': inSecurityFiling(({ buyer }) => buyer !== null),
  'security-filing/importer': inSecurityFiling(({ importer }) => importer !== null),
  'security-filing/consignee': inSecurityFiling(({ consignee }) => consignee !== null),
  'security-filing/manufacturer': inSecurityFiling(
    ({ goods }) => goods.length > 0 && goods.every(({ manufacturer }) => manufacturer !== null),
  ),
  'security-filing/ship-to': inSecurityFiling(({ shipTo }) => shipTo !== null),
  'security-filing/origin': inSecurityFiling(({ goods }) => goods.length > 0),
  'security-filing/hts6': inSecurityFiling(({ goods }) => goods.length > 0),
  'security-filing/stuffing-location': inSecurityFiling(
    ({ stuffingLocation }) => stuffingLocation !== null,
  ),
  'security-filing/consolidator': inSecurityFiling(({ consolidator }) => consolidator !== null),
};

function inBill(states: (bill: ManifestBill) => boolean) {
  return ({ bills }: OnFile) => bills.every(states);
}

function inSecurityFiling(states: (filing: SecurityFiling) => boolean) {
  return ({ securityFilings }: OnFile) =>
    securityFilings.length === 0 || securityFilings.some(states);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
