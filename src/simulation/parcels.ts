import type { Parcel } from '../filing/filing.ts';
import { type Party, partyKey } from '../party/party.ts';
import { USD } from '../terms/money.ts';
import { dollars } from './cargo.ts';
import { foreignCompany, household } from './companies.ts';
import { PARCEL_GOODS, type ParcelGood, PRECURSOR } from './goods.ts';
import { type Happening, happening } from './journey.ts';
import { createSerial } from './numbers.ts';
import type { Random } from './random.ts';
import { plain } from './telling.ts';
import { ESTABLISHED, type Truth } from './truth.ts';

const PARCEL_PORTS = ['2720', '2006', '3901', '5501'];
const PARCEL_SELLERS = 300;
const SPLITTERS = 12;
const SPLITTERS_SELLERS = 3;
/** Of honest orders; they make three parcels and more. */
const LARGE_ORDERS = 0.004;
const MINUTE = 60_000;

type Told = Omit<Truth, 'reference'> | null;

/**
 * Answers the parcels of one order after another, nearly always one.
 *
 * @param splitting the share of orders, 0 to 1, in which a precursor comes in many parcels as something else
 */
export function createParcels(
  random: Random,
  splitting: number,
): (at: number) => readonly Happening[] {
  const tracking = createSerial(random, 12);
  const platforms: readonly Party[] = ['Bazaar Lantern', 'Thimblecart', 'Kite & Kettle'].map(
    (name) => ({ name, country: 'SG', address: null, identifiers: [] }),
  );
  const sellers = Array.from({ length: PARCEL_SELLERS }, () => {
    const country = random.pick(['CN', 'CN', 'CN', 'VN', 'KR', 'IN']);
    return foreignCompany(random, country, 'household');
  });
  const splitters = Array.from({ length: SPLITTERS }, () => household(random));

  const parcelOf = (
    at: number,
    good: Omit<ParcelGood, 'weight'>,
    seller: Party,
    consignee: Party,
    told: Told = null,
  ): Happening => {
    const pieces = 1 + random.poisson(0.3);
    const reference = `SQ${tracking()}`;
    const parcel: Parcel = {
      kind: 'parcel',
      reference,
      action: 'file',
      synthetic: true,
      bill: null,
      port: random.pick(PARCEL_PORTS),
      mode: 'express',
      platform: random.pick(platforms),
      seller,
      consignee,
      description: good.description,
      hts: good.hts,
      origin: seller.country ?? 'CN',
      value: {
        amount: (pieces * random.logNormal(good.unitValue, 0.35)).toFixed(2),
        currency: USD,
      },
      weightKg: (pieces * good.unitKg).toFixed(1),
    };
    return happening(parcel, at, told && { ...told, reference });
  };

  const split = (at: number): readonly Happening[] => {
    const consignee = random.pick(splitters);
    const seller = random.pick(sellers.slice(0, SPLITTERS_SELLERS));
    const told = {
      ...plain(partyKey(consignee)),
      scheme: 'split-parcels' as const,
      ...ESTABLISHED['split-parcels'],
      since: 0,
      traceable: true,
      valueAtStake: dollars(PRECURSOR.unitValue),
    };
    return several(random, at, 4 + random.below(6), (moment) =>
      parcelOf(moment, PRECURSOR, seller, consignee, told),
    );
  };

  const largeOrder = (at: number): readonly Happening[] => {
    const consignee = household(random);
    const told = { ...plain(partyKey(consignee)), lookAlike: 'many-parcels' as const };
    return several(random, at, 3 + random.below(4), (moment) =>
      parcelOf(moment, random.weighted(PARCEL_GOODS), random.pick(sellers), consignee, told),
    );
  };

  return (at) => {
    if (random.happens(splitting)) return split(at);
    if (random.happens(LARGE_ORDERS)) return largeOrder(at);
    const good = random.weighted(PARCEL_GOODS);
    return [parcelOf(at, good, random.pick(sellers), household(random))];
  };
}

function several(
  random: Random,
  at: number,
  count: number,
  make: (at: number) => Happening,
): readonly Happening[] {
  return Array.from({ length: count }, (_, place) => make(at + place * random.below(20) * MINUTE));
}
