import type { MissingElement } from '../filing/consignment.ts';
import type { Lane } from '../risk/criterion.ts';
import type { Fault } from '../terms/fault.ts';
import type { Answer, Receipt } from './intake.store.ts';

/** What a filer is told of one filing: what is lawful to say, and what would help. */
export interface FilingAnswer {
  readonly ok: boolean;
  readonly filing: string | null;
  readonly consignment: string | null;
  readonly version: number | null;
  readonly lane: Lane | null;
  readonly degraded: boolean;
  readonly missing: readonly MissingElement[];
  readonly receipt: Receipt | null;
  readonly repeated: boolean;
  readonly faults: readonly Fault[];
}

/** No score, no reason, no match: what targets stays inside. */
export function filingAnswer(answer: Answer): FilingAnswer {
  if (!answer.ok) {
    return {
      ok: false,
      filing: null,
      consignment: null,
      version: null,
      lane: null,
      degraded: false,
      missing: [],
      receipt: null,
      repeated: false,
      faults: answer.faults,
    };
  }
  const { decision, filing, receipt, repeated, warnings } = answer;
  return {
    ok: true,
    filing,
    consignment: decision.consignmentId,
    version: decision.version,
    lane: decision.lane,
    degraded: decision.degraded,
    missing: missingOf(answer),
    receipt,
    repeated,
    faults: warnings,
  };
}

/** What is missing of the parts that the message names; what others named beside it is theirs. */
function missingOf({ question, keys }: Answer & { readonly ok: true }): readonly MissingElement[] {
  return question.consignment.missing.filter(({ of }) => keys.includes(of));
}
