import type { BookPart } from '../src/ledger/book-part.ts';
import { FEATURES } from '../src/risk/feature/features.ts';
import { trainModel } from '../src/risk/learning/train.ts';
import type { Examined } from '../src/simulation/examination.ts';
import { type Day, instantOf } from '../src/terms/day.ts';

/** What was seen of one entry when it was chosen, and what was found. */
export interface Row {
  readonly features: Float64Array;
  readonly examined: Examined;
  /** The probability with which it came to be examined, above 0 to 1. */
  readonly inclusion: number;
  /** Milliseconds. */
  readonly at: number;
}

/** All that a strategy may learn from: labels of inspected entries, nothing else. */
export interface Lessons {
  readonly add: (row: Row) => void;
  /** The Book part of a model learned from all rows so far, and its card in a line. */
  readonly train: () => { readonly part: BookPart; readonly card: string };
}

export function openLessons(): Lessons {
  const rows: Row[] = [];
  let edition = 0;
  return {
    add: (row) => rows.push(row),
    train: () => {
      edition += 1;
      const violation = column(rows, ({ examined }) => (isFound(examined) ? 1 : 0));
      const { content, card } = trainModel({
        name: `proof/${edition}`,
        features: FEATURES.map(({ name, monotone }) => ({ name, monotone })),
        columns: FEATURES.map((_, place) =>
          column(rows, ({ features }) => features[place] ?? Number.NaN),
        ),
        violation,
        critical: column(rows, ({ examined }) => (isCritical(examined) ? 1 : 0)),
        lossCents: column(rows, ({ examined }) => lossOf(examined)),
        weights: column(rows, ({ inclusion }) => 1 / inclusion),
        moments: column(rows, ({ at }) => at),
      });
      const found = violation.reduce((sum, label) => sum + label, 0);
      const auc = card.held.violation?.auc.value;
      return {
        part: partOf(content, edition),
        card: `${rows.length} inspected, ${found} found, held-out AUC ${auc?.toFixed(3) ?? '-'}`,
      };
    },
  };
}

function partOf(content: string, edition: number): BookPart {
  return {
    kind: 'model',
    name: 'proof',
    edition: String(edition),
    content,
    from: '2020-01-01' as Day,
    to: null,
    collectedFrom: null,
    collectedTo: null,
    knownFrom: instantOf(0),
    source: 'learned on made-up trade',
    verified: false,
  };
}

function column(rows: readonly Row[], figure: (row: Row) => number): Float64Array {
  return Float64Array.from(rows, figure);
}

function isFound({ discrepancies }: Examined): boolean {
  return discrepancies.length > 0;
}

function isCritical({ discrepancies }: Examined): boolean {
  return discrepancies.some(({ severity }) => severity === 'critical');
}

/** US cents. */
function lossOf({ discrepancies }: Examined): number {
  return discrepancies.reduce((sum, { lossCents }) => sum + (lossCents ?? 0), 0);
}
