import type { Fault } from '../../terms/fault.ts';
import { type Result, settle } from '../../terms/result.ts';
import { parseMeasures, parseProductLists, parseStacking } from './measure.parse.ts';
import type { ProductList } from './measure.ts';
import { indexOverlays, type Overlays } from './overlays.ts';

/** The kinds of parts that additional duties come in; of each the Book may have several, or none. */
export const OVERLAY_PART_KINDS = ['measures', 'stacking', 'product-lists'] as const;

interface OverlayPart {
  readonly name: string;
  readonly kind: string;
  readonly content: string;
}

/**
 * Compiles measures, the rules between them, and the lists that they speak of.
 *
 * Of two lists of one name the one that stands alone in its part governs: so a loaded list takes the place of
 * the few rows of it that another part has.
 *
 * @faults tariff-law-malformed, its pointer beginning with the name of the part
 */
export function compileOverlays(parts: readonly OverlayPart[]): Result<Overlays> {
  const faults: Fault[] = [];
  const read = <T>(kind: string, parse: (part: OverlayPart) => Result<readonly T[]>): T[] =>
    parts
      .filter((part) => part.kind === kind)
      .flatMap((part) => {
        const result = parse(part);
        const found = result.ok ? result.warnings : result.faults;
        for (const fault of found) faults.push({ ...fault, at: `/${part.name}${fault.at}` });
        return result.ok ? result.value : [];
      });
  const measures = read('measures', ({ content }) => parseMeasures(content));
  const stacking = read('stacking', ({ content }) => parseStacking(content));
  const alone: ProductList[] = [];
  const lists = new Map(
    read('product-lists', ({ name, content }) => {
      const result = parseProductLists(name, content);
      if (result.ok) alone.push(...result.value.filter((list) => list.name === name));
      return result;
    }).map((list) => [list.name, list]),
  );
  for (const list of alone) lists.set(list.name, list);
  const absent = OVERLAY_PART_KINDS.filter((kind) => !parts.some((part) => part.kind === kind));
  return settle(indexOverlays(measures, stacking, lists, absent), faults);
}
