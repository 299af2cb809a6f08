/** How an organisation is held together in law; forms of one family are each other's translations. */
type FormFamily = 'limited' | 'shares' | 'partnership' | 'company';

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

/**
 * Family, then the form's name, then its other spellings: folded, and with the spaces between words
 * taken out, because "S.A. de C.V.", "SA de CV" and "S A DE C V" are one form.
 */
const FORMS: readonly (readonly [FormFamily, ...string[]])[] = [
  ['limited', 'ltd', 'limited', 'coltd', 'colimited', 'companyltd', 'companylimited', 'ltdco'],
  ['limited', 'pvtltd', 'privatelimited', 'pvtlimited', 'coprivatelimited', 'copvtltd', 'pltd'],
  ['limited', 'pteltd', 'ptelimited', 'copteltd', 'pte'],
  ['limited', 'ptyltd', 'ptylimited', 'proprietarylimited'],
  ['limited', 'llc', 'limitedliabilitycompany', 'limitedliabilityco', 'lc', 'collc'],
  ['limited', 'gmbh', 'gesellschaftmitbeschrankterhaftung', 'gesmbh', 'mbh'],
  ['limited', 'srl', 'sociedadderesponsabilidadlimitada', 'societaaresponsabilitalimitata'],
  ['limited', 'sderl', 'sderldecv', 'srldecv'],
  ['limited', 'sarl', 'societearesponsabilitelimitee'],
  ['limited', 'ltda', 'limitada', 'cialtda', 'lda', 'cltda'],
  ['limited', 'sl', 'sociedadlimitada', 'slu'],
  ['limited', 'bv', 'beslotenvennootschap', 'bvba'],
  ['limited', 'ooo', 'obshchestvosogranichennoyotvetstvennostyu', 'tov'],
  ['limited', 'spzoo', 'spolkazoo'],
  ['limited', 'doo', 'dooel'],
  ['limited', 'sro', 'spolsro'],
  ['limited', 'kft'],
  ['limited', 'ood', 'eood'],
  ['limited', 'oy', 'osakeyhtio'],
  ['limited', 'aps', 'anpartsselskab'],
  ['limited', 'sdnbhd', 'sendirianberhad'],
  ['limited', 'ltdsti', 'limitedsirketi', 'ticltdsti', 'ticaretlimitedsirketi', 'ticaretltdsti'],
  ['limited', 'fze', 'fzc', 'fzco', 'fzllc', 'freezoneestablishment', 'freezonecompany'],
  ['limited', 'wll', 'bscc'],
  ['limited', 'pt', 'perseroanterbatas'],
  ['shares', 'plc', 'publiclimitedcompany', 'publiccompanylimited', 'pcl'],
  ['shares', 'inc', 'incorporated'],
  ['shares', 'corp', 'corporation'],
  ['shares', 'sa', 'sociedadanonima', 'societeanonyme', 'sociedadeanonima'],
  ['shares', 'sadecv', 'sociedadanonimadecapitalvariable', 'sabdecv', 'sapidecv'],
  ['shares', 'sas', 'societeparactionssimplifiee', 'sociedadporaccionessimplificada'],
  ['shares', 'ag', 'aktiengesellschaft'],
  ['shares', 'se', 'societaseuropaea'],
  ['shares', 'spa', 'societaperazioni'],
  ['shares', 'jsc', 'jointstockcompany', 'jointstockco', 'ao', 'aktsionernoeobshchestvo'],
  ['shares', 'pjsc', 'publicjointstockcompany', 'publicjointstockco', 'pao'],
  ['shares', 'ojsc', 'openjointstockcompany', 'openjointstockco', 'oao'],
  ['shares', 'cjsc', 'closedjointstockcompany', 'closedjointstockco', 'zao'],
  ['shares', 'asi', 'anonimsirketi', 'as', 'asa', 'aktieselskab', 'aksjeselskap'],
  ['shares', 'ab', 'aktiebolag'],
  ['shares', 'oyj'],
  ['shares', 'nv', 'naamlozevennootschap'],
  ['shares', 'kk', 'kabushikikaisha', 'kabushikigaisha'],
  ['shares', 'tbk'],
  ['shares', 'bhd', 'berhad'],
  ['shares', 'ad', 'dd', 'adbeograd'],
  ['partnership', 'lp', 'limitedpartnership'],
  ['partnership', 'llp', 'limitedliabilitypartnership'],
  ['partnership', 'kg', 'kommanditgesellschaft', 'gmbhcokg', 'gmbhandcokg', 'gmbhundcokg'],
  ['partnership', 'kgaa'],
  ['partnership', 'ohg', 'snc', 'sencrl'],
  ['company', 'co', 'company', 'cie', 'andco', 'andcompany'],
];

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
  let longest: { form: OrganisationForm; words: number } | null = null;
  for (let at = start; at < end; at += 1) {
    spelling += folded[at];
    const form = FORM_BY_SPELLING.get(spelling);
    const cutsInitials = isLetter(folded[at]) && isLetter(folded[at + 1]);
    if (form !== undefined && !cutsInitials) longest = { form, words: at - start + 1 };
  }
  return longest;
}

/** One letter by itself: "A.B. Norden" may be an aktiebolag, the "A B" in "A.B.C. Norden" is none. */
function isLetter(word: string | undefined): boolean {
  return word !== undefined && word.length === 1;
}

/** 0 to 1: how far two forms allow two organisations of one name to be the same. */
export function formAgreement(a: OrganisationForm | null, b: OrganisationForm | null): number {
  if (a === b) return 1;
  if (a === null || b === null) return FORM_UNSAID;
  const translatable = a.family === b.family || a.family === 'company' || b.family === 'company';
  return translatable ? FORM_TRANSLATED : FORM_CONTRARY;
}

const FORM_UNSAID = 0.98;
const FORM_TRANSLATED = 0.97;
/** "Norden AG" and "Norden GmbH" are sister companies: near, and not the same. */
const FORM_CONTRARY = 0.8;
