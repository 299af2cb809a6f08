import type { Party } from '../party/party.ts';
import { domesticCompany, foreignCompany, renamedCompany } from './companies.ts';
import { COUNTRIES } from './countries.ts';
import { FAMILIES } from './goods.ts';
import { createSerial } from './numbers.ts';
import { createRandom, type Random } from './random.ts';
import { respellParty } from './spelling.ts';

/** How a party is reached and paid, as far as somebody wrote it down. */
export interface Contact {
  readonly phone: string | null;
  readonly officer: string | null;
  readonly bank: string | null;
}

/** A party as one paper names it, and who that is: the truth for those who tell parties apart. */
export interface Mention {
  readonly synthetic: true;
  /** Mentions with one identity are of one party. */
  readonly identity: string;
  /** Which company this one goes on with under a new name: its successor, not the same. */
  readonly succeeds: string | null;
  /** Days after the first of the set. */
  readonly day: number;
  readonly party: Party;
  readonly contact: Contact;
}

export interface MentionSettings {
  readonly seed: string;
  readonly companies: number;
  /** Mentions of one company on average. */
  readonly each: number;
  /** The share of mentions, 0 to 1, that are not as the letterhead has them. */
  readonly respelt: number;
}

const DAYS = 360;
const DOMESTIC = 0.4;
const MOVED = 0.1;
const SUCCEEDED = 0.03;
const AT_FORWARDERS = 0.05;
const FORWARDERS = 25;
const CONTACT_TOLD = 0.5;

/**
 * Mentions of invented companies, company by company: spelt by many hands, moved, at the address of a
 * forwarder who serves hundreds, and a few that went on under another name.
 */
export function* mentions(settings: MentionSettings): Generator<Mention, void, undefined> {
  const random = createRandom(`${settings.seed}/mentions`);
  const employers = createSerial(random, 7);
  const telephones = createSerial(random, 7);
  const countries = Object.keys(COUNTRIES).filter((country) => country !== 'US');
  const forwarders = Array.from(
    { length: FORWARDERS },
    () => domesticCompany(random, 'household', Number(employers())).address,
  );
  const contactOf = (): Contact => ({
    phone: `555${telephones()}`,
    officer: officerName(random),
    bank: `INVENTED ${telephones()}`,
  });
  for (let made = 0; made < settings.companies; made += 1) {
    const family = random.pick(FAMILIES);
    const party = random.happens(DOMESTIC)
      ? domesticCompany(random, family, Number(employers()))
      : foreignCompany(random, random.pick(countries), family);
    const contact = contactOf();
    const ends = random.happens(SUCCEEDED) ? 60 + random.below(DAYS - 120) : null;
    const identity = `company-${made}`;
    const years = { from: 0, to: ends ?? DAYS };
    const company = { identity, party, contact, ...years, succeeds: null, forwarders };
    yield* mentionsOf(random, settings, company);
    if (ends === null) continue;
    made += 1;
    const successor = renamedCompany(random, party, family, Number(employers()));
    const kept = { ...contactOf(), phone: contact.phone, bank: contact.bank };
    yield* mentionsOf(random, settings, {
      identity: `company-${made}`,
      party: successor,
      contact: kept,
      from: ends,
      to: DAYS,
      succeeds: identity,
      forwarders,
    });
  }
}

interface Company {
  readonly identity: string;
  readonly party: Party;
  readonly contact: Contact;
  /** The days of its trade, the last not included. */
  readonly from: number;
  readonly to: number;
  readonly succeeds: string | null;
  readonly forwarders: readonly (string | null)[];
}

function* mentionsOf(
  random: Random,
  { each, respelt }: MentionSettings,
  company: Company,
): Generator<Mention, void, undefined> {
  const { identity, party, contact, from, to, succeeds, forwarders } = company;
  const moves = random.happens(MOVED) ? random.between(from, to) : null;
  const newAddress = domesticCompany(random, 'household', 0).address;
  const days = Array.from({ length: 1 + random.poisson(each - 1) }, () =>
    Math.floor(random.between(from, to)),
  ).sort((a, b) => a - b);
  for (const day of days) {
    const own = moves !== null && day >= moves ? { ...party, address: newAddress } : party;
    const at = random.happens(AT_FORWARDERS) ? { ...own, address: random.pick(forwarders) } : own;
    yield {
      synthetic: true,
      identity,
      succeeds,
      day,
      party: random.happens(respelt) ? respellParty(random, at) : at,
      contact: toldOf(random, contact),
    };
  }
}

function toldOf(random: Random, { phone, officer, bank }: Contact): Contact {
  return {
    phone: random.happens(CONTACT_TOLD) ? phone : null,
    officer: random.happens(CONTACT_TOLD / 2) ? officer : null,
    bank: random.happens(CONTACT_TOLD / 5) ? bank : null,
  };
}

// biome-ignore format: a list
const OFFICERS = ['Wren', 'Odalys', 'Thaddea', 'Corwin', 'Ysolde', 'Bram', 'Marisel', 'Lucan', 'Nilo', 'Sunniva'];

function officerName(random: Random): string {
  const made = `${random.pick(OFFICERS)}a`.slice(0, 3 + random.below(5));
  return `${random.pick(OFFICERS)} ${made.charAt(0).toUpperCase()}${made.slice(1)}${random.pick(['ford', 'by', 'den', 'mere', 'low', 'wright'])}`;
}

/** One line of NDJSON, without its line feed. */
export function writeMention(mention: Mention): string {
  return JSON.stringify(mention);
}
