import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TariffLaw } from './law.ts';
import { overlayLaw } from './overlay/test-overlay.ts';
import {
  COMPLEMENTS,
  CONDITION_FACTS,
  POLARITY_FACT,
  PORTION_FACTS,
  QUANTITY_FACTS,
  RETURN_FACTS,
  UNIT_FACTS,
  VALUE_FACTS,
  WITHOUT_PLATES,
} from './rate-facts.ts';

// What docs/statements.md lists, held against what rates and the shipped law ask for.

const PAGE = readFileSync(new URL('../../docs/statements.md', import.meta.url), 'utf8');
const LAW = overlayLaw();

describe('docs/statements.md', () => {
  test.each([
    ['Values', valuesOf(LAW)],
    ['Counts', countsOf(LAW)],
    ['Statements', statementsOf(LAW)],
    ['Statements of a parcel', parcelStatementsOf(LAW)],
  ])('lists under %s what the law asks for, each once, and nothing else', (heading, asked) => {
    expect(asked.length).toBeGreaterThan(3);
    expect(listed(heading)).toEqual([...new Set(asked)].sort());
  });
});

/** The names that begin the rows of a section, in order. */
function listed(heading: string): readonly string[] {
  const section = PAGE.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name).sort();
}

function valuesOf({ overlays, feeExemptions }: TariffLaw): readonly string[] {
  return [
    ...Object.values(VALUE_FACTS).flat(),
    ...Object.keys(COMPLEMENTS),
    ...Object.values(PORTION_FACTS).map(({ value }) => value),
    ...Object.values(RETURN_FACTS).flatMap(({ owed, limit }) => [...owed, ...limit]),
    ...overlays.measures.map(({ basis }) => basis).filter((basis) => basis !== 'customs-value'),
    ...feeExemptions.flatMap(({ owedOn }) => owedOn ?? []),
  ];
}

function countsOf({ overlays }: TariffLaw): readonly string[] {
  return [
    ...[...Object.values(QUANTITY_FACTS), ...Object.values(UNIT_FACTS)].map(({ name }) => name),
    POLARITY_FACT,
    ...overlays.measures.flatMap(({ limits }) => limits.map(({ count }) => count)),
  ];
}

/** Without those that the claimed program makes of itself. */
function statementsOf({ overlays: { measures, stacking } }: TariffLaw): readonly string[] {
  const grounds = new Set(measures.flatMap(({ heading, authority }) => [heading, authority]));
  return [
    ...CONDITION_FACTS.map(([, state]) => state),
    WITHOUT_PLATES,
    ...measures.flatMap(({ requires, unless }) => [...requires, ...unless]),
    ...stacking.flatMap(({ to }) => to.filter((one) => !/^\d+$/.test(one) && !grounds.has(one))),
  ].filter((name) => !/^(?:program|free-under)-/.test(name));
}

function parcelStatementsOf({ lowValue }: TariffLaw): readonly string[] {
  const rows = [...lowValue.programs.values()].flat();
  return rows.flatMap(({ requires, excludes }) => [...requires, ...excludes]);
}
