import { describe, expect, test } from 'vitest';
import { partyKey } from '../party/party.ts';
import type { Membership, Standings } from '../party/standing.ts';
import { aForeignMember, aMembership } from '../party/trust/test-trust.ts';
import { BILL, ENTRY, factsFor, HISTORY, LINE, party } from './test-facts.ts';
import { SLOTS } from './vocabulary.ts';

const MAKER = { ...party('Aserradero Inventado', 'M-7'), country: 'MX' };
const IMPORTER = partyKey(ENTRY.importer);
const CARRIER = `SCAC:${BILL.carrier}`;

const entry = { ...ENTRY, lines: [{ ...LINE, manufacturer: MAKER }] };
const sealed = (seals: readonly string[], container = 'MSCU1234566') => ({
  ...BILL,
  containers: [{ number: container, seals }],
});

function standings(members: Readonly<Record<string, readonly Membership[]>>): Standings {
  return Object.fromEntries(
    Object.entries(members).map(([key, memberships]) => [
      key,
      { account: key, suspension: null, memberships, dismissals: [] },
    ]),
  );
}

const ALL = {
  [IMPORTER]: [aMembership()],
  [partyKey(MAKER)]: [aForeignMember()],
  [CARRIER]: [aMembership()],
};

function factsOf(
  members: Readonly<Record<string, readonly Membership[]>> | null,
  bills = [sealed(['S-1'])],
) {
  const history = { ...HISTORY, ...(members && { parties: standings(members) }) };
  const { subjects } = factsFor({ entries: [entry], bills }, { history });
  const record = subjects.declaration[0]?.record ?? [];
  return {
    trusted: record[SLOTS['importer.trusted']],
    tier: record[SLOTS['importer.tier']],
    secure: record[SLOTS['lane.secure']],
  };
}

describe('what criteria may ask of trust', () => {
  test('is nothing of whom nobody knows', () => {
    expect(factsOf(null)).toEqual({ trusted: false, tier: [], secure: false });
  });

  test('is the programs and tiers that count on the day', () => {
    const held = [
      aMembership({ tier: '3' }),
      aMembership({ program: 'ctpat-trade-compliance', tier: null, state: 'certified' }),
      aMembership({ program: 'fast-driver', tier: null, state: 'suspended' }),
    ];
    expect(factsOf({ [IMPORTER]: held })).toMatchObject({
      trusted: true,
      tier: ['ctpat/3', 'ctpat-trade-compliance'],
    });
  });

  test('calls a way secure while importer, maker and carrier are trusted and the seal is one', () => {
    expect(factsOf(ALL).secure).toBe(true);
    for (const leg of Object.keys(ALL)) {
      expect(factsOf({ ...ALL, [leg]: [] }).secure, leg).toBe(false);
    }
    expect(factsOf(ALL, []).secure).toBe(false);
    expect(factsOf(ALL, [sealed([])]).secure).toBe(false);
    expect(factsOf(ALL, [sealed(['S-1']), sealed(['S-2'])]).secure).toBe(false);
    expect(factsOf(ALL, [sealed(['S-1']), sealed(['S-2'], 'MSCU7654320')]).secure).toBe(true);
  });
});
