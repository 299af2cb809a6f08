import { expect, test } from 'vitest';
import { parseDeclarations } from './declaration.parse.ts';
import { HEADER, LINE } from './test-declarations.ts';

function faultsOf(csv: string) {
  const read = parseDeclarations(csv);
  return read.ok ? [] : read.faults.map(({ code, at, got }) => `${code} ${at} ${got}`);
}

test('a declaration is read with its codes padded and its labels apart', () => {
  const read = parseDeclarations(`\uFEFF${HEADER}\n${LINE}\n\n${LINE.replace('0,0', '1,2')}\n`);
  if (!read.ok) throw new Error('refused');
  const [first, second] = read.value;
  expect(first).toMatchObject({
    moment: Date.UTC(2020, 0, 1),
    hs6: '010121',
    courier: '',
    taxRate: 8,
    netKg: 108,
    price: 5353.02,
    fraud: 0,
    critical: 0,
  });
  expect(second).toMatchObject({ fraud: 1, critical: 1 });
});

test('all wrong cells are told at once, by line and column', () => {
  const wrong = LINE.replace('2020-01-01', '2020-02-30').replace('108.0', 'heavy');
  const short = LINE.split(',').slice(0, 20).join(',');
  expect(
    faultsOf(`${HEADER}\n${LINE}\n${wrong}\n${LINE.replace('0,0', '2,3')}\n${short}\n`),
  ).toEqual([
    'declarations-cell /3/Date 2020-02-30',
    'declarations-cell /3/Net Mass heavy',
    'declarations-cell /4/Fraud 2',
    'declarations-cell /4/Critical Fraud 3',
    'declarations-cell /5/Fraud null',
    'declarations-cell /5/Critical Fraud null',
  ]);
});

test('a table without its columns, its rows or its quotation marks is refused', () => {
  expect(faultsOf(`${HEADER.replace('Net Mass', 'Weight')}\n${LINE}`)).toEqual([
    'declarations-column /1/Net Mass null',
  ]);
  expect(faultsOf('')).toHaveLength(21);
  expect(faultsOf(HEADER)).toEqual(['declarations-empty /2 null']);
  expect(faultsOf(`${HEADER}\n"`)[0]).toMatch(/^declarations-unreadable/);
});

test('faults beyond the thousandth are counted', () => {
  const wrong = LINE.replace('108.0', '-1');
  const faults = faultsOf(`${HEADER}\n${Array(1_200).fill(wrong).join('\n')}`);
  expect(faults).toHaveLength(1_001);
  expect(faults.at(-1)).toBe('declarations-more-faults  200');
});
