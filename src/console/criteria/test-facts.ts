import type { CriterionTest } from '../../risk/check.parse.ts';

type Facts = CriterionTest['facts'];
type FactValue = Facts[string];

const FACT = /^\s*([A-Za-z][A-Za-z.]*)\s*=\s*(.+?)\s*$/;

/** One fact on a line: `line.origin = "CN"`. */
export function writeFacts(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join('\n');
}

/** The facts, and the lines (from 1) that are none. */
export function readFacts(text: string): {
  readonly facts: Facts;
  readonly bad: readonly number[];
} {
  const facts: Record<string, FactValue> = {};
  const bad: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, name, written] = FACT.exec(line) ?? [];
    const value = written === undefined ? undefined : factIn(written);
    if (name === undefined || value === undefined) bad.push(at + 1);
    else facts[name] = value;
  }
  return { facts, bad };
}

function factIn(written: string): FactValue | undefined {
  try {
    const json: unknown = JSON.parse(written);
    return isFact(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isFact(json: unknown): json is FactValue {
  if (json === null || ['string', 'number', 'boolean'].includes(typeof json)) return true;
  return Array.isArray(json) && json.every((member) => typeof member === 'string');
}
