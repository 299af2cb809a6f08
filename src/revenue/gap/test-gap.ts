import type { DutyLine } from '../../tariff/assessment.ts';
import { shippedOverlays } from '../../tariff/overlay/test-overlay.ts';
import { compileTariff } from '../../tariff/tariff-part.parse.ts';
import {
  accepted,
  dayOf,
  dollars,
  entryOf,
  lineOf,
  row,
  schedulePart,
} from '../../tariff/test-tariff.ts';
import { starterRevenue } from '../test-revenue.ts';
import { type DeclaredEntry, type DeclaredLine, type Gap, UNDECLARED } from './gap.ts';
import { type GapGround, gapsOf } from './gaps-of.ts';

/** A whole schedule of a few lines, law on every day; figures that a check rests on are those of the schedule. */
const LINES = [
  row('4407.11.00.01', 0, { description: 'Coniferous wood', general: 'Free', other: '$1.70/m3' }),
  row('6109.10.00.12', 0, {
    general: '16.5%',
    special: 'Free (KR,S)',
    other: '90%',
    units: 'doz.',
  }),
  row('6402.91', 0, { description: 'Covering the ankle' }),
  row('6402.91.60.00', 1, { description: 'Valued not over $3/pair', general: '48%' }),
  row('6402.91.70.00', 1, {
    description: 'Valued over $3 but not over $6.50/pair',
    general: '90¢/pr. + 37.5%',
  }),
  row('6402.91.90.00', 1, { description: 'Valued over $12/pair', general: '20%' }),
  row('7604.10.10.00', 0, { general: '5%', special: 'Free (S)', other: '25%' }),
  row('8471.30.01.00', 0, { general: 'Free', other: '35%' }),
  row('8708.30.50.90', 0, { general: '2.5%', special: 'Free (S)', other: '25%' }),
  row('8708.30.90.00', 0, { general: '25%', other: '25%' }),
  row('9403.20.00.50', 0, { description: 'Furniture of metal', general: 'Free', other: '45%' }),
  row('9403.40.90.60', 0, { description: 'Kitchen furniture', general: 'Free', other: '40%' }),
];

const parts = shippedOverlays().map((part) =>
  part.kind === 'schedule'
    ? { ...schedulePart(LINES, part.name), from: dayOf('2018-01-01') }
    : part,
);

/** The shipped measures over those lines, and the shipped law of the gap. */
export const GROUND: GapGround = {
  tariff: accepted(compileTariff(parts)),
  rules: starterRevenue().gap,
};

/** One line of goods, entered on a day, with what the filer declares of it. */
export interface Goods extends Partial<Omit<DutyLine, 'number' | 'value'>> {
  readonly on: string;
  readonly hts: string;
  readonly origin: string;
  readonly value?: string;
  readonly declared?: Partial<DeclaredLine>;
  readonly fees?: DeclaredEntry['fees'];
  readonly entryType?: string;
}

export function declare({
  on,
  declared = {},
  fees = {},
  value = '10000',
  ...goods
}: Goods): DeclaredEntry {
  const { hts, entryType = '01', ...line } = goods;
  const day = dayOf(on);
  const claims = [...(line.claims ?? []), ...(declared.headings ?? [])];
  const facts = entryOf([lineOf(hts, { ...line, claims, value: dollars(value) })], {
    entryType,
    entryDate: day,
    receivedDate: day,
  });
  return {
    entry: 'B76-0000001-1',
    importer: 'name:calder imports:US',
    facts,
    lines: new Map([[1, { ...UNDECLARED, ...declared }]]),
    fees,
  };
}

/** What is found on one line of goods; near lines left out, for they are there whatever is declared. */
export function gapsIn(goods: Goods, ground: GapGround = GROUND): readonly Gap[] {
  return gapsOf(ground, declare(goods)).gaps.filter(({ code }) => code !== 'gap-near-heading');
}

export function codesIn(goods: Goods, ground: GapGround = GROUND): readonly string[] {
  return gapsIn(goods, ground).map(({ code, about }) => `${code} ${about}`);
}
