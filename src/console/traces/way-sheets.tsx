import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { GapView, WayView } from '../../tracing/chain/way-view.ts';
import { writeShare } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { RecordTable } from './record-table.tsx';
import { SignalList } from './signals.tsx';
import { wayQuery } from './traces-calls.ts';
import { WayDrawing } from './way-drawing.tsx';
import { DRAWN_MAX } from './way-layout.ts';
import { TRACES } from './words.ts';

/** The way back of one lot: how much of it is shown, drawn, and record by record. */
export function WaySheets({ lot }: { readonly lot: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const drawing = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(wayQuery(lot));
  useKeys({
    j: () => moveAmongRows(drawing.current, 1),
    k: () => moveAmongRows(drawing.current, -1),
    Escape: () => void navigate({ to: '/traces', search: {} }),
  });
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className="skeleton" />;
  const toggle = (name: string) => choose(chosen === name ? null : name);
  return (
    <>
      <div className="way-summary">
        <Shown way={data} />
        <Signals way={data} />
      </div>
      <section className="sheet" aria-labelledby="way">
        <h2 id="way">{say(TRACES.way)}</h2>
        <p className="faint">{say(TRACES.wayHint, { lot: data.lot })}</p>
        <div ref={drawing}>
          <WayDrawing way={data} chosen={chosen} onChoose={toggle} />
        </div>
        {(data.cut || data.lots.length > DRAWN_MAX) && <p className="faint">{say(TRACES.cut)}</p>}
        <p className="keys-hint faint unprinted">{say(TRACES.wayKeysHint)}</p>
      </section>
      <RecordTable way={data} chosen={chosen} />
    </>
  );
}

function Shown({ way }: { readonly way: WayView }) {
  const say = useSay();
  const { language } = useLanguage();
  const { standing, gaps, alike } = way;
  return (
    <section className="sheet" aria-labelledby="gaps">
      <h2 id="gaps">{say(TRACES.gaps)}</h2>
      <p className="way-share" data-whole={standing.missing === null || undefined}>
        <strong>
          {standing.missing === null
            ? say(TRACES.complete)
            : say(TRACES.shown, { share: writeShare(standing.completeness, language) })}
        </strong>
      </p>
      {gaps.length === 0 ? (
        <p className="faint">{say(TRACES.nothingMissing)}</p>
      ) : (
        <ol className="gaps">
          {gaps.map((gap) => (
            <GapLine key={`${gap.step} ${gap.lot} ${JSON.stringify(gap.lacks)}`} gap={gap} />
          ))}
        </ol>
      )}
      {alike.length > 0 && (
        <>
          <h3>{say(TRACES.alike)}</h3>
          <ul className="alike">
            {alike.map((name) => (
              <li key={name}>
                <Link to="/traces" search={{ lot: name }} className="code">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function GapLine({ gap: { title, lot, lacks } }: { readonly gap: GapView }) {
  const say = useSay();
  const step = say(title);
  if (lacks === 'record') {
    return <li data-lacks="record">{say(TRACES.lacksRecord, { step, lot })}</li>;
  }
  return (
    <li>
      {'fact' in lacks
        ? say(TRACES.lacksFact, { step, lot, fact: lacks.fact })
        : say(TRACES.lacksDocument, { step, lot, document: lacks.document.join(' / ') })}
    </li>
  );
}

function Signals({ way: { signals } }: { readonly way: WayView }) {
  const say = useSay();
  return (
    <section className="sheet" aria-labelledby="signals">
      <h2 id="signals">{say(TRACES.signals)}</h2>
      {signals.length === 0 ? (
        <p className="faint">{say(TRACES.fits)}</p>
      ) : (
        <SignalList signals={signals} />
      )}
    </section>
  );
}
