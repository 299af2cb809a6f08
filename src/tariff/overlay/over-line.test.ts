import { describe, expect, it } from 'vitest';
import { dayOf } from '../test-tariff.ts';
import { parseMeasures } from './measure.parse.ts';
import { spellsOver } from './over-line.ts';
import { indexOverlays } from './overlays.ts';

const TABLE = `heading,authority,sequence,origins,prefixes,lists,except,semantics,rate,from,to,collected_to,verified,source
99030001,trial,1,,61,,,add,10%,2026-01-01,2026-03-31,,verified,made up
99030002,trial,2,CN,,shirts,,add,25%,2026-02-01,,,verified,made up
99030003,trial,3,,6109,,61091000,add,5%,2026-01-01,,,verified,made up`;

const measures = parseMeasures(TABLE);
if (!measures.ok) throw new Error(JSON.stringify(measures.faults));
const shirts = {
  name: 'shirts',
  rows: [
    { prefix: '61091000', validity: { from: dayOf('2026-02-15'), to: dayOf('2026-04-30') } },
    { prefix: '61091000', validity: { from: dayOf('2026-06-01'), to: null } },
  ],
};
const overlays = indexOverlays(measures.value, [], new Map([['shirts', shirts]]));

function told(hts: string): readonly string[] {
  return spellsOver(overlays, hts).map(
    ({ measure, days }) => `${measure.heading} ${days.from} ${days.to ?? 'on'}`,
  );
}

describe('what lies over a line', () => {
  it('is told with the days of each measure, and of its lists', () => {
    expect(told('6109100012')).toEqual([
      '99030001 2026-01-01 2026-03-31',
      '99030002 2026-02-15 2026-04-30',
      '99030002 2026-06-01 on',
    ]);
  });

  it('leaves out what excepts the line, and knows nothing of lines that no measure names', () => {
    expect(told('61099010')).toEqual(['99030001 2026-01-01 2026-03-31', '99030003 2026-01-01 on']);
    expect(told('01012100')).toEqual([]);
  });
});
