import type { ModelState } from '../../risk/registry/model-record.ts';
import { useSay } from '../language.tsx';
import { MODEL_STATE } from './words.ts';

/** One shape for one state, so that colour is never the only sign. */
const SHAPE: Readonly<Record<ModelState, string>> = {
  candidate: '○',
  shadow: '◐',
  champion: '●',
  retired: '✕',
};

export function StateMark({ state }: { readonly state: ModelState }) {
  const say = useSay();
  return (
    <span className="state-mark" data-state={state}>
      <span aria-hidden="true">{SHAPE[state]}</span> {say(MODEL_STATE[state])}
    </span>
  );
}
