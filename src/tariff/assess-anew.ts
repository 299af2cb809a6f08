import type { Day } from '../terms/day.ts';
import { USD, usd } from '../terms/money.ts';
import type { Charge, DutyLine, LineAssessment } from './assessment.ts';
import { type BaseRate, chooseBase, dutyBasis } from './base-rate.ts';
import { revisionInForce } from './calendar.ts';
import { applyRate, type Due } from './duty.ts';
import type { MissingFact } from './duty-terms.ts';
import type { TariffLaw } from './law.ts';
import { layOver, NOTHING_LAID } from './overlay/charge.ts';
import type { Overlaid, OverlayRow } from './overlay/overlay.ts';
import type { Window } from './overlay/overlays.ts';
import { printRate } from './rate.ts';
import type { EntryRemedies } from './remedy/entry-remedies.ts';
import {
  findLine,
  printCode,
  printRevision,
  type RevisionOnDay,
  type TariffLine,
} from './schedule.ts';

/** The day and the edition whose law is applied. */
export interface Then {
  readonly on: Day;
  readonly window: Window;
  readonly found: RevisionOnDay | null;
  /** What the entry's lines deposit under orders, by line number. */
  readonly remedies: EntryRemedies['answers'];
}

/** What measures had to say to a line, beside what is owed under them. */
export interface Laid extends Pick<Overlaid, 'suppressed' | 'missing' | 'unread'> {
  /** Measures that apply, in the order in which they are filed. */
  readonly rows: readonly Pick<OverlayRow, 'measure' | 'heading'>[];
}

/** What a line owes by itself, and what measures had to say to it. */
export interface AssessedLine {
  readonly assessed: LineAssessment;
  readonly laid: Laid;
  /** Facts that the base rate rests on and that the line does not declare: "values.case". */
  readonly missing: readonly string[];
}

/** A line's answer with the exact amounts of its additional duties, and where its base duty comes from. */
export interface Anew extends AssessedLine {
  readonly laid: Overlaid;
  /** Null where the day has no revision, or its revision no such line. */
  readonly base: BaseRate | null;
}

/** Base duty and additional duties of one line, whose values are in dollars; orders are not looked at. */
export function assessAnew(law: TariffLaw, line: DutyLine, then: Then): Anew {
  const bare = {
    line: line.number,
    hts: line.hts,
    column: null,
    charges: [],
    claimRefused: null,
  };
  const nothing = { laid: NOTHING_LAID.overlaid, missing: [], base: null };
  const { found, on } = then;
  if (found === null) {
    const because = revisionInForce(law.schedule.calendar, on);
    return { assessed: { ...bare, unknown: 'revision-not-loaded', because }, ...nothing };
  }
  const tariffLine = findLine(found.revision, line.hts);
  if (tariffLine === null) {
    const because = printRevision(found.revision);
    return { assessed: { ...bare, unknown: 'tariff-unknown', because }, ...nothing };
  }
  return assessKnownLine(law, line, then, found, tariffLine);
}

function assessKnownLine(
  law: TariffLaw,
  line: DutyLine,
  { on, window }: Then,
  found: RevisionOnDay,
  tariffLine: TariffLine,
): Anew {
  const base = chooseBase(law, line, on, found.revision, tariffLine);
  const { choice } = base;
  const { column, claimRefused } = choice;
  const due = dueOn(law, line, tariffLine, base);
  const isUnknown = 'unknown' in due;
  const { charges: additional, overlaid: laid } =
    isOverlay(tariffLine) || foreignCurrency(line) !== null
      ? NOTHING_LAID
      : layOver(law, line, { on, window, choice, base: isUnknown ? null : due.amount });
  const answer = { line: line.number, hts: line.hts, column, claimRefused };
  if (isUnknown) {
    const assessed = { ...answer, charges: additional, ...whyUnknown(due, base) };
    return { assessed, laid, missing: due.missing.map(({ fact }) => fact), base };
  }
  const charges = laid.replacesBase
    ? additional
    : [chargeOfBase(law, base, due, found), ...additional];
  const assessed = { ...answer, charges, unknown: null, because: choice.because };
  return { assessed, laid, missing: [], base };
}

/** Why the base duty has no number. */
export function whyUnknown({ unknown, because }: Unreckoned, { choice }: BaseRate) {
  return { unknown, because: join(because, choice.because) };
}

export type Unreckoned = Extract<Due, { unknown: unknown }>;

/** The base duty as it is charged. */
export function chargeOfBase(
  law: TariffLaw,
  { line, choice }: BaseRate,
  due: Extract<Due, { amount: unknown }>,
  found: RevisionOnDay,
): Charge {
  return {
    kind: 'duty',
    rate: due.rate,
    basis: due.basis,
    amount: usd(due.amount),
    citation: cite(line, found, choice.citation),
    unverified: found.unverified || !choice.verified || !law.computation.verified,
  };
}

/** What the chosen rate makes of the line, or the first thing that keeps it from being applied. */
function dueOn(law: TariffLaw, line: DutyLine, tariffLine: TariffLine, base: BaseRate): Due {
  const { column, rate } = base.choice;
  const missing: readonly MissingFact[] = [];
  if (rate === null) {
    return { unknown: 'not-computable', because: `no rate printed: ${column}`, missing };
  }
  if (isOverlay(tariffLine)) {
    return { unknown: 'not-computable', because: printRate(rate), missing };
  }
  const foreign = foreignCurrency(line);
  if (foreign !== null) return { unknown: 'currency-unknown', because: foreign, missing };
  return applyRate(rate, dutyBasis(line, base.others), law.computation.rounding);
}

function foreignCurrency({ value, values }: DutyLine): string | null {
  if (value.currency !== USD) return value.currency;
  if (values === undefined) return null;
  return Object.values(values).find(({ currency }) => currency !== USD)?.currency ?? null;
}

/** Chapter 99 changes what another line owes; what it prints is no duty of its own. */
function isOverlay(line: TariffLine): boolean {
  return line.code.startsWith('99');
}

function cite(line: TariffLine, found: RevisionOnDay, chosenBy: string | null): string {
  const heading = `HTSUS ${printCode(line.rates?.printedAt ?? line.code)}`;
  const source = `${heading}, ${printRevision(found.revision)}`;
  return chosenBy === null ? source : `${source}; ${chosenBy}`;
}

function join(...reasons: readonly (string | null)[]): string {
  return reasons.filter((reason) => reason !== null).join('; ');
}
