import type { Result } from '../../terms/result.ts';
import { parseDelivery } from '../event/delivery.parse.ts';
import type { Delivery } from '../event/trace-event.ts';
import { parseSameChain, type SameChain } from './same-chain.parse.ts';

/**
 * What is sent to the register: traces in any of their forms, or that a lot came a way that is known.
 *
 * @faults those of `parseDelivery` and `parseSameChain`
 */
export function parseSent(raw: string): Result<Delivery | SameChain> {
  const asked = sameChainIn(raw);
  return asked === null ? parseDelivery(raw) : parseSameChain(asked);
}

function sameChainIn(raw: string): object | null {
  if (!raw.includes('"sameChainAs"')) return null;
  try {
    const sent: unknown = JSON.parse(raw);
    return typeof sent === 'object' && sent !== null && 'sameChainAs' in sent ? sent : null;
  } catch {
    return null;
  }
}
