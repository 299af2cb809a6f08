import { assess } from '../../tariff/assess.ts';
import { findLine, printCode, revisionOn } from '../../tariff/schedule.ts';
import { exactAmount, USD } from '../../terms/money.ts';
import { compare, multiply, rational } from '../../terms/rational.ts';
import { dollars } from '../cents.ts';
import type { Gap } from './gap.ts';
import { figureOn } from './gap-law.ts';
import { found, type Ground, knownDuty, owedAsFiled } from './ground.ts';
import { linesNear } from './near-lines.ts';

/**
 * Lines of the same subheading that would owe more, whatever makes them dearer: the rate, or a list that the
 * declared line is not on. It says where a wrong number would pay, not that it is wrong.
 */
export function neighborGaps(ground: Ground): readonly Gap[] {
  const { tariff, facts, line, on, rules } = ground;
  const percent = figureOn(rules, 'neighbor-percent', on);
  const shown = figureOn(rules, 'neighbor-shown', on);
  const edition = revisionOn(tariff.schedule, on)?.revision;
  const filed = owedAsFiled(ground);
  if (percent === null || shown === null || edition === undefined || filed === null) return [];
  if (line.value.currency !== USD || line.hts.startsWith('98')) return [];
  // So many percent of a value in dollars is a sum in cents.
  const least = multiply(exactAmount(line.value), percent);
  const own = findLine(edition, line.hts)?.code.slice(0, 8);
  const dearer = linesNear(edition, line.hts)
    .filter(({ code }) => code.slice(0, 8) !== own)
    .flatMap(({ code }) => {
      const assessed = assess(tariff, { ...facts, lines: [{ ...line, hts: code }] });
      const owed = knownDuty(assessed);
      if (owed === null || compare(rational(owed - filed), least) < 0 || owed <= filed) return [];
      const charges = assessed.lines.flatMap((one) => one.charges);
      return [{ code, cents: owed - filed, charges }];
    })
    .toSorted((a, b) => (a.cents > b.cents ? -1 : 1));
  const [first] = dearer;
  if (first === undefined) return [];
  const near = dearer.slice(0, Number(shown.num / shown.den)).map(({ code, cents, charges }) => {
    const why = charges.map(({ rate, heading }) =>
      heading === undefined ? rate : `${heading} ${rate}`,
    );
    return [printCode(code), `${dollars(cents)} (${why.join(', ')})`] as const;
  });
  return [
    found('gap-near-heading', line.number, line.hts, {
      cents: first.cents,
      atMost: true,
      evidence: Object.fromEntries(near),
      citation: first.charges[0]?.citation ?? null,
      unverified: true,
    }),
  ];
}
