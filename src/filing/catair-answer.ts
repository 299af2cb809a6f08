import type { Fault } from '../terms/fault.ts';
import { readRecord, splitRecords } from './catair.parse.ts';
import { type WireRecord, writeRecord } from './catair.ts';
import { A, B, B_GENERATED, SE90, X0, X1, Y_ANSWER, Z, Z_GENERATED } from './catair-layout.ts';
import { CARGO_RELEASE_ANSWER } from './catair-se.ts';

/** A rejection tells this many faults; the filer has the rest in JSON. */
const ANSWERED_FAULTS_MAX = 999;
const NARRATIVE_CHARACTERS = 40;
/** Ours, for content: batch control has condition codes for columns and order only. */
const CONTENT = 'T99';

const CONDITIONS: Readonly<Record<string, string>> = {
  'edi-empty': 'X04',
  'catair-columns': 'X42',
  'catair-unknown': 'X34',
  'catair-place': 'X35',
  'catair-too-many': 'X36',
  'catair-missing': 'X37',
  'catair-filler': 'X39',
  'catair-field': 'X40',
  'catair-field-missing': 'X40',
  'catair-application': 'X12',
  'catair-batch-trailer': 'X14',
  'catair-block-trailer': 'X32',
};

/** The records whose absence has a condition of its own. */
const MISSING_CONDITIONS: Readonly<Record<string, string>> = {
  B: 'X03',
  SE10: 'X04',
  Y: 'X05',
  Z: 'X06',
};

/** CBP's condition code of a fault; `T99` where it has none. */
function conditionOf({ code, got }: Fault): string {
  if (code === 'catair-missing') return MISSING_CONDITIONS[got ?? ''] ?? 'X37';
  if (code === 'catair-application' && got === '') return 'X11';
  return CONDITIONS[code] ?? CONTENT;
}

/** A record of the batch with its place: which block, which entry of it; 0 outside. */
interface Placed {
  readonly record: WireRecord;
  readonly block: WireRecord | null;
  readonly blockNumber: number;
  readonly entryNumber: number;
}

/**
 * The batch that rejects a batch: X0 says where, X1 what, and the last X1 that all of it is rejected.
 *
 * @source ACE CATAIR, ABI Batch and Block Control V23 (2023-06-12)
 */
export function writeRejection(text: string, faults: readonly Fault[]): string {
  const placed = placeRecords(text);
  const told = faults.filter(({ severity }) => severity === 'error').slice(0, ANSWERED_FAULTS_MAX);
  const at = told.map((fault) => ({ fault, place: placed[recordNumber(fault) - 1] ?? null }));
  const lines: string[] = [];
  let [block, record] = [0, 0];
  for (const { fault, place } of at.toSorted((a, b) => rank(a.place) - rank(b.place))) {
    if (place !== null && place.blockNumber !== block) {
      block = place.blockNumber;
      if (place.block !== null) lines.push(blockReference(place.block, block));
    }
    if (place !== null && place.entryNumber > 0 && place.record.number !== record) {
      record = place.record.number;
      lines.push(recordReference(place, fault));
    }
    lines.push(condition(' ', conditionOf(fault), narrative(fault)));
  }
  lines.push(condition('R', '999', 'BATCH REJECTED'));
  return joined([
    answerHeader(placed, ''),
    writeRecord(B_GENERATED, { generated: 'B' }),
    ...lines,
    writeRecord(Y_ANSWER, { records: String(lines.length), generated: 'Y' }),
    writeRecord(Z_GENERATED, { generated: 'Z' }),
  ]);
}

/**
 * The batch that accepts a batch of cargo releases: SE10 and SE15 come back, and each entry ends in
 * SE90: 02 accepted, 03 accepted with warnings, which stand as 13 behind the record they speak of.
 *
 * @source ACE CATAIR, ACE Cargo Release Implementation Guide V40 (2025-07-01)
 */
export function writeAcceptance(text: string, warnings: readonly Fault[]): string {
  const placed = placeRecords(text);
  const blocks = placed.filter(({ record }) => record.tag === 'B');
  const [trailer] = placed.filter(({ record }) => record.tag === 'Z');
  return joined([
    answerHeader(placed, CARGO_RELEASE_ANSWER),
    ...blocks.flatMap(({ record, blockNumber }) => {
      const lines = entriesOf(placed, blockNumber).flatMap((entry) => accepted(entry, warnings));
      const answering = { ...readRecord(B, record), application: CARGO_RELEASE_ANSWER };
      const { port, filer, application, office } = answering;
      const y = { port, filer, application, office, records: String(lines.length) };
      return [writeRecord(B, answering), ...lines, writeRecord(Y_ANSWER, y)];
    }),
    trailer?.record.text ?? writeRecord(Z, {}),
  ]);
}

