import type { Identifier, Party } from '../party/party.ts';
import type { Fault } from '../terms/fault.ts';
import { fieldFault, readRecord } from './catair.parse.ts';
import type { Fields, RecordLayout, WireRecord } from './catair.ts';
import { SE30, SE31, SE35, SE36, SE50, SE51, SE55, SE56 } from './catair-layout.ts';
import { IDENTIFIER_SCHEMES_SE, ROLES_SE } from './catair-se.ts';
import { type Branch, branchesOf } from './edi-grammar.ts';

/** The parties that an entry, or one of its lines, has a place for. */
export type Parties = Readonly<Partial<Record<'consignee' | 'manufacturer' | 'seller', Party>>>;

const LAYOUTS = {
  SE30: { party: SE30, number: SE31, street: SE35, place: SE36 },
  SE50: { party: SE50, number: SE51, street: SE55, place: SE56 },
} as const;

/**
 * The parties stated at an entry (`SE30`) or at a line (`SE50`). One known by number alone has an
 * empty name; buyers, consolidators and others are told as kept.
 *
 * @faults catair-party, edi-kept-unread, edi-country
 */
export function readParties(
  branch: Branch<WireRecord>,
  tag: keyof typeof LAYOUTS,
  faults: Fault[],
): Parties {
  const layout = LAYOUTS[tag].party;
  const parties: Partial<Record<keyof Parties, Party>> = {};
  for (const stated of branchesOf(branch, tag)) {
    const fields = readRecord(layout, stated.record);
    const role = ROLES_SE[fields.role];
    const party = readParty(stated, fields, tag, faults);
    if (role !== undefined) parties[role] = party;
    else {
      const what = `${tag} ${fields.role}`;
      faults.push(fieldFault('edi-kept-unread', stated.record, layout, 'role', what));
    }
  }
  return parties;
}

/** A country is two letters; which of them exist is for others to know. */
export function countryFaults<Name extends string>(
  record: WireRecord,
  layout: RecordLayout<Name>,
  name: NoInfer<Name>,
): readonly Fault[] {
  const country = readRecord(layout, record)[name];
  return country.length === 2 ? [] : [fieldFault('edi-country', record, layout, name, country)];
}

function readParty(
  branch: Branch<WireRecord>,
  { name, scheme, identifier }: Fields<'name' | 'scheme' | 'identifier'>,
  tag: keyof typeof LAYOUTS,
  faults: Fault[],
): Party {
  const layouts = LAYOUTS[tag];
  if (name === '' && identifier === '') {
    faults.push(fieldFault('catair-party', branch.record, layouts.party, 'name'));
  }
  const [place] = branchesOf(branch, layouts.place.tag);
  const where = place === undefined ? null : readRecord(layouts.place, place.record);
  if (place !== undefined) faults.push(...countryFaults(place.record, layouts.place, 'country'));
  const streets = branchesOf(branch, layouts.street.tag).map(({ record }) => {
    const { street, secondStreet } = readRecord(layouts.street, record);
    return joined([street, secondStreet], ' ');
  });
  const region = joined([where?.region ?? '', where?.postalCode ?? ''], ' ');
  const address = joined([...streets, where?.city ?? '', region], ', ');
  const numbers: readonly Identifier[] = branchesOf(branch, layouts.number.tag).map(
    ({ record }) => {
      const number = readRecord(layouts.number, record);
      return { scheme: number.scheme, value: number.identifier };
    },
  );
  const own = { scheme: IDENTIFIER_SCHEMES_SE[scheme] ?? scheme, value: identifier };
  return {
    name,
    country: where?.country ?? null,
    address: address === '' ? null : address,
    identifiers: identifier === '' ? numbers : [own, ...numbers],
  };
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}
