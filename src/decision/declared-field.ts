import type { Consignment } from '../filing/consignment.ts';
import type { Entry, EntryLine, Parcel } from '../filing/filing.ts';
import type { Words } from '../terms/words.ts';

/** Where in a consignment a field stands. */
export interface Place {
  /** The reference of an entry or parcel; null for what is said of the whole consignment. */
  readonly entry: string | null;
  /** The entry line; null for a parcel and for what is said of the whole entry. */
  readonly line: number | null;
}

/** Reads and writes one field of what was filed, as text; null is left out. */
interface Lens<Whole> {
  readonly read: (whole: Whole) => string | null;
  readonly write: (whole: Whole, text: string | null) => Whole;
  /** How much of the field one of a fact that moves `by` it is; 1 unless said. */
  readonly worth?: (whole: Whole) => number;
}

/**
 * One field that somebody declares, and the facts that follow from it.
 *
 * A number's facts move with the field (`with`), against it (`against`), or by what is added (`by`).
 */
export interface DeclaredField {
  readonly name: string;
  readonly says: Words;
  readonly number: boolean;
  readonly optional: boolean;
  readonly facts: Readonly<Record<string, 'with' | 'against' | 'by'>>;
  readonly line?: Lens<EntryLine>;
  readonly parcel?: Lens<Parcel>;
  readonly entry?: Lens<Entry>;
}

const WITH = 'with';

/** In the order in which changes that are otherwise alike are preferred. */
export const DECLARED_FIELDS: readonly DeclaredField[] = [
  {
    name: 'value',
    says: { en: 'value', es: 'valor', fr: 'valeur' },
    number: true,
    optional: false,
    facts: {
      'line.value': WITH,
      'line.valuePerKg': WITH,
      'line.unitValue': WITH,
      'line.pricePerKg': WITH,
      'entry.value': 'by',
    },
    line: {
      read: (line) => line.value.amount,
      write: (line, text) => ({ ...line, value: { ...line.value, amount: text ?? '0' } }),
    },
    parcel: {
      read: (parcel) => parcel.value.amount,
      write: (parcel, text) => ({ ...parcel, value: { ...parcel.value, amount: text ?? '0' } }),
    },
  },
  {
    name: 'gross-weight',
    says: {
      en: 'gross weight in kilograms',
      es: 'peso bruto en kilogramos',
      fr: 'poids brut en kilogrammes',
    },
    number: true,
    optional: true,
    facts: { 'line.weightKg': WITH, 'line.kgPerUnit': WITH, 'line.valuePerKg': 'against' },
    line: {
      read: (line) => line.grossWeightKg,
      write: (line, grossWeightKg) => ({ ...line, grossWeightKg }),
    },
    parcel: {
      read: (parcel) => parcel.weightKg,
      write: (parcel, weightKg) => ({ ...parcel, weightKg }),
    },
  },
  {
    name: 'first-quantity',
    says: { en: 'first quantity', es: 'primera cantidad', fr: 'première quantité' },
    number: true,
    optional: false,
    facts: { 'line.unitValue': 'against', 'line.kgPerUnit': 'against' },
    line: {
      read: ({ quantities: [first] }) => first?.amount ?? null,
      write: (line, text) => {
        const [first, ...others] = line.quantities;
        if (first === undefined || text === null) return line;
        return { ...line, quantities: [{ ...first, amount: text }, ...others] };
      },
    },
  },
  {
    name: 'permit-use',
    says: {
      en: 'volume taken from the harvest permit',
      es: 'volumen tomado del permiso de aprovechamiento',
      fr: 'volume pris sur le permis d’exploitation',
    },
    number: true,
    optional: false,
    facts: { 'line.harvest.use': 'by' },
    line: {
      read: (line) => harvestOf(line)?.uses?.amount ?? null,
      write: (line, amount) => {
        const own = harvestOf(line);
        const permits = line.permits.map((permit) =>
          permit === own && permit.uses !== null && amount !== null
            ? { ...permit, uses: { ...permit.uses, amount } }
            : permit,
        );
        return { ...line, permits };
      },
      worth: (line) => Number(harvestOf(line)?.allows?.amount ?? 0),
    },
  },
  {
    name: 'origin',
    says: { en: 'country of origin', es: 'país de origen', fr: 'pays d’origine' },
    number: false,
    optional: false,
    facts: { 'line.origin': WITH, 'consignment.origins': WITH },
    line: {
      read: (line) => line.origin,
      write: (line, text) => ({ ...line, origin: text ?? line.origin }),
    },
    parcel: {
      read: (parcel) => parcel.origin,
      write: (parcel, text) => ({ ...parcel, origin: text ?? parcel.origin }),
    },
  },
  {
    name: 'tariff-code',
    says: { en: 'tariff code', es: 'código arancelario', fr: 'code tarifaire' },
    number: false,
    optional: false,
    facts: { 'line.hts': WITH },
    line: {
      read: (line) => line.hts,
      write: (line, text) => ({ ...line, hts: text ?? line.hts }),
    },
    parcel: {
      read: (parcel) => parcel.hts,
      write: (parcel, hts) => ({ ...parcel, hts }),
    },
  },
  {
    name: 'preference-program',
    says: { en: 'preference program', es: 'programa preferencial', fr: 'programme préférentiel' },
    number: false,
    optional: true,
    facts: { 'line.program': WITH },
    line: { read: (line) => line.program, write: (line, program) => ({ ...line, program }) },
  },
  {
    name: 'country-of-harvest',
    says: { en: 'country of harvest', es: 'país de aprovechamiento', fr: 'pays de récolte' },
    number: false,
    optional: true,
    facts: { 'line.harvestCountry': WITH },
    line: {
      read: (line) => line.harvestCountry,
      write: (line, harvestCountry) => ({ ...line, harvestCountry }),
    },
  },
  {
    name: 'species',
    says: { en: 'species', es: 'especie', fr: 'espèce' },
    number: false,
    optional: true,
    facts: { 'line.species': WITH },
    line: {
      read: ({ species: [first] }) => first ?? null,
      write: (line, text) => ({ ...line, species: text === null ? [] : [text] }),
    },
  },
  {
    name: 'permit',
    says: { en: 'permit', es: 'permiso', fr: 'permis' },
    number: false,
    optional: true,
    facts: { 'line.permits': WITH },
    line: {
      read: ({ permits: [first] }) => first?.type ?? null,
      write: (line, type) => {
        if (type === null) return { ...line, permits: [] };
        const permit = { type, number: '', issuer: null, uses: null, allows: null };
        return { ...line, permits: [...line.permits, permit] };
      },
    },
  },
  {
    name: 'country-of-the-manufacturer',
    says: { en: 'country of the manufacturer', es: 'país del fabricante', fr: 'pays du fabricant' },
    number: false,
    optional: true,
    facts: { 'line.manufacturerCountry': WITH },
    line: {
      read: (line) => line.manufacturer?.country ?? null,
      write: (line, country) =>
        line.manufacturer === null
          ? line
          : { ...line, manufacturer: { ...line.manufacturer, country } },
    },
  },
  {
    name: 'country-of-export',
    says: { en: 'country of export', es: 'país de exportación', fr: 'pays d’exportation' },
    number: false,
    optional: true,
    facts: { 'entry.exportCountry': WITH },
    entry: {
      read: (entry) => entry.exportCountry,
      write: (entry, exportCountry) => ({ ...entry, exportCountry }),
    },
  },
  {
    name: 'country-of-the-importer',
    says: { en: 'country of the importer', es: 'país del importador', fr: 'pays de l’importateur' },
    number: false,
    optional: true,
    facts: { 'importer.country': WITH },
    entry: {
      read: (entry) => entry.importer.country,
      write: (entry, country) => ({ ...entry, importer: { ...entry.importer, country } }),
    },
    parcel: {
      read: (parcel) => parcel.consignee.country,
      write: (parcel, country) => ({ ...parcel, consignee: { ...parcel.consignee, country } }),
    },
  },
];

