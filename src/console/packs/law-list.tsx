import type { Pack } from '../../risk/pack/pack.ts';
import { useSay } from '../language.tsx';
import { UNVERIFIED } from '../words.ts';
import { PACKS } from './words.ts';

/** Where a topic's law stands; what was not read in a primary text says so. */
export function LawList({ law }: Pick<Pack, 'law'>) {
  const say = useSay();
  return (
    <ul className="law-list">
      {law.map(({ citation, verified }) => (
        <li key={citation}>
          {citation}{' '}
          {!verified && (
            <span className="badge" title={say(PACKS.unverifiedLaw)}>
              {say(UNVERIFIED)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
