import type { Filing } from '../filing/filing.ts';

/**
 * The filing as one message of the JSON profile, without a line feed: read back, it is the same filing.
 *
 * What is absent is left out. Nothing adds or takes away the synthetic mark: it is part of the filing.
 */
export function writeMessage(filing: Filing): string {
  if (filing.kind !== 'cancellation') return JSON.stringify(filing, present);
  const { cancels, ...cancellation } = filing;
  return JSON.stringify({ ...cancellation, kind: cancels });
}

function present(_name: string, value: unknown): unknown {
  return isEmpty(value) ? undefined : value;
}

/** Nothing, or a list or record with nothing in it. */
function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === null;
  return Object.values(value).every((member) => member === null);
}
