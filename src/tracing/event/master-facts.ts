import { isMembers } from './gdst.ts';
import { localName } from './lexical.ts';

/** What master data says of products, places and parties, by their id: names without prefix, values as sent. */
export type MasterFacts = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The master data that a document brings with its events. */
export function masterFactsOf(sent: unknown): MasterFacts {
  const facts = new Map<string, Readonly<Record<string, string>>>();
  for (const vocabulary of vocabulariesOf(sent)) {
    for (const element of listOf(vocabulary, 'vocabularyElementList')) {
      const id = isMembers(element) ? element['id'] : undefined;
      if (typeof id !== 'string') continue;
      const told = listOf(element, 'attributes').flatMap((one) => {
        if (!isMembers(one) || typeof one['id'] !== 'string') return [];
        const value = one['attribute'];
        return typeof value === 'string' ? [[localName(one['id']), value] as const] : [];
      });
      facts.set(id, { ...facts.get(id), ...Object.fromEntries(told) });
    }
  }
  return facts;
}

function vocabulariesOf(sent: unknown): readonly unknown[] {
  const header = memberOf(memberOf(sent, 'epcisHeader'), 'epcisMasterData');
  const results = memberOf(memberOf(memberOf(sent, 'epcisBody'), 'queryResults'), 'resultsBody');
  return [...listOf(header, 'vocabularyList'), ...listOf(results, 'vocabularyList')];
}

function memberOf(value: unknown, name: string): unknown {
  return isMembers(value) ? value[name] : undefined;
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}

const GDST_LOT = /^(urn:gdst:[^:]+:product:)lot:(class:.+)\.[^.]+$/;
const EPC_LOT = /^urn:epc:class:lgtin:([^.]+\.[^.]+)\..+$/;

/** The class of goods that a lot is of, as master data names it; null for a name that does not tell. */
export function productClassOf(lot: string): string | null {
  const gdst = GDST_LOT.exec(lot);
  if (gdst !== null) return `${gdst[1]}${gdst[2]}`;
  const epc = EPC_LOT.exec(lot);
  return epc === null ? null : `urn:epc:idpat:sgtin:${epc[1]}.*`;
}
