import type { Entry, Parcel } from '../filing/filing.ts';
import { storefrontOf } from '../party/account/storefront.ts';
import { type Party, partyKey } from '../party/party.ts';
import type { Money } from '../terms/money.ts';
import { type Draft, unique } from './fact.ts';
import type { History } from './history.ts';
import { SLOTS } from './vocabulary.ts';

/** What is known around the parties of one consignment. */
export interface PartyGround {
  readonly history: History | null;
  /** Countries that count as resident; null where nobody said. */
  readonly residents: readonly string[] | null;
  readonly dollarsOf: (money: Money) => number | null;
}

/** Writes what an entry tells of its parties, and what the accounts know of them unless the history is out. */
export function writeEntryParties(record: Draft, entry: Entry, ground: PartyGround): void {
  const { importer, consignee, lines } = entry;
  record[SLOTS['seller.numbered']] = lines.every(({ seller }) => isNumbered(seller));
  record[SLOTS['consignee.addressed']] = (consignee ?? importer).address !== null;
  record[SLOTS['importer.nonResident']] = isNonResident(importer, ground.residents);
  const { history } = ground;
  if (history === null) return;
  record[SLOTS['importer.suspended']] = isSuspended(history, importer);
  record[SLOTS['seller.suspended']] = lines.some(({ seller }) => isSuspended(history, seller));
  record[SLOTS['platform.suspended']] = false;
  record[SLOTS['importer.signals']] = signalsOf(history, [importer]);
  record[SLOTS['maker.signals']] = signalsOf(
    history,
    lines.map(({ manufacturer }) => manufacturer),
  );
  record[SLOTS['consignee.dayParcels']] = 0;
  record[SLOTS['consignee.dayValue']] = 0;
  record[SLOTS['address.dayParcels']] = 0;
}

/** Writes the same of a parcel, with what else came on its day. */
export function writeParcelParties(
  record: Draft,
  parcel: Parcel,
  ground: PartyGround,
  together: { readonly count: number; readonly dollars: number | undefined },
): void {
  const { platform, seller, consignee } = parcel;
  record[SLOTS['seller.numbered']] = isNumbered(seller);
  record[SLOTS['consignee.addressed']] = consignee.address !== null;
  record[SLOTS['importer.nonResident']] = isNonResident(consignee, ground.residents);
  const { history } = ground;
  if (history === null) return;
  record[SLOTS['importer.suspended']] = isSuspended(history, consignee);
  record[SLOTS['seller.suspended']] =
    seller !== null && isSuspended(history, storefrontOf(platform, seller));
  record[SLOTS['platform.suspended']] = isSuspended(history, platform);
  record[SLOTS['importer.signals']] = signalsOf(history, [consignee]);
  record[SLOTS['maker.signals']] = NO_SIGNALS;
  const elsewhere = history.sameDay?.[parcel.reference];
  record[SLOTS['consignee.dayParcels']] = together.count + (elsewhere?.person.parcels ?? 0);
  record[SLOTS['consignee.dayValue']] = addDollars(
    together.dollars,
    elsewhere?.person.values ?? [],
    ground.dollarsOf,
  );
  record[SLOTS['address.dayParcels']] = 1 + (elsewhere?.address.parcels ?? 0);
}

/** Unknown when some value is in a currency that nobody knows. */
function addDollars(
  known: number | undefined,
  values: readonly Money[],
  dollarsOf: PartyGround['dollarsOf'],
): number | undefined {
  let sum = known;
  for (const value of values) {
    const dollars = dollarsOf(value);
    sum = sum === undefined || dollars === null ? undefined : sum + dollars;
  }
  return sum;
}

/** Writes how many of the consignment's parties are suspended. */
export function writeSuspended(record: Draft, { parties = {} }: History): void {
  const standings = Object.values(parties);
  record[SLOTS['consignment.suspended']] = standings.filter(
    ({ suspension }) => suspension !== null,
  ).length;
}

function isSuspended({ parties }: History, party: Party | null): boolean {
  if (party === null || parties === undefined) return false;
  return (parties[partyKey(party)]?.suspension ?? null) !== null;
}

const NO_SIGNALS: readonly string[] = [];

/** What months of trade show of any of them. */
function signalsOf({ parties }: History, named: readonly (Party | null)[]): readonly string[] {
  if (parties === undefined) return NO_SIGNALS;
  return unique(
    named.flatMap((party) => (party === null ? [] : (parties[partyKey(party)]?.signals ?? []))),
  );
}

function isNumbered(party: Party | null): boolean {
  return party !== null && party.identifiers.length > 0;
}

function isNonResident(party: Party, residents: readonly string[] | null): boolean | null {
  if (party.country === null || residents === null) return null;
  return !residents.includes(party.country);
}
