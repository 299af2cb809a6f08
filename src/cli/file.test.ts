import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { asAdmin } from '../ledger/test-database.ts';
import { writeMessage } from '../simulation/messages.ts';
import { simulated } from '../simulation/test-simulation.ts';
import { EXIT } from './exit.ts';
import { fileAll } from './file.ts';
import { senderOf } from './file-command.ts';
import { type Message, streamMessages } from './messages.ts';
import { run, spawnProgram, testHouse, testPlace } from './test-house.ts';

const LINES = simulated({ days: 3, filingsPerDay: 600 })
  .slice(0, 900)
  .map(({ filing }) => writeMessage(filing));

function lineOf(place: number): string {
  return LINES[place] ?? '';
}

describe('a stream of messages', () => {
  test('is filed in its order, each line answered once, and read on when it is durable', async () => {
    const { house } = await testHouse();
    let read = 0;
    let answered = 0;
    let held = 0;
    const chunks = async function* () {
      while (read < LINES.length) {
        held = Math.max(held, read - answered);
        const lines = LINES.slice(read, read + 60).map((line, n) =>
          read + n === 450 ? '{' : line,
        );
        read += lines.length;
        yield Buffer.from(`${lines.join('\n')}\n`);
      }
    };
    const places: string[] = [];
    const filed = await fileAll(house, streamMessages(chunks()), 'ruiz-vale', (at) => {
      answered += 1;
      places.push(at);
    });
    expect(filed).toEqual({ filed: 899, refused: 1 });
    expect(places).toEqual(Array.from({ length: 900 }, (_, line) => `/${line}`));
    expect(held).toBe(0);
  });

  test('that comes twice is one filing each', async () => {
    const { house } = await testHouse();
    const messages = async function* () {
      yield Buffer.from(`${lineOf(1)}\n${lineOf(2)}`);
    };
    const repeated: boolean[] = [];
    for (let time = 0; time < 2; time += 1) {
      await fileAll(house, streamMessages(messages()), 'ruiz-vale', (_, answer) => {
        repeated.push(answer.ok && answer.repeated);
      });
    }
    expect(repeated).toEqual([false, false, true, true]);
  });

  test('of refused messages only asks nothing of the desk', async () => {
    const { house } = await testHouse();
    const refused: Message = { at: '/0', result: { ok: false, faults: [] } };
    expect(await fileAll(house, [[refused]], 'ruiz-vale', () => undefined)).toEqual({
      filed: 0,
      refused: 1,
    });
  });
});

test('nobody files for nobody: without accounts a sender must be named', async () => {
  const { house } = await testHouse();
  await expect(senderOf(house, {})).rejects.toThrow('For whom');
  expect(await senderOf(house, { sender: 'ruiz-vale', segmentCount: 'warn' })).toMatchObject({
    sender: 'ruiz-vale',
    profile: { segmentCount: 'warn' },
  });
});

describe('tidewaiter file', () => {
  test('answers a message while more may come, and after Ctrl-C what was filed is there', async () => {
    const { environment, opened } = await testPlace();
    const args = ['file', '-', '--sender', 'ruiz-vale', '--json'];
    const child = spawnProgram(args, environment);
    child.stdin.write(`${lineOf(0)}\n`);
    const ended = once(child, 'close');
    const [answer] = await Promise.race([once(child.stdout, 'data'), ended]);
    expect(JSON.parse(String(answer))).toMatchObject({ at: '/0', ok: true });
    child.kill('SIGINT');
    const [code] = await ended;
    expect(code).toBe(EXIT.interrupted);
    const { rows } = await asAdmin(opened.admin, 'select sender from filing');
    expect(rows).toEqual([{ sender: 'ruiz-vale' }]);
  });

  test('answers each line of standard input in JSON and ends with 4 when one was refused', async () => {
    const { environment } = await testPlace();
    const input = `${lineOf(1)}\n\n{"kind":"entry"}\n`;
    const { code, out } = await run(
      ['file', '-', '--sender', 'ruiz-vale', '--json'],
      environment,
      input,
    );
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(EXIT.refused);
    expect(answers).toMatchObject([
      { at: '/0', ok: true, version: 1, receipt: { seq: 1 } },
      { at: '/2', ok: false },
    ]);
    expect(answers[1].faults.length).toBeGreaterThan(3);
  });

  test('reads every format of examples/ and prints a line for each decision', async () => {
    const { environment } = await testPlace();
    const files = [
      'examples/10-shirts.json',
      'examples/ocean-manifest.edi',
      'examples/cargo-release.catair',
    ];
    const { code, out } = await run(['file', ...files, '--sender', 'ruiz-vale'], environment);
    expect(code).toBe(EXIT.done);
    expect(out.split('\n').filter((line) => /^[●◐▤◆■✕] /.test(line)).length).toBeGreaterThan(3);
  });
});
