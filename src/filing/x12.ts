/**
 * A segment of an X12 interchange.
 *
 * Its pointer counts segments of the same tag, within their transaction set where they have one:
 * `/ST[1]/M11[3]` is the third M11 of the first set, `/GS[2]` the second group header. An element is
 * named by its two digits: `/ST[1]/M11[3]/02`.
 */
export interface Segment {
  readonly tag: string;
  /** As sent; `elements[0]` is the first after the tag. */
  readonly elements: readonly string[];
  readonly at: string;
  /** The exact text, its terminator included. */
  readonly raw: string;
}

/** A transaction set: `body` is what stands between ST and SE. */
export interface TransactionSet {
  /** `309` */
  readonly type: string;
  readonly control: string;
  readonly header: Segment;
  readonly body: readonly Segment[];
}

/** A functional group. */
export interface Group {
  /** `004010` */
  readonly version: string;
  readonly control: string;
  readonly sets: readonly TransactionSet[];
}

/** From ISA to IEA. */
export interface Interchange {
  /** The sender's id with its qualifier, `ZZ:TWLU`. */
  readonly sender: string;
  readonly control: string;
  /** ISA15 is not `P`: sent to try, not to file. */
  readonly test: boolean;
  readonly groups: readonly Group[];
}

/** What a sender was allowed, by agreement. */
export interface X12Profile {
  /** What it means when the segments or bills that the sender counted are not those that arrived. */
  readonly segmentCount: 'error' | 'warn';
}

/** An element without the spaces around it; null when it is empty or not sent. `position` from 1. */
export function element(segment: Segment, position: number): string | null {
  const text = segment.elements[position - 1]?.trim() ?? '';
  return text === '' ? null : text;
}

/** The pointer of an element. `position` from 1. */
export function elementAt(segment: Segment, position: number): string {
  return `${segment.at}/${String(position).padStart(2, '0')}`;
}
