import type { Decision, Reason } from '../decision/decision.ts';
import type { MissingElement } from '../filing/consignment.ts';
import type { Assessment, Charge, Conversion, LineAssessment } from '../tariff/assessment.ts';
import type { Money } from '../terms/money.ts';
import { TOLD, tell } from './words.ts';

/** Why it is decided so: each reason with weight, what it saw and its law. */
export function reasonLines({ reasons, outages }: Decision): readonly string[] {
  return [
    ...reasons.map(reasonLine),
    ...outages.map(({ layer, how, detail }) => `⚠ ${layer} ${how}: ${detail}`),
  ];
}

function reasonLine(reason: Reason): string {
  const { weight, lane, title, entry, line, seen, code, authority, verified } = reason;
  const points = weight === 0 ? '' : weight > 0 ? `+${weight}` : String(weight);
  const where = [entry, line === null ? null : lineName(line)].filter((part) => part !== null);
  const found = seen.map(({ name, value }) => `${name} ${value}`);
  const behind = [...where, ...found].join(', ');
  return [
    `${points.padStart(4)} ${(lane ?? '').padEnd(13)} ${tell(title)}`,
    behind === '' ? '' : ` (${behind})`,
    `  [${code}; ${authority}${verified ? '' : `; ${tell(TOLD.unverified)}`}]`,
  ].join('');
}

/** What is owed, charge by charge, and what has no number. */
export function worksheetLines({ assessments }: Pick<Decision, 'assessments'>): readonly string[] {
  return assessments.flatMap((assessment) =>
    assessment === null ? [tell(TOLD.tariffSilent)] : assessmentLines(assessment),
  );
}

function assessmentLines(assessment: Assessment): readonly string[] {
  const { on, onBecause, revision, lines, fees, totalDuty, totalFees, complete, leavesOut } =
    assessment;
  const total = tell(TOLD.totalOwed, { duty: moneyText(totalDuty), fees: moneyText(totalFees) });
  return [
    tell(TOLD.lawOf, { on, because: onBecause, revision: revision ?? tell(TOLD.noRevision) }),
    ...lines.flatMap(lineLines),
    ...fees.map((fee) => `  ${chargeText(fee)}`),
    [
      total,
      complete ? '' : tell(TOLD.notComplete),
      leavesOut.length === 0 ? '' : tell(TOLD.leavesOut, { what: leavesOut.join(', ') }),
    ].join(''),
  ];
}

function lineLines(assessed: LineAssessment) {
  const { line, hts, column, charges, unknown, claimRefused, because, remedies = [] } = assessed;
  const { converted } = assessed;
  const name = `  ${lineName(line)} ${hts}`;
  const why = [unknown, claimRefused, because].filter((word) => word !== null).join(', ');
  return [
    ...(converted === undefined ? [] : [`${name} ${conversionText(converted)}`]),
    ...charges.map((charge) => `${name} ${column ?? ''} ${chargeText(charge)}`),
    ...(why === '' ? [] : [`${name} ${why}`]),
    ...remedies.map((told) => `${name} ${told.code} ${told.case}: ${told.because}`),
  ];
}

function conversionText({ declared, dollars, rate, citation, unverified }: Conversion): string {
  const shown = { declared: moneyText(declared), rate, dollars: moneyText(dollars) };
  return `${tell(TOLD.converted, shown)}  ${lawText(citation, unverified)}`;
}

function chargeText({ kind, rate, basis, amount, citation, unverified }: Charge): string {
  const owed = tell(TOLD.charge, { kind, rate, basis, amount: moneyText(amount) });
  return `${owed}  ${lawText(citation, unverified)}`;
}

function lawText(citation: string, unverified: boolean): string {
  return `[${citation}${unverified ? `, ${tell(TOLD.unverified)}` : ''}]`;
}

function lineName(line: number): string {
  return tell(TOLD.line, { line: String(line) });
}

/** "750.00 USD" */
export function moneyText({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}

export function missingLines(missing: readonly MissingElement[]): readonly string[] {
  return missing.map(({ element, by, of }) => tell(TOLD.stillMissing, { element, of, by }));
}
