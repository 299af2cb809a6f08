import type { Day } from '../../terms/day.ts';
import type { Money } from '../../terms/money.ts';
import type { AssessedLine, Laid, Then } from '../assess-anew.ts';
import { assessLine } from '../assess-line.ts';
import type { Charge, DateFact, DutyFacts, DutyLine, LineAssessment } from '../assessment.ts';
import { judgeClaim } from '../claim.ts';
import { governingDate, type TariffLaw } from '../law.ts';
import { settleValues } from '../money/settled.ts';
import { type Proportion, proportionOf } from '../proportion.ts';
import { type QuotaOption, quotaOptions } from '../quota/quota.ts';
import type { RemedyFinding } from '../remedy/assess-remedies.ts';
import { entryRemedies } from '../remedy/entry-remedies.ts';
import { findLine, printRevision, revisionOn } from '../schedule.ts';
import { compareUsd, sumOfCents } from '../whole-dollars.ts';
import { findCandidates } from './overlays.ts';
import {
  assessVariant,
  claiming,
  owedNow,
  type Question,
  questionsOf,
  type Undeclared,
  type Variant,
  variantOf,
  weigh,
} from './what-if.ts';

/** A heading that takes in the goods and is not owed on them, and what takes them out. */
export interface Suppressed {
  readonly heading: string;
  readonly authority: string;
  /** A heading that is owed, a claim, a statement of the line, or `in-transit`. */
  readonly by: string;
  /** Heading under which the filer says so; null when none is filed. */
  readonly claimedBy: string | null;
  readonly citation: string;
}

/** One way to enter a line, with everything that is owed on it. */
export interface Way extends Pick<LineAssessment, 'column' | 'unknown' | 'because'> {
  /** Special program claimed; null for the general way. */
  readonly program: string | null;
  /** The quota within which the line would be entered under its own number; null outside of any. */
  readonly quota: QuotaOption | null;
  /** The number under which the line is declared in this way. */
  readonly hts: string;
  /** Base duty first, then measures as they are filed. */
  readonly charges: readonly Charge[];
  /** Of all charges; null when one that is owed has no number. */
  readonly total: Money | null;
  /** Numbers as an entry summary lists them: additional duties, exemptions claimed, the line at last. */
  readonly sequence: readonly string[];
  readonly suppressed: readonly Suppressed[];
  /** Facts that the line does not declare and that its own rate or an owed heading rests on. */
  readonly missing: readonly { readonly heading: string; readonly fact: string }[];
}

/** Everything that the law of a day says of one line. */
export interface Resolution {
  readonly line: number;
  readonly hts: string;
  readonly on: Day;
  readonly onBecause: DateFact;
  readonly revision: string | null;
  /** As declared, by what was collected. */
  readonly filed: Way;
  /** As declared, by what was law; null where it is the same. */
  readonly byLaw: Way | null;
  /** Every lawful way by column and program, cheapest first. */
  readonly options: readonly Way[];
  /** Headings that would lower what is owed, were their facts declared. */
  readonly claimable: readonly Undeclared[];
  /** Facts that would raise it, or on which an owed heading waits. */
  readonly undeclared: readonly Undeclared[];
  readonly unread: readonly string[];
}

/**
 * Each way to enter a line on its day, what is owed on the one that was filed, and what other facts would make of it.
 *
 * @param number of the line in the entry
 * @returns null when the entry has no such line
 */
