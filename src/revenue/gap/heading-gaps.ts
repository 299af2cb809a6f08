import { dutyBasis } from '../../tariff/base-rate.ts';
import { applyRate } from '../../tariff/duty.ts';
import type { Measure } from '../../tariff/overlay/measure.ts';
import { findLine, printRevision } from '../../tariff/schedule.ts';
import { holdsOn } from '../../terms/day.ts';
import { type Cents, centsOf, roundedCents } from '../cents.ts';
import type { Gap } from './gap.ts';
import { ruleFor } from './gap-law.ts';
import { found, type Ground, owedAsFiled, sumOf } from './ground.ts';

/** Headings of chapter 99 that are missing from the line, too many on it, or given back, and facts that they wait for. */
export function headingGaps(ground: Ground): readonly Gap[] {
  return [
    ...numberGaps(ground),
    ...missingHeadings(ground),
    ...superfluousHeadings(ground),
    ...refundCandidates(ground),
    ...missingInputs(ground),
  ];
}

/** The number itself: not of the schedule, or of another edition than that of the day. */
function numberGaps({ tariff, line, assessed, on }: Ground): readonly Gap[] {
  if (assessed.unknown !== 'tariff-unknown') return [];
  const editions = tariff.schedule.revisions.filter((each) => findLine(each, line.hts) !== null);
  const evidence = { on, in: editions.map(printRevision).join(', ') };
  return [
    editions.length === 0
      ? found('gap-number-unknown', line.number, line.hts, { evidence })
      : found('gap-number-wrong-era', line.number, line.hts, { evidence }),
  ];
}

function missingHeadings(ground: Ground): readonly Gap[] {
  const { line, declared, resolution } = ground;
  const { headings } = declared;
  if (headings === null) return [];
  const { sequence, charges, suppressed, missing } = resolution.filed;
  const lacking = sequence.filter(
    (heading) => heading.startsWith('99') && heading !== line.hts && !headings.includes(heading),
  );
  // What is given back to whoever asks is not asked for.
  return lacking.flatMap((heading) => {
    if (refundRule(ground, heading) !== null) return [];
    const own = charges.filter((charge) => charge.heading === heading);
    const instead = suppressed.find(({ claimedBy }) => claimedBy === heading);
    return found('gap-heading-missing', line.number, heading, {
      cents: missing.some((one) => one.heading === heading) ? null : sumOf(own),
      evidence: {
        rate: own.map(({ rate }) => rate).join(' '),
        basis: own.map(({ basis }) => basis).join(' '),
        ...(instead === undefined ? {} : { exempts: instead.heading }),
      },
      citation: own[0]?.citation ?? instead?.citation ?? null,
      unverified: own.some(({ unverified }) => unverified),
    });
  });
}

function superfluousHeadings(ground: Ground): readonly Gap[] {
  const { sequence } = ground.resolution.filed;
  return (ground.declared.headings ?? [])
    .filter((heading) => heading.startsWith('99') && !sequence.includes(heading))
    .map((heading) => superfluous(ground, heading));
}

function superfluous(ground: Ground, heading: string): Gap {
  const { tariff, line, resolution, on } = ground;
  const spells = tariff.overlays.measures.filter(
    (measure) => measure.heading === heading || measure.headingAbove === heading,
  );
  const latest = spells.toSorted((a, b) => (a.validity.from < b.validity.from ? -1 : 1)).at(-1);
  if (latest === undefined) return found('gap-heading-unknown', line.number, heading);
  const held = spells.find(({ collection }) => holdsOn(collection, on));
  const measure = held ?? lastBefore(spells, ground) ?? latest;
  const told = {
    cents: overpaidUnder(ground, measure),
    citation: measure.citation,
    unverified: !measure.verified,
  };
  const by = resolution.filed.suppressed.find((each) => each.heading === heading);
  if (by !== undefined) {
    const evidence = { by: by.by };
    return found('gap-heading-suppressed', line.number, heading, { ...told, evidence });
  }
  const days = { from: measure.collection.from, to: measure.collection.to ?? '', on };
  if (held === undefined) {
    const code = isOver(ground, measure) ? 'gap-program-dead' : 'gap-heading-wrong-era';
    return found(code, line.number, heading, { ...told, evidence: days });
  }
  const waits = [...resolution.claimable, ...resolution.undeclared].find(
    (each) => each.heading === heading,
  );
  if (waits === undefined) return found('gap-heading-extra', line.number, heading, told);
  const evidence = { needs: waits.needs, among: waits.among };
  return found('gap-heading-unproven', line.number, heading, { ...told, cents: null, evidence });
}

