import type { Filing, Parcel } from '../filing/filing.ts';
import { foldAddress } from '../party/account/address.ts';
import { dayOwnerOf, type PartyPolicy } from '../party/account/party-policy.ts';
import { isSamePerson } from '../party/account/person.ts';
import { foldName } from '../party/fold.ts';
import { partyKey } from '../party/party.ts';
import type { ParcelSum, SameDay } from '../risk/history.ts';
import type { Day } from '../terms/day.ts';
import { type Currency, exactAmount, type Money } from '../terms/money.ts';
import { add, type Rational, subtract, toFixed, ZERO } from '../terms/rational.ts';
import type { Decision } from './decision.ts';

/** A parcel as the days of its consignee and of its address count it. */
export interface DayParcel {
  /** The sender's own name of the parcel. */
  readonly parcel: string;
  readonly day: Day;
  /** Party key; null for a forwarder's own. */
  readonly consignee: string | null;
  /** Normalised; null where none is named, or a forwarder's. */
  readonly address: string | null;
  /** Folded name of the consignee. */
  readonly person: string;
  readonly value: Money;
  /** It came in without an entry, and nothing that came later took that from it. */
  readonly exempt: boolean;
}

/** How a parcel counts into its day; null where it counts into nobody's. */
export function dayParcelOf(
  { reference, consignee, value }: Parcel,
  day: Day,
  policy: PartyPolicy,
): DayParcel | null {
  const person = foldName(consignee.name);
  const address = foldAddress(consignee.address, consignee.country);
  const owner = dayOwnerOf(policy, person, address);
  if (!owner.consignee && !owner.address) return null;
  return {
    parcel: reference,
    day,
    consignee: owner.consignee ? partyKey(consignee) : null,
    address: owner.address ? address : null,
    person,
    value,
    exempt: false,
  };
}

/** What a decision changes of the days: a parcel as it was decided, or the name of one that was cancelled. */
export type DayChange =
  | {
      readonly parcel: DayParcel;
      readonly consignment: string;
      readonly decision: string;
      /** Parcels of the same person that came before, and lose their exemption with this one. */
      readonly loses: readonly string[];
    }
  | { readonly cancelled: string };

/**
 * What a decision of an arriving filing changes of the days; null when that is nothing.
 *
 * A parcel is exempt unless the decision says that it needs an entry. When it says so because of what else came on
 * the day, what came before and was exempt is exempt no more: the limit holds for all that one person imports.
 */
export function dayChangeOf(
  days: ParcelDays,
  filing: Filing,
  { id, consignmentId, reasons }: Pick<Decision, 'id' | 'consignmentId' | 'reasons'>,
): DayChange | null {
  if (filing.kind === 'cancellation') {
    return filing.cancels === 'parcel' ? { cancelled: filing.reference } : null;
  }
  const known = filing.kind === 'parcel' ? days.find(filing.reference) : null;
  if (known === null) return null;
  const denied = reasons.find(
    ({ code, entry }) => code === 'parcel-not-exempt' && entry === filing.reference,
  );
  const together = denied?.seen.some(({ name }) => name === 'over-limit-together') ?? false;
  const fellows = together ? days.fellowsOf(filing.reference).filter(({ exempt }) => exempt) : [];
  for (const fellow of fellows) days.put({ ...fellow, exempt: false });
  const parcel = { ...known, exempt: denied === undefined };
  days.put(parcel);
  const loses = fellows.map((fellow) => fellow.parcel);
  return { parcel, consignment: consignmentId, decision: id, loses };
}

/** The names under which the days of parcels are locked: who adds to a day waits for whoever else does. */
export function dayNames({ consignee, address }: DayParcel): readonly string[] {
  return [
    ...(consignee === null ? [] : [`consignee-day:${consignee}`]),
    ...(address === null ? [] : [`address-day:${address}`]),
  ];
}

/** The parcels of one key, address and name on one day. */
interface Cluster {
  readonly person: string;
  readonly members: Map<string, DayParcel>;
  readonly sum: Sum;
}

interface Sum {
  parcels: number;
  readonly values: Map<Currency, Rational>;
}

/** Names at one address that are compared with each other; beyond it only equal ones are one person. */
const NAMES_COMPARED_MAX = 64;

