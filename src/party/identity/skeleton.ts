/**
 * How a folded word sounds, for a search: its first sound and the consonants after it, each class of sounds written
 * one way, doubled ones once. Words that clerks of different schools write for one name meet in it.
 */
export function skeletonOf(word: string): string {
  let sounds = '';
  let last = '';
  for (let at = 0; at < word.length; at += 1) {
    const pair = PAIRS.get(word.slice(at, at + 2));
    const sound = pair ?? SOUNDS.get(word.charAt(at)) ?? word.charAt(at);
    if (pair !== undefined) at += 1;
    const silent = VOWELS.includes(sound) && sounds !== '';
    if (!silent && sound !== last) sounds += sound;
    last = sound;
  }
  return sounds;
}

/** Letters that are one sound together. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['ph', 'f'],
  ['ch', 's'],
  ['sh', 's'],
  ['zh', 's'],
  ['hs', 's'],
  ['ts', 's'],
  ['tz', 's'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['th', 't'],
  ['dh', 't'],
  ['ck', 'k'],
  ['qu', 'k'],
]);

const SOUNDS: ReadonlyMap<string, string> = new Map(
  ['szcxjq', 'kg', 'vwfb', 'td', 'mn', 'aeiouyh'].flatMap((letters) =>
    [...letters].map((letter) => [letter, letters.charAt(0)] as const),
  ),
);

/** The class of vowels, and of what is as often left out. */
const VOWELS = 'a';
