import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reperform } from '../decision/bundle.parse.ts';
import { anArrival, aPlainEntry } from '../decision/test-desk.ts';
import { sql } from '../ledger/database.ts';
import { asAdmin } from '../ledger/test-database.ts';
import { findRecorded } from './bundle-command.ts';
import { EXIT } from './exit.ts';
import { verifyHouse } from './journal-command.ts';
import { run, type TestPlace, testHouse, testPlace } from './test-house.ts';

const REFERENCE = 'B76-0324510-4';

describe('a decision taken out of the house', () => {
  test('is exported with its Book, and decided again to the same bytes without a database', async () => {
    const { environment, folder } = await testPlace();
    const bundle = join(folder, 'bundle.json');
    const book = join(folder, 'book.json');
    await run(['file', 'examples/10-shirts.json', '--sender', 'ruiz-vale'], environment);
    expect(await run(['bundle', REFERENCE, '-o', bundle], environment)).toMatchObject({ code: 0 });
    const exported = await run(
      ['book', 'export', '--for', bundle, '-o', book, '--json'],
      environment,
    );
    expect(JSON.parse(exported.out)).toMatchObject({ file: book });

    const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' };
    const again = await run(['verify', bundle, '--book', book, '--json'], nowhere);
    expect(again.code).toBe(EXIT.done);
    expect(JSON.parse(again.out)).toMatchObject({ same: true, differences: [] });

    const text = readFileSync(bundle, 'utf8');
    const forged = text.replace(/"score":\d+/, '"score":99');
    expect(forged).not.toBe(text);
    writeFileSync(bundle, forged);
    const { code, out } = await run(['verify', bundle, '--book', book], nowhere);
    expect(code).toBe(EXIT.no);
    expect(out).toMatch(/^Different: .*\n {2}\/score\n$/);

    const elsewhere = reperform(
      text.replaceAll(/"book":"[0-9a-f]/g, '"book":"x'),
      readFileSync(book, 'utf8'),
    );
    expect(elsewhere).toMatchObject({ ok: false, faults: [{ code: 'book-differs' }] });
  });
});

describe('a decision asked for by name', () => {
  test('is found by its identifier, its consignment and its reference, however that is typed', async () => {
    const { house } = await testHouse();
    const [filed] = await house.intake.file([anArrival(aPlainEntry(), { at: house.now() })]);
    if (!filed?.ok) throw new Error('refused');
    const { id, consignmentId } = filed.decision;
    for (const name of [id, consignmentId, 'B76-0324527-8', 'b7603245278']) {
      const found = await house.database.as('here', (tx) => findRecorded(tx, name, house.now()));
      expect(found.decision.id).toBe(id);
    }
    const none = house.database.as('here', (tx) => findRecorded(tx, 'B76-0000000-0', house.now()));
    await expect(none).rejects.toThrow('Nothing here is called B76-0000000-0');
  });
});

describe('tidewaiter journal verify', () => {
  let place: TestPlace;

  async function filledHouse() {
    const opened = await testHouse();
    const { house } = opened;
    for (let count = 0; count < 4; count += 1) {
      const reference = `B76-${1_000_000 + count}-1`;
      await house.intake.file([anArrival(aPlainEntry(reference), { at: house.now() })]);
    }
    await house.checkpoint();
    ({ place } = opened);
    return house;
  }

  test('answers with 0 for a whole journal and with 3, writer and place for one flipped bit', async () => {
    const house = await filledHouse();
    const whole = await run(['journal', 'verify', '--json'], place.environment);
    expect(whole.code).toBe(EXIT.done);
    expect(JSON.parse(whole.out)).toMatchObject({ breaks: [], headsHeld: 1 });

    const [row] = await house.database.as('here', (tx) =>
      tx.query(sql`select writer, seq from journal where writer like 'desk-%' limit 1`),
    );
    const { writer, seq } = row ?? {};
    await asAdmin(
      place.opened.admin,
      `update journal set body = overlay(body placing chr(ascii(substr(body, 40, 1)) # 1) from 40)
       where writer = '${writer}' and seq = ${seq}`,
    );
    const { code, out } = await run(['journal', 'verify'], place.environment);
    expect(code).toBe(EXIT.no);
    expect(out).toContain(
      `journal-broken: The journal of here is broken: ${writer} ${seq} changed`,
    );
  });

  test('finds a tail that was cut with the checkpoints in it, by the heads beside the database', async () => {
    const house = await filledHouse();
    await asAdmin(place.opened.admin, `delete from journal where writer in ('checkpoint', 'acts')`);
    const { breaks } = await verifyHouse(house, null);
    expect(breaks.map(({ writer, seq, how }) => [writer, seq, how])).toEqual([
      ['acts', 1, 'tail-cut'],
      ['checkpoint', 1, 'tail-cut'],
    ]);
  });

  test('finds a tail that was cut and written anew, by a receipt from before', async () => {
    const house = await filledHouse();
    const [filed] = await house.intake.file([
      anArrival(aPlainEntry('B76-1000009-1'), { at: house.now() }),
    ]);
    if (!filed?.ok || filed.receipt === null) throw new Error('no receipt');
    const receipts = join(place.folder, 'receipts.ndjson');
    writeFileSync(receipts, `${JSON.stringify({ ...filed.receipt, hash: 'ab'.repeat(32) })}\n`);
    const { breaks } = await verifyHouse(house, receipts);
    const { writer, seq } = filed.receipt;
    expect(breaks).toMatchObject([{ writer, seq, how: 'head-differs' }]);
  });

  test('leaves nothing behind: no checkpoint, no head', async () => {
    await filledHouse();
    const heads = join(place.folder, 'heads.ndjson');
    const before = readFileSync(heads, 'utf8');
    await asAdmin(place.opened.admin, `delete from journal where writer = 'acts'`);
    expect((await run(['journal', 'verify'], place.environment)).code).toBe(EXIT.no);
    expect(readFileSync(heads, 'utf8')).toBe(before);
  });
});
