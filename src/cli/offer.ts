import { compileBook } from '../decision/book.parse.ts';
import type { BookPart } from '../ledger/book-part.ts';
import { LEDGER_FAULTS } from '../ledger/faults.ts';
import type { House } from '../server/house.ts';
import type { Day, Instant } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Result, refuse } from '../terms/result.ts';
import { BOOK_TOLD, COUNTED } from './book-words.ts';
import { faultLines } from './lines.ts';
import type { Source } from './source.ts';
import { grouped } from './terminal.ts';
import { TERMINAL, tell } from './words.ts';

/** What a load would put into the Book, and what two people should know before they agree to it. */
export interface Offer {
  readonly parts: readonly BookPart[];
  readonly sources: readonly Source[];
  /** What was found in the sources, by name: `entries`, `rates of chapters 1 to 97`. */
  readonly counts: Readonly<Record<string, number>>;
  readonly warnings: readonly Fault[];
  /** `kind/name` of parts that these make needless. */
  readonly withdrawn?: readonly string[];
}

/** Who agrees to a change of the Book. */
export interface Signatures {
  readonly author: string;
  readonly approver: string;
  readonly reason: string;
}

/** The days and the origin that every part of an offer has alike. */
export function partDates(knownFrom: Instant, from: Day) {
  return { from, to: null, collectedFrom: null, collectedTo: null, knownFrom };
}

/** What a Book part's row says of where it was read, so that the bytes can be found again. */
export function citationOf({ name, sha256 }: Source): string {
  return `${name}, SHA-256 ${sha256}`;
}

/** The Book as it would be, compiled and not published. */
export function tryOffers(current: readonly BookPart[], offers: readonly Offer[]): Result<unknown> {
  const parts = offers.flatMap((offer) => offer.parts);
  const replaced = new Set([
    ...parts.map(({ kind, name }) => `${kind}/${name}`),
    ...offers.flatMap((offer) => offer.withdrawn ?? []),
  ]);
  const kept = current.filter(({ kind, name }) => !replaced.has(`${kind}/${name}`));
  return compileBook([...kept, ...parts]);
}

/**
 * Publishes all offers together or none of them.
 *
 * @faults same-author, and what the Book's compilers refuse
 */
export async function publishOffers(
  house: House,
  offers: readonly Offer[],
  { author, approver, reason }: Signatures,
): Promise<Result<unknown>> {
  const parts = offers.flatMap((offer) => offer.parts);
  const withdrawn = offers.flatMap((offer) => offer.withdrawn ?? []);
  return house.publish({ author, approver, reason, at: house.now(), parts, withdrawn });
}

/** The two names, told apart before anything is fetched or read. @faults same-author */
export function checkSignatures({ author, approver }: Signatures): Result<unknown> {
  if (author !== approver) return { ok: true, value: null, warnings: [] };
  return refuse(LEDGER_FAULTS.fault('same-author', '/approver', author));
}

/** An offer for a script: what the parts are, without their content. */
export function summaryOf({ parts, sources, counts, warnings }: Offer) {
  return {
    parts: parts.map(({ kind, name, edition, from, to, verified }) => ({
      kind,
      name,
      edition,
      from,
      to,
      verified,
    })),
    sources: sources.map(({ text: _, ...source }) => source),
    counts,
    warnings: countByCode(warnings),
  };
}

/** An offer for a person. */
export function offerLines(offer: Offer): readonly string[] {
  const { parts, sources, counts, warnings } = offer;
  return [
    ...partLines(parts),
    ...sources.map((source) => `  ${sourceText(source)}`),
    ...Object.entries(counts).map(
      ([name, count]) => `  ${grouped(count).padStart(9)} ${countedName(name)}`,
    ),
    ...warningLines(warnings),
  ];
}

function sourceText({ name, bytes, sha256, modified }: Source): string {
  return tell(BOOK_TOLD.source, {
    name,
    bytes: grouped(bytes),
    modified: modified ?? tell(BOOK_TOLD.unknownDate),
    sha256,
  });
}

/** A kind of part is counted by its code, which no language changes. */
function countedName(name: string): string {
  const words = COUNTED[name];
  return words === undefined ? name : tell(words);
}

const PARTS_SHOWN_MAX = 12;

function partLines(parts: readonly BookPart[]): readonly string[] {
  const lines = parts.slice(0, PARTS_SHOWN_MAX).map(({ kind, name, edition, from, verified }) =>
    tell(verified ? BOOK_TOLD.offered : BOOK_TOLD.offeredUnverified, {
      part: `${kind}/${name}`,
      edition,
      from,
    }),
  );
  const left = parts.length - lines.length;
  return left === 0 ? lines : [...lines, tell(BOOK_TOLD.moreParts, { left: String(left) })];
}

/** Of a kind of warning that comes more often only the first is told: a list can have thousands of one kind. */
const WARNINGS_TOLD_MAX = 8;

function warningLines(warnings: readonly Fault[]): readonly string[] {
  return Object.entries(countByCode(warnings)).flatMap(([code, count]) => {
    const such = warnings.filter((fault) => fault.code === code);
    const few = count <= WARNINGS_TOLD_MAX;
    const lines = faultLines(few ? such : such.slice(0, 1), TERMINAL);
    return lines.map(
      (line) => `  ${few ? line : tell(BOOK_TOLD.such, { warning: line, count: grouped(count) })}`,
    );
  });
}

function countByCode(warnings: readonly Fault[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of warnings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
