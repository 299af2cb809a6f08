import { axisX, axisY, gridX, plot, ruleX } from '@observablehq/plot';
import { useCallback } from 'react';
import { writeBetween, writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useFlow } from '../leave.ts';
import { Figure, Picture } from '../now/picture.tsx';
import { shortPortName } from '../port-name.tsx';
import { PORT } from '../words.ts';
import type { Accuracy } from './accuracy-calls.ts';
import { intervalMarks } from './interval-marks.ts';
import { ACCURACY } from './words.ts';

const ROW = 22;
const MARGINS = 44;
/** Ratios beyond are drawn at the edge. */
const RATIO_MAX = 4;

/** What each port was asked to examine against what like cases are at all ports. */
export function PortsPicture({ accuracy }: { readonly accuracy: Accuracy }) {
  const say = useSay();
  const { language } = useLanguage();
  const { data: flow } = useFlow();
  const { ports, asOf } = accuracy;
  const nameOf = useCallback(
    (code: string) => {
      const name = flow?.ports.find((port) => port.code === code)?.name;
      return name === undefined ? code : `${shortPortName(name)} ${code}`;
    },
    [flow],
  );
  const draw = useCallback(
    (width: number) => {
      const compared = ports.filter(({ ratio }) => ratio.estimate !== null);
      const intervals = compared.map(({ port, ratio, like }) => ({
        name: nameOf(port),
        estimate: ratio.estimate === null ? null : Math.min(ratio.estimate, RATIO_MAX),
        low: Math.min(ratio.low ?? 0, RATIO_MAX),
        high: Math.min(ratio.high ?? RATIO_MAX, RATIO_MAX),
        apart: !like,
      }));
      return plot({
        width,
        height: MARGINS + ROW * intervals.length,
        marginLeft: Math.min(150, width / 3),
        marginRight: 16,
        x: { domain: [0, RATIO_MAX], label: null },
        y: { type: 'band', domain: intervals.map(({ name }) => name), label: null },
        symbol: { type: 'identity' },
        marks: [
          gridX({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
          axisX({ ticks: 4, tickSize: 0, fill: 'var(--faint)' }),
          axisY({ tickSize: 0, fill: 'var(--ink)', lineWidth: 12, textOverflow: 'ellipsis' }),
          ruleX([1], { stroke: 'var(--edge)' }),
          ...intervalMarks(intervals),
        ],
      });
    },
    [ports, nameOf],
  );
  return (
    <Picture
      question={say(ACCURACY.ports)}
      asOf={asOf}
      name="like-treatment"
      headings={[
        say(PORT),
        say(ACCURACY.cases),
        say(ACCURACY.asked),
        say(ACCURACY.expected),
        say(ACCURACY.ratio),
      ]}
      rows={ports.map(({ port, cases, examined, expected, ratio, like }) => [
        `${like ? '' : '▲ '}${nameOf(port)}`,
        cases,
        examined,
        writeNumber(expected, language, 1),
        writeBetween(ratio, (value) => writeNumber(value, language, 2)),
      ])}
    >
      {ports.length === 0 ? (
        <p className="faint">{say(ACCURACY.noPorts)}</p>
      ) : (
        <>
          <Figure label={say(ACCURACY.portsLabel)} draw={draw} />
          <p className="faint">{say(ACCURACY.portsMeans)}</p>
        </>
      )}
    </Picture>
  );
}