export function resolveLine(
  law: TariffLaw,
  declared: DutyFacts,
  number: number,
): Resolution | null {
  const { entry } = settleValues(law, declared);
  const line = entry.lines.find((candidate) => candidate.number === number);
  if (line === undefined) return null;
  const { on, because: onBecause } = governingDate(law, 'duty', entry);
  const found = revisionOn(law.schedule, on);
  const remedies = entryRemedies(law, entry).answers;
  const then: Then = { on, window: 'collection', found, remedies };
  const known = proportionOf(law, line, then);
  const filed = assessLine(law, line, then, known);
  const asked =
    known === null ? askAll(law, line, then, filed) : recall(law, line, then, known, filed);
  const owed = owedNow(filed, known);
  const { now } = owed;
  const whatIfs = asked.questions.map((question) => weigh(law, line, then, question, owed));
  const way = wayOf(line, filed, asked.filed);
  return {
    line: line.number,
    hts: line.hts,
    on,
    onBecause,
    revision: found === null ? null : printRevision(found.revision),
    filed: way,
    byLaw: asked.isLaw ? null : wayByLaw(law, line, then, way),
    options: asked.options
      .map((option) =>
        option.isFiled
          ? way
          : wayOf(option.of(line), assessVariant(law, line, then, option), option),
      )
      .sort(byTotal),
    claimable: whatIfs.filter(({ least }) => compareUsd(least, now) < 0),
    undeclared: whatIfs.filter(({ most }) => compareUsd(most, now) > 0),
    unread: filed.laid.unread,
  };
}

/** A way to enter lines like one. */
interface Option extends Variant {
  readonly quota: QuotaOption | null;
  /** True of the way in which they are filed. */
  readonly isFiled: boolean;
  /** What is told of it beside dollars, as long as measures have the same to say. */
  readonly told: Told;
  readonly laid: Laid;
}

/** All that is asked of lines like one, before dollars are looked at. */
interface Asked {
  readonly filed: Option;
  readonly options: readonly Option[];
  readonly questions: readonly Question[];
  /** True when what was collected on the day is what was law. */
  readonly isLaw: boolean;
}

/** What was asked of lines like those of a proportion: it is forgotten with it. */
const ASKED = new WeakMap<Proportion, Asked>();

function recall(
  law: TariffLaw,
  line: DutyLine,
  then: Then,
  known: Proportion,
  filed: AssessedLine,
): Asked {
  const before = ASKED.get(known);
  if (before !== undefined) return before;
  const asked = askAll(law, line, then, filed);
  ASKED.set(known, asked);
  return asked;
}

function askAll(law: TariffLaw, line: DutyLine, then: Then, filed: AssessedLine): Asked {
  return {
    filed: optionOf(law, line, then, { of: same, quota: null, isFiled: true }),
    options: listOptions(law, line, then),
    questions: questionsOf(law, line, then, filed),
    isLaw: isLaw(law, line, then),
  };
}

function same(line: DutyLine): DutyLine {
  return line;
}

/** True when the measures that were collected are those that were law. */
function isLaw({ overlays }: TariffLaw, { hts, origin }: DutyLine, { on }: Then): boolean {
  const collected = findCandidates(overlays, hts, origin, on, 'collection').candidates;
  const lawful = findCandidates(overlays, hts, origin, on, 'law').candidates;
  return (
    collected.length === lawful.length &&
    collected.every(({ measure }, place) => measure === lawful[place]?.measure)
  );
}

/** The filed way by what was law; null where it comes to the same. */
function wayByLaw(law: TariffLaw, line: DutyLine, then: Then, filed: Way): Way | null {
  const way = wayOf(line, assessLine(law, line, { ...then, window: 'law' }));
  return isSame(way, filed) ? null : way;
}

/** The general way, one under every program that the origin may claim for the line, and one in every quota. */
function listOptions(law: TariffLaw, line: DutyLine, then: Then): readonly Option[] {
  const options: Option[] = [];
  for (const program of [null, ...programsOf(law, line, then)]) {
    const of = (declared: DutyLine) => ({ ...declared, program });
    const { claimRefused } = assessLine(law, of(line), then).assessed;
    if (claimRefused === null)
      options.push(
        optionOf(law, line, then, { of, quota: null, isFiled: program === line.program }),
      );
  }
  for (const quota of quotaOptions(law.quotas, line, then.on)) {
    options.push(optionOf(law, line, then, { of: inQuota(line, quota), quota, isFiled: false }));
  }
  return options;
}

