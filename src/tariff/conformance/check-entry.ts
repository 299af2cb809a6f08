import { exactAmount } from '../../terms/money.ts';
import { add, compare, type Rational, roundHalfUp, toFixed, ZERO } from '../../terms/rational.ts';
import type { Charge, DutyFacts } from '../assessment.ts';
import type { TariffLaw } from '../law.ts';
import { wholeDollarsWithin } from '../money/ddp.ts';
import { resolveLine } from '../overlay/resolve.ts';
import { checkArithmetic } from './arithmetic.ts';
import { type Owed, owedOn, sumOf, unknowns } from './owed.ts';
import { undotted } from './stated-facts.parse.ts';
import {
  couldNotRead,
  type Difference,
  type ExpectedEntry,
  isDeposit,
  type Outcome,
  type Question,
} from './worked-case.ts';

/** Where what an entry owes is not what a case expects: heading by heading, and in sum. */
export function checkEntry(
  law: TariffLaw,
  question: Extract<Question, { kind: 'entry' }>,
): Outcome {
  const { entry, expected, deliveredPrice, unread } = question;
  const owed = owedOn(law, entry);
  const differences = [
    ...unknowns(owed),
    ...checkRows(owed, expected),
    ...(owed.inLieu ? [] : checkClaims(law, entry, expected)),
    ...checkDeposits(entry, expected),
    ...checkDelivered(law, entry, deliveredPrice),
    ...checkTotals(owed, expected),
  ];
  const { revision } = owed.assessment;
  if (differences.length === 0) return { differences, remarks: unread, revision };
  const words = unread.map((clause) => couldNotRead('other_inputs', clause));
  return { differences: [...words, ...differences], remarks: [], revision };
}

/** Fees that a case lists among its rows; their totals are compared apart. */
const FEE_ROW = /^(?:MPF|HMF|499|501)\b/i;

function checkRows({ charges, inLieu }: Owed, expected: ExpectedEntry): readonly Difference[] {
  const owed = amountsByHeading(charges);
  const listed = new Map<string, Rational>();
  for (const row of expected.rows) {
    const { heading, amount } = row;
    if (FEE_ROW.test(heading) || isDeposit(row)) continue;
    const code = inLieu ? BASE : (overlayCode(heading) ?? BASE);
    listed.set(code, add(listed.get(code) ?? ZERO, amount));
  }
  const codes = new Set([...listed.keys(), ...owed.keys()]);
  return [...codes].flatMap((code) =>
    differ(code, listed.get(code) ?? ZERO, owed.get(code) ?? ZERO),
  );
}

/** Deposits at the rates that the case states, of the value of the entry. */
function checkDeposits({ lines }: DutyFacts, { rows }: ExpectedEntry): readonly Difference[] {
  const value = lines.map((line) => exactAmount(line.value)).reduce(add, ZERO);
  const deposits = rows.filter(isDeposit);
  return checkArithmetic({
    value,
    quantity: null,
    valueParts: [],
    rows: deposits,
    duty: null,
    total: null,
    notes: '',
  });
}

/** Headings that owe nothing are filed because they take the goods out of another: ours must be filed with them. */
function checkClaims(
  law: TariffLaw,
  entry: DutyFacts,
  { rows }: ExpectedEntry,
): readonly Difference[] {
  const filed = entry.lines.flatMap(({ number }) => {
    const resolution = resolveLine(law, entry, number);
    return (resolution?.byLaw ?? resolution?.filed)?.sequence ?? [];
  });
  return rows
    .filter(({ amount }) => compare(amount, ZERO) === 0)
    .flatMap(({ heading }) => overlayCode(heading) ?? [])
    .filter((code) => !filed.includes(code))
    .map((code) => ({ of: code, expected: 'filed', got: filed.join(' ') }));
}

/** The customs value is what a price with duty and fees in it leaves, in whole dollars. */
function checkDelivered(
  law: TariffLaw,
  entry: DutyFacts,
  price: Rational | null,
): readonly Difference[] {
  const [line] = entry.lines;
  if (price === null || line === undefined) return [];
  const owedWith = (value: Rational) => {
    const valued = { ...line, value: { ...line.value, amount: toFixed(value, 2) } };
    const { charges, fees } = owedOn(law, { ...entry, lines: [valued] });
    return add(sumOf(charges), sumOf(fees));
  };
  const value = wholeDollarsWithin(price, owedWith);
  return differ('customs value', exactAmount(line.value), value ?? ZERO);
}

/** The name under which the duty of chapters 1 to 97 is compared: cases break it up in ways of their own. */
const BASE = 'chapters 1 to 97';

function amountsByHeading(charges: readonly Charge[]): ReadonlyMap<string, Rational> {
  const amounts = new Map<string, Rational>();
  for (const charge of charges) {
    const code = charge.heading ?? BASE;
    amounts.set(code, add(amounts.get(code) ?? ZERO, exactAmount(charge.amount)));
  }
  return amounts;
}

/** "99038803" of "9903.88.03"; null for a heading that is not of chapter 99. */
function overlayCode(heading: string): string | null {
  const [code] = /^99\d\d\.\d\d\.\d\d/.exec(heading) ?? [];
  return code === undefined ? null : undotted(code);
}

function checkTotals({ charges, fees }: Owed, expected: ExpectedEntry): readonly Difference[] {
  const deposits = expected.rows.filter(isDeposit).map(({ amount }) => amount);
  const duty = deposits.reduce(add, sumOf(charges));
  const feeOf = (code: string) => sumOf(fees.filter(({ kind }) => kind === code));
  return [
    ...differ('duty', expected.duty, duty),
    ...differ('processing fee', expected.processingFee, feeOf('mpf')),
    ...differ('harbor fee', expected.harborFee, feeOf('hmf')),
    ...differ('total', expected.total, add(duty, sumOf(fees))),
  ];
}

/** To the cent; a figure that the case does not give agrees with everything. */
function differ(of: string, expected: Rational | null, got: Rational): readonly Difference[] {
  if (expected === null || compare(roundHalfUp(expected, 2), roundHalfUp(got, 2)) === 0) return [];
  return [{ of, expected: toFixed(expected, 2), got: toFixed(got, 2) }];
}