function lastBefore(spells: readonly Measure[], { on }: Ground): Measure | null {
  const ended = spells.filter(({ collection }) => collection.from <= on);
  return ended.toSorted((a, b) => (a.collection.from < b.collection.from ? -1 : 1)).at(-1) ?? null;
}

/** Nothing under the same ground is collected on the day or begins later. */
function isOver({ tariff, on }: Ground, { authority }: Measure): boolean {
  return !tariff.overlays.measures.some(
    (other) =>
      other.authority === authority && (other.collection.to === null || other.collection.to >= on),
  );
}

/** What the heading asked of the whole value, which was owed by nobody; null where that is not a plain number. */
function overpaidUnder(
  { tariff, line }: Ground,
  { semantics, rate, basis }: Measure,
): Cents | null {
  if (semantics === 'none') return 0n;
  if (semantics !== 'add' || rate === null || basis !== 'customs-value') return null;
  if (line.value.currency !== 'USD') return null;
  const due = applyRate(rate, dutyBasis(line, []), tariff.computation.rounding);
  return 'unknown' in due ? null : -roundedCents(due.amount);
}

function refundRule({ rules, on }: Ground, heading: string) {
  return ruleFor(rules, 'refundable', on, (digits) => heading.startsWith(digits));
}

/** Duties that were collected and are given back: by court, or because they had ended as law. */
function refundCandidates(ground: Ground): readonly Gap[] {
  const { line, declared, resolution } = ground;
  const paid = resolution.filed.charges.filter(
    ({ heading }) =>
      heading !== undefined && (declared.headings === null || declared.headings.includes(heading)),
  );
  const byCourt = paid.flatMap((charge) => {
    const heading = charge.heading ?? '';
    const rule = refundRule(ground, heading);
    const cents = sumOf([charge]);
    if (rule === null || cents === 0n) return [];
    return found('gap-refund-candidate', line.number, heading, {
      cents: -cents,
      evidence: { rate: charge.rate, basis: charge.basis },
      citation: rule.citation,
      unverified: !rule.verified || charge.unverified,
    });
  });
  if (byCourt.length > 0 || resolution.byLaw === null) return byCourt;
  const [asked, lawful] = [owedAsFiled(ground), resolution.byLaw.total];
  const owed = lawful === null ? null : centsOf(lawful);
  if (asked === null || owed === null || owed >= asked) return [];
  const evidence = {
    collected: resolution.filed.sequence.join(' '),
    law: resolution.byLaw.sequence.join(' '),
  };
  return [found('gap-refund-candidate', line.number, line.hts, { cents: owed - asked, evidence })];
}

/** Facts that the rate of the line, or a heading that is owed, rests on and that are not declared. */
function missingInputs(ground: Ground): readonly Gap[] {
  const { line, resolution } = ground;
  const now = sumOf(resolution.filed.charges);
  return resolution.filed.missing.flatMap(({ heading, fact }) => {
    if (fact === 'cases') return [];
    const waits = resolution.undeclared.find(
      (each) => each.heading === heading && each.needs === fact,
    );
    const most = waits === undefined ? null : centsOf(waits.most);
    return found('gap-inputs-missing', line.number, fact, {
      cents: most === null ? null : most - now,
      atMost: most !== null,
      evidence: { heading },
      citation: waits?.citation ?? null,
    });
  });
}
