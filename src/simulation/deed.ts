import type { EntryLine, Quantity } from '../filing/filing.ts';
import type { Actor } from './actor.ts';
import {
  type Cargo,
  certificate,
  type Declared,
  dollars,
  headingsOf,
  type Sending,
} from './cargo.ts';
import type { Random } from './random.ts';
import { additionalShare, fitsGround, orderShare, passedOffAs } from './scheme.ts';
import type { OwedLine, Scheme, SourcingScheme } from './truth.ts';

/** What was declared instead, and what that was worth to whoever did it. */
export interface Deed {
  readonly declared: Declared;
  readonly owed: readonly OwedLine[];
  /** Dollars of duty beside that of the schedule. */
  readonly evaded: number;
  /** Dollars. */
  readonly atStake: number;
}

/** Misstates one consignment; null when it does not lend itself to that. */
type Misstate = (random: Random, cargo: Cargo, actor: Actor, sending: Sending) => Deed | null;

type Planted = Exclude<Scheme, SourcingScheme | 'permit-over-use' | 'split-parcels'>;

const DEEDS: Readonly<Record<Planted, Misstate>> = {
  undervaluation: understate,
  phoenix: understate,
  misclassification: misclassify,
  'false-origin': passOff,
  transshipment: passOff,
  'order-evasion': passOff,
  'short-count': countShort,
  'forced-labour': hideMaker,
  'unsafe-goods': sellUnsafe,
};

export function misstate(random: Random, cargo: Cargo, sending: Sending): Deed | null {
  const { doer } = sending;
  if (doer === null || !isPlanted(doer.scheme)) return null;
  return DEEDS[doer.scheme](random, cargo, doer, sending);
}

function isPlanted(scheme: Scheme): scheme is Planted {
  return scheme in DEEDS;
}

/** Declares 30 to 60 percent of the value; or, hidden, dear goods at the price of ordinary ones. */
function understate(random: Random, { declared }: Cargo, actor: Actor): Deed {
  const usual = 0.58 - 0.26 * actor.boldness;
  const factors = declared.lines.map(() =>
    Math.min(0.6, Math.max(0.3, random.normal(usual, 0.02))),
  );
  const scaled = (by: (factor: number) => number) =>
    declared.lines.map((line, place) => withValue(line, by(factors[place] ?? usual)));
  const lines = actor.hidden ? declared.lines : scaled((factor) => factor);
  const owed = actor.hidden ? scaled((factor) => 1 / factor) : declared.lines;
  const atStake = worthOf(owed) - worthOf(lines);
  return { declared: { ...declared, lines }, owed: owed.map(owedOf), evaded: 0, atStake };
}

/** Names a neighbour of lower duty; carrier and security filing name the goods, unless they are told not to. */
function misclassify(_random: Random, { declared, laden }: Cargo, actor: Actor): Deed | null {
  const lines = declared.lines.map((line, place) => {
    const good = laden[place]?.offer.good;
    const other = good === undefined ? null : passedOffAs(good);
    return other === null ? line : { ...line, hts: other.hts, description: other.description };
  });
  const owed = declared.lines.filter((line, place) => line.hts !== lines[place]?.hts);
  if (owed.length === 0) return null;
  const told = { headings: headingsOf(lines), description: lines[0]?.description ?? '' };
  const papers = actor.hidden ? { ...declared.papers, ...told } : declared.papers;
  return {
    declared: { ...declared, lines, papers },
    owed: owed.map(owedOf),
    evaded: 0,
    atStake: worthOf(owed),
  };
}

/**
 * Names another country as origin and a front as maker. Hidden, the goods do go by that country and every
 * paper says so; else the security filing and the port of lading give it away.
 */
