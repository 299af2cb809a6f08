import { useSay } from '../language.tsx';
import { FRAME } from './words.ts';

/** What this software is and is not, on every page and every print. */
export function FootLine() {
  const say = useSay();
  return (
    <footer className="foot-line">
      <small>{say(FRAME.independent)}</small>
    </footer>
  );
}
