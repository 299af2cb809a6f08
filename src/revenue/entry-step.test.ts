import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../terms/day.ts';
import { totalOf } from './cents.ts';
import { readEvent, writeEvent } from './entry-event.parse.ts';
import { type EntryEvent, RECONCILED } from './entry-event.ts';
import { lifeOf, standingOf } from './entry-life.ts';
import {
  attempt,
  type BookedEntry,
  bookEntry,
  type EntryStep,
  type NextEvent,
  openOf,
} from './entry-step.ts';
import { growthBy } from './interest.ts';
import { aBooking, aDay, anyCents, anyCharges, starterRevenue } from './test-revenue.ts';

const law = starterRevenue();
const grow = growthBy(law);
const BOOKED = aDay('2025-03-10');

function booked(but = {}): BookedEntry {
  const after = bookEntry(aBooking(but), BOOKED, law).at(-1)?.after;
  assert(after !== undefined);
  return after;
}

/** Takes steps that must be lawful. */
function taking(entry: BookedEntry, ...events: readonly NextEvent[]): BookedEntry {
  return events.reduce((now, event) => {
    const step = attempt(now, event, law, grow);
    assert(step.ok, step.ok ? '' : JSON.stringify(step.faults));
    return step.value.at(-1)?.after ?? now;
  }, entry);
}

const codeOf = (entry: BookedEntry, event: NextEvent) => {
  const step = attempt(entry, event, law, grow);
  return step.ok ? 'lawful' : step.faults.map(({ code, got }) => `${code} ${got}`).join();
};

const on = (day: string) => aDay(day);
const deposited = (day: string, cents: bigint): NextEvent => ({
  kind: 'deposited',
  on: on(day),
  cents,
});
const CHARGES = { duty: 100_000n, mpf: 3_464n };
const liquidated = (
  day: string,
  charges: Readonly<Record<string, bigint>> = CHARGES,
): NextEvent => ({
  kind: 'liquidated',
  on: on(day),
  charges,
  reason: 'cycle',
});

describe('an entry summary', () => {
  test('is due ten working days after entry, and scheduled to liquidate on the 314th day', () => {
    expect(standingOf(booked().life, law, BOOKED)).toMatchObject({
      liquidation: 'open',
      summaryDue: '2025-03-24',
      scheduled: '2026-01-18',
      deemedOn: '2026-03-10',
      correctUntil: '2026-01-03',
      final: false,
    });
  });

  test('debits the deposits that are owed and credits each charge', () => {
    expect(booked().balances).toEqual({ deposits: 103_464n, duty: -100_000n, mpf: -3_464n });
  });

  test('that was paid in full and liquidated as entered leaves nothing open', () => {
    const done = taking(booked(), deposited('2025-03-20', 103_464n), liquidated('2026-01-18'));
    expect(done.balances).toMatchObject({ deposits: 0n, cash: 103_464n });
    expect(openOf(done.balances)).toBe(0n);
  });

  test('that was liquidated higher is billed for the difference with interest from the due day', () => {
    const higher = { duty: 150_000n, mpf: 3_464n };
    const done = taking(
      booked(),
      deposited('2025-03-24', 103_464n),
      liquidated('2026-01-18', higher),
    );
    // 500.00 from 24 March 2025: 283 days of 2025 and 17 of 2026 at 7 %.
    const interest = BigInt(Math.round(50_000 * ((1 + 0.07 / 365) ** 300 - 1)));
    expect(done.balances['bills']).toBe(50_000n + interest);
    expect(done.balances['interest']).toBe(-interest);
  });

  test('that was liquidated lower is refunded with interest from the deposit', () => {
    const done = taking(
      booked(),
      deposited('2025-04-03', 103_464n),
      liquidated('2026-01-18', { duty: 40_000n, mpf: 3_464n }),
    );
    const late = 43_464 * ((1 + 0.07 / 365) ** 10 - 1);
    const over = (60_000 - late) * ((1 + 0.06 / 365) ** 290 - 1);
    const interest = BigInt(Math.round(over - late));
    expect(done.balances['refunds-payable']).toBe(-60_000n - interest);
    const paid = taking(done, {
      kind: 'settled',
      on: on('2026-02-01'),
      cents: -60_000n - interest,
    });
    expect(openOf(paid.balances)).toBe(0n);
    expect(paid.balances['cash']).toBe(43_464n - interest);
  });
});

