import type { Entry } from '../filing/filing.ts';
import { parseDay } from '../terms/day.ts';
import type { Happening } from './journey.ts';
import { DEFAULT_SCHEMES, type SimulationSettings, simulate } from './trade.ts';
import type { Scheme, Truth } from './truth.ts';

const FROM = parseDay('2026-06-15');
if (FROM === null) throw new Error('not a day');

export const SETTINGS: SimulationSettings = {
  seed: 'a month of trade',
  from: FROM,
  days: 28,
  filingsPerDay: 400,
  schemes: DEFAULT_SCHEMES,
};

export function simulated(but: Partial<SimulationSettings> = {}): readonly Happening[] {
  return [...simulate({ ...SETTINGS, ...but })];
}

export function entriesOf(happenings: readonly Happening[]): readonly Entry[] {
  return happenings.flatMap(({ filing }) => (filing.kind === 'entry' ? [filing] : []));
}

export function truthsOf(happenings: readonly Happening[], scheme?: Scheme): readonly Truth[] {
  return happenings.flatMap(({ truth }) =>
    truth !== null && (scheme === undefined || truth.scheme === scheme) ? [truth] : [],
  );
}

export function shareOf<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.filter(holds).length / values.length;
}
