import type { Card } from '../../risk/learning/card.ts';
import type { Figure } from '../../risk/learning/metrics.ts';
import type { Comparison } from '../../risk/registry/comparison.ts';
import type { TakenReading } from '../../risk/registry/drift-reading.store.ts';
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

/** A model in the list of models. */
export interface ModelRow
  extends Pick<ModelRecord, 'id' | 'name' | 'edition' | 'sha256' | 'trainedBy' | 'trainedAt'> {
  readonly state: ModelState;
  readonly rows: Card['rows'];
  readonly labels: Card['labels'];
  readonly window: Card['window'];
  /** Of the violation model on rows that it had not seen; null where they hold no violation, or nothing else. */
  readonly auc: Figure | null;
}

/** GET /v1/models: every registered model, and how the last training goes on. */
export interface ModelList {
  readonly models: readonly ModelRow[];
  readonly training: TrainingState | null;
}

/** GET /v1/models/:id: a model with its card, its steps, its shadow figures and its drift. */
export interface ModelPage extends ModelRow, Pick<ModelRecord, 'card' | 'steps'> {
  /** Live decisions that it scored beside the champion. */
  readonly scored: number;
  /** Null when it scored none. */
  readonly shadow: Comparison | null;
  /** The latest first. */
  readonly drift: readonly TakenReading[];
}
