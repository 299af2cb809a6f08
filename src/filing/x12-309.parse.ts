import type { Identifier, Party } from '../party/party.ts';
import { codeFlaw } from '../terms/codes.ts';
import type { Fault } from '../terms/fault.ts';
import { multiply, parseDecimal, toFixed } from '../terms/rational.ts';
import { type Result, settle } from '../terms/result.ts';
import { dayOfYearFirst, noonOn } from './edi-day.ts';
import { type EdiFault, ediFaults } from './edi-faults.ts';
import { arrange, type Branch, branchesOf, type Disorder } from './edi-grammar.ts';
import type { Container, ManifestBill, Quantity, Received } from './filing.ts';
import { countSeverity, readX12 } from './x12.parse.ts';
import { element, elementAt, type Segment, type TransactionSet, type X12Profile } from './x12.ts';
import {
  DESCRIPTION_CHARACTERS,
  ELEMENTS_309,
  type ElementRule,
  IDENTIFIER_SCHEMES_309,
  KILOGRAMS_PER_POUND,
  MODES_309,
  ROLES_309,
  STRUCTURE_309,
  UNREAD_309,
  VERSION_309,
} from './x12-309.ts';

const { fault } = ediFaults;

/**
 * The bills of a customs manifest.
 *
 * A bill's reference is its number after the code of the carrier that issued it (M11-12, else the
 * carrier of M10). Its raw text is ST, M10, P4 and its own loop, verbatim; the interchange header is
 * left out, for it may hold a password. The day of arrival stands at noon in Greenwich. Nothing is
 * filed when anything is an error.
 *
 * @faults all of `readX12`, x12-set-type, x12-place, x12-missing, x12-too-many, x12-element-missing,
 * x12-element, x12-weight-unit, x12-ship, x12-tariff-number, x12-amendment, x12-bill-repeated,
 * edi-kept-unread, edi-container, edi-country, edi-date, edi-port, edi-mode
 */
export function parse309(text: string, profile: X12Profile): Result<readonly Received[]> {
  const { interchanges, faults } = readX12(text, profile);
  const all: Fault[] = [...faults];
  const received: Received[] = [];
  for (const { sender, control, test, groups } of interchanges) {
    for (const group of groups) {
      for (const set of group.sets) {
        if (set.type !== '309' || group.version !== VERSION_309) {
          all.push(fault('x12-set-type', elementAt(set.header, 1), `${set.type} ${group.version}`));
          continue;
        }
        const key = `x12:${sender}:${control}:${group.control}:${set.control}`;
        received.push(...new ManifestReader(set, key, test, profile, all).received());
      }
    }
  }
  return settle(received, all);
}

type SegmentBranch = Branch<Segment>;

/** What the bills of one set have in common. */
type Voyage = Pick<ManifestBill, 'carrier' | 'mode' | 'conveyance'>;
type Call = Pick<ManifestBill, 'port' | 'estimatedArrival'>;

/** Reads one transaction set, collecting its faults. */
class ManifestReader {
  readonly #set: TransactionSet;
  readonly #key: string;
  readonly #synthetic: boolean;
  readonly #profile: X12Profile;
  readonly #faults: Fault[];
  readonly #seen = new Map<string, number>();
  readonly #unread = new Set<string>();

  constructor(
    set: TransactionSet,
    key: string,
    synthetic: boolean,
    profile: X12Profile,
    faults: Fault[],
  ) {
    this.#set = set;
    this.#key = key;
    this.#synthetic = synthetic;
    this.#profile = profile;
    this.#faults = faults;
  }

  received(): readonly Received[] {
    const { header, body } = this.#set;
    const { branches, disorders } = arrange(STRUCTURE_309, body);
    for (const disorder of disorders) this.#faults.push(disorderFault(disorder, header));
    for (const segment of body) this.#checkElements(segment);
    for (const { tag, at } of body) if (UNREAD_309.has(tag)) this.#tellUnread(tag, at);
    const manifest = branches.find((branch) => branch.record.tag === 'M10');
    if (manifest === undefined) return [];
    const voyage = this.#voyage(manifest.record);
    const calls = branches.filter((branch) => branch.record.tag === 'P4');
    this.#checkBillCount(manifest.record, calls);
    return calls.flatMap((call) => {
      const common = { ...voyage, ...this.#call(call.record) };
      const before = header.raw + manifest.record.raw + call.record.raw;
      return branchesOf(call, 'LX').flatMap((loop) => this.#bill(loop, common, before));
    });
  }

  #checkElements(segment: Segment): void {
    for (const rule of ELEMENTS_309[segment.tag] ?? []) {
      const text = element(segment, rule.position);
      const at = elementAt(segment, rule.position);
      if (text === null) {
        if (rule.required) this.#tell('x12-element-missing', at);
      } else if (!fits(rule, text)) {
        this.#tell('x12-element', at, text);
      }
    }
  }

  /** One warning for each sort of content that is only kept. */
  #tellUnread(what: string, at: string): void {
    if (this.#unread.has(what)) return;
    this.#unread.add(what);
    this.#tell('edi-kept-unread', at, what);
  }

  #voyage(manifest: Segment): Voyage {
    const mode = element(manifest, 2) ?? '';
    const imo = element(manifest, 4);
    if (MODES_309[mode] === undefined) this.#tell('edi-mode', elementAt(manifest, 2), mode);
    if (imo !== null && codeFlaw('imo', imo) !== null) {
      this.#tell('x12-ship', elementAt(manifest, 4), imo);
    }
    return {
      carrier: element(manifest, 1) ?? '',
      mode: MODES_309[mode] ?? 'vessel',
      conveyance: { name: element(manifest, 5), imo, voyage: element(manifest, 6) },
    };
  }