describe('liquidation', () => {
  test('happens by operation of law a year after entry, at what the importer asserts', () => {
    const { life } = booked();
    expect(standingOf(life, law, aDay('2026-03-09')).liquidation).toBe('open');
    expect(standingOf(life, law, aDay('2026-03-10'))).toMatchObject({
      liquidation: 'deemed',
      liquidatedOn: '2026-03-10',
      protestUntil: '2026-09-06',
      reliquidateUntil: '2026-06-08',
    });
  });

  test('may be extended year by year, and never past four years', () => {
    const extend = (day: string): NextEvent => ({ kind: 'extended', on: on(day), reason: 'audit' });
    const once = taking(booked(), extend('2026-01-05'));
    expect(standingOf(once.life, law, BOOKED).deemedOn).toBe('2027-03-10');
    expect(codeOf(booked(), extend('2026-03-11'))).toMatch('entry-step-not-open');
    const thrice = taking(once, extend('2026-02-01'), extend('2026-02-02'));
    expect(standingOf(thrice.life, law, BOOKED).deemedOn).toBe('2029-03-10');
    expect(codeOf(thrice, extend('2026-02-03'))).toMatch('entry-step-not-open');
  });

  test('is suspended by law for antidumping entries, until six months after notice', () => {
    const entry = booked({ entryType: '03', charges: { duty: 1n, ad: 500_000n } });
    expect(entry.life.suspended).toBe('ad-cvd');
    expect(standingOf(entry.life, law, aDay('2029-01-01')).liquidation).toBe('suspended');
    expect(codeOf(entry, liquidated('2026-01-18'))).toMatch('entry-step-not-open');
    const resumed = taking(entry, { kind: 'resumed', on: on('2029-01-01') });
    expect(standingOf(resumed.life, law, aDay('2029-01-02')).deemedOn).toBe('2029-07-01');
  });

  test('may be taken back within 90 days, and protested within 180', () => {
    const done = taking(booked(), deposited('2025-03-24', 103_464n), liquidated('2026-01-18'));
    const anew = (day: string): NextEvent => ({
      kind: 'reliquidated',
      on: on(day),
      charges: { mpf: 3_464n },
      reason: 'voluntary',
    });
    expect(codeOf(done, anew('2026-04-18'))).toBe('lawful');
    expect(codeOf(done, anew('2026-04-19'))).toBe('entry-step-too-late 2026-04-18');
    const protest = (day: string): NextEvent => ({
      kind: 'protested',
      on: on(day),
      reason: 'classification',
    });
    expect(codeOf(done, protest('2026-07-17'))).toBe('lawful');
    expect(codeOf(done, protest('2026-07-18'))).toBe('entry-step-too-late 2026-07-17');
    expect(codeOf(booked(), protest('2025-07-17'))).toMatch('entry-step-not-open');
    expect(standingOf(done.life, law, aDay('2026-07-18')).final).toBe(true);
  });

  test('waits with its last word for a protest that is not decided', () => {
    const protested = taking(
      booked(),
      deposited('2025-03-24', 103_464n),
      liquidated('2026-01-18'),
      {
        kind: 'protested',
        on: on('2026-07-01'),
        reason: 'classification',
      },
    );
    const late = standingOf(protested.life, law, aDay('2027-01-01'));
    expect(late).toMatchObject({ final: false, decideProtestUntil: '2028-07-01' });
    const decided = taking(protested, {
      kind: 'protest-decided',
      on: on('2027-01-01'),
      charges: { mpf: 3_464n },
      reason: 'allowed',
    });
    expect(openOf(decided.balances)).toBeLessThan(-100_000n);
  });

  test('corrections end 15 days before it, and reconciliation 21 months after entry', () => {
    const correct = (day: string): NextEvent => ({
      kind: 'corrected',
      on: on(day),
      charges: { duty: 90_000n },
      reason: 'wrong line',
    });
    expect(codeOf(booked(), correct('2026-01-03'))).toBe('lawful');
    expect(codeOf(booked(), correct('2026-01-04'))).toBe('entry-step-too-late 2026-01-03');
    const flagged = taking(booked(), { kind: 'flagged', on: BOOKED, left: 'value' });
    expect(standingOf(flagged.life, law, BOOKED).reconcileUntil).toBe('2026-12-10');
    const fta = taking(booked(), { kind: 'flagged', on: BOOKED, left: 'fta' });
    expect(standingOf(fta.life, law, BOOKED).reconcileUntil).toBe('2026-03-08');
  });
});

