import type { Config } from '../config.ts';
import type { BookPart } from '../ledger/book-part.ts';
import { parseCalendar } from '../tariff/calendar.parse.ts';
import { dayAt, type Instant } from '../terms/day.ts';
import { ok, type Result } from '../terms/result.ts';
import { offerSdn } from './list-offer.ts';
import type { Offer } from './offer.ts';
import { fetchSource, type Patience } from './publisher.ts';
import { offerSchedule, type RevisionAsked, revisionOf } from './schedule-offer.ts';
import type { Progress } from './terminal.ts';

/** The whole schedule as the USITC exports it. */
const SCHEDULE_PATH = '/reststop/exportList?from=0101&to=9999&format=JSON&styles=false';
/** OFAC's three files in their older form. */
const SANCTIONS_PATH = '/ofac/downloads';

/** What fetching is given by its door. */
export interface Fetching {
  readonly publishers: Config['publishers'];
  readonly zone: string;
  readonly now: Instant;
  readonly patience: Patience;
  readonly progress: (address: string, total: number | null) => Progress;
}

export const PUBLISHED = ['schedule', 'sanctions'] as const;
export type Published = (typeof PUBLISHED)[number];

/**
 * What is wanted of the publishers, all of it or nothing.
 *
 * @faults those of `fetchSchedule` and `fetchSanctions`, the first that is met
 */
export async function fetchOfficial(
  fetching: Fetching,
  calendarPart: BookPart,
  asked: RevisionAsked,
  wanted: readonly Published[],
): Promise<Result<readonly Offer[]>> {
  const offers: Offer[] = [];
  for (const published of wanted) {
    const offer = await (published === 'schedule'
      ? fetchSchedule(fetching, calendarPart, asked)
      : fetchSanctions(fetching));
    if (!offer.ok) return offer;
    offers.push(offer.value);
  }
  return ok(offers);
}

/**
 * The schedule from its publisher, as an offer.
 *
 * The export does not say which revision it is: see `revisionOf`, asked before anything is fetched.
 *
 * @faults publisher-unavailable, revision-unsaid, and those of `offerSchedule`
 */
async function fetchSchedule(
  fetching: Fetching,
  calendarPart: BookPart,
  { revision, from }: RevisionAsked,
): Promise<Result<Offer>> {
  const calendar = parseCalendar(calendarPart.content);
  if (!calendar.ok) return calendar;
  const { now, zone } = fetching;
  const name = revisionOf(revision, null, calendar.value, dayAt(now, zone));
  if (!name.ok) return name;
  const source = await fetchFrom(fetching, fetching.publishers.schedule, SCHEDULE_PATH);
  return offerSchedule(source, calendarPart, name.value, from, now);
}

/**
 * OFAC's list from its publisher, as an offer; in force from the day that its main file names.
 *
 * @faults publisher-unavailable, and those of `parseSdn`
 */
async function fetchSanctions(fetching: Fetching): Promise<Result<Offer>> {
  const read = (file: string) =>
    fetchFrom(fetching, fetching.publishers.sanctions, `${SANCTIONS_PATH}/${file}.csv`);
  const sdn = await read('sdn');
  const sources = { sdn, alt: await read('alt'), add: await read('add') };
  const { now, zone } = fetching;
  return offerSdn(sources, dayAt(sdn.modified ?? now, zone), now);
}

function fetchFrom({ patience, progress }: Fetching, base: string, path: string) {
  const address = base.replace(/\/+$/, '') + path;
  return fetchSource(address, patience, (total) => progress(address, total));
}
