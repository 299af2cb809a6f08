import type { ReactNode } from 'react';
import type { Lane } from '../risk/criterion.ts';
import { useSay } from './language.tsx';
import { LANE } from './words.ts';
import './lane-mark.css';

/** One shape for one lane, so that colour is never the only sign. */
const SHAPE: Readonly<Record<Lane, ReactNode>> = {
  release: <circle cx="8" cy="8" r="6" />,
  'release-audit': (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5z" />
    </>
  ),
  documents: <path d="M2.5 2.5h11v2.2h-11zM2.5 6.9h11v2.2h-11zM2.5 11.3h11v2.2h-11z" />,
  exam: <path d="M8 1l7 7-7 7-7-7z" />,
  hold: <path d="M2.5 2.5h11v11h-11z" />,
  'do-not-load': (
    <path d="M2 4.3 4.3 2 8 5.7 11.7 2 14 4.3 10.3 8l3.7 3.7-2.3 2.3L8 10.3 4.3 14 2 11.7 5.7 8z" />
  ),
};

interface LaneMarkProps {
  readonly lane: Lane;
  /** The shape alone; its name is then heard and hovered, not seen. */
  readonly bare?: boolean;
}

/** The lane in which goods stand: its colour, its shape and its name. */
export function LaneMark({ lane, bare = false }: LaneMarkProps) {
  const say = useSay();
  const name = say(LANE[lane]);
  return (
    <span className="lane-mark" data-lane={lane} title={bare ? name : undefined}>
      <svg viewBox="0 0 16 16" width="12" height="12" fill="currentColor" aria-hidden="true">
        {SHAPE[lane]}
      </svg>
      <span className={bare ? 'unseen' : undefined}>{name}</span>
    </span>
  );
}
