import assert from 'node:assert/strict';
import type { Answer } from '../decision/intake.store.ts';
import type { SenderProfile } from '../ledger/sender-profile.ts';
import type { House } from '../server/house.ts';
import { decisionLine, faultLines } from './lines.ts';
import { type Message, readMessages } from './messages.ts';
import { TERMINAL, TOLD, tell } from './words.ts';

/** What became of messages: how many were filed and refused. */
export interface Filed {
  readonly filed: number;
  readonly refused: number;
}

/** Is told of each message as it is answered, in the order of the messages. */
export type Listener = (at: string, answer: Answer) => void;

/** What one transaction takes: the intake's own batch. */
export const BATCH_MESSAGES = 400;

/** Files the messages of one file for a sender, and prints a line for each decision and each fault. */
export function fileMessages(
  house: House,
  file: string,
  sender: string,
  profile: SenderProfile,
  print: (line: string) => void,
): Promise<Filed> {
  return fileAll(house, [readMessages(file, profile)], sender, printAnswers(file, print));
}

/**
 * Files messages in the order in which they come, in groups as they come.
 *
 * Each group is answered when it is durable, and the next is read then: nothing piles up, and nobody
 * who sends one message waits for another to fill a batch.
 */
export async function fileAll(
  house: House,
  groups: Iterable<readonly Message[]> | AsyncIterable<readonly Message[]>,
  sender: string,
  listen: Listener,
): Promise<Filed> {
  let filed = 0;
  let refused = 0;
  const count: Listener = (at, answer) => {
    if (answer.ok) filed += 1;
    else refused += 1;
    listen(at, answer);
  };
  for await (const group of groups) {
    for (let from = 0; from < group.length; from += BATCH_MESSAGES) {
      await fileBatch(house, group.slice(from, from + BATCH_MESSAGES), sender, count);
    }
  }
  return { filed, refused };
}

async function fileBatch(
  house: House,
  batch: readonly Message[],
  sender: string,
  listen: Listener,
): Promise<void> {
  const at = house.now();
  const arrivals = batch.flatMap(({ result }) =>
    result.ok ? [{ sender, received: result.value, warnings: result.warnings, at }] : [],
  );
  const answers = arrivals.length === 0 ? [] : await house.intake.file(arrivals);
  let next = 0;
  for (const message of batch) {
    const { result } = message;
    const answer = result.ok ? answers[next++] : result;
    assert(answer !== undefined, 'a filing without an answer');
    listen(message.at, answer);
  }
}

/** Prints a line for each decision, and one for each fault under its message. */
export function printAnswers(file: string, print: (line: string) => void): Listener {
  return (at, answer) => {
    const refused = `✕ ${tell(TOLD.refused).padEnd(13)}  ${file}${at}`;
    print(answer.ok ? decisionLine(answer, TERMINAL) : refused);
    const faults = answer.ok ? answer.warnings : answer.faults;
    for (const line of faultLines(faults, TERMINAL)) print(`    ${line}`);
  };
}
