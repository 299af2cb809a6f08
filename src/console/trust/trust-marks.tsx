import type { LegAnswer } from '../../party/trust/leg.ts';
import type { MemberState } from '../../party/trust/member.ts';
import { useSay } from '../language.tsx';
import { LEG, LEG_REASON, MEMBER_STATE } from './code-words.ts';
import { TRUST } from './words.ts';

const SHAPE: Readonly<Record<MemberState, string>> = {
  applied: '○',
  certified: '◐',
  validated: '●',
  suspended: '■',
  expelled: '✕',
  refused: '–',
  withdrawn: '–',
};

/** Where a member stands, by shape, colour and word. */
export function StateMark({ state }: { readonly state: MemberState }) {
  const say = useSay();
  return (
    <span className="trust-state" data-state={state}>
      <span aria-hidden="true">{SHAPE[state]}</span> {say(MEMBER_STATE[state])}
    </span>
  );
}

interface LegsProps {
  readonly legs: readonly LegAnswer[];
}

/** Every leg of a lane: what holds, what fails, and why. */
export function Legs({ legs }: LegsProps) {
  const say = useSay();
  return (
    <ul className="legs">
      {legs.map(({ leg, ok, why, seen }) => (
        <li key={leg} data-holds={ok}>
          <span aria-hidden="true">{ok ? '✓' : '✗'}</span>
          <strong>{LEG[leg] === undefined ? leg : say(LEG[leg])}</strong>
          <span className="usa-sr-only">{say(ok ? TRUST.holds : TRUST.fails)}</span>
          <span>{say(LEG_REASON[why])}</span>
          <small>{seen ?? ''}</small>
        </li>
      ))}
    </ul>
  );
}
