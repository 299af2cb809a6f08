import { codeFlaw } from '../../terms/codes.ts';
import type { Fault } from '../../terms/fault.ts';
import { EVENT_FAULTS } from './faults.ts';
import { isUri, localName, momentOf } from './lexical.ts';

/** An event of EPCIS whose shape is right. */
export type SentEvent = Readonly<Record<string, unknown>>;

/** Whether a value that a key data element has is one that it may have. */
type Check = (value: unknown) => boolean;

/** A key data element: by what name it is sent, and what it may be. */
interface Element {
  readonly name: string;
  readonly allows: Check;
  /** `asked` where not every vessel or lot has one: its absence is told and stops nothing. */
  readonly need: 'required' | 'asked' | 'optional';
}

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const uri: Check = (value) => typeof value === 'string' && isUri(value);
const moment: Check = (value) => typeof value === 'string' && momentOf(value) !== null;
const flag: Check = (value) => typeof value === 'boolean';
const country = matching(/^[A-Z]{2}$/);

function matching(pattern: RegExp): Check {
  return (value) => typeof value === 'string' && pattern.test(value);
}

function oneOf(...words: readonly string[]): Check {
  return (value) => typeof value === 'string' && words.includes(value);
}

const required = (name: string, allows: Check = text): Element => ({
  name,
  allows,
  need: 'required',
});
const asked = (name: string, allows: Check = text): Element => ({ name, allows, need: 'asked' });
const optional = (name: string, allows: Check = text): Element => ({
  name,
  allows,
  need: 'optional',
});

const BASE = [required('gdst:productOwner', uri), required('cbvmda:informationProvider', uri)];
const WELFARE = required('gdst:humanWelfarePolicy', oneOf('None', 'Internal', '3P Audit'));
const LOT = required('cbvmda:lotNumber');
const MADE = [
  LOT,
  optional('cbvmda:itemExpirationDate', moment),
  optional('cbvmda:productionDate', moment),
  optional('cbvmda:countryOfOrigin', country),
];
const METHOD = 'cbvmda:productionMethodForFishAndSeafoodCode';
const PROTEIN = 'gdst:proteinSource';
const CERTIFICATION_LIST = 'cbvmda:certificationList';
const CATCH_LIST = 'cbvmda:vesselCatchInformationList';
const CATCH = 'cbvmda:vesselCatchInformation';

/**
 * What is told of a catch. The schema of GDST requires all of it; of what not every vessel has, only the telling is
 * asked here.
 */
const CATCH_ELEMENTS = [
  required('cbvmda:catchArea', matching(/^urn:gdst:fao:.+$/)),
  required('cbvmda:fishingGearTypeCode', matching(/^urn:gdst:gear:.+$/)),
  required('cbvmda:vesselFlagState', country),
  required('cbvmda:vesselID'),
  required('cbvmda:vesselName'),
  required('gdst:vesselTripDate', moment),
  asked('cbvmda:economicZone', matching(/^urn:gdst:eez:.+$/)),
  asked('gdst:rfmoArea', matching(/^urn:gdst:rfmo:.+$/)),
  asked('gdst:imoNumber', matching(/^IMO\d{7,8}$/)),
  asked('gdst:fisheryImprovementProject'),
  asked('gdst:gpsAvailability', flag),
  asked('gdst:satelliteTrackingAuthority'),
  asked('gdst:subnationalPermitArea'),
  asked('gdst:vesselPublicRegistry'),
];

const CERTIFICATION = [
  required('gdst:certificationType', matching(/^urn:gdst:certType:.+$/)),
  required('certificationAgency'),
  required('certificationStandard'),
  required('certificationIdentification'),
  optional('certificationValue'),
];

/** What is required of an event by what it does. */
interface EventRule {
  readonly of: (event: SentEvent, step: string) => boolean;
  readonly event: readonly Element[];
  /** Of the item or lot itself. */
  readonly ilmd: readonly Element[];
  readonly catches?: true;
}

