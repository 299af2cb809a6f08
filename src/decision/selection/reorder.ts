import type { Fault } from '../../terms/fault.ts';
import { type Result, settle } from '../../terms/result.ts';
import { SELECTION_FAULTS } from './faults.ts';
import type { ShiftLine } from './plan.ts';
import type { Device } from './roster.ts';

const CERTAIN_PPM = 1_000_000;

/**
 * The lines of a plan as an officer orders them: the named ones are examined in this order, the others are
 * displaced by the officer. What must be examined stays on the list, and no device gets more than it has.
 *
 * @param order consignments
 * @faults reorder-impossible
 */
export function reorder(
  lines: readonly ShiftLine[],
  devices: readonly Device[],
  kindOf: (exam: string) => string | undefined,
  order: readonly string[],
): Result<readonly ShiftLine[]> {
  const faults: Fault[] = [];
  const impossible = (at: string, got: string) =>
    faults.push(SELECTION_FAULTS.fault('reorder-impossible', at, got));
  const known = new Map(lines.map((line) => [line.consignment, line]));
  const busy = devices.map(() => 0);
  const kept: ShiftLine[] = [];
  for (const [place, consignment] of order.entries()) {
    const line = known.get(consignment);
    known.delete(consignment);
    const device = line === undefined ? -1 : freeDevice(devices, busy, kindOf(line.exam), line);
    if (line === undefined || device < 0) impossible(`/order/${place}`, consignment);
    else kept.push(placedAt(line, devices, busy, device));
  }
  const left = [...known.values()];
  for (const line of left) if (mustStay(line)) impossible('/order', line.consignment);
  return settle([...kept, ...left.map(displacedByOfficer)], faults);
}

/** The device of a kind that is free first, if the examination fits into what is left of it; else -1. */
function freeDevice(
  devices: readonly Device[],
  busy: readonly number[],
  kind: string | undefined,
  { minutes }: ShiftLine,
): number {
  let first = -1;
  for (const [place, device] of devices.entries()) {
    const until = busy[place] ?? 0;
    if (device.kind !== kind || until + minutes > device.minutes) continue;
    if (first < 0 || until < (busy[first] ?? 0)) first = place;
  }
  return first;
}

function placedAt(
  line: ShiftLine,
  devices: readonly Device[],
  busy: number[],
  device: number,
): ShiftLine {
  const begins = busy[device] ?? 0;
  busy[device] = begins + line.minutes;
  const place = { device: devices[device]?.name ?? '', begins };
  if (line.place !== null) return { ...line, place };
  const chosen = isCertain(line) ? line.selectedBy : 'officer';
  return { ...line, place, selectedBy: chosen, inclusionPpm: CERTAIN_PPM, displaced: null };
}

function mustStay(line: ShiftLine): boolean {
  return line.place !== null && isCertain(line);
}

function isCertain({ selectedBy }: ShiftLine): boolean {
  return selectedBy === 'compulsory' || selectedBy === 'control';
}

/** One that was displaced before keeps its reason. */
function displacedByOfficer(line: ShiftLine): ShiftLine {
  if (line.displaced !== null) return line;
  return { ...line, place: null, displaced: { why: 'officer', goesTo: 'exam' } };
}
