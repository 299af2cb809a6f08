import {
  compare,
  divide,
  parseDecimal,
  type Rational,
  rational,
  toFixed,
  ZERO,
} from '../../terms/rational.ts';
import { assess } from '../assess.ts';
import type { Assessment, DutyFacts } from '../assessment.ts';
import type { TariffLaw } from '../law.ts';
import { findLine, revisionOn } from '../schedule.ts';
import { type Owed, owedOn, sumOf, unknowns } from './owed.ts';
import {
  couldNotRead,
  type Difference,
  type ExpectedComponent,
  type Outcome,
  type Question,
} from './worked-case.ts';

/** Where the share of the value that each ground of duty takes is not what a case expects. */
export function checkComponents(
  law: TariffLaw,
  asked: Extract<Question, { kind: 'components' }>,
): Outcome {
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
    differences: [...unknowns(stated), ...differences],
    remarks: [],
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
  const [line] = lines;
  if (found === null || line === undefined) return ZERO;
  const rate = findLine(found.revision, line.hts)?.rates?.other;
  const [term] = rate?.kind === 'sum' && rate.terms.length === 1 ? rate.terms : [];
  return term?.kind === 'percent' ? divide(term.percent, HUNDRED) : ZERO;
}

const HUNDRED = rational(100n);
