import { foldName, wordsOf } from '../fold.ts';

/**
 * An address in the one form in which addresses are compared; null when nothing can be read.
 *
 * Scripts, case and punctuation are folded; what clerks shorten is shortened alike; a flat, suite or room is marked
 * and the mark does not depend on what it is called or where it stands; a postal code keeps its first part. The
 * words are sorted, for one clerk writes the city first and another the street.
 */
export function foldAddress(address: string | null, country: string | null): string | null {
  if (address === null) return null;
  const words = markUnits(shortened(wordsOf(statesShortened(foldName(prepared(address))))));
  const kept = words.filter((word) => !DROPPED.has(word));
  if (kept.length === 0) return null;
  return [...new Set(kept)].sort().join(' ') + (country === null ? '' : `, ${country}`);
}

/** Marks that folding would lose: a number sign is a unit, and of a long postal code four digits go. */
function prepared(address: string): string {
  return address
    .replace(/#\s*(?=\w)/g, ' unit ')
    .replace(/\b(\d{5})-\d{4}\b/g, '$1')
    .replace(/\bp\.?\s*o\.?\s*box\b/gi, ' pobox ')
    .replace(/\bapdo\.?(\s+postal)?\b/gi, ' pobox ');
}

/** States by the letters of the postal service. */
const STATES: ReadonlyMap<string, string> = new Map(
  (
    'alabama al,alaska ak,arizona az,arkansas ar,california ca,colorado co,connecticut ct,delaware de,' +
    'district of columbia dc,florida fl,georgia ga,hawaii hi,idaho id,illinois il,indiana in,iowa ia,kansas ks,' +
    'kentucky ky,louisiana la,maine me,maryland md,massachusetts ma,michigan mi,minnesota mn,mississippi ms,' +
    'missouri mo,montana mt,nebraska ne,nevada nv,new hampshire nh,new jersey nj,new mexico nm,new york ny,' +
    'north carolina nc,north dakota nd,ohio oh,oklahoma ok,oregon or,pennsylvania pa,puerto rico pr,' +
    'rhode island ri,south carolina sc,south dakota sd,tennessee tn,texas tx,utah ut,vermont vt,virginia va,' +
    'washington wa,west virginia wv,wisconsin wi,wyoming wy'
  )
    .split(',')
    .map((row) => [row.slice(0, -3), row.slice(-2)] as const)
    // The longer first: West Virginia is not Virginia.
    .sort(([a], [b]) => b.length - a.length),
);
const STATE_NAMES = new RegExp(`\\b(${[...STATES.keys()].join('|')})\\b`, 'g');

function statesShortened(folded: string): string {
  return folded.replace(STATE_NAMES, (name) => STATES.get(name) ?? name);
}

/** What means the same in one form; the form is the shortest in use. English, Spanish, French, German, pinyin. */
const SAME: readonly (readonly [string, ...string[]])[] = [
  ['st', 'street', 'str', 'strasse', 'saint', 'jie'],
  ['ave', 'avenue', 'av', 'avenida', 'avda'],
  ['rd', 'road', 'lu'],
  ['blvd', 'boulevard', 'bulevar', 'blv', 'bd'],
  ['dr', 'drive'],
  ['ln', 'lane'],
  ['ct', 'court'],
  ['pl', 'place', 'plaza', 'plz'],
  ['sq', 'square'],
  ['hwy', 'highway', 'carretera', 'carr', 'ctra'],
  ['pkwy', 'parkway', 'pky'],
  ['ter', 'terrace', 'terr'],
  ['cir', 'circle'],
  ['trl', 'trail'],
  ['way', 'wy'],
  ['c', 'calle', 'cll'],
  ['col', 'colonia'],
  ['n', 'north', 'norte', 'nte', 'bei'],
  ['s', 'south', 'sur', 'nan'],
  ['e', 'east', 'este', 'oriente', 'ote', 'dong'],
  ['w', 'west', 'oeste', 'poniente', 'pte', 'xi'],
  ['ne', 'northeast'],
  ['nw', 'northwest'],
  ['se', 'southeast'],
  ['sw', 'southwest'],
  ['bldg', 'building', 'edificio', 'edif', 'bld'],
  ['ind', 'industrial'],
  ['pk', 'park', 'parque'],
  ['zone', 'zona', 'zn'],
  ['ctr', 'center', 'centre', 'centro'],
  ['ft', 'fort'],
  ['mt', 'mount'],
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
  ['4th', 'fourth'],
  ['5th', 'fifth'],
];
const SHORTEST: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([short, ...others]) => others.map((other) => [other, short] as const)),
);

/** What a part of a building is called. */
const UNITS: ReadonlySet<string> = new Set(
  'unit apt apartment suite ste room rm flat depto departamento int interior piso floor flr ph wohnung'.split(
    ' ',
  ),
);
/** Words that some write and others leave out. */
const DROPPED: ReadonlySet<string> = new Set(
  'no num numero number the of de del la el los las rue usa us united states america'.split(' '),
);

function shortened(words: readonly string[]): readonly string[] {
  return words.map((word) => SHORTEST.get(word) ?? word);
}

/** "apt 4", "suite 4" and "4 unit" become one word; what names no unit is left alone. */
function markUnits(words: readonly string[]): readonly string[] {
  const marked: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (!UNITS.has(word)) marked.push(word);
    else if (next !== undefined && UNITS.has(next)) continue;
    else if (next !== undefined) {
      marked.push(`unit:${next}`);
      at += 1;
    }
  }
  return marked;
}
