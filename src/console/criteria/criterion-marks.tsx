import type { Lane } from '../../risk/criterion.ts';
import type { Flag } from '../../risk/life/health.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { FLAG, WEIGHT_ONLY } from './words.ts';

/** Each state with its own shape; colour comes beside it. */
const SHAPE: Readonly<Partial<Record<Flag, string>>> = {
  suspended: '■',
  snoozed: '◌',
  emergency: '▲',
  'zero-yield': '∅',
};

/** What somebody should look at, the gravest first as the server says it. */
export function FlagMarks({ flags }: { readonly flags: readonly Flag[] }) {
  const say = useSay();
  return (
    <span className="marks flag-marks">
      {flags.map((flag) => (
        <span key={flag} className="badge" data-flag={flag}>
          {SHAPE[flag] !== undefined && <span aria-hidden="true">{SHAPE[flag]} </span>}
          {say(FLAG[flag])}
        </span>
      ))}
    </span>
  );
}

/** The lane that a criterion asks for; without one it only adds weight. */
export function AskedLane({
  lane,
  weight,
}: {
  readonly lane: Lane | null;
  readonly weight: number;
}) {
  const say = useSay();
  const points = weight === 0 ? '' : weight > 0 ? `+${weight}` : `−${-weight}`;
  return (
    <span className="asked-lane">
      {lane === null ? <span className="faint">{say(WEIGHT_ONLY)}</span> : <LaneMark lane={lane} />}
      {points !== '' && <span className="faint"> {points}</span>}
    </span>
  );
}
