import assert from 'node:assert/strict';
import { type Consignment, joiningKeys, partKey } from '../filing/consignment.ts';
import type { Filing, Received } from '../filing/filing.ts';
import { arrivalFaults, joinParts } from '../filing/joining.ts';
import { type Party, partyKey } from '../party/party.ts';
import type { PartyStanding, Standings } from '../party/standing.ts';
import { type Lane, stricter } from '../risk/criterion.ts';
import { declarationsOf } from '../risk/feature/declared.ts';
import { keysRead } from '../risk/feature/standing.ts';
import { recordOf, type Tally, VIOLATIONS } from '../risk/feature/tally.ts';
import type { History } from '../risk/history.ts';
import { sha256 } from '../terms/canonical.ts';
import { type Day, dayAt, type Instant } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { uuidOf } from '../terms/uuid.ts';
import type { LotStanding, LotStandings } from '../tracing/lot-standing.ts';
import type { Book } from './book.ts';
import { asDecided, decide } from './decide.ts';
import type { Decision, Outage, Question } from './decision.ts';
import { drawOf } from './draw.ts';
import type { Stopwatch } from './evidence.ts';
import { DECISION_FAULTS } from './faults.ts';
import { importerOf, type Listing, listingOf } from './listing.ts';
import { lotsOf, standingKeysOf } from './named.ts';
import {
  type DayChange,
  type DayParcel,
  dayChangeOf,
  dayParcelOf,
  type ParcelDays,
} from './parcel-day.ts';
import {
  type Permits,
  type PermitUse,
  permitBalances,
  permitUses,
  returnedUses,
} from './permit-use.ts';
import { type Candidacy, candidacyOf } from './selection/worth.ts';

/** A filing that passed its parser, as it came to the desk. */
export interface Arrival {
  readonly sender: string;
  readonly received: Received;
  readonly warnings: readonly Fault[];
  readonly at: Instant;
}

/** A part that was filed, and by whom. */
export interface Part {
  readonly sender: string;
  readonly filing: Filing;
}

/** A consignment as the desk holds it while it works on a batch. */
export interface OpenConsignment {
  readonly id: string;
  parts: readonly Part[];
  version: number;
  heldLane: Lane | null;
}

/** What is known of an importer before a batch; the desk counts on as it works. */
export interface ImporterHistory {
  filings: number;
  firstSeen: Instant | null;
  lastLane: Lane | null;
}

/** Everything that a batch touches, read once, changed in memory, written once. */
export interface Workspace {
  /** Which consignment each joining key belongs to. */
  readonly keys: Map<string, string>;
  readonly consignments: Map<string, OpenConsignment>;
  readonly importers: Map<string, ImporterHistory>;
  readonly permits: Permits;
  /** As they were counted when the batch was read; null when the history is out of order. */
  readonly tallies: ReadonlyMap<string, Tally> | null;
  /** By party key, what the accounts know. */
  readonly parties: ReadonlyMap<string, PartyStanding>;
  /** By lot, what the trace register knows. */
  readonly lots: ReadonlyMap<string, LotStanding>;
  /** The days of its parcels' consignees and addresses; null where the Book does not say who is one person. */
  readonly days: ParcelDays | null;
  /** Consignments that became part of an older one. */
  readonly merges: { loser: string; winner: string }[];
}

/** By which law and which wall a day is told. */
export interface Place {
  readonly zone: string;
  readonly book: Book;
}

/** What the desk works by. */
export interface Desk extends Place {
  readonly agency: string;
  readonly seed: string;
  readonly stopwatch: Stopwatch;
  /** Layers known to be out of order: the history, when it could not be read in time. */
  readonly outages: readonly Outage[];
}

/** A filing with the decision that it led to, ready to be written. */
export interface Admitted {
  readonly arrival: Arrival;
  /** The parser's, and what does not go with what was on file. */
  readonly warnings: readonly Fault[];
  readonly filingId: string;
  /** SHA-256 of the exact message. */
  readonly messageHash: string;
  readonly question: Question;
  readonly decision: Decision;
  readonly listing: Listing;
  readonly candidacy: Candidacy;
  /** What it now uses of its permits, nothing of those that it gives back. */
  readonly uses: readonly PermitUse[];
  /** What it changes of the days of parcels; null when that is nothing. */
  readonly day: DayChange | null;
  /** The exact texts that are stored and hashed. */
  readonly questionText: string;
  readonly decisionText: string;
}

/** Importers are counted up to here; beyond it the number tells nothing more. */
export const IMPORTER_FILINGS_MAX = 200;

/** The name under which a message is known: the same one twice is one filing. */
export function filingId(agency: string, arrival: Arrival): string {
  const { sender, received, at } = arrival;
  return uuidOf(at, `filing/${agency}/${sender}/${received.messageKey}`);
}

/**
 * Takes one filing into its consignment and decides the version that it makes.
 *
 * @returns what is to be written, or the fault for which nothing is
 * @faults not-your-reference
 */
