import type { Fault, Severity } from '../terms/fault.ts';
import { ediFaults } from './edi-faults.ts';
import {
  element,
  elementAt,
  type Group,
  type Interchange,
  type Segment,
  type TransactionSet,
  type X12Profile,
} from './x12.ts';

/** Where the separators of a 106-character ISA stand, counted from its I. */
const ISA_SEPARATORS = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];
const ISA_CHARACTERS = 106;
const ISA_START = /^ISA[^A-Z0-9]$/;
const TAG = /^[A-Z][A-Z0-9]{1,2}$/;
const { fault } = ediFaults;

/** What was read of a text, however wrong, and everything wrong with its envelopes. */
export interface X12Reading {
  readonly interchanges: readonly Interchange[];
  readonly faults: readonly Fault[];
}

/**
 * Splits interchanges into segments, each by the separators that its own ISA declares, and checks
 * their envelopes: order, control numbers and counts.
 *
 * @faults edi-empty, x12-isa, x12-segment, x12-cut, x12-envelope, x12-trailer, x12-control, x12-count, x12-segment-count
 */
export function readX12(text: string, profile: X12Profile): X12Reading {
  const faults: Fault[] = [];
  const segments = splitSegments(text, faults);
  if (text.trim() === '') faults.push(fault('edi-empty', ''));
  const envelopes = new Envelopes(faults, countSeverity(profile));
  for (const segment of segments) envelopes.take(segment);
  envelopes.end();
  return { interchanges: envelopes.interchanges, faults };
}

/** How bad a wrong count is under a profile. */
export function countSeverity(profile: X12Profile): Severity {
  return profile.segmentCount === 'warn' ? 'warning' : 'error';
}

/** The segments of a text up to where it can't be split safely; the rest is a fault. */
export function splitSegments(text: string, faults: Fault[]): readonly Segment[] {
  const segments: Segment[] = [];
  const pointerOf = pointerNamer();
  let separators: Separators | null = null;
  let start = skipBreaks(text, 0);
  while (start < text.length) {
    if (separators === null || ISA_START.test(text.slice(start, start + 4))) {
      separators = separatorsOf(text.slice(start, start + ISA_CHARACTERS));
    }
    if (separators === null) {
      faults.push(fault('x12-isa', pointerOf('ISA'), text.slice(start, start + ISA_CHARACTERS)));
      break;
    }
    const found = text.indexOf(separators.terminator, start);
    const end = found < 0 ? text.length : found;
    const [tag = '', ...elements] = text.slice(start, end).split(separators.element);
    const known = TAG.test(tag);
    const at = pointerOf(known ? tag : '?');
    const segment = { tag, elements, at, raw: text.slice(start, end + 1) };
    if (!known) faults.push(fault('x12-segment', segment.at, tag));
    if (found < 0) faults.push(fault('x12-cut', segment.at, segment.raw));
    segments.push(segment);
    start = skipBreaks(text, end + 1);
  }
  return segments;
}

interface Separators {
  readonly element: string;
  readonly terminator: string;
}

/** What an ISA of full length declares; null when it is not padded, for then nobody knows. */
function separatorsOf(isa: string): Separators | null {
  const [element, component, terminator] = [isa.charAt(3), isa.charAt(104), isa.charAt(105)];
  const declared = [element, component, terminator];
  const padded =
    isa.length === ISA_CHARACTERS &&
    isa.startsWith('ISA') &&
    declared.every((character) => !/[A-Za-z0-9 ]/.test(character)) &&
    new Set(declared).size === declared.length &&
    ISA_SEPARATORS.every((place) => isa.charAt(place) === element) &&
    isa.split(element).length === ISA_SEPARATORS.length + 1;
  return padded ? { element, terminator } : null;
}

/** Senders break lines after segments; the breaks are no part of any. */
function skipBreaks(text: string, from: number): number {
  let at = from;
  while (text[at] === '\n' || text[at] === '\r') at += 1;
  return at;
}

/** Names segments as `Segment` says, counting within the set that is open. */
function pointerNamer(): (tag: string) => string {
  const outside = new Map<string, number>();
  let inside: Map<string, number> | null = null;
  const count = (counts: Map<string, number>, tag: string) => {
    const next = (counts.get(tag) ?? 0) + 1;
    counts.set(tag, next);
    return `/${tag}[${next}]`;
  };
  return (tag) => {
    if (tag === 'ST' || ENVELOPE_TAGS.has(tag)) {
      inside = tag === 'ST' ? new Map() : null;
      return count(outside, tag);
    }
    if (inside === null) return count(outside, tag);
    return `/ST[${outside.get('ST') ?? 0}]${count(inside, tag)}`;
  };
}

