import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Filing, Parcel } from '../filing/filing.ts';
import { party } from '../filing/test-parts.ts';
import { asAdmin, HERE, openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import { type Day, type Instant, instantOf } from '../terms/day.ts';
import { USD } from '../terms/money.ts';
import type { Answer } from './intake.store.ts';
import { type Intake, openIntake } from './intake.ts';
import { type DayParcel, ParcelDays } from './parcel-day.ts';
import { aDesk, anArrival } from './test-desk.ts';
import { readHistory } from './workspace.store.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

const intakeOf = (writers: readonly string[]): Intake =>
  openIntake({
    database: opened.database,
    agency: HERE,
    desk: () => aDesk(),
    writers,
    history: readHistory,
    committed: () => undefined,
  });

const noon = (day: string): Instant => instantOf(Date.parse(`${day}T16:00:00.000Z`));
const select = (text: string) => asAdmin(opened.admin, text).then((result) => result.rows);

const SPELLINGS = [
  {
    ...party('Marisol Echeverria', 'US'),
    address: '1480 North Larch Street, Apt 6, Reno, NV 89501',
  },
  {
    ...party('ECHEVERRÍA, Marisol', 'US'),
    address: '1480 N. Larch St. #6, Reno Nevada 89501-2214',
  },
];

function aParcel(reference: string, but: Partial<Parcel> = {}): Parcel {
  return {
    kind: 'parcel',
    action: 'file',
    reference,
    synthetic: true,
    bill: null,
    port: '4701',
    mode: 'express',
    platform: null,
    seller: null,
    consignee: SPELLINGS[0] ?? party('nobody', 'US'),
    description: 'carved chess board',
    hts: null,
    origin: 'VN',
    value: { amount: '75', currency: USD },
    weightKg: null,
    ...but,
  };
}

/** Fourteen parcels to one person in two spellings. */
const fourteen = (name: string) =>
  Array.from({ length: 14 }, (_, n) => {
    const consignee = SPELLINGS[n % 2] ?? party('nobody', 'US');
    return aParcel(`${name}-${String(n + 1).padStart(2, '0')}`, { consignee });
  });

async function file(intake: Intake, at: Instant, filings: readonly Filing[]) {
  const answers = await intake.file(filings.map((filing) => anArrival(filing, { at })));
  return answers.map((answer) => told(answer));
}

/** What bars the exemption: the codes of the barriers. */
function told(answer: Answer | undefined): readonly string[] {
  if (!answer?.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  const denied = answer.decision.reasons.find(({ code }) => code === 'parcel-not-exempt');
  return (denied?.seen ?? []).map(({ name }) => name);
}

const lostOn = (day: string) =>
  select(
    `select parcel from parcel_day where on_day = '${day}' and lost_by is not null order by 1`,
  ).then((rows) => rows.map((row) => String(row.parcel)));

describe('fourteen parcels of 75 dollars to one person in two spellings on one day', () => {
  test('all lose the exemption when they come together', async () => {
    const answers = await file(intakeOf(['a', 'b']), noon('2025-08-11'), fourteen('TOGETHER'));
    expect(answers).toHaveLength(14);
    // One batch in each of two lanes: whoever comes second knows of the first, and takes its exemption.
    const denied = answers.filter((codes) => codes.includes('over-limit-together')).length;
    expect(denied + (await lostOn('2025-08-11')).length).toBe(14);
  });

  test('all lose it when they come one by one: the eleventh takes it from the ten before', async () => {
    const intake = intakeOf(['c']);
    const answers: (readonly string[])[] = [];
    const parcels = fourteen('APART');
    for (const parcel of parcels) {
      answers.push(...(await file(intake, noon('2025-08-12'), [parcel])));
    }
    const exempt = answers.filter((codes) => codes.length === 0);
    expect(exempt).toHaveLength(10);
    expect(answers.slice(10).every((codes) => codes.includes('over-limit-together'))).toBe(true);
    expect(await lostOn('2025-08-12')).toEqual(
      parcels.slice(0, 10).map(({ reference }) => reference),
    );
  });

  test('need an entry, each alone, once the exemption is suspended', async () => {
    const intake = intakeOf(['d']);
    const [first] = await file(intake, noon('2025-08-29'), [aParcel('AFTER-01')]);
    expect(first?.slice(0, 2)).toEqual(['program', 'barred']);
    const [last] = await file(intake, noon('2025-08-28'), [aParcel('BEFORE-01')]);
    expect(last).toEqual([]);
  });

  test('are two days’ when seven come on each', async () => {
    const intake = intakeOf(['e']);
    const parcels = fourteen('TWO-DAYS');
    const answers = [
      ...(await file(intake, noon('2025-08-13'), parcels.slice(0, 7))),
      ...(await file(intake, noon('2025-08-14'), parcels.slice(7))),
    ];
    expect(answers.every((codes) => codes.length === 0)).toBe(true);
  });
});

describe('what comes to one address on a day', () => {
  test('is not one person’s when two live there, and is counted for the address', async () => {
    const intake = intakeOf(['f']);
    const other = { ...party('Tobias Ferncastle', 'US'), address: SPELLINGS[1]?.address ?? null };
    const value = { amount: '500', currency: USD };
    await file(intake, noon('2025-08-15'), [aParcel('HOUSE-1', { value })]);
    const [answer] = await intake.file([
      anArrival(aParcel('HOUSE-2', { value, consignee: other }), { at: noon('2025-08-15') }),
    ]);
    expect(told(answer)).toEqual([]);
    if (!answer?.ok) return;
    expect(answer.question.history.sameDay).toEqual({
      'HOUSE-2': {
        person: { parcels: 0, values: [] },
        address: { parcels: 1, values: [{ amount: '500.0000', currency: 'USD' }] },
      },
    });
  });

  test('is nobody’s at a forwarder’s, but for a customer who names himself', async () => {
    const intake = intakeOf(['g']);
    const where = '900 Dockside Pkwy, Ste 100, Newark, Delaware 19711';
    const value = { amount: '500', currency: USD };
    const to = (name: string) => ({ consignee: { ...party(name, 'US'), address: where }, value });
    const at = noon('2025-08-18');
    const answers = [
      await file(intake, at, [aParcel('FWD-1', to('Redwood Quay Forwarding'))]),
      await file(intake, at, [aParcel('FWD-2', to('Redwood Quay Forwarding'))]),
      await file(intake, at, [aParcel('FWD-3', to('Ines Halloran'))]),
      await file(intake, at, [aParcel('FWD-4', to('Ines Halloran'))]),
    ];
    expect(answers.flat().map((codes) => codes.includes('over-limit-together'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  test('counts a parcel as it was amended, and no more once it is cancelled', async () => {
    const intake = intakeOf(['h']);
    const at = noon('2025-08-19');
    const dear = { value: { amount: '700', currency: USD } };
    await file(intake, at, [aParcel('CHANGE-1', dear)]);
    await file(intake, at, [aParcel('CHANGE-1', { action: 'amend' })]);
    expect(await file(intake, at, [aParcel('CHANGE-2', dear)])).toEqual([[]]);
    await file(intake, at, [
      {
        kind: 'cancellation',
        action: 'cancel',
        cancels: 'parcel',
        reference: 'CHANGE-2',
        synthetic: true,
      },
    ]);
    expect(await file(intake, at, [aParcel('CHANGE-3', dear)])).toEqual([[]]);
    const [over] = await file(intake, at, [aParcel('CHANGE-4', dear)]);
    expect(over).toContain('over-limit-together');
  });
});

describe('sums of days', () => {
  const day = '2025-08-11' as Day;
  const parcels = fc.uniqueArray(
    fc.record({
      parcel: fc.stringMatching(/^[A-Z]{1,3}$/),
      consignee: fc.constantFrom('k1', 'k2', 'k3'),
      address: fc.constantFrom('here', 'there', null),
      person: fc.constantFrom('ana ruiz', 'ruiz ana', 'bo tanaka'),
      cents: fc.integer({ min: 1, max: 90_000 }),
    }),
    { selector: ({ parcel }) => parcel, maxLength: 30 },
  );
  const counted = ({
    cents,
    ...own
  }: { cents: number } & Omit<DayParcel, 'day' | 'value' | 'exempt'>) => ({
    ...own,
    day,
    value: { amount: (cents / 100).toFixed(2), currency: USD },
    exempt: true,
  });

  const daysOf = (known: readonly DayParcel[]) => {
    const days = new ParcelDays(0.72);
    for (const one of known) days.put(one);
    return days;
  };

  test('are the same in whatever order parcels came, and whatever came and went between', () => {
    fc.assert(
      fc.property(parcels, fc.nat(), (drawn, turn) => {
        const known = drawn.map(counted);
        const place = known.length === 0 ? 0 : turn % known.length;
        const [before, after] = [known.slice(0, place), known.slice(place)];
        const straight = daysOf(known);
        const turned = daysOf(before.map((one) => ({ ...one, person: 'somebody else' })));
        for (const { parcel } of before) turned.drop(parcel);
        for (const one of [...after, ...before]) turned.put(one);
        const names = known.map(({ parcel }) => parcel);
        for (const name of names) expect(turned.beside([name])).toEqual(straight.beside([name]));
        expect(straight.beside(names)).toEqual(turned.beside(names));
      }),
    );
  });

  test('never leave out a parcel of the same key, nor count what moves together', () => {
    fc.assert(
      fc.property(parcels, (drawn) => {
        const days = new ParcelDays(null);
        for (const one of drawn.map(counted)) days.put(one);
        for (const { parcel, consignee } of drawn) {
          const fellows = drawn.filter(
            (one) => one.consignee === consignee && one.parcel !== parcel,
          );
          expect(days.beside([parcel])[parcel]?.person.parcels ?? 0).toBe(fellows.length);
        }
        expect(days.beside(drawn.map(({ parcel }) => parcel))).toEqual({});
      }),
    );
  });
});
