import type { Parcel } from '../filing/filing.ts';
import type { PartyPolicy } from '../party/account/party-policy.ts';
import { partyKey } from '../party/party.ts';
import type { History, ParcelSum } from '../risk/history.ts';
import type { TariffLaw } from '../tariff/law.ts';
import {
  dollarsOn,
  type LowValueProgramAsked,
  programsTried,
} from '../tariff/low-value/low-value.ts';
import type { Day } from '../terms/day.ts';
import { add, type Rational, ZERO } from '../terms/rational.ts';
import { type DayParcel, dayParcelOf, ParcelDays } from './parcel-day.ts';

/** A parcel and the programs by which it may come in, in the law's order up to the first that is lawful. */
export interface ParcelWays {
  readonly reference: string;
  readonly tried: readonly LowValueProgramAsked[];
}

/**
 * How the parcels of a consignment may come in on a day, each counted together with what else the same person
 * imports: the parcels of this consignment, and those of others that the history knows.
 *
 * @param policy who is the same person; null where only equal keys are
 * @source 19 USC 1321(a)(2)(C)
 */
export function waysOfParcels(
  law: TariffLaw,
  parcels: readonly Parcel[],
  on: Day,
  sameDay: History['sameDay'],
  policy: PartyPolicy | null,
): readonly ParcelWays[] {
  if (law.lowValue.programs.size === 0) return [];
  const days = new ParcelDays(policy?.samePersonResemblance ?? null);
  for (const parcel of parcels) {
    const counted = countedBy(policy, parcel, on);
    if (counted !== null) days.put(counted);
  }
  const dollarsOf = (sum: ParcelSum | undefined): Rational =>
    (sum?.values ?? []).reduce((all, value) => add(all, dollarsOn(law, value, on) ?? ZERO), ZERO);
  return parcels.map((parcel) => {
    const { reference, origin, mode, value, hts } = parcel;
    const here = dollarsOf(days.beside([reference])[reference]?.person);
    const others = add(here, dollarsOf(sameDay?.[reference]?.person));
    const asked = { origin, mode, value, hts, quantities: [], states: [] };
    return { reference, tried: programsTried(law, asked, on, others) };
  });
}

function countedBy(policy: PartyPolicy | null, parcel: Parcel, day: Day): DayParcel | null {
  if (policy !== null) return dayParcelOf(parcel, day, policy);
  const { reference, consignee, value } = parcel;
  const key = partyKey(consignee);
  const known = { day, consignee: key, address: null, person: key };
  return { parcel: reference, ...known, value, exempt: false };
}
