import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DutyFacts, DutyLine } from '../assessment.ts';
import type { TariffLaw } from '../law.ts';
import { compileTariff, TARIFF_PART_KINDS, type TariffPart } from '../tariff-part.parse.ts';
import { accepted, dayOf, entryOf, lineOf, part, row } from '../test-tariff.ts';

const LAW = new URL('../../../law/us/', import.meta.url);
const manifest = z.object({
  parts: z.array(z.object({ file: z.string(), kind: z.string(), name: z.string() })),
});

/** Few lines with the rates that they print, as law on every day, so that only measures change with the days. */
const LINES = [
  row('7202.11.10.00', 0, { description: 'Ferromanganese', general: '1.4%', other: '10.5%' }),
  row('7601.10.30.00', 0, { general: '2.6%', special: 'Free (KR,S)', other: '18.5%' }),
  row('7604.10.10.00', 0, { general: '5%', special: 'Free (S)', other: '25%' }),
  row('6109.10.00.12', 0, { general: '16.5%', special: 'Free (S)', other: '90%' }),
  row('9506.62.40.40', 0, { general: 'Free', other: '30%' }),
  row('8541.42.00.10', 0, { general: 'Free', other: '35%' }),
  row('8703.23.01.60', 0, { general: '2.5%', special: 'Free (S)', other: '10%' }),
  row('8704.23.01.00', 0, { general: '25%', special: 'Free (S)', other: '25%' }),
  row('8708.30.50.90', 0, { general: '2.5%', special: 'Free (S)', other: '25%' }),
  row('8471.30.01.00', 0, { general: 'Free', other: '35%' }),
  row('7321.89.00.50', 0, { general: 'Free', other: '45%' }),
  row('7408.11.30.00', 0, { general: '1%', other: '28%' }),
  row('9403.20.00.50', 0, { general: 'Free', other: '45%' }),
  row('9403.40.90.60', 0, { general: 'Free', other: '40%' }),
  row('2203.00.00.60', 0, { general: 'Free', other: '13.2¢/liter' }),
  row('6810.99.00.40', 0, { general: 'Free', other: '40%' }),
  row('6402.91.20.00', 0, { general: '90¢/pr. + 37.5%', other: '$1.58/pr. + 66%' }),
];
export const NUMBERS = LINES.map((line) => z.object({ htsno: z.string() }).parse(line).htsno).map(
  (number) => number.replaceAll('.', ''),
);

/** Our own choice of numbers for each list that the measures speak of. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  's301-99038803': ['72021110', '94032000', '22030000', '68109900'],
  's301-99038815': ['61091000', '95066240', '73218900'],
  's301-99038801': ['87032301', '87042301'],
  's301-99039101': ['76011030', '76041010'],
  's301-99039102': ['85414200'],
  's232-aluminum-mill': ['7601', '7604'],
  's232-steel-derivative': ['73218900'],
  's232-derivative-99038508': ['94032000'],
  's232-copper-99037801': ['74081130'],
  's232-annex-1b-steel': ['73218900'],
  's232-annex-3-steel': ['94034090'],
  's232-auto-parts': ['870830'],
  's232-mhd-parts': ['870830'],
  's232-semi-99037901': ['8471300100'],
  's122-exempt': ['72021110', '94032000'],
  's301fl-exempt': ['72021110'],
  'ieepa-exempt': ['72021110', '84713001'],
  'fentanyl-99030113': ['72021110'],
};

/** The law that the project ships over our few lines, with our lists in place of the partial ones. */
export function overlayLaw(parts: readonly TariffPart[] = []): TariffLaw {
  return accepted(compileTariff([...shippedOverlays(), ...parts]));
}

export function shippedOverlays(): readonly TariffPart[] {
  const { parts } = manifest.parse(JSON.parse(readFileSync(new URL('book.json', LAW), 'utf8')));
  const shipped = parts.flatMap(({ file, kind, name }) => {
    const known = TARIFF_PART_KINDS.find((candidate) => candidate === kind);
    if (known === undefined || known === 'partial-schedule') return [];
    return [part(known, readFileSync(new URL(file, LAW), 'utf8'), name)];
  });
  const named = new Set(
    shipped
      .filter(({ kind }) => kind === 'product-lists')
      .flatMap(({ content }) => content.split('\n').map((text) => text.split(',')[0] ?? '')),
  );
  const lists = [...new Set([...named, ...Object.keys(LISTS)])]
    .filter((name) => /^(?:s|ieepa|fentanyl|country)[a-z0-9]*-/.test(name))
    .map((name) => part('product-lists', listText(LISTS[name] ?? ['00000000']), name));
  const schedule = part('schedule', JSON.stringify(LINES), 'few lines');
  return [...shipped, ...lists, { ...schedule, from: dayOf('2018-01-01') }];
}

function listText(prefixes: readonly string[]): string {
  return ['prefix,from,to', ...prefixes.map((prefix) => `${prefix},,`)].join('\n');
}

export function enter(
  on: string,
  hts: string,
  origin: string,
  line: Partial<DutyLine> = {},
): DutyFacts {
  const day = dayOf(on);
  return entryOf([lineOf(hts, { origin, ...line })], { entryDate: day, receivedDate: day });
}
