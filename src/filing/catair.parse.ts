import type { Fault } from '../terms/fault.ts';
import {
  columnsAt,
  type Field,
  type FieldClass,
  type Fields,
  fieldAt,
  RECORD_COLUMNS,
  type RecordLayout,
  type WireRecord,
} from './catair.ts';
import { dayOfMonthFirst } from './edi-day.ts';
import { type EdiFault, ediFaults } from './edi-faults.ts';

const { fault } = ediFaults;

/**
 * The records of a batch, from lines or from one unbroken run of columns.
 *
 * @faults edi-empty, catair-columns
 */
export function splitRecords(text: string, faults: Fault[]): readonly WireRecord[] {
  const lines = text.includes('\n') ? text.split(/\r?\n/) : chunks(text);
  while (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) faults.push(fault('edi-empty', ''));
  return lines.map((line, index) => {
    const number = index + 1;
    const record = { tag: tagOf(line), number, at: `/record/${number}`, text: line };
    if (line.length !== RECORD_COLUMNS) {
      faults.push(fault('catair-columns', record.at, String(line.length)));
    }
    return record;
  });
}

function chunks(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += RECORD_COLUMNS) {
    lines.push(text.slice(at, at + RECORD_COLUMNS));
  }
  return lines;
}

/** Agencies' records are all one tag here; control records have a single letter. */
function tagOf(line: string): string {
  if (/^S[EF]\d\d/.test(line)) return line.slice(0, 4);
  if (line.startsWith('OI')) return 'OI';
  if (/^PG\d\d/.test(line)) return 'PG';
  return /^([AZ]|[BY] {2})/.test(line) ? line.charAt(0) : line.slice(0, 4).trim();
}

/** What each class admits, once it is not blank; a number fills its field. */
const ADMITTED: Readonly<Record<FieldClass, RegExp>> = {
  A: /^[A-Z]+ *$/,
  N: /^\d+$/,
  AN: /^[A-Z0-9][A-Z0-9 ]*$/,
  D: /^\d{6}$/,
  X: /^[A-Z0-9!@#$%^&*()\-_=+[{\]}\\|;:'",<.>/?`~¢][A-Z0-9 !@#$%^&*()\-_=+[{\]}\\|;:'",<.>/?`~¢]*$/,
};

/**
 * Everything that the columns of a record have wrong, whatever they mean.
 *
 * @faults catair-field-missing, catair-field, catair-filler
 */
export function columnFaults({ tag, fields }: RecordLayout, record: WireRecord): readonly Fault[] {
  const faults: Fault[] = [];
  let next = tag.length + 1;
  for (const field of fields) {
    checkFiller(record, next, field.from - 1, faults);
    checkField(record, field, faults);
    next = field.to + 1;
  }
  checkFiller(record, next, RECORD_COLUMNS, faults);
  return faults;
}

function checkField(record: WireRecord, field: Field, faults: Fault[]): void {
  const columns = record.text.slice(field.from - 1, field.to);
  const at = columnsAt(record, field.from, field.to);
  if (columns.trim() === '' && /^ *$/.test(columns)) {
    if (field.status === 'M') faults.push(fault('catair-field-missing', at));
  } else if (
    !ADMITTED[field.class].test(columns) ||
    (field.class === 'D' && dayOfMonthFirst(columns) === null)
  ) {
    faults.push(fault('catair-field', at, columns));
  }
}

function checkFiller(record: WireRecord, from: number, to: number, faults: Fault[]): void {
  const columns = record.text.slice(from - 1, to);
  if (/[^ ]/.test(columns)) {
    faults.push(fault('catair-filler', columnsAt(record, from, to), columns.trim()));
  }
}

/** What the columns of a record say, without the blanks behind. */
export function readRecord<Name extends string>(
  { fields }: RecordLayout<Name>,
  record: WireRecord,
): Fields<Name> {
  const read: Partial<Record<Name, string>> = {};
  for (const { name, from, to } of fields) read[name] = record.text.slice(from - 1, to).trimEnd();
  return read as Fields<Name>;
}

/** A fault of what a field says. */
export function fieldFault<Name extends string>(
  code: EdiFault,
  record: WireRecord,
  layout: RecordLayout<Name>,
  name: NoInfer<Name>,
  got?: string,
): Fault {
  return fault(code, fieldAt(record, layout, name), got);
}
