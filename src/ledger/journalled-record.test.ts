import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../terms/day.ts';
import { openDatabase } from './database.ts';
import { recordEvents, verifyJournal } from './journal.store.ts';
import { RECORD_KINDS } from './journalled-record.store.ts';
import { asAdmin, HERE, openTestDatabase, type TestDatabase } from './test-database.ts';

/** Where the rows of each kind of record stand. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  disposition: ['disposition'],
  'screening-judgement': ['screening_judgement'],
  finding: ['finding'],
  'shift-plan': ['shift_plan', 'shift_line'],
  verification: ['verification'],
  'verification-outcome': ['verification_outcome'],
  'criterion-draft': ['criterion_draft', 'criterion_edition'],
  'criterion-review': ['criterion_review'],
  'criterion-publication': ['criterion_end'],
  'criterion-withdrawal': ['criterion_end'],
  suspension: ['criterion_suspension'],
  intelligence: ['intelligence_product'],
  'intelligence-withdrawal': ['intelligence_withdrawal'],
  'signing-key': ['signing_key'],
  'model-step': ['model', 'model_step'],
  replay: ['replay', 'replay_report'],
  'entry-event': ['entry_event', 'entry_account'],
  'importer-bond': ['importer_bond'],
  'revenue-gap-step': ['revenue_gap_step'],
  'quota-event': ['quota_event'],
  'party-statement': ['party_statement'],
  'party-statement-end': ['party_statement_end'],
  'identity-judgement': ['identity_judgement'],
  'identity-withdrawal': ['identity_withdrawal'],
  authorisation: ['authorisation'],
  'trace-delivery': ['trace_delivery', 'trace_event', 'trace_withdrawal'],
  'trust-step': ['trust_step'],
  'partner-load': ['partner_load', 'partner_change'],
  'recognition-verdict': ['recognition_verdict'],
  'aqua-request': ['aqua_request'],
  'aqua-answer': ['aqua_answer'],
  'secure-lane': ['secure_lane'],
  'secure-lane-event': ['secure_lane_event'],
  'network-referral': ['network_referral'],
  publication: ['publication', 'book_part'],
};

const SUBJECT = '018f0000-0000-7000-8000-000000000000';
const AT = instantOf(1_700_000_000_000);

/** A value of each type of column, and how one bit of it is flipped; flipped twice it is as it was. */
const TYPES: Readonly<Record<string, { plant: string; flip: (column: string) => string }>> = {
  uuid: {
    plant: `'${SUBJECT}'`,
    flip: (c) => `(left(${c}::text, 35) || (right(${c}::text, 1)::int # 1))::uuid`,
  },
  text: { plant: `'a0'`, flip: (c) => `'a' || chr(ascii(right(${c}, 1)) # 1)` },
  integer: { plant: '2', flip: (c) => `${c} # 1` },
  bigint: { plant: '2', flip: (c) => `${c} # 1` },
  boolean: { plant: 'true', flip: (c) => `not ${c}` },
  date: {
    plant: `'2026-11-22'`,
    flip: (c) => `date '2000-01-01' + ((${c} - date '2000-01-01') # 1)`,
  },
  'timestamp with time zone': {
    plant: `'${AT}'`,
    flip: (c) => `to_timestamp(((extract(epoch from ${c}) * 1000)::bigint # 1) / 1000.0)`,
  },
  json: { plant: `'{"a":0}'`, flip: (c) => `translate(${c}::text, '01', '10')::json` },
  bytea: { plant: `'\\x00'`, flip: (c) => `set_bit(${c}, 3, 1 - get_bit(${c}, 3))` },
};
/** The superuser who tampers also switches off what holds rows to each other. */
const UNBOUND = 'set session_replication_role = replica';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

let opened: TestDatabase;
let columns: readonly Column[];
let entries: ReadonlyMap<string, number>;
const admin = (text: string) => asAdmin(opened.admin, text);
const held = async () => (await verifyJournal(opened.database, HERE)).breaks;

beforeAll(async () => {
  opened = await openTestDatabase();
  const tables = [...new Set(Object.values(TABLES).flat())];
  const named = tables.map((table) => `'${table}'`).join();
  const found = await admin(`
    select table_name as table, column_name as column, data_type as type
    from information_schema.columns where table_name in (${named}) order by 1, ordinal_position`);
  columns = found.rows;
  const checks = await admin(`
    select conrelid::regclass as table, conname as name from pg_constraint
    where contype = 'c' and conrelid::regclass::text in (${named})`);
  for (const { table, name } of checks.rows) {
    await admin(`alter table ${table} drop constraint "${name}"`);
  }
  for (const table of tables) {
    const own = columns.filter((one) => one.table === table);
    const values = own.map(({ column, type }) =>
      column === 'agency' ? `'${HERE}'` : TYPES[type]?.plant,
    );
    await admin(`${UNBOUND}; insert into ${table} values (${values.join()})`);
  }
  const facts = { edition: 2, step: 2, criterion: 'a0', state: 'a0', publicKey: 'a0' };
  const events = RECORD_KINDS.map((kind) => {
    return { kind, subject: SUBJECT, at: AT, actor: 'a0', facts };
  });
  await opened.database.as(HERE, (tx) => recordEvents(tx, events));
  entries = new Map(RECORD_KINDS.map((kind, place) => [kind, place + 1]));
});
afterAll(() => opened.drop());

describe('a record that was journalled', () => {
  test('is of a kind that this test knows where to find', () => {
    expect(Object.keys(TABLES).toSorted()).toEqual([...RECORD_KINDS].toSorted());
  });

  test('is whole, in whatever time zone it is looked at', async () => {
    expect(await held()).toEqual([]);
    const name = String(opened.admin.database);
    await admin(`alter database ${name} set timezone to 'Asia/Kathmandu'`);
    const elsewhere = openDatabase(opened.app);
    const { breaks } = await verifyJournal(elsewhere, HERE).finally(elsewhere.end);
    expect(breaks).toEqual([]);
  });

  test.each(RECORD_KINDS)('of kind %s shows one flipped bit in any column', async (kind) => {
    const tables = TABLES[kind] ?? [];
    const own = columns.filter(
      ({ table, column }) => tables.includes(table) && column !== 'agency',
    );
    expect(own.length).toBeGreaterThan(3);
    for (const { table, column, type } of own) {
      // The name of a part is made from what it holds, and nothing refers to it.
      if (table === 'book_part' && column === 'id') continue;
      const flip = `${UNBOUND}; update ${table} set ${column} = ${TYPES[type]?.flip(column)}`;
      await admin(flip);
      const places = (await held()).map(({ writer, seq, how }) => `${writer} ${seq} ${how}`);
      expect(places, `${table}.${column}`).toContain(`acts ${entries.get(kind)} record-differs`);
      await admin(flip);
    }
    expect(await held()).toEqual([]);
  });

  test('that is gone is told by its name', async () => {
    await admin(`${UNBOUND}; delete from finding`);
    expect(await held()).toEqual([
      expect.objectContaining({ detail: `the record of finding ${SUBJECT} is gone` }),
    ]);
  });
});
