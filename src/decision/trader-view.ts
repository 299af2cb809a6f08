import type { Decision } from './decision.ts';
import type { ConsignmentPage } from './view.ts';

/**
 * The page as its filer may see it: lane, what is missing, what is owed, what the filer sent.
 *
 * Criteria, matches, scores, draws and officers' notes stay inside: who knows what targets avoids it.
 *
 * @param sender whose filings are shown; parts that others filed are theirs
 * @source 19 USC 1415(a)(3)(G) for the confidence in which cargo data is held
 */
export function forFiler(page: ConsignmentPage, sender: string): ConsignmentPage {
  const own = page.filings.filter((filing) => filing.sender === sender);
  const mine = new Set(own.map((filing) => `${filing.kind}:${filing.reference}`));
  const { consignment } = page;
  const ofMine = <T extends { kind: string; reference: string }>(parts: readonly T[]) =>
    parts.filter((part) => mine.has(`${part.kind}:${part.reference}`));
  const decision = decisionForFiler(page.decision, consignment.entries, mine);
  const title = decision.reasons[0]?.title ?? page.row.topReason;
  return {
    ...page,
    row: { ...page.row, score: 0, control: false, topReason: title },
    consignment: {
      ...consignment,
      entries: ofMine(consignment.entries),
      bills: ofMine(consignment.bills),
      securityFilings: ofMine(consignment.securityFilings),
      parcels: ofMine(consignment.parcels),
      movements: ofMine(consignment.movements),
    },
    decision,
    versions: page.versions.map((version) => ({ ...version, score: 0, topReason: title })),
    filings: own,
    dispositions: page.dispositions.map((one) => ({ ...one, officer: '', reason: '' })),
  };
}

function decisionForFiler(
  decision: Decision,
  entries: readonly { readonly reference: string }[],
  mine: ReadonlySet<string>,
): Decision {
  return {
    ...decision,
    score: 0,
    outages: [],
    control: { ...decision.control, ratePpm: 0, drawn: false },
    reasons: decision.reasons.filter((reason) => reason.layer === 'filing'),
    freeing: [],
    assessments: decision.assessments.filter((_, position) =>
      mine.has(`entry:${entries[position]?.reference ?? ''}`),
    ),
    screening: null,
  };
}
