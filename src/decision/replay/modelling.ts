import type { DriftReading } from '../../risk/registry/drift-reading.ts';
import type { ModelRecord, ModelState } from '../../risk/registry/model-record.ts';
import type { Fault } from '../../terms/fault.ts';
import type { Result } from '../../terms/result.ts';
import type { Window } from './report.ts';

/** Who asks for something to be done with a model, and why. */
export interface AskedOfModel {
  readonly by: string;
  readonly reason: string;
}

/** How the last training of this server stands. */
export type TrainingState =
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly model: string }
  | { readonly state: 'refused'; readonly faults: readonly Fault[] }
  /** A defect or a want of room ended it. */
  | { readonly state: 'failed'; readonly detail: string };

/** What a server does for those who keep models. */
export interface Modelling {
  /** Trains when the training before it is done. */
  readonly train: (window: Window, asked: AskedOfModel) => void;
  /** Null when nothing was trained since the server started. */
  readonly training: () => TrainingState | null;
  readonly step: (
    model: ModelRecord,
    state: ModelState,
    asked: AskedOfModel,
  ) => Promise<Result<null>>;
  readonly readDrift: (model: ModelRecord, window: Window) => Promise<Result<DriftReading>>;
}
