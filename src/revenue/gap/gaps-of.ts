import { assess } from '../../tariff/assess.ts';
import type { Assessment } from '../../tariff/assessment.ts';
import type { TariffLaw } from '../../tariff/law.ts';
import { resolveLine } from '../../tariff/overlay/resolve.ts';
import type { Day } from '../../terms/day.ts';
import { multiply, type Rational, rational, roundHalfUp } from '../../terms/rational.ts';
import type { Cents } from '../cents.ts';
import { centsOf, dollars } from '../cents.ts';
import { claimGaps } from './claim-gaps.ts';
import { feeGaps } from './fee-gaps.ts';
import { type DeclaredEntry, type Gap, UNDECLARED } from './gap.ts';
import { figureOn, type GapRule, ruleFor, THRESHOLDS } from './gap-law.ts';
import { found, type Ground } from './ground.ts';
import { headingGaps } from './heading-gaps.ts';
import { neighborGaps } from './neighbor-gaps.ts';
import { remedyGaps } from './remedy-gaps.ts';
import { valueGaps } from './value-gaps.ts';

/** What the gap of entries is reckoned by. */
export interface GapGround {
  readonly tariff: TariffLaw;
  readonly rules: readonly GapRule[];
}

/** What is found on an entry, and which checks the law of its day has no figure for. */
export interface EntryGaps {
  readonly on: Day;
  readonly gaps: readonly Gap[];
  readonly unasked: readonly string[];
}

/**
 * Recomputes an entry and says where it declares too little, too much, or what nothing supports.
 *
 * Unit values are held against those of other entries by `peerGap`.
 *
 * @param assessment of the entry, where it was already made by the same law
 */
export function gapsOf(
  { tariff, rules }: GapGround,
  declared: DeclaredEntry,
  assessment: Assessment = assess(tariff, declared.facts),
): EntryGaps {
  const { facts } = declared;
  const gaps: Gap[] = [];
  for (const [place, line] of facts.lines.entries()) {
    const alone = { ...facts, lines: [line] };
    const assessed = assessment.lines[place];
    const resolution = resolveLine(tariff, alone, line.number);
    if (assessed === undefined || resolution === null) continue;
    gaps.push(
      ...lineGaps({
        tariff,
        rules,
        facts: alone,
        line,
        declared: declared.lines.get(line.number) ?? UNDECLARED,
        assessed,
        resolution,
        on: assessment.on,
      }),
    );
  }
  gaps.push(...feeGaps(tariff, declared, assessment));
  const unasked = THRESHOLDS.filter((rule) => figureOn(rules, rule, assessment.on) === null);
  return { on: assessment.on, gaps, unasked };
}

function lineGaps(ground: Ground): readonly Gap[] {
  const ofHeadings = headingGaps(ground);
  const ofClaims = claimGaps(ground);
  const explained = [...ofHeadings, ...ofClaims].some(({ cents }) => cents !== 0n);
  return [
    ...ofHeadings,
    ...ofClaims,
    ...(explained ? [] : dutyDiffers(ground)),
    ...remedyGaps(ground),
    ...valueGaps(ground),
    ...neighborGaps(ground),
  ];
}

/** Duty that is declared and not owed, or owed and not declared, and that nothing else explains. */
function dutyDiffers({ line, declared, resolution }: Ground): readonly Gap[] {
  const { total, charges } = resolution.filed;
  const owed = total === null ? null : centsOf(total);
  if (declared.duty === null || owed === null || owed === declared.duty) return [];
  return [
    found('gap-duty-differs', line.number, line.hts, {
      cents: owed - declared.duty,
      evidence: {
        declared: dollars(declared.duty),
        owed: dollars(owed),
        rates: charges.map(({ rate }) => rate).join(', '),
      },
      citation: charges[0]?.citation ?? null,
      unverified: charges.some(({ unverified }) => unverified),
    }),
  ];
}

/** How likely a finding is confirmed, and what it is then worth; null where nobody measured it by chance. */
export interface Expectation {
  readonly probability: Rational;
  /** Of what is at stake; null where that is no number. */
  readonly cents: Cents | null;
}

export function expectationOf(
  rules: readonly GapRule[],
  { code, cents }: Gap,
  on: Day,
): Expectation | null {
  const probability = ruleFor(rules, 'probability', on, (subject) => subject === code)?.figure;
  if (probability == null) return null;
  const expected =
    cents === null ? null : roundHalfUp(multiply(rational(cents), probability), 0).num;
  return { probability, cents: expected };
}
