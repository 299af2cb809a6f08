import type { Parcel } from '../filing/filing.ts';
import { partyKey } from '../party/party.ts';
import type { TariffLaw } from '../tariff/law.ts';
import {
  dollarsOn,
  type LowValueProgramAsked,
  programsTried,
} from '../tariff/low-value/low-value.ts';
import type { Day } from '../terms/day.ts';
import { add, type Rational, subtract, ZERO } from '../terms/rational.ts';

/** A parcel and the programs by which it may come in, in the law's order up to the first that is lawful. */
export interface ParcelWays {
  readonly reference: string;
  readonly tried: readonly LowValueProgramAsked[];
}

/**
 * How the parcels of a consignment may come in on a day.
 *
 * Of what one person imports on a day only the parcels of this consignment are counted together.
 *
 * @source 19 USC 1321(a)(2)(C)
 */
export function waysOfParcels(
  law: TariffLaw,
  parcels: readonly Parcel[],
  on: Day,
): readonly ParcelWays[] {
  if (law.lowValue.programs.size === 0) return [];
  const counted = parcels.map(({ consignee, value }) => ({
    key: partyKey(consignee),
    dollars: dollarsOn(law, value, on) ?? ZERO,
  }));
  const totals = new Map<string, Rational>();
  for (const { key, dollars } of counted) totals.set(key, add(totals.get(key) ?? ZERO, dollars));
  return parcels.map((parcel, position) => {
    const { reference, origin, mode, value, hts } = parcel;
    const { key = '', dollars = ZERO } = counted[position] ?? {};
    const others = subtract(totals.get(key) ?? ZERO, dollars);
    const asked = { origin, mode, value, hts, quantities: [], states: [] };
    return { reference, tried: programsTried(law, asked, on, others) };
  });
}
