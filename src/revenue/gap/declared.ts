import type { Entry } from '../../filing/filing.ts';
import { partyKey } from '../../party/party.ts';
import type { Assessment } from '../../tariff/assessment.ts';
import type { DeclaredEntry, DeclaredLine } from './gap.ts';

/**
 * An entry as it was filed and decided, on the day whose law was applied then.
 *
 * A filing says neither which duties it reckoned nor whether a certification is at hand, and lists headings only
 * where it lists any.
 */
export function declaredOf(
  entry: Entry,
  { on, onBecause }: Pick<Assessment, 'on' | 'onBecause'>,
): DeclaredEntry {
  const { entryType, mode, entryDate, importationDate, inTransitDate, port, bills } = entry;
  const lines = entry.lines.map(({ number, claims }): [number, DeclaredLine] => [
    number,
    { headings: claims ?? null, duty: null, certified: null },
  ]);
  return {
    entry: entry.reference,
    importer: partyKey(entry.importer),
    facts: {
      entryType,
      mode,
      entryDate,
      importationDate,
      inTransitDate,
      port,
      waybills: Math.max(1, bills.length),
      arrivalDate: onBecause === 'arrival' ? on : null,
      receivedDate: on,
      lines: entry.lines,
    },
    lines: new Map(lines),
    fees: {},
  };
}
