import type { HitState } from '../../party/rescreen/hit.ts';
import { useSay } from '../language.tsx';
import { HIT_STATE, SCREENING } from './words.ts';

/** One shape for one state, so that colour is never the only sign. */
const SHAPE: Readonly<Record<HitState, string>> = {
  open: '◆',
  confirmed: '■',
  dismissed: '●',
  lapsed: '–',
};

export function HitMark({
  state,
  until,
}: {
  readonly state: HitState;
  readonly until: string | null;
}) {
  const say = useSay();
  return (
    <span className="hit-mark" data-state={state}>
      <span aria-hidden="true">{SHAPE[state]}</span> {say(HIT_STATE[state])}
      {until !== null && <small> {say(SCREENING.untilDay, { day: until })}</small>}
    </span>
  );
}
