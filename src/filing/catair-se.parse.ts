import { sha256 } from '../terms/canonical.ts';
import type { Fault } from '../terms/fault.ts';
import { type Result, refuse, settle } from '../terms/result.ts';
import { columnFaults, readRecord, splitRecords } from './catair.parse.ts';
import { fieldAt, isWhole, type WireRecord } from './catair.ts';
import { A, B, SE10, Y, Z } from './catair-layout.ts';
import { type CatairProfile, ReleaseReader } from './catair-release.parse.ts';
import { CARGO_RELEASE, LAYOUTS_SE, STRUCTURE_SE } from './catair-se.ts';
import { ediFaults } from './edi-faults.ts';
import { arrange, branchesOf, type Disorder, recordsOf } from './edi-grammar.ts';
import type { Received } from './filing.ts';

const { fault } = ediFaults;

/**
 * The entries of a batch of cargo releases, all or none: one error rejects the batch.
 *
 * An entry's raw text is its own records, without the A (it has the password) and the B. The same
 * entry in a batch of the same day and user texts is the same message.
 *
 * Narrower than CBP: updates of bills alone, security filings inside entries, several goods on one
 * line, lines without value (but for a single line) and a blank port of entry are refused.
 *
 * @faults edi-empty, edi-kept-unread, edi-container, edi-country, edi-date, edi-port, edi-mode, and
 * every `catair-` fault
 */
export function parseCargoRelease(
  text: string,
  profile: CatairProfile,
): Result<readonly Received[]> {
  const faults: Fault[] = [];
  const records = splitRecords(text, faults);
  const foreign = records.flatMap(applicationFaults);
  if (records.length === 0 || foreign.length > 0) return refuse(...faults, ...foreign);
  const own = withoutSecurityFiling(records, faults);
  const { branches, disorders } = arrange(STRUCTURE_SE, own);
  faults.push(...disorders.map(disorderFault), ...own.flatMap(recordFaults));
  const damaged = new Set(faults.map(({ at }) => at.replace(/\/cols\/.*$/, '')));
  const [batch] = branches.filter(({ record }) => record.tag === 'A');
  const [trailer] = branches.filter(({ record }) => record.tag === 'Z');
  faults.push(...batchTrailerFaults(batch?.record, trailer?.record));
  const received: Received[] = [];
  for (const block of branches.filter(({ record }) => record.tag === 'B')) {
    faults.push(...blockFaults(block.record, recordsOf(block)));
    for (const transaction of branchesOf(block, 'SE10')) {
      const whole = recordsOf(transaction);
      if (whole.some(({ at }) => damaged.has(at))) continue;
      const filing = new ReleaseReader(transaction, profile, faults).entry();
      const raw = whole.map((record) => `${record.text}\n`).join('');
      const messageKey = keyOf(batch?.record, block.record, raw);
      received.push({ messageKey, format: 'catair-se', filing, raw });
    }
  }
  return settle(received, faults);
}

/** Tags mean something within their application only, so of another's batch nothing else is told. */
function applicationFaults(record: WireRecord): readonly Fault[] {
  const { tag } = record;
  if (tag !== 'A' && tag !== 'B') return [];
  const { application } = tag === 'A' ? readRecord(A, record) : readRecord(B, record);
  if (application === CARGO_RELEASE) return [];
  const at = tag === 'A' ? fieldAt(record, A, 'application') : fieldAt(record, B, 'application');
  return [fault('catair-application', at, application)];
}

function withoutSecurityFiling(
  records: readonly WireRecord[],
  faults: Fault[],
): readonly WireRecord[] {
  const embedded = records.find(({ tag }) => tag.startsWith('SF'));
  if (embedded === undefined) return records;
  faults.push(fault('catair-security-filing', embedded.at, embedded.tag));
  return records.filter(({ tag }) => !tag.startsWith('SF'));
}

function disorderFault(disorder: Disorder<WireRecord>): Fault {
  switch (disorder.kind) {
    case 'missing':
      return fault('catair-missing', disorder.within?.at ?? '', disorder.tag);
    case 'unknown':
      return fault('catair-unknown', disorder.record.at, disorder.record.tag);
    case 'misplaced':
      return fault('catair-place', disorder.record.at, disorder.record.tag);
    case 'exceeded':
      return fault('catair-too-many', disorder.record.at, disorder.record.tag);
  }
}

/** A record of the wrong length is told as such, not column by column. */
function recordFaults(record: WireRecord): readonly Fault[] {
  const layout = LAYOUTS_SE.get(record.tag);
  return layout === undefined || !isWhole(record) ? [] : columnFaults(layout, record);
}

function batchTrailerFaults(batch?: WireRecord, trailer?: WireRecord): readonly Fault[] {
  if (batch === undefined || trailer === undefined) return [];
  const [a, z] = [readRecord(A, batch), readRecord(Z, trailer)];
  const same =
    a.site === z.site && a.sender === z.sender && a.sentOn === z.sentOn && a.office === z.office;
  return same ? [] : [fault('catair-batch-trailer', trailer.at, trailer.text.trimEnd())];
}

/** What a block's trailer and the entries in it must repeat of its header. */
function blockFaults(header: WireRecord, records: readonly WireRecord[]): readonly Fault[] {
  const b = readRecord(B, header);
  return records.flatMap((record) => {
    if (record.tag === 'Y') {
      const y = readRecord(Y, record);
      const same =
        y.port === b.port &&
        y.filer === b.filer &&
        y.application === b.application &&
        y.office === b.office;
      return same ? [] : [fault('catair-block-trailer', record.at, record.text.trimEnd())];
    }
    if (record.tag !== 'SE10') return [];
    const { filer } = readRecord(SE10, record);
    return filer === b.filer ? [] : [fault('catair-filer', fieldAt(record, SE10, 'filer'), filer)];
  });
}

function keyOf(batch: WireRecord | undefined, block: WireRecord, raw: string): string {
  const a = batch === undefined ? null : readRecord(A, batch);
  const envelope = [a?.sentOn, a?.text, readRecord(B, block).text];
  return `catair:${a?.site}${a?.sender}:${sha256(JSON.stringify([...envelope, raw]))}`;
}
