import type { Capacity } from '../selection/capacity.ts';

/** Examinations by port; a port that is not there has stated nothing. */
export type ExamRoom = Readonly<Record<string, number>>;

/**
 * The most examinations that each port has room for in one day: every device busy from shift to shift
 * with the shortest that it is for. Whoever asks for more than this asks for what cannot be.
 */
export function examRoomOf(capacity: Capacity | null): ExamRoom {
  const room: Record<string, number> = {};
  if (capacity === null) return room;
  for (const { port, shift, device, count } of capacity.stations) {
    const open = capacity.shifts.find(({ name }) => name === shift)?.minutes ?? 0;
    const shortest = capacity.exams
      .filter((exam) => exam.device === device)
      .reduce((least, { minutes }) => Math.min(least, minutes), Infinity);
    room[port] = (room[port] ?? 0) + count * Math.floor(open / shortest);
  }
  return room;
}
