import { parse } from 'csv-parse/sync';
import type { Instant } from '../../terms/day.ts';
import { parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import type { StatedQuantity } from '../../terms/quantity.ts';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { EVENT_FAULTS } from './faults.ts';
import { momentOf } from './lexical.ts';
import { lotName } from './lot-name.ts';
import {
  type Delivery,
  type LotShare,
  named,
  type Told,
  type TraceDocument,
  type TraceEvent,
} from './trace-event.ts';
import { unitOfCode } from './unit-code.ts';

/** The columns that a table of traces may have, in any order; those marked have to be there. */
export const TRACE_COLUMNS = {
  /** The event's own name; without one, the same row twice is one event. */
  event: false,
  /** A day, or a moment with its zone: 2026-03-01, 2026-03-01T08:00:00-07:00. */
  at: true,
  /** harvest, landing, processing, shipping, …: what the law of steps knows, or a word of EPCIS. */
  step: true,
  /** The lot that came out, moved or changed hands. */
  lot: true,
  quantity: false,
  unit: false,
  /** What went in: `LOT-1=500 kg; LOT-2`. */
  inputs: false,
  /** `made`, `packed` or `seen`; empty is made where something went in, else seen. */
  effect: false,
  place: false,
  from: false,
  holder: false,
  /** Papers: `type:reference` or `type:reference:sha256`, with semicolons between. */
  documents: false,
  /** What is known of the lot, several values with semicolons between. */
  product: false,
  species: false,
  country: false,
  vessel: false,
  flag: false,
  area: false,
  gear: false,
  method: false,
} as const;
type Column = keyof typeof TRACE_COLUMNS;

const FACTS = [
  'product',
  'species',
  'country',
  'vessel',
  'flag',
  'area',
  'gear',
  'method',
] as const;

/**
 * Reads a table of traces, an event a row.
 *
 * @faults trace-column, trace-cell, trace-quantity, trace-feeds-itself, trace-empty; rows are counted from 0
 */
export function parseTraceTable(text: string): Result<Delivery> {
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, { trim: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    return refuse(EVENT_FAULTS.fault('trace-cell', '', String(error)));
  }
  const [header = [], ...cells] = rows;
  const columns = columnFaults(header);
  if (columns.length > 0) return refuse(...columns);
  if (cells.length === 0) return refuse(EVENT_FAULTS.fault('trace-empty', ''));
  const faults: Fault[] = [];
  const events = cells.map((values, n) => {
    const row = new Map(header.map((name, place) => [name, values[place] ?? '']));
    return readRow((column) => row.get(column) ?? '', `/rows/${n}`, faults);
  });
  return settle({ form: 'csv', events }, faults);
}

/** Whether a text's first line names columns of ours. */
export function looksLikeTraceTable(text: string): boolean {
  const [header = ''] = text.trimStart().split(/\r?\n/, 1);
  const names = header.replace('\uFEFF', '').split(',');
  return ['at', 'step', 'lot'].filter((name) => names.includes(name)).length > 1;
}

function columnFaults(header: readonly string[]): readonly Fault[] {
  const needed = Object.entries(TRACE_COLUMNS).filter(([, required]) => required);
  const wrong = [
    ...needed.map(([name]) => name).filter((name) => !header.includes(name)),
    ...header.filter((name) => !Object.hasOwn(TRACE_COLUMNS, name)),
    ...header.filter((name, place) => header.indexOf(name) !== place),
  ];
  return wrong.map((name) => EVENT_FAULTS.fault('trace-column', '/header', name));
}

type Cells = (column: Column) => string;

function readRow(cell: Cells, at: string, faults: Fault[]): TraceEvent {
  const flaw = (column: Column, code: 'trace-cell' | 'trace-quantity' = 'trace-cell') => {
    faults.push(EVENT_FAULTS.fault(code, `${at}/${column}`, cell(column)));
  };
  const moment = momentIn(cell('at'));
  if (moment === null) flaw('at');
  for (const column of ['step', 'lot'] as const) if (cell(column) === '') flaw(column);
  const quantity = quantityOf(cell('quantity'), cell('unit'));
  if (quantity === undefined) flaw('quantity', 'trace-quantity');
  const inputs = listIn(cell('inputs')).map(shareIn);
  if (inputs.includes(null)) flaw('inputs');
  const documents = listIn(cell('documents')).map(documentIn);
  if (documents.includes(null)) flaw('documents');
  const effect = effectIn(cell('effect'), inputs.length > 0);
  if (effect === null) flaw('effect');

  const share: LotShare = { lot: lotName(cell('lot')), quantity: quantity ?? null };
  const taken = inputs.filter((input) => input !== null);
  if (taken.some(({ lot }) => lot === share.lot)) {
    faults.push(EVENT_FAULTS.fault('trace-feeds-itself', `${at}/inputs`, share.lot));
  }
  const told: Told = {
    at,
    moment: moment ?? NEVER,
    effect: effect ?? 'seen',
    step: cell('step'),
    inputs: taken,
    outputs: effect === 'seen' ? [] : [share],
    seen: effect === 'seen' ? [share] : [],
    place: textIn(cell('place')),
    from: textIn(cell('from')),
    holder: textIn(cell('holder')),
    documents: documents.filter((document) => document !== null),
    facts: factsIn(cell),
    withdrawal: null,
  };
  const { at: _, ...source } = told;
  return named(told, textIn(cell('event')), source);
}

/** Stands where a row has no moment; such a row is refused. */
const NEVER = '' as Instant;

/** A day without an hour stands for its noon: so it is the same day almost wherever it is read. */
function momentIn(text: string): Instant | null {
  return parseDay(text) === null ? momentOf(text) : momentOf(`${text}T12:00:00Z`);
}

const AMOUNT = /^\d{1,15}(\.\d{1,9})?$/;

/** Null where nothing is said, undefined where it cannot be read. */
function quantityOf(amount: string, unit: string): StatedQuantity | null | undefined {
  if (amount === '' && unit === '') return null;
  if (!AMOUNT.test(amount) || unit === '') return undefined;
  return { amount, unit: unitOfCode(unit) };
}

const SHARE = /^([^=]+?)(?:\s*=\s*(\S+)\s+(\S.*))?$/;

/** `LOT-1` or `LOT-1=500 kg`. */
function shareIn(text: string): LotShare | null {
  const [, lot, amount = '', unit = ''] = SHARE.exec(text) ?? [];
  const quantity = quantityOf(amount, unit);
  if (lot === undefined || quantity === undefined) return null;
  return { lot: lotName(lot), quantity };
}

const DOCUMENT = /^([A-Za-z][\w-]*):(.+?)(?::([0-9a-f]{64}))?$/;

function documentIn(text: string): TraceDocument | null {
  const [, type, reference, sha256 = null] = DOCUMENT.exec(text) ?? [];
  return type === undefined || reference === undefined ? null : { type, reference, sha256 };
}

function effectIn(text: string, takes: boolean): 'made' | 'packed' | 'seen' | null {
  if (text === '') return takes ? 'made' : 'seen';
  if (text === 'seen') return takes ? null : text;
  if (text === 'packed') return takes ? text : null;
  return text === 'made' ? text : null;
}

function factsIn(cell: Cells): TraceEvent['facts'] {
  return Object.fromEntries(
    FACTS.flatMap((name) => {
      const values = listIn(cell(name));
      return values.length === 0 ? [] : [[name, values] as const];
    }),
  );
}

function listIn(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function textIn(text: string): string | null {
  return text === '' ? null : text;
}
