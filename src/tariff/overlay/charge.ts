import type { Day } from '../../terms/day.ts';
import { usd } from '../../terms/money.ts';
import type { Rational } from '../../terms/rational.ts';
import type { Charge, DutyLine } from '../assessment.ts';
import { dutyBasis } from '../base-rate.ts';
import type { ColumnChoice } from '../column.ts';
import type { TariffLaw } from '../law.ts';
import { NOTHING_OVERLAID, type Overlaid, type OverlayRow, overlay } from './overlay.ts';
import type { Window } from './overlays.ts';
import type { Ground } from './standing.ts';

/** The column that governs a line on a day, and the exact duty under it. */
export interface Under {
  readonly on: Day;
  readonly window: Window;
  readonly choice: ColumnChoice;
  /** Dollars; null when they could not be reckoned. */
  readonly base: Rational | null;
}

/** Additional duties of a line, each rounded once. */
export interface LaidOver {
  readonly charges: readonly Charge[];
  readonly overlaid: Overlaid;
}

export const NOTHING_LAID: LaidOver = { charges: [], overlaid: NOTHING_OVERLAID };

/** The additional duties that are owed on a line. */
export function layOver(law: TariffLaw, line: DutyLine, under: Under): LaidOver {
  const ground = groundOf(line, under);
  const { rounding } = law.computation;
  const overlaid = overlay(law.overlays, ground, under.on, under.window, rounding);
  return { charges: overlaid.rows.map(chargeOf), overlaid };
}

/** What measures look at in a line, whose values are in dollars. */
function groundOf(line: DutyLine, { choice, base }: Under): Ground {
  return {
    hts: line.hts,
    origin: line.origin,
    claims: line.claims ?? [],
    loadedDate: line.loadedDate ?? null,
    basis: dutyBasis(line, []),
    program: choice.claimRefused === null ? line.program : null,
    base,
  };
}

function chargeOf({ measure, heading, rate, basis, amount }: OverlayRow): Charge {
  return {
    kind: measure.authority,
    heading,
    rate,
    basis,
    amount: usd(amount),
    citation: measure.citation,
    unverified: !measure.verified,
  };
}
