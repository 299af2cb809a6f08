import type { Truth } from '../../tariff/origin/truth.ts';
import { useSay } from '../language.tsx';
import { TRUTH } from './words.ts';

interface TruthMarkProps {
  readonly truth: Truth;
  /** Said in place of "passes", "fails" and "open". */
  readonly says?: string;
}

export function TruthMark({ truth, says }: TruthMarkProps) {
  const say = useSay();
  const { sign, words } = TRUTH[truth];
  return (
    <span className="truth" data-truth={truth}>
      <span aria-hidden="true">{sign}</span> {says ?? say(words)}
    </span>
  );
}
