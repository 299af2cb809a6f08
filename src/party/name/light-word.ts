/** What a word of courtesy, or a stray piece of a legal form, tells of who somebody is. */
const LIGHT = 0.15;
/** An initial tells little, however rare. */
const INITIAL = 0.3;

const LIGHT_WORDS: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'miss', 'dr', 'eng', 'prof', 'sr', 'sra', 'don', 'dona', 'herr', 'frau'],
  ...['mme', 'sir', 'shaykh', 'sheikh', 'shaikh', 'sheik', 'haji', 'hajji', 'hajj', 'general'],
  ...['the', 'and', 'of', 'for', 'de', 'del', 'du', 'des', 'der', 'die', 'das', 'und', 'et', 'y'],
  ...['limited', 'liability', 'joint', 'stock', 'public', 'open', 'closed', 'private', 'company'],
  ...['obshchestvo', 'aktsionernoe', 'aktsionernoye', 'sociedad', 'anonima', 'sirketi', 'attn'],
]);

/** 0 to 1: by how much the rarity of a folded word overstates what it tells. */
export function wordTells(word: string): number {
  if (LIGHT_WORDS.has(word)) return LIGHT;
  return word.length === 1 ? INITIAL : 1;
}
