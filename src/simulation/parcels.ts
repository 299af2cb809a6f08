import type { Parcel } from '../filing/filing.ts';
import type { Party } from '../party/party.ts';
import { USD } from '../terms/money.ts';
import { foreignCompany, household } from './companies.ts';
import { PARCEL_GOODS } from './goods.ts';
import { type Happening, happening } from './journey.ts';
import { createSerial } from './numbers.ts';
import type { Random } from './random.ts';

const PARCEL_PORTS = ['2720', '2006', '3901', '5501'];
const PARCEL_SELLERS = 300;

/** Answers one low-value parcel after another. No scheme is planted among them. */
export function createParcels(random: Random): (at: number) => Happening {
  const tracking = createSerial(random, 12);
  const platforms: readonly Party[] = ['Bazaar Lantern', 'Thimblecart', 'Kite & Kettle'].map(
    (name) => ({ name, country: 'SG', address: null, identifiers: [] }),
  );
  const sellers = Array.from({ length: PARCEL_SELLERS }, () => {
    const country = random.pick(['CN', 'CN', 'CN', 'VN', 'KR', 'IN']);
    return foreignCompany(random, country, 'household');
  });
  return (at) => {
    const good = random.weighted(PARCEL_GOODS);
    const pieces = 1 + random.poisson(0.3);
    const seller = random.pick(sellers);
    const parcel: Parcel = {
      kind: 'parcel',
      reference: `SQ${tracking()}`,
      action: 'file',
      synthetic: true,
      bill: null,
      port: random.pick(PARCEL_PORTS),
      mode: 'express',
      platform: random.pick(platforms),
      seller,
      consignee: household(random),
      description: good.description,
      hts: good.hts,
      origin: seller.country ?? 'CN',
      value: {
        amount: (pieces * random.logNormal(good.unitValue, 0.35)).toFixed(2),
        currency: USD,
      },
      weightKg: (pieces * good.unitKg).toFixed(1),
    };
    return happening(parcel, at);
  };
}
