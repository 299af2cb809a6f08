import { writeWatchList } from '../party/list.ts';
import { parseSdn, type SdnFiles } from '../party/sdn.parse.ts';
import { parseWatchList } from '../party/watch-list.parse.ts';
import type { Day, Instant } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { citationOf, type Offer, partDates } from './offer.ts';
import type { Source } from './source.ts';

export type SdnSources = Readonly<Record<keyof SdnFiles, Source>>;

/** OFAC's list of Specially Designated Nationals, for the Book. @faults those of `parseSdn` */
export function offerSdn({ sdn, alt, add }: SdnSources, from: Day, at: Instant): Result<Offer> {
  const parsed = parseSdn({ sdn: sdn.text, alt: alt.text, add: add.text });
  if (!parsed.ok) return refuse(...parsed.faults.map(withoutNames));
  const { list, report } = parsed.value;
  const sources = [sdn, alt, add];
  return ok({
    parts: [
      {
        kind: 'list',
        name: 'ofac-sdn',
        edition: list.edition,
        content: writeWatchList(list),
        ...partDates(at, from),
        source: sources.map(citationOf).join('; '),
        verified: true,
      },
    ],
    sources,
    counts: {
      entries: report.entries,
      names: report.names,
      'of them weak': report.weakNames,
      addresses: report.addresses,
      'other names without an entry': report.orphans.alt,
      'addresses without an entry': report.orphans.add,
    },
    warnings: parsed.warnings.map(withoutNames),
  });
}

/** A watch list in our own form, for the Book. @faults those of `parseWatchList` */
export function offerList(
  source: Source,
  verified: boolean,
  from: Day,
  at: Instant,
): Result<Offer> {
  const parsed = parseWatchList(source.text);
  if (!parsed.ok) return refuse(...parsed.faults.map(withoutNames));
  const list = parsed.value;
  const name = list.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return ok({
    parts: [
      {
        kind: 'list',
        name,
        edition: list.edition,
        content: writeWatchList(list),
        ...partDates(at, from),
        source: citationOf(source),
        verified,
      },
    ],
    sources: [source],
    counts: {
      entries: list.entries.length,
      names: list.entries.reduce((sum, entry) => sum + entry.names.length, 0),
    },
    warnings: parsed.warnings.map(withoutNames),
  });
}

/** A fault's place tells enough; its text may be somebody's name, which has no place on a terminal. */
function withoutNames(fault: Fault): Fault {
  return fault.got === null ? fault : { ...fault, got: '…' };
}