const ENVELOPE_TAGS: ReadonlySet<string> = new Set(['ISA', 'GS', 'GE', 'IEA']);

interface Open<Kept> {
  readonly header: Segment;
  readonly kept: Kept[];
}

/** Builds the envelopes of a run of segments. */
class Envelopes {
  readonly interchanges: Interchange[] = [];
  readonly #faults: Fault[];
  readonly #countSeverity: Severity;
  #interchange: Open<Group> | null = null;
  #group: Open<TransactionSet> | null = null;
  #set: Open<Segment> | null = null;

  constructor(faults: Fault[], countSeverity: Severity) {
    this.#faults = faults;
    this.#countSeverity = countSeverity;
  }

  take(segment: Segment): void {
    switch (segment.tag) {
      case 'ISA':
        this.#closeInterchange(null);
        this.#interchange = { header: segment, kept: [] };
        break;
      case 'GS':
        this.#closeGroup(null);
        this.#group = { header: segment, kept: [] };
        this.#needs(this.#interchange, segment);
        break;
      case 'ST':
        this.#closeSet(null);
        this.#set = { header: segment, kept: [] };
        this.#needs(this.#group, segment);
        break;
      case 'SE':
        this.#needs(this.#set, segment);
        this.#closeSet(segment);
        break;
      case 'GE':
        this.#needs(this.#group, segment);
        this.#closeGroup(segment);
        break;
      case 'IEA':
        this.#needs(this.#interchange, segment);
        this.#closeInterchange(segment);
        break;
      default:
        this.#needs(this.#set, segment);
        this.#set?.kept.push(segment);
    }
  }

  end(): void {
    this.#closeInterchange(null);
  }

  #needs(envelope: Open<unknown> | null, segment: Segment): void {
    if (envelope === null) this.#faults.push(fault('x12-envelope', segment.at, segment.tag));
  }

  #closeSet(trailer: Segment | null): void {
    const set = this.#set;
    if (set === null) return;
    this.#set = null;
    const { header, kept } = set;
    this.#checkControl(header, 2, trailer, 'SE');
    const counted = trailer === null ? null : element(trailer, 1);
    if (trailer !== null && Number(counted) !== kept.length + 2) {
      const wrong = fault('x12-segment-count', elementAt(trailer, 1), counted ?? '');
      this.#faults.push({ ...wrong, severity: this.#countSeverity });
    }
    const [type, control] = [element(header, 1) ?? '', element(header, 2) ?? ''];
    this.#group?.kept.push({ type, control, header, body: kept });
  }

  #closeGroup(trailer: Segment | null): void {
    this.#closeSet(null);
    const group = this.#group;
    if (group === null) return;
    this.#group = null;
    this.#checkControl(group.header, 6, trailer, 'GE');
    this.#checkCount(trailer, group.kept.length);
    const [version, control] = [element(group.header, 8) ?? '', element(group.header, 6) ?? ''];
    this.#interchange?.kept.push({ version, control, sets: group.kept });
  }

  #closeInterchange(trailer: Segment | null): void {
    this.#closeGroup(null);
    const interchange = this.#interchange;
    if (interchange === null) return;
    this.#interchange = null;
    const { header, kept } = interchange;
    this.#checkControl(header, 13, trailer, 'IEA');
    this.#checkCount(trailer, kept.length);
    this.interchanges.push({
      sender: `${element(header, 5) ?? ''}:${element(header, 6) ?? ''}`,
      control: element(header, 13) ?? '',
      test: element(header, 15) !== 'P',
      groups: kept,
    });
  }

  /** Header and trailer name the same number; in every trailer it is the second element. */
  #checkControl(header: Segment, position: number, trailer: Segment | null, tag: string): void {
    if (trailer === null) {
      this.#faults.push(fault('x12-trailer', header.at, tag));
    } else if (element(trailer, 2) !== element(header, position)) {
      this.#faults.push(fault('x12-control', elementAt(trailer, 2), element(trailer, 2) ?? ''));
    }
  }

  #checkCount(trailer: Segment | null, arrived: number): void {
    const counted = trailer === null ? null : element(trailer, 1);
    if (trailer !== null && Number(counted) !== arrived) {
      this.#faults.push(fault('x12-count', elementAt(trailer, 1), counted ?? ''));
    }
  }
}
