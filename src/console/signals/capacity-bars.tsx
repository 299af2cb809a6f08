import type { CapacityRow } from '../../tracing/route/route-policy.ts';
import type { RouteSignal } from '../../tracing/route/signal.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { SIGNALS } from './words.ts';

interface CapacityBarsProps {
  readonly signal: RouteSignal;
  readonly rows: readonly CapacityRow[];
}

/** What was sent beside what can have been made, and which register says so. */
export function CapacityBars({ signal, rows }: CapacityBarsProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { sent, can } = signal.numbers;
  if (rows.length === 0 && (sent === undefined || can === undefined)) return null;
  return (
    <>
      <h3>{say(SIGNALS.capacity)}</h3>
      {sent !== undefined && can !== undefined && (
        <dl className="capacity-bars">
          <Bar name={say(SIGNALS.sent)} of={sent} most={Math.max(sent, can)} over={sent > can} />
          <Bar name={say(SIGNALS.can)} of={can} most={Math.max(sent, can)} over={false} />
        </dl>
      )}
      {rows.map(({ measure, hts6, perYear, unit, source, asOf }) => (
        <p key={`${measure}/${hts6}/${unit}`} className="faint">
          {say(SIGNALS.register, { perYear: writeNumber(perYear, language), unit, source, asOf })}
        </p>
      ))}
    </>
  );
}

interface BarProps {
  readonly name: string;
  readonly of: number;
  readonly most: number;
  readonly over: boolean;
}

function Bar({ name, of, most, over }: BarProps) {
  const { language } = useLanguage();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span className="capacity-bar" data-over={over}>
          <span style={{ width: `${(100 * of) / most}%` }} />
        </span>{' '}
        <span className="number">{writeNumber(of, language)}</span>
      </dd>
    </>
  );
}
