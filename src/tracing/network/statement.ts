import type {
  Entry,
  EntryLine,
  Filing,
  Kind,
  ManifestBill,
  Parcel,
  Quantity,
  SecurityFiling,
} from '../../filing/filing.ts';
import { foldName } from '../../party/fold.ts';
import type { Party, Role } from '../../party/party.ts';
import type { Instant } from '../../terms/day.ts';
import type { AccountabilityLaw, StatementKind } from './accountability.ts';

/** A filing as it stands, and who sent it. */
export interface FiledPart {
  readonly id: string;
  readonly sender: string;
  readonly at: Instant;
  /** Of the exact message. */
  readonly sha256: string;
  readonly filing: Filing;
}

/** One thing that one filing says of the goods, and who has to do with it. */
export interface Statement {
  readonly about: StatementKind;
  readonly said: string;
  readonly kind: Kind;
  readonly reference: string;
  /** Of an entry. */
  readonly line: number | null;
  readonly filing: string;
  readonly sha256: string;
  readonly at: Instant;
  /** Who sent it, and the party who answers for it. */
  readonly sender: string;
  readonly declared: readonly string[];
  readonly owned: readonly string[];
  readonly carried: readonly string[];
  /** Who has the good of it, if it is false. */
  readonly benefited: readonly string[];
  /** The law under which it was collected; null where the Book has none. */
  readonly authority: string | null;
  /** The law that a false statement of this sort breaks. */
  readonly liability: string | null;
  readonly security: boolean;
  /** What other filings say of the same, where it is something else. */
  readonly otherwise: readonly {
    readonly said: string;
    readonly kind: Kind;
    readonly reference: string;
  }[];
}

/** Every statement of a consignment's filings as they stand, each with who is accountable for it. */
export function statementsOf(
  parts: readonly FiledPart[],
  law: AccountabilityLaw,
): readonly Statement[] {
  const all = castOf(parts.map(({ filing }) => filing));
  const told = parts.flatMap((part) =>
    tellingsOf(part.filing).map((telling) => ({ part, telling })),
  );
  return told.map(({ part, telling }) => {
    const { filing, id, sha256, at, sender } = part;
    const kind = kindOf(filing);
    const authority = law.authorities.find((one) => one.filing === kind);
    const rule = law.statements.find((one) => one.about === telling.about);
    // Whom the filing itself names in a role answers for it, not whom another names.
    const own = castOf([filing]);
    const cast = { ...all, ...own, ...telling.cast };
    return {
      about: telling.about,
      said: telling.said,
      kind,
      reference: filing.reference,
      line: telling.line,
      filing: id,
      sha256,
      at,
      sender,
      declared: authority === undefined ? [] : (own[authority.declarant] ?? []),
      owned: distinct(OWNERS.flatMap((role) => cast[role] ?? [])),
      carried: all.carrier ?? [],
      benefited: distinct(rule?.benefits.flatMap((role) => cast[role] ?? []) ?? []),
      authority: authority?.citation ?? null,
      liability: rule?.citation ?? null,
      security: authority?.security ?? false,
      otherwise: told
        .filter((other) => other.part !== part && differs(telling, other.telling))
        .map((other) => ({
          said: other.telling.said,
          kind: kindOf(other.part.filing),
          reference: other.part.filing.reference,
        })),
    };
  });
}

/** Roles of those whose goods they are. */
const OWNERS: readonly Role[] = ['importer', 'consignee', 'buyer'];

/** By role, the names of those who have it. */
type Cast = Readonly<Partial<Record<Role, readonly string[]>>>;

/** What a filing says, before it is asked who answers for it. */
interface Telling {
  readonly about: StatementKind;
  readonly said: string;
  readonly line: number | null;
  /** The six digits of the goods of which it is said; null where it is said of all. */
  readonly goods: string | null;
  /** Parties of this line. */
  readonly cast: Cast;
}

/** Kinds in which two filings about the same goods contradict each other when they say different things. */
const COMPARED: ReadonlySet<StatementKind> = new Set([
  'classification',
  'origin',
  'maker',
  'seller',
  'consignee',
]);

function differs(one: Telling, other: Telling): boolean {
  if (one.about !== other.about || !COMPARED.has(one.about)) return false;
  if (one.goods !== null && other.goods !== null && one.goods !== other.goods) return false;
  const [a, b] = [foldName(one.said), foldName(other.said)];
  if (one.about === 'classification') return a.slice(0, 6) !== b.slice(0, 6);
  return a !== b;
}

function tellingsOf(filing: Filing): readonly Telling[] {
  switch (filing.kind) {
    case 'entry':
      return ofEntry(filing);
    case 'bill':
      return ofBill(filing);
    case 'security-filing':
      return ofSecurityFiling(filing);
    case 'parcel':
      return ofParcel(filing);
    default:
      return [];
  }
}

function ofEntry(entry: Entry): readonly Telling[] {
  const consignee = partyTelling('consignee', entry.consignee, null, null, {});
  return [...entry.lines.flatMap(ofLine), ...consignee];
}

