import { foldAddress } from '../account/address.ts';
import { foldName, wordsOf } from '../fold.ts';
import { type OrganisationForm, readOrganisation } from '../organisation-form.ts';
import type { ContactKind, Mention } from './mention.ts';

/** A mention as it is compared: words instead of texts, and of each exact value one spelling. */
export interface Reading {
  readonly names: readonly ReadName[];
  readonly country: string | null;
  /** The words of each address, numbers among them. */
  readonly addresses: readonly (readonly string[])[];
  readonly contacts: Readonly<Record<ContactKind, readonly string[]>>;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

export interface ReadName {
  readonly words: readonly string[];
  readonly form: OrganisationForm | null;
}

export function readMention(mention: Mention): Reading {
  const { names, country, addresses, identifiers, phones, emails, banks, officers } = mention;
  return {
    names: names.map((name) => readOrganisation(wordsOf(foldName(name)))),
    country,
    addresses: addresses
      .map((address) => wordsOf(foldAddress(address, null) ?? ''))
      .filter((words) => words.length > 0),
    contacts: {
      phone: stated(phones, phoneOf),
      email: stated(emails, (email) => email.trim().toLowerCase()),
      bank: stated(banks, compact),
      officer: stated(officers, (officer) => wordsOf(foldName(officer)).toSorted().join(' ')),
    },
    identifiers: identifiers
      .map(({ scheme, value }) => ({ scheme, value: compact(value) }))
      .filter(({ value }) => value !== ''),
  };
}

function stated(texts: readonly string[], spell: (text: string) => string): readonly string[] {
  return texts.map(spell).filter((text) => text !== '');
}

/** What two ways of writing a telephone number have in common: its last digits, without country and trunk codes. */
function phoneOf(text: string): string {
  const digits = text.replace(/\D+/g, '');
  return digits.length < PHONE_DIGITS_MIN ? '' : digits.slice(-PHONE_DIGITS);
}

const PHONE_DIGITS = 9;
const PHONE_DIGITS_MIN = 7;

function compact(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
