import { assess } from '../../tariff/assess.ts';
import type { Assessment } from '../../tariff/assessment.ts';
import type { TariffLaw } from '../../tariff/law.ts';
import { centsOf, dollars } from '../cents.ts';
import type { DeclaredEntry, Gap } from './gap.ts';
import { found } from './ground.ts';

/** Fees that differ from what the filer reckoned, and claims that save neither duty nor fee. */
export function feeGaps(
  tariff: TariffLaw,
  entry: DeclaredEntry,
  assessment: Assessment,
): readonly Gap[] {
  return [...wrongFees(entry, assessment), ...idleClaims(tariff, entry, assessment)];
}

function wrongFees({ fees: declared }: DeclaredEntry, { fees, leavesOut }: Assessment) {
  return Object.entries(declared).flatMap(([code, cents]) => {
    if (leavesOut.includes(code)) return [];
    const charge = fees.find(({ kind }) => kind === code);
    const owed = charge === undefined ? 0n : centsOf(charge.amount);
    if (owed === null || owed === cents) return [];
    return found('gap-fee-differs', null, code, {
      cents: owed - cents,
      evidence: { declared: dollars(cents), owed: dollars(owed), rate: charge?.rate ?? '' },
      citation: charge?.citation ?? null,
      unverified: charge?.unverified ?? false,
    });
  });
}

/** A program that is claimed and holds, without which the entry would owe the same. */
function idleClaims(tariff: TariffLaw, { facts }: DeclaredEntry, assessment: Assessment) {
  const symbols = new Set(
    facts.lines.flatMap(({ program }, place) =>
      program === null || assessment.lines[place]?.claimRefused !== null ? [] : [program],
    ),
  );
  return [...symbols].flatMap((symbol) => {
    const lines = facts.lines.map((line) =>
      line.program === symbol ? { ...line, program: null } : line,
    );
    const without = assess(tariff, { ...facts, lines });
    const saves =
      without.totalDuty.amount !== assessment.totalDuty.amount ||
      without.totalFees.amount !== assessment.totalFees.amount ||
      !without.complete ||
      !assessment.complete;
    if (saves) return [];
    const evidence = { duty: without.totalDuty.amount, fees: without.totalFees.amount };
    return found('gap-program-saves-nothing', null, symbol, { cents: 0n, evidence });
  });
}
