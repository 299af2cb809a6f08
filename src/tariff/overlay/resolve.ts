import type { Day } from '../../terms/day.ts';
import { exactAmount, type Money, usd } from '../../terms/money.ts';
import { add, compare, type Rational, subtract, toFixed, ZERO } from '../../terms/rational.ts';
import type { AssessedLine, Then } from '../assess-anew.ts';
import { assessLine } from '../assess-line.ts';
import type { Charge, DateFact, DutyFacts, DutyLine, LineAssessment } from '../assessment.ts';
import { dutyBasis } from '../base-rate.ts';
import { judgeClaim } from '../claim.ts';
import { governingDate, type TariffLaw } from '../law.ts';
import { settleValues } from '../money/settled.ts';
import { type QuotaOption, quotaOptions } from '../quota/quota.ts';
import { entryRemedies } from '../remedy/entry-remedies.ts';
import { findLine, printRevision, revisionOn } from '../schedule.ts';
import type { Measure } from './measure.ts';
import { findCandidates } from './overlays.ts';
import { type Barred, barred } from './standing.ts';

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

/** What a fact would change that the line does not declare. */
export interface Undeclared {
  readonly heading: string;
  readonly authority: string;
  /** A statement, a count or a value that the line would declare; the heading itself where it is claimed. */
  readonly needs: string;
  /** Where the line would declare it. */
  readonly among: keyof Pick<DutyLine, 'claims' | 'states' | 'counts' | 'values'>;
  /** Dollars owed then instead of now: at least, and at most. */
  readonly least: Money;
  readonly most: Money;
  /** Dollars less than now, and dollars more, when the fact does most; below nothing when it does the contrary. */
  readonly saves: Money;
  readonly costs: Money;
  readonly citation: string;
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
  const filed = assessLine(law, line, then);
  const whatIfs = listWhatIfs(law, line, then, filed);
  return {
    line: line.number,
    hts: line.hts,
    on,
    onBecause,
    revision: found === null ? null : printRevision(found.revision),
    filed: wayOf(line, filed),
    byLaw: wayByLaw(law, line, then, filed),
    options: listOptions(law, line, then, filed),
    claimable: whatIfs.filter(({ least }) => compare(exactAmount(least), owed(filed)) < 0),
    undeclared: whatIfs.filter(({ most }) => compare(exactAmount(most), owed(filed)) > 0),
    unread: filed.laid.unread,
  };
}

/** The filed way by what was law; null where the same measures were collected. */
function wayByLaw(law: TariffLaw, line: DutyLine, then: Then, filed: AssessedLine): Way | null {
  const { hts, origin } = line;
  const [collected, lawful] = (['collection', 'law'] as const).map((window) =>
    findCandidates(law.overlays, hts, origin, then.on, window).candidates.map(
      ({ measure }) => measure,
    ),
  );
  if (collected?.every((measure, place) => measure === lawful?.[place])) {
    if (collected.length === lawful?.length) return null;
  }
  const way = wayOf(line, assessLine(law, line, { ...then, window: 'law' }));
  return isSame(way, wayOf(line, filed)) ? null : way;
}

/** The general way, one under every program that the origin may claim for the line, and one in every quota. */
function listOptions(
  law: TariffLaw,
  line: DutyLine,
  then: Then,
  filed: AssessedLine,
): readonly Way[] {
  const ways: Way[] = [];
  for (const program of [null, ...programsOf(law, line, then)]) {
    const claiming = { ...line, program };
    const assessed = program === line.program ? filed : assessLine(law, claiming, then);
    if (assessed.assessed.claimRefused === null) ways.push(wayOf(claiming, assessed));
  }
  for (const quota of quotaOptions(law.quotas, line, then.on)) {
    const within = inQuota(line, quota);
    ways.push(wayOf(within, assessLine(law, within, then), quota));
  }
  return ways.toSorted(byTotal);
}

function wayOf(
  line: DutyLine,
  { assessed, laid, missing }: AssessedLine,
  quota: QuotaOption | null = null,
): Way {
  const { column, unknown, because, charges } = assessed;
  const { suppressed, missing: unmet } = laid;
  return {
    program: line.program,
    quota,
    hts: line.hts,
    column,
    unknown,
    because,
    charges,
    total: unknown === null && unmet.length === 0 ? usd(sum(charges)) : null,
    sequence: filingSequence(line, laid),
    suppressed: suppressed.map(({ measure, by, claimedBy, citation }) => ({
      heading: measure.heading,
      authority: measure.authority,
      by,
      claimedBy,
      citation,
    })),
    missing: [
      ...missing.map((fact) => ({ heading: line.hts, fact })),
      ...unmet.map(({ measure, fact }) => ({ heading: measure.heading, fact })),
      ...(assessed.remedies ?? [])
        .filter(({ code }) => code === 'undeclared')
        .map((order) => ({ heading: order.case, fact: 'cases' })),
    ],
  };
}

