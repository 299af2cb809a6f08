import type { Day } from '../../terms/day.ts';
import type { StatedQuantity } from '../../terms/quantity.ts';

/**
 * What is allowed: to harvest, land, catch, take from a concession, trade under CITES, import within a quota; or what a
 * mill or plant can make. All but the last two are what a line names as a permit of the same type.
 */
export const AUTHORISATION_KINDS = [
  'harvest',
  'landing',
  'catch',
  'concession',
  'cites',
  'quota-licence',
  'mill',
  'plant',
] as const;
export type AuthorisationKind = (typeof AUTHORISATION_KINDS)[number];

/** Who says so, the surest first: the issuer's answer, a partner's file, or a declaration alone. */
export const SOURCES = ['issuer', 'partner', 'declared'] as const;
export type AuthorisationSource = (typeof SOURCES)[number];

/** Over which time the volume is allowed. */
export const PERIODS = ['in-all', 'year', 'month'] as const;
export type Period = (typeof PERIODS)[number];

export const STATES = ['valid', 'suspended', 'withdrawn'] as const;

/** What an issuer allowed, as the register has it. */
export interface Authorisation {
  readonly kind: AuthorisationKind;
  readonly number: string;
  readonly issuer: string | null;
  readonly holder: string | null;
  /** Scientific names, a genus for all its species, or codes of species; none is any. */
  readonly species: readonly string[];
  /** Beginnings of the goods' numbers; none is any. */
  readonly goods: readonly string[];
  /** Where it is taken or made: ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Concession, forest, area of the sea, port, town. */
  readonly place: string | null;
  readonly volume: StatedQuantity;
  readonly per: Period;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Key of the broader authorisation that it draws on. */
  readonly within: string | null;
  readonly source: AuthorisationSource;
  readonly state: (typeof STATES)[number];
}

/** `harvest/MX-F-2231`: as a line names it. */
export function authorisationKey(type: string, number: string): string {
  return `${type}/${number}`;
}

/** An authorisation with what others drew on it: what a line that names it is held against. */
export interface AuthorisedUse {
  readonly authorisation: Authorisation;
  /** Decimal text in the authorisation's unit. */
  readonly usedElsewhere: string;
  /** Units of others' use that do not convert into it. */
  readonly uncounted: readonly string[];
}

/** An authorisation of which nothing is known but what a line says. */
export function declaredBy(
  kind: AuthorisationKind,
  { number, issuer }: { readonly number: string; readonly issuer: string | null },
  volume: StatedQuantity,
): Authorisation {
  return {
    kind,
    number,
    issuer,
    holder: null,
    species: [],
    goods: [],
    country: null,
    place: null,
    volume,
    per: 'in-all',
    from: null,
    to: null,
    within: null,
    source: 'declared',
    state: 'valid',
  };
}
