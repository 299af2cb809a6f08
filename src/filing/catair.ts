import assert from 'node:assert/strict';

/** Every CATAIR record has exactly this many characters. */
export const RECORD_COLUMNS = 80;

/** What a field may hold: letters, digits, letters and digits, a day as MMDDYY, any key of a keyboard. */
export type FieldClass = 'A' | 'N' | 'AN' | 'D' | 'X';

/** Mandatory, conditional, optional. */
type FieldStatus = 'M' | 'C' | 'O';

export interface Field<Name extends string = string> {
  readonly name: Name;
  /** Columns, from 1, both included. */
  readonly from: number;
  readonly to: number;
  readonly class: FieldClass;
  readonly status: FieldStatus;
}

/** Which columns of a record mean what. Columns of no field are filler and stay blank. */
export interface RecordLayout<Name extends string = string> {
  readonly tag: string;
  readonly fields: readonly Field<Name>[];
}

/** A field as a layout table writes it. */
export type FieldRow<Name extends string> = readonly [
  name: Name,
  from: number,
  to: number,
  fieldClass: FieldClass,
  status: FieldStatus,
];

export function layout<const Name extends string>(
  tag: string,
  rows: readonly FieldRow<Name>[],
): RecordLayout<Name> {
  const fields = rows.map(([name, from, to, fieldClass, status]) => {
    return { name, from, to, class: fieldClass, status };
  });
  return { tag, fields };
}

/** A record on the wire. Its pointer is `/record/12`, counted from 1; columns are `/record/12/cols/35-44`. */
export interface WireRecord {
  readonly tag: string;
  readonly number: number;
  readonly at: string;
  readonly text: string;
}

export function isWhole(record: WireRecord): boolean {
  return record.text.length === RECORD_COLUMNS;
}

/** The pointer of some columns of a record. */
export function columnsAt(record: WireRecord, from: number, to: number): string {
  return `${record.at}/cols/${from === to ? from : `${from}-${to}`}`;
}

/** The pointer of a named field. */
export function fieldAt<Name extends string>(
  record: WireRecord,
  { fields }: RecordLayout<Name>,
  name: NoInfer<Name>,
): string {
  const field = fields.find((candidate) => candidate.name === name);
  return field === undefined ? record.at : columnsAt(record, field.from, field.to);
}

/** What a record says, by field; '' where a field is blank. */
export type Fields<Name extends string> = Readonly<Record<Name, string>>;

/**
 * The eighty columns of a record: digits to the right after zeros, everything else to the left
 * before spaces, unused fields blank.
 */
export function writeRecord<Name extends string>(
  { tag, fields }: RecordLayout<Name>,
  values: Partial<Fields<NoInfer<Name>>>,
): string {
  let text = tag;
  for (const { name, from, to, class: fieldClass } of fields) {
    const value = values[name] ?? '';
    const width = to - from + 1;
    assert(value.length <= width, `${tag} ${name} has ${width} columns: ${value}`);
    text = text.padEnd(from - 1);
    text += fieldClass === 'N' && value !== '' ? value.padStart(width, '0') : value.padEnd(width);
  }
  return text.padEnd(RECORD_COLUMNS);
}
