import { resemblance } from './name/resemblance.ts';
import { FORMS, type FormFamily } from './organisation-form-table.ts';

export interface OrganisationForm {
  readonly name: string;
  readonly family: FormFamily;
}

/** An organisation's name with its legal form set apart. */
export interface OrganisationName {
  /** What is left when the form is taken out; all the words when nothing would be left. */
  readonly words: readonly string[];
  /** The last form named, a mere "company" only when there is no other. */
  readonly form: OrganisationForm | null;
}

/** What traders shorten, and what it stands for. */
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['assn', 'association'],
  ['assoc', 'association'],
  ['bros', 'brothers'],
  ['comm', 'commercial'],
  ['const', 'construction'],
  ['dev', 'development'],
  ['dist', 'distribution'],
  ['elec', 'electronics'],
  ['eng', 'engineering'],
  ['engg', 'engineering'],
  ['equip', 'equipment'],
  ['ent', 'enterprises'],
  ['est', 'establishment'],
  ['exp', 'export'],
  ['grp', 'group'],
  ['imp', 'import'],
  ['ind', 'industries'],
  ['inds', 'industries'],
  ['inst', 'institute'],
  ['intl', 'international'],
  ['mfg', 'manufacturing'],
  ['mgmt', 'management'],
  ['natl', 'national'],
  ['prod', 'products'],
  ['sci', 'science'],
  ['srvcs', 'services'],
  ['svc', 'services'],
  ['svcs', 'services'],
  ['tech', 'technology'],
  ['trd', 'trading'],
  ['trdg', 'trading'],
  ['transp', 'transport'],
  ['univ', 'university'],
]);

const FORM_BY_SPELLING: ReadonlyMap<string, OrganisationForm> = new Map(
  FORMS.flatMap(([family, ...spellings]) => {
    const form = { name: spellings[0] ?? family, family };
    return spellings.map((spelling) => [spelling, form] as const);
  }),
);

/** "sociedad anonima de capital variable" and "s a p i de c v" are the longest forms in words. */
const FORM_WORDS_MAX = 7;

/**
 * Reads folded words as the name of an organisation: its form apart, trade abbreviations written out.
 *
 * Not for people and ships: "Yu", "Sa" and "Co" are surnames too.
 */
export function readOrganisation(folded: readonly string[]): OrganisationName {
  const words: string[] = [];
  let form: OrganisationForm | null = null;
  for (let at = 0; at < folded.length; ) {
    const found = longestForm(folded, at);
    if (found === null) {
      const word = folded[at] ?? '';
      words.push(SHORTENED.get(word) ?? word);
      at += 1;
    } else {
      if (form === null || found.form.family !== 'company') form = found.form;
      at += found.words;
    }
  }
  return words.length > 0 ? { words, form } : { words: folded, form: null };
}

function longestForm(
  folded: readonly string[],
  start: number,
): { readonly form: OrganisationForm; readonly words: number } | null {
  if (isLetter(folded[start]) && isLetter(folded[start - 1])) return null;
  const end = Math.min(folded.length, start + FORM_WORDS_MAX);
  let spelling = '';
  let corrected = '';
  let longest: { form: OrganisationForm; words: number } | null = null;
  for (let at = start; at < end; at += 1) {
    spelling += folded[at] ?? '';
    corrected += respelt(folded[at] ?? '');
    const form = FORM_BY_SPELLING.get(spelling) ?? FORM_BY_SPELLING.get(corrected);
    if (form === undefined || (isLetter(folded[at]) && isLetter(folded[at + 1]))) continue;
    const outermost = start === 0 || at === folded.length - 1;
    if (outermost || isUnmistakable(spelling)) longest = { form, words: at - start + 1 };
  }
  return longest;
}

/** Short forms are words too ("as", "is", "ad"): but for the best known they are forms at an end of the name only. */
function isUnmistakable(spelling: string): boolean {
  return spelling.length > 3 || WELL_KNOWN.has(spelling);
}

const WELL_KNOWN: ReadonlySet<string> = new Set([
  'ltd',
  'llc',
  'inc',
  'plc',
  'jsc',
  'co',
  'pvt',
  'pte',
  'pty',
]);

/** A word of a form put right where a letter or two are wrong: "aktiengeselschaft", "joynt", "compan". */
function respelt(word: string): string {
  if (word.length < 5 || FORM_BY_SPELLING.has(word)) return word;
  const likely = FORM_WORDS.get(word[0] ?? '') ?? [];
  return likely.find((right) => resemblance(word, right) >= RESPELT_MIN) ?? word;
}

const RESPELT_MIN = 0.8;

const FORM_WORDS: ReadonlyMap<string, readonly string[]> = byFirstLetter(
  `aktiengesellschaft aktsionernoe anonima anonim anonyme company corporation gesellschaft incorporated joint
   kommanditgesellschaft liability limited limitada obshchestvo otvetstvennostyu ogranichennoy partnership private
   public sirketi sociedad societe stock unipessoal`.split(/\s+/),
);

function byFirstLetter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const letters = new Set(words.map((word) => word[0] ?? ''));
  return new Map(
    [...letters].map((letter) => [letter, words.filter((word) => word[0] === letter)]),
  );
}

/** One letter by itself: "A.B. Norden" may be an aktiebolag, the "A B" in "A.B.C. Norden" is none. */
function isLetter(word: string | undefined): boolean {
  return word !== undefined && word.length === 1;
}

/** What two forms say of whether two organisations of one name are the same. */
export type FormRelation = 'same' | 'unsaid' | 'translated' | 'contrary';

/**
 * `contrary`: "Norden AG" and "Norden GmbH" are sister companies. `translated`: forms of one family, or one of
 * them says no more than "company". `unsaid`: only one of the names has a form.
 */
export function formRelation(a: OrganisationForm | null, b: OrganisationForm | null): FormRelation {
  if (a === b) return 'same';
  if (a === null || b === null) return 'unsaid';
  const translatable = a.family === b.family || a.family === 'company' || b.family === 'company';
  return translatable ? 'translated' : 'contrary';
}
