import { useSay } from '../language.tsx';
import { useTitle } from '../title.ts';
import { AquaList } from './aqua-list.tsx';
import { FastCheck } from './fast-check.tsx';
import { SecureLanes } from './secure-lanes.tsx';
import { TrustLinks } from './trust-links.tsx';
import { TRUST } from './words.ts';

/** FAST, leg by leg; ships that ask to unlade early; secure lanes. */
export function LanesPage() {
  const say = useSay();
  useTitle(say(TRUST.lanes));
  return (
    <main className="page">
      <TrustLinks />
      <h1>{say(TRUST.lanesQuestion)}</h1>
      <FastCheck />
      <AquaList />
      <SecureLanes />
    </main>
  );
}
