import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { parseCalendar } from '../src/tariff/calendar.parse.ts';
import { type Calendar, revisionInForce } from '../src/tariff/calendar.ts';
import type { TariffLaw } from '../src/tariff/law.ts';
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
import { type Day, parseDay } from '../src/terms/day.ts';
import type { Result } from '../src/terms/result.ts';

const LAW = fileURLToPath(new URL('../law/us/', import.meta.url));
/** The public texts that the law is loaded from; they are no part of the project. */
export const SHARED = fileURLToPath(new URL('../../shared/data/', import.meta.url));

/** The law as the project ships it, with whole schedules and whole lists, and what the calendar says by itself. */
export interface ConformanceLaw {
  readonly law: TariffLaw;
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
 * Compiles what the days need: of each the schedule that was law, or the last one at hand before it.
 *
 * @throws when the law or a list is refused: without it no case means anything
 */
export function readConformanceLaw(days: readonly Day[]): ConformanceLaw {
  const { parts } = manifest.parse(JSON.parse(readFileSync(join(LAW, 'book.json'), 'utf8')));
  const shipped = parts.flatMap((part) => {
    const kind = TARIFF_PART_KINDS.find((known) => known === part.kind);
    if (kind === undefined || kind === 'partial-schedule') return [];
    return [{ ...part, kind, content: readFileSync(join(LAW, part.file), 'utf8'), ...OPEN }];
  });
  const calendar = accepted(
    parseCalendar(shipped.find(({ kind }) => kind === 'calendar')?.content ?? ''),
  );
  const schedules = schedulesAtHand(calendar);
  const needed = schedules.filter((revision) =>
    days.some(
      (day) => revisionInForce({ revisions: schedules, readTo: null }, day) === revision.revision,
    ),
  );
  const law = accepted(
    compileTariff([
      ...shipped.filter(({ kind }) => kind !== 'calendar'),
      { ...part('calendar', 'stand-ins'), content: printCalendar(schedules) },
      ...needed.map(({ revision }) => ({
        ...part('schedule', revision),
        content: readText(join(SHARED, 'hts/usitc', `hts_${revision}.json.gz`)),
      })),
      ...productLists(),
    ]),
  );
  return { law, calendar, statements: statementsOf(law) };
}

const EVER = dayOf('1989-01-01');
const OPEN = { from: EVER, to: null };

function part(kind: TariffPart['kind'], name: string): Omit<TariffPart, 'content'> {
  return { kind, name, verified: true, ...OPEN };
}

/** The revisions at hand, each holding until the next one at hand; the first since ever. */
function schedulesAtHand({ revisions }: Calendar): Calendar['revisions'] {
  const files = readdirSync(join(SHARED, 'hts/usitc')).map((file) => basename(file));
  const atHand = revisions.filter(({ revision }) => files.includes(`hts_${revision}.json.gz`));
  return accepted(
    parseCalendar(
      printCalendar(
        atHand.map(({ revision, inForce }, n) => ({
          revision,
          inForce: { ...inForce, from: n === 0 ? EVER : inForce.from },
        })),
      ),
    ),
  ).revisions;
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
