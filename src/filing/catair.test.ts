import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Fault } from '../terms/fault.ts';
import { columnFaults, readRecord, splitRecords } from './catair.parse.ts';
import { type Field, type RecordLayout, writeRecord } from './catair.ts';
import { A, SE10, SE15, SE17, SE60, X0, X1 } from './catair-layout.ts';
import { LAYOUTS_SE } from './catair-se.ts';

const RECORDS = '../shared/data/catair/records.json';

function faultsOf(layout: RecordLayout, text: string): readonly (readonly unknown[])[] {
  const [record] = splitRecords(text, []);
  const faults = record === undefined ? [] : columnFaults(layout, record);
  return faults.map(({ code, at, got }) => [code, at, got]);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const CHARACTERS = {
  A: LETTERS,
  N: DIGITS,
  AN: LETTERS + DIGITS,
  X: `${LETTERS}${DIGITS}!@#$%^&*()-_=+[{]}|;:'",<.>/?~`,
};

/** Any text that the field admits, from its first column. */
function textFor({ class: fieldClass, status, from, to }: Field): fc.Arbitrary<string> {
  if (fieldClass === 'D') return fc.constantFrom('112226', '022828', '123199');
  const maxLength = to - from + 1;
  const minLength = fieldClass === 'N' ? maxLength : 1;
  const unit = fc.constantFrom(...CHARACTERS[fieldClass]);
  const text = fc.string({ unit, minLength, maxLength });
  return status === 'M' ? text : fc.oneof(fc.constant(''), text);
}

const written = fc
  .constantFrom(...LAYOUTS_SE.values())
  .chain((layout) =>
    fc
      .record(Object.fromEntries(layout.fields.map((field) => [field.name, textFor(field)])))
      .map((values) => ({ layout, values })),
  );

describe('a record', () => {
  it('reads back what was written, in eighty columns without fault', () => {
    fc.assert(
      fc.property(written, ({ layout, values }) => {
        const text = writeRecord(layout, values);
        expect(text).toHaveLength(80);
        const tag = layout.tag === 'PG' ? text.replace(/^PG../, 'PG01') : text;
        expect(faultsOf(layout, tag)).toEqual([]);
        const [record] = splitRecords(text, []);
        expect(record && readRecord(layout, record)).toEqual(values);
      }),
      { numRuns: 300 },
    );
  });

  it('puts digits to the right after zeros, text to the left, and leaves the unused blank', () => {
    expect(writeRecord(SE60, { tariffNumber: '0306170041', value: '25000' }).trimEnd()).toBe(
      'SE6003061700410000025000',
    );
    expect(writeRecord(SE60, { tariffNumber: '0306170041' }).trimEnd()).toBe('SE600306170041');
  });

  it('whose columns overflow is a defect of ours', () => {
    expect(() => writeRecord(SE17, { equipment: 'X'.repeat(21) })).toThrow('equipment');
  });

  it('tells data in filler, blanks in mandatory fields and characters out of class, by column', () => {
    const bill = writeRecord(SE15, {
      type: 'R',
      issuer: 'twlu',
      number: ' 10000001',
      quantity: '4',
    });
    const wrong = `${bill.slice(0, 59)}    4   ${bill.slice(67, 75)}!${bill.slice(76)}`;
    expect(faultsOf(SE15, wrong)).toEqual([
      ['catair-field', '/record/1/cols/6-9', 'twlu'],
      ['catair-field', '/record/1/cols/10-59', ` 10000001${' '.repeat(41)}`],
      ['catair-field', '/record/1/cols/60-67', '    4   '],
      ['catair-field-missing', '/record/1/cols/73', null],
      ['catair-filler', '/record/1/cols/74-80', '!'],
    ]);
  });

  it('with a day that is none is told', () => {
    const text = writeRecord(A, { site: '2704', sender: 'B76', password: 'TRIAL1' });
    const dated = `${text.slice(0, 14)}023026${text.slice(20, 25)}SE${text.slice(27)}`;
    expect(faultsOf(A, dated)).toEqual([['catair-field', '/record/1/cols/15-20', '023026']]);
  });
});

describe('the records of a batch', () => {
  const record = writeRecord(SE17, { equipment: 'TWLU1000019' });

  it('come in lines of either ending, or in one run of columns', () => {
    const texts = (text: string) => splitRecords(text, []).map((one) => one.text);
    expect(texts(`${record}\n${record}\n`)).toEqual([record, record]);
    expect(texts(`${record}\r\n${record}\r\n`)).toEqual([record, record]);
    expect(texts(record + record)).toEqual([record, record]);
  });

  it('that are not eighty columns long are told with their length', () => {
    const faults: Fault[] = [];
    splitRecords(`${record}\n${record.trimEnd()}\n${record} \n`, faults);
    expect(faults.map(({ code, at, got }) => [code, at, got])).toEqual([
      ['catair-columns', '/record/2', '15'],
      ['catair-columns', '/record/3', '81'],
    ]);
  });
});

describe.skipIf(!existsSync(RECORDS))('the layouts, beside those read from the chapters', () => {
  const source = z
    .array(
      z.object({
        id: z.string(),
        dir: z.string(),
        chapter: z.string(),
        variant: z.string().optional(),
        fields: z.array(
          z.object({
            name: z.string(),
            class: z.string(),
            start: z.number(),
            end: z.number(),
            status: z.string(),
          }),
        ),
      }),
    )
    .parse(existsSync(RECORDS) ? JSON.parse(readFileSync(RECORDS, 'utf8')) : []);

  /** Where ours is wider on purpose: reason codes are digits, line parties share a layout. */
  const DEVIATIONS = new Map([
    ['SE13 60', 'AN C'],
    ['SE50 43', 'X C'],
    ['SE50 46', 'X C'],
  ]);

  const chapterOf = (tag: string) =>
    tag.startsWith('SE') ? 'ACE Cargo Release' : tag === 'OI' ? 'PGA' : 'Batch & Block';
  const ours = [...LAYOUTS_SE.values(), X0, X1].filter(({ tag }) => tag !== 'PG');

  it.each(ours.map((layout) => [layout.tag, layout] as const))('%s agrees', (tag, layout) => {
    const theirs = source.find(
      ({ id, dir, chapter, variant }) =>
        id === tag &&
        chapter.includes(chapterOf(tag)) &&
        (dir !== 'Output' || tag.startsWith('X')) &&
        (variant === undefined || variant === 'ESAR'),
    );
    const meant = (theirs?.fields ?? []).filter(
      ({ name, start }) => !/^(Filler|Control Identifier)/.test(name) && start > 1,
    );
    expect(
      layout.fields.map((field) => [field.from, field.to, `${field.class} ${field.status}`]),
    ).toEqual(
      meant.map(({ start, end, class: fieldClass, status }) => [
        start,
        end,
        DEVIATIONS.get(`${tag} ${start}`) ?? `${fieldClass} ${status}`,
      ]),
    );
  });

  it('leaves columns 9 and 10 of SE10 for a longer entry number', () => {
    expect(SE10.fields.some(({ from, to }) => from <= 9 && to >= 9)).toBe(false);
  });
});
