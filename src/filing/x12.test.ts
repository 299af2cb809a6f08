import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type X12Interchange as OracleInterchange, X12Parser } from 'node-x12';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../terms/fault.ts';
import { readX12, splitSegments } from './x12.parse.ts';
import type { X12Profile } from './x12.ts';

const EXACT: X12Profile = { segmentCount: 'error' };
const MANIFEST = readFileSync('examples/ocean-manifest.edi', 'utf8');
const SAMPLES = '../shared/data/messages/x12';

const codesOf = (faults: readonly Fault[]) => faults.map(({ code }) => code);
const faultsOf = (text: string, profile = EXACT) => readX12(text, profile).faults;

describe('the separators of an interchange', () => {
  it('are those its ISA declares, whatever they are', () => {
    const other = MANIFEST.replaceAll('~\n', '\n').replaceAll('*', '|').replaceAll('>', '^');
    const [plain, changed] = [MANIFEST, other].map((text) =>
      splitSegments(text, []).map(({ tag, elements, at }) => ({
        tag,
        at,
        elements: elements.slice(0, 15),
      })),
    );
    expect(changed).toEqual(plain);
    expect(faultsOf(other)).toEqual([]);
  });

  it('are read anew from a second interchange in the same text', () => {
    const other = MANIFEST.replaceAll('~', "'").replaceAll('*', '+');
    const { interchanges, faults } = readX12(MANIFEST + other, EXACT);
    expect([interchanges.length, faults]).toEqual([2, []]);
  });

  it('are not guessed when the ISA is not padded: one fault, and no segment is split wrong', () => {
    const unpadded = MANIFEST.replace(/ +\*/g, '*');
    const { interchanges, faults } = readX12(unpadded, EXACT);
    expect(codesOf(faults)).toEqual(['x12-isa']);
    expect(interchanges).toEqual([]);
  });
});

describe('an envelope', () => {
  it('is without fault in the example, and its pointers count segments within their set', () => {
    const { interchanges, faults } = readX12(MANIFEST, EXACT);
    expect(faults).toEqual([]);
    const [set] = interchanges[0]?.groups[0]?.sets ?? [];
    expect(set?.body.filter(({ tag }) => tag === 'M11')[2]?.at).toBe('/ST[1]/M11[3]');
  });

  it('whose segments are miscounted is an error, or a warning when the profile says so', () => {
    const miscounted = MANIFEST.replace(/SE\*\d+\*/, 'SE*622*');
    const fault = { code: 'x12-segment-count', at: '/ST[1]/SE[1]/01', got: '622' };
    expect(faultsOf(miscounted)).toEqual([{ ...fault, severity: 'error' }]);
    expect(faultsOf(miscounted, { segmentCount: 'warn' })).toEqual([
      { ...fault, severity: 'warning' },
    ]);
  });

  it('whose three control numbers and two counts are wrong tells all five', () => {
    const wrong = MANIFEST.replace(/(SE\*\d+)\*0001/, '$1*0009')
      .replace('GE*1*117', 'GE*2*118')
      .replace('IEA*1*000000117', 'IEA*2*000000118');
    expect(faultsOf(wrong).map(({ code, at }) => [code, at])).toEqual([
      ['x12-control', '/ST[1]/SE[1]/02'],
      ['x12-control', '/GE[1]/02'],
      ['x12-count', '/GE[1]/01'],
      ['x12-control', '/IEA[1]/02'],
      ['x12-count', '/IEA[1]/01'],
    ]);
  });

  it('that is missing, or has lost a trailer, is told', () => {
    expect(codesOf(faultsOf(''))).toEqual(['edi-empty']);
    expect(codesOf(faultsOf(MANIFEST.replace(/GE\*1\*117~\n/, '')))).toEqual(['x12-trailer']);
    expect(codesOf(faultsOf(MANIFEST.replace(/GS\*.*~\n/, '')))).toEqual([
      'x12-envelope',
      'x12-envelope',
      'x12-count',
    ]);
    expect(codesOf(faultsOf('HELLO'))).toEqual(['x12-isa']);
  });
});

describe('damage', () => {
  it('by cutting anywhere is always found', () => {
    fc.assert(
      fc.property(fc.nat(MANIFEST.length - 3), (length) => {
        expect(faultsOf(MANIFEST.slice(0, length)).length).toBeGreaterThan(0);
      }),
    );
  });

  it('by losing any one segment is always found', () => {
    const segments = MANIFEST.split('\n').slice(0, -1);
    for (const lost of segments.keys()) {
      expect(faultsOf(segments.toSpliced(lost, 1).join('\n')).length).toBeGreaterThan(0);
    }
  });
});

describe.skipIf(!existsSync(SAMPLES))('the samples that node-x12 can read', () => {
  const names = existsSync(SAMPLES) ? readdirSync(SAMPLES) : [];
  const readable = names.filter((name) => /^\d+_[45]010/.test(name));

  it.each(readable)('%s has the segments and elements that node-x12 finds', (name) => {
    const text = readFileSync(`${SAMPLES}/${name}`, 'utf8');
    const oracle = new X12Parser(false).parse(text) as OracleInterchange;
    const ours = splitSegments(text, []).map(({ tag, elements }) =>
      tag === 'ISA' || tag === 'IEA' ? [tag, ...elements.map(withoutZeros)] : [tag, ...elements],
    );
    expect(ours).toEqual(segmentsOf(oracle));
  });

  it.each(names.filter((name) => name.includes('nonstandard_ISA')))('%s is refused', (name) => {
    const faults = faultsOf(readFileSync(`${SAMPLES}/${name}`, 'utf8'));
    expect(codesOf(faults)).toEqual(['x12-isa']);
  });
});

function segmentsOf(oracle: OracleInterchange): readonly (readonly string[])[] {
  const inside = oracle.functionalGroups.flatMap((group) => [
    group.header,
    ...group.transactions.flatMap((set) => [set.header, ...set.segments, set.trailer]),
    group.trailer,
  ]);
  return [oracle.header, ...inside, oracle.trailer].map((segment) => [
    segment.tag,
    ...segment.elements.map(({ value }) =>
      segment.tag === 'ISA' || segment.tag === 'IEA' ? withoutZeros(value) : value,
    ),
  ]);
}

/** The oracle reads the control number of an interchange as a number, and loses its zeros. */
function withoutZeros(text: string): string {
  return text.replace(/^0+/, '');
}
