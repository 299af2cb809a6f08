import type { EntryLine } from '../filing/filing.ts';
import { type Party, partyKey } from '../party/party.ts';
import { type Cargo, type Declared, dollars, loadCargo, type Sending } from './cargo.ts';
import type { ChainEvent } from './chain.ts';
import type { Trade } from './market.ts';
import type { Plant } from './plant.ts';
import type { Random } from './random.ts';
import { plain, type Told } from './telling.ts';
import { ESTABLISHED, type SourcingLookAlike, type SourcingScheme, type Truth } from './truth.ts';

/** One consignment of a relation, with what stands in registers beside its filings. */
export interface Sourced {
  readonly told: Told;
  readonly trade: Trade;
  readonly chain: readonly ChainEvent[];
  readonly plant: Plant | null;
}

/** A consignment of a trade as it is, and as the honest declare it. */
export function loaded(random: Random, importer: Sending['importer'], trade: Trade, day: number) {
  return loadCargo(random, { importer, trade, corridor: trade.corridor, day, doer: null });
}

/** How many units are laden, or tenths of a cubic metre of wood. */
export function countOf({ laden }: Cargo): number {
  return laden.reduce((sum, { count }) => sum + count, 0);
}

/** @param party whom the look-alike is told of; null where it does not even look like a scheme */
export function honest(
  declared: Declared,
  lookAlike: SourcingLookAlike | null,
  party: Party,
): Told {
  if (lookAlike === null) return { declared, truth: null };
  return { declared, truth: { ...plain(partyKey(party)), lookAlike } };
}

/** What is known of a deed beside its scheme and who did it. */
type Known = Pick<Truth, 'since' | 'owed' | 'traceable'> & { readonly evaded?: number };

export function deed(
  scheme: SourcingScheme,
  party: Party,
  declared: Declared,
  { evaded = 0, ...known }: Known,
): Told {
  const truth = {
    ...plain(partyKey(party)),
    scheme,
    ...ESTABLISHED[scheme],
    ...known,
    evaded: dollars(evaded),
    valueAtStake: dollars(worthOf(declared.lines)),
  };
  return { declared, truth };
}

export function worthOf(lines: readonly Pick<EntryLine, 'value'>[]): number {
  return lines.reduce((sum, { value }) => sum + Number(value.amount), 0);
}

export function withLines(declared: Declared, change: Partial<EntryLine>): Declared {
  return { ...declared, lines: declared.lines.map((line) => ({ ...line, ...change })) };
}
