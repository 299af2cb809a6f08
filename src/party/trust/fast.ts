import { type Day, type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { Border, FastLaw, FastLeg } from './lane-law.ts';
import { type LegAnswer, type LegParty, memberLeg } from './leg.ts';

/** A seal as ISO 17712 classes it: high security, security, indicative; null where nobody said. */
export interface Seal {
  readonly number: string;
  readonly class: 'H' | 'S' | 'I' | null;
}

/** A truck that asks for the FAST lane. */
export interface FastQuestion {
  /** Schedule D. */
  readonly port: string;
  /** True where the port takes trucks. */
  readonly trucks: boolean;
  readonly on: Day;
  readonly importer: LegParty;
  readonly carrier: LegParty;
  readonly driver: LegParty;
  readonly manufacturer: LegParty;
  readonly seal: Seal | null;
  readonly manifestAt: Instant | null;
  readonly arrivesAt: Instant | null;
}

export interface FastAnswer {
  /** Which border the port is on; null when it is on none. */
  readonly side: string | null;
  readonly fast: boolean;
  /** Every leg that the border asks for. */
  readonly legs: readonly LegAnswer[];
  /** How long before arrival the manifest is due in the lane that it may take. */
  readonly manifestMinutes: number;
  /** By when; null where nobody said when it arrives. */
  readonly manifestDue: Instant | null;
  /** Whether it came by then; null while that cannot be told. */
  readonly manifestInTime: boolean | null;
  readonly clause: string;
  readonly verified: boolean;
}

const MINUTE_MS = 60_000;

/** Whether a truck may take the FAST lane, leg by leg; it may when every leg that its border asks for holds. */
export function judgeFast(question: FastQuestion, law: FastLaw): FastAnswer {
  const border = borderOf(question, law);
  const legs =
    border === null
      ? [{ leg: 'port', ok: false, why: 'no-lane-here', seen: question.port } as const]
      : border.legs.map((leg) => judgeLeg(leg, question));
  const fast = legs.every(({ ok }) => ok);
  const { manifestMinutes: minutes, clause, verified } = law;
  const manifestMinutes = fast ? minutes.fast : minutes.standard;
  const manifestDue = dueBefore(question.arrivesAt, manifestMinutes);
  const { manifestAt } = question;
  const known = manifestDue !== null && manifestAt !== null;
  return {
    side: border?.side ?? null,
    fast,
    legs,
    manifestMinutes,
    manifestDue,
    manifestInTime: known ? manifestAt <= manifestDue : null,
    clause,
    verified,
  };
}

function borderOf({ port, trucks }: FastQuestion, { borders }: FastLaw): Border | null {
  if (!trucks) return null;
  return borders.find(({ districts }) => districts.includes(port.slice(0, 2))) ?? null;
}

function judgeLeg(leg: FastLeg, question: FastQuestion): LegAnswer {
  if (leg.leg === 'seal') return sealLeg(question.seal, leg.classes);
  return memberLeg(leg.leg, question[leg.leg], leg.programs, question.on);
}

function sealLeg(seal: Seal | null, classes: readonly string[]): LegAnswer {
  if (seal === null) return { leg: 'seal', ok: false, why: 'seal-missing', seen: null };
  const { number } = seal;
  if (seal.class === null) return { leg: 'seal', ok: false, why: 'seal-unknown', seen: number };
  const fits = classes.includes(seal.class);
  return { leg: 'seal', ok: fits, why: fits ? 'seal-fits' : 'seal-class', seen: number };
}

function dueBefore(arrives: Instant | null, minutes: number): Instant | null {
  return arrives === null ? null : instantOf(millisecondsOf(arrives) - minutes * MINUTE_MS);
}
