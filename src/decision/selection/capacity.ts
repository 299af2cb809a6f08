import type { Mode } from '../../filing/filing.ts';
import type { PartyRole } from './party-queue.ts';

/** A way to examine, as an administration has it. */
export interface ExamType {
  readonly name: string;
  readonly modes: readonly Mode[];
  /** The kind of device that it takes, and for how long. */
  readonly device: string;
  readonly minutes: number;
  /** Of what is there to be found, how much it finds, in millionths. */
  readonly findsPpm: number;
}

/** Part of a working day, by the clock of the port. */
export interface Shift {
  readonly name: string;
  /** Minutes after midnight. */
  readonly begins: number;
  readonly minutes: number;
}

/** How many devices of a kind a port has in a shift. */
export interface Station {
  readonly port: string;
  readonly shift: string;
  readonly device: string;
  readonly count: number;
}

/** Those who verify and audit parties. */
export interface VerificationDesk {
  readonly perWeek: number;
  /** Parties of the queue that chance picks each week, in millionths. */
  readonly controlPpm: number;
  /** What one party costs the desk and whoever is asked. */
  readonly costCents: number;
  /** For how long a verification is worth what it finds: the party goes on trading as it did. */
  readonly horizonWeeks: number;
  /** As many examinations of an average party stand beside those of each: few findings prove little. */
  readonly priorExaminations: number;
  readonly roles: readonly PartyRole[];
}

/** What there is to examine with: dated, published data. */
export interface Capacity {
  /** From the lightest to the most thorough. */
  readonly exams: readonly ExamType[];
  readonly shifts: readonly Shift[];
  readonly stations: readonly Station[];
  readonly desk: VerificationDesk;
  readonly source: string;
}
