import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBookFile } from '../decision/bundle.ts';
import type { Decision } from '../decision/decision.ts';
import { anArrival, aPlainEntry, starterBook } from '../decision/test-desk.ts';
import { party } from '../filing/test-parts.ts';
import { listBookParts } from '../ledger/book-part.store.ts';
import { sql } from '../ledger/database.ts';
import type { House } from '../server/house.ts';
import { type PreCheck, preCheck, preCheckOffline } from './decide.ts';
import { run, testFolder, testHouse } from './test-house.ts';

const HERE = { id: 'here', zone: 'America/New_York' };

function decisionOf(check: PreCheck | undefined): Decision {
  if (check === undefined || 'code' in check) throw new Error(`refused: ${JSON.stringify(check)}`);
  return check.decision;
}

/** What a decision says, without the names and the draw that every filing has of its own. */
function saidBy({ lane, score, reasons, assessments, screening }: Decision) {
  return { lane, score, reasons, assessments, screening };
}

async function rowsIn(house: House): Promise<unknown> {
  return house.database.as(house.agency.id, (tx) =>
    tx.query(sql`select (select count(*) from filing) as filings,
      (select count(*) from decision) as decisions, (select count(*) from journal) as entries`),
  );
}

describe('a pre-check in the house', () => {
  test('says what the desk then decides, and writes nothing', async () => {
    const { house } = await testHouse();
    const before = await rowsIn(house);
    const arrival = anArrival(aPlainEntry(), { at: house.now() });
    const [foretold] = await preCheck(house, [arrival]);
    expect(await rowsIn(house)).toEqual(before);
    const [filed] = await house.intake.file([arrival]);
    if (!filed?.ok) throw new Error('refused');
    if (filed.decision.control.drawn) return;
    expect(saidBy(decisionOf(foretold))).toEqual(saidBy(filed.decision));
  });

  test('knows what is on file: another sender’s reference is refused', async () => {
    const { house } = await testHouse();
    await house.intake.file([anArrival(aPlainEntry(), { at: house.now() })]);
    const foreign = anArrival(aPlainEntry(), {
      sender: 'somebody-else',
      at: house.now(),
      key: 'k2',
    });
    expect(await preCheck(house, [foreign])).toMatchObject([{ code: 'not-your-reference' }]);
  });

  test('joins the messages it is given, and foretells no draw', async () => {
    const { house } = await testHouse();
    const twice = ['1', '2'].map((key) => anArrival(aPlainEntry(), { key, at: house.now() }));
    const checks = (await preCheck(house, twice)).map(decisionOf);
    expect(checks.map(({ version }) => version)).toEqual([1, 2]);
    const many = Array.from({ length: 300 }, (_, n) =>
      anArrival(aPlainEntry(`B76-${1_000_000 + n}-1`), { at: house.now() }),
    );
    const drawn = (await preCheck(house, many)).filter((check) => decisionOf(check).control.drawn);
    expect(drawn).toEqual([]);
  });
});

describe('a pre-check by an exported Book', () => {
  test('is degraded for want of history, says so, and releases nothing', () => {
    const [check] = preCheckOffline(starterBook(), [anArrival(aPlainEntry())], HERE);
    const decision = decisionOf(check);
    expect(decision.outages).toMatchObject([{ layer: 'history', how: 'absent' }]);
    expect(decision).toMatchObject({ degraded: true, lane: 'documents' });
  });

  test('finds a listed party as the house does', () => {
    const importer = party('Quenby Hafenhandel', 'DE');
    const [check] = preCheckOffline(
      starterBook(),
      [anArrival(aPlainEntry('B76-0000001-1', { importer }))],
      HERE,
    );
    expect(decisionOf(check).lane).toBe('hold');
  });

  test('needs no database: the program prints lane, reasons with their law, and the duty worksheet', async () => {
    const { house } = await testHouse();
    const parts = await house.database.as(house.agency.id, (tx) => listBookParts(tx, house.now()));
    const book = join(testFolder(), 'book.json');
    writeFileSync(book, writeBookFile(parts));
    const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' };
    const at = '2026-11-22T19:00:00Z';
    const { code, out } = await run(
      ['decide', 'examples/10-shirts.json', '--book', book, '--at', at],
      nowhere,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^▤ documents/);
    expect(out).toContain('history absent');
    expect(out).toMatch(/line 1 \d{10} general duty .* = [\d.]+ USD/);
    expect(out).toContain('total duty');
  });
});
