/** Which lot is shown, or with what the names of those that are listed begin; the address holds it. */
export interface TraceView {
  readonly lot?: string;
  readonly q?: string;
}

export function readTraceView({ lot, q }: Readonly<Record<string, unknown>>): TraceView {
  if (isText(lot)) return { lot };
  return isText(q) ? { q } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