/** @source GDST 1.2, Basic Universal List of key data elements, as its JSON Schema has them by event */
const RULES: readonly EventRule[] = [
  { of: (_, step) => OWN_STEPS.has(step) || CBV_STEPS.has(step), event: BASE, ilmd: [] },
  {
    of: ({ type }) => type === 'AggregationEvent',
    event: BASE,
    ilmd: [],
  },
  {
    of: (_, step) => step === 'fishingEvent',
    event: [WELFARE],
    ilmd: [required(METHOD, oneOf('MARINE_FISHERY')), LOT],
    catches: true,
  },
  {
    of: (_, step) => step === 'transshipment' || step === 'landing',
    event: [WELFARE, optional('cbvmda:unloadingPort')],
    ilmd: [],
  },
  {
    of: ({ type }, step) => type === 'ObjectEvent' && step === 'hatching',
    event: [WELFARE],
    ilmd: [required('gdst:broodstockSource', oneOf('Domestic', 'Wild Sources')), LOT],
  },
  {
    of: (_, step) => step === 'farmHarvest',
    event: [WELFARE],
    ilmd: [required('gdst:aquacultureMethod'), required(METHOD, oneOf('AQUACULTURE')), LOT],
  },
  { of: (_, step) => step === 'commingling', event: [], ilmd: MADE },
  {
    of: (event, step) => step === 'commissioning' && !isProcessing(event),
    event: [WELFARE],
    ilmd: [required(PROTEIN), ...MADE],
  },
  {
    of: (event, step) => step === 'commissioning' && isProcessing(event),
    event: [WELFARE],
    ilmd: [optional(PROTEIN), ...MADE],
  },
];

const OWN_STEPS: ReadonlySet<string> = new Set([
  'fishingEvent',
  'transshipment',
  'landing',
  'hatching',
  'farmHarvest',
  'commingling',
]);
const CBV_STEPS: ReadonlySet<string> = new Set(['shipping', 'receiving', 'commissioning']);
const PROCESSOR = 'urn:gdst:certType:processorLicense';

/**
 * Feed mills and processors make what they make by the same business step. What a processor made shows the
 * processor's licence; without one the protein of the feed has to be told.
 */
function isProcessing(event: SentEvent): boolean {
  if (event['type'] !== 'TransformationEvent') return false;
  return certificationsOf(event['ilmd']).some(
    (one) => isMembers(one) && one['gdst:certificationType'] === PROCESSOR,
  );
}

const GDST_NAME = 'gdst:';
const GDST_VOCABULARY = /"gdst"|traceability-dialogue\.org/;

/** Whether a JSON-LD context brings the vocabulary of GDST: then all that is sent with it follows GDST. */
export function bringsGdst(context: unknown): boolean {
  return GDST_VOCABULARY.test(JSON.stringify(context ?? null));
}

/** Whether an event says of itself that it follows GDST: by its step, or by a member of that vocabulary. */
export function followsGdst(event: SentEvent): boolean {
  const step = event['bizStep'];
  if (typeof step === 'string' && step.startsWith('urn:gdst:')) return true;
  const names = [event, event['ilmd']].flatMap((one) => (isMembers(one) ? Object.keys(one) : []));
  return names.some((name) => name.startsWith(GDST_NAME));
}

/**
 * What GDST finds wrong with an event whose EPCIS shape is right.
 *
 * @param at JSON pointer of the event
 * @faults gdst-kde-missing, gdst-kde-value, gdst-kde-absent, trace-ship-digit
 */
export function gdstFaults(event: SentEvent, at: string): readonly Fault[] {
  const step = localName(String(event['bizStep'] ?? ''));
  const faults: Fault[] = [];
  const { ilmd } = event;
  for (const rule of RULES) {
    if (!rule.of(event, step)) continue;
    faults.push(...elementFaults(event, rule.event, at));
    if (rule.ilmd.length > 0) faults.push(...elementFaults(ilmd, rule.ilmd, `${at}/ilmd`));
    if (rule.catches) faults.push(...catchFaults(ilmd, `${at}/ilmd`));
  }
  faults.push(...certificationFaults(event, at), ...certificationFaults(ilmd, `${at}/ilmd`));
  return faults;
}

