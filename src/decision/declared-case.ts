import type { EntryLine } from '../filing/filing.ts';
import type { DutyLine } from '../tariff/assessment.ts';
import type { DeclaredCase } from '../tariff/remedy/remedy.ts';

/** Types of permit by which a line declares an antidumping or countervailing duty case, or disclaims one. */
const DECLARES: Readonly<Record<string, DeclaredCase['declares']>> = {
  'order-case': 'covered',
  'order-disclaimer': 'not-covered',
};

/** The line with the cases that its permits name; its maker is the producer, its seller the exporter. */
export function withCases(line: EntryLine): DutyLine {
  const { permits, manufacturer, seller } = line;
  const cases: DeclaredCase[] = [];
  for (const { type, number } of permits) {
    const declares = DECLARES[type];
    if (declares === undefined) continue;
    const names = { producer: manufacturer?.name ?? null, exporter: seller?.name ?? null };
    cases.push({ case: number, declares, ...names, by: 'cash' });
  }
  return cases.length === 0 ? line : { ...line, cases };
}
