import type { Entry, EntryLine, Permit } from '../../filing/filing.ts';
import { foldName, wordsOf } from '../../party/fold.ts';
import type { Day } from '../../terms/day.ts';
import { convert } from '../../terms/quantity.ts';
import { compare, parseDecimal } from '../../terms/rational.ts';
import type { Authorisation } from './authorisation.ts';

/** How a line does not fit the authorisation that it names, or why that cannot be told. */
export const PERMIT_PROBLEMS = [
  'over-volume',
  'over-volume-above',
  'volume-differs',
  'species-differs',
  'goods-differ',
  'country-differs',
  'holder-not-named',
  'not-yet-valid',
  'expired',
  'not-in-force',
  'use-unstated',
  'unit-not-convertible',
] as const;
export type PermitProblem = (typeof PERMIT_PROBLEMS)[number];

/** A line with the permit that it names. */
export interface Named {
  readonly entry: Entry;
  readonly line: EntryLine;
  readonly permit: Permit;
}

/** Where a line and the register tell different things; what either leaves out differs from nothing. */
export function misfits(authorisation: Authorisation, named: Named, on: Day): PermitProblem[] {
  return CHECKS.flatMap(([problem, differs]) => (differs(authorisation, named, on) ? problem : []));
}

type Check = (authorisation: Authorisation, named: Named, on: Day) => boolean;

const CHECKS: readonly (readonly [PermitProblem, Check])[] = [
  ['volume-differs', volumeDiffers],
  ['species-differs', speciesDiffers],
  ['goods-differ', ({ goods }, { line }) => goods.length > 0 && !startsWithAny(line.hts, goods)],
  ['country-differs', countryDiffers],
  ['holder-not-named', ({ holder }, named) => holder !== null && !isNamed(holder, named)],
  ['not-yet-valid', ({ from }, _, on) => from !== null && on < from],
  ['expired', ({ kind, to }, _, on) => SHOWN_AT_IMPORT.has(kind) && to !== null && to < on],
  ['not-in-force', ({ state }) => state !== 'valid'],
];

/**
 * Documents that must still be valid when the goods come. The others allow a harvest, a catch or a landing, which lies
 * before: their last day says nothing of the day of import.
 *
 * @source CITES, article VI(2): export permits are presented within their validity
 */
const SHOWN_AT_IMPORT: ReadonlySet<string> = new Set(['cites', 'quota-licence']);

/** Different numbers of one measure; a volume in another measure is not compared. */
function volumeDiffers({ volume }: Authorisation, { permit }: Named): boolean {
  if (permit.allows === null) return false;
  const [stated, known] = [parseDecimal(permit.allows.amount), parseDecimal(volume.amount)];
  if (stated === null || known === null) return false;
  const converted = convert(stated, permit.allows.unit, volume.unit);
  return converted !== null && compare(converted, known) !== 0;
}

function speciesDiffers({ species }: Authorisation, { line }: Named): boolean {
  return species.length > 0 && line.species.some((taken) => !isAmong(taken, species));
}

/** A genus allows all its species, and a line that names the genus alone may be of those. */
function isAmong(taken: string, allowed: readonly string[]): boolean {
  const [genus, epithet] = taxonOf(taken);
  return allowed.some((one) => {
    const [allowedGenus, allowedEpithet] = taxonOf(one);
    if (genus !== allowedGenus) return false;
    return epithet === undefined || allowedEpithet === undefined || epithet === allowedEpithet;
  });
}

/** Genus and epithet; "spp." names no species. */
function taxonOf(name: string): readonly [string | undefined, string | undefined] {
  const [genus, epithet] = name.trim().toLowerCase().split(/\s+/);
  return [
    genus,
    epithet === 'spp.' || epithet === 'spp' || epithet === 'sp.' ? undefined : epithet,
  ];
}

function countryDiffers({ country }: Authorisation, { line }: Named): boolean {
  return country !== null && (line.harvestCountry ?? line.origin) !== country;
}

function startsWithAny(number: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => number.startsWith(beginning));
}

/** Whether anybody whom the line or its entry names has the holder's name, or one that is part of the other. */
function isNamed(holder: string, { entry, line }: Named): boolean {
  const wanted = wordsOf(foldName(holder));
  return [line.manufacturer, line.seller, entry.importer, entry.consignee].some((party) => {
    if (party === null) return false;
    const words = wordsOf(foldName(party.name));
    const [fewer, more] = words.length < wanted.length ? [words, wanted] : [wanted, words];
    return fewer.length > 0 && fewer.every((word) => more.includes(word));
  });
}
