import { useCallback } from 'react';
import type { YieldBy } from '../../scorecard/accuracy.ts';
import type { Words } from '../../terms/words.ts';
import { SELECTED } from '../examination/words.ts';
import { useSay } from '../language.tsx';
import { LANE } from '../words.ts';

const NAMES: Readonly<Record<YieldBy, Readonly<Record<string, Words>>>> = {
  lane: LANE,
  selection: SELECTED,
  criterion: {},
  model: {},
};

/** Lanes and selections have names; a criterion and a model are called by their identifier. */
export function useKeyName(by: YieldBy): (key: string) => string {
  const say = useSay();
  return useCallback(
    (key: string) => {
      const words = NAMES[by][key];
      return words === undefined ? key : say(words);
    },
    [by, say],
  );
}
