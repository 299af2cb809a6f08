import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListForm, LIST_FORMS, readList } from './list-adapter.parse.ts';
import { faultsIn, fileOf, readingIn } from './test-owner-files.ts';

const CSL_HEADER =
  'source,entity_number,type,name,alt_names,addresses,start_date,end_date,dates_of_birth,ids,federal_register_notice';
const UFLPA_HEADER = 'Name of Entity,Effective Date,Sub-list';
const WRO_HEADER = 'merchandise_or_entity,country,industry,effective_date,type,status';

function entriesOf(...given: Parameters<typeof readList>) {
  return readingIn(readList(...given)).lists.flatMap(({ entries }) => entries);
}

const namesIn = (...given: Parameters<typeof readList>) =>
  entriesOf(...given).map(({ names }) => names.map(({ text }) => text));

describe('the Consolidated Screening List', () => {
  it('is a list for each source, and tells rows without a number apart by name and country', () => {
    const { lists } = readingIn(
      readList('csl', [
        fileOf(
          'csl.csv',
          CSL_HEADER,
          '"Entity List (EL) - Bureau",,,Velmora Optics Co.,"VOC; and Velmora Opt","1 Pier, Lanxiu, CN; 2 Quay, Lanxiu, CN",2022-01-03,,,,87 FR 1',
          '"Entity List (EL) - Bureau",,,Velmora Optics Co.,,"9 Dock, Quenby, MY",2022-01-03,,,,87 FR 2',
          '"Denied Persons List (DPL) - Bureau",,,GRIGOR ORLOVETZ,,"1 Road, US",2020-01-01,2030-01-01,,,',
          '"Specially Designated Nationals (SDN) - Treasury",7002,Vessel,SABLE LANNER,OSTARA,,,,,"IMO 9999993, Vessel Registration Identification",',
        ),
      ]),
    );
    expect(lists.map(({ name }) => name)).toEqual([
      'CSL Entity List',
      'CSL Denied Persons List',
      'CSL Specially Designated Nationals',
    ]);
    const [entities, denied, named] = lists;
    expect(entities?.entries).toMatchObject([
      {
        id: 'velmora-optics-co/cn',
        kind: 'organisation',
        countries: ['CN'],
        addresses: ['1 Pier, Lanxiu, CN', '2 Quay, Lanxiu, CN'],
        names: [{ text: 'Velmora Optics Co.' }, { text: 'VOC' }, { text: 'Velmora Opt' }],
        from: '2022-01-03',
        citation: '87 FR 1',
      },
      { id: 'velmora-optics-co/my' },
    ]);
    expect(denied?.entries).toMatchObject([{ kind: 'person', to: '2030-01-01' }]);
    expect(named?.entries).toMatchObject([
      { id: '7002', kind: 'vessel', identifiers: [{ scheme: 'IMO', value: '9999993' }] },
    ]);
  });
});

