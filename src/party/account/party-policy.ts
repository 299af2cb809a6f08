import { isSamePerson } from './person.ts';

/** What the administration takes for new, for resident, for one person. Dated, published data. */
export interface PartyPolicy {
  /** ISO 3166-1 alpha-2: an importer of another country is not resident. */
  readonly residentCountries: readonly string[];
  /** For so many days after it was first seen an importer is new. */
  readonly newImporterDays: number;
  /** 0 to 1: from where on two words of names at one address are spellings of one. */
  readonly samePersonResemblance: number;
  /** Who forwards parcels of many people: what goes there is nobody's day. */
  readonly forwarders: readonly Forwarder[];
  /** The forwarders by their addresses. */
  readonly forwarderAt: ReadonlyMap<string, Forwarder>;
}

interface Forwarder {
  /** Folded. */
  readonly name: string;
  /** Normalised. */
  readonly address: string;
}

/** Whose day a parcel counts into. */
interface DayOwner {
  readonly consignee: boolean;
  readonly address: boolean;
}

/**
 * Whether a parcel counts into its consignee's and its address's day. At a forwarder's it counts into no address's;
 * addressed to the forwarder itself, into nobody's.
 *
 * @param person folded name of the consignee
 */
export function dayOwnerOf(policy: PartyPolicy, person: string, address: string | null): DayOwner {
  const forwarder = address === null ? undefined : policy.forwarderAt.get(address);
  if (forwarder === undefined) return { consignee: true, address: address !== null };
  const itself = isSamePerson(person, forwarder.name, policy.samePersonResemblance);
  return { consignee: !itself, address: false };
}
