/**
 * A folded word spelt as it sounds, so that romanisations of one name meet: "Khaled" and "Khalid" do not, but
 * "Wladimir" and "Vladimir", "Philippe" and "Filipe", "Nooristani" and "Nuristani" do.
 */
export function soundOf(word: string): string {
  let sound = word;
  for (const [spelling, heard] of SPELLINGS) sound = sound.replace(spelling, heard);
  return sound;
}

const SPELLINGS: readonly (readonly [spelling: RegExp, heard: string])[] = [
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/t?sch/g, 'sh'],
  [/tch|tsh/g, 'ch'],
  [/dzh|dj|zh/g, 'j'],
  [/tz|ts|cz/g, 'z'],
  [/c(?=[aoulrt]|$)/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/^x/, 'sh'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo|eo|eu/g, 'u'],
  [/(?:[iy]+j?|j[iy])$/g, 'i'],
  [/ee|ie|y|ij/g, 'i'],
  [/ei|ai|ay|ey/g, 'e'],
  [/(?<=[aeiou])h(?![aeiou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * The consonants of a folded word as Arabic and Hebrew write them: what is left when the vowels are not written,
 * letters that those scripts do not tell apart taken together. Empty for a word of vowels.
 */
export function skeletonOf(word: string): string {
  let skeleton = word;
  for (const [spelling, consonant] of CONSONANTS) skeleton = skeleton.replace(spelling, consonant);
  return skeleton;
}

const CONSONANTS: readonly (readonly [spelling: RegExp, consonant: string])[] = [
  [/sch|sh/g, 's'],
  [/tch|tsh|ch/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh|dj/g, 'd'],
  [/kh|gh|ck|q|x|c/g, 'k'],
  [/tz|ts/g, 's'],
  [/p/g, 'b'],
  [/[aeiouwyv]+|h$/g, ''],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
];
