import type { Consignment } from '../../filing/consignment.ts';
import type { Entry, EntryLine, ManifestBill, SecurityFiling } from '../../filing/filing.ts';
import { foldAddress } from '../../party/account/address.ts';
import { type Party, partyKey } from '../../party/party.ts';
import { type Day, parseDay } from '../../terms/day.ts';

/** A party as far as the ways of goods ask who it is. */
export interface Passer {
  readonly key: string;
  readonly name: string;
  readonly country: string | null;
  /** Folded, as addresses are compared; null where none was told. */
  readonly address: string | null;
}

/** One line of an entry with all that is known of the way by which its goods came. */
export interface Passage {
  readonly entry: string;
  readonly line: number;
  readonly consignment: string;
  /** The day on which it was filed, or came if that was before. */
  readonly on: Day;
  readonly importer: Passer;
  readonly maker: Passer | null;
  readonly seller: Passer | null;
  readonly hts6: string;
  readonly origin: string;
  readonly exportCountry: string | null;
  /** Schedule K. */
  readonly portsOfLading: readonly string[];
  /** Of the same goods, as the security filing names them: collected for safety and for targeting only. */
  readonly security: { readonly origins: readonly string[]; readonly makers: readonly string[] };
  readonly containers: readonly string[];
  readonly stuffing: readonly string[];
  /** In dollars; null in another currency. For comparison, never for duty. */
  readonly value: number | null;
  /** In the first unit that the line states. */
  readonly amount: number | null;
  readonly unit: string | null;
  readonly synthetic: boolean;
}

type Parts = Pick<Consignment, 'entries' | 'bills' | 'securityFilings'>;

/**
 * The passages of every entry of a consignment.
 *
 * @param on the day on which it was filed; goods that came before count on the day on which they came
 */
export function passagesOf(parts: Parts, consignment: string, on: Day): readonly Passage[] {
  return parts.entries.flatMap((entry) => {
    const bills = parts.bills.filter(({ reference }) => entry.bills.includes(reference));
    const security = parts.securityFilings.filter((filing) =>
      filing.bills.some((bill) => entry.bills.includes(bill)),
    );
    const way = wayOf(entry, bills, security);
    return entry.lines.map((line) => ({
      ...way,
      consignment,
      on: dayOf(entry, on),
      ...goodsOf(line),
      security: securityOf(security, line),
    }));
  });
}

function dayOf({ importationDate, entryDate, estimatedArrival }: Entry, on: Day): Day {
  const came = importationDate ?? entryDate ?? parseDay(estimatedArrival?.slice(0, 10) ?? '');
  return came !== null && came < on ? came : on;
}

function wayOf(entry: Entry, bills: readonly ManifestBill[], security: readonly SecurityFiling[]) {
  const places = security.map(({ stuffingLocation }) => foldAddress(stuffingLocation, null));
  return {
    entry: entry.reference,
    importer: passerOf(entry.importer),
    exportCountry: entry.exportCountry,
    portsOfLading: distinct(bills.map(({ portOfLading }) => portOfLading)),
    containers: distinct(bills.flatMap(({ containers }) => containers.map(({ number }) => number))),
    stuffing: distinct(places),
    synthetic: entry.synthetic,
  };
}

function goodsOf(line: EntryLine) {
  const { number, hts, origin, manufacturer, seller, value, quantities } = line;
  const [first] = quantities;
  return {
    line: number,
    hts6: hts.slice(0, 6),
    origin,
    maker: manufacturer && passerOf(manufacturer),
    seller: seller && passerOf(seller),
    value: value.currency === 'USD' ? Number(value.amount) : null,
    amount: first === undefined ? null : Number(first.amount),
    unit: first?.unit ?? null,
  };
}

function securityOf(filings: readonly SecurityFiling[], { hts }: EntryLine): Passage['security'] {
  const same = filings.flatMap(({ goods }) => goods.filter(({ hts6 }) => hts.startsWith(hts6)));
  return {
    origins: distinct(same.map(({ origin }) => origin)),
    makers: distinct(same.map(({ manufacturer }) => manufacturer && partyKey(manufacturer))),
  };
}

function passerOf(party: Party): Passer {
  const { name, country, address } = party;
  return { key: partyKey(party), name, country, address: foldAddress(address, country) };
}

function distinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