  #checkBillCount(manifest: Segment, calls: readonly SegmentBranch[]): void {
    const counted = element(manifest, 8);
    const arrived = calls.reduce((sum, call) => sum + branchesOf(call, 'LX').length, 0);
    if (counted === null || Number(counted) === arrived) return;
    const wrong = fault('x12-segment-count', elementAt(manifest, 8), counted);
    this.#faults.push({ ...wrong, severity: countSeverity(this.#profile) });
  }

  #call(call: Segment): Call {
    const [port, date] = [element(call, 1) ?? '', element(call, 2)];
    const day = date === null ? null : dayOfYearFirst(date);
    if (!/^\d{4}$/.test(port)) this.#tell('edi-port', elementAt(call, 1), port);
    if (date !== null && day === null) this.#tell('edi-date', elementAt(call, 2), date);
    return { port, estimatedArrival: day === null ? null : noonOn(day) };
  }

  #bill(loop: SegmentBranch, common: Voyage & Call, before: string): readonly Received[] {
    const [line] = branchesOf(loop, 'M11');
    const [amendment] = branchesOf(loop, 'M13');
    if (amendment !== undefined) this.#tell('x12-amendment', amendment.record.at);
    if (line === undefined) {
      if (amendment === undefined) this.#tell('x12-missing', loop.record.at, 'M11');
      return [];
    }
    const bill = line.record;
    const lading = element(bill, 2);
    if (lading !== null && !/^\d{5}$/.test(lading)) {
      this.#tell('edi-port', elementAt(bill, 2), lading);
    }
    const reference = `${element(bill, 12) ?? common.carrier}${element(bill, 1) ?? ''}`;
    const master = element(bill, 11);
    const filing: ManifestBill = {
      kind: 'bill',
      action: 'file',
      reference,
      synthetic: this.#synthetic,
      masterBill: master === null ? null : `${element(bill, 13) ?? ''}${master}`,
      ...common,
      portOfLading: lading,
      ...this.#parties(loop),
      pieces: pieces(bill),
      weightKg: this.#weightKg(bill),
      ...this.#goods(branchesOf(loop, 'VID')),
    };
    const messageKey = `${this.#key}:${reference}${this.#repetition(reference, bill)}`;
    return [{ messageKey, format: 'x12-309', filing, raw: before + rawOf(loop) }];
  }

  /** Empty for the first bill of that number, then `#2`, so that no two filings share a key. */
  #repetition(reference: string, bill: Segment): string {
    const count = (this.#seen.get(reference) ?? 0) + 1;
    this.#seen.set(reference, count);
    if (count === 1) return '';
    this.#tell('x12-bill-repeated', elementAt(bill, 1), reference);
    return `#${count}`;
  }

  #weightKg(bill: Segment): string | null {
    const [weight, unit] = [element(bill, 5), element(bill, 6)];
    if (weight === null || unit === null) return null;
    if (unit === 'K') return weight;
    if (unit !== 'L') this.#tell('x12-weight-unit', elementAt(bill, 6), unit);
    const [pounds, each] = [parseDecimal(weight), parseDecimal(KILOGRAMS_PER_POUND)];
    return pounds === null || each === null ? null : toFixed(multiply(pounds, each), 3);
  }

  #parties(loop: SegmentBranch): Pick<ManifestBill, 'shipper' | 'consignee' | 'notify'> {
    let shipper: Party | null = null;
    let consignee: Party | null = null;
    const notify: Party[] = [];
    for (const branch of branchesOf(loop, 'N1')) {
      const code = element(branch.record, 1) ?? '';
      const role = ROLES_309[code];
      if (role === 'shipper') shipper = this.#party(branch);
      else if (role === 'consignee') consignee = this.#party(branch);
      else if (role === 'notify') notify.push(this.#party(branch));
      else this.#tellUnread(`N1 ${code}`, elementAt(branch.record, 1));
    }
    return { shipper, consignee, notify };
  }

  #party(branch: SegmentBranch): Party {
    const [place] = branchesOf(branch, 'N4');
    const country = place === undefined ? null : element(place.record, 4);
    if (place !== undefined && country !== null && !/^[A-Z]{2}$/.test(country)) {
      this.#tell('edi-country', elementAt(place.record, 4), country);
    }
    const name = element(branch.record, 2);
    const numbers = identifiers(branch.record);
    if (name === null && numbers.length === 0) {
      this.#tell('x12-element-missing', elementAt(branch.record, 2));
    }
    const lines = [...branchesOf(branch, 'N3'), ...(place === undefined ? [] : [place])].flatMap(
      ({ record }) => [1, 2, 3].map((position) => element(record, position)),
    );
    const address = lines.filter((line) => line !== null).join(', ');
    return {
      name: name ?? '',
      country,
      address: address === '' ? null : address,
      identifiers: numbers,
    };
  }

  #goods(
    equipment: readonly SegmentBranch[],
  ): Pick<ManifestBill, 'description' | 'containers' | 'hts' | 'dangerousGoods'> {
    const contents = equipment.flatMap((branch) => branchesOf(branch, 'N10'));
    const descriptions = equipment.map((branch) => describe(branchesOf(branch, 'N10')));
    const hazards = contents.flatMap((content) => branchesOf(content, 'H1'));
    return {
      description: distinct(descriptions).join(' | '),
      containers: equipment.flatMap(({ record }) => this.#container(record)),
      hts: distinct(contents.flatMap(({ record }) => this.#tariffNumber(record))),
      dangerousGoods: distinct(hazards.flatMap(({ record }) => hazardCode(record))),
    };
  }

  #container(equipment: Segment): readonly Container[] {
    const [initial, serial] = [element(equipment, 2), element(equipment, 3)];
    if (initial === null || serial === null) return [];
    const number = `${initial}${serial}`;
    if (codeFlaw('container', number) !== null) {
      this.#tell('edi-container', elementAt(equipment, 3), number);
    }
    const seals = [element(equipment, 4), element(equipment, 5)].filter((seal) => seal !== null);
    return [{ number, seals }];
  }

  #tariffNumber(content: Segment): readonly string[] {
    const code = element(content, 5);
    if (element(content, 4) !== 'J' || code === null) return [];
    if (/^\d{6,10}$/.test(code)) return [code];
    this.#tell('x12-tariff-number', elementAt(content, 5), code);
    return [];
  }

  #tell(code: EdiFault, at: string, got?: string): void {
    this.#faults.push(fault(code, at, got));
  }
}

