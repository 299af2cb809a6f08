import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCondition } from './expression.parse.ts';

function faultsOf(text: string): readonly string[] {
  const parsed = parseCondition(text, '/when', new Set(['hubs']));
  return parsed.ok ? [] : parsed.faults.map(({ code, at, got }) => `${code} ${at} ${got}`);
}

describe('the reading of a condition', () => {
  it('names the first place that is not CEL', () => {
    expect(faultsOf('line.value > ')).toEqual(['criterion-syntax /when:14 ']);
    expect(faultsOf('line.value @ 3')).toEqual(['criterion-syntax /when:12 @ 3']);
  });

  it('reports every fault of a condition at once', () => {
    expect(
      faultsOf('line.hst == "44" && line.value > "9" && line.weightKg > 3.0 && lists.ports'),
    ).toEqual([
      'criterion-unknown-name /when:1 line.hst',
      'criterion-type /when:34 "9"',
      'criterion-unknown-list /when:64 lists.ports',
    ]);
  });

  it('takes nothing that is not a truth for a condition', () => {
    expect(faultsOf('line.value')).toEqual(['criterion-type /when:1 line.value']);
    expect(faultsOf('line.tariffKnown && line.origin')).toEqual([
      'criterion-type /when:21 line.origin',
    ]);
  });

  it.each([
    'line.hts.matches("^44")',
    'line.hts[0] == "4"',
    'line.value % 2.0 == 0.0',
    '{"a": 1} == {"a": 1}',
    'line.origin == null',
    'now() > 3.0',
    'line.species.map(s, s) == line.species',
    'line.origin in [line.harvestCountry]',
    'size(line.species, line.species) > 1',
  ])('refuses CEL that it does not evaluate: %s', (text) => {
    expect(faultsOf(text).length).toBeGreaterThan(0);
  });

  it.each([
    'line.origin in ["CN", 5]',
    'line.origin in [5]',
    'line.value in ["5"]',
    'line.origin < "CN"',
    'line.origin + "x" == "y"',
    'line.species == line.species',
    'line.tariffKnown == "yes"',
    '!line.origin.startsWith(5)',
    'line.origin in []',
    '-line.origin == "x"',
    'line.value.exists(v, v > 1.0)',
    'line.species.exists(s, s)',
    'line.tariffKnown ? line.value : line.origin == "x"',
  ])('refuses types that do not meet: %s', (text) => {
    expect(faultsOf(text).join()).toContain('criterion-');
  });

  it('does not let a line and a list match stand in one condition', () => {
    expect(faultsOf('match.score > 0.9 && line.origin == "CN"')).toEqual([
      'criterion-mixed-scopes /when match.score > 0.9 && line.origin == "CN"',
    ]);
  });

  it('answers any text with a condition or with faults', () => {
    const words = ['line.value', 'has(', ')', '>', '&&', '!', '"CN"', '5', '1e999', 'in', '[', ']'];
    const soup = fc
      .array(fc.constantFrom(...words, '.exists(s,', 's', '?', ':', 'u', '-'))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string(), soup), (text) => {
        const parsed = parseCondition(text, '/when', new Set());
        if (!parsed.ok) expect(parsed.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('asks a criterion once for the narrowest thing that it names', () => {
    const scopeOf = (text: string) => {
      const parsed = parseCondition(text, '', new Set());
      return parsed.ok ? parsed.value.scope : parsed.faults;
    };
    expect(scopeOf('screening.best > 0.9')).toBe('consignment');
    expect(scopeOf('screening.best > 0.9 && match.list == "x"')).toBe('match');
    expect(scopeOf('screening.best > 0.9 && importer.new')).toBe('declaration');
    expect(scopeOf('importer.new && line.origin == "CN"')).toBe('line');
  });

  it('lists names in the order of the text, each once', () => {
    const parsed = parseCondition(
      'has(line.weightKg) && "x" in line.species && line.weightKg > line.value',
      '',
      new Set(),
    );
    const names = parsed.ok ? parsed.value.names.map(({ name }) => name) : [];
    expect(names).toEqual(['line.weightKg', 'line.species', 'line.value']);
  });
});

describe('a fact that can be absent', () => {
  it.each([
    'line.weightKg > 3.0',
    'line.weightKg > 3.0 && has(line.weightKg)',
    'has(line.weightKg) || line.weightKg > 3.0',
    '!has(line.weightKg) && line.weightKg > 3.0',
    'has(line.unitValue) && line.weightKg > 3.0',
    '(has(line.weightKg) || line.tariffKnown) && line.weightKg > 3.0',
    'has(line.weightKg) ? line.tariffKnown : line.weightKg > 3.0',
    'line.species.exists(s, s == line.harvestCountry)',
  ])('is refused where nothing says that it is there: %s', (text) => {
    expect(faultsOf(text).join()).toContain('criterion-unguarded');
  });

  it.each([
    'has(line.weightKg) && line.weightKg > 3.0',
    '!has(line.weightKg) || line.weightKg > 3.0',
    '!(!has(line.weightKg)) && line.weightKg > 3.0',
    '!(!has(line.weightKg) || line.value > 2.0) && line.weightKg > 3.0',
    'has(line.weightKg) ? line.weightKg > 3.0 : line.tariffKnown',
    'line.tariffKnown && has(line.weightKg) && (line.value > 1.0 || line.weightKg > 3.0)',
    '(has(line.weightKg) && line.value > 1.0 || has(line.weightKg)) && line.weightKg > 3.0',
    'has(line.harvestCountry) && line.species.exists(s, s == line.harvestCountry)',
  ])('is read where a has() proves it: %s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('is the only one that has() may ask for', () => {
    expect(faultsOf('has(line.origin) && line.origin == "CN"')).toEqual([
      'criterion-needless-has /when:5 line.origin',
    ]);
  });
});
