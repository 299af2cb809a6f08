import { type ReplayShare, replayShare } from '../decision/replay/replay.store.ts';
import { planShifts } from '../decision/selection/plan.solve.ts';
import type { ShiftProblem } from '../decision/selection/plan.ts';
import type { Columns } from '../party/identity/columns.ts';
import { type Resolved, resolveAll } from '../party/identity/resolution.ts';
import type { EditionContents } from '../party/list/edition.ts';
import { deltaOf } from '../party/list/list-delta.parse.ts';
import { type DeltaQuestion, nearDelta } from '../party/rescreen/delta-screening.ts';
import { type Evaluation, evaluate, type Protocol } from '../risk/learning/protocol.ts';
import { type Trained, trainModel } from '../risk/learning/train.ts';
import type { Training } from '../risk/learning/training.ts';
import type { Survey } from '../tracing/route/survey.ts';
import { type CampaignShare, recomputeShare } from './campaign-share.ts';
import { type SurveyTask, surveyTask } from './survey-task.ts';

/** Told how far a task is. */
export type Progress = (done: number, of: number) => void;

/**
 * Reckoning that takes longer than a request may wait: pure functions of what they are given, run in a
 * thread of their own by `runTask`. Input and output are cloned, so they are plain values.
 */
export const TASKS = {
  /** Answers what it is given: the proof that the thread works. */
  echo: async (input: string, progress: Progress): Promise<string> => {
    progress(1, 1);
    return input;
  },
  /** Learns a model from labelled rows. */
  train: async (training: Training, progress: Progress): Promise<Trained> =>
    trainModel(training, progress),
  /** Measures how well labelled declarations are foretold. */
  evaluate: async (protocol: Protocol, progress: Progress): Promise<Evaluation> =>
    evaluate(protocol, progress),
  /** Decides some files of the past by two Books. */
  replay: (share: ReplayShare, progress: Progress) => replayShare(share, progress),
  /** Assesses entries again without some headings. */
  'refund-campaign': (share: CampaignShare, progress: Progress) => recomputeShare(share, progress),
  /** Looks over months of trade for what does not fit about its ways. */
  'survey-routes': async (task: SurveyTask, _progress: Progress): Promise<Survey> =>
    surveyTask(task),
  /** Makes the lists of shifts. */
  'plan-shifts': (problems: readonly ShiftProblem[], progress: Progress) =>
    planShifts(problems, progress),
  /** Says what became of a list from one edition to the next. */
  'list-delta': async (contents: EditionContents, _progress: Progress) => deltaOf(contents),
  /** Finds those of many parties that may come near what changed in a list. */
  'screen-delta': async (asked: DeltaQuestion, _progress: Progress) => nearDelta(asked),
  /** Finds out which accounts are one party. */
  'resolve-identities': async (columns: Columns, progress: Progress): Promise<Resolved> =>
    resolveAll(columns, progress),
} as const;

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;
