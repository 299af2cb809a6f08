/** A stream of numbers from 0 up to and without 1, the same for the same seed (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What happens to names between a passport and a manifest. */
export const NOISES = [
  'typed-wrong',
  'typed-wrong-twice',
  'swapped-letters',
  'reordered',
  'word-left-out',
  'word-added',
  'words-joined',
  'word-split',
  'doubled-letter',
] as const;
export type Noise = (typeof NOISES)[number];

/** The folded name spoilt in one way; the name itself where it is too short to be spoilt so. */
export function spoil(folded: string, noise: Noise, chance: () => number): string {
  const words = folded.split(' ');
  const below = (bound: number) => Math.floor(chance() * bound);
  switch (noise) {
    case 'typed-wrong':
      return mistype(folded, chance);
    case 'typed-wrong-twice':
      return mistype(mistype(folded, chance), chance);
    case 'swapped-letters': {
      const at = below(Math.max(folded.length - 1, 1));
      return `${folded.slice(0, at)}${folded[at + 1] ?? ''}${folded[at] ?? ''}${folded.slice(at + 2)}`;
    }
    case 'reordered':
      return [...words.slice(1), words[0]].join(' ');
    case 'word-left-out':
      return words.length < 3 ? folded : words.toSpliced(below(words.length), 1).join(' ');
    case 'word-added':
      return `${folded} ${ADDED[below(ADDED.length)]}`;
    case 'words-joined':
      return folded.replace(' ', '');
    case 'word-split': {
      const at = 1 + below(Math.max(folded.length - 1, 1));
      return `${folded.slice(0, at)} ${folded.slice(at)}`;
    }
    case 'doubled-letter': {
      const at = below(folded.length);
      return `${folded.slice(0, at)}${folded[at] ?? ''}${folded.slice(at)}`;
    }
  }
}

const ADDED = ['trading', 'group', 'international', 'services', 'mr'];

/** One letter replaced, left out or put in, anywhere but in the spaces. */
function mistype(text: string, chance: () => number): string {
  let at = Math.floor(chance() * text.length);
  if (text[at] === ' ') at -= 1;
  const letter = String.fromCharCode(97 + Math.floor(chance() * 26));
  const kind = Math.floor(chance() * 3);
  if (kind === 0) return text.slice(0, at) + letter + text.slice(at + 1);
  return kind === 1
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + letter + text.slice(at);
}
