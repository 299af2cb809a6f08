import type { Identifier } from '../party.ts';
import { addressNearness } from './address.ts';
import { countryCode } from './country.ts';
import type { ComparedKind, Description, Evidence } from './evidence.ts';

/** What is known of both sides beside their names, weighed in natural log-odds. */
export function qualify(
  left: Description,
  right: Description,
  kind: ComparedKind,
): readonly Evidence[] {
  return [
    ...identifierEvidence(left.identifiers, right.identifiers),
    ...addressEvidence(left, right, kind),
    ...countryEvidence(left, right, kind),
    ...birthEvidence(left.births ?? [], right.births ?? []),
    ...genderEvidence(left, right),
  ];
}

/** One bearer's in the whole world: the same number is the same party, another number another one. */
const WORLDWIDE: ReadonlySet<string> = new Set(['IMO', 'MMSI', 'LEI', 'DUNS', 'GLN', 'ISIN']);
export const SAME_WORLDWIDE = 12;
const SAME_NUMBER = 8;
const OTHER_WORLDWIDE = -3;

function identifierEvidence(
  left: readonly Identifier[],
  right: readonly Identifier[],
): readonly Evidence[] {
  for (const one of left) {
    const same = right.find((other) => identifierKey(one) === identifierKey(other));
    if (same === undefined) continue;
    const scheme = one.scheme.toUpperCase();
    const weight = WORLDWIDE.has(scheme) ? SAME_WORLDWIDE : SAME_NUMBER;
    return [{ kind: 'identifier', seen: `${scheme} ${same.value}`, weight }];
  }
  for (const one of left) {
    const scheme = one.scheme.toUpperCase();
    const other = right.find((candidate) => candidate.scheme.toUpperCase() === scheme);
    if (other === undefined || !WORLDWIDE.has(scheme)) continue;
    const seen = `${scheme} ${one.value} ≠ ${other.value}`;
    return [{ kind: 'identifier', seen, weight: OTHER_WORLDWIDE }];
  }
  return [];
}

/** Senders write "IMO 9999993", "imo9999993" and "9999993" for one number. */
export function identifierKey({ scheme, value }: Identifier): string {
  const name = scheme.toUpperCase();
  const number = value.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${name}:${number.startsWith(name) ? number.slice(name.length) : number}`;
}

/** Log-odds of the nearest pair of addresses, falling from `same` to `other` as nearness does. */
const ADDRESS: Readonly<Record<'facility' | 'others', { same: number; other: number }>> = {
  facility: { same: 3, other: -4 },
  others: { same: 2.5, other: -0.3 },
};

function addressEvidence(
  left: Description,
  right: Description,
  kind: ComparedKind,
): readonly Evidence[] {
  let nearest = -1;
  let seen = '';
  for (const one of left.addresses) {
    for (const other of right.addresses) {
      const near = addressNearness(one, other);
      if (near <= nearest) continue;
      [nearest, seen] = [near, `${one} ~ ${other}`];
    }
  }
  if (nearest < 0) return [];
  const { same, other } = ADDRESS[kind === 'facility' ? 'facility' : 'others'];
  const weight = Math.round((other + (same - other) * nearest) * 100) / 100;
  return [{ kind: 'address', seen, weight }];
}

const SAME_COUNTRY = 0.5;
const OTHER_COUNTRY: Readonly<Record<ComparedKind, number>> = {
  person: -0.6,
  organisation: -0.6,
  facility: -3,
  vessel: -0.2,
  aircraft: -0.2,
};

function countryEvidence(
  left: Description,
  right: Description,
  kind: ComparedKind,
): readonly Evidence[] {
  const [ours, theirs] = [codesOf(left.countries), codesOf(right.countries)];
  if (ours.length === 0 || theirs.length === 0) return [];
  const same = ours.find((country) => theirs.includes(country));
  if (same !== undefined) return [{ kind: 'country', seen: same, weight: SAME_COUNTRY }];
  const seen = `${ours.join(' ')} ≠ ${theirs.join(' ')}`;
  return [{ kind: 'country', seen, weight: OTHER_COUNTRY[kind] }];
}

/** What no code is known for says nothing. */
function codesOf(countries: readonly string[]): readonly string[] {
  return [...new Set(countries.flatMap((country) => countryCode(country) ?? []))];
}

const SAME_DAY = 2.5;
const SAME_YEAR = 1.2;
const NEIGHBOURING_YEAR = -0.2;
const OTHER_YEAR = -2.5;

function birthEvidence(left: readonly string[], right: readonly string[]): readonly Evidence[] {
  let best: Evidence | null = null;
  for (const one of left) {
    for (const other of right) {
      const weight = birthWeight(one, other);
      if (best !== null && weight <= best.weight) continue;
      best = { kind: 'birth', seen: weight > 0 ? other : `${one} ≠ ${other}`, weight };
    }
  }
  return best === null ? [] : [best];
}

function birthWeight(one: string, other: string): number {
  if (one === other && one.length === 'yyyy-mm-dd'.length) return SAME_DAY;
  const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
  if (years === 0) return SAME_YEAR;
  return years === 1 ? NEIGHBOURING_YEAR : OTHER_YEAR;
}

const OTHER_GENDER = -1.5;

function genderEvidence(left: Description, right: Description): readonly Evidence[] {
  const [one, other] = [left.gender ?? null, right.gender ?? null];
  if (one === null || other === null || one === other) return [];
  return [{ kind: 'gender', seen: `${one} ≠ ${other}`, weight: OTHER_GENDER }];
}
