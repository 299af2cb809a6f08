import type { Consignment } from '../filing/consignment.ts';
import type { Filing } from '../filing/filing.ts';
import { storefrontOf } from '../party/account/storefront.ts';
import { carrierKey, type Party, partyKey, type Role } from '../party/party.ts';
import type { NamedParty } from '../party/screen.ts';

/** What names of parties and lots are drawn from. */
type Parts = Pick<Consignment, 'entries' | 'bills' | 'securityFilings' | 'parcels'>;

/** Every party that anybody named, each with the role in which it was named. */
export function partiesOf(consignment: Parts): readonly NamedParty[] {
  const named: NamedParty[] = [];
  const add = (role: Role, party: Party | null) => {
    if (party !== null) named.push({ role, party });
  };
  for (const entry of consignment.entries) {
    add('importer', entry.importer);
    add('consignee', entry.consignee);
    for (const line of entry.lines) {
      add('manufacturer', line.manufacturer);
      add('seller', line.seller);
    }
  }
  for (const bill of consignment.bills) {
    add('shipper', bill.shipper);
    add('consignee', bill.consignee);
    for (const party of bill.notify) add('notify', party);
  }
  for (const filing of consignment.securityFilings) {
    add('importer', filing.importer);
    add('consignee', filing.consignee);
    add('seller', filing.seller);
    add('buyer', filing.buyer);
    add('ship-to', filing.shipTo);
    add('consolidator', filing.consolidator);
    for (const goods of filing.goods) add('manufacturer', goods.manufacturer);
  }
  for (const parcel of consignment.parcels) {
    add('platform', parcel.platform);
    add('seller', parcel.seller && storefrontOf(parcel.platform, parcel.seller));
    add('consignee', parcel.consignee);
  }
  return distinct(named);
}

/** A party named twice alike in one role is screened once. */
function distinct(named: readonly NamedParty[]): readonly NamedParty[] {
  const seen = new Set<string>();
  return named.filter(({ role, party }) => {
    const key = `${role}\n${party.name}\n${party.identifiers.map((id) => id.value).join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Everybody who has an account by a filing: its parties, the broker who files it, and the carrier, of whom a bill
 * gives the code alone.
 */
export function partiesOfFiling(filing: Filing): readonly NamedParty[] {
  const parties = partiesOf(partsOf(filing));
  if (filing.kind === 'entry' && filing.broker !== null) {
    return [...parties, { role: 'broker', party: filing.broker }];
  }
  if (filing.kind !== 'bill') return parties;
  const identifiers = [{ scheme: 'SCAC', value: filing.carrier }];
  return [...parties, { role: 'carrier', party: { ...NAMELESS, identifiers } }];
}

const NAMELESS = { name: '', country: null, address: null } as const;

/** The keys of every party and carrier that a filing names, each once. */
export function partyKeysOf(filing: Filing): readonly string[] {
  return standingKeysOf(partsOf(filing));
}

/** The keys by which accounts know whoever is named: parties, and carriers, of whom bills give the code alone. */
export function standingKeysOf(parts: Parts): readonly string[] {
  const parties = partiesOf(parts).map(({ party }) => partyKey(party));
  return [...new Set([...parties, ...parts.bills.map(({ carrier }) => carrierKey(carrier))])];
}

/** The lots that the lines of the entries consist of. */
export function lotsOf({ entries }: Pick<Parts, 'entries'>): readonly string[] {
  return entries.flatMap((entry) => entry.lines.flatMap((line) => line.lots ?? []));
}

export function lotsOfFiling(filing: Filing): readonly string[] {
  return lotsOf(partsOf(filing));
}

function partsOf(filing: Filing): Parts {
  return {
    entries: filing.kind === 'entry' ? [filing] : [],
    bills: filing.kind === 'bill' ? [filing] : [],
    securityFilings: filing.kind === 'security-filing' ? [filing] : [],
    parcels: filing.kind === 'parcel' ? [filing] : [],
  };
}
