import type { Party } from '../party/party.ts';
import { sha256 } from '../terms/canonical.ts';
import type { Instant } from '../terms/day.ts';

/** So much of one lot. */
export interface LotAmount {
  readonly lot: string;
  readonly amount: string;
  /** `kg`, `m3`. */
  readonly unit: string;
}

export const CHAIN_STEPS = ['harvest', 'landing', 'making', 'shipping'] as const;
export type ChainStep = (typeof CHAIN_STEPS)[number];

/** One step on the way of goods from where they were taken, as its keeper recorded it. */
export interface ChainEvent {
  readonly at: Instant;
  readonly step: ChainStep;
  /** Who had the goods. */
  readonly keeper: Party;
  readonly fishery: boolean;
  readonly inputs: readonly LotAmount[];
  readonly outputs: readonly LotAmount[];
  /** Scientific names of what comes out, as the keeper writes them. */
  readonly species: readonly string[];
  /** The harvest permit. */
  readonly permit: string | null;
}

const STEPS: Readonly<Record<ChainStep, { readonly fish: string; readonly timber: string }>> = {
  harvest: { fish: 'urn:gdst:bizStep:fishingEvent', timber: 'urn:example:bizStep:felling' },
  landing: { fish: 'urn:gdst:bizStep:landing', timber: 'receiving' },
  making: { fish: 'commissioning', timber: 'urn:example:bizStep:sawing' },
  shipping: { fish: 'shipping', timber: 'shipping' },
};

const UNITS: Readonly<Record<string, string>> = { kg: 'KGM', m3: 'MTQ' };

/** @param serial text that no other lot has */
export function lotName(serial: string): string {
  return `urn:gdst:example.org:product:lot:class:invented.${serial}`;
}

const EPCIS = 'https://ref.gs1.org/standards/epcis/epcis-context.jsonld';
const GDST = { gdst: 'https://traceability-dialogue.org/epcis' };

/** One bare EPCIS 2.0 event as a line of NDJSON, without its line feed; of fish it follows GDST 1.2. */
export function writeChainEvent(event: ChainEvent): string {
  const { at, step, keeper, fishery, inputs, outputs } = event;
  const isMaking = step === 'making';
  return JSON.stringify({
    '@context': fishery ? [EPCIS, GDST] : [EPCIS],
    type: isMaking ? 'TransformationEvent' : 'ObjectEvent',
    eventID: `urn:uuid:${uuidOf(event)}`,
    eventTime: at,
    eventTimeZoneOffset: '+00:00',
    ...(isMaking ? {} : { action: step === 'harvest' ? 'ADD' : 'OBSERVE' }),
    bizStep: STEPS[step][fishery ? 'fish' : 'timber'],
    disposition: 'active',
    bizLocation: { id: `urn:gdst:example.org:location:loc:${codeOf(keeper)}` },
    ...(isMaking
      ? { inputQuantityList: inputs.map(quantityOf), outputQuantityList: outputs.map(quantityOf) }
      : { quantityList: outputs.map(quantityOf) }),
    ...(isMaking || step === 'harvest' ? { ilmd: masterOf(event) } : {}),
    ...(fishery ? ownersOf(event) : {}),
  });
}

function ownersOf({ keeper, step }: ChainEvent) {
  const owner = `urn:gdst:example.org:party:${codeOf(keeper)}`;
  return {
    'gdst:productOwner': owner,
    'cbvmda:informationProvider': owner,
    ...(step === 'shipping' ? {} : { 'gdst:humanWelfarePolicy': 'Internal' }),
  };
}

/** What a lot is, where it was taken or made, and by which right. */
function masterOf(event: ChainEvent) {
  const { step, fishery, species, keeper, outputs } = event;
  const papers = papersOf(event);
  return {
    'cbvmda:speciesForFisheryStatisticsPurposesName': species.length === 1 ? species[0] : species,
    'cbvmda:countryOfOrigin': keeper.country,
    'cbvmda:lotNumber': outputs[0]?.lot ?? '',
    ...(papers.length === 0 ? {} : { 'cbvmda:certificationList': { certification: papers } }),
    ...(fishery && step === 'harvest' ? catchOf(event) : {}),
  };
}

function papersOf({ step, fishery, permit, keeper }: ChainEvent) {
  const paper = (type: string, number: string) => ({
    'gdst:certificationType': `urn:gdst:certType:${type}`,
    certificationAgency: `Invented authority of ${keeper.country}`,
    certificationStandard: 'Invented',
    certificationIdentification: number,
  });
  if (step === 'making') return fishery ? [paper('processorLicense', codeOf(keeper))] : [];
  if (permit !== null) return [paper('harvestCert', permit)];
  return fishery ? [paper('fishingAuth', codeOf(keeper))] : [];
}

function catchOf({ at, keeper }: ChainEvent) {
  return {
    'cbvmda:productionMethodForFishAndSeafoodCode': 'MARINE_FISHERY',
    'cbvmda:vesselCatchInformationList': {
      'cbvmda:vesselCatchInformation': [
        {
          'cbvmda:catchArea': 'urn:gdst:fao:87',
          'cbvmda:fishingGearTypeCode': 'urn:gdst:gear:1.1',
          'cbvmda:vesselFlagState': keeper.country,
          'cbvmda:vesselID': codeOf(keeper),
          'cbvmda:vesselName': `Invented ${codeOf(keeper)}`,
          'gdst:vesselTripDate': at,
        },
      ],
    },
  };
}

function quantityOf({ lot, amount, unit }: LotAmount) {
  return { epcClass: lot, quantity: Number(amount), uom: UNITS[unit] ?? unit };
}

function codeOf({ identifiers, name }: Party): string {
  return (identifiers[0]?.value ?? name).replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** The same event has the same number, so that it can be loaded twice. */
function uuidOf(event: ChainEvent): string {
  const hash = sha256(JSON.stringify(event));
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
