import { type Instant, parseInstant } from '../../terms/day.ts';
import { dayOf } from '../test-tariff.ts';
import type { QuotaDefinition } from './quota.ts';
import type { QuotaClaim } from './quota-event.ts';

export const ZONE = 'America/New_York';
export const NOON: Instant = at('2026-05-04T12:00:00Z');

export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`not a moment: ${text}`);
  return instant;
}

/** An invented quota of 2026 for honey, first come first served: 1,000 kg from 2026-01-01 at noon in New York. */
export function aQuota(but: Partial<QuotaDefinition> = {}): QuotaDefinition {
  return {
    order: 'honey',
    title: 'Honey',
    kind: 'tariff-rate',
    volume: 1_000,
    unit: 'kg',
    origins: null,
    exceptOrigins: [],
    lines: [{ goods: ['04090000', '04090090'], inHeading: '04090000', overHeading: '04090090' }],
    opening: { day: dayOf('2026-01-01'), time: '12:00', zone: ZONE },
    needs: [],
    countries: [],
    pools: [],
    criticalAt: 90,
    carriesTo: null,
    validity: { from: dayOf('2026-01-01'), to: dayOf('2026-12-31') },
    citation: 'invented',
    verified: false,
    ...but,
  };
}

let entries = 0;

export function aClaim(quantity: number, but: Partial<QuotaClaim> = {}): QuotaClaim {
  entries += 1;
  return {
    entry: `B76-${String(entries).padStart(7, '0')}`,
    line: 1,
    importer: 'Calder Imports',
    origin: 'AR',
    licence: null,
    quantity,
    ...but,
  };
}
