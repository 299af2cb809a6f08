import { expect, test } from 'vitest';
import { parseHeads } from './heads.parse.ts';

const HASH = 'ab'.repeat(32);

test('heads are read from checkpoints, receipts and whole answers, each line for itself', () => {
  const lines = [
    { agency: 'here', at: '2026-11-22T19:00:00.000Z', heads: { 'desk-1': { seq: 7, hash: HASH } } },
    { writer: 'desk-2', seq: 3, hash: HASH },
    { ok: true, lane: 'release', receipt: { writer: 'desk-1', seq: 5, hash: HASH } },
  ];
  const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
  expect(parseHeads(text, 'here')).toEqual({
    heads: [
      { 'desk-1': { seq: 7, hash: HASH } },
      { 'desk-2': { seq: 3, hash: HASH } },
      { 'desk-1': { seq: 5, hash: HASH } },
    ],
    warnings: [],
  });
});

test('a checkpoint of another agency claims nothing of this one', () => {
  const line = JSON.stringify({ agency: 'there', heads: { 'desk-1': { seq: 7, hash: HASH } } });
  expect(parseHeads(line, 'here')).toEqual({ heads: [{}], warnings: [] });
});

test('a torn line is told and the others still count', () => {
  const whole = JSON.stringify({ writer: 'desk-2', seq: 3, hash: HASH });
  const { heads, warnings } = parseHeads(`${whole}\n{"agency":"here","he`, 'here');
  expect(heads).toEqual([{ 'desk-2': { seq: 3, hash: HASH } }]);
  expect(warnings).toMatchObject([{ code: 'head-unreadable', at: '/2', severity: 'warning' }]);
});

test('a repeated filing has no receipt, and its answer proves nothing', () => {
  const { warnings } = parseHeads(JSON.stringify({ ok: true, receipt: null }), 'here');
  expect(warnings).toHaveLength(1);
});