function placeRecords(text: string): readonly Placed[] {
  let block: WireRecord | null = null;
  let [blockNumber, entryNumber] = [0, 0];
  return splitRecords(text, []).map((record) => {
    if (record.tag === 'B') {
      block = record;
      blockNumber += 1;
      entryNumber = 0;
    }
    if (record.tag === 'SE10') entryNumber += 1;
    const within = record.tag !== 'Y' && record.tag !== 'Z';
    const outside = record.tag === 'A' || record.tag === 'Z';
    return {
      record,
      block: outside ? null : block,
      blockNumber: outside ? 0 : blockNumber,
      entryNumber: within ? entryNumber : 0,
    };
  });
}

/** `/record/12/cols/35-44` speaks of the twelfth record; 0 when it is of the batch. */
function recordNumber({ at }: Fault): number {
  return Number(/^\/record\/(\d+)/.exec(at)?.[1] ?? 0);
}

/** What is wrong with the batch comes first, then by record. */
function rank(place: Placed | null): number {
  return place === null || place.blockNumber === 0 ? 0 : place.record.number;
}

function blockReference(block: WireRecord, number: number): string {
  const { port, filer, office, application, text, ...preparer } = readRecord(B, block);
  const who = `${port.padEnd(4)} ${filer.padEnd(3)} ${office.padEnd(2)} ${application.padEnd(2)}`;
  const { preparerPort, preparerFiler, preparerOffice, preparerReported } = preparer;
  const by = `${preparerPort.padEnd(4)}${preparerFiler.padEnd(3)}${preparerOffice.padEnd(2)}`;
  return reference('BLOCK', number, `${who} ${text.padEnd(21)} ${by}${preparerReported}`);
}

function recordReference({ record, entryNumber }: Placed, { at }: Fault): string {
  const column = /\/cols\/(\d+)/.exec(at)?.[1] ?? '0';
  const where = `${String(record.number).padStart(7, '0')} ${column.padStart(2, '0')}`;
  return reference('TRNACT', entryNumber, where);
}

function reference(type: string, position: number, text: string): string {
  return writeRecord(X0, {
    type,
    position: String(position),
    constant: 'REF ID:',
    reference: text,
  });
}

function condition(disposition: string, code: string, text: string): string {
  return writeRecord(X1, { disposition, severity: 'F', condition: code, narrative: text });
}

function narrative({ code }: Fault): string {
  return code.replaceAll('-', ' ').toUpperCase().slice(0, NARRATIVE_CHARACTERS);
}

function answerHeader(placed: readonly Placed[], application: string): string {
  const [first] = placed;
  if (first?.record.tag !== 'A') return writeRecord(A, { application });
  return writeRecord(A, { ...readRecord(A, first.record), password: '', application });
}

function entriesOf(placed: readonly Placed[], block: number): readonly (readonly WireRecord[])[] {
  const entries: WireRecord[][] = [];
  for (const { record, blockNumber, entryNumber } of placed) {
    if (blockNumber !== block || entryNumber === 0) continue;
    if (entries.length < entryNumber) entries.push([]);
    entries.at(-1)?.push(record);
  }
  return entries;
}

function accepted(entry: readonly WireRecord[], warnings: readonly Fault[]): readonly string[] {
  const lines: string[] = [];
  let type = '02';
  for (const { tag, number, text } of entry) {
    const own = warnings.filter((warning) => recordNumber(warning) === number);
    if (tag === 'SE10' || tag === 'SE15' || own.length > 0) lines.push(text);
    for (const warning of own) {
      type = '03';
      lines.push(writeRecord(SE90, { type: '13', narrative: narrative(warning) }));
    }
  }
  const outcome = type === '02' ? 'ENTRY ACCEPTED' : 'ENTRY ACCEPTED WITH WARNINGS';
  return [...lines, writeRecord(SE90, { type, narrative: outcome })];
}

function joined(records: readonly string[]): string {
  return records.map((record) => `${record}\n`).join('');
}
