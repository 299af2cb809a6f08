import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../terms/result.ts';
import { writeWatchList } from './list.ts';
import { parseSdn, type SdnList } from './sdn.parse.ts';
import { readSharedLaterNames, readSharedSdn, SDN_FOLDER } from './test-lists.ts';
import { parseWatchList } from './watch-list.parse.ts';

const NONE = '-0- ,'.repeat(6);
const END = '\u001a';
const SDN = `${[
  `7001,"ORLOVETZ, Grigor","individual","DEMO] [TRIAL",${NONE}-0- ,"DOB 01 Jan 1970; nationality Belarus; a.k.a. 'GRISHA'; a.k.a. 'ABU-'TAMAS'."`,
  `7002,"SABLE LANNER","vessel","DEMO",-0- ,"T8XX","Tug",-0- ,-0- ,"Palau",-0- ,"Vessel Registration Identification IMO 9999993; f.k.a. 'OSTARA'."`,
  `7003,"NORDVIKHOLM AS",-0- ,"DEMO",${NONE}-0- ,-0- `,
].join('\r\n')}\r\n${END}`;
const ALT = `7003,1,"aka","NORDVIKHOLM FRAKT",-0- \r\n${END}`;
const ADD = `7003,1,"Kaigata 1","Nordvikholm","Norway",-0- \r\n7001,2,-0- ,-0- ,"Belarus",-0- \r\n${END}`;

