import { exactAmount } from '../../terms/money.ts';
import {
  add,
  compare,
  divide,
  parseDecimal,
  type Rational,
  roundHalfUp,
  toFixed,
  ZERO,
} from '../../terms/rational.ts';
import { assess } from '../assess.ts';
import type { Assessment, Charge, DutyFacts, LineAssessment } from '../assessment.ts';
import { governingDate, type TariffLaw } from '../law.ts';
import { lawfulWay, lowValueWays } from '../low-value/low-value.ts';
import { wholeDollarsWithin } from '../money/ddp.ts';
import type { OriginLaw } from '../origin/agreement.ts';
import { resolveLine } from '../overlay/resolve.ts';
import { findLine, revisionOn } from '../schedule.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkOrigin } from './check-origin.ts';
import { undotted } from './stated-facts.parse.ts';
import {
  type Difference,
  type ExpectedComponent,
  type ExpectedEntry,
  isDeposit,
  type Question,
  type WorkedCase,
} from './worked-case.ts';

/** What came of a case. */
export interface Verdict {
  readonly case: WorkedCase;
  /** None when it passed. */
  readonly differences: readonly Difference[];
  /** Words that were not read, of a case that passed all the same: they changed nothing that it expects. */
  readonly remarks?: readonly string[];
  /** The revision by which it was reckoned; null where no schedule was asked. */
  readonly revision: string | null;
}

/** What cases are asked of. */
export interface CaseLaw {
  readonly tariff: TariffLaw;
  readonly origin: OriginLaw;
}

/** Asks the law what a case asks, and compares figure by figure. */
export function checkCase({ tariff: law, origin }: CaseLaw, worked: WorkedCase): Verdict {
  const { question } = worked;
  switch (question.kind) {
    case 'unread':
      return {
        case: worked,
        differences: question.because.map((words) => couldNotRead('case', words)),
        revision: null,
      };
    case 'arithmetic':
      return { case: worked, differences: checkArithmetic(question.sum), revision: null };
    case 'origin':
      return { case: worked, differences: checkOrigin(origin, question.asked), revision: null };
    case 'entry': {
      const owed = owedOn(law, question.entry);
      const { expected } = question;
      const differences = [
        ...unknowns(owed),
        ...checkRows(owed, expected),
        ...(owed.inLieu ? [] : checkClaims(law, question.entry, expected)),
        ...checkDeposits(question.entry, expected),
        ...checkDelivered(law, question.entry, question.deliveredPrice),
        ...checkTotals(owed, expected),
      ];
      const unread = question.unread.map((words) => couldNotRead('other_inputs', words));
      return {
        case: worked,
        differences: differences.length === 0 ? [] : [...unread, ...differences],
        remarks: differences.length === 0 ? question.unread : [],
        revision: owed.assessment.revision,
      };
    }
    case 'components':
      return checkComponents(law, worked, question);
  }
}

function couldNotRead(of: string, words: string): Difference {
  return { of, expected: 'something known', got: `could not read ${words}` };
}

/** What an entry owes. */
interface Owed {
  readonly assessment: Assessment;
  /** Duties: those of the lines, or the one in lieu of them all. */
  readonly charges: readonly Charge[];
  readonly fees: readonly Charge[];
  readonly inLieu: boolean;
}

/**
 * What was law, not what was collected: the cases speak of the law. A parcel in the mail owes what the program of
 * the day makes of it, be it one duty in lieu of all others.
 */
function owedOn(law: TariffLaw, entry: DutyFacts): Owed {
  const assessment = assess(law, entry, 'law');
  const inLieu = entry.mode === 'mail' ? dutiesInLieu(law, entry) : [];
  return inLieu.length > 0
    ? { assessment, charges: inLieu, fees: [], inLieu: true }
    : {
        assessment,
        charges: assessment.lines.flatMap(({ charges }) => charges),
        fees: assessment.fees,
        inLieu: false,
      };
}

function dutiesInLieu(law: TariffLaw, entry: DutyFacts): readonly Charge[] {
  return entry.lines.flatMap((line) => {
    const { hts, origin, value, quantities, states = [] } = line;
    const parcel = { hts, origin, value, quantities, states, mode: entry.mode };
    const ways = lowValueWays(law, parcel, governingDate(law, 'duty', entry).on);
    return lawfulWay(ways)?.owes?.charges ?? [];
  });
}

