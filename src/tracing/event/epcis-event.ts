import assert from 'node:assert/strict';
import type { Fault } from '../../terms/fault.ts';
import type { StatedQuantity } from '../../terms/quantity.ts';
import { EVENT_FAULTS } from './faults.ts';
import { catchesOf, certificationsOf, isMembers, type SentEvent } from './gdst.ts';
import { decimalText, localName, momentOf } from './lexical.ts';
import { lotName } from './lot-name.ts';
import { type MasterFacts, productClassOf } from './master-facts.ts';
import {
  type Effect,
  type LotShare,
  named,
  type TraceDocument,
  type TraceEvent,
  type Withdrawal,
} from './trace-event.ts';
import { unitOfCode } from './unit-code.ts';

/** An event with what its meaning makes wrong. */
export interface EventReading {
  readonly event: TraceEvent;
  readonly faults: readonly Fault[];
}

/**
 * What an event whose shape is right says of its lots; one of a type that somebody added is kept and says nothing of any.
 *
 * @param at JSON pointer of the event
 * @faults trace-quantity, trace-feeds-itself
 */
export function readEvent(sent: SentEvent, at: string, master: MasterFacts): EventReading {
  const moment = momentOf(String(sent['eventTime']));
  assert(moment !== null, 'an event whose shape is right has its time');
  const told = {
    at,
    moment,
    step: textOf(sent['bizStep'], localName),
    ...lotsOf(sent),
    place: placeOf(sent),
    ...custodyOf(sent),
    documents: documentsOf(sent),
    facts: factsOf(sent, master),
    withdrawal: withdrawalOf(sent),
  };
  const { errorDeclaration: _, recordTime: __, '@context': ___, ...source } = sent;
  const event = named(told, textOf(sent['eventID']), source);
  return { event, faults: lotFaults(sent, event, at) };
}

type Lots = Pick<TraceEvent, 'effect' | 'inputs' | 'outputs' | 'seen'>;

const NO_LOTS: readonly LotShare[] = [];

function lotsOf(sent: SentEvent): Lots {
  const seen = (...lists: readonly (readonly LotShare[])[]): Lots => ({
    effect: 'seen',
    inputs: NO_LOTS,
    outputs: NO_LOTS,
    seen: lists.flat(),
  });
  switch (sent['type']) {
    case 'ObjectEvent': {
      const own = sharesOf(sent['epcList'], sent['quantityList']);
      if (sent['action'] !== 'ADD') return seen(own);
      return { effect: 'made', inputs: NO_LOTS, outputs: own, seen: NO_LOTS };
    }
    case 'AggregationEvent':
    case 'AssociationEvent': {
      const parent = parentOf(sent);
      const children = sharesOf(sent['childEPCs'], sent['childQuantityList']);
      if (sent['action'] !== 'ADD' || parent.length === 0) return seen(parent, children);
      return { effect: 'packed', inputs: children, outputs: parent, seen: NO_LOTS };
    }
    case 'TransactionEvent':
      return seen(parentOf(sent), sharesOf(sent['epcList'], sent['quantityList']));
    case 'TransformationEvent':
      return { seen: NO_LOTS, ...transformationOf(sent) };
    default:
      return seen();
  }
}

/**
 * Events of one transformation tell its inputs and outputs at different times; its own id stands between them as if it
 * were a lot.
 */
function transformationOf(sent: SentEvent): Omit<Lots, 'seen'> {
  const inputs = sharesOf(sent['inputEPCList'], sent['inputQuantityList']);
  const outputs = sharesOf(sent['outputEPCList'], sent['outputQuantityList']);
  const effect: Effect = 'made';
  const through = textOf(sent['transformationID']);
  if (through === null || (inputs.length > 0 && outputs.length > 0)) {
    return { effect, inputs, outputs };
  }
  const between: readonly LotShare[] = [{ lot: lotName(through), quantity: null }];
  return inputs.length === 0
    ? { effect, inputs: between, outputs }
    : { effect, inputs, outputs: between };
}

function parentOf(sent: SentEvent): readonly LotShare[] {
  const parent = textOf(sent['parentID']);
  return parent === null ? NO_LOTS : [{ lot: lotName(parent), quantity: null }];
}

/** Single items, then classes with their quantities; what is named twice is one share. */
function sharesOf(epcs: unknown, quantities: unknown): readonly LotShare[] {
  const shares: LotShare[] = [];
  for (const epc of Array.isArray(epcs) ? epcs : []) {
    shares.push({ lot: lotName(String(epc)), quantity: null });
  }
  for (const element of Array.isArray(quantities) ? quantities : []) {
    if (!isMembers(element)) continue;
    shares.push({ lot: lotName(String(element['epcClass'])), quantity: quantityOf(element) });
  }
  return shares;
}

/** Without a unit a quantity counts pieces. */
function quantityOf({ quantity, uom }: SentEvent): StatedQuantity | null {
  if (typeof quantity !== 'number') return null;
  return {
    amount: decimalText(quantity),
    unit: typeof uom === 'string' ? unitOfCode(uom) : 'No.',
  };
}

function placeOf(sent: SentEvent): string | null {
  return idOf(sent['bizLocation']) ?? idOf(sent['readPoint']);
}

function idOf(place: unknown): string | null {
  return isMembers(place) ? textOf(place['id']) : null;
}

/** Who holds the goods: possession before ownership, and whoever is named for the event where nobody is for the goods. */
function custodyOf(sent: SentEvent): Pick<TraceEvent, 'from' | 'holder'> {
  return {
    from: partyIn(sent['sourceList'], 'source'),
    holder:
      partyIn(sent['destinationList'], 'destination') ??
      textOf(sent['gdst:productOwner']) ??
      textOf(sent['cbvmda:informationProvider']),
  };
}

