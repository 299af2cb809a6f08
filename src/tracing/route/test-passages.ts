import { readFileSync } from 'node:fs';
import { addDays, type Day } from '../../terms/day.ts';
import type { Passage, Passer } from './passage.ts';
import { compileRoutePolicy } from './route-policy.parse.ts';
import type { Registers, RoutePolicy } from './route-policy.ts';

export const FIRST = '2026-01-01' as Day;

/** The policy that comes with the program. */
export const POLICY: RoutePolicy = starterPolicy();

function starterPolicy(): RoutePolicy {
  const compiled = compileRoutePolicy([
    { content: readFileSync('law/us/tracing/signals.json', 'utf8') },
  ]);
  if (!compiled.ok || compiled.value === null) throw new Error('the starter policy is faulty');
  return compiled.value;
}

export const NO_REGISTERS: Registers = {
  capacities: [],
  partnerTrade: [],
  measures: [],
  countriesOfPorts: new Map([
    ['570', 'CN'],
    ['552', 'VN'],
    ['559', 'SG'],
  ]),
};

export function passer(key: string, but: Partial<Passer> = {}): Passer {
  return { key, name: key.split(':').at(-1) ?? key, country: null, address: null, ...but };
}

let serial = 0;

/** Chairs of Vietnam, so many days after the first, unless it is said otherwise. */
export function aPassage(day: number, but: Partial<Passage> = {}): Passage {
  serial += 1;
  const on = addDays(FIRST, day);
  return {
    entry: `E-${serial}`,
    line: 1,
    consignment: `C-${serial}`,
    on,
    importer: passer('EIN:IMPORTER'),
    maker: passer('MID:MAKER', { country: 'VN' }),
    seller: passer('MID:MAKER', { country: 'VN' }),
    hts6: '940161',
    origin: 'VN',
    exportCountry: 'VN',
    portsOfLading: [],
    security: { origins: [], makers: [] },
    containers: [],
    stuffing: [],
    value: 10_000,
    amount: 100,
    unit: 'No.',
    synthetic: true,
    ...but,
  };
}

/** One passage every so many days, both ends included. */
export function everyDays(
  from: number,
  to: number,
  step: number,
  but: Partial<Passage> = {},
): readonly Passage[] {
  const count = Math.floor((to - from) / step) + 1;
  return Array.from({ length: count }, (_, place) => aPassage(from + place * step, but));
}
