import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { HitPage } from '../../party/rescreen/hit.ts';
import type { HitView } from '../../party/rescreen/screening-view.ts';
import { writeShare } from '../figures.tsx';
import { useKeys } from '../keyboard.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { When } from '../when.tsx';
import { ALIAS, CLOSE, LANES } from '../words.ts';
import { HitMark } from './hit-mark.tsx';
import { JudgeDialog } from './judge-dialog.tsx';
import { hitQuery, type Judged } from './screening-calls.ts';
import { Sides } from './sides.tsx';
import { EVIDENCE, HIT_STATE, SCREENING } from './words.ts';

interface HitPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** A match beside the queue: both sides, what speaks for and against, what is open, what was said. */
export function HitPanel({ id, onClose }: HitPanelProps) {
  const say = useSay();
  const { data, error } = useQuery(hitQuery(id));
  return (
    <aside className="why-panel sheet" aria-label={data?.hit.name ?? say(SCREENING.matches)}>
      <div className="titled">
        <h2>{data?.hit.name ?? say(SCREENING.matches)}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
          {say(CLOSE)} <kbd>Esc</kbd>
        </button>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data !== undefined && (
        <div className="why-panel-body">
          <Standing hit={data.hit} />
          <Judge view={data} />
          <h3>{say(SCREENING.sides)}</h3>
          <Sides hit={data.hit} />
          <EvidenceTable hit={data.hit} />
          <Open view={data} />
          <Said hit={data.hit} />
        </div>
      )}
    </aside>
  );
}

function Standing({ hit }: { readonly hit: HitPage }) {
  const say = useSay();
  const { language } = useLanguage();
  const { state, until, score, alias, list, edition, entry } = hit;
  return (
    <p>
      <HitMark state={state} until={until} /> · {say(SCREENING.likely)}{' '}
      {writeShare(score, language)} · {say(ALIAS[alias])} · {list} <code>{entry}</code> {edition}
    </p>
  );
}

/** Says that it is another party, or the listed one. */
function Judge({ view }: { readonly view: HitView }) {
  const say = useSay();
  const { judge } = useLeave();
  const [asking, ask] = useState<Judged['verdict'] | null>(null);
  const judged = judge && view.hit.state !== 'lapsed';
  useKeys({
    d: () => judged && ask('dismiss'),
    c: () => judged && ask('confirm'),
  });
  if (!judged) return null;
  return (
    <div className="acts unprinted">
      <Button type="button" outline onClick={() => ask('dismiss')}>
        {say(SCREENING.dismiss)} <kbd>d</kbd>
      </Button>
      <Button type="button" outline onClick={() => ask('confirm')}>
        {say(SCREENING.confirm)} <kbd>c</kbd>
      </Button>
      {asking !== null && <JudgeDialog view={view} verdict={asking} onClose={() => ask(null)} />}
    </div>
  );
}

function EvidenceTable({ hit: { evidence } }: { readonly hit: HitPage }) {
  const say = useSay();
  const { language } = useLanguage();
  const weight = new Intl.NumberFormat(language, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (
    <>
      <h3>{say(SCREENING.evidence)}</h3>
      {evidence.length === 0 && <p className="faint">{say(SCREENING.noEvidence)}</p>}
      <ul className="evidence">
        {evidence.map((one) => (
          <li key={`${one.kind} ${one.seen}`} data-against={one.weight < 0 || undefined}>
            <span className="number">{weight.format(one.weight)}</span>
            <span>{say(EVIDENCE[one.kind])}</span>
            <small>{one.seen}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Open({ view: { consignments } }: { readonly view: HitView }) {
  const say = useSay();
  return (
    <>
      <h3>{say(SCREENING.open)}</h3>
      {consignments.length === 0 && <p className="faint">{say(SCREENING.noneOpen)}</p>}
      <ul className="plain">
        {consignments.map(({ consignment, reference, lane }) => (
          <li key={consignment}>
            <LaneMark lane={LANES.find((known) => known === lane) ?? 'hold'} />{' '}
            <Link to="/filings/$id" params={{ id: consignment }} className="reference">
              {reference}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Said({ hit: { judgements } }: { readonly hit: HitPage }) {
  const say = useSay();
  return (
    <>
      <h3>{say(SCREENING.said)}</h3>
      {judgements.length === 0 && <p className="faint">{say(SCREENING.saidNothing)}</p>}
      <ol className="said">
        {judgements.map(({ verdict, until, reason, actor, at }) => (
          <li key={`${at} ${verdict}`}>
            <strong>{say(HIT_STATE[verdict])}</strong>{' '}
            {until !== null && say(SCREENING.untilDay, { day: until })} {reason}{' '}
            <small>
              {actor} · <When at={at} />
            </small>
          </li>
        ))}
      </ol>
    </>
  );
}
