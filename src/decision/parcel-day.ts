import type { Parcel } from '../filing/filing.ts';
import { foldAddress } from '../party/account/address.ts';
import { dayOwnerOf, type PartyPolicy } from '../party/account/party-policy.ts';
import { isSamePerson } from '../party/account/person.ts';
import { foldName } from '../party/fold.ts';
import { partyKey } from '../party/party.ts';
import type { SameDay } from '../risk/history.ts';
import type { Day } from '../terms/day.ts';
import { type Currency, exactAmount, type Money } from '../terms/money.ts';
import { add, type Rational, subtract, toFixed, ZERO } from '../terms/rational.ts';

/** A parcel as the days of its consignee and of its address count it. */
export interface DayParcel {
  /** The sender's own name of the parcel. */
  readonly parcel: string;
  /** What it moves with: that is known already, and only what moves elsewhere is told. */
  readonly consignment: string;
  readonly day: Day;
  /** Party key; null for a forwarder's own. */
  readonly consignee: string | null;
  /** Normalised; null where none is named, or a forwarder's. */
  readonly address: string | null;
  /** Folded name of the consignee. */
  readonly person: string;
  readonly value: Money;
}

/** How a parcel counts into its day; null where it counts into nobody's. */
export function dayParcelOf(
  { reference, consignee, value }: Parcel,
  consignment: string,
  day: Day,
  policy: PartyPolicy,
): DayParcel | null {
  const person = foldName(consignee.name);
  const address = foldAddress(consignee.address, consignee.country);
  const owner = dayOwnerOf(policy, person, address);
  if (!owner.consignee && !owner.address) return null;
  return {
    parcel: reference,
    consignment,
    day,
    consignee: owner.consignee ? partyKey(consignee) : null,
    address: owner.address ? address : null,
    person,
    value,
  };
}

/** The parcels of one key, address and name on one day. */
interface Cluster {
  readonly person: string;
  readonly members: Map<string, DayParcel>;
  readonly total: Sum;
  /** By consignment. */
  readonly within: Map<string, Sum>;
}

interface Sum {
  parcels: number;
  readonly values: Map<Currency, Rational>;
}

/** Names at one address that are compared with each other; beyond it only equal ones are one person. */
const NAMES_COMPARED_MAX = 64;

/** The parcels of some days, summed by person and by address. Every operation costs what its clusters do. */
export class ParcelDays {
  readonly #resemblance: number | null;
  readonly #parcels = new Map<string, { readonly parcel: DayParcel; readonly cluster: Cluster }>();
  readonly #clusters = new Map<string, Cluster>();
  readonly #byConsignee = new Map<string, Set<Cluster>>();
  readonly #byAddress = new Map<string, Set<Cluster>>();

  /** @param resemblance from where on two words are spellings of one; null where only keys are compared */
  constructor(resemblance: number | null) {
    this.#resemblance = resemblance;
  }

  get isEmpty(): boolean {
    return this.#parcels.size === 0;
  }

  find(reference: string): DayParcel | null {
    return this.#parcels.get(reference)?.parcel ?? null;
  }

  /** Counts a parcel; one that was counted before is counted as it is now. */
  put(parcel: DayParcel): void {
    this.drop(parcel.parcel);
    const cluster = this.#clusterOf(parcel);
    cluster.members.set(parcel.parcel, parcel);
    const within = cluster.within.get(parcel.consignment) ?? emptySum();
    cluster.within.set(parcel.consignment, within);
    for (const sum of [cluster.total, within]) count(sum, parcel.value, 1);
    this.#parcels.set(parcel.parcel, { parcel, cluster });
  }

  drop(reference: string): void {
    const known = this.#parcels.get(reference);
    if (known === undefined) return;
    const { parcel, cluster } = known;
    this.#parcels.delete(reference);
    cluster.members.delete(reference);
    count(cluster.total, parcel.value, -1);
    const within = cluster.within.get(parcel.consignment);
    if (within !== undefined) count(within, parcel.value, -1);
  }

