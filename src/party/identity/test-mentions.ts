import { type Mention as Paper, mentions as simulated } from '../../simulation/mention.ts';
import type { Mention } from './mention.ts';

/** A mention of which only what is given is known. */
export function aMention(key: string, name: string, but: Partial<Mention> = {}): Mention {
  return {
    key,
    names: [name],
    country: null,
    addresses: [],
    identifiers: [],
    phones: [],
    emails: [],
    banks: [],
    officers: [],
    ...but,
  };
}

/** Made-up papers whose truth is known: half of them by careless clerks. */
export function labelledPapers({ seed, companies }: { seed: string; companies: number }): {
  readonly papers: readonly Paper[];
  readonly mentions: readonly Mention[];
  readonly labels: readonly string[];
} {
  const papers = [...simulated({ seed, companies, each: 4, respelt: 0.5 })];
  const stated = (value: string | null) => (value === null ? [] : [value]);
  return {
    papers,
    labels: papers.map(({ identity }) => identity),
    mentions: papers.map(({ party, contact }, at) =>
      aMention(String(at), party.name, {
        country: party.country,
        addresses: stated(party.address),
        identifiers: party.identifiers,
        phones: stated(contact.phone),
        banks: stated(contact.bank),
        officers: stated(contact.officer),
      }),
    ),
  };
}

/** A mention and whose it is. */
export interface Labelled {
  readonly mention: Mention;
  readonly party: number;
}

/** How well groups are what the labels say, over all pairs of mentions. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function agreementOf(labels: readonly (number | string)[], group: Uint32Array): Agreement {
  const both = pairsIn(labels.map((label, at) => `${label}/${group[at]}`));
  const precision = both / Math.max(1, pairsIn([...group]));
  const recall = both / Math.max(1, pairsIn(labels));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function pairsIn(members: readonly (number | string)[]): number {
  const counts = new Map<number | string, number>();
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

type Chance = () => number;

/** The same numbers for the same seed (mulberry32). */
function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Invented parties by the hundred thousand, each named several times by many hands: words as common and as rare as the
 * words of companies are, addresses shared with others, names in common, half of the identifiers untold.
 */
export function* manyMentions(count: number, seed: number): Generator<Labelled, void, undefined> {
  const chance = seededChance(seed);
  for (let party = 0, made = 0; made < count; party += 1) {
    const letterhead = letterheadOf(party, chance);
    for (let left = 1 + Math.floor(6 * chance()); left > 0 && made < count; left -= 1, made += 1) {
      yield { party, mention: mentionOf(letterhead, String(made), chance) };
    }
  }
}

interface Letterhead {
  readonly words: readonly string[];
  readonly form: string;
  readonly country: string;
  readonly address: string;
  readonly phone: string;
  readonly number: string;
}

function letterheadOf(party: number, chance: Chance): Letterhead {
  const below = (bound: number) => Math.floor(chance() * bound);
  /** A word of a vocabulary in which few are common and most are rare. */
  const word = (words: number) => wordOf(Math.floor(words ** chance()));
  const crowded = `${1 + below(40)} Wharf Road, ${wordOf(below(60))}`;
  const own = `${1 + below(900)} ${word(20_000)} Street, ${word(8_000)} ${10_000 + below(80_000)}`;
  return {
    words: [word(300_000), word(300_000), word(2_000), word(40)].slice(below(2)),
    form: FORMS[below(FORMS.length)] ?? '',
    country: COUNTRIES[Math.floor(COUNTRIES.length * chance() ** 2)] ?? 'US',
    address: chance() < 0.05 ? crowded : own,
    phone: `555${String(1_000_000 + party).padStart(7, '0')}`,
    number: `${10 + (party % 90)}-${String(1_000_000 + party)}`,
  };
}

function mentionOf(letterhead: Letterhead, key: string, chance: Chance): Mention {
  const { words, form, country, address, phone, number } = letterhead;
  const told = <T>(share: number, value: T): readonly T[] => (chance() < share ? [value] : []);
  const name = (chance() < 0.4 ? respelt(words, chance) : words).join(' ');
  const [stated = null] = told(0.95, country);
  const written = chance() < 0.2 ? address.replace('Street', 'St') : address;
  return aMention(key, [name, ...told(0.85, form)].join(' '), {
    country: stated,
    addresses: told(0.85, written),
    identifiers: told(0.5, { scheme: 'EIN', value: number }),
    phones: told(0.3, phone),
  });
}

const FORMS = ['LLC', 'Inc.', 'Co., Ltd.', 'S.A. de C.V.', 'GmbH', 'Ltd'];
const COUNTRIES = ['CN', 'US', 'MX', 'VN', 'IN', 'DE', 'TW', 'KR', 'JP', 'TH', 'IT', 'BR', 'CA'];
const [ONSETS, VOWELS, CODAS] = ['bdfghjklmnprstvz', 'aeiou', ['', 'n', 'r', 's', 'l', 'm', 'k']];

/** The word of a number: another for each. */
function wordOf(number: number): string {
  let word = '';
  for (let rest = number + 560; rest > 0; rest = Math.floor(rest / 560)) {
    const syllable = rest % 560;
    word += ONSETS.charAt(syllable % 16);
    word += VOWELS.charAt(Math.floor(syllable / 16) % 5);
    word += CODAS[Math.floor(syllable / 80)] ?? '';
  }
  return word;
}

/** The words by another hand: a letter wrong, a word left out, two run together, or one put last. */
function respelt(words: readonly string[], chance: Chance): readonly string[] {
  const at = Math.floor(chance() * words.length);
  const word = words[at] ?? '';
  const way = chance();
  if (way < 0.5) {
    const place = 1 + Math.floor(chance() * (word.length - 1));
    const letter = VOWELS.charAt(Math.floor(chance() * 5));
    return words.with(at, word.slice(0, place) + letter + word.slice(place + 1));
  }
  if (way < 0.7) return words.length > 2 ? words.toSpliced(words.length - 1, 1) : words;
  const [first = '', second = '', ...others] = words;
  return way < 0.85 ? [first + second, ...others] : [...words.slice(1), first];
}
