import assert from 'node:assert/strict';
import { type Party, partyKey } from '../party/party.ts';
import { codeFlaw, parseEntryNumber } from '../terms/codes.ts';
import type { Day, Instant } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Money, USD } from '../terms/money.ts';
import { fieldFault, readRecord } from './catair.parse.ts';
import type { Fields, RecordLayout, WireRecord } from './catair.ts';
import { OI, SE10, SE11, SE15, SE16, SE17, SE20, SE40, SE60 } from './catair-layout.ts';
import { countryFaults, type Parties, readParties } from './catair-party.parse.ts';
import {
  ACTIONS_SE,
  ADDITIONAL_CHAPTERS,
  BILL_TYPES_SE,
  CANCEL_TAGS,
  IDENTIFIER_SCHEMES_SE,
  MODES_SE,
} from './catair-se.ts';
import { dayOfMonthFirst, noonOn } from './edi-day.ts';
import { type EdiFault, ediFaults } from './edi-faults.ts';
import { type Branch, branchesOf, recordsOf } from './edi-grammar.ts';
import type { Entry, EntryLine, Mode } from './filing.ts';

const { fault } = ediFaults;

/** What a filer was allowed, by agreement. */
export interface CatairProfile {
  /** What CBP lets this filer add to its check digits, 0 to 9. */
  readonly checkDigitOffset: number;
  /** The connection is for trials: what comes over it is marked synthetic. */
  readonly synthetic: boolean;
}

type RecordBranch = Branch<WireRecord>;

/**
 * Reads one cargo release whose columns are right, collecting what is wrong with its content.
 *
 * A cargo release carries no quantities, weights, program, permits, country of export or day of
 * importation: they are empty or null, and a duty by quantity cannot be computed from it. Parties
 * may be known by number alone, with an empty name; the filer stands as broker. The day of arrival
 * stands at noon in Greenwich. A house bill without issuer code is written after its master,
 * `12512345675/PKG001`.
 */
export class ReleaseReader {
  readonly #release: RecordBranch;
  readonly #header: Fields<(typeof SE10)['fields'][number]['name']>;
  readonly #profile: CatairProfile;
  readonly #faults: Fault[];
  readonly #references: ReadonlyMap<string, WireRecord>;