function passOff(_random: Random, cargo: Cargo, actor: Actor, sending: Sending): Deed | null {
  const { front } = sending.importer;
  const { declared, laden } = cargo;
  const { origin } = sending.corridor;
  const suits = laden.some(({ offer }) => fitsGround(actor.scheme, offer.good, origin));
  if (front === null || front.country === origin || !suits) return null;
  const program = actor.scheme === 'false-origin' ? front.program : null;
  const lines = declared.lines.map((line) => ({
    ...line,
    origin: front.country,
    program,
    manufacturer: front.party,
    seller: actor.hidden ? front.party : line.seller,
  }));
  const byWay = { corridor: front.corridor, exportCountry: front.country };
  const papers = {
    portOfLading: front.corridor.portOfLading,
    shipper: front.party,
    origin: front.country,
    maker: front.party,
  };
  const hidden = { ...byWay, papers: { ...declared.papers, ...papers } };
  const evaded = declared.lines.reduce(
    (sum, { hts, value }) =>
      sum + Number(value.amount) * (orderShare({ hts }, origin) + additionalShare(origin)),
    0,
  );
  return {
    declared: { ...declared, entryType: '01', lines, ...(actor.hidden ? hidden : {}) },
    owed: declared.lines.map(owedOf),
    evaded,
    atStake: worthOf(lines),
  };
}

/** Declares 50 to 80 percent of the goods; the bill weighs them all, unless the carrier is told less. */
function countShort(random: Random, { declared }: Cargo, actor: Actor): Deed {
  const share = random.between(0.5, 0.7) + 0.1 * (1 - actor.boldness);
  const lines = declared.lines.map((line) => ({
    ...withValue(line, share),
    quantities: line.quantities.map((quantity) => lessOf(quantity, share)),
    grossWeightKg:
      line.grossWeightKg === null ? null : String(Math.ceil(Number(line.grossWeightKg) * share)),
  }));
  const grossKg = Math.ceil(declared.papers.grossKg * (actor.hidden ? share : 1));
  return {
    declared: { ...declared, lines, papers: { ...declared.papers, grossKg } },
    owed: declared.lines.map(owedOf),
    evaded: 0,
    atStake: worthOf(declared.lines) - worthOf(lines),
  };
}

/** An intermediary enters as its own what others make for little; the security filing may name them. */
function hideMaker(random: Random, cargo: Cargo, actor: Actor, { trade }: Sending): Deed | null {
  const { hiddenMaker } = trade.supplier;
  const { declared, laden } = cargo;
  const { origin } = declared.corridor;
  const suits = laden.some(({ offer }) => fitsGround(actor.scheme, offer.good, origin));
  if (hiddenMaker === null || !suits) return null;
  const cheap = random.between(0.8, 0.95) - 0.1 * actor.boldness;
  const lines = declared.lines.map((line) => withValue(line, cheap));
  const maker = actor.hidden ? declared.papers.maker : hiddenMaker;
  return {
    declared: { ...declared, lines, papers: { ...declared.papers, maker } },
    owed: [],
    evaded: 0,
    atStake: worthOf(lines),
  };
}

/** Goods that no laboratory saw: without a certificate, or on the one of other goods. */
function sellUnsafe(random: Random, cargo: Cargo, actor: Actor, { trade }: Sending): Deed | null {
  const { declared } = cargo;
  if (!declared.lines.some(({ permits }) => permits.length > 0)) return null;
  const cheap = random.between(0.7, 0.9) - 0.1 * actor.boldness;
  const borrowed = trade.house;
  const lines = declared.lines.map((line) => ({
    ...withValue(line, cheap),
    permits: actor.hidden && line.permits.length > 0 ? [certificate(line.hts, borrowed)] : [],
  }));
  return { declared: { ...declared, lines }, owed: [], evaded: 0, atStake: worthOf(lines) };
}

function withValue(line: EntryLine, share: number): EntryLine {
  return { ...line, value: dollars(Number(line.value.amount) * share) };
}

/** Never nothing, and whole where it was. */
function lessOf({ amount, unit }: Quantity, share: number): Quantity {
  return { amount: String(Math.max(1, Math.round(Number(amount) * share))), unit };
}

function owedOf({ number, hts, origin, program, value, quantities }: EntryLine): OwedLine {
  return { number, hts, origin, program, value, quantities };
}

function worthOf(lines: readonly Pick<EntryLine, 'value'>[]): number {
  return lines.reduce((sum, { value }) => sum + Number(value.amount), 0);
}
