import type { Instant } from '../../terms/day.ts';
import type { Fired, Matching } from '../criterion.ts';
import type { Facts, Subject } from '../facts.ts';
import { SLOTS } from '../vocabulary.ts';
import type { CriteriaLife, Extent, Snooze } from './criteria-life.ts';

/**
 * What fired, less what is snoozed at that moment and with what is overridden as it is to be.
 *
 * Depends on the moment of the question and on nothing else: a snooze that has run out is none, and a
 * decision made again offline comes out alike.
 */
export function snoozed(
  matching: Matching,
  { snoozes }: Pick<CriteriaLife, 'snoozes'>,
  facts: Facts,
  at: Instant,
): Matching {
  if (snoozes.size === 0) return matching;
  const holding = (criterion: string) =>
    (snoozes.get(criterion) ?? []).filter(({ from, until }) => from <= at && at < until);
  const fired = matching.fired.flatMap((one) => {
    const snooze = strongest(
      holding(one.criterion.id).filter(({ only }) => covers(only, one, facts)),
    );
    return snooze === undefined ? [one] : voiced(one, snooze);
  });
  // A condition without an answer may speak of any goods: only silence about all of them covers it.
  const failed = matching.failed.filter(
    ({ criterion }) => !holding(criterion).some((one) => one.instead === null && isWhole(one.only)),
  );
  return { fired, failed };
}

/** Silence goes before another voice; among equals, the one that was published last. */
function strongest(snoozes: readonly Snooze[]): Snooze | undefined {
  return (
    snoozes.find((one) => one.instead === null) ??
    snoozes.reduce<Snooze | undefined>(
      (last, one) => (last === undefined || one.from > last.from ? one : last),
      undefined,
    )
  );
}

function voiced(fired: Fired, { instead }: Snooze): readonly Fired[] {
  return instead === null ? [] : [{ ...fired, criterion: { ...fired.criterion, ...instead } }];
}

function isWhole({ party, port, hts }: Extent): boolean {
  return party === undefined && port === undefined && hts === undefined;
}

/** Where a criterion spoke of more than one line, all of them must be within the extent. */
function covers(only: Extent, { entry, line }: Fired, { subjects }: Facts): boolean {
  if (isWhole(only)) return true;
  const spoken = subjects.line.filter(
    (subject) =>
      (entry === null || subject.entry === entry) && (line === null || subject.line === line),
  );
  return spoken.length > 0 && spoken.every((subject) => isWithin(only, subject));
}

function isWithin({ party, port, hts }: Extent, { record }: Subject): boolean {
  if (party !== undefined && record[SLOTS['importer.key']] !== party) return false;
  if (port !== undefined && record[SLOTS['entry.port']] !== port) return false;
  const number = record[SLOTS['line.hts']];
  return hts === undefined || (typeof number === 'string' && number.startsWith(hts));
}
