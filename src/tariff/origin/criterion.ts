import type { Day } from '../../terms/day.ts';
import { compare, toFixed, ZERO } from '../../terms/rational.ts';
import { type Agreement, onDay } from './agreement.ts';
import { type Bill, materialsToChange, materialsToCount } from './bill.ts';
import { percentOf } from './figure.ts';
import type { Good } from './good.ts';
import { type Finding, found } from './reason.ts';
import { sumOf } from './regional-value.ts';
import { truthOf } from './truth.ts';

/** Whether production took place in the parties, which every criterion asks. */
export function judgeTerritory({ parties }: Agreement, { producedIn }: Good): Finding {
  if (producedIn === null) return found('unknown', 'lacks-place', {}, '/producedIn');
  const fill = { country: producedIn, parties: parties.join(', ') };
  return parties.includes(producedIn)
    ? found('yes', 'made-inside', fill, '/producedIn')
    : found('no', 'made-outside', fill, '/producedIn');
}

/** As declared; packing and accessories from outside do not spoil it. @source USMCA 4.3, 4.14 and 4.15 */
export function judgeWhollyObtained(bill: Bill): Finding {
  const outcome = truthOf(bill.good.whollyObtained);
  const at = '/whollyObtained';
  if (materialsToChange(bill).length > 0) {
    const code = outcome === 'yes' ? 'wholly-obtained-of-foreign' : 'not-wholly-obtained';
    return found('no', code, {}, at);
  }
  const codes = {
    yes: 'wholly-obtained',
    no: 'not-wholly-obtained',
    unknown: 'lacks-wholly-obtained',
  } as const;
  return found(outcome, codes[outcome], {}, at);
}

/** True when there is material from outside, so that a rule must say what became of it. */
export function hasForeignMaterial(bill: Bill): boolean {
  return materialsToCount(bill).length > 0;
}

/** Whether every material originates. @source USMCA 4.2(c) */
export function judgeMaterials(bill: Bill): Finding {
  const outside = materialsToCount(bill).length;
  if (outside > 0) return found('no', 'materials-from-outside', { count: String(outside) });
  return bill.lines.length === 0
    ? found('unknown', 'lacks-materials', {}, '/materials')
    : found('yes', 'materials-originate');
}

/** Whether the goods of a set that do not originate are few enough. @source USMCA 4.17; 19 USC 4531(m) */
export function judgeSet(agreement: Agreement, bill: Bill, on: Day): Finding {
  const rule = onDay(agreement.sets, on);
  if (rule === null) return found('no', 'set-none');
  if (bill.lines.length === 0) return found('unknown', 'lacks-materials', {}, '/materials');
  const { transactionValue } = bill.good;
  const outside = materialsToCount(bill);
  if (outside.length === 0) return found('yes', 'materials-originate');
  if (transactionValue === null || compare(transactionValue, ZERO) <= 0) {
    return found('unknown', 'lacks-transaction-value', {}, '/transactionValue');
  }
  const { sum, lacking } = sumOf(outside, ({ material }) => material.value);
  const share = percentOf(sum, transactionValue);
  const fill = { percent: toFixed(share, 2), atMost: toFixed(rule.atMost, 2) };
  if (compare(share, rule.atMost) > 0) return found('no', 'set-exceeded', fill);
  return lacking === null
    ? found('yes', 'set-within', fill)
    : found('unknown', 'lacks-value', {}, `${lacking.at}/value`);
}
