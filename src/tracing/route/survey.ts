import { overCapacity } from './capacity.ts';
import { mirrorGaps, mirrorSurges } from './mirror.ts';
import { newFactories } from './new-factory.ts';
import { originShifts } from './origin-shift.ts';
import { implausibleOrigins, ladenElsewhere } from './plausible-route.ts';
import type { Registers, RoutePolicy } from './route-policy.ts';
import { sharedContainers, sharedMakerCodes, sharedStuffing } from './shared-place.ts';
import type { RouteSignal, SignalKind } from './signal.ts';
import { phoenixImporters, shellImporters } from './succession.ts';
import type { TradeWindow } from './trade-window.ts';

/** Why nothing of a kind was looked for: silence then says nothing. */
export type Unasked = Readonly<
  Partial<Record<SignalKind, 'capacities' | 'partner-trade' | 'measures'>>
>;

export interface Survey {
  readonly signals: readonly RouteSignal[];
  readonly unasked: Unasked;
}

/**
 * Everything that does not fit in a window of trade; the same window, registers and policy give the same signals.
 *
 * @param successors new party key to old party keys, as identity resolution found them
 */
export function surveyRoutes(
  window: TradeWindow,
  registers: Registers,
  policy: RoutePolicy,
  successors: ReadonlyMap<string, readonly string[]> = new Map(),
): Survey {
  const signals = [
    ...implausibleOrigins(window, policy),
    ...ladenElsewhere(window, registers, policy),
    ...sharedContainers(window, policy),
    ...sharedMakerCodes(window, policy),
    ...sharedStuffing(window, policy),
    ...newFactories(window, registers.measures, policy),
    ...overCapacity(window, registers, policy),
    ...mirrorGaps(window, registers, policy),
    ...mirrorSurges(window, registers, policy),
    ...originShifts(window, registers, policy),
    ...phoenixImporters(window, policy, successors),
    ...shellImporters(window, policy),
  ];
  return { signals, unasked: unaskedOf(registers) };
}

function unaskedOf({ capacities, partnerTrade, measures }: Registers): Unasked {
  return {
    ...(capacities.some(({ measure }) => measure === 'capacity')
      ? {}
      : { 'over-capacity': 'capacities' as const }),
    ...(capacities.some(({ measure }) => measure !== 'capacity')
      ? {}
      : { 'over-inputs': 'capacities' as const }),
    ...(partnerTrade.length > 0
      ? {}
      : { 'mirror-gap': 'partner-trade' as const, 'mirror-surge': 'partner-trade' as const }),
    ...(measures.length > 0
      ? {}
      : { 'origin-shift': 'measures' as const, 'new-factory': 'measures' as const }),
  };
}
