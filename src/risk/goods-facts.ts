import type { EntryLine, Parcel, Permit, Quantity } from '../filing/filing.ts';
import { gapFactsOf } from '../revenue/gap/gap-facts.ts';
import type { LineAssessment, Unknown } from '../tariff/assessment.ts';
import { countryOfManufacturerId, hasLettersOf } from '../terms/manufacturer-id.ts';
import type { Money } from '../terms/money.ts';
import { countIn } from '../terms/quantity.ts';
import { type Draft, type FactRecord, ratio, unique } from './fact.ts';
import type { History } from './history.ts';
import { fullestShare, type PermitShares, permitProblems } from './permit-share.ts';
import { writeTraces } from './trace-facts.ts';
import { SLOTS } from './vocabulary.ts';

/** What the facts of goods are drawn with, beside the goods. */
export interface Surroundings {
  readonly dollarsOf: (money: Money) => number | null;
  /** Null when nothing is known of permits. */
  readonly permitShares: PermitShares | null;
  readonly history: History | null;
}

/** A record of the declaration's facts with those of one of its lines. */
export function lineRecord(
  declaration: FactRecord,
  line: EntryLine,
  assessed: LineAssessment | null,
  around: Surroundings,
): Draft {
  const record = declaration.slice();
  writeGoods(record, line, around);
  writeOrigins(record, line);
  writePermits(record, line.permits, around);
  writeTraces(record, line, around.history);
  if (assessed !== null) writeAssessment(record, assessed);
  return record;
}

/** The same for a parcel, which is its own only line. */
export function parcelLineRecord(
  declaration: FactRecord,
  parcel: Parcel,
  around: Surroundings,
): FactRecord {
  const line: EntryLine = {
    number: 1,
    hts: parcel.hts ?? '',
    description: parcel.description,
    origin: parcel.origin,
    value: parcel.value,
    quantities: [],
    grossWeightKg: parcel.weightKg,
    program: null,
    manufacturer: null,
    seller: parcel.seller,
    species: [],
    harvestCountry: null,
    permits: [],
  };
  const record = lineRecord(declaration, line, null, around);
  // Parcels are not assessed, so they have no duty rate; whether their code is known stays unknown.
  record[SLOTS['line.dutyRate']] = null;
  return record;
}

function writeGoods(record: Draft, line: EntryLine, around: Surroundings): void {
  const [quantity] = line.quantities;
  const dollars = around.dollarsOf(line.value) ?? undefined;
  const weight = line.grossWeightKg === null ? null : Number(line.grossWeightKg);
  record[SLOTS['line.hts']] = line.hts;
  record[SLOTS['line.chapter']] = line.hts.slice(0, 2);
  record[SLOTS['line.heading']] = line.hts.slice(0, 4);
  const description = line.description.toUpperCase();
  record[SLOTS['line.description']] = description;
  record[SLOTS['line.words']] = unique(description.match(WORD) ?? NO_WORDS);
  record[SLOTS['line.value']] = dollars;
  record[SLOTS['line.unit']] = quantity?.unit ?? null;
  const count = quantity === undefined ? null : Number(quantity.amount);
  record[SLOTS['line.unitValue']] = ratio(dollars, count);
  record[SLOTS['line.weightKg']] = weight;
  record[SLOTS['line.valuePerKg']] = ratio(dollars, weight);
  record[SLOTS['line.kgPerUnit']] = weight === null ? null : ratio(weight, count);
  const net = netKilograms(line.quantities);
  record[SLOTS['line.netKg']] = net;
  record[SLOTS['line.pricePerKg']] = ratio(dollars, net);
  record[SLOTS['line.program']] = line.program;
}

function writeOrigins(record: Draft, line: EntryLine): void {
  const { manufacturer, seller } = line;
  const [identifier] = manufacturer?.identifiers ?? [];
  record[SLOTS['line.origin']] = line.origin;
  record[SLOTS['line.species']] = unique(line.species.map(spellTaxon));
  record[SLOTS['line.harvestCountry']] = line.harvestCountry;
  record[SLOTS['line.manufacturer']] = manufacturer?.name ?? null;
  record[SLOTS['line.manufacturerId']] =
    identifier === undefined ? null : `${identifier.scheme}:${identifier.value}`;
  record[SLOTS['line.manufacturerAddress']] = manufacturer?.address?.toUpperCase() ?? null;
  record[SLOTS['line.manufacturerCountry']] = manufacturer?.country ?? null;
  record[SLOTS['line.seller']] = seller?.name ?? null;
  record[SLOTS['line.sellerCountry']] = seller?.country ?? null;
  const code = manufacturer?.identifiers.find(({ scheme }) => scheme === 'MID')?.value ?? null;
  record[SLOTS['line.midCountry']] = code && countryOfManufacturerId(code);
  record[SLOTS['line.midFitsName']] =
    code === null || manufacturer === null ? null : hasLettersOf(code, manufacturer.name);
}

function writePermits(record: Draft, permits: readonly Permit[], around: Surroundings): void {
  record[SLOTS['line.permits']] = unique(permits.map((permit) => permit.type));
  if (around.permitShares !== null) {
    for (const { slot, type } of COUNTED_PERMITS) {
      const own = permits.filter((permit) => permit.type === type);
      record[slot] = fullestShare(own, around.permitShares);
    }
    record[SLOTS['line.permitProblems']] = permitProblems(permits, around.permitShares);
  }
}

/** The permits whose use over all shipments is a fact. */
const COUNTED_PERMITS = [
  { slot: SLOTS['line.harvest.use'], type: 'harvest' },
  { slot: SLOTS['line.catch.use'], type: 'catch' },
  { slot: SLOTS['line.cites.use'], type: 'cites' },
  { slot: SLOTS['line.quota.use'], type: 'quota-licence' },
  { slot: SLOTS['line.landing.use'], type: 'landing' },
] as const;

const WORD = /[\p{L}\p{N}]+/gu;
const NO_WORDS: readonly string[] = [];

/** A quantity that is stated by weight, in kilograms. */
function netKilograms(quantities: readonly Quantity[]): number | null {
  const kilograms = countIn('kg', quantities);
  return kilograms === null ? null : Number(kilograms.num) / Number(kilograms.den);
}

const NOT_IN_SCHEDULE: readonly (Unknown | null)[] = ['tariff-unknown', 'revision-not-loaded'];

function writeAssessment(record: Draft, assessed: LineAssessment): void {
  const gap = gapFactsOf(assessed);
  record[SLOTS['line.gaps']] = gap.codes;
  record[SLOTS['line.gapDuty']] = gap.duty;
  record[SLOTS['line.tariffKnown']] = !NOT_IN_SCHEDULE.includes(assessed.unknown);
  record[SLOTS['line.orders']] = unique((assessed.remedies ?? []).map(({ code }) => code));
  const value = record[SLOTS['line.value']];
  let duty = 0;
  for (const charge of assessed.charges) {
    if (charge.kind === 'duty') duty += Number(charge.amount.amount);
  }
  record[SLOTS['line.dutyRate']] =
    assessed.unknown !== null || typeof value !== 'number' ? null : ratio(duty, value);
}

/** A scientific name as botany writes it, "Cedrela odorata", in whatever case it was filed. */
function spellTaxon(name: string): string {
  const spelt = name.trim().toLowerCase();
  return spelt.charAt(0).toUpperCase() + spelt.slice(1);
}
