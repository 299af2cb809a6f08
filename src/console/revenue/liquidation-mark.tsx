import type { Liquidation } from '../../revenue/entry-life.ts';
import { useSay } from '../language.tsx';
import { LIQUIDATION } from './words.ts';

/** One shape for one state, so that colour is never the only sign. */
const SHAPE: Readonly<Record<Liquidation, string>> = {
  open: '○',
  suspended: '◆',
  liquidated: '●',
  deemed: '◐',
  cancelled: '✕',
};

export function LiquidationMark({ state }: { readonly state: Liquidation }) {
  const say = useSay();
  return (
    <span className="liquidation" data-state={state}>
      <span aria-hidden="true">{SHAPE[state]}</span> {say(LIQUIDATION[state])}
    </span>
  );
}
