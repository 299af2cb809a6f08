import { filingAnswer } from '../decision/filing-answer.ts';
import type { Answer } from '../decision/intake.store.ts';
import type { SenderProfile } from '../ledger/sender-profile.ts';
import type { House } from '../server/house.ts';
import type { Fault } from '../terms/fault.ts';
import { decisionLine, faultLines } from './lines.ts';
import { readMessages } from './messages.ts';

/** What became of a file: how many messages were filed and refused. */
export interface Filed {
  readonly filed: number;
  readonly refused: number;
  readonly answers: readonly unknown[];
}

/** Files the messages of one file for a sender, and prints a line for each decision and each fault. */
export async function fileMessages(
  house: House,
  file: string,
  sender: string,
  profile: SenderProfile,
  print: (line: string) => void,
): Promise<Filed> {
  const answers: unknown[] = [];
  let refused = 0;
  const refuse = (faults: readonly Fault[]) => {
    refused += 1;
    print(`✕ refused        ${file}`);
    for (const line of faultLines(faults, 'en')) print(`    ${line}`);
  };
  for (const result of readMessages(file, profile)) {
    if (!result.ok) {
      refuse(result.faults);
      answers.push(filingAnswer({ ok: false, faults: result.faults }));
      continue;
    }
    const arrival = {
      sender,
      received: result.value,
      warnings: result.warnings,
      at: house.now(),
    };
    const [answer] = await house.intake.file([arrival]);
    if (answer === undefined) continue;
    answers.push(filingAnswer(answer));
    if (answer.ok) show(answer, print);
    else refuse(answer.faults);
  }
  return { filed: answers.length - refused, refused, answers };
}

function show(answer: Answer & { readonly ok: true }, print: (line: string) => void): void {
  print(decisionLine(answer, 'en'));
  for (const line of faultLines(answer.warnings, 'en')) print(`    ${line}`);
}
