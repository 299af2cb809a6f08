import type { Bill, BillLine } from './bill.ts';
import { found, type Reason } from './reason.ts';
import type { Route } from './route.ts';
import type { ShiftLine } from './shift.ts';

/** How a material fared on the route that was taken, or on the nearest one. */
export type MaterialOutcome =
  | 'originating'
  | 'disregarded'
  | 'shift-met'
  | 'needs-regional-value'
  | 'within-de-minimis'
  | 'excepted'
  | 'not-changed'
  | 'counted-in-value'
  /** Does not originate, and no route was tried that asks what became of it. */
  | 'not-originating'
  | 'unknown';

export interface MaterialFinding {
  /** JSON pointer into the good. */
  readonly at: string;
  readonly name: string;
  readonly hts: string | null;
  readonly outcome: MaterialOutcome;
  readonly because: Reason;
}

/** How each material of a bill fared on a route; null where none was tried. */
export function materialFindings({ lines }: Bill, route: Route | null): readonly MaterialFinding[] {
  const shifts = new Map(route?.lines.map((shift) => [shift.at, shift]));
  return lines.map((line) => {
    const { at, material } = line;
    const told = { at, name: material.name, hts: material.hts };
    const shift = shifts.get(at);
    if (route === null || shift === undefined) return { ...told, ...unasked(line) };
    return { ...told, outcome: outcomeOf(shift, route), because: shift.because };
  });
}

type Fate = Pick<MaterialFinding, 'outcome' | 'because'>;

/** Of a material whose change is not asked. */
function unasked({ material: { role }, originates, because }: BillLine): Fate {
  if (role === 'shipping-packing') {
    return { outcome: 'disregarded', because: found('yes', 'packed-to-ship').because };
  }
  if (originates) return { outcome: 'originating', because };
  if (role === 'material') return { outcome: 'not-originating', because };
  return { outcome: 'counted-in-value', because: found('yes', 'counted').because };
}

function outcomeOf(shift: ShiftLine, { steps, forgiven }: Route): MaterialOutcome {
  const byValue = steps.some(({ methods }) => methods.length > 0);
  if (shift.outcome === 'yes') {
    return shift.spared && byValue ? 'needs-regional-value' : 'shift-met';
  }
  if (forgiven) return 'within-de-minimis';
  if (shift.outcome === 'unknown') return 'unknown';
  return shift.because.code.startsWith('excepted') ? 'excepted' : 'not-changed';
}
