import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../terms/canonical.ts';
import { parseDelivery } from './delivery.parse.ts';
import { lotName } from './lot-name.ts';
import { PACKAGE_FORMAT } from './review-package.parse.ts';

function told(text: string) {
  const read = parseDelivery(text);
  const faults = read.ok ? read.warnings : read.faults;
  return {
    events: read.ok ? read.value.events : [],
    faults: faults.map(({ code, at }) => `${code} ${at}`),
  };
}

const TABLE = `at,step,lot,quantity,unit,inputs,holder,documents,species,effect
2026-03-01,harvest,CATCH-1,900,kg,,Ruiz Boats,harvestCert:HC-1,Thunnus albacares,made
2026-03-02T08:00:00-07:00,landing,CATCH-1,900,kg,,Guaymas Port,,,
2026-03-03,processing,CANS-1,500,kg,CATCH-1=900 kg;CATCH-2,Sonora Cannery,licence:L-7;cert:C:1,,
`;

describe('a table of traces', () => {
  test('is one event a row: what was made, of what, and what was only seen', () => {
    const { events, faults } = told(TABLE);
    expect(faults).toEqual([]);
    expect(events.map(({ effect, moment }) => [effect, moment])).toEqual([
      ['made', '2026-03-01T12:00:00.000Z'],
      ['seen', '2026-03-02T15:00:00.000Z'],
      ['made', '2026-03-03T12:00:00.000Z'],
    ]);
    expect(events[2]?.inputs).toEqual([
      { lot: 'CATCH-1', quantity: { amount: '900', unit: 'kg' } },
      { lot: 'CATCH-2', quantity: null },
    ]);
    expect(events[2]?.documents.map(({ reference }) => reference)).toEqual(['L-7', 'C:1']);
  });

  test('names the same row twice by one name, and another row by another', () => {
    const [header = '', row = '', other = ''] = TABLE.split('\n');
    const { events } = told([header, row, row, other].join('\n'));
    expect(events[0]?.key).toBe(events[1]?.key);
    expect(events[0]?.key).not.toBe(events[2]?.key);
  });

  test('tells every cell that does not read at once', () => {
    const { faults } = told(
      'at,step,lot,quantity,unit,inputs,effect\n2026-02-30,,L,-4,kg,=,seen\nsoon,a,L,5,,,eaten',
    );
    expect(faults).toEqual([
      'trace-cell /rows/0/at',
      'trace-cell /rows/0/step',
      'trace-quantity /rows/0/quantity',
      'trace-cell /rows/0/inputs',
      'trace-cell /rows/0/effect',
      'trace-cell /rows/1/at',
      'trace-quantity /rows/1/quantity',
      'trace-cell /rows/1/effect',
    ]);
  });

  test('must have its columns, and no others', () => {
    expect(told('at,lot,colour\n').faults).toEqual([
      'trace-column /header',
      'trace-column /header',
    ]);
  });
});

describe('a review package', () => {
  const content = Buffer.from('bale 17').toString('base64');
  const whole = {
    format: PACKAGE_FORMAT,
    reference: 'REVIEW-1',
    product: 'cotton',
    parties: [{ id: 'gin', name: 'Llano Gin', country: 'US', address: '3 Gin Road' }],
    documents: [
      {
        id: 'bale',
        type: 'bale',
        reference: 'PBI-17',
        sha256: sha256(Buffer.from('bale 17')),
        content,
      },
    ],
    nodes: [
      {
        step: 'ginning',
        at: '2026-01-04',
        lot: 'BALE-17',
        inputs: [{ lot: 'FIELD-3' }],
        party: 'gin',
        documents: ['bale'],
        tests: [
          {
            kind: 'dna',
            laboratory: 'Lab',
            at: '2026-01-05',
            result: 'US',
            agrees: true,
            document: 'bale',
          },
        ],
      },
    ],
  };

  test('is an event a node, with its party, its papers and what was tested', () => {
    const { events, faults } = told(JSON.stringify(whole));
    expect(faults).toEqual([]);
    expect(events[0]).toMatchObject({
      holder: 'Llano Gin',
      inputs: [{ lot: 'FIELD-3' }],
      facts: { product: ['cotton'], country: ['US'], 'test-agrees': ['true'] },
    });
    expect(events[0]?.documents).toHaveLength(2);
  });

  test('is refused where it names what it does not contain, or a file is another than was indexed', () => {
    const [document] = whole.documents;
    const [only] = whole.nodes;
    const broken = {
      ...whole,
      documents: [{ ...document, sha256: '0'.repeat(64) }],
      nodes: [{ ...only, party: 'mill', documents: ['bill'] }],
    };
    expect(told(JSON.stringify(broken)).faults).toEqual([
      'package-hash /documents/0/sha256',
      'package-name-unknown /nodes/0/party',
      'package-name-unknown /nodes/0/documents/0',
    ]);
  });
});