function expectRead(result: Result<SdnList>): SdnList {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

function faultsOf(result: Result<SdnList>): readonly string[] {
  return (result.ok ? result.warnings : result.faults).map(({ code, at }) => `${code} ${at}`);
}

describe('the SDN files', () => {
  it('become entries with names, programs, countries, addresses and numbers', () => {
    const { list, report } = expectRead(parseSdn({ sdn: SDN, alt: ALT, add: ADD }));
    expect(list.entries).toEqual([
      {
        id: '7001',
        kind: 'person',
        names: [
          { text: 'ORLOVETZ, Grigor', alias: 'primary' },
          { text: 'GRISHA', alias: 'weak' },
          { text: "ABU-'TAMAS", alias: 'weak' },
        ],
        programs: ['DEMO', 'TRIAL'],
        countries: ['Belarus'],
        addresses: ['Belarus'],
        identifiers: [],
        births: ['1970-01-01'],
      },
      {
        id: '7002',
        kind: 'vessel',
        names: [
          { text: 'SABLE LANNER', alias: 'primary' },
          { text: 'OSTARA', alias: 'weak' },
        ],
        programs: ['DEMO'],
        countries: ['Palau'],
        addresses: [],
        identifiers: [{ scheme: 'IMO', value: '9999993' }],
        flag: 'Palau',
      },
      {
        id: '7003',
        kind: 'organisation',
        names: [
          { text: 'NORDVIKHOLM AS', alias: 'primary' },
          { text: 'NORDVIKHOLM FRAKT', alias: 'strong' },
        ],
        programs: ['DEMO'],
        countries: ['Norway'],
        addresses: ['Kaigata 1, Nordvikholm, Norway'],
        identifiers: [],
      },
    ]);
    expect(report).toEqual({
      entries: 3,
      names: 7,
      weakNames: 3,
      addresses: 2,
      orphans: { alt: 0, add: 0, comments: 0 },
    });
  });

  it('may begin with a header and end with a 0x1A row, and neither is an entry', () => {
    const header = `ent_num,SDN_name,SDN_type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks\r\n`;
    const read = parseSdn({ sdn: header + SDN, alt: ALT, add: ADD });
    expect(expectRead(read).list.entries).toHaveLength(3);
    expect(faultsOf(read)).toEqual([]);
  });

  it('may have lost their end when the end mark is missing, and say so', () => {
    const read = parseSdn({ sdn: SDN.replace(END, ''), alt: ALT, add: ADD });
    expect(faultsOf(read)).toEqual(['sdn-end-missing /sdn']);
    expect(expectRead(read).list.entries).toHaveLength(3);
  });

  it('report rows of entries that another date had, row by row', () => {
    const alt = `7003,1,"aka","FRAKT",-0- \r\n8001,2,"aka","QUENBY",-0- \r\n${END}`;
    const add = `8001,1,-0- ,-0- ,"Norway",-0- \r\n8002,2,-0- ,-0- ,"Norway",-0- \r\n${END}`;
    const read = parseSdn({ sdn: SDN, alt, add });
    expect(faultsOf(read)).toEqual(['sdn-orphan /alt/2', 'sdn-orphan /add/1', 'sdn-orphan /add/2']);
    expect(expectRead(read).report.orphans).toEqual({ alt: 1, add: 2, comments: 0 });
  });

  it('are refused whole for malformed rows, every one of which is named', () => {
    const sdn = `${[
      `7001,"QUENBY","individual","DEMO"`,
      `seven,"QUENBY","individual","DEMO",${NONE}-0- ,-0- `,
      `7002,-0- ,"individual","DEMO",${NONE}-0- ,-0- `,
      `7003,"QUENBY","airship","DEMO",${NONE}-0- ,-0- `,
      `7004,"QUENBY","vessel","DEMO",${NONE}-0- ,-0- `,
      `7004,"LANNER","vessel","DEMO",${NONE}-0- ,-0- `,
    ].join('\r\n')}\r\n${END}`;
    const read = parseSdn({ sdn, alt: `7004,1,"aka",-0- ,-0- \r\n${END}`, add: END });
    expect(read.ok).toBe(false);
    expect(faultsOf(read)).toEqual([
      'sdn-row-malformed /sdn/1',
      'sdn-row-malformed /sdn/2',
      'sdn-row-malformed /sdn/3',
      'sdn-type-unknown /sdn/4',
      'list-entry-twice /sdn/6',
      'sdn-row-malformed /alt/1',
    ]);
  });

  it('are refused when quotes go wrong, and when they are empty', () => {
    const broken = parseSdn({ sdn: `7001,"QUEN"BY,x\r\n${END}`, alt: END, add: END });
    expect(faultsOf(broken)).toContain('sdn-row-malformed /sdn/1');
    expect(faultsOf(parseSdn({ sdn: END, alt: END, add: END }))).toEqual(['list-empty /sdn']);
    expect(parseSdn({ sdn: '', alt: '', add: '' }).ok).toBe(false);
  });

  it('say when remarks fill their field and go on elsewhere', () => {
    const sdn = `7001,"QUENBY",-0- ,"DEMO",${NONE}-0- ,"${'x'.repeat(1000)}"\r\n${END}`;
    expect(faultsOf(parseSdn({ sdn, alt: END, add: END }))).toEqual(['sdn-remarks-cut /sdn/1']);
  });

  it('have another edition when any of them changes', () => {
    const edition = (alt: string) => expectRead(parseSdn({ sdn: SDN, alt, add: ADD })).list.edition;
    expect(edition(ALT)).toBe(edition(ALT));
    expect(edition(ALT)).not.toBe(edition(END));
  });
});

describe.skipIf(!existsSync(SDN_FOLDER))('the real SDN files', () => {
  let read: Result<SdnList>;
  beforeAll(() => {
    read = parseSdn(readSharedSdn());
  });

  it('load without a malformed row, with the counts that the publisher gives', () => {
    const { list, report } = expectRead(read);
    expect(report).toEqual({
      entries: 15_402,
      names: 36_220,
      weakNames: 3_790,
      addresses: 18_162,
      orphans: { alt: 63, add: 0, comments: 0 },
    });
    const of = (kind: string) => list.entries.filter((entry) => entry.kind === kind).length;
    expect([of('organisation'), of('person'), of('vessel'), of('aircraft')]).toEqual([
      7_252, 6_915, 861, 374,
    ]);
  });

  it('keep every row of mixed dates in sight', () => {
    const later = parseSdn({ ...readSharedSdn(), alt: readSharedLaterNames() });
    expect(expectRead(later).report.orphans).toEqual({ alt: 1_151, add: 0, comments: 0 });
    expect(faultsOf(later).filter((fault) => fault.startsWith('sdn-orphan'))).toHaveLength(1_151);
  });

  it('are the same list after they were written in our own form', () => {
    const { list } = expectRead(read);
    const again = parseWatchList(writeWatchList(list));
    expect(again.ok && again.value).toEqual(list);
  });
});
