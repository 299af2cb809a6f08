import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeAcceptance, writeRejection } from './catair-answer.ts';
import { parseCargoRelease } from './catair-se.parse.ts';

const BATCH = readFileSync('examples/cargo-release.catair', 'utf8');

function answerTo(text: string): readonly string[] {
  const result = parseCargoRelease(text, { checkDigitOffset: 0, synthetic: true });
  const answer = result.ok
    ? writeAcceptance(text, result.warnings)
    : writeRejection(text, result.faults);
  return answer.split('\n').slice(0, -1);
}

/** The lines without the blanks behind; every one of them had eighty columns. */
function trimmed(lines: readonly string[]): readonly string[] {
  for (const line of lines) expect(line).toHaveLength(80);
  return lines.map((line) => line.trimEnd());
}

describe('a rejection', () => {
  it('says where by block, entry, record and column, what by condition, and counts its records', () => {
    const wrong = BATCH.replace('PNINGBO', 'P')
      .replace('W185', 'w185')
      .replace(/^Y.*$/m, (y) => y.replace('2704', '2709'));
    expect(trimmed(answerTo(wrong))).toEqual([
      'A2704B76      112026                                       TERN 114E',
      'B                                                                              B',
      'X0 BLOCK  000001 REF ID: 2704 B76    SE LARKSPUR AND CALDER',
      'X0 TRNACT 000002 REF ID: 0000018 12',
      'X1 FX40   CATAIR FIELD',
      'X1 FX32   CATAIR BLOCK TRAILER',
      'X1RF999   BATCH REJECTED',
      'Y           00005                                                              Y',
      'Z                                                                              Z',
    ]);
  });

  it('of content that batch control has no condition for says T99', () => {
    const wrong = BATCH.replace('03245203', '03245204');
    expect(trimmed(answerTo(wrong)).slice(2, 6)).toEqual([
      'X0 BLOCK  000001 REF ID: 2704 B76    SE LARKSPUR AND CALDER',
      'X0 TRNACT 000001 REF ID: 0000003 11',
      'X1 FT99   CATAIR ENTRY NUMBER',
      'X1RF999   BATCH REJECTED',
    ]);
  });

  it('never gives the password back, and can be written of nothing', () => {
    expect(answerTo(BATCH.replace('SE', 'AE')).join()).not.toContain('TRIAL1');
    expect(trimmed(answerTo('')).slice(2, 4)).toEqual([
      'X1 FX04   EDI EMPTY',
      'X1RF999   BATCH REJECTED',
    ]);
  });
});

describe('an acceptance', () => {
  it('brings back the header and bills of every entry, and ends each in 02', () => {
    const lines = trimmed(answerTo(BATCH));
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      'A2704B',
      'B  270',
      'SE10AB',
      'SE15RT',
      'SE9002',
      'SE10AB',
      'SE15RT',
      'SE9002',
      'Y  270',
      'Z2704B',
    ]);
    expect(lines[0]?.slice(25, 27)).toBe('SX');
    expect(lines[8]).toBe('Y  2704B76SX00006');
  });

  it('with warnings brings back their records and ends in 03', () => {
    const lines = trimmed(answerTo(BATCH.replace('TWLU1000019', 'TWLU1000018')));
    expect(lines.slice(2, 8)).toEqual([
      expect.stringMatching(/^SE10/),
      expect.stringMatching(/^SE15/),
      'SE17TWLU1000018',
      'SE9013   EDI CONTAINER',
      'SE9003   ENTRY ACCEPTED WITH WARNINGS',
      expect.stringMatching(/^SE10/),
    ]);
  });
});
