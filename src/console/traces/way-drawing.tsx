import type { WayView } from '../../tracing/chain/way-view.ts';
import { useSay } from '../language.tsx';
import { shortLot } from './short-lot.ts';
import { BOX, layOut, type PlacedLot } from './way-layout.ts';
import { TRACES } from './words.ts';

interface WayDrawingProps {
  readonly way: WayView;
  readonly chosen: string | null;
  readonly onChoose: (lot: string) => void;
}

/** A way from left to right: lines are drawn, lots are buttons over them, so that every one is reached by key. */
export function WayDrawing({ way, chosen, onChoose }: WayDrawingProps) {
  const { width, height, lots, edges, stubs } = layOut(way);
  const steps = new Map(
    way.lots.map(({ lot, records }) => [lot, records.map(({ step }) => step ?? '·')]),
  );
  const faulty = new Set(way.signals.map(({ lot }) => lot));
  return (
    <div className="scroller">
      <div className="way" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {edges.map(({ key, path, packed }) => (
            <path key={key} d={path} data-packed={packed || undefined} />
          ))}
          {stubs.map(({ key, path }) => (
            <path key={key} d={path} data-missing />
          ))}
        </svg>
        {lots.map((one) => (
          <LotBox
            key={one.lot}
            placed={one}
            steps={steps.get(one.lot) ?? []}
            faulty={faulty.has(one.lot)}
            pressed={chosen === one.lot}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

interface LotBoxProps {
  readonly placed: PlacedLot;
  readonly steps: readonly string[];
  readonly faulty: boolean;
  readonly pressed: boolean;
  readonly onChoose: (lot: string) => void;
}

function LotBox({ placed, steps, faulty, pressed, onChoose }: LotBoxProps) {
  const say = useSay();
  const { lot, left, top, missing } = placed;
  return (
    <button
      type="button"
      className="way-lot"
      style={{ left, top, width: BOX.width, height: BOX.height }}
      title={lot}
      data-row={lot}
      data-missing={missing.length > 0 || undefined}
      aria-pressed={pressed}
      onClick={() => onChoose(lot)}
    >
      <span className="code">
        {faulty && <span aria-hidden="true">⚠ </span>}
        {shortLot(lot)}
      </span>
      <small>{steps.length === 0 ? say(TRACES.noRecord) : steps.join(' · ')}</small>
      {missing.length > 0 && (
        <small className="way-missing">
          {say(TRACES.missingHere, { steps: missing.map(({ title }) => say(title)).join(', ') })}
        </small>
      )}
    </button>
  );
}
