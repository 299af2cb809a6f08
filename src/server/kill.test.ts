import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../config.ts';
import { aPlainEntry } from '../decision/test-desk.ts';
import { sql } from '../ledger/database.ts';
import { verifyJournal } from '../ledger/journal.store.ts';
import type { Head, Heads } from '../ledger/journal.ts';
import { openHouse } from './house.ts';
import { enrol, entryNumber } from './test-house.ts';
import { aDataFolder, clearAway, postmasterOf, startProgram } from './test-program.ts';

/** What a filer holds in its hand: the filing's name, and where the journal has it. */
interface Acknowledged {
  readonly filing: string;
  readonly receipt: Head & { readonly writer: string };
}

const SENDERS = 16;
const ACKNOWLEDGED_MIN = 300;

test('a server and its PostgreSQL killed under load lose no filing that was acknowledged', async () => {
  const folder = aDataFolder();
  const data = join(folder, 'data');
  const program = startProgram(data);
  onTestFinished(() => clearAway(folder, program));
  await program.ready;
  const config = readConfig({}, { data });
  const beside = await openHouse(config, 'tool');
  const filer = await enrol(beside, 'kestrel', ['filer'], 'kestrel');
  await beside.close();

  const acknowledged: Acknowledged[] = [];
  let next = 0;
  let killed = false;
  const send = async () => {
    while (!killed) {
      next += 1;
      const answer = await fetch(`${program.address()}/v1/filings`, {
        method: 'POST',
        headers: { ...filer, 'content-type': 'application/json' },
        body: JSON.stringify(aPlainEntry(entryNumber(next))),
      });
      const body = await answer.text();
      expect(answer.status, body).toBe(201);
      acknowledged.push(JSON.parse(body));
    }
  };
  const senders = Array.from({ length: SENDERS }, () => send().catch((error) => String(error)));
  const allStopped = Promise.all(senders);
  while (acknowledged.length < ACKNOWLEDGED_MIN) {
    expect(await Promise.race([allStopped, sleep(5)])).toBeUndefined();
  }
  // One more, that has only just asked when everything ends: the others may all have their answers.
  const last = send().catch((error) => String(error));
  await sleep(2);
  const postmaster = postmasterOf(data);
  killed = true;
  process.kill(postmaster ?? 0, 'SIGKILL');
  program.child.kill('SIGKILL');
  const outcomes = [...(await allStopped), await last];
  await program.ended;
  // Somebody was cut off in the middle, else nothing was under way when it died.
  expect(outcomes.filter((one) => one !== undefined)).not.toEqual([]);

  const again = await openHouse(config, 'server');
  onTestFinished(() => again.close());
  const rows = await again.database.as(again.agency.id, (tx) =>
    tx.query(sql`
      select filing.id as filing, journal.writer, journal.seq::int, journal.hash from filing
      join decision on decision.agency = filing.agency and decision.filing = filing.id
      join journal on journal.agency = filing.agency and journal.subject = decision.id
      join outbox on outbox.agency = filing.agency and outbox.subject = decision.id
      where filing.sender = 'kestrel'`),
  );
  const kept = new Map(rows.map(({ filing, ...receipt }) => [filing, receipt]));
  expect(acknowledged.length).toBeGreaterThanOrEqual(ACKNOWLEDGED_MIN);
  for (const { filing, receipt } of acknowledged) expect(kept.get(filing)).toEqual(receipt);

  const receipts = acknowledged.map(({ receipt: { writer, ...head } }) => ({ [writer]: head }));
  const published = readFileSync(join(data, 'heads.ndjson'), 'utf8').trimEnd().split('\n');
  expect(published).not.toEqual([]);
  const heads: Heads[] = published.map((line) => JSON.parse(line).heads);
  const report = await verifyJournal(again.database, again.agency.id, [...heads, ...receipts]);
  expect(report.breaks).toEqual([]);
}, 90_000);