/** The parcels of some days, summed by person and by address. Each operation costs what its clusters do. */
export class ParcelDays {
  readonly #resemblance: number | null;
  readonly #parcels = new Map<string, Cluster>();
  readonly #clusters = new Map<string, Cluster>();
  readonly #byConsignee = new Map<string, Set<Cluster>>();
  readonly #byAddress = new Map<string, Set<Cluster>>();

  /** @param resemblance from where on two words are spellings of one; null where only keys are compared */
  constructor(resemblance: number | null) {
    this.#resemblance = resemblance;
  }

  find(reference: string): DayParcel | null {
    return this.#parcels.get(reference)?.members.get(reference) ?? null;
  }

  /** Counts a parcel; one that was counted before is counted as it is now. */
  put(parcel: DayParcel): void {
    this.drop(parcel.parcel);
    const cluster = this.#clusterOf(parcel);
    cluster.members.set(parcel.parcel, parcel);
    count(cluster.sum, parcel.value, 1);
    this.#parcels.set(parcel.parcel, cluster);
  }

  drop(reference: string): void {
    const cluster = this.#parcels.get(reference);
    const parcel = cluster?.members.get(reference);
    if (cluster === undefined || parcel === undefined) return;
    this.#parcels.delete(reference);
    cluster.members.delete(reference);
    count(cluster.sum, parcel.value, -1);
  }

  /** By parcel, what came on its day beside those that move with it; of which nothing came there is none. */
  beside(together: readonly string[]): Readonly<Record<string, SameDay>> {
    const own = new Map<Cluster, Sum>();
    for (const reference of together) {
      const cluster = this.#parcels.get(reference);
      const parcel = cluster?.members.get(reference);
      if (cluster === undefined || parcel === undefined) continue;
      const sum = own.get(cluster) ?? emptySum();
      count(sum, parcel.value, 1);
      own.set(cluster, sum);
    }
    const told: [string, SameDay][] = [];
    for (const reference of together) {
      const parcel = this.find(reference);
      if (parcel === null) continue;
      const person = sumOf(this.#ofPerson(parcel), own);
      const address = sumOf(this.#atAddress(parcel), own);
      if (person.parcels + address.parcels > 0) told.push([reference, { person, address }]);
    }
    return Object.fromEntries(told);
  }

  /** The other parcels of the same person on the day. */
  fellowsOf(reference: string): readonly DayParcel[] {
    const parcel = this.find(reference);
    if (parcel === null) return [];
    return [...this.#ofPerson(parcel)]
      .flatMap(({ members }) => [...members.values()])
      .filter((other) => other.parcel !== reference);
  }

  #clusterOf({ day, consignee, address, person }: DayParcel): Cluster {
    const name = `${day}\n${consignee}\n${address}\n${person}`;
    const known = this.#clusters.get(name);
    if (known !== undefined) return known;
    const cluster = { person, members: new Map(), sum: emptySum() };
    this.#clusters.set(name, cluster);
    if (consignee !== null) into(this.#byConsignee, `${day}\n${consignee}`, cluster);
    if (address !== null) into(this.#byAddress, `${day}\n${address}`, cluster);
    return cluster;
  }

  #atAddress({ day, address }: DayParcel): ReadonlySet<Cluster> {
    return (address !== null && this.#byAddress.get(`${day}\n${address}`)) || NO_CLUSTERS;
  }

  #ofPerson(parcel: DayParcel): ReadonlySet<Cluster> {
    const { day, consignee, person } = parcel;
    const of = new Set(this.#byConsignee.get(`${day}\n${consignee}`));
    const least = this.#resemblance;
    if (least === null) return of;
    const neighbours = this.#atAddress(parcel);
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

/** What these clusters come to without a part of each. */
function sumOf(clusters: ReadonlySet<Cluster>, without: ReadonlyMap<Cluster, Sum>): ParcelSum {
  let parcels = 0;
  const values = new Map<Currency, Rational>();
  for (const cluster of clusters) {
    const own = without.get(cluster);
    parcels += cluster.sum.parcels - (own?.parcels ?? 0);
    for (const [currency, amount] of cluster.sum.values) {
      const rest = subtract(amount, own?.values.get(currency) ?? ZERO);
      values.set(currency, add(values.get(currency) ?? ZERO, rest));
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
