import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MODES, type Permit, type Quantity } from '../filing/filing.ts';
import { LANES } from '../risk/criterion.ts';
import { USD } from '../terms/money.ts';
import type { Book, Layers } from './book.ts';
import { decide } from './decide.ts';
import type { Decision, Question } from './decision.ts';
import { aPlainEntry, aQuestion, starterBook } from './test-desk.ts';

// Dockets are cases in plain text that an officer can read and write: dockets/*.txt.

const FOLDER = new URL('./dockets/', import.meta.url);
/** An invented party of the demonstration list. */
const LISTED = listedName();

type Docket = ReadonlyMap<string, string>;

for (const file of readdirSync(FOLDER)) {
  const dockets = readDockets(readFileSync(new URL(file, FOLDER), 'utf8'));
  describe(`docket ${file}`, () => {
    test('holds cases', () => expect(dockets.length).toBeGreaterThan(1));
    test.each(dockets.map((docket) => [docket.get('case') ?? '', docket] as const))(
      '%s',
      (_, docket) => hold(docket),
    );
  });
}

function hold(docket: Docket): void {
  const decision = decided(docket);
  const codes = decision.reasons.map((reason) => reason.code);
  const lane = docket.get('then');
  if (lane !== undefined) {
    expect(LANES).toContain(lane);
    expect(decision.lane, codes.join()).toBe(lane);
  }
  for (const code of listOf(docket.get('because'))) expect(codes).toContain(code);
  for (const code of listOf(docket.get('except'))) expect(codes).not.toContain(code);
  const degraded = docket.get('degraded');
  if (degraded !== undefined) expect(decision.degraded).toBe(degraded === 'yes');
}

function decided(docket: Docket): Decision {
  const whole = starterBook();
  const layers: Layers = { ...whole.layers };
  for (const layer of listOf(docket.get('broken'))) {
    if (!(layer in layers)) throw new Error(`no such layer: ${layer}`);
    Object.assign(layers, { [layer]: throwing });
  }
  const book: Book = { ...whole, layers };
  const [decision] = decide([asked(docket, book)], book);
  if (decision === undefined) throw new Error('nothing was decided');
  return decision;
}

function throwing(): never {
  throw new Error('out of order');
}

function asked(docket: Docket, book: Book): Question {
  const given = fieldsOf(docket.get('given'));
  const known = fieldsOf(docket.get('known'));
  const mode = MODES.find((one) => one === given.get('mode')) ?? 'truck';
  const [plainLine] = aPlainEntry().lines;
  if (plainLine === undefined) throw new Error('unreachable');
  const seller = given.get('seller');
  const entry = aPlainEntry('B76-0324527-8', {
    mode,
    port: given.get('port') ?? '2604',
    lines: [
      {
        ...plainLine,
        hts: (given.get('hts') ?? '').replaceAll('.', ''),
        origin: given.get('origin') ?? '',
        value: { amount: `${given.get('value')}.00`, currency: USD },
        quantities: [quantityOf(given.get('quantity') ?? '')],
        species: listOf(given.get('species')),
        harvestCountry: given.get('harvest') ?? null,
        permits: permitsOf(given.get('permit')),
        seller: seller === undefined ? null : partyNamed(seller === 'LISTED' ? LISTED : seller),
      },
    ],
  });
  const question = aQuestion([entry], book);
  const filed = Number((known.get('importer') ?? 'filed 12').replace('filed ', ''));
  const held = LANES.find((lane) => lane === known.get('held')) ?? null;
  return {
    ...question,
    consignment: { ...question.consignment, missing: [] },
    draw: { ...question.draw, billionths: known.has('drawn') ? 0 : 999_999_999 },
    history: {
      ...question.history,
      importerFilings: filed,
      heldLane: held,
      permits: entry.lines[0]?.permits.map((permit) => balanceOf(permit, known)) ?? [],
    },
  };
}

function partyNamed(name: string) {
  return { name, country: null, address: null, identifiers: [] };
}

function balanceOf(permit: Permit, known: ReadonlyMap<string, string>) {
  const volume = permit.allows ?? { amount: '0', unit: '' };
  const elsewhere = /used elsewhere (\S+)/.exec(known.get('permit') ?? '')?.[1] ?? '0';
  return { type: permit.type, number: permit.number, volume, usedElsewhere: elsewhere };
}

/** `harvest F-1 allows 100 m3 uses 44` */
function permitsOf(text: string | undefined): readonly Permit[] {
  if (text === undefined) return [];
  const read = /^(\S+) (\S+) allows (\S+) (\S+) uses (\S+)$/.exec(text);
  if (read === null) throw new Error(`not a permit: ${text}`);
  const [, type = '', number = '', allows = '', unit = '', uses = ''] = read;
  return [
    { type, number, issuer: null, allows: { amount: allows, unit }, uses: { amount: uses, unit } },
  ];
}

function quantityOf(text: string): Quantity {
  const [amount = '', unit = ''] = text.split(' ');
  return { amount, unit };
}

/** `hts 4407.11, origin CA` as a map; a word alone stands for itself. */
function fieldsOf(text = ''): ReadonlyMap<string, string> {
  return new Map(
    listOf(text).map((field) => {
      const [name = '', ...rest] = field.split(' ');
      return [name, rest.join(' ')] as const;
    }),
  );
}

function listOf(text = ''): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readDockets(text: string): readonly Docket[] {
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  const blocks = lines
    .join('\n')
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '');
  return blocks.map(
    (block) =>
      new Map(
        block
          .trim()
          .split('\n')
          .map((line) => {
            const [, name = '', rest = ''] = /^(\w+)\s*(.*)$/.exec(line) ?? [];
            return [name, rest] as const;
          }),
      ),
  );
}

function listedName(): string {
  const list: { entries: { kind: string; names: { text: string }[] }[] } = JSON.parse(
    readFileSync(new URL('../../law/us/lists/demonstration.json', import.meta.url), 'utf8'),
  );
  const listed = list.entries.find((entry) => entry.kind === 'organisation')?.names[0]?.text;
  if (listed === undefined) throw new Error('the demonstration list names no organisation');
  return listed;
}