  /** What else came on a parcel's day to its consignee and to its address, in other consignments; null when nothing. */
  elsewhere(reference: string): SameDay | null {
    const known = this.#parcels.get(reference);
    if (known === undefined) return null;
    const { consignment } = known.parcel;
    const person = sumOf(this.#ofPerson(known.parcel, known.cluster), consignment);
    const address = sumOf(this.#atAddress(known.parcel), consignment);
    return person.parcels + address.parcels === 0 ? null : { person, address };
  }

  /** The other parcels of the same person on the day, wherever they move. */
  fellowsOf(reference: string): readonly DayParcel[] {
    const known = this.#parcels.get(reference);
    if (known === undefined) return [];
    const { parcel, cluster } = known;
    return [...this.#ofPerson(parcel, cluster)]
      .flatMap(({ members }) => [...members.values()])
      .filter((other) => other.parcel !== reference);
  }

  #clusterOf({ day, consignee, address, person }: DayParcel): Cluster {
    const name = `${day}\n${consignee}\n${address}\n${person}`;
    const known = this.#clusters.get(name);
    if (known !== undefined) return known;
    const cluster = { person, members: new Map(), total: emptySum(), within: new Map() };
    this.#clusters.set(name, cluster);
    if (consignee !== null) into(this.#byConsignee, `${day}\n${consignee}`, cluster);
    if (address !== null) into(this.#byAddress, `${day}\n${address}`, cluster);
    return cluster;
  }

  #atAddress({ day, address }: DayParcel): ReadonlySet<Cluster> {
    return (address !== null && this.#byAddress.get(`${day}\n${address}`)) || NO_CLUSTERS;
  }

  #ofPerson(parcel: DayParcel, own: Cluster): ReadonlySet<Cluster> {
    const { day, consignee, person } = parcel;
    const of = new Set([own]);
    for (const one of this.#byConsignee.get(`${day}\n${consignee}`) ?? NO_CLUSTERS) of.add(one);
    const neighbours = this.#atAddress(parcel);
    const least = this.#resemblance;
    if (least === null) return of;
    const compared = neighbours.size <= NAMES_COMPARED_MAX;
    for (const one of neighbours) {
      if (one.person === person || (compared && isSamePerson(one.person, person, least)))
        of.add(one);
    }
    return of;
  }
}

const NO_CLUSTERS: ReadonlySet<Cluster> = new Set();

function into(index: Map<string, Set<Cluster>>, name: string, cluster: Cluster): void {
  const clusters = index.get(name);
  if (clusters === undefined) index.set(name, new Set([cluster]));
  else clusters.add(cluster);
}

function emptySum(): Sum {
  return { parcels: 0, values: new Map() };
}

function count(sum: Sum, value: Money, times: 1 | -1): void {
  sum.parcels += times;
  const { currency } = value;
  const known = sum.values.get(currency) ?? ZERO;
  const amount = exactAmount(value);
  sum.values.set(currency, times === 1 ? add(known, amount) : subtract(known, amount));
}

/** What these clusters come to without what moves in one consignment. */
function sumOf(clusters: ReadonlySet<Cluster>, consignment: string): SameDay['person'] {
  let parcels = 0;
  const values = new Map<Currency, Rational>();
  for (const { total, within } of clusters) {
    const own = within.get(consignment);
    parcels += total.parcels - (own?.parcels ?? 0);
    for (const [currency, amount] of total.values) {
      const other = subtract(amount, own?.values.get(currency) ?? ZERO);
      values.set(currency, add(values.get(currency) ?? ZERO, other));
    }
  }
  const told = [...values].filter(([, amount]) => amount.num !== 0n).sort();
  return {
    parcels,
    values: told.map(([currency, amount]) => ({ amount: toFixed(amount, PLACES), currency })),
  };
}

/** Decimals of a summed value: as many as a parcel's own may have. */
const PLACES = 4;
