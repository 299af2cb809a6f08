import type { Modelling, TrainingState } from '../decision/replay/modelling.ts';
import { type Scorers, scoreShadows } from '../decision/replay/shadowing.store.ts';
import { readModelDrift, stepModel, trainFromRecords } from './models.ts';
import type { ReplayHouse } from './replays.ts';

/** How often shadows look for what was decided since. */
const SHADOW_MS = 5_000;

/**
 * What a server does for those who keep models: it trains one after the other, and lets shadows score
 * beside the intake.
 *
 * @returns it, and how it ends
 */
export function openModelling(
  house: ReplayHouse,
): Modelling & { readonly close: () => Promise<void> } {
  let training: TrainingState | null = null;
  let before: Promise<unknown> = Promise.resolve();
  const stopShadows = letShadowsScore(house);
  return {
    train: (window, asked) => {
      training = { state: 'running', done: 0, of: 0 };
      before = before
        .then(() =>
          trainFromRecords(house, window, asked, (done, of) => {
            training = { state: 'running', done, of };
          }),
        )
        .then((trained) => {
          training = trained.ok
            ? { state: 'done', model: trained.value }
            : { state: 'refused', faults: trained.faults };
        })
        .catch((error: unknown) => {
          training = { state: 'failed', detail: String(error) };
        });
    },
    training: () => training,
    step: (model, state, asked) => stepModel(house, model, state, asked),
    readDrift: (model, window) => readModelDrift(house, model, window),
    close: async () => {
      await Promise.all([before, stopShadows()]);
    },
  };
}

/** @returns ends it, and waits for the batch that is being scored */
function letShadowsScore({ database, agency, book, now }: ReplayHouse): () => Promise<void> {
  const scorers: Scorers = new Map();
  let scoring: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    scoring = scoreShadows(database, agency.id, book(), scorers, now())
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  }, SHADOW_MS);
  return async () => {
    clearInterval(timer);
    await scoring;
  };
}