function filingSequence(
  line: DutyLine,
  { rows, suppressed }: AssessedLine['laid'],
): readonly string[] {
  const filed = [
    ...rows.map(({ measure, heading }) => ({ at: measure.sequence, heading })),
    ...suppressed.flatMap(({ measure, claimedBy }) =>
      claimedBy === null ? [] : [{ at: measure.sequence, heading: claimedBy }],
    ),
  ].toSorted((a, b) => a.at - b.at || (a.heading < b.heading ? -1 : 1));
  return [...new Set([...filed.map(({ heading }) => heading), line.hts])];
}

/** In-quota headings of chapters 1 to 97 stand in lieu of the line's number, those of 98 and 99 are claimed with it. */
function inQuota(line: DutyLine, { inHeading }: QuotaOption): DutyLine {
  if (line.hts.startsWith(inHeading)) return line;
  return inHeading >= '98' ? claiming(line, inHeading) : { ...line, hts: inHeading };
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

/** What each measure that the line's facts leave open would make of what is owed. */
function listWhatIfs(
  law: TariffLaw,
  line: DutyLine,
  then: Then,
  filed: AssessedLine,
): readonly Undeclared[] {
  const { on, window } = then;
  const { candidates } = findCandidates(law.overlays, line.hts, line.origin, on, window);
  // Those that give way to a content wait for it too; the one that is taken of it speaks for all.
  const waiting = filed.laid.missing
    .filter(({ measure, fact }) => measure.basis === fact)
    .map(({ measure, fact }) => ({
      measure,
      needs: fact,
      among: 'values' as const,
      lines: [withValue(line, fact, ZERO), withValue(line, fact, exactAmount(line.value))],
    }));
  const stated = {
    claims: line.claims ?? [],
    loadedDate: line.loadedDate ?? null,
    basis: dutyBasis(line, []),
  };
  const statements = new Set(line.states);
  const asked = candidates.flatMap(({ measure }) => {
    const fact = whatItAsks(measure, line, barred(measure, stated, statements, on));
    return fact === null ? [] : [{ measure, ...fact }];
  });
  return [...waiting, ...asked].map(({ measure, needs, among, lines }) => {
    const totals = lines.map((changed) => owed(assessLine(law, changed, then)));
    const [least = ZERO, most = least] = totals.toSorted(compare);
    return {
      heading: measure.heading,
      authority: measure.authority,
      needs,
      among,
      least: usd(least),
      most: usd(most),
      saves: usd(subtract(owed(filed), least)),
      costs: usd(subtract(most, owed(filed))),
      citation: measure.citation,
    };
  });
}

interface Asked extends Pick<Undeclared, 'needs' | 'among'> {
  /** The line with the fact declared, in each of the ways that bound its effect. */
  readonly lines: readonly DutyLine[];
}

/** The fact that keeps a measure from holding; null when it holds, or when facts that are declared rule it out. */
function whatItAsks(measure: Measure, line: DutyLine, bar: Barred | null): Asked | null {
  switch (bar?.why) {
    case 'not-claimed':
      return { needs: measure.heading, among: 'claims', lines: [claiming(line, measure.heading)] };
    case 'not-stated': {
      const [statement] = bar.statements;
      if (statement === undefined || bar.statements.some(isOfProgram)) return null;
      return { needs: statement, among: 'states', lines: [stating(line, statement)] };
    }
    case 'not-counted':
      return { needs: bar.fact, among: 'counts', lines: [counting(line, measure)] };
    default:
      return null;
  }
}

/** What follows from a program is told by the way under that program. */
function isOfProgram(statement: string): boolean {
  return /^(?:program|free-under)-/.test(statement);
}

function claiming(line: DutyLine, heading: string): DutyLine {
  return { ...line, claims: [...(line.claims ?? []), heading] };
}

function stating(line: DutyLine, statement: string): DutyLine {
  return { ...line, states: [...(line.states ?? []), statement] };
}

/** The line within the measure's limits, and its basis the whole value: the most that it could change. */
function counting(line: DutyLine, { limits, basis }: Measure): DutyLine {
  const counts = Object.fromEntries(
    limits.map(({ count, atLeast }) => [count, atLeast === null ? '0' : toFixed(atLeast, 6)]),
  );
  const counted = { ...line, counts: { ...line.counts, ...counts } };
  return basis === 'customs-value' ? counted : withValue(counted, basis, exactAmount(line.value));
}

function withValue(line: DutyLine, name: string, value: Rational): DutyLine {
  return { ...line, values: { ...line.values, [name]: usd(value) } };
}

function owed({ assessed }: AssessedLine): Rational {
  return sum(assessed.charges);
}

function sum(charges: readonly Charge[]): Rational {
  return charges.reduce((total: Rational, { amount }) => add(total, exactAmount(amount)), ZERO);
}

/** Ways without a total come last; of equals, the one without a program first. */
function byTotal(a: Way, b: Way): number {
  if (a.total === null || b.total === null)
    return Number(a.total === null) - Number(b.total === null);
  return compare(exactAmount(a.total), exactAmount(b.total));
}

function isSame(a: Way, b: Way): boolean {
  return a.total?.amount === b.total?.amount && a.sequence.join() === b.sequence.join();
}
