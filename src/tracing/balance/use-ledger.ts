import type { Entry } from '../../filing/filing.ts';
import { partyKey } from '../../party/party.ts';
import type { Instant } from '../../terms/day.ts';
import type { StatedQuantity } from '../../terms/quantity.ts';
import {
  add,
  compare,
  parseDecimal,
  type Rational,
  subtract,
  toFixed,
  ZERO,
} from '../../terms/rational.ts';
import { authorisationKey } from './authorisation.ts';
import { usedIn } from './reckoning.ts';
import { statedUses } from './stated-use.ts';

/** One version of a consignment that names an authorisation, or one that draws on it. */
export interface VersionOfUse {
  readonly consignment: string;
  readonly version: number;
  readonly at: Instant;
  readonly entries: readonly Entry[];
}

/** What one version of one line changed of what is used. */
export interface UseRow {
  readonly at: Instant;
  readonly consignment: string;
  readonly version: number;
  readonly entry: string;
  readonly line: number;
  readonly importer: string;
  readonly importerKey: string;
  /** The permit by which the line draws on it: its own, or one within it. */
  readonly permit: string;
  /** As the line states it; null when it states none, or none that converts. */
  readonly stated: StatedQuantity | null;
  /** Decimal text in the authorisation's unit, negative when given back; null when it cannot be counted. */
  readonly change: string | null;
  /** Used by everybody, once this is. */
  readonly used: string;
  /** With this row the use goes over the volume. */
  readonly crosses: boolean;
  readonly over: boolean;
}

const PLACES = 6;

/**
 * Every change of what is used of an authorisation, in the order in which it was filed; the rows in which it goes
 * over the volume are marked.
 *
 * @param keys the authorisation's own and those of all that draw on it
 * @param versions in the order of their moments
 */
export function ledgerOfUses(
  keys: ReadonlySet<string>,
  volume: StatedQuantity,
  versions: readonly VersionOfUse[],
): readonly UseRow[] {
  const allowed = parseDecimal(volume.amount) ?? ZERO;
  const standing = new Map<string, Map<string, Draw>>();
  const rows: UseRow[] = [];
  let used = ZERO;
  for (const version of versions) {
    const before = standing.get(version.consignment) ?? new Map<string, Draw>();
    const after = drawsOf(keys, volume.unit, version.entries);
    standing.set(version.consignment, after);
    for (const { draw, change, uncounted } of changesOf(before, after)) {
      const was = used;
      used = add(used, change);
      const over = compare(used, allowed) > 0;
      const { counted: _, ...line } = draw;
      rows.push({
        at: version.at,
        consignment: version.consignment,
        version: version.version,
        ...line,
        change: uncounted ? null : toFixed(change, PLACES),
        used: toFixed(used, PLACES),
        crosses: over && compare(was, allowed) <= 0,
        over,
      });
    }
  }
  return rows;
}

/** What one line draws. */
interface Draw {
  readonly entry: string;
  readonly line: number;
  readonly importer: string;
  readonly importerKey: string;
  readonly permit: string;
  readonly stated: StatedQuantity | null;
  /** Null when it cannot be counted. */
  readonly counted: Rational | null;
}

function drawsOf(
  keys: ReadonlySet<string>,
  unit: string,
  entries: readonly Entry[],
): Map<string, Draw> {
  const draws = new Map<string, Draw>();
  for (const { reference, importer, lines } of entries) {
    for (const line of lines) {
      for (const [place, permit] of line.permits.entries()) {
        const key = authorisationKey(permit.type, permit.number);
        if (!keys.has(key)) continue;
        const uses = statedUses(line, permit);
        draws.set(`${reference}/${line.number}/${place}`, {
          entry: reference,
          line: line.number,
          importer: importer.name,
          importerKey: partyKey(importer),
          permit: key,
          stated: uses[0] ?? null,
          counted: usedIn(unit, uses),
        });
      }
    }
  }
  return draws;
}

interface Change {
  readonly draw: Draw;
  readonly change: Rational;
  readonly uncounted: boolean;
}

/** What changed from one version to the next; a line that is as it was changed nothing. */
function* changesOf(
  before: ReadonlyMap<string, Draw>,
  after: ReadonlyMap<string, Draw>,
): Generator<Change> {
  for (const [place, draw] of before) {
    if (after.has(place)) continue;
    yield { draw, change: subtract(ZERO, draw.counted ?? ZERO), uncounted: draw.counted === null };
  }
  for (const [place, draw] of after) {
    const was = before.get(place);
    const change = subtract(draw.counted ?? ZERO, was?.counted ?? ZERO);
    const uncounted = draw.counted === null;
    if (was === undefined || change.num !== 0n || uncounted !== (was.counted === null)) {
      yield { draw, change, uncounted };
    }
  }
}
