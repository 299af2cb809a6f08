import { SIGNAL_KIND } from './words.ts';

/** Which kind of signals is listed, about whom, and which one is open; the address holds it. */
export interface SignalsView {
  readonly kind?: keyof typeof SIGNAL_KIND;
  readonly subject?: string;
  readonly open?: string;
}

export function readSignalsView(address: Readonly<Record<string, unknown>>): SignalsView {
  const { kind, subject, open } = address;
  return {
    ...(isKind(kind) && { kind }),
    ...(isText(subject) && { subject }),
    ...(isText(open) && { open }),
  };
}

export function isKind(value: unknown): value is keyof typeof SIGNAL_KIND {
  return typeof value === 'string' && Object.hasOwn(SIGNAL_KIND, value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
