import {
  addDays,
  type Day,
  dayAt,
  type Instant,
  instantOf,
  millisecondsOf,
  parseDay,
} from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import type { Book } from '../book.ts';
import { midnightAt } from '../consignment.parse.ts';
import type { Policy } from '../policy.ts';
import type { ExamOption } from './candidate.ts';
import type { Capacity, Shift } from './capacity.ts';
import { SELECTION_FAULTS } from './faults.ts';
import type { Device } from './roster.ts';

const MINUTE_MS = 60_000;
const MILLION = 1_000_000;
const NAMED = /^(\d{4}-\d{2}-\d{2})\.([a-z][a-z0-9-]*)$/;

/** One shift of one port on one day, with what it has. */
export interface PortShift {
  readonly port: string;
  /** `2026-11-22.day`: the day of the port on which it begins, and its name. */
  readonly name: string;
  readonly begins: Instant;
  readonly ends: Instant;
  readonly devices: readonly Device[];
}

/**
 * The shift of a port that a name like `2026-11-22.day` means.
 *
 * @faults shift-unknown, capacity-unknown
 */
export function findShift(book: Book, port: string, name: string): Result<PortShift> {
  const { capacity, ports } = book;
  const [, text = '', called = ''] = NAMED.exec(name) ?? [];
  const day = parseDay(text);
  const zone = ports.get(port)?.zone;
  const shift = capacity?.shifts.find((one) => one.name === called);
  if (day === null || (capacity !== null && shift === undefined)) {
    return refuse(SELECTION_FAULTS.fault('shift-unknown', '/shift', name));
  }
  const devices = capacity === null || shift === undefined ? [] : devicesOf(capacity, port, shift);
  if (zone === undefined || shift === undefined || devices.length === 0) {
    return refuse(SELECTION_FAULTS.fault('capacity-unknown', '/port', `${port} ${called}`));
  }
  return ok({ port, name, devices, ...timesOf(day, zone, shift) });
}

/** The shifts of a port that are not over at a moment and begin by the next day, soonest first. */
export function shiftsFrom(book: Book, port: string, at: Instant): readonly PortShift[] {
  const { capacity, ports } = book;
  const zone = ports.get(port)?.zone;
  if (capacity === null || zone === undefined) return [];
  const today = dayAt(at, zone);
  return [addDays(today, -1), today, addDays(today, 1)]
    .flatMap((day) => capacity.shifts.map(({ name }) => findShift(book, port, `${day}.${name}`)))
    .flatMap((found) => (found.ok && found.value.ends > at ? [found.value] : []))
    .sort((a, b) => (a.begins < b.begins ? -1 : 1));
}

/** The shift of a port that is under way at a moment, else the one that begins next; null without any. */
export function shiftAt(book: Book, port: string, at: Instant): PortShift | null {
  return shiftsFrom(book, port, at)[0] ?? null;
}

function timesOf(day: Day, zone: string, shift: Shift) {
  const begins = millisecondsOf(midnightAt(zone)(day)) + shift.begins * MINUTE_MS;
  return { begins: instantOf(begins), ends: instantOf(begins + shift.minutes * MINUTE_MS) };
}

function devicesOf({ stations }: Capacity, port: string, shift: Shift): readonly Device[] {
  return stations
    .filter((station) => station.port === port && station.shift === shift.name)
    .flatMap(({ device: kind, count }) =>
      Array.from({ length: count }, (_, number) => ({
        name: `${kind} ${number + 1}`,
        kind,
        minutes: shift.minutes,
      })),
    );
}

/** The ways in which a port can examine something, from the lightest, each at what it may be worth there. */
export function optionsOf(
  goods: { readonly mode: string | null; readonly valueCents: number },
  devices: readonly Device[],
  { exams }: Capacity,
  { delayCentsPerHour }: Policy['selection'],
): readonly ExamOption[] {
  const kinds = new Set(devices.map((device) => device.kind));
  return exams
    .filter(({ modes, device }) => kinds.has(device) && modes.some((mode) => mode === goods.mode))
    .map(({ name, device, minutes, findsPpm }) => ({
      exam: name,
      device,
      minutes,
      valueCents: Math.round(
        (goods.valueCents * findsPpm) / MILLION - (minutes * delayCentsPerHour) / 60,
      ),
    }));
}

/**
 * How many candidates a shift can examine in full: where the line is drawn in a queue that is not planned
 * yet. A plan that also examines more lightly has room for more.
 */
export function fullExaminations(devices: readonly Device[], { exams }: Capacity): number {
  const thorough = exams.at(-1);
  if (thorough === undefined) return 0;
  return devices
    .filter((device) => device.kind === thorough.device)
    .reduce((count, { minutes }) => count + Math.floor(minutes / thorough.minutes), 0);
}
