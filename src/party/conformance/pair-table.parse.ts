import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { ComparedKind, Description } from '../name/evidence.ts';
import type { LabelledPair, PairOrigin } from './labelled-pair.ts';

/** Columns without which a file is no file of pairs. */
const NEEDED = ['left', 'right', 'schema', 'is_match'] as const;

const records = z.array(z.record(z.string(), z.string()));
const header = z.tuple([z.array(z.string())]);

/** The pairs of a table; null when its header is not that of labelled pairs. Other columns are left aside. */
export function parsePairs(text: string): readonly LabelledPair[] | null {
  const read = header.safeParse(parse(text, { to: 1, bom: true, relax_column_count: true }));
  if (!read.success) return null;
  const [columns] = read.data;
  if (!NEEDED.every((column) => columns.includes(column))) return null;
  const rows: unknown = parse(text, { columns: true, bom: true, relax_column_count: true });
  return records.parse(rows).map((row, at) => readPair(row, at + 2));
}

type Row = Readonly<Record<string, string>>;

function readPair(row: Row, number: number): LabelledPair {
  const schema = row['schema'] ?? '';
  const placed = said(row, 'left_address').length > 0 && said(row, 'right_address').length > 0;
  const kind = schema === 'org' && placed ? 'facility' : (KINDS[schema] ?? 'organisation');
  return {
    row: number,
    schema,
    left: describe(row, 'left', kind),
    right: describe(row, 'right', kind),
    isMatch: LABELS[(row['is_match'] ?? '').toLowerCase()] ?? null,
    origin: originOf(row),
    otherScore: otherScoreOf(row),
  };
}

/** What the schemas of the files mean here. */
const KINDS: Readonly<Record<string, ComparedKind>> = {
  org: 'organisation',
  company: 'organisation',
  person: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

const LABELS: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  yes: true,
  false: false,
  '0': false,
  no: false,
};

function describe(row: Row, side: 'left' | 'right', kind: ComparedKind): Description {
  return {
    kind,
    names: [{ text: row[side] ?? '', alias: 'primary' }],
    countries: said(row, `${side}_country`).flatMap((text) => text.split(/[;|]\s*/)),
    addresses: said(row, `${side}_address`),
    identifiers: said(row, `${side}_imo`).map((value) => ({ scheme: 'IMO', value })),
    births: said(row, `${side}_dob`),
  };
}

function said(row: Row, column: string): readonly string[] {
  const text = (row[column] ?? '').trim();
  return text === '' ? [] : [text];
}

function originOf(row: Row): PairOrigin {
  if (said(row, 'label_conflict').length > 0) return 'disputed';
  const marks = `${row['source'] ?? ''} ${row['quality'] ?? ''} ${row['category'] ?? ''}`;
  return /\bsynth_|LLM/.test(marks) ? 'machine-made' : 'hand-made';
}

function otherScoreOf(row: Row): number | null {
  const [text] = [...said(row, 'ofac_score'), ...said(row, 'score')];
  const score = Number(text);
  return text === undefined || !Number.isFinite(score) || score < 0 ? null : score;
}