test('what cannot be kept is refused, and whole pairs are not', () => {
  const row = (name: string) => `at,step,lot\n2026-03-01,harvest,${name}`;
  const json = (name: string) => `{"type": "ObjectEvent", "a:b": "${name}"}`;
  const kept = ['😀', '\\\\u0000', '\\ud83d\\ude00'];
  const unkept = ['\0', '\ud83d', '\\u0000', '\\ud83d', '\\ude00'];
  const refused = (text: string) => told(text).faults[0] === 'trace-unkept ';
  expect([...kept.map(json), ...unkept.map(json)].map(refused)).toEqual([
    ...kept.map(() => false),
    ...unkept.map(() => true),
  ]);
  expect([row('😀'), row('\0')].map(refused)).toEqual([false, true]);
  expect(refused(`{"type": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`)).toBe(true);
});

test('a name that nothing could be found by is refused', () => {
  const named = `at,step,lot\n2026-03-01,harvest,${'L'.repeat(601)}`;
  expect(told(named).faults).toEqual(['trace-name-long /rows/0']);
});

test('what is in no known form is refused, and nothing that is sent throws', () => {
  expect(told('hello').faults).toEqual(['trace-form-unknown ']);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.string().map((s) => `at,step,lot\n${s}`),
      ),
      (text) => {
        parseDelivery(text);
      },
    ),
  );
});

test('events of EPCIS are read a line each, and a line that is none is told by its number', () => {
  const event = {
    '@context': 'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
    type: 'ObjectEvent',
    action: 'OBSERVE',
    eventTime: '2026-03-01T00:00:00Z',
    eventTimeZoneOffset: '+00:00',
    epcList: ['urn:lot:1'],
  };
  const lines = [JSON.stringify(event), '', JSON.stringify({ ...event, epcList: ['urn:lot:2'] })];
  expect(told(lines.join('\n')).events.map(({ at }) => at)).toEqual(['/lines/0', '/lines/2']);
  const broken = [JSON.stringify(event), '{', JSON.stringify({ ...event, action: 'EAT' })];
  expect(told(broken.join('\n')).faults).toEqual([
    'trace-form-unknown /lines/1',
    'epcis-shape /lines/2/action',
  ]);
});

test('an event of a type that somebody added is kept, and is part of no way', () => {
  const { events, faults } = told(
    JSON.stringify({
      '@context': 'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
      type: 'https://example.org/AuditEvent',
      eventTime: '2026-03-01T00:00:00Z',
      eventTimeZoneOffset: '+00:00',
      'example:auditor': 'Invented Auditors',
    }),
  );
  expect(faults).toEqual([]);
  expect(events).toMatchObject([{ effect: 'seen', inputs: [], outputs: [], seen: [] }]);
});

describe('a lot has one name', () => {
  test.each([
    ['urn:epc:class:lgtin:4012345.011111.4444', 'https://id.gs1.org/01/04012345111118/10/4444'],
    [
      'https://example.org/shop/01/4012345111118/10/4444?15=261231',
      'https://id.gs1.org/01/04012345111118/10/4444',
    ],
    ['urn:epc:id:sgtin:4012345.011111.987', 'https://id.gs1.org/01/04012345111118/21/987'],
    ['urn:epc:id:sscc:0614141.1234567890', 'https://id.gs1.org/00/106141412345678908'],
    ['https://id.gs1.org/00/106141412345678908', 'https://id.gs1.org/00/106141412345678908'],
    [' LOT-7 ', 'LOT-7'],
    [
      'https://example.org/01/4012345111117/10/4444',
      'https://example.org/01/4012345111117/10/4444',
    ],
  ])('%s', (written, name) => {
    expect(lotName(written)).toBe(name);
    expect(lotName(name)).toBe(name);
  });
});
