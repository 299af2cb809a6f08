import { describe, expect, it } from 'vitest';
import type { LotStanding, LotStandings } from '../tracing/lot-standing.ts';
import { ENTRY, factsFor, HISTORY, LINE } from './test-facts.ts';
import { SLOTS } from './vocabulary.ts';

const COMPLETE: LotStanding = { completeness: 1, missing: null, signals: [] };

function told(lots: readonly string[] | undefined, known: LotStandings | undefined, but = {}) {
  const line = { ...LINE, ...(lots === undefined ? {} : { lots }), ...but };
  const history = { ...HISTORY, ...(known === undefined ? {} : { lots: known }) };
  const { subjects } = factsFor({ entries: [{ ...ENTRY, lines: [line] }] }, { history });
  const record = subjects.line[0]?.record ?? [];
  return [
    record[SLOTS['line.traceCompleteness']],
    record[SLOTS['line.traceMissing']],
    record[SLOTS['line.traceSignals']],
  ];
}

describe('what a line’s lots tell', () => {
  it('is nothing where it names none', () => {
    expect(told(undefined, undefined)).toEqual([null, null, []]);
  });

  it('is the worst of them', () => {
    const poor = { completeness: 0.5, missing: 'harvest of A', signals: ['lot-overdrawn'] };
    expect(told(['A', 'B'], { A: poor, B: COMPLETE })).toEqual([
      0.5,
      'harvest of A',
      ['lot-overdrawn'],
    ]);
  });

  it('is that nobody knows a lot of which the register never heard', () => {
    expect(told(['A', 'B'], { A: COMPLETE })).toEqual([0, 'traces of B', ['lot-unknown']]);
    expect(told(['A'], undefined)).toEqual([0, 'traces of A', ['lot-unknown']]);
  });

  it('is held against the species and the country of harvest that the line states', () => {
    const tuna = { ...COMPLETE, species: ['thunnus albacares'], countries: ['EC'] };
    const said = { species: ['Thunnus Albacares'], harvestCountry: 'EC' };
    expect(told(['A'], { A: tuna }, said)).toEqual([1, null, []]);
    const other = { species: ['Katsuwonus pelamis'], harvestCountry: 'MX' };
    expect(told(['A'], { A: tuna }, other)[2]).toEqual([
      'species-differs',
      'harvest-country-differs',
    ]);
  });
});
