import assert from 'node:assert/strict';
import { type Day, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { compare, type Rational } from '../../terms/rational.ts';
import { type Agreement, type CertificateTerms, onDay } from './agreement.ts';
import { ORIGIN_FAULTS } from './faults.ts';

const { fault } = ORIGIN_FAULTS;

/** The claim that a certification is to support. */
export interface CertifiedClaim {
  /** The number of the goods, digits without dots. */
  readonly hts: string;
  readonly importedOn: Day;
  /** The day of entry, or of the later claim. */
  readonly claimedOn: Day;
  /** US dollars, of goods that are no part of a larger consignment; null when nobody says. */
  readonly value: Rational | null;
}

/**
 * What keeps a certification of origin from supporting a claim, all at once: which of its nine elements lack or cannot
 * be, whether it covers the goods and the day of importation, and whether the claim comes in time.
 *
 * @param certificate null when there is none, as a claim of little value needs none
 * @param claim null when only the certification itself is asked about
 * @param on the day whose terms govern
 * @source USMCA 5.2 and Annex 5-A; 19 CFR 182.12 and 182.14; 19 USC 1520(d)
 * @faults certificate-*, claim-too-late, origin-agreement-not-in-force; pointers into the certification
 */
export function certificateFaults(
  certificate: unknown,
  agreement: Agreement,
  claim: CertifiedClaim | null,
  on: Day,
): readonly Fault[] {
  const terms = onDay(agreement.certificates, on);
  if (terms === null) return [fault('origin-agreement-not-in-force', '', on)];
  const late = claim === null ? [] : lateFaults(terms, claim);
  if (certificate === null) {
    return claim === null || isSmall(terms, claim)
      ? late
      : [fault('certificate-none', '', claim.claimedOn), ...late];
  }
  if (!isRecord(certificate)) return [fault('certificate-malformed', '', certificate), ...late];
  return [
    ...elementFaults(certificate, agreement, terms),
    ...(claim === null ? [] : claimFaults(certificate, terms, claim)),
    ...late,
  ];
}

function isSmall({ notNeededUpTo }: CertificateTerms, { value }: CertifiedClaim): boolean {
  return notNeededUpTo !== null && value !== null && compare(value, notNeededUpTo) <= 0;
}

function lateFaults(
  { lateClaimMonths }: CertificateTerms,
  { importedOn, claimedOn }: CertifiedClaim,
): readonly Fault[] {
  return claimedOn > addMonths(importedOn, lateClaimMonths)
    ? [fault('claim-too-late', '', claimedOn)]
    : [];
}

type Fields = Readonly<Record<string, unknown>>;

const CONTACT = ['name', 'address', 'country', 'phone', 'email'] as const;

function elementFaults(
  certificate: Fields,
  agreement: Agreement,
  terms: CertificateTerms,
): readonly Fault[] {
  const { certifierRole, certifier, exporter, criterion } = certificate;
  const byProducer = certifierRole === 'producer';
  return [
    ...wordFaults(certifierRole, terms.roles, '/certifierRole'),
    ...partyFaults(certifier, '/certifier', ['title', ...CONTACT], null),
    ...(byProducer && absent(exporter)
      ? []
      : namedFaults('exporter', certificate, agreement, terms)),
    ...namedFaults('producer', certificate, agreement, terms),
    ...namedFaults('importer', certificate, agreement, terms),
    ...goodsFaults(certificate),
    ...wordFaults(criterion, terms.criteria, '/criterion'),
    ...blanketFaults(certificate, terms),
    ...textFaults(certificate, '', ['signature', 'statement']),
    ...dayFaults(certificate['signedOn'], '/signedOn'),
  ];
}

/** A party in full, or one of the words that the agreement admits in its stead. */
function namedFaults(
  role: 'exporter' | 'producer' | 'importer',
  certificate: Fields,
  { parties }: Agreement,
  { partyWords }: CertificateTerms,
): readonly Fault[] {
  const party = certificate[role];
  if (typeof party === 'string') return wordFaults(party, partyWords[role], `/${role}`);
  return partyFaults(party, `/${role}`, CONTACT, parties);
}

function partyFaults(
  party: unknown,
  at: string,
  members: readonly string[],
  parties: readonly string[] | null,
): readonly Fault[] {
  if (absent(party)) return [fault('certificate-element-missing', at)];
  if (!isRecord(party)) return [fault('certificate-element-wrong', at, party)];
  const { country } = party;
  const outside = typeof country === 'string' && parties !== null && !parties.includes(country);
  return [
    ...textFaults(party, at, members),
    ...(outside ? [fault('certificate-outside-parties', `${at}/country`, country)] : []),
  ];
}

function goodsFaults({ goods, blanket }: Fields): readonly Fault[] {
  if (absent(goods)) return [fault('certificate-element-missing', '/goods')];
  if (!Array.isArray(goods) || goods.length === 0) {
    return [fault('certificate-element-wrong', '/goods', goods)];
  }
  return goods.flatMap((one: unknown, place) => {
    const at = `/goods/${place}`;
    if (!isRecord(one)) return [fault('certificate-element-wrong', at, one)];
    const unsaid = absent(blanket) && absent(one['invoice']);
    return [
      ...textFaults(one, at, ['description', 'hts']),
      ...(typeof one['hts'] === 'string' && subheadingOf(one['hts']) === null
        ? [fault('certificate-element-wrong', `${at}/hts`, one['hts'])]
        : []),
      ...(unsaid ? [fault('certificate-shipment-unsaid', `${at}/invoice`)] : []),
    ];
  });
}

function blanketFaults({ blanket }: Fields, { blanketMonths }: CertificateTerms): readonly Fault[] {
  if (absent(blanket)) return [];
  if (!isRecord(blanket)) return [fault('certificate-element-wrong', '/blanket', blanket)];
  const { from, to } = blanket;
  const malformed = [...dayFaults(from, '/blanket/from'), ...dayFaults(to, '/blanket/to')];
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === null || last === null) return malformed;
  if (last < first) return [fault('certificate-element-wrong', '/blanket/to', last)];
  return last < addMonths(first, blanketMonths)
    ? []
    : [fault('certificate-blanket-too-long', '/blanket', `${first}/${last}`)];
}