function partyIn(list: unknown, member: string): string | null {
  const all = (Array.isArray(list) ? list : []).filter(isMembers);
  for (const kind of ['possessing_party', 'owning_party']) {
    const found = all.find(({ type }) => type === kind);
    if (found !== undefined) return textOf(found[member]);
  }
  return null;
}

function documentsOf(sent: SentEvent): readonly TraceDocument[] {
  const documents: TraceDocument[] = [];
  const add = (type: unknown, reference: unknown) => {
    if (typeof reference !== 'string') return;
    documents.push({ type: localName(textOf(type) ?? 'other'), reference, sha256: null });
  };
  const transactions = sent['bizTransactionList'];
  for (const one of Array.isArray(transactions) ? transactions : []) {
    if (isMembers(one)) add(one['type'], one['bizTransaction']);
  }
  for (const one of [...certificationsOf(sent), ...certificationsOf(sent['ilmd'])]) {
    if (isMembers(one)) add(one['gdst:certificationType'], one['certificationIdentification']);
  }
  const certificates = sent['certificationInfo'];
  for (const one of Array.isArray(certificates) ? certificates : [certificates]) add('cert', one);
  return documents;
}

/** Under which name of ours what others call otherwise is kept. */
const FACT_NAMES: Readonly<Record<string, string>> = {
  speciesForFisheryStatisticsPurposesName: 'species',
  speciesForFisheryStatisticsPurposesCode: 'species-code',
  scientificName: 'species',
  species: 'species',
  vesselFlagState: 'flag',
  imoNumber: 'vessel',
  vesselID: 'vessel-id',
  vesselName: 'vessel-name',
  catchArea: 'area',
  economicZone: 'zone',
  rfmoArea: 'rfmo',
  fishingGearTypeCode: 'gear',
  vesselTripDate: 'trip',
  countryOfOrigin: 'country',
  countryOfHarvest: 'country',
  lotNumber: 'lot-number',
  productionMethodForFishAndSeafoodCode: 'method',
  aquacultureMethod: 'farming',
  broodstockSource: 'broodstock',
  proteinSource: 'protein',
  unloadingPort: 'unloading-port',
  product: 'product',
};

/** What is told of the lot, its catch, the class of its goods and the vessel that is its place. */
function factsOf(sent: SentEvent, master: MasterFacts): TraceEvent['facts'] {
  const facts = new Map<string, Set<string>>();
  const add = (members: Readonly<Record<string, unknown>>) => {
    for (const [name, value] of Object.entries(members)) {
      const own = FACT_NAMES[localName(name)];
      if (own === 'species') keepSpecies(facts, value);
      else if (own !== undefined) for (const one of textsOf(value)) keep(facts, own, one);
    }
  };
  add(sent);
  if (isMembers(sent['ilmd'])) add(sent['ilmd']);
  for (const one of catchesOf(sent['ilmd'])) add(one);
  for (const lot of classesOf(sent)) add(master.get(productClassOf(lot) ?? lot) ?? {});
  const { countryCode: _, ...place } = master.get(placeOf(sent) ?? '') ?? {};
  add(place);
  return Object.fromEntries([...facts].map(([name, values]) => [name, [...values]]));
}

const ASFIS_CODE = /^[A-Z]{3}$/;

/** Several names stand with commas between, and FAO's three letters where others write the name. */
function keepSpecies(facts: Map<string, Set<string>>, value: unknown): void {
  for (const one of textsOf(value).flatMap((text) => text.split(/\s*[,;]\s*/))) {
    if (one !== '') keep(facts, ASFIS_CODE.test(one) ? 'species-code' : 'species', one);
  }
}

function textsOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []));
}

function keep(facts: Map<string, Set<string>>, name: string, value: string): void {
  const known = facts.get(name) ?? new Set();
  facts.set(name, known.add(value));
}

/** The lots that an event makes or sees, as it writes them. */
function classesOf(sent: SentEvent): readonly string[] {
  return ['quantityList', 'outputQuantityList'].flatMap((name) => {
    const list = sent[name];
    return (Array.isArray(list) ? list : []).flatMap((one) =>
      isMembers(one) && typeof one['epcClass'] === 'string' ? [one['epcClass']] : [],
    );
  });
}

function withdrawalOf(sent: SentEvent): Withdrawal | null {
  const declared = sent['errorDeclaration'];
  if (!isMembers(declared)) return null;
  const at = momentOf(String(declared['declarationTime']));
  if (at === null) return null;
  const corrections = declared['correctiveEventIDs'];
  return {
    at,
    reason: textOf(declared['reason'], localName),
    corrections: Array.isArray(corrections) ? corrections.map(String) : [],
  };
}

const QUANTITIES = ['quantityList', 'childQuantityList', 'inputQuantityList', 'outputQuantityList'];

function lotFaults(sent: SentEvent, event: TraceEvent, at: string): readonly Fault[] {
  const faults: Fault[] = [];
  for (const name of QUANTITIES) {
    const list = sent[name];
    (Array.isArray(list) ? list : []).forEach((one: unknown, n) => {
      const quantity = isMembers(one) ? one['quantity'] : undefined;
      if (typeof quantity !== 'number' || quantity >= 0) return;
      faults.push(EVENT_FAULTS.fault('trace-quantity', `${at}/${name}/${n}/quantity`, quantity));
    });
  }
  const taken = new Set(event.inputs.map(({ lot }) => lot));
  for (const { lot } of event.outputs) {
    if (taken.has(lot)) faults.push(EVENT_FAULTS.fault('trace-feeds-itself', at, lot));
  }
  return faults;
}

function textOf(value: unknown, read: (text: string) => string = (text) => text): string | null {
  return typeof value === 'string' && value !== '' ? read(value) : null;
}
