import { describe, expect, test } from 'vitest';
import { writeMessage } from '../simulation/messages.ts';
import { simulated } from '../simulation/test-simulation.ts';
import { EXIT } from './exit.ts';
import { fileAll } from './file.ts';
import { senderOf } from './file-command.ts';
import { type Message, streamMessages } from './messages.ts';
import { run, testHouse, testPlace } from './test-house.ts';

const LINES = simulated({ days: 3, filingsPerDay: 600 })
  .slice(0, 900)
  .map(({ filing }) => writeMessage(filing));

function lineOf(place: number): string {
  return LINES[place] ?? '';
}

describe('a stream of messages', () => {
  test('is filed in its order, each line answered once, with one batch in memory', async () => {
    const { house } = await testHouse();
    let read = 0;
    let answered = 0;
    let held = 0;
    const chunks = async function* () {
      for (; read < 900; read += 1) {
        held = Math.max(held, read - answered);
        yield Buffer.from(`${read === 450 ? '{"kind":"entry"' : lineOf(read)}\n`);
      }
    };
    const places: string[] = [];
    const filed = await fileAll(house, streamMessages(chunks()), 'ruiz-vale', (at) => {
      answered += 1;
      places.push(at);
    });
    expect(filed).toEqual({ filed: 899, refused: 1 });
    expect(places).toEqual(Array.from({ length: 900 }, (_, line) => `/${line}`));
    expect(held).toBeLessThanOrEqual(400);
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
    expect(await fileAll(house, [refused], 'ruiz-vale', () => undefined)).toEqual({
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
