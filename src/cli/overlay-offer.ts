import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BookPart } from '../ledger/book-part.ts';
import { TARIFF_FAULTS } from '../tariff/faults.ts';
import { compareHeadings, isHeadingTable } from '../tariff/overlay/heading-source.parse.ts';
import type { ProductList } from '../tariff/overlay/measure.ts';
import { compileOverlays, OVERLAY_PART_KINDS } from '../tariff/overlay/overlays.parse.ts';
import { parseProductSource, printProductList } from '../tariff/overlay/product-source.parse.ts';
import { PRODUCT_SOURCES, stemOf } from '../tariff/overlay/product-source.ts';
import type { Day, Instant } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { citationOf, type Offer, partDates } from './offer.ts';
import type { Source } from './source.ts';

/** Files that say which goods additional duties reach, and the others that lay beside them. */
export interface OverlayFiles {
  readonly paths: readonly string[];
  /** Each as a warning, so that nobody believes them loaded. */
  readonly passedOver: readonly Fault[];
}

/**
 * The files of product lists among those named, and in the folders named.
 *
 * A file named by itself is read whatever its name, and refused if nobody knows it.
 */
export function findOverlayFiles(named: readonly string[]): OverlayFiles {
  const paths: string[] = [];
  const passedOver: Fault[] = [];
  for (const path of named) {
    if (!statSync(path).isDirectory()) {
      paths.push(path);
      continue;
    }
    for (const file of readdirSync(path).sort()) {
      if (stemOf(file) in PRODUCT_SOURCES || isHeadingTable(file)) paths.push(join(path, file));
      else passedOver.push(TARIFF_FAULTS.fault('overlay-file-passed-over', `/${file}`));
    }
  }
  return { paths, passedOver };
}

/**
 * The product lists of one file, each a part of the Book.
 *
 * @param verified somebody held it against the notes of chapter 99; else its parts are unverified
 * @faults those of `parseProductSource`
 */
export function offerProductLists(source: Source, verified: boolean, at: Instant): Result<Offer> {
  const parsed = parseProductSource(source.name, source.text);
  if (!parsed.ok) return refuse(...parsed.faults);
  const lists = parsed.value;
  return ok({
    parts: lists.map((list) => partOf(list, source, verified, at)),
    sources: [source],
    counts: {
      'product lists': lists.length,
      'numbers in product lists': lists.reduce((sum, { rows }) => sum + rows.length, 0),
      'rows left out': parsed.warnings.length,
    },
    warnings: parsed.warnings,
  });
}

/**
 * A table of headings, held against the measures of the Book: it offers no part, and tells where it says otherwise.
 *
 * @faults those of `compareHeadings`, and of the overlays of the Book
 */
export function offerHeadings(source: Source, parts: readonly BookPart[]): Result<Offer> {
  const overlays = compileOverlays(parts.filter(isOverlayPart));
  if (!overlays.ok) return overlays;
  const compared = compareHeadings(source.name, source.text, overlays.value.measures);
  if (!compared.ok) return compared;
  const { rows, alike } = compared.value;
  const counts = { 'headings like the Book': alike, 'headings unlike the Book': rows - alike };
  return ok({ parts: [], sources: [source], counts, warnings: compared.warnings });
}

function isOverlayPart({ kind }: BookPart): boolean {
  return OVERLAY_PART_KINDS.some((known) => known === kind);
}

function partOf(list: ProductList, source: Source, verified: boolean, at: Instant): BookPart {
  return {
    kind: 'product-lists',
    name: list.name,
    edition: source.sha256.slice(0, 12),
    content: printProductList(list),
    ...partDates(at, firstDay(list)),
    source: citationOf(source),
    verified,
  };
}

function firstDay({ rows: [first, ...rest] }: ProductList): Day {
  const days = [first, ...rest].flatMap((row) => row?.validity.from ?? []);
  return days.reduce((earliest, day) => (day < earliest ? day : earliest));
}
