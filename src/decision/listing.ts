import type { Consignment } from '../filing/consignment.ts';
import { foldName, wordsOf } from '../party/fold.ts';
import { type Party, partyKey } from '../party/party.ts';
import { remembering } from '../party/remembering.ts';
import type { Instant } from '../terms/day.ts';
import { USD } from '../terms/money.ts';
import { add, parseDecimal, type Rational, toFixed, ZERO } from '../terms/rational.ts';
import type { Decision, Question } from './decision.ts';
import { reasonToTell } from './judge.ts';
import { partiesOf } from './named.ts';
import type { ConsignmentRow } from './view.ts';
import { REASONS } from './words.ts';

/** What lists show and search finds of a decided consignment version, beside the decision itself. */
export interface Listing {
  readonly reference: string;
  readonly importer: string | null;
  readonly importerKey: string | null;
  readonly port: string | null;
  readonly mode: string | null;
  readonly goods: string;
  readonly arrival: Instant | null;
  /** Dollars and cents; null when no entry was assessed, or a line has no number. */
  readonly duty: string | null;
  readonly fees: string | null;
  /** `hts:4407`, `party:calder`, `ref:b7603245278`: what search looks for. */
  readonly words: readonly string[];
}

const GOODS_CHARACTERS_MAX = 120;
/** The same parties file every day; their names are not folded anew each time. */
const NAMES_REMEMBERED = 65_536;
/** Chapter, heading, subheading, legal line, statistical line: the levels at which people search. */
const HTS_LEVELS = [2, 4, 6, 8, 10];

export function listingOf(question: Question, decision: Decision): Listing {
  const { consignment } = question;
  const { entries, bills, parcels, movements, securityFilings } = consignment;
  const entry = entries[0];
  const bill = bills[0];
  const parcel = parcels[0];
  const importer = importerOf(consignment);
  return {
    reference:
      entry?.reference ??
      bill?.reference ??
      parcel?.reference ??
      securityFilings[0]?.reference ??
      movements[0]?.reference ??
      consignment.cancelled[0] ??
      question.filing,
    importer: importer?.name ?? null,
    importerKey: importer === null ? null : partyKey(importer),
    port: entry?.port ?? bill?.port ?? parcel?.port ?? movements[0]?.port ?? null,
    mode: entry?.mode ?? bill?.mode ?? parcel?.mode ?? null,
    goods: goodsOf(consignment),
    arrival: entry?.estimatedArrival ?? bill?.estimatedArrival ?? movements[0]?.at ?? null,
    ...owedOf(decision),
    words: wordsOfConsignment(consignment),
  };
}

/** For whom the goods come: whoever the entry names, else the parcel's consignee, else the bill's. */
export function importerOf(consignment: Consignment): Party | null {
  const { entries, parcels, bills, securityFilings } = consignment;
  return (
    entries[0]?.importer ??
    parcels[0]?.consignee ??
    securityFilings[0]?.importer ??
    bills[0]?.consignee ??
    null
  );
}

function goodsOf(consignment: Consignment): string {
  const lines = consignment.entries.flatMap((entry) => entry.lines);
  const [first] = lines;
  const told =
    first?.description ??
    consignment.parcels[0]?.description ??
    consignment.bills[0]?.description ??
    '';
  const cut = told.slice(0, GOODS_CHARACTERS_MAX);
  return lines.length > 1 ? `${cut} (+${lines.length - 1})` : cut;
}

/** A sum in which a number is missing is no sum: unknown is not zero. */
function owedOf(decision: Decision): { duty: string | null; fees: string | null } {
  const { assessments } = decision;
  if (assessments.length === 0) return { duty: null, fees: null };
  let duty: Rational = ZERO;
  let fees: Rational = ZERO;
  for (const assessment of assessments) {
    if (assessment === null || !assessment.complete) return { duty: null, fees: null };
    duty = add(duty, parseDecimal(assessment.totalDuty.amount) ?? ZERO);
    fees = add(fees, parseDecimal(assessment.totalFees.amount) ?? ZERO);
  }
  return { duty: toFixed(duty, 2), fees: toFixed(fees, 2) };
}

function wordsOfConsignment(consignment: Consignment): readonly string[] {
  const words = new Set<string>();
  const codes = [
    ...consignment.entries.flatMap((entry) => entry.lines.map((line) => line.hts)),
    ...consignment.bills.flatMap((bill) => bill.hts),
    ...consignment.parcels.flatMap((parcel) => (parcel.hts === null ? [] : [parcel.hts])),
    ...consignment.securityFilings.flatMap((filing) => filing.goods.map((goods) => goods.hts6)),
  ];
  for (const code of codes) {
    for (const level of HTS_LEVELS) {
      if (code.length >= level) words.add(`hts:${code.slice(0, level)}`);
    }
  }
  for (const { party } of partiesOf(consignment)) {
    for (const word of partyWords(party.name)) words.add(word);
  }
  for (const reference of referencesOf(consignment)) words.add(referenceWord(reference));
  return [...words];
}

/** What search looks for when somebody types a party's name. */
export const partyWords = remembering(
  (name: string): readonly string[] => wordsOf(foldName(name)).map((word) => `party:${word}`),
  NAMES_REMEMBERED,
);

/** A reference without its punctuation: people type entry numbers with and without dashes. */
export function referenceWord(reference: string): string {
  return `ref:${reference.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`;
}

function referencesOf(consignment: Consignment): readonly string[] {
  return [
    ...consignment.entries.flatMap((entry) => [entry.reference, ...entry.bills]),
    ...consignment.bills.map((bill) => bill.reference),
    ...consignment.parcels.map((parcel) => parcel.reference),
    ...consignment.securityFilings.map((filing) => filing.reference),
    ...consignment.movements.map((movement) => movement.reference),
  ];
}

/** The row that lists show of a decision made just now: nobody has disposed of it yet. */
export function rowOf(question: Question, decision: Decision): ConsignmentRow {
  const listing = listingOf(question, decision);
  const { reference, importer, port, mode, goods, arrival, duty, fees } = listing;
  const dollars = (amount: string | null) => (amount === null ? null : { amount, currency: USD });
  return {
    decisionId: decision.id,
    consignmentId: decision.consignmentId,
    version: decision.version,
    reference,
    decidedAt: decision.at,
    lane: decision.lane,
    decidedLane: decision.lane,
    score: decision.score,
    degraded: decision.degraded,
    control: decision.control.drawn,
    synthetic: question.consignment.synthetic,
    importer,
    port,
    mode,
    goods,
    arrival,
    duty: dollars(duty),
    fees: dollars(fees),
    topReason: reasonToTell(decision.reasons)?.title ?? REASONS['nothing-found'],
    missing: question.consignment.missing.length,
  };
}
