import type { ConsignmentPage } from '../../decision/view.ts';
import type { Movement } from '../../filing/filing.ts';
import type { Instant } from '../../terms/day.ts';

/** Something that happened to a consignment, whoever made it happen. */
export type Happening =
  | { readonly kind: 'version'; readonly at: Instant; readonly version: Version }
  | { readonly kind: 'filing'; readonly at: Instant; readonly filing: FiledMessage }
  | { readonly kind: 'movement'; readonly at: Instant; readonly movement: Movement }
  | { readonly kind: 'disposition'; readonly at: Instant; readonly disposition: Word };

type Version = ConsignmentPage['versions'][number];
type FiledMessage = ConsignmentPage['filings'][number];
type Word = ConsignmentPage['dispositions'][number];

/** Everything that happened, newest first; what a message caused stands above the message. */
export function happeningsOf(page: ConsignmentPage): readonly Happening[] {
  const happenings: readonly Happening[] = [
    ...page.dispositions.map((disposition) => ({
      kind: 'disposition' as const,
      at: disposition.at,
      disposition,
    })),
    ...page.versions.map((version) => ({
      kind: 'version' as const,
      at: version.decidedAt,
      version,
    })),
    ...page.consignment.movements.map((movement) => ({
      kind: 'movement' as const,
      at: movement.at,
      movement,
    })),
    ...page.filings.map((filing) => ({ kind: 'filing' as const, at: filing.receivedAt, filing })),
  ];
  return happenings.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