function ofLine(line: EntryLine): readonly Telling[] {
  const goods = line.hts.slice(0, 6);
  const cast: Cast = { manufacturer: namesOf(line.manufacturer), seller: namesOf(line.seller) };
  const tell = (about: StatementKind, said: string | null): readonly Telling[] =>
    said === null || said === '' ? [] : [{ about, said, line: line.number, goods, cast }];
  return [
    ...tell('value', `${line.value.amount} ${line.value.currency}`),
    ...tell('classification', line.hts),
    ...tell('origin', line.origin),
    ...tell('program', line.program),
    ...tell('quantity', line.quantities.map(quantityText).join(', ')),
    ...tell('weight', line.grossWeightKg === null ? null : `${line.grossWeightKg} kg`),
    ...tell('description', line.description),
    ...tell('species', line.species.join(', ')),
    ...tell('harvest-country', line.harvestCountry),
    ...line.permits.flatMap(({ type, number }) => tell('permit', `${type} ${number}`)),
    ...tell('maker', line.manufacturer?.name ?? null),
    ...tell('seller', line.seller?.name ?? null),
  ];
}

function ofBill(bill: ManifestBill): readonly Telling[] {
  const tell = (about: StatementKind, said: string | null): readonly Telling[] =>
    said === null || said === '' ? [] : [{ about, said, line: null, goods: null, cast: {} }];
  return [
    ...tell('description', bill.description),
    ...tell('weight', bill.weightKg === null ? null : `${bill.weightKg} kg`),
    ...tell('quantity', bill.pieces === null ? null : quantityText(bill.pieces)),
    ...tell('consignee', bill.consignee?.name ?? null),
  ];
}

function ofSecurityFiling(filing: SecurityFiling): readonly Telling[] {
  const goods = filing.goods.flatMap(({ hts6, origin, manufacturer }): readonly Telling[] => {
    const cast = { manufacturer: namesOf(manufacturer) };
    const own = { line: null, goods: hts6, cast };
    return [
      { ...own, about: 'classification', said: hts6 },
      { ...own, about: 'origin', said: origin },
      ...partyTelling('maker', manufacturer, null, hts6, cast),
    ];
  });
  return [
    ...goods,
    ...partyTelling('seller', filing.seller, null, null, {}),
    ...partyTelling('consignee', filing.consignee, null, null, {}),
  ];
}

function ofParcel(parcel: Parcel): readonly Telling[] {
  const cast: Cast = { seller: namesOf(parcel.seller) };
  const own = { line: null, goods: parcel.hts?.slice(0, 6) ?? null, cast };
  const weight = parcel.weightKg;
  return [
    { ...own, about: 'value', said: `${parcel.value.amount} ${parcel.value.currency}` },
    { ...own, about: 'origin', said: parcel.origin },
    { ...own, about: 'description', said: parcel.description },
    ...(parcel.hts === null
      ? []
      : [{ ...own, about: 'classification' as const, said: parcel.hts }]),
    ...(weight === null ? [] : [{ ...own, about: 'weight' as const, said: `${weight} kg` }]),
    ...partyTelling('seller', parcel.seller, null, own.goods, cast),
    ...partyTelling('consignee', parcel.consignee, null, own.goods, cast),
  ];
}

function partyTelling(
  about: StatementKind,
  party: Party | null,
  line: number | null,
  goods: string | null,
  cast: Cast,
): readonly Telling[] {
  return party === null ? [] : [{ about, said: party.name, line, goods, cast }];
}

function quantityText({ amount, unit }: Quantity): string {
  return `${amount} ${unit}`;
}

/** Who has which role over all filings. */
function castOf(filings: readonly Filing[]): Cast {
  const cast: Partial<Record<Role, readonly string[]>> = {};
  const add = (role: Role, names: readonly string[]) => {
    if (names.length > 0) cast[role] = distinct([...(cast[role] ?? []), ...names]);
  };
  for (const filing of filings) {
    for (const [role, party] of castOfFiling(filing)) add(role, namesOf(party));
    if (filing.kind === 'bill') add('carrier', [filing.carrier]);
  }
  return cast;
}

function castOfFiling(filing: Filing): readonly (readonly [Role, Party | null])[] {
  switch (filing.kind) {
    case 'entry':
      return [
        ['importer', filing.importer],
        ['consignee', filing.consignee],
        ['broker', filing.broker],
        ...filing.lines.flatMap(({ manufacturer, seller }): [Role, Party | null][] => [
          ['manufacturer', manufacturer],
          ['seller', seller],
        ]),
      ];
    case 'bill':
      return [
        ['shipper', filing.shipper],
        ['consignee', filing.consignee],
      ];
    case 'security-filing':
      return [
        ['importer', filing.importer],
        ['consignee', filing.consignee],
        ['seller', filing.seller],
        ['buyer', filing.buyer],
      ];
    case 'parcel':
      return [
        ['platform', filing.platform],
        ['seller', filing.seller],
        ['consignee', filing.consignee],
      ];
    default:
      return [];
  }
}

function namesOf(party: Party | null): readonly string[] {
  return party === null ? [] : [party.name];
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function kindOf(filing: Filing): Kind {
  return filing.kind === 'cancellation' ? filing.cancels : filing.kind;
}
