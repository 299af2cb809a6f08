import { describe, expect, test } from 'vitest';
import { parseDecimal, ZERO } from '../../terms/rational.ts';
import { COMPOSITION_CASE_COLUMNS } from './composition-case.parse.ts';
import { DUTY_CASE_COLUMNS } from './duty-case.parse.ts';
import { parseCases } from './read-cases.parse.ts';
import { parseStatedFacts } from './stated-facts.parse.ts';
import { basisOf, type WorkedCase } from './worked-case.ts';

const KNOWN = new Set(['over-quota', 'humanitarian-donation', 'chapter-98', 'usmca-originating']);

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function oneCase(columns: readonly string[], cells: Readonly<Record<string, string>>): WorkedCase {
  const row = columns.map((column) => cell(cells[column] ?? '')).join(',');
  const [read] = parseCases(`${columns.join(',')}\n${row}\n`, KNOWN) ?? [];
  if (read === undefined) throw new Error('no case');
  return read;
}

const DUTY = {
  case_id: 'X1',
  basis: 'repo_test',
  entry_date: '2026-08-25',
  hts: '6810.99.0040',
  description: 'Slabs (over quota)',
  origin: 'VN',
  transport: 'ocean',
  customs_value_usd: '10,000',
  expected_lines:
    '[{"heading":"6810.99.00","rate":"0%","duty":"0.00"},{"heading":"9903.45.31","rate":"50%","duty":"5000.00"}]',
  expected_duty: '5000.00',
};
const COMPOSITION = {
  name: 'a_case',
  entry_date: '2026-08-01',
  hts: '9506.62.40.40',
  origin: 'CA',
  postal: 'False',
  other_inputs: '{}',
  expected_rates: '{"section_122_component_rate": 0.1}',
};

describe('a duty case', () => {
  test('is an entry of one line with what its words state and the headings that it files', () => {
    const { question, basis } = oneCase(DUTY_CASE_COLUMNS, DUTY);
    expect(basis).toBe('third-party');
    expect(question).toMatchObject({
      kind: 'entry',
      entry: {
        mode: 'vessel',
        lines: [
          {
            hts: '6810990040',
            value: { amount: '10000.00' },
            states: ['over-quota'],
            claims: ['99034531'],
          },
        ],
      },
    });
  });

  test('whose mode nobody knows is unread, and says so', () => {
    const { question } = oneCase(DUTY_CASE_COLUMNS, {
      ...DUTY,
      transport: 'balloon',
      other_inputs: 'painted blue; steel content 10',
    });
    expect(question).toEqual({
      kind: 'unread',
      because: ['transport balloon'],
    });
  });

  test('of another country, or of no line at all, is arithmetic', () => {
    const { question } = oneCase(DUTY_CASE_COLUMNS, {
      ...DUTY,
      origin: 'GB->XI',
      customs_value_usd: '1260.89 GBP',
      quantities: '2 TNE',
      other_inputs: 'goods 1000 + freight 250.89 + insurance 10; additional code C490',
    });
    expect(question).toMatchObject({ kind: 'arithmetic', sum: { quantity: { unit: 'TNE' } } });
  });
});

describe('a composition case', () => {
  test('is asked without and with what is stated of the entry', () => {
    const { question } = oneCase(COMPOSITION_CASE_COLUMNS, {
      ...COMPOSITION,
      other_inputs:
        '{"entry_is_usmca_duty_free_entry": true, "entry_loaded_and_in_transit_before_july_24_2026": true, "entry_is_humanitarian_donation_article": false}',
    });
    expect(question).toMatchObject({
      kind: 'components',
      bare: { lines: [{ program: null }] },
      stated: {
        lines: [{ program: 'S', states: ['usmca-originating'], loadedDate: '2026-07-23' }],
      },
    });
  });

  test('enters under chapter 98 only when that is claimed, agreed, and not an exception', () => {
    const claimed = '"entry_is_properly_claimed_chapter_98_entry": true';
    const states = (flags: string) => {
      const { question } = oneCase(COMPOSITION_CASE_COLUMNS, {
        ...COMPOSITION,
        other_inputs: `{${flags}}`,
      });
      return question.kind === 'components' ? question.stated.lines[0]?.states : question;
    };
    expect(states(claimed)).toEqual([]);
    expect(states(`${claimed}, "cbp_agrees_chapter_98_entry_is_appropriate": true`)).toEqual([
      'chapter-98',
    ]);
    expect(
      states(
        `${claimed}, "cbp_agrees_chapter_98_entry_is_appropriate": true, "entry_is_chapter_98_subchapter_xxiii_entry": true`,
      ),
    ).toEqual([]);
  });

  test('with a statement that no law asks for is unread', () => {
    const { question } = oneCase(COMPOSITION_CASE_COLUMNS, {
      ...COMPOSITION,
      other_inputs: '{"article_is_blue": true}',
    });
    expect(question).toEqual({ kind: 'unread', because: ['blue'] });
  });
});

test('a file with another header is no file of cases', () => {
  expect(parseCases('a,b\n1,2\n', KNOWN)).toBeNull();
});

describe('the free words of a case', () => {
  const stated = (words: string) =>
    parseStatedFacts(words, parseDecimal('10000') ?? ZERO, new Set(['over-quota']));

  test('give the values, counts, days and claims that they state', () => {
    expect(
      stated(
        'Steel content value 4,000, aluminium content 10%; polarity 97.5; loaded before 2026-07-21; claims 9903.94.03; metal 12% of weight; 5% copper',
      ),
    ).toMatchObject({
      values: {
        'steel-content': { amount: '4000.00', currency: 'USD' },
        'aluminum-content': { amount: '1000.00', currency: 'USD' },
        'copper-content': { amount: '500.00', currency: 'USD' },
      },
      counts: { 'degrees-of-polarity': '97.5', 'metal-weight-percent': '12' },
      days: { loaded: '2026-07-20' },
      claims: ['99039403'],
      unread: [],
    });
  });

  test('that state nothing known are kept as unread, each clause by itself', () => {
    expect(stated('over quota; shipped with care; informal')).toMatchObject({
      states: ['over-quota'],
      entryType: '11',
      unread: ['shipped with care'],
    });
  });
});

test('who vouches for a case is told by its own word, where the word is none of ours', () => {
  expect(
    ['official_exam', 'cfr_example', 'real_entry', 'repo_golden', 'uk_repo_golden', 'hearsay'].map(
      basisOf,
    ),
  ).toEqual(['official', 'official', 'real entry', 'third-party', 'other country', 'hearsay']);
});
