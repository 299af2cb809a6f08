import type { Day } from '../../terms/day.ts';
import { type Agreement, onDay } from './agreement.ts';
import type { Good, Stop } from './good.ts';
import { type Finding, found } from './reason.ts';

/**
 * Whether goods kept their origin on the way: outside the parties they stay under customs control and nothing is done
 * to them but what the agreement names.
 *
 * @source USMCA 4.18; 19 USC 4531(n); 19 CFR 182 Appendix A
 */
export function judgeTransit(agreement: Agreement, { journey }: Good, on: Day): Finding {
  if (journey === null) return found('unknown', 'lacks-journey', {}, '/journey');
  const rule = onDay(agreement.transit, on);
  let open: Finding | null = null;
  for (const [place, stop] of journey.entries()) {
    if (agreement.parties.includes(stop.country)) continue;
    const finding = judgeStop(stop, rule?.operations ?? [], `/journey/${place}`);
    if (finding.outcome === 'no') return finding;
    if (finding.outcome === 'unknown') open ??= finding;
  }
  return open ?? found('yes', 'kept-origin');
}

function judgeStop(stop: Stop, allowed: readonly string[], at: string): Finding {
  const { country, underCustomsControl, operations } = stop;
  const other = operations?.find((operation) => !allowed.includes(operation));
  if (other !== undefined) {
    return found('no', 'worked-on-outside', { country, operation: other }, `${at}/operations`);
  }
  if (underCustomsControl === false) {
    return found('no', 'left-control', { country }, `${at}/underCustomsControl`);
  }
  if (operations === null) {
    return found('unknown', 'lacks-operations', { country }, `${at}/operations`);
  }
  if (underCustomsControl === undefined) {
    return found('unknown', 'lacks-control', { country }, `${at}/underCustomsControl`);
  }
  return found('yes', 'kept-origin');
}
