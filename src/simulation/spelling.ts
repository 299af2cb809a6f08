import type { Party } from '../party/party.ts';
import { manufacturerId } from '../terms/manufacturer-id.ts';
import type { Random } from './random.ts';

/** One way in which somebody writes a name or an address other than its owner does. */
type Respell = (random: Random, text: string) => string;

// biome-ignore format: a table
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['Company', 'Co.'], ['Limited', 'Ltd'], ['Incorporated', 'Inc.'], ['Corporation', 'Corp.'],
  ['Manufacturing', 'Mfg'], ['Industries', 'Inds'], ['Industrial', 'Indl'], ['International', 'Intl'],
  ['Trading', 'Trdg'], ['Wholesale', 'Whsle'], ['Import & Export', 'Imp & Exp'], ['Joint Stock Company', 'JSC'],
  ['Private', 'Pvt'], ['Comercializadora', 'Comerc.'], ['Exportação', 'Export.'], ['Composite', 'Comp.'],
];
// biome-ignore format: a table
const STREET_FORMS: readonly (readonly [string, string])[] = [
  ['Avenue', 'Ave'], ['Street', 'St'], ['Road', 'Rd'], ['Lane', 'Ln'], ['Avenida', 'Av.'], ['Carretera', 'Carr.'],
  ['Parque Industrial', 'Pque. Ind.'], ['Jalan', 'Jln'], ['Rua', 'R.'], ['Industrial', 'Ind.'],
];
/** Letters that clerks of different schools write for one sound. */
// biome-ignore format: a table
const SOUNDS: readonly (readonly [string, string])[] = [
  ['qi', 'chi'], ['xi', 'hsi'], ['zh', 'ch'], ['sh', 's'], ['ph', 'f'], ['kh', 'h'], ['ou', 'u'],
  ['oo', 'u'], ['ee', 'i'], ['ck', 'k'], ['y', 'i'], ['w', 'v'], ['c', 'k'], ['z', 's'], ['j', 'y'],
];
const LEGAL_FORM =
  /,?\s+(?:Co\.?,? Ltd\.?|Company|Ltd\.?|Limited|LLC|Inc\.?|GmbH(?: & Co\. KG)?|AG|S\.A\. de C\.V\.|S\. de R\.L\.|S\.A\.|S\.r\.l\.|S\.p\.A\.|SARL|SA|Ltda\.|Sdn\. Bhd\.|Pvt\. Ltd\.|JSC|K\.K\.|Corp\.)$/;

const NAME_WAYS: readonly { readonly weight: number; readonly way: Respell }[] = [
  { weight: 5, way: (_, name) => name.toUpperCase() },
  { weight: 5, way: (_, name) => shortened(name, SHORT_FORMS) },
  { weight: 3, way: (_, name) => lengthened(name, SHORT_FORMS) },
  { weight: 4, way: (_, name) => name.replace(/[.,]/g, '') },
  { weight: 4, way: (_, name) => name.replace(LEGAL_FORM, '') },
  { weight: 3, way: (_, name) => swappedAnd(name) },
  { weight: 3, way: (_, name) => unaccented(name) },
  { weight: 4, way: respeltBySound },
  { weight: 5, way: mistyped },
  { weight: 2, way: joinedOrSplit },
];

/** A name as somebody else might write it; seldom, by chance, as it was. */
export function respellName(random: Random, name: string): string {
  const once = random.weighted(NAME_WAYS).way(random, name);
  const again = random.happens(0.3) ? random.weighted(NAME_WAYS).way(random, once) : once;
  return again.trim() === '' ? name : again.trim();
}

const ADDRESS_WAYS: readonly { readonly weight: number; readonly way: Respell }[] = [
  { weight: 5, way: (_, address) => shortened(address, STREET_FORMS) },
  { weight: 3, way: (_, address) => address.toUpperCase() },
  { weight: 2, way: (_, address) => unaccented(address) },
  { weight: 2, way: (_, address) => `No. ${address}` },
  { weight: 2, way: (random, address) => address.replace(',', `, Unit ${1 + random.below(40)},`) },
  { weight: 1, way: (_, address) => address.split(', ').slice(0, -1).join(', ') || address },
  { weight: 1, way: mistyped },
];

export function respellAddress(random: Random, address: string): string {
  return random.weighted(ADDRESS_WAYS).way(random, address);
}

const IDENTIFIERS_LEFT_OUT = 0.35;
const ADDRESS_LEFT_OUT = 0.15;

/** A party as another clerk writes it; a manufacturer code is made anew of what he wrote. */
export function respellParty(random: Random, party: Party): Party {
  const name = random.happens(0.8) ? respellName(random, party.name) : party.name;
  const address = addressOf(random, party.address);
  const identifiers = random.happens(IDENTIFIERS_LEFT_OUT)
    ? []
    : party.identifiers.map((identifier) =>
        identifier.scheme === 'MID'
          ? { ...identifier, value: madeCode(name, address, party) ?? identifier.value }
          : identifier,
      );
  return { ...party, name, address, identifiers };
}

function addressOf(random: Random, address: string | null): string | null {
  if (address === null || random.happens(ADDRESS_LEFT_OUT)) return null;
  return random.happens(0.6) ? respellAddress(random, address) : address;
}

/** Half of the filers make the code of the letterhead before them; the others copy the one they have. */
function madeCode(name: string, address: string | null, { country }: Party): string | null {
  if (address === null || country === null || name.length % 2 === 0) return null;
  const [street = '', ...places] = address.split(', ');
  return manufacturerId({ name, street, city: places.at(-1) ?? '', country });
}

function shortened(text: string, forms: typeof SHORT_FORMS): string {
  return forms.reduce((said, [long, short]) => said.replaceAll(long, short), text);
}

function lengthened(text: string, forms: typeof SHORT_FORMS): string {
  return forms.reduce(
    (said, [long, short]) =>
      said.replace(new RegExp(`\\b${short.replace('.', '\\.')}(?=[\\s,]|$)`), long),
    text,
  );
}

function swappedAnd(name: string): string {
  return name.includes(' & ') ? name.replace(' & ', ' and ') : name.replace(' and ', ' & ');
}

function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

function respeltBySound(random: Random, name: string): string {
  const fitting = SOUNDS.filter(([sound]) => name.toLowerCase().includes(sound));
  if (fitting.length === 0) return name;
  const [sound, letters] = random.pick(fitting);
  const at = name.toLowerCase().indexOf(sound);
  const capital = name[at] !== name[at]?.toLowerCase();
  const written = capital ? letters.charAt(0).toUpperCase() + letters.slice(1) : letters;
  return name.slice(0, at) + written + name.slice(at + sound.length);
}

/** One slip of the keys, never in the first letter. */
function mistyped(random: Random, text: string): string {
  if (text.length < 5) return text;
  const at = 1 + random.below(text.length - 2);
  const [before, here, next] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1)];
  const after = text.slice(at + 2);
  const slips = [
    before + next + here + after,
    before + next + after,
    before + here + here + next + after,
  ];
  return random.pick(slips);
}

function joinedOrSplit(random: Random, name: string): string {
  const [first = '', second, ...others] = name.split(' ');
  if (second !== undefined && random.happens(0.5)) {
    return [first + second.toLowerCase(), ...others].join(' ');
  }
  if (first.length < 7) return name;
  const at = 3 + random.below(first.length - 5);
  return name.replace(first, `${first.slice(0, at)} ${first.slice(at)}`);
}
