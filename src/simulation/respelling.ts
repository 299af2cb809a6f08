import type { Filing } from '../filing/filing.ts';
import { type Party, partyKey } from '../party/party.ts';
import type { Random } from './random.ts';
import { respellParty } from './spelling.ts';

/** A party that a filing does not write as its own letterhead does. */
export interface Respelt {
  readonly synthetic: true;
  /** The filing's reference. */
  readonly reference: string;
  /** The key of the party's own letterhead. */
  readonly identity: string;
  readonly party: Party;
}

interface Written {
  readonly filing: Filing;
  readonly respelt: readonly Respelt[];
}

/**
 * The filing as a less careful clerk writes it: some of its parties are spelt otherwise.
 *
 * @param rate 0 to 1: the share of mentions that are
 */
export function respellFiling(random: Random, filing: Filing, rate: number): Written {
  const respelt: Respelt[] = [];
  const { reference } = filing;
  const write = <P extends Party | null>(party: P): P | Party => {
    if (party === null || !random.happens(rate)) return party;
    const written = respellParty(random, party);
    respelt.push({ synthetic: true, reference, identity: partyKey(party), party: written });
    return written;
  };
  return { filing: withParties(filing, write), respelt };
}

function withParties(
  filing: Filing,
  write: <P extends Party | null>(party: P) => P | Party,
): Filing {
  switch (filing.kind) {
    case 'entry':
      return {
        ...filing,
        importer: write(filing.importer),
        consignee: write(filing.consignee),
        lines: filing.lines.map((line) => ({
          ...line,
          manufacturer: write(line.manufacturer),
          seller: write(line.seller),
        })),
      };
    case 'bill':
      return { ...filing, shipper: write(filing.shipper), consignee: write(filing.consignee) };
    case 'security-filing':
      return {
        ...filing,
        seller: write(filing.seller),
        buyer: write(filing.buyer),
        goods: filing.goods.map((goods) => ({ ...goods, manufacturer: write(goods.manufacturer) })),
      };
    case 'parcel':
      return { ...filing, seller: write(filing.seller), consignee: write(filing.consignee) };
    default:
      return filing;
  }
}