function disorderFault(disorder: Disorder<Segment>, header: Segment): Fault {
  switch (disorder.kind) {
    case 'missing':
      return fault('x12-missing', (disorder.within ?? header).at, disorder.tag);
    case 'exceeded':
      return fault('x12-too-many', disorder.record.at, disorder.record.tag);
    default:
      return fault('x12-place', disorder.record.at, disorder.record.tag);
  }
}

function fits({ kind, min, max }: ElementRule, text: string): boolean {
  if (text.length < min || text.length > max) return false;
  if (kind === 'text') return true;
  return (kind === 'whole' ? /^\d+$/ : /^\d+(\.\d+)?$/).test(text);
}

function pieces(bill: Segment): Quantity | null {
  const [amount, unit] = [element(bill, 3), element(bill, 4)];
  return amount === null || unit === null ? null : { amount, unit };
}

function identifiers(party: Segment): readonly Identifier[] {
  const [scheme, value] = [element(party, 3), element(party, 4)];
  if (value === null) return [];
  return [{ scheme: IDENTIFIER_SCHEMES_309[scheme ?? ''] ?? `N103-${scheme ?? ''}`, value }];
}

/** One text of the pieces that a sender cut it into, often in the middle of a word. */
function describe(contents: readonly SegmentBranch[]): string {
  let text = '';
  let full = true;
  for (const { record } of contents) {
    const piece = record.elements[1] ?? '';
    text += full ? piece : ` ${piece}`;
    full = piece.length === DESCRIPTION_CHARACTERS;
  }
  return text.trim();
}

/** Four digits are a United Nations number, which is written with its letters. */
function hazardCode(hazard: Segment): readonly string[] {
  const code = element(hazard, 1);
  if (code === null) return [];
  return [/^\d{4}$/.test(code) ? `UN${code}` : code];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

function rawOf(branch: SegmentBranch): string {
  return branch.record.raw + branch.branches.map(rawOf).join('');
}