// Any event on any day, lawful or not: what is refused changes nothing, what is lawful must keep the laws below.
const anyNext = fc.oneof(
  fc.record({ kind: fc.constant('deposited' as const), cents: anyCents }),
  fc.record({
    kind: fc.constant('settled' as const),
    cents: anyCents.map((c) => (c % 2n === 0n ? c : -c)),
  }),
  fc.record({
    kind: fc.constantFrom(
      'corrected' as const,
      'reconciled' as const,
      'liquidated' as const,
      'reliquidated' as const,
    ),
    charges: anyCharges,
    reason: fc.constant('found'),
  }),
  fc.record({
    kind: fc.constantFrom('extended' as const, 'suspended' as const, 'protested' as const),
    reason: fc.constant('why'),
  }),
  fc.record({ kind: fc.constantFrom('resumed' as const, 'cancelled' as const) }),
  fc.record({ kind: fc.constant('flagged' as const), left: fc.constantFrom(...RECONCILED) }),
  fc.record({
    kind: fc.constant('protest-decided' as const),
    charges: fc.option(anyCharges),
    reason: fc.constant('why'),
  }),
);
const anyHistory = fc.array(fc.tuple(fc.nat(120), anyNext), { maxLength: 12 });

function historyOf(
  charges: Readonly<Record<string, bigint>>,
  history: readonly (readonly [number, object])[],
) {
  const steps: EntryStep[] = [...bookEntry(aBooking({ charges }), BOOKED, law)];
  let day: Day = BOOKED;
  for (const [days, event] of history) {
    day = addDays(day, days);
    const entry = steps.at(-1)?.after;
    assert(entry !== undefined);
    const step = attempt(entry, { ...event, on: day } as NextEvent, law, grow);
    if (step.ok) steps.push(...step.value);
  }
  return { steps, day };
}

describe('whatever happens to an entry', () => {
  test('each transaction sums to zero, and so does every account of it together', () => {
    fc.assert(
      fc.property(anyCharges, anyHistory, (charges, history) => {
        for (const { postings, after: entry } of historyOf(charges, history).steps) {
          expect(postings.reduce((sum, { cents }) => sum + cents, 0n)).toBe(0n);
          expect(postings.every(({ cents }) => cents !== 0n)).toBe(true);
          expect(totalOf(entry.balances)).toBe(0n);
        }
      }),
    );
  });

  test('the accounts of charges hold what was last asserted or found, and deposits what is still owed', () => {
    fc.assert(
      fc.property(anyCharges, anyHistory, (charges, history) => {
        const entry = historyOf(charges, history).steps.at(-1)?.after;
        assert(entry !== undefined);
        const { life, balances } = entry;
        const now = life.final ?? life.asserted;
        for (const [account, cents] of Object.entries(now)) {
          expect(balances[account] ?? 0n).toBe(-cents);
        }
        const paid = life.deposits.reduce((sum, { cents }) => sum - cents, 0n);
        const open = life.liquidatedOn === null && !life.cancelled;
        expect(balances['deposits'] ?? 0n).toBe(open ? totalOf(now) - paid : 0n);
      }),
    );
  });

  test('its events, written and read again, make the same entry', () => {
    fc.assert(
      fc.property(anyCharges, anyHistory, (charges, history) => {
        const { steps } = historyOf(charges, history);
        const events: readonly EntryEvent[] = steps.map(({ event }) =>
          readEvent(writeEvent(event)),
        );
        expect(lifeOf(events)).toEqual(steps.at(-1)?.after.life);
      }),
    );
  });

  test('what is final is never changed, and what is liquidated is never open again', () => {
    fc.assert(
      fc.property(
        anyCharges,
        anyHistory,
        fc.nat(3_000),
        anyNext,
        (charges, history, days, event) => {
          const { steps, day } = historyOf(charges, history);
          const entry = steps.at(-1)?.after;
          assert(entry !== undefined);
          const then = addDays(day, days);
          const [now, later] = [day, then].map((on) => standingOf(entry.life, law, on));
          const over = ['liquidated', 'deemed'];
          if (over.includes(now?.liquidation ?? '')) expect(over).toContain(later?.liquidation);
          if (!later?.final || entry.life.cancelled) return;
          const step = attempt(entry, { ...event, on: then } as NextEvent, law, grow);
          if (step.ok)
            expect(['settled', 'liquidated', 'reconciled']).toContain(
              step.value.at(-1)?.event.kind,
            );
        },
      ),
    );
  });
});