function elementFaults(
  members: unknown,
  elements: readonly Element[],
  at: string,
): readonly Fault[] {
  const own = isMembers(members) ? members : {};
  return elements.flatMap(({ name, allows, need }) => {
    const place = `${at}/${name}`;
    if (Object.hasOwn(own, name)) {
      const fits = allows(own[name]);
      return fits ? [] : [EVENT_FAULTS.fault('gdst-kde-value', place, own[name])];
    }
    if (need === 'optional') return [];
    return [EVENT_FAULTS.fault(need === 'asked' ? 'gdst-kde-absent' : 'gdst-kde-missing', place)];
  });
}

function catchFaults(ilmd: unknown, at: string): readonly Fault[] {
  const list = isMembers(ilmd) ? ilmd[CATCH_LIST] : undefined;
  const place = `${at}/${CATCH_LIST}`;
  if (list === undefined) return [EVENT_FAULTS.fault('gdst-kde-missing', place)];
  const catches = isMembers(list) ? list[CATCH] : undefined;
  if (!Array.isArray(catches) || catches.length === 0) {
    return [EVENT_FAULTS.fault('gdst-kde-missing', `${place}/${CATCH}`)];
  }
  return catches.flatMap((one: unknown, n) => {
    const own = `${place}/${CATCH}/${n}`;
    return [...elementFaults(one, CATCH_ELEMENTS, own), ...shipFaults(one, own)];
  });
}

const SHIP = /^IMO(\d{7})$/;

/** GDST writes ship numbers with up to eight digits; where there are seven, the last is a check digit. */
function shipFaults(one: unknown, at: string): readonly Fault[] {
  const number = isMembers(one) ? one['gdst:imoNumber'] : undefined;
  const [, digits] = typeof number === 'string' ? (SHIP.exec(number) ?? []) : [];
  if (digits === undefined || codeFlaw('imo', digits) === null) return [];
  return [EVENT_FAULTS.fault('trace-ship-digit', `${at}/gdst:imoNumber`, number)];
}

function certificationFaults(members: unknown, at: string): readonly Fault[] {
  if (!isMembers(members) || !Object.hasOwn(members, CERTIFICATION_LIST)) return [];
  const place = `${at}/${CERTIFICATION_LIST}`;
  const list = members[CERTIFICATION_LIST];
  if (!isMembers(list) || !Array.isArray(list['certification'])) {
    return [EVENT_FAULTS.fault('gdst-kde-missing', `${place}/certification`)];
  }
  return certificationsOf(members).flatMap((one, n) => {
    const own = `${place}/certification/${n}`;
    const known = new Set(CERTIFICATION.map(({ name }) => name));
    const foreign = isMembers(one) ? Object.keys(one).filter((name) => !known.has(name)) : [];
    return [
      ...elementFaults(one, CERTIFICATION, own),
      ...foreign.map((name) => EVENT_FAULTS.fault('gdst-kde-value', `${own}/${name}`, name)),
    ];
  });
}

/** The certifications that an event or its lot shows, in whatever state they are. */
export function certificationsOf(members: unknown): readonly unknown[] {
  const list = isMembers(members) ? members[CERTIFICATION_LIST] : undefined;
  const all = isMembers(list) ? list['certification'] : undefined;
  return Array.isArray(all) ? all : [];
}

/** The catches that a fishing event tells of. */
export function catchesOf(ilmd: unknown): readonly SentEvent[] {
  const list = isMembers(ilmd) ? ilmd[CATCH_LIST] : undefined;
  const all = isMembers(list) ? list[CATCH] : undefined;
  return Array.isArray(all) ? all.filter(isMembers) : [];
}

export function isMembers(value: unknown): value is SentEvent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
