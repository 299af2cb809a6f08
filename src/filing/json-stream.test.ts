import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFilings, parseMessage } from './json.parse.ts';
import { LineSplitter, type StreamLine, splitBody } from './json-stream.parse.ts';

function split(body: string): readonly string[] {
  const messages = splitBody(body);
  if (!messages.ok) return messages.faults.map(({ code }) => code);
  return messages.value.map(({ at, raw }) => `${at} ${raw}`);
}

describe('a body', () => {
  test('is one object, however it is laid out', () => {
    deepStrictEqual(split(' {"kind":\n {"a": [\n{\n}]}}\n'), [' {"kind":\n {"a": [\n{\n}]}}']);
  });

  test('is an array, cut at the commas of its own level only', () => {
    deepStrictEqual(split('[ {"a":"],\\"[{"} , [1,[2]],\n3 ]'), [
      '/0 {"a":"],\\"[{"}',
      '/1 [1,[2]]',
      '/2 3',
    ]);
    deepStrictEqual(split('[]'), []);
    deepStrictEqual(split('[,]'), ['/0 ', '/1 ']);
  });

  test('is one object per line, counted by lines', () => {
    deepStrictEqual(split('{"a":1}\r\n\n{"a":2}\n oops\n'), [
      '/0 {"a":1}',
      '/2 {"a":2}',
      '/3 oops',
    ]);
  });

  test('that is cut short files nothing', () => {
    for (const body of ['[{"a":1}', '[{"a":1},', '[{"a":"1]', '[{"a":1}] and more', '[1]]']) {
      deepStrictEqual(split(body), ['json-array-open'], body);
    }
    deepStrictEqual(split('  \n'), ['json-empty']);
  });

  test('written as an array is taken apart into what was put in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1 }),
        fc.constantFrom(0, 1, 3),
        (values, indent) => {
          const messages = splitBody(JSON.stringify(values, null, indent));
          ok(messages.ok);
          const read = messages.value.map(({ raw }): unknown => JSON.parse(raw));
          strictEqual(JSON.stringify(read), JSON.stringify(values));
        },
      ),
    );
  });

  test('with one bad message files the others, and points into the bad one', () => {
    const good = '{"kind":"entry","action":"cancel","reference":"B76-0324527-8"}';
    const answers = parseFilings(`[${good}, {"kind":}, {"kind":"bill","action":"cancel"}]`);
    deepStrictEqual(
      answers.map(({ result }) =>
        result.ok ? 'filed' : result.faults.map(({ code, at }) => `${code} ${at}`),
      ),
      ['filed', ['json-syntax /1'], ['json-member-missing /2/reference']],
    );
  });

  test('of one long text is taken apart without trouble', () => {
    const long = 'x\\"'.repeat(1_000_000);
    const [answer] = parseFilings(`[{"kind":"bill","description":"${long}","weightKg":1e2}]`);
    expect(answer?.result.ok).toBe(false);
  });
});

describe('a stream', () => {
  const lines = (
    stream: string,
    cuts: readonly number[],
    bytesMax?: number,
  ): readonly StreamLine[] => {
    const bytes = new TextEncoder().encode(stream);
    const places = [0, ...cuts.filter((cut) => cut < bytes.length), bytes.length].sort(
      (a, b) => a - b,
    );
    const splitter = new LineSplitter(bytesMax);
    const pushed = places
      .slice(1)
      .flatMap((end, index) => splitter.push(bytes.subarray(places[index], end)));
    return [...pushed, ...splitter.end()];
  };

  test('has the same lines wherever its chunks are cut, even inside a character', () => {
    const text = fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ' ').trim());
    fc.assert(
      fc.property(fc.array(text), fc.array(fc.nat(200)), (written, cuts) => {
        const expected = written.flatMap((raw, index) =>
          raw === '' ? [] : [{ at: `/${index}`, raw }],
        );
        deepStrictEqual(lines(written.join('\n'), cuts), expected);
      }),
    );
  });

  test('lets a line go that is too long, says so, and reads on', () => {
    const stream = `{"a":1}\n${'x'.repeat(50)}\n{"a":2}\n${'y'.repeat(40)}`;
    const told = lines(stream, [12, 20, 30, 61], 20).map((line) =>
      'raw' in line ? line.raw : line.faults.map(({ code, at, got }) => `${code} ${at} ${got}`),
    );
    deepStrictEqual(told, [
      '{"a":1}',
      ['json-line-long /1 50 B'],
      '{"a":2}',
      ['json-line-long /3 40 B'],
    ]);
  });

  test('tells of bytes that are not UTF-8', () => {
    const splitter = new LineSplitter();
    const [line] = splitter.push(Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a));
    deepStrictEqual(line && 'faults' in line && line.faults.map(({ code }) => code), ['json-utf8']);
  });

  test('files its good lines and tells of the others, each at its line', () => {
    const parcel = (reference: string) =>
      `{"kind":"parcel","action":"cancel","reference":"${reference}"}`;
    const stream = [parcel('LQX1'), '', '{"kind":', `{"kind":"${'x'.repeat(90)}"}`, parcel('LQX2')];
    const answers = lines(stream.join('\n'), [7, 60], 80).map((line) => {
      const result = parseMessage(line);
      if (result.ok) return `${line.at} ${result.value.filing.reference}`;
      return result.faults.map(({ code, at }) => `${code} ${at}`).join();
    });
    deepStrictEqual(answers, ['/0 LQX1', 'json-syntax /2', 'json-line-long /3', '/4 LQX2']);
  });

  test('of 64 MB without a line feed is read in the memory of one line', () => {
    const splitter = new LineSplitter(1000);
    const chunk = new Uint8Array(65_536).fill(0x78);
    const before = process.memoryUsage().arrayBuffers;
    for (let n = 0; n < 1024; n += 1) splitter.push(chunk);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
    const [line] = splitter.end();
    expect(line && 'faults' in line && line.faults[0]?.got).toBe(`${65_536 * 1024} B`);
  });
});
