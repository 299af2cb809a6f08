import { dayAt } from '../../terms/day.ts';
import type { Rational } from '../../terms/rational.ts';
import { judgeYield, type Span, type YieldLaw } from '../balance/yield.ts';
import type { TraceEvent } from '../event/trace-event.ts';
import type { Signal } from './signal.ts';

/**
 * More came out of a step than any yield allows, or so much less that goods are missing. What cannot be compared says
 * nothing.
 *
 * @param species of what the goods can be: between weight and volume stands their density
 */
export function yieldSignals(
  events: readonly TraceEvent[],
  lot: string,
  law: YieldLaw,
  species: readonly string[],
): readonly Signal[] {
  return events.flatMap((event): readonly Signal[] => {
    const { effect, inputs, outputs, step, moment } = event;
    // Told of the first of the outputs, so that one event is one signal.
    if (effect !== 'made' || inputs.length === 0 || outputs[0]?.lot !== lot) return [];
    const made = {
      step,
      inputs: inputs.map(({ quantity }) => quantity),
      outputs: outputs.map(({ quantity }) => quantity),
      species,
    };
    const judged = judgeYield(made, law, dayAt(moment, 'UTC'));
    if (judged.verdict === 'unknown' || judged.verdict === 'possible') return [];
    const { input, output, possible, unit, verdict } = judged;
    const numbers = {
      in: spanText(input),
      out: spanText(output),
      possible: spanText(possible),
      unit,
      step: step ?? '',
    };
    return [{ code: verdict === 'too-much' ? 'yield-exceeded' : 'yield-short', lot, numbers }];
  });
}

/** "35", or "35–70"; to three places, for reading. */
function spanText({ min, max }: Span): string {
  const [least, most] = [decimal(min), decimal(max)];
  return least === most ? least : `${least}–${most}`;
}

function decimal({ num, den }: Rational): string {
  return String(Math.round((Number(num) / Number(den)) * 1_000) / 1_000);
}
