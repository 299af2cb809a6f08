import { assess } from '../../tariff/assess.ts';
import { ALL_OTHERS } from '../../tariff/remedy/remedy.ts';
import type { Gap } from './gap.ts';
import { found, type Ground, sumOf } from './ground.ts';

/** Orders that the number and the origin suggest and of which the line says nothing, and entries of the wrong type. */
export function remedyGaps(ground: Ground): readonly Gap[] {
  const { line, assessed, facts } = ground;
  return (assessed.remedies ?? []).flatMap(({ code, case: order, because }) => {
    const evidence = { because, entryType: facts.entryType };
    if (code === 'entry-type') {
      return found('gap-entry-type', line.number, order, { evidence });
    }
    if (code !== 'undeclared') return [];
    const deposits = depositsUnder(ground, order);
    return found('gap-order-suggested', line.number, order, {
      cents: deposits.length === 0 ? null : sumOf(deposits),
      atMost: true,
      evidence,
      citation: deposits[0]?.citation ?? null,
      unverified: deposits.some(({ unverified }) => unverified),
    });
  });
}

/** What all others would deposit under the order. */
function depositsUnder({ tariff, facts, line }: Ground, order: string) {
  const covered = {
    case: `${order}-${ALL_OTHERS}`,
    declares: 'covered',
    producer: null,
    exporter: null,
    by: 'cash',
  } as const;
  const { lines } = assess(tariff, { ...facts, lines: [{ ...line, cases: [covered] }] });
  return lines.flatMap(({ charges }) =>
    charges.filter(
      ({ kind, citation }) => (kind === 'ad' || kind === 'cvd') && citation.startsWith(order),
    ),
  );
}
