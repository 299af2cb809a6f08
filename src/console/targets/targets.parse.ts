import type { PartyRole } from '../../decision/selection/party-queue.ts';
import { PARTY_ROLE } from './words.ts';

/** Which queue is looked at; the address holds it. */
export interface TargetsQuery {
  readonly port?: string;
  /** `2026-11-22.day` */
  readonly shift?: string;
  /** Of the queue of parties; without it the queue is of consignments. */
  readonly role?: PartyRole;
}

const ROLES = Object.keys(PARTY_ROLE) as PartyRole[];

/** The queue that an address names; a part that means nothing is left out. */
export function readTargets(search: Readonly<Record<string, unknown>>): TargetsQuery {
  const port = String(search['port'] ?? '');
  const shift = String(search['shift'] ?? '');
  const role = ROLES.find((one) => one === search['role']);
  return {
    ...(/^\d{4}$/.test(port) && { port }),
    ...(/^\d{4}-\d{2}-\d{2}\.[a-z0-9-]+$/.test(shift) && { shift }),
    ...(role !== undefined && { role }),
  };
}
