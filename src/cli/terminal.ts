import { performance } from 'node:perf_hooks';
import cliProgress from 'cli-progress';

/** How far something is. */
export interface Progress {
  readonly reach: (count: number) => void;
  readonly end: () => void;
}

/** What takes less than this needs no bar. */
const SILENT_MS = 2_000;

/**
 * Draws a bar on the terminal's error side once the work takes longer than two seconds; nothing is
 * drawn where nobody looks, in pipes and logs.
 *
 * @param total null when nobody knows how much is to come: then only what is done is counted
 */
export function showProgress(what: string, total: number | null): Progress {
  if (!process.stderr.isTTY) return { reach: () => undefined, end: () => undefined };
  const started = performance.now();
  let bar: cliProgress.SingleBar | null = null;
  return {
    reach: (count) => {
      if (bar !== null) bar.update(count);
      else if (performance.now() - started >= SILENT_MS) bar = startBar(what, total, count);
    },
    end: () => bar?.stop(),
  };
}

function startBar(what: string, total: number | null, count: number): cliProgress.SingleBar {
  const format =
    total === null
      ? `${what} {value} ({duration_formatted})`
      : `${what} {bar} {percentage}% {eta_formatted}`;
  const bar = new cliProgress.SingleBar({ format, clearOnComplete: true, hideCursor: true });
  bar.start(total ?? count, count);
  return bar;
}

/** Writes a line of the answer. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line beside the answer, which a script does not read as part of it. */
export function remark(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The answer of a command: one JSON document for a script, lines for a person. */
export function answer(
  flags: { readonly json?: true },
  value: unknown,
  lines: readonly string[],
): void {
  if (flags.json === true) print(JSON.stringify(value, null, 2));
  else for (const line of lines) print(line);
}

/** A count as people read it: 13,666. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