describe('denied persons', () => {
  const HEADER = [
    'Name',
    'Street_Address',
    'City',
    'State',
    'Country',
    'Effective_Date',
    'Expiration_Date',
  ]
    .map((name) => `"${name}"`)
    .join('\t');
  const row = (...cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join('\t');

  it('are one order with several addresses, in the United States where only a state is told', () => {
    const file = fileOf(
      'dpl.txt',
      HEADER,
      row(' GRIGOR ORLOVETZ', '1 Pier', 'Quenby', 'TX', '', '06/19/2003', '06/29/2030'),
      row(' GRIGOR ORLOVETZ', '2 Quay', 'Lanxiu', '', 'CN', '06/19/2003', '06/29/2030'),
      row('QUENBY AVIATION', '', '', '', 'GB', '06/19/2003', ''),
    );
    expect(entriesOf('denied-persons', [file])).toMatchObject([
      {
        id: 'grigor-orlovetz/2003-06-19',
        kind: 'person',
        countries: ['US', 'CN'],
        addresses: ['1 Pier, Quenby, TX, US', '2 Quay, Lanxiu, CN'],
        from: '2003-06-19',
        to: '2030-06-29',
      },
      { kind: 'organisation', addresses: ['GB'] },
    ]);
  });
});

describe('the United Nations’ list', () => {
  const xml = (inside: string) => ({
    name: 'un.xml',
    text: `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z"><INDIVIDUALS>${inside}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`,
  });
  const person = `<INDIVIDUAL><REFERENCE_NUMBER>QDi.007</REFERENCE_NUMBER><FIRST_NAME>GRIGOR</FIRST_NAME>
    <SECOND_NAME>ORLOVETZ</SECOND_NAME><NAME_ORIGINAL_SCRIPT>Григор Орловец</NAME_ORIGINAL_SCRIPT>
    <UN_LIST_TYPE>Trial</UN_LIST_TYPE><LISTED_ON>2012-12-31</LISTED_ON><GENDER>Male</GENDER>
    <NATIONALITY><VALUE>Belarus</VALUE></NATIONALITY>
    <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Grigor Orlovec; Gregor Orlovets</ALIAS_NAME></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>007</ALIAS_NAME></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1962</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
    <INDIVIDUAL_DOCUMENT/></INDIVIDUAL>`;

  it('keeps names in their own script, weak aliases apart, years of doubt, and numbers as texts', () => {
    const { lists } = readingIn(readList('un', [xml(person)]));
    expect(lists).toMatchObject([{ name: 'UN Security Council', edition: '2026-02-27' }]);
    expect(lists[0]?.entries).toEqual([
      {
        id: 'QDi.007',
        kind: 'person',
        names: [
          { text: 'GRIGOR ORLOVETZ', alias: 'primary' },
          { text: 'Григор Орловец', alias: 'strong' },
          { text: 'Grigor Orlovec', alias: 'strong' },
          { text: 'Gregor Orlovets', alias: 'strong' },
          { text: '007', alias: 'weak' },
        ],
        programs: ['Trial'],
        countries: ['Belarus'],
        addresses: [],
        identifiers: [],
        births: ['1960', '1961', '1962'],
        gender: 'male',
        from: '2012-12-31',
      },
    ]);
  });

  it('is refused whole when it breaks off, and entry by entry when one has no name', () => {
    const { name, text } = xml(person);
    expect(faultsIn(readList('un', [{ name, text: text.slice(0, -40) }]))).toEqual([
      expect.stringMatching(/^list-xml-broken \/un.xml\/\d+$/),
    ]);
    const nameless = '<INDIVIDUAL><REFERENCE_NUMBER>QDi.008</REFERENCE_NUMBER></INDIVIDUAL>';
    expect(faultsIn(readList('un', [xml(person + nameless)]))).toEqual([
      'list-row-malformed /un.xml/INDIVIDUAL/2',
    ]);
  });
});

describe('a list of entities', () => {
  it('takes aliases out of brackets and leaves the brackets of a name alone', () => {
    const file = fileOf(
      'uflpa.csv',
      UFLPA_HEADER,
      '"Velmora Silicon (Lanxiu) Co., Ltd (including one alias: Velmora (Lanxiu) Silica) and subsidiaries","August 1",x',
    );
    expect(faultsIn(readList('entity-list', [file]))).toEqual(['list-day-unreadable /uflpa.csv/2']);
    const dated = { ...file, text: file.text.replace('August 1', '6/21/2022') };
    expect(entriesOf('entity-list', [dated])).toMatchObject([
      {
        id: 'velmora-silicon-lanxiu-co-ltd',
        names: [{ text: 'Velmora Silicon (Lanxiu) Co., Ltd' }, { text: 'Velmora (Lanxiu) Silica' }],
        from: '2022-06-21',
        sublist: 'x',
        remarks: 'and subsidiaries',
      },
    ]);
  });

  it.each([
    ['Quenby Corps (including three aliases: QC; Quenby Works; and Bin)', 'QC|Quenby Works|Bin'],
    [
      'Lanxiu Yarn Co., Ltd. (including two aliases: Lan Yarn and Lanxiu Dyed Yarn)',
      'Lan Yarn|Lanxiu Dyed Yarn',
    ],
    [
      'Lanxiu Cotton and Linen Co. (also known as Lanxiu Cotton and Hemp)',
      'Lanxiu Cotton and Hemp',
    ],
    ['Sable (Group) Ltd. (f/k/a Sable Trading; formerly known as Sable)', 'Sable Trading|Sable'],
    ['Ocean Farm (Phase 2', ''],
    ['Akagi (AKA) Works', ''],
  ])('%s', (cell, aliases) => {
    const file = fileOf('list.csv', UFLPA_HEADER, `"${cell}",2022-06-21,`);
    expect(namesIn('entity-list', [file])[0]?.slice(1).join('|')).toBe(aliases);
  });
});

describe('withhold-release orders', () => {
  const row = (party: string, type = 'WRO', status = 'Active') =>
    `"${party}",China,Machinery,11/6/1991,${type},${status}`;
  const named = (party: string) =>
    namesIn('withhold-release', [fileOf('wro.csv', WRO_HEADER, row(party))]);

  it('name several parties in one row, each with its other names', () => {
    expect(named('Quenby Pipe Works, a/k/a Quenby 1st Farm, a/k/a QPW; Lanxiu Trade Co.')).toEqual([
      ['Quenby Pipe Works', 'Quenby 1st Farm', 'QPW'],
      ['Lanxiu Trade Co.'],
    ]);
    expect(named('Quenby Garment Co., Ltd. and Lanxiu Cotton and Linen Co., Ltd.')).toEqual([
      ['Quenby Garment Co., Ltd.'],
      ['Lanxiu Cotton and Linen Co., Ltd.'],
    ]);
    expect(named('Prison Farm, Lanxiu, Quenby Province')).toEqual([
      ['Prison Farm, Lanxiu, Quenby Province'],
    ]);
  });

  it('name vessels, or goods of whoever made them, which is told', () => {
    expect(named('Fishing Vessel: Sable Lanner 7')).toEqual([['Sable Lanner 7']]);
    expect(
      named('All products harvested by fishing vessels Sable, Lanner 8, or Ostara Wind.'),
    ).toEqual([['Sable'], ['Lanner 8'], ['Ostara Wind']]);
    const file = fileOf(
      'wro.csv',
      WRO_HEADER,
      row('All Quenby cotton or products produced with Quenby cotton.'),
      row('Quenby Mill'),
    );
    expect(faultsIn(readList('withhold-release', [file]))).toEqual(['list-party-none /wro.csv/2']);
  });

  it('tell order from finding, and what is in force from what is not', () => {
    const rows = [row('Mill'), row('Mill', 'Finding'), row('Mine', 'WRO', 'Inactive')];
    const entries = entriesOf('withhold-release', [fileOf('wro.csv', WRO_HEADER, ...rows)]);
    expect(entries.map(({ id, inactive = false }) => [id, inactive])).toEqual([
      ['mill/wro/1991-11-06', false],
      ['mill/finding/1991-11-06', false],
      ['mine/wro/1991-11-06', true],
    ]);
    const unknown = fileOf('wro.csv', WRO_HEADER, row('Mill', 'WRO', 'maybe'));
    expect(faultsIn(readList('withhold-release', [unknown]))).toEqual([
      'list-status-unknown /wro.csv/2',
    ]);
  });
});

describe('facilities of the labour mechanism', () => {
  it('stand at their places; capitals in brackets are a short name', () => {
    const file = fileOf(
      'rrm.csv',
      'no,facility,state,sector,us_request_date,outcome,provenance',
      '1,Autopartes Quenby (Villa Cedrela) second,Sonora,auto parts,2023-05,resolved,read',
      '2,Tejidos del Interior (TISA),Sonora,garments,2023-06-12,,read',
    );
    expect(entriesOf('labour-facilities', [file])).toMatchObject([
      {
        id: 'rrm-1',
        names: [{ text: 'Autopartes Quenby' }],
        addresses: ['Villa Cedrela, Sonora, MX'],
        from: '2023-05-01',
        goods: 'auto parts',
      },
      { names: [{ text: 'Tejidos del Interior' }, { text: 'TISA', alias: 'weak' }] },
    ]);
  });
});

describe('vessels that fished illegally', () => {
  const HEADER = 'Vessel Name,Previous Names,IMO,Flag,RFMO,Status';
  it('are their numbers: without a name they are listed under it, with a wrong one it is told', () => {
    const file = fileOf(
      'iuu.csv',
      HEADER,
      'Sable Lanner,"Ostara; Unknown",9999993,Palau,"CCAMLR, ICCAT",Listed',
      'No Name,,IMO 9074729,Unknown,IOTC,Delisted',
      'Quenby,,1234568,Togo,IOTC,',
    );
    expect(entriesOf('fishing-vessels', [file])).toMatchObject([
      {
        id: 'IMO-9999993',
        names: [{ text: 'Sable Lanner' }, { text: 'Ostara' }],
        programs: ['IUU', 'CCAMLR', 'ICCAT'],
        flag: 'Palau',
      },
      { id: 'IMO-9074729', names: [{ text: 'IMO 9074729' }], inactive: true },
      { id: 'IMO-1234568' },
    ]);
    expect(faultsIn(readList('fishing-vessels', [file]))).toEqual([
      'list-number-invalid /iuu.csv/4',
    ]);
  });
});

describe('a table of any of these forms', () => {
  const whole = fileOf(
    'wro.csv',
    WRO_HEADER,
    'Quenby Mill,China,Yarn,2020-01-02,WRO,',
    'Lanxiu Mill,China,Yarn,2020-01-02,WRO,',
  );

  it('is refused wherever it was cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.text.length - 1 }), (end) => {
        const lineEnd = whole.text[end - 1] === '\n';
        fc.pre(!lineEnd);
        const read = readList('withhold-release', [{ ...whole, text: whole.text.slice(0, end) }]);
        expect(read.ok).toBe(false);
      }),
    );
  });

  it('tells columns that it does not know and rows that have too few cells', () => {
    const text = whole.text.replace('industry', 'colour').replace('China,Yarn', 'China');
    expect(faultsIn(readList('withhold-release', [{ name: 'wro.csv', text }]))).toEqual([
      'list-column-unread /wro.csv',
      'list-row-malformed /wro.csv/2',
    ]);
    const headless = { name: 'wro.csv', text: 'party,country\nMill,CN\n' };
    expect(faultsIn(readList('withhold-release', [headless]))).toContain(
      'list-column-missing /wro.csv',
    );
  });

  it('never throws, whatever the bytes', () => {
    const form = fc.constantFrom(...LIST_FORMS);
    fc.assert(
      fc.property(form, fc.string({ maxLength: 60 }), (one, text) => {
        expect(readList(one, [{ name: 'sdn.csv', text }]).ok).toBe(false);
      }),
    );
    expect(isListForm('toString')).toBe(false);
  });
});

