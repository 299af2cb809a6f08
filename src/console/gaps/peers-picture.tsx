import { useSay } from '../language.tsx';
import { AS_TABLE } from '../words.ts';
import type { PeerDots } from './peer-dots.ts';
import { GAPS } from './words.ts';

const WIDTH = 360;
const EDGE = 12;
const AXIS = 34;
/** Dots at the same place are stacked. */
const STEP = 7;
const BINS = 48;

/** The peers as dots on one axis, with the line that was found marked among them. */
export function PeersPicture({ dots }: { readonly dots: PeerDots }) {
  const say = useSay();
  const { own, ownAt, median, medianAt, count, peers, lowest, highest } = dots;
  const span = highest - lowest || 1;
  const at = (worth: number) => EDGE + ((worth - lowest) / span) * (WIDTH - 2 * EDGE);
  const stacked = new Map<number, number>();
  const placed = peers.map((peer) => {
    const bin = Math.round(((peer.worth - lowest) / span) * BINS);
    const below = stacked.get(bin) ?? 0;
    stacked.set(bin, below + 1);
    return { ...peer, y: AXIS - 6 - below * STEP };
  });
  const label = say(GAPS.peersLabel, { count, median, own });
  return (
    <>
      <h3>{say(GAPS.peers)}</h3>
      <svg className="peers" viewBox={`0 -20 ${WIDTH} 80`} role="img" aria-label={label}>
        <line x1={EDGE} x2={WIDTH - EDGE} y1={AXIS} y2={AXIS} />
        {placed.map(({ line, worth, y }) => (
          <circle key={line} cx={at(worth)} cy={y} r={3} />
        ))}
        <path className="peers-median" d={`M${at(medianAt)} ${AXIS}v8`} />
        <path className="peers-own" d={`M${at(ownAt)} ${AXIS - 8}l5 5-5 5-5-5z`} />
        <text x={at(medianAt)} y={AXIS + 20} textAnchor={anchor(at(medianAt))}>
          {say(GAPS.median)} {median}
        </text>
        <text className="peers-own" x={at(ownAt)} y={-8} textAnchor={anchor(at(ownAt))}>
          {say(GAPS.thisLine)} {own}
        </text>
      </svg>
      <details className="unprinted">
        <summary>{say(AS_TABLE)}</summary>
        <table>
          <tbody>
            {peers.map(({ line, worth }) => (
              <tr key={line}>
                <td>{line}</td>
                <td className="number">{worth.toFixed(4)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** Text never runs over the edge that it stands at. */
function anchor(x: number): 'start' | 'middle' | 'end' {
  if (x < WIDTH / 3) return 'start';
  return x > (2 * WIDTH) / 3 ? 'end' : 'middle';
}
