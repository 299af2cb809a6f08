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

const STEPS: Readonly<Record<ChainStep, { readonly fish: string; readonly other: string }>> = {
  harvest: { fish: 'urn:gdst:bizStep:fishingEvent', other: 'commissioning' },
  landing: { fish: 'urn:gdst:bizStep:landing', other: 'receiving' },
  making: { fish: 'commissioning', other: 'commissioning' },
  shipping: { fish: 'shipping', other: 'shipping' },
};

const UNITS: Readonly<Record<string, string>> = { kg: 'KGM', m3: 'MTQ' };

/** @param serial text that no other lot has */
export function lotName(serial: string): string {
  return `urn:gdst:example.org:product:lot:class:invented.${serial}`;
}

/** One bare EPCIS 2.0 event as a line of NDJSON, without its line feed. */
export function writeChainEvent(event: ChainEvent): string {
  const { at, step, keeper, fishery, inputs, outputs } = event;
  const owner = `urn:gdst:example.org:party:${keeperCode(keeper)}`;
  return JSON.stringify({
    '@context': [
      'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
      { gdst: 'https://traceability-dialogue.org/epcis' },
    ],
    type: step === 'making' ? 'TransformationEvent' : 'ObjectEvent',
    eventID: `urn:uuid:${uuidOf(event)}`,
    eventTime: at,
    eventTimeZoneOffset: '+00:00',
    ...(step === 'making' ? {} : { action: step === 'harvest' ? 'ADD' : 'OBSERVE' }),
    bizStep: STEPS[step][fishery ? 'fish' : 'other'],
    disposition: 'active',
    bizLocation: { id: `urn:gdst:example.org:location:loc:${keeperCode(keeper)}` },
    ...(step === 'making'
      ? { inputQuantityList: inputs.map(quantityOf), outputQuantityList: outputs.map(quantityOf) }
      : { quantityList: outputs.map(quantityOf) }),
    ...(step === 'harvest' || step === 'making' ? { ilmd: masterOf(event) } : {}),
    'gdst:productOwner': owner,
    'cbvmda:informationProvider': owner,
    ...(step === 'harvest' && fishery ? { 'gdst:humanWelfarePolicy': 'Invented policy' } : {}),
  });
}

/** Master records of a lot: what it is, and by which right it was taken. */
function masterOf({ step, fishery, species, permit, keeper, outputs }: ChainEvent) {
  const names = { 'cbvmda:speciesForFisheryStatisticsPurposesName': species.join(', ') };
  const lot = { 'cbvmda:lotNumber': outputs[0]?.lot ?? '' };
  if (step !== 'harvest') return { ...names, ...lot, 'cbvmda:countryOfOrigin': keeper.country };
  return {
    ...names,
    ...lot,
    'cbvmda:countryOfOrigin': keeper.country,
    ...(permit === null ? {} : { 'tidewaiter:permit': permit }),
    ...(fishery
      ? {
          'cbvmda:productionMethodForFishAndSeafoodCode': 'MARINE_FISHERY',
          'cbvmda:vesselCatchInformationList': {
            'cbvmda:vesselCatchInformation': [
              {
                'cbvmda:catchArea': 'urn:gdst:fao:87',
                'cbvmda:vesselFlagState': keeper.country,
                'cbvmda:vesselName': `Invented ${keeperCode(keeper)}`,
              },
            ],
          },
        }
      : {}),
  };
}

function quantityOf({ lot, amount, unit }: LotAmount) {
  return { epcClass: lot, quantity: Number(amount), uom: UNITS[unit] ?? unit };
}

function keeperCode({ identifiers, name }: Party): string {
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