function optionOf(
  law: TariffLaw,
  line: DutyLine,
  then: Then,
  { of, quota, isFiled }: Pick<Option, 'of' | 'quota' | 'isFiled'>,
): Option {
  const variant = variantOf(law, line, then, of);
  const { laid } = assessVariant(law, line, then, variant);
  return { ...variant, quota, isFiled, laid, told: toldOf(of(line), laid) };
}

type Told = Pick<Way, 'sequence' | 'suppressed'>;

function wayOf(line: DutyLine, { assessed, laid, missing }: AssessedLine, option?: Option): Way {
  const { column, unknown, because, charges, remedies } = assessed;
  const told = option?.laid === laid ? option.told : toldOf(line, laid);
  return {
    program: line.program,
    quota: option?.quota ?? null,
    hts: line.hts,
    column,
    unknown,
    because,
    charges,
    total: unknown === null && laid.missing.length === 0 ? sumOfCents(charges) : null,
    sequence: told.sequence,
    suppressed: told.suppressed,
    missing: [
      ...missing.map((fact) => ({ heading: line.hts, fact })),
      ...laid.missing.map(({ measure, fact }) => ({ heading: measure.heading, fact })),
      ...(remedies === undefined ? [] : undeclaredCases(remedies)),
    ],
  };
}

function toldOf(line: DutyLine, laid: Laid): Told {
  return {
    sequence: filingSequence(line, laid),
    suppressed: laid.suppressed.map(({ measure, by, claimedBy, citation }) => ({
      heading: measure.heading,
      authority: measure.authority,
      by,
      claimedBy,
      citation,
    })),
  };
}

function undeclaredCases(findings: readonly RemedyFinding[]): Way['missing'] {
  return findings
    .filter(({ code }) => code === 'undeclared')
    .map((order) => ({ heading: order.case, fact: 'cases' }));
}

function filingSequence(line: DutyLine, { rows, suppressed }: Laid): readonly string[] {
  const filed = [
    ...rows.map(({ measure, heading }) => ({ at: measure.sequence, heading })),
    ...suppressed.flatMap(({ measure, claimedBy }) =>
      claimedBy === null ? [] : [{ at: measure.sequence, heading: claimedBy }],
    ),
  ].toSorted((a, b) => a.at - b.at || (a.heading < b.heading ? -1 : 1));
  return [...new Set([...filed.map(({ heading }) => heading), line.hts])];
}

/** In-quota headings of chapters 1 to 97 stand in lieu of the line's number, those of 98 and 99 are claimed with it. */
function inQuota({ hts }: DutyLine, { inHeading }: QuotaOption): Variant['of'] {
  if (hts.startsWith(inHeading)) return same;
  return inHeading >= '98' ? claiming(inHeading) : (line) => ({ ...line, hts: inHeading });
}

/** Programs that hold for the origin: those that name it, and those that the line prints. */
function programsOf(law: TariffLaw, line: DutyLine, then: Then): readonly string[] {
  const printed = then.found === null ? null : findLine(then.found.revision, line.hts);
  const symbols = new Set<string>();
  for (const { programs } of printed?.rates?.special ?? []) {
    for (const symbol of programs) symbols.add(symbol);
  }
  for (const { symbol, origins } of law.programs) {
    if (origins?.includes(line.origin)) symbols.add(symbol);
  }
  return [...symbols]
    .filter((symbol) => judgeClaim(law, symbol, line.origin, then.on).program !== null)
    .toSorted();
}

/** Ways without a total come last; of equals, the one without a program first. */
function byTotal(a: Way, b: Way): number {
  if (a.total === null || b.total === null)
    return Number(a.total === null) - Number(b.total === null);
  return compareUsd(a.total, b.total);
}

function isSame(a: Way, b: Way): boolean {
  return a.total?.amount === b.total?.amount && a.sequence.join() === b.sequence.join();
}