export function admit(
  workspace: Workspace,
  arrival: Arrival,
  desk: Desk,
  messageHash = sha256(arrival.received.raw),
): Admitted | Fault {
  const { filing } = arrival.received;
  const keys = joiningKeys(filing);
  const id = filingId(desk.agency, arrival);
  const consignment = consignmentFor(workspace, keys, id);
  const foreign = consignment.parts.find((part) => isForeign(part, arrival));
  if (foreign !== undefined) {
    return DECISION_FAULTS.fault('not-your-reference', '/reference', filing.reference);
  }
  for (const key of keys) workspace.keys.set(key, consignment.id);
  const filed = consignment.parts.map((part) => part.filing);
  const on = dayOf([filing, ...filed], desk, arrival.at);
  const warnings = [...arrival.warnings, ...arrivalFaults(filed, filing)];
  countDay(workspace, arrival, desk);
  const joined = joinParts([...filed, filing], desk.book.filingRules, on);
  consignment.parts = [...consignment.parts, { sender: arrival.sender, filing }];
  consignment.version += 1;

  const asked = ask(workspace, consignment, joined, { arrival, desk, filing: id });
  const [decision] = decide([asked], desk.book, desk.stopwatch);
  assert(decision !== undefined);
  const question = asDecided(asked, decision);
  const listing = listingOf(question, decision);
  const candidacy = candidacyOf(question, decision, decision.targeting, desk.book.policy);
  const used = permitUses(joined);
  const uses = [...used, ...returnedUses(filed, used)];
  remember(workspace, { consignment, uses, decision, listing, desk, at: arrival.at });
  return {
    arrival,
    warnings,
    filingId: id,
    messageHash,
    question,
    decision,
    listing,
    candidacy,
    uses,
    day: workspace.days && dayChangeOf(workspace.days, filing, decision),
    questionText: JSON.stringify(question),
    decisionText: JSON.stringify(decision),
  };
}

/** The legal day at the first port that a part names, else at the agency's seat. */
function dayOf(filings: readonly Filing[], desk: Place, at: Instant): Day {
  for (const filing of filings) {
    const zone = 'port' in filing ? desk.book.ports.get(filing.port)?.zone : undefined;
    if (zone !== undefined) return dayAt(at, zone);
  }
  return dayAt(at, desk.zone);
}

/** Only who filed a reference amends or cancels it; anybody may file a part that names it. */
function isForeign(part: Part, arrival: Arrival): boolean {
  const { filing } = arrival.received;
  return part.sender !== arrival.sender && partKey(part.filing) === partKey(filing);
}

/** The consignment that these keys belong to; a new one, or several that they make one. */
function consignmentFor(
  workspace: Workspace,
  keys: readonly string[],
  filing: string,
): OpenConsignment {
  const ids = [...new Set(keys.flatMap((key) => workspace.keys.get(key) ?? []))].sort();
  const [oldest, ...younger] = ids;
  if (oldest === undefined) {
    const opened = { id: filing, parts: [], version: 0, heldLane: null };
    workspace.consignments.set(filing, opened);
    return opened;
  }
  const winner = workspace.consignments.get(oldest);
  assert(winner !== undefined, `consignment ${oldest} was not read`);
  for (const id of younger) {
    const loser = workspace.consignments.get(id);
    assert(loser !== undefined, `consignment ${id} was not read`);
    mergeInto(workspace, winner, loser);
  }
  return winner;
}

function mergeInto(workspace: Workspace, winner: OpenConsignment, loser: OpenConsignment): void {
  winner.parts = [...winner.parts, ...loser.parts];
  winner.version = Math.max(winner.version, loser.version);
  if (loser.heldLane !== null) {
    winner.heldLane = stricter(winner.heldLane ?? 'release', loser.heldLane);
  }
  for (const [key, id] of workspace.keys) if (id === loser.id) workspace.keys.set(key, winner.id);
  for (const uses of workspace.permits.uses.values()) uses.delete(loser.id);
  workspace.consignments.delete(loser.id);
  workspace.merges.push({ loser: loser.id, winner: winner.id });
}

function ask(
  workspace: Workspace,
  consignment: OpenConsignment,
  joined: Consignment,
  { arrival, desk, filing }: { arrival: Arrival; desk: Desk; filing: string },
): Question {
  const { id: consignmentId, version } = consignment;
  return {
    id: uuidOf(arrival.at, `decision/${desk.agency}/${consignmentId}/${version}`),
    consignmentId,
    version,
    filing,
    at: arrival.at,
    zone: desk.zone,
    consignment: joined,
    history: historyOf(workspace, consignment, joined),
    draw: drawOf(desk.seed, consignmentId),
    outages: desk.outages,
  };
}