function harvestOf({ permits }: EntryLine) {
  return permits.find(({ type }) => type === 'harvest');
}

/** A field as it stands in one place. */
export interface Standing {
  readonly place: Place;
  readonly text: string | null;
  readonly worth: number;
}

/** Every place of a consignment where the field stands, with what it says there. */
export function fieldsIn(
  { entries, parcels }: Consignment,
  field: DeclaredField,
): readonly Standing[] {
  return [
    ...entries.flatMap((entry) => [
      ...standing(field.entry, entry, { entry: entry.reference, line: null }),
      ...entry.lines.flatMap((line) =>
        standing(field.line, line, { entry: entry.reference, line: line.number }),
      ),
    ]),
    ...parcels.flatMap((parcel) =>
      standing(field.parcel, parcel, { entry: parcel.reference, line: null }),
    ),
  ];
}

function standing<Whole>(
  lens: Lens<Whole> | undefined,
  whole: Whole,
  place: Place,
): readonly Standing[] {
  if (lens === undefined) return [];
  return [{ place, text: lens.read(whole), worth: lens.worth?.(whole) ?? 1 }];
}

/** The consignment with that one field written otherwise. */
export function writeField(
  consignment: Consignment,
  { line: ofLine, entry: ofEntry, parcel: ofParcel }: DeclaredField,
  place: Place,
  text: string | null,
): Consignment {
  const entries = consignment.entries.map((entry) => {
    if (entry.reference !== place.entry) return entry;
    if (place.line === null) return ofEntry === undefined ? entry : ofEntry.write(entry, text);
    const lines = entry.lines.map((line) =>
      line.number === place.line && ofLine !== undefined ? ofLine.write(line, text) : line,
    );
    return { ...entry, lines };
  });
  const parcels = consignment.parcels.map((parcel) =>
    parcel.reference === place.entry && ofParcel !== undefined
      ? ofParcel.write(parcel, text)
      : parcel,
  );
  return { ...consignment, entries, parcels };
}
