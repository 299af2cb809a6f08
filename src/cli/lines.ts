import type { Decision, Question } from '../decision/decision.ts';
import type { Answer } from '../decision/intake.store.ts';
import { reasonToTell } from '../decision/judge.ts';
import { rowOf } from '../decision/listing.ts';
import { sayAll } from '../ledger/problem.ts';
import type { Lane } from '../risk/criterion.ts';
import { FAULT_TABLES } from '../server/fault-tables.ts';
import type { Fault } from '../terms/fault.ts';
import { type Language, say } from '../terms/words.ts';
import { TOLD } from './words.ts';

/** The shape of each lane, as the console draws it: never by colour alone. */
const SHAPES: Readonly<Record<Lane, string>> = {
  release: '●',
  'release-audit': '◐',
  documents: '▤',
  exam: '◆',
  hold: '■',
  'do-not-load': '✕',
};

/** One line for what a message led to: reference, lane, duty, top reason. */
export function decisionLine(answer: Answer & { ok: true }, language: Language): string {
  const { question, decision, repeated } = answer;
  const line = headline(question, decision, language);
  return repeated ? `${line}  [${say(TOLD.filedBefore, language)}]` : line;
}

/** One line for a decision; from the second version of a consignment on it says which. */
export function headline(question: Question, decision: Decision, language: Language): string {
  const { reference, duty } = rowOf(question, decision);
  const owed = duty === null ? say(TOLD.dutyUnknown, language) : `${duty.amount} ${duty.currency}`;
  const reason = reasonToTell(decision.reasons);
  const seen = reason?.seen.map(({ name, value }) => `${name} ${value}`).join(', ') ?? '';
  const why = reason === null ? '' : say(reason.title, language);
  return [
    `${SHAPES[decision.lane]} ${decision.lane.padEnd(13)}`,
    (question.version === 1 ? reference : `${reference} v${question.version}`).padEnd(18),
    (decision.assessments.length === 0 ? say(TOLD.noEntry, language) : owed).padStart(16),
    ` ${decision.degraded ? '⚠ ' : ''}${why}${seen === '' ? '' : ` (${seen.slice(0, 80)})`}`,
  ].join('  ');
}

/** One line for each fault: where, what was got, what to do. */
export function faultLines(faults: readonly Fault[], language: Language): readonly string[] {
  return sayAll(faults, FAULT_TABLES, language).map(
    (fault) =>
      `${fault.severity === 'error' ? '✕' : '!'} ${fault.at || '/'}  ${fault.code}: ${fault.says}`,
  );
}
