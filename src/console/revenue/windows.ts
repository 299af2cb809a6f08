import type { AccountEntry } from './revenue-calls.ts';
import { WINDOWS, type WindowName } from './words.ts';

const NAMES = Object.keys(WINDOWS) as readonly WindowName[];

/** A window of an entry and the last day of it. */
export interface OpenWindow {
  readonly name: WindowName;
  readonly day: string;
}

/** Every window that the law gives an entry, the nearest end first. */
export function windowsOf(standing: AccountEntry['standing']): readonly OpenWindow[] {
  return NAMES.flatMap((name) => {
    const day = standing[name];
    return day === null ? [] : [{ name, day: String(day) }];
  }).sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** The window that ends next; null when none is left. The day of deposit counts only while money is owed. */
export function nextWindow({ standing, toDeposit }: AccountEntry, on: string): OpenWindow | null {
  const settled = /^-?0\.00$/.test(toDeposit);
  return (
    windowsOf(standing).find(({ name, day }) => day >= on && !(name === 'summaryDue' && settled)) ??
    null
  );
}
