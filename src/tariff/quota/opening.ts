import { type Day, type Instant, instantOf } from '../../terms/day.ts';

/** When a quota opens: an hour of a day, by the clock of one zone or of the port. */
export interface Opening {
  readonly day: Day;
  /** "12:00", of 24 hours. */
  readonly time: string;
  /** IANA name; null where each port opens by its own clock. */
  readonly zone: string | null;
}

/**
 * The moment at which a quota opens.
 *
 * @param portZone the zone of the port, for openings by local time
 */
export function openingAt({ day, time, zone }: Opening, portZone: string): Instant {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const where = zone ?? portZone;
  // The offset is that of the moment sought: twice, for the first guess may lie across a change of the clocks.
  const guess = wall - offsetAt(wall, where);
  return instantOf(wall - offsetAt(guess, where));
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(milliseconds: number, zone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(milliseconds);
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(milliseconds / 1000) * 1000;
}

/** When and by which clock something is asked of a quota. */
export interface Asked {
  readonly at: Instant;
  /** The port's zone. */
  readonly zone: string;
}
