import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry, EntryLine, Permit } from '../filing/filing.ts';
import { HERE, openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import { LINE } from '../risk/test-facts.ts';
import { type Instant, instantOf, millisecondsOf } from '../terms/day.ts';
import { recordAuthorisations } from '../tracing/balance/authorisation.store.ts';
import type { Authorisation } from '../tracing/balance/authorisation.ts';
import { anAuthorisation } from '../tracing/balance/test-balance.ts';
import { openIntake } from './intake.ts';
import { aDesk, anArrival, aPlainEntry, NOON } from './test-desk.ts';
import { readHistory } from './workspace.store.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

let minutes = 0;
const later = (): Instant => {
  minutes += 1;
  return instantOf(millisecondsOf(NOON) + minutes * 60_000);
};

function permit(type: string, number: string, but: Partial<Permit> = {}): Permit {
  return { type, number, issuer: null, uses: null, allows: null, ...but };
}

function lines(...given: readonly Partial<EntryLine>[]): readonly EntryLine[] {
  return given.map((but, place) => ({ ...LINE, permits: [], number: place + 1, ...but }));
}

async function register(...authorisations: readonly Authorisation[]): Promise<void> {
  const recording = { reason: 'the issuer answered our request', authorisations };
  const acting = { at: later(), actor: 'dana' };
  const recorded = await opened.database.as(HERE, (tx) =>
    recordAuthorisations(tx, recording, acting),
  );
  expect(recorded).toMatchObject({ ok: true });
}

/** What was decided of an entry with these lines: the criteria that fired, each with its line. */
async function fileEntry(
  reference: string,
  but: Partial<Entry>,
  { sender = 'ruiz-vale', key = reference }: { sender?: string; key?: string } = {},
) {
  const intake = openIntake({
    database: opened.database,
    agency: HERE,
    desk: () => aDesk(),
    writers: ['server-1'],
    history: readHistory,
    committed: () => undefined,
  });
  const entry = aPlainEntry(reference, but);
  const [answer] = await intake.file([anArrival(entry, { key, sender, at: later() })]);
  if (!answer?.ok || answer.admitted === null) throw new Error(JSON.stringify(answer));
  const { decision, question } = answer.admitted;
  const fired = decision.reasons.flatMap((reason) =>
    'code' in reason ? [`${reason.code} ${'line' in reason ? reason.line : ''}`.trim()] : [],
  );
  return { decision, question, fired, permits: question.history.permits };
}

const boards = (amount: string) => ({ quantities: [{ amount, unit: 'm3' }] });

describe('a permit that the register knows', () => {
  test('is held to what its issuer allowed, not to what the line says that it allows', async () => {
    await register(anAuthorisation('harvest', 'R-1', ['100', 'm3']));
    const allows = { amount: '500', unit: 'm3' };
    const uses = { amount: '60', unit: 'm3' };
    const permits = [permit('harvest', 'R-1', { uses, allows })];
    await fileEntry('B76-2000001-0', { lines: lines({ permits }) });
    const { fired } = await fileEntry(
      'B76-2000002-0',
      { lines: lines({ permits: permits.map((one) => ({ ...one })) }) },
      { sender: 'other-broker' },
    );
    expect(fired).toContain('timber-permit-over-volume 1');
  });

  test('is crossed by one line, whoever filed the lines before', async () => {
    await register(anAuthorisation('harvest', 'R-2', ['100', 'm3']));
    const uses = (amount: string) => [permit('harvest', 'R-2', { uses: { amount, unit: 'm3' } })];
    await fileEntry('B76-2000003-0', { lines: lines({ permits: uses('80') }) });
    const { fired } = await fileEntry(
      'B76-2000004-0',
      { lines: lines({ permits: uses('15') }, { permits: uses('15') }, { permits: uses('1') }) },
      { sender: 'other-broker' },
    );
    const over = fired.filter((one) => one.startsWith('timber-permit-over-volume'));
    expect(over).toEqual(['timber-permit-over-volume 2', 'timber-permit-over-volume 3']);
  });
});

describe('what a filing used', () => {
  test('is given back when it is amended to less, to another permit, or cancelled', async () => {
    await register(anAuthorisation('harvest', 'R-3', ['100', 'm3']));
    const on = (number: string, amount: string) =>
      lines({ permits: [permit('harvest', number, { uses: { amount, unit: 'm3' } })] });
    const left = async () => {
      minutes += 1;
      const asked = await fileEntry(`B76-21${minutes}-0`, { lines: on('R-3', '0') });
      return asked.permits[0]?.usedElsewhere;
    };
    await fileEntry('B76-2000005-0', { lines: on('R-3', '90') });
    expect(await left()).toBe('90.000000');
    await fileEntry('B76-2000005-0', { action: 'amend', lines: on('R-3', '40') }, { key: 'a1' });
    expect(await left()).toBe('40.000000');
    await fileEntry('B76-2000005-0', { action: 'amend', lines: on('R-33', '40') }, { key: 'a2' });
    expect(await left()).toBe('0.000000');
    await fileEntry('B76-2000005-0', { action: 'amend', lines: on('R-3', '70') }, { key: 'a3' });
    expect(await left()).toBe('70.000000');
    await fileEntry('B76-2000005-0', { action: 'cancel', lines: on('R-3', '70') }, { key: 'a4' });
    expect(await left()).toBe('0.000000');
  });

  test('counts in every unit that converts, and is unknown, not nothing, in one that does not', async () => {
    await register(anAuthorisation('catch', 'Q-1', ['10', 't']));
    const of = (amount: string, unit: string) => [
      permit('catch', 'Q-1', { uses: { amount, unit } }),
    ];
    await fileEntry('B76-2000006-0', { lines: lines({ permits: of('8000', 'kg') }) });
    const converted = await fileEntry('B76-2000007-0', { lines: lines({ permits: of('1', 't') }) });
    expect(converted.permits[0]).toMatchObject({
      usedElsewhere: '8.000000',
      volume: { unit: 't' },
    });
    await fileEntry('B76-2000008-0', { lines: lines({ permits: of('30', 'm3') }) });
    const unknown = await fileEntry('B76-2000009-0', { lines: lines({ permits: of('1', 'kg') }) });
    expect(unknown.permits[0]).toMatchObject({ usedElsewhere: '9.000000', uncounted: ['m3'] });
  });
});

describe('worked scenarios of shipment verification', () => {
  test('a landing notice that an earlier entry used in full allows nothing more', async () => {
    await register(anAuthorisation('landing', 'AV-77', ['1200', 'kg'], { country: 'MX' }));
    const cucumber = (amount: string) =>
      lines({
        hts: '0308190000',
        description: 'Sea cucumber, dried',
        species: ['Isostichopus badionotus'],
        quantities: [{ amount, unit: 'kg' }],
        permits: [permit('landing', 'AV-77')],
      });
    const first = await fileEntry('B76-2000010-0', { lines: cucumber('1200') });
    expect(first.fired.filter((one) => one.includes('landing'))).toEqual([]);
    const second = await fileEntry(
      'B76-2000011-0',
      { lines: cucumber('300') },
      { sender: 'other-broker' },
    );
    expect(second.fired).toContain('fishing-landing-over-quantity 1');
  });

  test('a CITES permit for 12 m3 does not cover 19 m3 of mahogany', async () => {
    await register(
      anAuthorisation('cites', 'MX-900', ['12', 'm3'], {
        country: 'MX',
        species: ['Swietenia macrophylla'],
      }),
    );
    const allows = { amount: '19', unit: 'm3' };
    const mahogany = lines({
      ...boards('19'),
      species: ['Swietenia macrophylla'],
      permits: [permit('cites', 'MX-900', { allows })],
    });
    const { fired } = await fileEntry('B76-2000012-0', { lines: mahogany });
    expect(fired).toContain('wildlife-permit-over-quantity 1');
    expect(fired).toContain('wildlife-permit-differs 1');
  });
});

describe('a broader authorisation', () => {
  test('is drawn on by all that were given within it', async () => {
    await register(
      anAuthorisation('concession', 'C-1', ['100', 'm3']),
      anAuthorisation('harvest', 'P-1', ['80', 'm3'], { within: 'concession/C-1' }),
      anAuthorisation('harvest', 'P-2', ['80', 'm3'], { within: 'concession/C-1' }),
    );
    const on = (number: string) =>
      lines({ permits: [permit('harvest', number, { uses: { amount: '70', unit: 'm3' } })] });
    await fileEntry('B76-2000013-0', { lines: on('P-1') });
    const { fired } = await fileEntry('B76-2000014-0', { lines: on('P-2') });
    expect(fired).toContain('timber-concession-over-volume 1');
    expect(fired).not.toContain('timber-permit-over-volume 1');
  });
});
