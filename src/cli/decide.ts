import type { Book } from '../decision/book.ts';
import { STANDING } from '../decision/decide.ts';
import type { Outage } from '../decision/decision.ts';
import { ParcelDays } from '../decision/parcel-day.ts';
import { noPermits } from '../decision/permit-use.ts';
import { HistoryOutage, openWorkspace, readHistory } from '../decision/workspace.store.ts';
import {
  type Admitted,
  type Arrival,
  admit,
  type Desk,
  type Workspace,
} from '../decision/workspace.ts';
import type { House } from '../server/house.ts';
import type { Fault } from '../terms/fault.ts';

/** What would be decided, or why the message would be refused. */
export type PreCheck = Admitted | Fault;

/** What an offline pre-check cannot know: nobody remembers the importer there. */
const NO_HISTORY: Outage = {
  layer: 'history',
  how: 'absent',
  detail: 'decided without a database',
};

/**
 * What the desk would decide of these messages now, one after the other; nothing is written.
 *
 * What is on file with them and the history of their importers are read as for a filing. The control
 * sample is left out: chance is not foretold.
 */
export async function preCheck(
  house: House,
  arrivals: readonly Arrival[],
): Promise<readonly PreCheck[]> {
  const { agency, database } = house;
  const book = house.book();
  const read = (history: typeof readHistory | null, outages: readonly Outage[]) =>
    database.as(agency.id, async (tx) => {
      const workspace = await openWorkspace(tx, arrivals, { book, zone: agency.zone }, history);
      return checkAll(workspace, arrivals, { ...agency, book, outages });
    });
  try {
    return await read(readHistory, []);
  } catch (error) {
    if (!(error instanceof HistoryOutage)) throw error;
    return read(null, [error.outage]);
  }
}

/** The same by an exported Book alone: without history every decision is degraded, and says so. */
export function preCheckOffline(
  book: Book,
  arrivals: readonly Arrival[],
  agency: { readonly id: string; readonly zone: string },
): readonly PreCheck[] {
  const empty: Workspace = {
    keys: new Map(),
    consignments: new Map(),
    importers: new Map(),
    permits: noPermits(),
    tallies: null,
    parties: new Map(),
    lots: new Map(),
    days: book.parties && new ParcelDays(book.parties.samePersonResemblance),
    merges: [],
  };
  return checkAll(empty, arrivals, { ...agency, book, outages: [NO_HISTORY] });
}

function checkAll(
  workspace: Workspace,
  arrivals: readonly Arrival[],
  { id, zone, book, outages }: { id: string; zone: string; book: Book; outages: readonly Outage[] },
): readonly PreCheck[] {
  const policy = {
    ...book.policy,
    control: { ...book.policy.control, defaultPpm: 0, strataPpm: {} },
  };
  const desk: Desk = {
    agency: id,
    zone,
    seed: 'pre-check',
    book: { ...book, policy },
    stopwatch: STANDING,
    outages,
  };
  return arrivals.map((arrival) => admit(workspace, arrival, desk));
}
