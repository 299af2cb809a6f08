import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BookPart } from '../ledger/book-part.ts';
import { compileOrigin } from '../tariff/origin/law.parse.ts';
import { type Day, instantOf, parseDay } from '../terms/day.ts';
import { offerOrigin } from './origin-offer.ts';
import type { Source } from './source.ts';

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(text);
  return day;
}

const NOW = instantOf(Date.UTC(2026, 10, 22));

function part(kind: string, file: string): BookPart {
  return {
    kind,
    name: 'usmca',
    edition: '1',
    content: readFileSync(`law/us/tariff/origin/${file}`, 'utf8'),
    from: dayOf('2020-07-01'),
    to: null,
    collectedFrom: null,
    collectedTo: null,
    knownFrom: NOW,
    source: 'the starter Book',
    verified: false,
  };
}

const HELD = [part('origin-agreement', 'usmca.json'), part('origin-rules', 'usmca-rules.csv')];

function source(...rows: readonly string[]): Source {
  const text = ['tariff,rule_text,rvc_tv,rvc_nc,source,status', ...rows].join('\n');
  return { name: 'rules.csv', text, bytes: text.length, sha256: 'f'.repeat(64), modified: null };
}

const ROWS = [
  '8501.10,from any other heading,,,General Note 11,read',
  '6109,as the notes say,,,General Note 11,recalled',
];

describe('rules of origin from a public table', () => {
  test('are offered with those that the Book holds, from the first day of their agreement', () => {
    const offer = offerOrigin(source(...ROWS), 'usmca', null, HELD, NOW);
    if (!offer.ok) throw new Error(JSON.stringify(offer.faults));
    expect(offer.value.counts).toEqual({
      'rules of origin': 30,
      'of them new': 1,
      'of them replaced': 0,
    });
    expect(offer.value.warnings.map(({ code }) => code)).toEqual(['origin-rule-undecided']);
    const [rules] = offer.value.parts;
    expect(rules).toMatchObject({ kind: 'origin-rules', name: 'usmca', from: '2020-07-01' });
    const law = compileOrigin([...HELD.slice(0, 1), ...offer.value.parts]);
    expect(law.ok && law.value.rules.at(-1)?.validity).toEqual({ from: '2020-07-01', to: null });
  });

  test('may begin on another day, where the agreement was amended', () => {
    const offer = offerOrigin(source(...ROWS), 'usmca', dayOf('2026-07-01'), HELD, NOW);
    const law = compileOrigin(offer.ok ? [...HELD.slice(0, 1), ...offer.value.parts] : []);
    expect(law.ok && law.value.rules.at(-1)?.validity.from).toBe('2026-07-01');
  });

  test('of an agreement of which the Book knows nothing are refused', () => {
    const offer = offerOrigin(source(...ROWS), 'cptpp', null, HELD, NOW);
    expect(!offer.ok && offer.faults.map(({ code }) => code)).toEqual(['origin-agreement-unknown']);
  });
});
