import { type Consignment, joiningKeys } from '../filing/consignment.ts';
import type { Decision, Question, Reason } from './decision.ts';
import { rowOf } from './listing.ts';
import type { ConsignmentPage, ConsignmentRow } from './view.ts';
import { TO_FILER } from './words.ts';

/** The parts that one sender filed, as `bill:TWLU10000001`. */
export type OwnParts = ReadonlySet<string>;

export function ownPartsOf(
  filings: readonly { readonly kind: string; readonly reference: string }[],
): OwnParts {
  return new Set(filings.map(({ kind, reference }) => `${kind}:${reference}`));
}

/**
 * The page as its filer may see it: lane, what is missing, what is owed, what the filer sent.
 *
 * Criteria, matches, scores, draws and officers' notes stay inside: who knows what targets avoids it.
 *
 * @param sender whose filings are shown; parts that others filed are theirs
 * @source 19 USC 1415(a)(3)(G) for the confidence in which cargo data is held
 */
export function forFiler(
  page: ConsignmentPage,
  question: Question,
  sender: string,
): ConsignmentPage {
  const filings = page.filings.filter((filing) => filing.sender === sender);
  const sent = new Set(filings.map((filing) => filing.id));
  const own = ownPartsOf(filings);
  const row = sharedRowForFiler(page.row, { question, decision: page.decision }, own);
  return {
    ...page,
    row,
    port: page.port?.code === row.port ? page.port : null,
    consignment: consignmentForFiler(page.consignment, own),
    decision: decisionForFiler(page.decision, page.consignment, own),
    versions: page.versions.map((version) => ({
      ...version,
      score: 0,
      topReason: TO_FILER[version.lane],
      filing: sent.has(version.filing) ? version.filing : '',
    })),
    filings,
    dispositions: page.dispositions.map((one) => ({
      ...one,
      officer: '',
      reason: '',
      words: null,
    })),
  };
}

/** The row of a consignment of which its filer filed every part: only what targets is left out. */
export function rowForFiler(row: ConsignmentRow): ConsignmentRow {
  return { ...row, score: 0, control: false, topReason: TO_FILER[row.lane] };
}

/** The row of a consignment of which others filed parts, told from the filer's own parts alone. */
export function sharedRowForFiler(
  row: ConsignmentRow,
  { question, decision }: { readonly question: Question; readonly decision: Decision },
  own: OwnParts,
): ConsignmentRow {
  const consignment = consignmentForFiler(question.consignment, own);
  const told = rowOf(
    { ...question, consignment },
    decisionForFiler(decision, question.consignment, own),
  );
  const { reference, importer, port, mode, goods, arrival, duty, fees, missing } = told;
  const parts = { reference, importer, port, mode, goods, arrival, duty, fees, missing };
  return { ...rowForFiler(row), ...parts };
}

function consignmentForFiler(consignment: Consignment, own: OwnParts): Consignment {
  const ofOwn = <T extends { kind: string; reference: string }>(parts: readonly T[]) =>
    parts.filter((part) => own.has(`${part.kind}:${part.reference}`));
  const keys = ownKeys(consignment, own);
  return {
    ...consignment,
    keys: consignment.keys.filter((key) => keys.has(key)),
    entries: ofOwn(consignment.entries),
    bills: ofOwn(consignment.bills),
    securityFilings: ofOwn(consignment.securityFilings),
    parcels: ofOwn(consignment.parcels),
    movements: ofOwn(consignment.movements),
    cancelled: consignment.cancelled.filter((key) => keys.has(key)),
    missing: consignment.missing.filter(({ of }) => keys.has(of)),
  };
}

/** Every key that the filer's own messages named. */
function ownKeys(consignment: Consignment, own: OwnParts): ReadonlySet<string> {
  const { entries, bills, securityFilings, parcels, movements } = consignment;
  const parts = [...entries, ...bills, ...securityFilings, ...parcels, ...movements];
  const named = parts
    .filter((part) => own.has(`${part.kind}:${part.reference}`))
    .flatMap((part) => joiningKeys(part));
  const references = new Set([...own].map(referenceOf));
  const cancelled = consignment.cancelled.filter((key) => references.has(referenceOf(key)));
  return new Set([...named, ...cancelled]);
}

function referenceOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

function decisionForFiler(decision: Decision, consignment: Consignment, own: OwnParts): Decision {
  const { entries } = consignment;
  const keys = ownKeys(consignment, own);
  const reasons = decision.reasons.flatMap((reason) => reasonForFiler(reason, keys));
  return {
    ...decision,
    score: 0,
    outages: [],
    control: { ...decision.control, ratePpm: 0, drawn: false },
    reasons,
    freeing: [],
    assessments: decision.assessments.filter((_, position) =>
      own.has(`entry:${entries[position]?.reference ?? ''}`),
    ),
    screening: null,
    targeting: null,
    novelty: null,
    uncertainty: null,
  };
}

/** Of the reasons a filer is told one: what is still to be filed for the parts that it named. */
function reasonForFiler(reason: Reason, keys: ReadonlySet<string>): readonly Reason[] {
  if (reason.layer !== 'filing') return [];
  const seen = reason.seen.filter(({ value }) => keys.has(value));
  return seen.length === 0 ? [] : [{ ...reason, seen }];
}
