import type { Heading, ScheduleRevision, TariffLine } from '../../tariff/schedule.ts';
import { parseValueBracket, type ValueBracket } from './value-bracket.parse.ts';

/** Lines of one subheading, by edition; editions are few, and each is asked again and again. */
const BY_SUBHEADING = new WeakMap<ScheduleRevision, ReadonlyMap<string, readonly TariffLine[]>>();

/** Lines with the same first six digits, one for each eight. */
export function linesNear(edition: ScheduleRevision, hts: string): readonly TariffLine[] {
  let index = BY_SUBHEADING.get(edition);
  if (index === undefined) {
    index = indexed(edition);
    BY_SUBHEADING.set(edition, index);
  }
  return index.get(hts.slice(0, 6)) ?? [];
}

function indexed(edition: ScheduleRevision): ReadonlyMap<string, readonly TariffLine[]> {
  const bySix = new Map<string, Map<string, TariffLine>>();
  for (const line of edition.lines.values()) {
    const six = line.code.slice(0, 6);
    const lines = bySix.get(six) ?? new Map<string, TariffLine>();
    const eight = line.code.slice(0, 8);
    if (line.rates !== null && (lines.get(eight)?.code.length ?? 11) > line.code.length) {
      lines.set(eight, line);
    }
    bySix.set(six, lines);
  }
  return new Map([...bySix].map(([six, lines]) => [six, [...lines.values()]]));
}

/** The bracket of value in a line's words or in those above it, and what stands above the bracket. */
export function bracketOf(
  line: TariffLine,
): { readonly bracket: ValueBracket; readonly under: Heading | null } | null {
  for (let at: Heading | null = line; at !== null; at = at.under) {
    const bracket = parseValueBracket(at.text);
    if (bracket !== null) return { bracket, under: at.under };
  }
  return null;
}
