import type { Way } from '../tariff/overlay/resolve.ts';
import type { ComparedPoint, Precheck } from '../tariff/precheck/precheck.ts';
import { DUTY_TOLD } from './duty-words.ts';
import { tell } from './words.ts';
import { moneyText, worksheetLines } from './worksheet.ts';

/** The worksheet as declared, then for each line the other ways and what would change the answer. */
export function precheckLines({ assessment, lines }: Precheck): readonly string[] {
  return [
    ...worksheetLines({ assessments: [assessment] }),
    ...lines.flatMap(({ line, filed, byLaw, options, claimable, undeclared }) => [
      tell(DUTY_TOLD.line, { line: String(line), sequence: filed.sequence.join(' ') }),
      ...options.map((way) => wayText(way, way.program === filed.program)),
      ...filed.suppressed.map(({ heading, by, citation }) =>
        tell(DUTY_TOLD.suppressed, { heading, by, citation }),
      ),
      ...filed.missing.map(({ heading, fact }) => tell(DUTY_TOLD.missing, { heading, fact })),
      ...claimable.map(({ heading, needs, least, citation }) =>
        tell(DUTY_TOLD.claimable, { heading, needs, citation, least: moneyText(least) }),
      ),
      ...undeclared.map(({ heading, needs, most, citation }) =>
        tell(DUTY_TOLD.undeclared, { heading, needs, citation, most: moneyText(most) }),
      ),
      ...(byLaw === null
        ? []
        : [tell(DUTY_TOLD.byLaw, { total: totalText(byLaw), rows: byLaw.sequence.join(' ') })]),
    ]),
  ];
}

function wayText(way: Way, isFiled: boolean): string {
  const name = way.program ?? tell(DUTY_TOLD.general);
  return `  ${isFiled ? '●' : '○'} ${name.padEnd(10)} ${totalText(way).padStart(16)}  ${way.because ?? ''}`;
}

/** One row for each point: origin, day, duty and fees, and the headings that are owed. */
export function pointLines(points: readonly ComparedPoint[]): readonly string[] {
  return points.map(({ origin, on, duty, fees, complete, headings }) => {
    const owed = `${moneyText(duty).padStart(16)} ${moneyText(fees).padStart(14)}`;
    return `${origin} ${on} ${owed} ${complete ? ' ' : '⚠'} ${headings.join(' ')}`;
  });
}

function totalText({ total }: Way): string {
  return total === null ? tell(DUTY_TOLD.noNumber) : moneyText(total);
}
