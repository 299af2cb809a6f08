import { type Fault, onlyWarnings } from './fault.ts';

/** What a parser or a lawful attempt answers: a value with its warnings, or every fault at once. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function ok<T>(value: T, warnings: readonly Fault[] = []): Result<T> {
  return { ok: true, value, warnings };
}

export function refuse(...faults: readonly Fault[]): { ok: false; faults: readonly Fault[] } {
  return { ok: false, faults };
}

/** The value if nothing worse than a warning was found, else all the faults, warnings among them. */
export function settle<T>(value: T, faults: readonly Fault[]): Result<T> {
  return onlyWarnings(faults) ? ok(value, faults) : refuse(...faults);
}
