import { readFileSync } from 'node:fs';
import { type Day, parseDay } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Currency, USD } from '../terms/money.ts';
import type { Result } from '../terms/result.ts';
import type { DutyFacts, DutyLine } from './assessment.ts';
import type { TariffLaw } from './law.ts';
import { compileTariff, type TariffPart, type TariffPartKind } from './tariff-part.parse.ts';

const LAW = new URL('../../law/us/tariff/', import.meta.url);

export function readLaw(file: string): string {
  return readFileSync(new URL(file, LAW), 'utf8');
}

export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`not a day: ${text}`);
  return day;
}

export function part(kind: TariffPartKind, content: string, name: string = kind): TariffPart {
  return { name, kind, content, from: dayOf('2026-01-01'), to: null, verified: true };
}

/** The law that the project ships, without a schedule. */
export function shippedParts(): readonly TariffPart[] {
  return [
    part('calendar', readLaw('revisions.csv')),
    part('fees', readLaw('fees.csv')),
    part('fee-exemptions', readLaw('fee-exemptions.csv')),
    part('currency', readLaw('currency.csv')),
    part('low-value', readLaw('low-value.csv')),
    part('drawback', readLaw('drawback.csv')),
    part('programs', readLaw('programs.csv')),
    part('column-two', readLaw('column-two.csv')),
    part('computation', readLaw('computation.json')),
    part('remedies', readLaw('remedy/orders.csv')),
    part('census-countries', readLaw('remedy/countries.csv')),
    part('entry-types', readLaw('remedy/entry-types.csv')),
    part('quotas', readLaw('quota/quotas.json')),
  ];
}

export function starterPart(): TariffPart {
  return part('partial-schedule', readLaw('schedule.csv'), 'starter');
}

/** A row of the USITC's export with blanks where nothing is given. */
export function row(
  htsno: string,
  indent: number,
  cells: Partial<Record<'description' | 'general' | 'special' | 'other' | 'units', string>> = {},
): object {
  const { description = 'Other', general = '', special = '', other = '', units } = cells;
  return {
    htsno,
    indent: String(indent),
    description,
    superior: htsno === '' ? 'true' : null,
    units: units === undefined ? [] : [units],
    general,
    special,
    other,
    footnotes: [],
    quotaQuantity: '',
    additionalDuties: null,
    addiitionalDuties: null,
  };
}

export function schedulePart(rows: readonly object[], name = '2026_rev_10'): TariffPart {
  return part('schedule', JSON.stringify(rows), name);
}

export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

/** The faults of a refused result, or its warnings. */
export function faultsOf(result: Result<unknown>): readonly Fault[] {
  return result.ok ? result.warnings : result.faults;
}

/** The shipped law with these rows as the schedule of 2026 revision 10. */
export function lawWith(rows: readonly object[]): TariffLaw {
  return accepted(compileTariff([...shippedParts(), schedulePart(rows)]));
}

export function dollars(amount: string, currency: string = USD): DutyLine['value'] {
  return { amount, currency: currency as Currency };
}

export function lineOf(hts: string, line: Partial<DutyLine> = {}): DutyLine {
  return {
    number: 1,
    hts,
    origin: 'DE',
    value: dollars('10000'),
    quantities: [],
    program: null,
    ...line,
  };
}

/** A formal entry by truck on 2026-06-10, two days after revision 10 of 2026 came into force. */
export function entryOf(lines: readonly DutyLine[], entry: Partial<DutyFacts> = {}): DutyFacts {
  return {
    entryType: '01',
    mode: 'truck',
    inTransitDate: null,
    entryDate: dayOf('2026-06-10'),
    arrivalDate: null,
    importationDate: null,
    receivedDate: dayOf('2026-06-10'),
    lines,
    ...entry,
  };
}