function claimFaults(
  certificate: Fields,
  { validMonths }: CertificateTerms,
  { hts, importedOn, claimedOn }: CertifiedClaim,
): readonly Fault[] {
  const { goods, blanket } = certificate;
  const faults: Fault[] = [];
  const numbers = subheadingsOf(goods);
  if (numbers.length > 0 && !numbers.includes(hts.slice(0, 6))) {
    faults.push(fault('certificate-other-goods', '/goods', numbers.join(', ')));
  }
  const first = isRecord(blanket) ? dayOf(blanket['from']) : null;
  const last = isRecord(blanket) ? dayOf(blanket['to']) : null;
  const isPeriod = first !== null && last !== null && first <= last;
  if (isPeriod && (importedOn < first || importedOn > last)) {
    faults.push(fault('certificate-not-for-this-day', '/blanket', `${first}/${last}`));
  }
  const signed = dayOf(certificate['signedOn']);
  if (signed !== null && signed > claimedOn) {
    faults.push(fault('certificate-after-claim', '/signedOn', signed));
  }
  if (signed !== null && claimedOn > addMonths(signed, validMonths)) {
    faults.push(fault('certificate-too-old', '/signedOn', signed));
  }
  return faults;
}

function subheadingsOf(goods: unknown): readonly string[] {
  if (!Array.isArray(goods)) return [];
  return goods.flatMap((one: unknown) => {
    const hts = isRecord(one) ? one['hts'] : null;
    return (typeof hts === 'string' && subheadingOf(hts)) || [];
  });
}

/** Six digits of a number of six to ten, with or without dots; null when it is none. */
function subheadingOf(hts: string): string | null {
  const digits = hts.replaceAll('.', '');
  return /^\d{6}(?:\d{2}){0,2}$/.test(digits) ? digits.slice(0, 6) : null;
}

function textFaults(fields: Fields, at: string, members: readonly string[]): readonly Fault[] {
  return members.flatMap((member) => {
    const text = fields[member];
    if (absent(text)) return [fault('certificate-element-missing', `${at}/${member}`)];
    return typeof text === 'string'
      ? []
      : [fault('certificate-element-wrong', `${at}/${member}`, text)];
  });
}

function wordFaults(word: unknown, words: readonly string[], at: string): readonly Fault[] {
  if (absent(word)) return [fault('certificate-element-missing', at)];
  return words.some((one) => one === word) ? [] : [fault('certificate-element-wrong', at, word)];
}

function dayFaults(text: unknown, at: string): readonly Fault[] {
  if (absent(text)) return [fault('certificate-element-missing', at)];
  return dayOf(text) === null ? [fault('certificate-element-wrong', at, text)] : [];
}

function dayOf(text: unknown): Day | null {
  return typeof text === 'string' ? parseDay(text) : null;
}

function absent(member: unknown): boolean {
  const blank = typeof member === 'string' && member.trim() === '';
  return member === undefined || member === null || blank;
}

function isRecord(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The same date so many months later; the last of the month where the month is shorter. */
function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const prefix = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  const dates = [date, 30, 29, 28].filter((one) => one <= date);
  const [found] = dates.flatMap(
    (one) => parseDay(`${prefix}-${String(one).padStart(2, '0')}`) ?? [],
  );
  assert(found !== undefined, 'a month without a twenty-eighth');
  return found;
}
