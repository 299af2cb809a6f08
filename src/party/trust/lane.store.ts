import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { canonical } from '../../terms/canonical.ts';
import { dayAt, type Instant } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { readStandings } from '../standing.store.ts';
import { type FastAnswer, judgeFast } from './fast.ts';
import { TRUST_FAULTS } from './faults.ts';
import type { LaneChange, LaneCheck } from './lane.parse.ts';
import type { LaneLaw } from './lane-law.ts';
import type { LegAnswer, LegParty } from './leg.ts';
import { readMoment } from './membership.store.ts';
import { judgeParties, judgePassage, type Passage, type SecureLane } from './secure-lane.ts';
import type { Acting } from './trust.store.ts';

type MembershipsOf = (key: string) => LegParty['memberships'];

/** Whether a truck may take the FAST lane, by what decisions are told of whoever stands at its legs. */
export async function checkLane(
  tx: Transaction,
  check: LaneCheck,
  { law, trucks, now, zone }: { law: LaneLaw; trucks: boolean; now: Instant; zone: string },
): Promise<FastAnswer> {
  const { importer, carrier, driver, manufacturer, ...rest } = check;
  const of = await readMembershipsOf(tx, [importer, carrier, driver, manufacturer]);
  const leg = (key: string | null): LegParty => ({
    key,
    memberships: key === null ? [] : of(key),
  });
  const parties = {
    importer: leg(importer),
    carrier: leg(carrier),
    driver: leg(driver),
    manufacturer: leg(manufacturer),
  };
  return judgeFast({ ...rest, ...parties, trucks, on: dayAt(now, zone) }, law.fast);
}

async function readMembershipsOf(
  tx: Transaction,
  keys: readonly (string | null)[],
): Promise<MembershipsOf> {
  const standings = await readStandings(
    tx,
    keys.filter((key) => key !== null),
  );
  return (key) => standings.get(key)?.memberships ?? [];
}

/** What happened on a lane. */
export interface LaneEvent {
  readonly kind: 'kept' | 'broken' | 'restored' | 'closed';
  readonly at: Instant;
  readonly actor: string;
  /** The goods, where goods went it. */
  readonly passage: Passage | null;
  /** What failed; empty where nothing did. */
  readonly failed: readonly LegAnswer[];
  /** Why a person restored or closed it; null for passages. */
  readonly reason: string | null;
}

export type LaneState = 'secure' | 'broken' | 'closed';

/** A secure lane with what happened on it, the latest last. */
export interface LaneFile {
  readonly id: string;
  readonly lane: SecureLane;
  readonly openedAt: Instant;
  readonly state: LaneState;
  readonly events: readonly LaneEvent[];
  /** Its parties as they stand today. */
  readonly parties: readonly LegAnswer[];
}

/** From where each thing may happen to a lane. */
const FROM: Readonly<Record<LaneEvent['kind'], readonly LaneState[]>> = {
  kept: ['secure', 'broken'],
  broken: ['secure', 'broken'],
  restored: ['broken'],
  closed: ['secure', 'broken'],
};

/** @faults secure-lane-untrusted for each party that is not trusted today */
export async function openLane(
  tx: Transaction,
  { lane, reason }: { readonly lane: SecureLane; readonly reason: string },
  { actor, at, zone }: Acting,
): Promise<Result<LaneFile>> {
  const of = await readMembershipsOf(tx, [lane.manufacturer, lane.carrier, lane.consignee]);
  const parties = judgeParties(lane, of, dayAt(at, zone));
  const faults = parties
    .filter(({ ok: holds }) => !holds)
    .map(({ leg, why }) => TRUST_FAULTS.fault('secure-lane-untrusted', `/lane/${leg}`, why));
  if (faults.length > 0) return refuse(...faults);
  const id = uuidOf(at, `secure-lane/${tx.agency}/${canonical(lane)}`);
  await tx.query(sql`
    insert into secure_lane (agency, id, at, actor, reason, lane)
    values (${tx.agency}, ${id}, ${at}, ${actor}, ${reason}, ${canonical(lane)})`);
  const facts = { title: lane.title };
  await recordEvents(tx, [{ kind: 'secure-lane', subject: id, at, actor, facts }]);
  return ok({ id, lane, openedAt: at, state: 'secure', events: [], parties });
}

/**
 * Records goods that went a lane: what does not keep to it breaks it, until a person restores it.
 *
 * @faults secure-lane-unknown, secure-lane-not-now
 */
