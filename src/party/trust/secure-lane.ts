import type { Day } from '../../terms/day.ts';
import { type LegAnswer, type LegParty, memberLeg } from './leg.ts';

/** A way that goods go again and again, every party of which is trusted: one agreement, scored as one. */
export interface SecureLane {
  readonly title: string;
  /** Party keys. */
  readonly manufacturer: string;
  readonly carrier: string;
  /** Schedule D. */
  readonly port: string;
  readonly consignee: string;
}

/** Goods on a secure lane, as they were filed and found. */
export interface Passage {
  readonly reference: string;
  readonly manufacturer: string | null;
  readonly carrier: string | null;
  readonly port: string | null;
  readonly consignee: string | null;
  /** The seal that was put on at the factory, and the one that was found. */
  readonly sealApplied: string | null;
  readonly sealFound: string | null;
}

export interface LaneAnswer {
  readonly secure: boolean;
  readonly legs: readonly LegAnswer[];
}

const PARTIES = ['manufacturer', 'carrier', 'consignee'] as const;

/**
 * Whether a passage kept to its lane: the lane's own parties and port, each party a member on that day, and the
 * seal of the factory still on.
 *
 * @param memberships what is known of a party by its key
 */
export function judgePassage(
  lane: SecureLane,
  passage: Passage,
  memberships: (key: string) => LegParty['memberships'],
  on: Day,
): LaneAnswer {
  const parties = PARTIES.map((leg): LegAnswer => {
    const key = passage[leg];
    if (key !== null && key !== lane[leg])
      return { leg, ok: false, why: 'another-party', seen: key };
    return memberLeg(leg, { key, memberships: key === null ? [] : memberships(key) }, null, on);
  });
  const legs = [...parties, portLeg(lane, passage), sealLeg(passage)];
  return { secure: legs.every(({ ok }) => ok), legs };
}

/** Whether every party of a lane is trusted today: what it takes to open one. */
export function judgeParties(
  lane: SecureLane,
  memberships: (key: string) => LegParty['memberships'],
  on: Day,
): readonly LegAnswer[] {
  return PARTIES.map((leg) =>
    memberLeg(leg, { key: lane[leg], memberships: memberships(lane[leg]) }, null, on),
  );
}

function portLeg(lane: SecureLane, { port }: Passage): LegAnswer {
  if (port === null) return { leg: 'port', ok: false, why: 'not-named', seen: null };
  const same = port === lane.port;
  return { leg: 'port', ok: same, why: same ? 'port-fits' : 'another-port', seen: port };
}

function sealLeg({ sealApplied, sealFound }: Passage): LegAnswer {
  if (sealApplied === null || sealFound === null) {
    return { leg: 'seal', ok: false, why: 'seal-missing', seen: sealFound ?? sealApplied };
  }
  const same = sealApplied === sealFound;
  return { leg: 'seal', ok: same, why: same ? 'seal-fits' : 'seal-changed', seen: sealFound };
}
