import type { Entry, Filing, ManifestBill, Parcel, SecurityFiling } from '../../filing/filing.ts';
import { foldName } from '../../party/fold.ts';
import { type Party, partyKey } from '../../party/party.ts';
import { authorisationKey } from '../balance/authorisation.ts';
import { type NodeKind, type NodeName, nodeName } from './node.ts';

/** What a filing ties to its consignment, and as what. */
export interface Tie {
  readonly node: NodeName;
  readonly kind: NodeKind;
  readonly label: string;
  readonly country: string | null;
  readonly role: string;
  /** Said by an advance filing: collected for safety and targeting only. */
  readonly security: boolean;
}

/**
 * Everybody and everything that a filing names, each once in each role.
 *
 * @source 19 USC 1415(a)(3)(F), 1431: what carriers and security filings say
 */
export function tiesOf(filing: Filing): readonly Tie[] {
  const ties = new Map<string, Tie>();
  for (const tie of tiesOfKind(filing)) {
    const key = `${tie.node}\n${tie.role}`;
    if (!ties.has(key)) ties.set(key, tie);
  }
  return [...ties.values()];
}

function tiesOfKind(filing: Filing): readonly Tie[] {
  switch (filing.kind) {
    case 'entry':
      return tiesOfEntry(filing);
    case 'bill':
      return tiesOfBill(filing).map(advance);
    case 'security-filing':
      return tiesOfSecurityFiling(filing).map(advance);
    case 'parcel':
      return tiesOfParcel(filing);
    case 'movement':
      return filing.container === null ? [] : [containerTie(filing.container)];
    default:
      return [];
  }
}

const advance = (tie: Tie): Tie => ({ ...tie, security: true });

function tiesOfEntry({ importer, consignee, broker, lines }: Entry): readonly Tie[] {
  return [
    ...partyTies('importer', importer),
    ...partyTies('consignee', consignee),
    ...partyTies('broker', broker),
    ...lines.flatMap((line) => [
      ...partyTies('manufacturer', line.manufacturer),
      ...partyTies('seller', line.seller),
      ...line.permits.map(({ type, number }) =>
        plainTie('permit', authorisationKey(type, number), `${type} ${number}`, 'permit'),
      ),
      ...(line.lots ?? []).map((lot) => plainTie('lot', lot, lot, 'lot')),
    ]),
  ];
}

function tiesOfBill(bill: ManifestBill): readonly Tie[] {
  const { imo, name } = bill.conveyance;
  const vessel = imo ?? (name === null ? null : foldName(name));
  return [
    plainTie('party', `SCAC:${bill.carrier}`, bill.carrier, 'carrier'),
    ...partyTies('shipper', bill.shipper),
    ...partyTies('consignee', bill.consignee),
    ...bill.notify.flatMap((party) => partyTies('notify', party)),
    ...(vessel === null ? [] : [plainTie('vessel', vessel, name ?? vessel, 'vessel')]),
    ...bill.containers.map(({ number }) => containerTie(number)),
  ];
}

function tiesOfSecurityFiling(filing: SecurityFiling): readonly Tie[] {
  return [
    ...partyTies('importer', filing.importer),
    ...partyTies('consignee', filing.consignee),
    ...partyTies('seller', filing.seller),
    ...partyTies('buyer', filing.buyer),
    ...partyTies('ship-to', filing.shipTo),
    ...partyTies('consolidator', filing.consolidator),
    ...filing.goods.flatMap(({ manufacturer }) => partyTies('manufacturer', manufacturer)),
  ];
}

function tiesOfParcel({ platform, seller, consignee }: Parcel): readonly Tie[] {
  return [
    ...partyTies('platform', platform),
    ...partyTies('seller', seller),
    ...partyTies('consignee', consignee),
  ];
}

/** The party, its plant where it is a maker with a code, and its address where it has one. */
function partyTies(role: string, party: Party | null): readonly Tie[] {
  if (party === null) return [];
  const { name: label, country } = party;
  const ties: Tie[] = [{ ...plainTie('party', partyKey(party), label, role), country }];
  const maker = party.identifiers.find(({ scheme }) => scheme === 'MID');
  if (role === 'manufacturer' && maker !== undefined) {
    ties.push({ ...plainTie('facility', maker.value, label, 'made-at'), country });
  }
  const place = party.address === null ? '' : foldName(party.address);
  if (party.address !== null && place.length >= ADDRESS_MIN) {
    const key = `${place} ${country ?? ''}`.trim();
    ties.push({ ...plainTie('place', key, party.address, `address-of-${role}`), country });
  }
  return ties;
}

/** A shorter text names a town or a country, where everybody is. */
const ADDRESS_MIN = 10;

function containerTie(number: string): Tie {
  return plainTie('container', number, number, 'container');
}

function plainTie(kind: NodeKind, key: string, label: string, role: string): Tie {
  return { node: nodeName(kind, key), kind, label, country: null, role, security: false };
}
