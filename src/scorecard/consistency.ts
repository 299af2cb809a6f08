import { compareText } from '../terms/words.ts';
import { type Interval, Z } from './interval.ts';

/** How many like cases a port had, and how many of them it was asked to examine. */
export interface Treated {
  readonly port: string;
  /** What makes cases like: stratum, HTS chapter, score band. */
  readonly like: string;
  readonly cases: number;
  readonly examined: number;
}

/** A port against all ports, like case for like case. */
export interface PortTreatment {
  readonly port: string;
  readonly cases: number;
  readonly examined: number;
  /** What it would have been asked to examine if its cases were treated as all ports treat theirs. */
  readonly expected: number;
  /** Examined by expected; 1 is like treatment. Byar's interval. */
  readonly ratio: Interval;
  /** False where the interval leaves 1 out. */
  readonly like: boolean;
}

/**
 * How like the ports treat like cases: indirect standardization over cells of like cases. A cell that only
 * one port has says nothing of likeness and counts as expected.
 *
 * @source Breslow and Day, Statistical Methods in Cancer Research II (1987) 2.2, 2.3
 */
export function treatmentByPort(treated: readonly Treated[]): readonly PortTreatment[] {
  const cells = new Map<string, { cases: number; examined: number }>();
  for (const { like, cases, examined } of treated) {
    const cell = cells.get(like) ?? { cases: 0, examined: 0 };
    cells.set(like, { cases: cell.cases + cases, examined: cell.examined + examined });
  }
  const ports = new Map<string, { cases: number; examined: number; expected: number }>();
  for (const { port, like, cases, examined } of treated) {
    const cell = cells.get(like) ?? { cases: 1, examined: 0 };
    const own = ports.get(port) ?? { cases: 0, examined: 0, expected: 0 };
    own.cases += cases;
    own.examined += examined;
    own.expected += (cases * cell.examined) / cell.cases;
    ports.set(port, own);
  }
  return [...ports]
    .sort(([a], [b]) => compareText(a, b))
    .map(([port, own]) => {
      const ratio = byar(own.examined, own.expected);
      return { port, ...own, ratio, like: ratio.low <= 1 && 1 <= ratio.high };
    });
}

/** Observed by expected counts; for rare events close to exact. */
function byar(observed: number, expected: number): Interval {
  if (expected === 0) return { estimate: Number.NaN, low: 0, high: Infinity };
  const bound = (count: number, z: number) =>
    count === 0 ? 0 : count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
  return {
    estimate: observed / expected,
    low: bound(observed, -Z) / expected,
    high: bound(observed + 1, Z) / expected,
  };
}