export async function recordPassage(
  tx: Transaction,
  id: string,
  passage: Passage,
  acting: Acting,
): Promise<Result<LaneFile>> {
  const file = await lockLane(tx, id, acting);
  if (!file.ok) return file;
  const keys = [passage.manufacturer, passage.carrier, passage.consignee];
  const of = await readMembershipsOf(tx, keys);
  const { secure, legs } = judgePassage(
    file.value.lane,
    passage,
    of,
    dayAt(acting.at, acting.zone),
  );
  const failed = legs.filter((leg) => !leg.ok);
  const kind = secure ? 'kept' : 'broken';
  return recordLaneEvent(tx, file.value, { kind, passage, failed, reason: null }, acting);
}

/** @faults secure-lane-unknown, secure-lane-not-now */
export async function changeLane(
  tx: Transaction,
  id: string,
  { kind, reason }: LaneChange,
  acting: Acting,
): Promise<Result<LaneFile>> {
  const file = await lockLane(tx, id, acting);
  if (!file.ok) return file;
  return recordLaneEvent(tx, file.value, { kind, passage: null, failed: [], reason }, acting);
}

async function recordLaneEvent(
  tx: Transaction,
  file: LaneFile,
  happened: Omit<LaneEvent, 'at' | 'actor'>,
  { at, actor }: Acting,
): Promise<Result<LaneFile>> {
  if (!FROM[happened.kind].includes(file.state)) {
    return refuse(TRUST_FAULTS.fault('secure-lane-not-now', '/kind', file.state));
  }
  const event: LaneEvent = { ...happened, at, actor };
  const step = file.events.length + 1;
  await tx.query(sql`
    insert into secure_lane_event (agency, lane, step, at, actor, kind, event)
    values (${tx.agency}, ${file.id}, ${step}, ${at}, ${actor}, ${event.kind}, ${canonical(event)})`);
  const facts = { step, kind: event.kind, failed: event.failed.map(({ leg }) => leg) };
  await recordEvents(tx, [{ kind: 'secure-lane-event', subject: file.id, at, actor, facts }]);
  const events = [...file.events, event];
  return ok({ ...file, events, state: stateOf(events) });
}

function stateOf(events: readonly LaneEvent[]): LaneState {
  const last = events.findLast(({ kind }) => kind !== 'kept')?.kind;
  return last === 'broken' || last === 'closed' ? last : 'secure';
}

async function lockLane(tx: Transaction, id: string, { at, zone }: Acting) {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`secure-lane:${tx.agency}:${id}`}))`);
  const lanes = await listLanes(tx, { now: at, zone }, id);
  const [file] = lanes;
  return file === undefined
    ? refuse(TRUST_FAULTS.fault('secure-lane-unknown', '/id', id))
    : ok(file);
}

const LANES_MAX = 500;
/** Of a lane that is used every hour, what happened last is what is asked for. */
const EVENTS_SHOWN_MAX = 200;

/** Secure lanes, the latest first; with an id that one alone, with all that happened on it. */
export async function listLanes(
  tx: Transaction,
  { now, zone }: { readonly now: Instant; readonly zone: string },
  id: string | null = null,
): Promise<readonly LaneFile[]> {
  const rows = await tx.query(sql`
    select opened.id, opened.at, opened.lane::text as lane,
      coalesce((select json_agg(event order by step) from (
        select step, event from secure_lane_event happened
        where happened.agency = ${tx.agency} and happened.lane = opened.id
        order by step desc limit ${id === null ? EVENTS_SHOWN_MAX : null}::int) last), '[]')::text as events
    from secure_lane opened
    where agency = ${tx.agency} and (${id}::text is null or id::text = ${id})
    order by at desc, id limit ${LANES_MAX}`);
  const lanes = rows.map((row) => JSON.parse(String(row['lane'])) as SecureLane);
  const of = await readMembershipsOf(
    tx,
    lanes.flatMap((lane) => [lane.manufacturer, lane.carrier, lane.consignee]),
  );
  const on = dayAt(now, zone);
  return rows.flatMap((row, place) => {
    const lane = lanes[place];
    return lane === undefined ? [] : [readLane(row, lane, judgeParties(lane, of, on))];
  });
}

function readLane(row: Row, lane: SecureLane, parties: readonly LegAnswer[]): LaneFile {
  const events = JSON.parse(String(row['events'])) as readonly LaneEvent[];
  const id = String(row['id']);
  return { id, lane, openedAt: readMoment(row['at']), state: stateOf(events), events, parties };
}
