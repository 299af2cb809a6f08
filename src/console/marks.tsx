import type { ConsignmentRow } from '../decision/view.ts';
import type { Words } from '../terms/words.ts';
import { useSay } from './language.tsx';
import { CONTROL, DEGRADED, SYNTHETIC } from './words.ts';

interface MarksProps extends Pick<ConsignmentRow, 'synthetic' | 'degraded' | 'control'> {
  /** Signs alone, for rows of a list; their names are then heard and hovered. */
  readonly bare?: boolean;
}

/** What has to be known of a record before any of its figures is read. */
export function Marks({ synthetic, degraded, control, bare = false }: MarksProps) {
  return (
    <span className="marks">
      {degraded && <Mark sign="⚠" words={DEGRADED} bare={bare} hatched />}
      {control && <Mark sign="⚄" words={CONTROL} bare={bare} hatched={false} />}
      {synthetic && <Mark sign="S" words={SYNTHETIC} bare={bare} hatched />}
    </span>
  );
}

interface MarkProps {
  readonly sign: string;
  readonly words: Words;
  readonly bare: boolean;
  readonly hatched: boolean;
}

function Mark({ sign, words, bare, hatched }: MarkProps) {
  const say = useSay();
  const name = say(words);
  return (
    <span className={hatched ? 'badge hatched' : 'badge'} title={bare ? name : undefined}>
      {bare && <span aria-hidden="true">{sign}</span>}
      <span className={bare ? 'unseen' : undefined}>{name}</span>
    </span>
  );
}
