import { dot, type Markish, ruleY } from '@observablehq/plot';

/** One named figure with what it may be, cut off where the picture ends. */
export interface NamedInterval {
  readonly name: string;
  readonly estimate: number | null;
  readonly low: number;
  readonly high: number;
  /** Drawn as a triangle, in the colour of what needs a look. */
  readonly apart: boolean;
}

/** A dot on a line: the estimate on its interval, each on a row of its own. */
export function intervalMarks(intervals: readonly NamedInterval[]): readonly Markish[] {
  const known = intervals.filter(({ estimate }) => estimate !== null);
  return [
    ruleY(intervals, {
      y: 'name',
      x1: 'low',
      x2: 'high',
      stroke: (one: NamedInterval) => colourOf(one),
      strokeWidth: 2,
    }),
    dot(known, {
      y: 'name',
      x: 'estimate',
      r: 5,
      symbol: (one: NamedInterval) => (one.apart ? 'triangle' : 'circle'),
      fill: (one: NamedInterval) => colourOf(one),
      stroke: 'var(--sheet)',
    }),
  ];
}

function colourOf({ apart }: NamedInterval): string {
  return apart ? 'var(--lane-exam)' : 'var(--accent)';
}