function historyOf(
  workspace: Workspace,
  consignment: OpenConsignment,
  joined: Consignment,
): History {
  const importer = importerOf(joined);
  const known = importer === null ? undefined : workspace.importers.get(partyKey(importer));
  return {
    importerFilings: Math.min(known?.filings ?? 0, IMPORTER_FILINGS_MAX),
    importerFilingsCap: IMPORTER_FILINGS_MAX,
    importerFindings: importer === null ? 0 : findingsOf(workspace, importer),
    importerFirstSeen: known?.firstSeen ?? null,
    lastLane: known?.lastLane ?? null,
    versions: consignment.version - 1,
    heldLane: consignment.heldLane,
    permits: permitBalances(workspace.permits, joined, consignment.id),
    ...talliesOf(workspace, joined),
    ...standingsOf(workspace, joined),
    ...sameDayOf(workspace, joined),
  };
}

/** What else came on the days of its parcels, as far as anything did. */
function sameDayOf({ days }: Workspace, { parcels }: Consignment): Pick<History, 'sameDay'> {
  if (days === null || parcels.length === 0) return {};
  const sameDay = days.beside(parcels.map(({ reference }) => reference));
  return Object.keys(sameDay).length === 0 ? {} : { sameDay };
}

/** How an arriving parcel counts into its day, by the wall of its port; null where nothing is summed. */
export function dayParcelOfArrival({ received, at }: Arrival, desk: Place): DayParcel | null {
  const { filing } = received;
  if (filing.kind !== 'parcel' || desk.book.parties === null) return null;
  return dayParcelOf(filing, dayOf([filing], desk, at), desk.book.parties);
}

/** Counts a parcel that was taken in, as it is now; one that was cancelled no more. */
function countDay({ days }: Workspace, arrival: Arrival, desk: Place): void {
  if (days === null) return;
  const { filing } = arrival.received;
  if (filing.kind === 'cancellation' && filing.cancels === 'parcel') days.drop(filing.reference);
  const parcel = dayParcelOfArrival(arrival, desk);
  if (parcel !== null) days.put(parcel);
}

/** Of what was counted, what this consignment's features read: its decision records that and no more. */
function talliesOf({ tallies }: Workspace, joined: Consignment): Pick<History, 'tallies'> {
  if (tallies === null) return {};
  return { tallies: recordOf(keysRead(declarationsOf(joined)), tallies) };
}

/** What is known of its parties and lots, as far as anything is. */
function standingsOf(
  { parties, lots }: Workspace,
  joined: Consignment,
): Pick<History, 'parties' | 'lots'> {
  const known: { parties?: Standings; lots?: LotStandings } = {};
  if (parties.size > 0) {
    const standings = pick(parties, standingKeysOf(joined));
    if (standings !== null) known.parties = standings;
  }
  if (lots.size > 0) {
    const standings = pick(lots, lotsOf(joined));
    if (standings !== null) known.lots = standings;
  }
  return known;
}

/** Those of the named that are known, in the order of their names; null when none is. */
function pick<Known>(
  known: ReadonlyMap<string, Known>,
  names: readonly string[],
): Readonly<Record<string, Known>> | null {
  const picked = [...new Set(names)].sort().flatMap((name) => {
    const one = known.get(name);
    return one === undefined ? [] : [[name, one] as const];
  });
  return picked.length === 0 ? null : Object.fromEntries(picked);
}

function findingsOf({ tallies }: Workspace, importer: Party): number {
  return tallies?.get(`importer/${partyKey(importer)}`)?.[VIOLATIONS] ?? 0;
}

/** What later filings of the same batch must know of this one. */
function remember(
  workspace: Workspace,
  {
    consignment,
    uses,
    decision,
    listing,
    desk,
    at,
  }: {
    consignment: OpenConsignment;
    uses: readonly PermitUse[];
    decision: Decision;
    listing: Listing;
    desk: Desk;
    at: Instant;
  },
): void {
  const stands = desk.book.policy.standing.includes(decision.lane);
  consignment.heldLane = stands ? decision.lane : null;
  for (const { permit, amount } of uses) {
    const known = workspace.permits.uses.get(permit) ?? new Map();
    workspace.permits.uses.set(permit, known.set(consignment.id, amount));
  }
  const key = listing.importerKey;
  if (key === null) return;
  const known = workspace.importers.get(key);
  workspace.importers.set(key, {
    filings: (known?.filings ?? 0) + (consignment.version === 1 ? 1 : 0),
    firstSeen: known?.firstSeen ?? at,
    lastLane: decision.lane,
  });
}

/** What the journal records of a decision: hashes that the stored texts must go on having. */
export function journalFacts(admitted: Admitted): Readonly<Record<string, string | number>> {
  const { question, decision } = admitted;
  return {
    book: decision.book,
    consignment: question.consignmentId,
    version: question.version,
    lane: decision.lane,
    filing: admitted.messageHash,
    question: sha256(admitted.questionText),
    decision: sha256(admitted.decisionText),
  };
}
