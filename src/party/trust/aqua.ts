import { type Day, type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { type Result, settle } from '../../terms/result.ts';
import { TRUST_FAULTS } from './faults.ts';
import type { AquaLaw } from './lane-law.ts';
import { type LegParty, memberLeg } from './leg.ts';

/** What speaks for or against unlading a ship before it is boarded. */
export interface ShipFacts {
  /** Something on board is held. */
  readonly hold: boolean;
  readonly manifestComplete: boolean;
  /** Agriculture inspectors have to see the ship first. */
  readonly agriculture: boolean;
}

/** A carrier asks to unlade before its ship is boarded. */
export interface AquaRequest extends ShipFacts {
  /** Party key. */
  readonly carrier: string;
  readonly vessel: string;
  readonly imo: string | null;
  readonly voyage: string;
  /** Schedule D. */
  readonly port: string;
  readonly terminal: string | null;
  readonly arrival: Instant;
}

/** What was answered; an approval says how the ship stands then, and may set conditions. */
export type AquaAnswer =
  | ({ readonly kind: 'approved'; readonly conditions: readonly string[] } & ShipFacts & Reasoned)
  | ({ readonly kind: 'refused' | 'revoked' } & Reasoned);

interface Reasoned {
  readonly reason: string;
}

/** Why a request is refused. */
export const AQUA_CAUSES = [
  'carrier-not-member',
  'request-late',
  'hold',
  'manifest-incomplete',
  'agriculture',
] as const;
export type AquaCause = (typeof AQUA_CAUSES)[number];

export type AquaState = 'waiting' | 'escalated' | 'approved' | 'refused' | 'revoked';

/** A request with its answers and when it is due. */
export interface AquaStanding {
  readonly state: AquaState;
  /** By when it has to be answered, and by when it had to be asked. */
  readonly answerDue: Instant;
  readonly requestDue: Instant;
  /** What speaks against it, as it was asked. */
  readonly causes: readonly AquaCause[];
}

const HOUR_MS = 3_600_000;

/** From where an answer may be given; an answer that is late is still an answer. */
const FROM: Readonly<Record<AquaAnswer['kind'], readonly AquaState[]>> = {
  approved: ['waiting', 'escalated'],
  refused: ['waiting', 'escalated'],
  revoked: ['approved'],
};

/** How a request stands at a moment: unanswered past its time it is escalated. */
export function aquaStanding(
  request: AquaRequest,
  asked: { readonly at: Instant; readonly carrier: LegParty; readonly on: Day },
  answers: readonly Pick<AquaAnswer, 'kind'>[],
  law: AquaLaw,
  now: Instant,
): AquaStanding {
  const answerDue = plusHours(asked.at, law.answerHours);
  const requestDue = plusHours(request.arrival, -law.requestHours);
  const unanswered = now < answerDue ? 'waiting' : 'escalated';
  return {
    state: answers.at(-1)?.kind ?? unanswered,
    answerDue,
    requestDue,
    causes: causesOf(request, asked, law),
  };
}

/**
 * Whether an answer may be given: only to what waits for one, and no approval while anything speaks against it.
 *
 * @faults aqua-answered, aqua-barred
 */
export function judgeAnswer(
  request: AquaRequest,
  asked: { readonly at: Instant; readonly carrier: LegParty; readonly on: Day },
  state: AquaState,
  answer: AquaAnswer,
  law: AquaLaw,
): Result<AquaAnswer> {
  const faults: Fault[] = [];
  if (!FROM[answer.kind].includes(state)) {
    faults.push(TRUST_FAULTS.fault('aqua-answered', '/kind', state));
  }
  if (answer.kind === 'approved') {
    for (const cause of causesOf({ ...request, ...answer }, asked, law)) {
      faults.push(TRUST_FAULTS.fault('aqua-barred', '/kind', cause));
    }
  }
  return settle(answer, faults);
}

function causesOf(
  request: AquaRequest,
  asked: { readonly at: Instant; readonly carrier: LegParty; readonly on: Day },
  law: AquaLaw,
): readonly AquaCause[] {
  const against: Readonly<Record<AquaCause, boolean>> = {
    'carrier-not-member': !memberLeg('carrier', asked.carrier, law.programs, asked.on).ok,
    'request-late': asked.at > plusHours(request.arrival, -law.requestHours),
    hold: request.hold,
    'manifest-incomplete': !request.manifestComplete,
    agriculture: request.agriculture,
  };
  return AQUA_CAUSES.filter((cause) => against[cause]);
}

function plusHours(moment: Instant, hours: number): Instant {
  return instantOf(millisecondsOf(moment) + hours * HOUR_MS);
}