function unknowns({ assessment: { lines }, inLieu }: Owed): readonly Difference[] {
  if (inLieu) return [];
  return lines
    .filter(({ unknown }) => unknown !== null)
    .map(({ hts, unknown, because }) => ({
      of: hts,
      expected: 'a duty',
      got: `${unknown}: ${because ?? ''}`,
    }));
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

function sumOf(charges: readonly Charge[]): Rational {
  return charges.map(({ amount }) => exactAmount(amount)).reduce(add, ZERO);
}

/** To the cent; a figure that the case does not give agrees with everything. */
function differ(of: string, expected: Rational | null, got: Rational): readonly Difference[] {
  if (expected === null || compare(roundHalfUp(expected, 2), roundHalfUp(got, 2)) === 0) return [];
  return [{ of, expected: toFixed(expected, 2), got: toFixed(got, 2) }];
}

type Components = Extract<Question, { kind: 'components' }>;

function checkComponents(law: TariffLaw, worked: WorkedCase, asked: Components): Verdict {
  const under = (entry: DutyFacts) => (asked.underAgreement ? claimAgreement(law, entry) : entry);
  const bare = owedOn(law, under(asked.bare));
  const stated = owedOn(law, under(asked.stated));
  const differences = asked.expected.flatMap((component) => {
    const part = partOf(component.name);
    if (part === null) return [couldNotRead('expected_rates', component.name)];
    const owed = part.stated ? stated : bare;
    const got =
      part.of === 'column-2-rate'
        ? columnTwoRate(law, owed.assessment)
        : figureOf(owed, part, asked.bare);
    return compare(component.figure, got) === 0 ? [] : [unlike(component, got)];
  });
  return {
    case: worked,
    differences: [...unknowns(stated), ...differences],
    revision: stated.assessment.revision,
  };
}

function unlike({ name, figure }: ExpectedComponent, got: Rational): Difference {
  return { of: name, expected: shown(figure), got: shown(got) };
}

function shown(figure: Rational): string {
  return toFixed(figure, 6).replace(/\.?0+$/, '');
}

/** The same entry under the agreement that only its origin has, the first that holds. */
function claimAgreement(law: TariffLaw, entry: DutyFacts): DutyFacts {
  const claimed = law.programs
    .filter(({ origins }) => origins?.length === 1 && origins[0] === entry.lines[0]?.origin)
    .map(({ symbol }) => ({
      ...entry,
      lines: entry.lines.map((line) => ({ ...line, program: symbol })),
    }));
  return claimed.find((one) => assess(law, one, 'law').lines[0]?.claimRefused === null) ?? entry;
}

/** What a name asks for: charges of some grounds, all of them, as a share of the value or in dollars. */
interface Part {
  readonly of: 'share' | 'dollars' | 'column-2-rate';
  /** Beginnings of the kinds of charges; null for all. */
  readonly kinds: readonly string[] | null;
  /** True when what is stated of the entry counts. */
  readonly stated: boolean;
}

const TOTALS: Readonly<Record<string, Part>> = {
  us_tariff_duty: { of: 'dollars', kinds: null, stated: true },
  us_tariff_total_ad_valorem_rate: { of: 'share', kinds: null, stated: true },
  mfn_ad_valorem_rate: { of: 'share', kinds: ['duty', 'column-two'], stated: true },
};

/** Grounds by the words that cases have for them; the first that fits. */
const GROUNDS: readonly (readonly [words: RegExp, kinds: string])[] = [
  [/brazil_section_301/, 's301-brazil'],
  [/forced_labor_section_301/, 's301-forced-labor'],
  [/china_section_301/, 's301-china'],
  [/fentanyl/, 'ieepa-fentanyl'],
  [/reciprocal/, 'ieepa-reciprocal'],
  [/ieepa/, 'ieepa-'],
  [/section_122/, 's122'],
  [/section_201/, 's201'],
  [/section_338/, 's338'],
];
const METALS =
  /section_232_(steel|aluminum|copper|autos|auto_parts|mhd|wood|semiconductors|pharma|uas)_/;

function partOf(name: string): Part | null {
  const total = TOTALS[name];
  if (total !== undefined) return total;
  if (name.endsWith('column_2_rate_of_duty')) {
    return { of: 'column-2-rate', kinds: null, stated: false };
  }
  const of = /_(?:duty|amount)$/.test(name) ? 'dollars' : 'share';
  const stated = /_entry_component_rate$|_with_declared_exceptions$/.test(name);
  const metal = METALS.exec(name)?.[1];
  if (metal !== undefined) return { of, kinds: [`s232-${metal.replaceAll('_', '-')}`], stated };
  if (name.startsWith('section_232_')) return { of, kinds: ['s232-'], stated };
  const ground = GROUNDS.find(([words]) => words.test(name));
  return ground === undefined ? null : { of, kinds: [ground[1]], stated };
}

function figureOf({ charges }: Owed, { of, kinds }: Part, entry: DutyFacts): Rational {
  const dollars = sumOf(
    charges.filter(({ kind }) => kinds?.some((begins) => kind.startsWith(begins)) ?? true),
  );
  const value = parseDecimal(entry.lines[0]?.value.amount ?? '') ?? ZERO;
  return of === 'dollars' ? dollars : divide(dollars, value);
}

/** What column 2 prints for the line, as a share; zero where it prints no single percentage. */
function columnTwoRate(law: TariffLaw, { on, lines }: Assessment): Rational {
  const found = revisionOn(law.schedule, on);
  const [line]: readonly (LineAssessment | undefined)[] = lines;
  if (found === null || line === undefined) return ZERO;
  const rate = findLine(found.revision, line.hts)?.rates?.other;
  const [term] = rate?.kind === 'sum' && rate.terms.length === 1 ? rate.terms : [];
  return term?.kind === 'percent' ? divide(term.percent, HUNDRED) : ZERO;
}

const HUNDRED: Rational = { num: 100n, den: 1n };
