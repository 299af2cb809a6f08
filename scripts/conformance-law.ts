import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { parseCalendar } from '../src/tariff/calendar.parse.ts';
import type { Calendar } from '../src/tariff/calendar.ts';
import type { TariffLaw } from '../src/tariff/law.ts';
import type { OriginLaw } from '../src/tariff/origin/agreement.ts';
import { compileOrigin, ORIGIN_PART_KINDS } from '../src/tariff/origin/law.parse.ts';
import {
  parseProductSource,
  printProductList,
} from '../src/tariff/overlay/product-source.parse.ts';
import { PRODUCT_SOURCES, stemOf } from '../src/tariff/overlay/product-source.ts';
import {
  compileTariff,
  TARIFF_PART_KINDS,
  type TariffPart,
} from '../src/tariff/tariff-part.parse.ts';
import { addDays, type Day, holdsOn, parseDay } from '../src/terms/day.ts';
import type { Result } from '../src/terms/result.ts';

const LAW = fileURLToPath(new URL('../law/us/', import.meta.url));
/** The public texts that the law is loaded from; they are no part of the project. */
export const SHARED = fileURLToPath(new URL('../../shared/data/', import.meta.url));

/** The law as the project ships it, with whole schedules and whole lists, and what the calendar says by itself. */
export interface ConformanceLaw {
  readonly law: TariffLaw;
  readonly origin: OriginLaw;
  readonly calendar: Calendar;
  /** Statements that some measure or rule asks for. */
  readonly statements: ReadonlySet<string>;
}

const manifest = z.object({
  parts: z.array(
    z.object({ file: z.string(), kind: z.string(), name: z.string(), verified: z.boolean() }),
  ),
});

/**
 * Compiles what the days need: of each the schedule that was law, or the last one at hand before it. Each stands in
 * for the days until the next of them.
 *
 * @throws when the law or a list is refused: without it no case means anything
 */
export function readConformanceLaw(days: readonly Day[]): ConformanceLaw {
  const { parts } = manifest.parse(JSON.parse(readFileSync(join(LAW, 'book.json'), 'utf8')));
  const read = ({ file }: { file: string }) => readFileSync(join(LAW, file), 'utf8');
  const shipped = parts.flatMap((part) => {
    const kind = TARIFF_PART_KINDS.find((known) => known === part.kind);
    if (kind === undefined || kind === 'partial-schedule') return [];
    return [{ ...part, kind, content: read(part), ...OPEN }];
  });
  const calendar = accepted(
    parseCalendar(shipped.find(({ kind }) => kind === 'calendar')?.content ?? ''),
  );
  const atHand = stretched(calendar.revisions.filter(isAtHand));
  const needed = atHand.filter(({ inForce }) => days.some((day) => holdsOn(inForce, day)));
  const law = accepted(
    compileTariff([
      ...shipped.filter(({ kind }) => kind !== 'calendar'),
      { ...part('calendar', 'stand-ins'), content: printCalendar(stretched(needed)) },
      ...needed.map(({ revision }) => ({
        ...part('schedule', revision),
        content: readText(scheduleFile(revision)),
      })),
      ...productLists(),
    ]),
  );
  const origin = accepted(
    compileOrigin(
      parts
        .filter(({ kind }) => ORIGIN_PART_KINDS.some((known) => known === kind))
        .map((one) => ({ ...one, content: read(one) })),
    ),
  );
  return { law, origin, calendar, statements: statementsOf(law) };
}

const EVER = dayOf('1989-01-01');
const OPEN = { from: EVER, to: null };

function part(kind: TariffPart['kind'], name: string): Omit<TariffPart, 'content'> {
  return { kind, name, verified: true, ...OPEN };
}

type Revisions = Calendar['revisions'];

function isAtHand({ revision }: Revisions[number]): boolean {
  return existsSync(scheduleFile(revision));
}

function scheduleFile(revision: string): string {
  return join(SHARED, 'hts/usitc', `hts_${revision}.json.gz`);
}

/** The same revisions, each holding until the next of them; the first since ever. */
function stretched(revisions: Revisions): Revisions {
  const [first, ...later] = revisions.map(({ revision, inForce: { from } }) => ({
    revision,
    from,
  }));
  const starts = first === undefined ? [] : [{ ...first, from: EVER }, ...later];
  return starts.map(({ revision, from }, n) => {
    const next = starts[n + 1];
    return { revision, inForce: { from, to: next === undefined ? null : addDays(next.from, -1) } };
  });
}

function printCalendar(revisions: Calendar['revisions']): string {
  const rows = revisions.map(({ revision, inForce }) => `${revision},${inForce.from},,verified`);
  return ['revision,effective_date,policy_effective_date,verified', ...rows].join('\n');
}

function productLists(): readonly TariffPart[] {
  const folder = join(SHARED, 'policy');
  return readdirSync(folder)
    .filter((file) => stemOf(file) in PRODUCT_SOURCES)
    .flatMap((file) => accepted(parseProductSource(file, readText(join(folder, file)))))
    .map((list) => ({ ...part('product-lists', list.name), content: printProductList(list) }));
}

function statementsOf({ overlays }: TariffLaw): ReadonlySet<string> {
  return new Set([
    ...overlays.measures.flatMap(({ requires, unless }) => [...requires, ...unless]),
    ...overlays.stacking.flatMap(({ to }) => to),
  ]);
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`the law is refused: ${JSON.stringify(result.faults.slice(0, 5))}`);
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`not a day: ${text}`);
  return day;
}
