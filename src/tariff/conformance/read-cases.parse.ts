import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { COMPOSITION_CASE_COLUMNS, parseCompositionCases } from './composition-case.parse.ts';
import { DUTY_CASE_COLUMNS, parseDutyCases } from './duty-case.parse.ts';
import { ORIGIN_CASE_COLUMNS, parseOriginCases } from './origin-case.parse.ts';
import type { WorkedCase } from './worked-case.ts';

type CaseParser = (text: string, known: ReadonlySet<string>) => readonly WorkedCase[];

const FORMS: readonly (readonly [columns: readonly string[], parse: CaseParser])[] = [
  [DUTY_CASE_COLUMNS, parseDutyCases],
  [COMPOSITION_CASE_COLUMNS, parseCompositionCases],
  [ORIGIN_CASE_COLUMNS, parseOriginCases],
];

const firstRow = z.tuple([z.array(z.string())]);

/**
 * The cases of a file, told by its header; null when it is the header of no file of cases.
 *
 * @param known statements that some law asks for
 */
export function parseCases(text: string, known: ReadonlySet<string>): readonly WorkedCase[] | null {
  const header: unknown = parse(text, { to: 1, bom: true });
  const read = firstRow.safeParse(header);
  if (!read.success) return null;
  const [columns] = read.data;
  const form = FORMS.find(([names]) => names.every((name, n) => columns[n] === name));
  return form === undefined ? null : form[1](text, known);
}