describe('OFAC’s files', () => {
  const blank = '-0- ,'.repeat(6);
  const END = '\u001a';
  const sdn = (remarks: string) =>
    fileOf(
      'cons_prim.csv',
      `7001,"ORLOVETZ, Grigor","individual","DEMO",${blank}-0- ,"${remarks}"`,
      END,
    );
  const alt = fileOf('cons_alt.csv', '7001,1,"aka","ORLOVECS, Gregor",-0- ', END);
  const add = fileOf('cons_add.csv', END);

  it('tell births and gender, and remarks go on in the comments', () => {
    const told = 'DOB 12 Mar 1965; alt. DOB 1966; Gender Male; ';
    const cut = told.padEnd(1000, 'x');
    const comments = fileOf('cons_comments.csv', `7001,"y; a.k.a. 'GRISHA'."`, END);
    const files = [sdn(cut), alt, add, comments];
    expect(entriesOf('non-sdn', files)).toMatchObject([
      {
        names: [{ text: 'ORLOVETZ, Grigor' }, { text: 'ORLOVECS, Gregor' }, { text: 'GRISHA' }],
        births: ['1965-03-12', '1966'],
        gender: 'male',
      },
    ]);
    expect(faultsIn(readList('non-sdn', files))).toEqual([]);
    expect(faultsIn(readList('non-sdn', files.slice(0, 3)))).toEqual(['sdn-remarks-cut /sdn/1']);
  });

  it('are told by their names', () => {
    expect(faultsIn(readList('sdn', [alt, add]))).toEqual(['list-files-many /files']);
    expect(faultsIn(readList('sdn', [sdn(''), alt, add, fileOf('what.csv', '')]))).toEqual([
      'list-file-unknown /what.csv',
    ]);
  });
});
