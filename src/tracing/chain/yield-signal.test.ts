import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileYields } from '../balance/yield.parse.ts';
import { wayOfEvents } from './event-graph.ts';
import { readWay } from './standing.ts';
import { STARTER_STEPS, sentOf, tableOf } from './test-traces.ts';
import { indexWay } from './way.ts';

const LOGS = ',2026-03-01,harvest,LOGS,100,m3,,made,Swietenia macrophylla,MX,,,,Forest,,';

function signalsOf(...rows: readonly string[]) {
  const yields = compileYields([
    { kind: 'yields', name: 'yields', content: readFileSync('law/us/tracing/yields.csv', 'utf8') },
  ]);
  if (!yields.ok) throw new Error(JSON.stringify(yields.faults));
  const sent = sentOf(tableOf([LOGS, ...rows]));
  if (!('events' in sent)) throw new Error('no events');
  const law = { ...STARTER_STEPS, yields: yields.value };
  return readWay(indexWay(wayOfEvents(sent.events)), 'BOARDS', law).signals;
}

it('boards that no mill saws of so many logs are told, and boards that it can are not', () => {
  const sawn = (amount: string) =>
    `,2026-03-03,sawing,BOARDS,${amount},m3,LOGS=100 m3,,,,,,,Mill,,`;
  expect(signalsOf(sawn('55')).map(({ code }) => code)).toEqual([]);
  expect(signalsOf(sawn('80'))).toMatchObject([
    { code: 'yield-exceeded', lot: 'BOARDS', numbers: { in: '100', out: '80', possible: '35–70' } },
  ]);
  expect(signalsOf(sawn('12')).map(({ code }) => code)).toEqual(['yield-short']);
});
