import { readFileSync } from 'node:fs';
import { canonical } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import { parseDelivery } from '../event/delivery.parse.ts';
import { compileSteps } from './steps.parse.ts';
import type { StepLaw } from './steps.ts';
import type { Sending, SentTraces } from './trace.store.ts';

/** The law of steps that comes with the program. */
export const STARTER_STEPS: StepLaw = starterSteps();

function starterSteps(): StepLaw {
  const compiled = compileSteps([{ content: readFileSync('law/us/tracing/steps.json', 'utf8') }]);
  if (!compiled.ok) throw new Error(canonical(compiled.faults));
  return compiled.value;
}

const HEADER =
  'event,at,step,lot,quantity,unit,inputs,effect,species,flag,area,vessel,documents,holder,product,country';

/** Caught, landed, canned and shipped: a way that lacks nothing. */
export const CATCH =
  ',2026-03-01,harvest,CATCH,900,kg,,made,Thunnus albacares,MX,87,SHIP-1,catch:C-1,Boats,,';
export const LANDING = ',2026-03-02,landing,CATCH,,,,,,,,,landing:L-1,Port,,';
export const CANNING = ',2026-03-03,processing,CANS,500,kg,CATCH=800 kg,,,,,,,Cannery,,';
export const SHIPPING = ',2026-03-09,shipping,CANS,,,,,,,,,,Carrier,,';
export const WHOLE: readonly string[] = [CATCH, LANDING, CANNING, SHIPPING];

export function tableOf(rows: readonly string[]): string {
  return [HEADER, ...rows].join('\n');
}

/** Rows of our table, or any text of a form that is read. */
export function sentOf(text: string): SentTraces {
  const read = parseDelivery(text);
  if (!read.ok) throw new Error(canonical(read.faults));
  return read.value;
}

export function sendingOf(raw: string, but: Partial<Sending> = {}): Sending {
  return { actor: 'dana', sender: null, at: '2026-11-22T19:00:00.000Z' as Instant, raw, ...but };
}
