import type { Consignment } from '../filing/consignment.ts';
import { carrierKey, type Party, partyKey } from '../party/party.ts';
import { counts, membershipsOf } from '../party/trust/benefit.ts';
import type { Day } from '../terms/day.ts';
import { type Draft, unique } from './fact.ts';
import type { History } from './history.ts';
import { SLOTS } from './vocabulary.ts';

/** Writes what programs the importer is a member of on the day, each with its tier where it has one. */
export function writeTrust(record: Draft, importer: Party, history: History | null, on: Day): void {
  if (history === null) return;
  const held = membershipsOf(history.parties ?? {}, partyKey(importer)).filter((one) =>
    counts(one, on),
  );
  record[SLOTS['importer.trusted']] = held.length > 0;
  record[SLOTS['importer.tier']] = unique(
    held.map(({ program, tier }) => (tier === null ? program : `${program}/${tier}`)),
  );
}

/** Writes whether every leg of the consignment's way is trusted on the day, under one seal. */
export function writeLane(
  record: Draft,
  consignment: Consignment,
  history: History | null,
  on: Day,
): void {
  if (history === null) return;
  const { parties } = history;
  // Of most consignments nobody is known at all.
  const legs = parties === undefined ? null : legsOf(consignment);
  const trusted = (key: string | null) =>
    membershipsOf(parties ?? {}, key).some((one) => counts(one, on));
  record[SLOTS['lane.secure']] = legs?.every(trusted) === true && sealsAgree(consignment);
}

/** Every importer, maker and carrier; null while one of the three is not filed. */
function legsOf({ entries, bills }: Consignment): readonly (string | null)[] | null {
  const lines = entries.flatMap((entry) => entry.lines);
  if (lines.length === 0 || bills.length === 0) return null;
  return [
    ...entries.map(({ importer }) => partyKey(importer)),
    ...lines.map(({ manufacturer }) => manufacturer && partyKey(manufacturer)),
    ...bills.map(({ carrier }) => carrierKey(carrier)),
  ];
}

/** Every container has a seal, and the same seals on each bill that names it. */
function sealsAgree({ bills }: Consignment): boolean {
  const seals = new Map<string, string>();
  for (const { number, seals: own } of bills.flatMap((bill) => bill.containers)) {
    const told = [...own].sort().join();
    if (told === '' || (seals.get(number) ?? told) !== told) return false;
    seals.set(number, told);
  }
  return seals.size > 0;
}