  constructor(release: RecordBranch, profile: CatairProfile, faults: Fault[]) {
    this.#release = release;
    this.#header = readRecord(SE10, release.record);
    this.#profile = profile;
    this.#faults = faults;
    this.#references = new Map(
      branchesOf(release, 'SE20').map(({ record }) => [readRecord(SE20, record).qualifier, record]),
    );
  }

  entry(): Entry {
    const header = this.#release.record;
    const { action, filer, entryType } = this.#header;
    const cancels = action === 'D';
    const stated = readParties(this.#release, 'SE30', this.#faults);
    const lines = branchesOf(this.#release, 'SE40');
    const ofLines = lines.map((line) => readParties(line, 'SE50', this.#faults));
    const consignee = this.#consignee(stated, lines, ofLines);
    if (ACTIONS_SE[action] === undefined) {
      this.#tell('catair-action', header, SE10, 'action', action);
    }
    if (cancels) this.#checkCancellation();
    if (!cancels && lines.length === 0) {
      this.#faults.push(fault('catair-missing', header.at, 'SE40'));
    }
    this.#tellUnreadAgencies();
    return {
      kind: 'entry',
      action: ACTIONS_SE[action] ?? 'file',
      reference: this.#entryNumber(),
      synthetic: this.#profile.synthetic,
      entryType,
      port: this.#port(),
      mode: this.#mode(cancels),
      importer: this.#importer(consignee, cancels),
      consignee,
      broker: known('filer', filer),
      bills: this.#bills(),
      exportCountry: null,
      estimatedArrival: this.#estimatedArrival(),
      entryDate: this.#entryDate(),
      importationDate: null,
      inTransitDate: null,
      lines: this.#lines(
        lines,
        ofLines.map((own) => ({ ...stated, ...own })),
      ),
    };
  }

  #entryNumber(): string {
    const header = this.#release.record;
    const { filer, entryNumber } = this.#header;
    const reading = parseEntryNumber(`${filer}${entryNumber}`, this.#profile.checkDigitOffset);
    if (reading.ok) return reading.entryNumber;
    this.#tell('catair-entry-number', header, SE10, 'entryNumber', `${filer} ${entryNumber}`);
    return `${filer}${entryNumber}`;
  }

  #port(): string {
    const { port } = this.#header;
    if (!/^\d{4}$/.test(port)) this.#tell('edi-port', this.#release.record, SE10, 'port', port);
    return port;
  }

  /** An express consignment is told apart by a reference, not by its mode. */
  #mode(cancels: boolean): Mode {
    const { mode } = this.#header;
    const moved = MODES_SE[mode];
    if (moved === undefined && !(cancels && mode === '')) {
      this.#tell('edi-mode', this.#release.record, SE10, 'mode', mode);
    }
    return moved === 'air' && this.#references.has('EXP') ? 'express' : (moved ?? 'truck');
  }

  /** Low value may come without importer of record: the consignee by name is then its owner or buyer. */
  #importer(consignee: Party | null, cancels: boolean): Party {
    const header = this.#release.record;
    const { importer, importerType } = this.#header;
    if (importer !== '') {
      return known(IDENTIFIER_SCHEMES_SE[importerType] ?? importerType, importer);
    }
    if (consignee !== null && consignee.name !== '') {
      this.#tell('catair-importer-assumed', header, SE10, 'importer', consignee.name);
      return consignee;
    }
    if (!cancels) this.#tell('catair-importer', header, SE10, 'importer');
    return known('', '');
  }

  #entryDate(): Day | null {
    const [additional] = branchesOf(this.#release, 'SE11');
    return additional === undefined ? null : this.#day(additional.record, SE11, 'entryDate');
  }

  #estimatedArrival(): Instant | null {
    const conveyances = branchesOf(this.#release, 'SE15').flatMap((bill) =>
      branchesOf(bill, 'SE16'),
    );
    const days = conveyances.map(({ record }) => this.#day(record, SE16, 'arrival'));
    const announced = this.#references.get('EDA');
    if (announced !== undefined) days.push(this.#day(announced, SE20, 'reference'));
    const [first] = days.filter((day) => day !== null).sort();
    return first === undefined ? null : noonOn(first);
  }

  #day<Name extends string>(
    record: WireRecord,
    layout: RecordLayout<Name>,
    name: NoInfer<Name>,
  ): Day | null {
    const text = readRecord(layout, record)[name];
    if (text === '') return null;
    const day = dayOfMonthFirst(text);
    if (day === null) this.#tell('edi-date', record, layout, name, text);
    return day;
  }

  #bills(): readonly string[] {
    const branches = branchesOf(this.#release, 'SE15');
    for (const branch of branches) {
      const { type, number } = readRecord(SE15, branch.record);
      if (type === 'I') {
        this.#tell('edi-kept-unread', branch.record, SE15, 'number', `in-bond ${number}`);
      } else if (!BILL_TYPES_SE.has(type)) {
        this.#tell('catair-bill-type', branch.record, SE15, 'type', type);
      }
      for (const { record } of branchesOf(branch, 'SE17')) this.#checkEquipment(record);
    }
    return lowestBills(branches.map(({ record }) => readRecord(SE15, record)));
  }

  /** Trailers have numbers of other shapes; only what looks like a container is checked. */
  #checkEquipment(record: WireRecord): void {
    const { equipment } = readRecord(SE17, record);
    if (codeFlaw('container', equipment) === 'check-digit') {
      this.#tell('edi-container', record, SE17, 'equipment', equipment);
    }
  }

  #checkCancellation(): void {
    for (const { tag, at } of recordsOf(this.#release)) {
      if (!CANCEL_TAGS.has(tag)) this.#faults.push(fault('catair-place', at, tag));
    }
  }

  #tellUnreadAgencies(): void {
    const first = recordsOf(this.#release).find(({ tag }) => tag === 'PG');
    if (first === undefined) return;
    this.#faults.push(fault('edi-kept-unread', first.at, first.text.slice(0, 10).trim()));
  }

  /** An entry has one consignee: that of its header, or else the one its first line names. */
  #consignee(
    stated: Parties,
    lines: readonly RecordBranch[],
    ofLines: readonly Parties[],
  ): Party | null {
    const consignee = stated.consignee ?? ofLines.find((own) => own.consignee)?.consignee;
    if (consignee === undefined) return null;
    for (const [index, { record }] of lines.entries()) {
      const own = ofLines[index]?.consignee ?? consignee;
      if (partyKey(own) === partyKey(consignee)) continue;
      this.#tell('edi-kept-unread', record, SE40, 'line', `consignee ${own.name}`);
    }
    return consignee;
  }

  #lines(lines: readonly RecordBranch[], parties: readonly Parties[]): readonly EntryLine[] {
    const header = this.#release.record;
    const { value: total } = this.#header;
    const read = lines.map((line, index) => {
      const fallback = lines.length === 1 ? total : '';
      return this.#line(line, index + 1, fallback, parties[index] ?? {});
    });
    const sum = read.reduce((dollars, { value }) => dollars + BigInt(value.amount), 0n);
    if (lines.length > 0 && sum !== BigInt(total)) {
      this.#tell('catair-value-total', header, SE10, 'value', total);
    }
    return read;
  }

  #line(branch: RecordBranch, number: number, value: string, parties: Parties): EntryLine {
    const { record } = branch;
    const { line, origin, description } = readRecord(SE40, record);
    if (Number(line) !== number) this.#tell('catair-line-number', record, SE40, 'line', line);
    this.#faults.push(...countryFaults(record, SE40, 'origin'));
    const goods = this.#goods(branch);
    const [described] = branchesOf(goods, 'OI');
    return {
      number,
      hts: readRecord(SE60, goods.record).tariffNumber,
      description: description || (described ? readRecord(OI, described.record).description : ''),
      origin,
      value: this.#value(goods, value),
      quantities: [],
      grossWeightKg: null,
      program: null,
      manufacturer: parties.manufacturer ?? null,
      seller: parties.seller ?? null,
      species: [],
      harvestCountry: null,
      permits: [],
    };
  }

  /** The tariff number of the goods: those of chapters 98 and 99 stand beside it, before. */
  #goods(line: RecordBranch): RecordBranch {
    const numbers = branchesOf(line, 'SE60');
    for (const { record } of numbers) {
      const { tariffNumber } = readRecord(SE60, record);
      if (!/^(\d{8}|\d{10})$/.test(tariffNumber)) {
        this.#tell('catair-tariff-number', record, SE60, 'tariffNumber', tariffNumber);
      }
    }
    const isAdditional = ({ record }: RecordBranch) =>
      ADDITIONAL_CHAPTERS.test(readRecord(SE60, record).tariffNumber);
    const goods = numbers.find((number) => !isAdditional(number)) ?? numbers.at(-1);
    assert(goods !== undefined, 'a line without tariff number is out of order');
    for (const other of numbers.filter((number) => number !== goods)) {
      const { tariffNumber } = readRecord(SE60, other.record);
      const code = isAdditional(other) ? 'edi-kept-unread' : 'catair-several-goods';
      this.#tell(code, other.record, SE60, 'tariffNumber', tariffNumber);
    }
    return goods;
  }

  /** @param fallback what the whole entry is worth when it has but one line */
  #value({ record }: RecordBranch, fallback: string): Money {
    const dollars = readRecord(SE60, record).value || fallback;
    if (dollars === '') this.#tell('catair-line-value', record, SE60, 'value');
    return { amount: BigInt(dollars || '0').toString(), currency: USD };
  }

  #tell<Name extends string>(
    code: EdiFault,
    record: WireRecord,
    layout: RecordLayout<Name>,
    name: NoInfer<Name>,
    got?: string,
  ): void {
    this.#faults.push(fieldFault(code, record, layout, name, got));
  }
}

/** Somebody known by number alone. */
function known(scheme: string, value: string): Party {
  const identifiers = value === '' ? [] : [{ scheme, value }];
  return { name: '', country: null, address: null, identifiers };
}

/** A house stands in place of its master; an in-bond number is no bill. */
function lowestBills(
  stated: readonly { readonly type: string; readonly issuer: string; readonly number: string }[],
): readonly string[] {
  return stated.flatMap(({ type, issuer, number }, index) => {
    const [before, after] = [stated[index - 1], stated[index + 1]];
    if (type === 'I' || (type === 'M' && after?.type === 'H')) return [];
    const underMaster = type === 'H' && issuer === '' && before?.type === 'M';
    return [underMaster ? `${before.issuer}${before.number}/${number}` : `${issuer}${number}`];
  });
}
