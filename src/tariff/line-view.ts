import { footingOf } from './duty.ts';
import { printRate, printSpecial, type Rate } from './rate.ts';
import {
  fullDescription,
  type Heading,
  printCode,
  printRevision,
  type Rates,
  type RevisionOnDay,
  type TariffLine,
} from './schedule.ts';

/** A line as one row of an answer: number, words, units and the three columns as they are printed. */
export function summaryOf(line: TariffLine) {
  const { code, units, rates } = line;
  return {
    code,
    number: printCode(code),
    description: fullDescription(line),
    units,
    general: printed(rates?.general),
    special: rates === null || rates.special.length === 0 ? null : printSpecial(rates.special),
    other: printed(rates?.other),
  };
}

/** All of a line: where it stands, what it prints and what each of its rates rests on, what stands under it. */
export function viewOf({ revision, unverified }: RevisionOnDay, line: TariffLine) {
  return {
    revision: printRevision(revision),
    inForce: revision.inForce,
    unverified,
    ...summaryOf(line),
    path: pathTo(line).map((heading) => ({ number: numberOf(heading), text: heading.text })),
    printedAt: line.rates && printCode(line.rates.printedAt),
    columns: line.rates && columnsOf(line.rates),
    children: [...revision.lines.values()]
      .filter((child) => child !== line && pathTo(child).includes(line))
      .map(({ code, text, units }) => ({ code, number: printCode(code), text, units })),
  };
}

function columnsOf({ general, special, other }: Rates) {
  return {
    general: general && rateView(general),
    special: special.map(({ rate, programs }) => ({ programs, ...rateView(rate) })),
    other: other && rateView(other),
  };
}

function rateView(rate: Rate) {
  return { rate: printRate(rate), kind: rate.kind, footing: footingOf(rate) };
}

function printed(rate: Rate | null | undefined): string | null {
  return rate == null ? null : printRate(rate);
}

function numberOf(heading: Heading | TariffLine): string | null {
  return 'code' in heading ? printCode(heading.code) : (heading.number ?? null);
}

/** The headings above a line, outermost first. */
function pathTo(line: Heading): readonly Heading[] {
  const path: Heading[] = [];
  for (let at = line.under; at !== null; at = at.under) path.unshift(at);
  return path;
}
