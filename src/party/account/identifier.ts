import { type CodeFlaw, codeFlaw } from '../../terms/codes.ts';
import type { Identifier } from '../party.ts';

/** A register's numbers: how they look, and how one number is written in one way. */
interface Scheme {
  readonly title: string;
  /** What is wrong with a number as `tidy` leaves it. */
  readonly flaw: (value: string) => CodeFlaw | null;
  readonly tidy: (value: string) => string;
}

/**
 * The registers whose numbers can be checked.
 *
 * The forms of foreign authorised operators' numbers are recalled; the general one is a country and up to 32
 * letters, digits and hyphens.
 *
 * @source CBP Form 5106 and CATAIR for EIN, SSN and CBP-assigned numbers; ISO 17442 for LEI; GS1 general
 * specifications for GLN; IMO resolution A.1117(30); 19 CFR part 102, Appendix, for MID
 */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  EIN: shaped('Internal Revenue Service number', /^\d{2}-\d{7}([A-Z0-9]{2})?$/, hyphenated([2])),
  SSN: shaped('Social Security number', /^\d{3}-\d{2}-\d{4}$/, hyphenated([3, 5])),
  CBP: shaped('CBP-assigned number', /^\d{6}-\d{5}$/, hyphenated([6])),
  DUNS: shaped('D-U-N-S number', /^(\d{9}|\d{13})$/, compact),
  LEI: { title: 'Legal Entity Identifier', flaw: (value) => codeFlaw('lei', value), tidy: compact },
  GLN: { title: 'Global Location Number', flaw: glnFlaw, tidy: compact },
  MID: shaped('manufacturer identification code', /^[A-Z]{2}[A-Z0-9]{6,13}$/, compact),
  IMO: { title: 'IMO ship number', flaw: (value) => codeFlaw('imo', value), tidy: withoutImo },
  MMSI: shaped('Maritime Mobile Service Identity', /^[2-7]\d{8}$/, compact),
  SCAC: shaped('Standard Carrier Alpha Code', /^[A-Z]{2,4}$/, compact),
  AEO: shaped('foreign authorised operator', /^[A-Z]{2}[A-Z0-9-]{3,32}$/, unspaced),
  OEA: shaped('Mexican authorised operator', /^(MX)?[A-Z0-9-]{3,32}$/, unspaced),
  RFC: shaped('Mexican taxpayer number', /^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}$/, compact),
};

/** An identifier in the one way in which it is compared, and what is wrong with it. */
interface ReadIdentifier extends Identifier {
  /** What the register calls it; null when the house does not know the register. */
  readonly title: string | null;
  readonly flaw: CodeFlaw | null;
}

/** Reads a number of a register. One of an unknown register has no flaw that anybody could see. */
export function readIdentifier({ scheme, value }: Identifier): ReadIdentifier {
  const known = SCHEMES[scheme.toUpperCase()];
  if (known === undefined) {
    return { scheme: scheme.toUpperCase(), value: value.trim(), title: null, flaw: null };
  }
  const tidy = known.tidy(value.toUpperCase());
  return { scheme: scheme.toUpperCase(), value: tidy, title: known.title, flaw: known.flaw(tidy) };
}

/** The registers in which a number without one is looked for. */
export const SCHEMES_KNOWN: readonly string[] = Object.keys(SCHEMES);

/** A person's own number, of which a page shows the last four digits. */
export function shownValue({ scheme, value }: Identifier): string {
  return scheme === 'SSN' ? `***-**-${value.slice(-4)}` : value;
}

function shaped(title: string, shape: RegExp, tidy: (value: string) => string): Scheme {
  return { title, flaw: (value) => (shape.test(value) ? null : 'shape'), tidy };
}

function compact(value: string): string {
  return value.replace(/[\s.-]/g, '');
}

function unspaced(value: string): string {
  return value.replace(/\s/g, '');
}

/** Digits with hyphens behind the places where the register prints them. */
function hyphenated(places: readonly number[]) {
  return (value: string) => {
    const digits = compact(value);
    let told = '';
    for (let at = 0; at < digits.length; at += 1) {
      told += places.includes(at) ? `-${digits.charAt(at)}` : digits.charAt(at);
    }
    return told;
  };
}

function withoutImo(value: string): string {
  return compact(value).replace(/^IMO/, '');
}

function glnFlaw(value: string): CodeFlaw | null {
  return value.length === 13 ? codeFlaw('gs1', value) : 'shape';
}
