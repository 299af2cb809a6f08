import assert from 'node:assert/strict';
import type { Candidate, ExamOption } from './candidate.ts';

/** A dock, an imaging lane: what examines one consignment after another for so many minutes. */
export interface Device {
  readonly name: string;
  readonly kind: string;
  readonly minutes: number;
}

export interface Placed {
  readonly candidate: Candidate;
  readonly option: ExamOption;
  /** Which of the shift's devices. */
  readonly device: number;
}

/** Who is examined where in a shift, while the list is being made. No device is ever given more than it has. */
export class Roster {
  readonly devices: readonly Device[];
  readonly placed = new Map<Candidate, Placed>();
  readonly #left: number[];

  constructor(devices: readonly Device[]) {
    this.devices = devices;
    this.#left = devices.map((device) => device.minutes);
  }

  copy(): Roster {
    const copy = new Roster(this.devices);
    for (const { candidate, option, device } of this.placed.values()) {
      copy.#put(candidate, option, device);
    }
    return copy;
  }

  /** Minutes that are left on a device. */
  left(device: number): number {
    return this.#left[device] ?? 0;
  }

  /** Minutes that are left on all devices of a kind. */
  leftOf(kind: string): number {
    let left = 0;
    for (const [place, device] of this.devices.entries()) {
      if (device.kind === kind) left += this.left(place);
    }
    return left;
  }

  /** Places it where the least is left over; false when no device of its kind has the minutes. */
  place(candidate: Candidate, option: ExamOption): boolean {
    if (this.placed.has(candidate)) return false;
    let best = -1;
    for (const [device, { kind }] of this.devices.entries()) {
      if (kind !== option.device || this.left(device) < option.minutes) continue;
      if (best < 0 || this.left(device) < this.left(best)) best = device;
    }
    if (best < 0) return false;
    this.#put(candidate, option, best);
    return true;
  }

  /** Examines a placed one in another way where there is room for that; false when there is none. */
  move(placed: Placed, option: ExamOption): boolean {
    this.#take(placed);
    if (this.place(placed.candidate, option)) return true;
    this.#put(placed.candidate, placed.option, placed.device);
    return false;
  }

  /** Puts newcomers on the device of one that gives way. The caller has seen that they fit. */
  replace(out: Placed, by: readonly Pick<Placed, 'candidate' | 'option'>[]): void {
    this.#take(out);
    for (const { candidate, option } of by) this.#put(candidate, option, out.device);
  }

  #take({ candidate, option, device }: Placed): void {
    this.placed.delete(candidate);
    this.#left[device] = this.left(device) + option.minutes;
  }

  #put(candidate: Candidate, option: ExamOption, device: number): void {
    const left = this.left(device) - option.minutes;
    assert(left >= 0, 'a device was given more than it has');
    this.#left[device] = left;
    this.placed.set(candidate, { candidate, option, device });
  }
}
