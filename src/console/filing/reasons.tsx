import { useQuery } from '@tanstack/react-query';
import type { Decision, Reason } from '../../decision/decision.ts';
import type { ConsignmentRow } from '../../decision/view.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { vocabularyQuery } from '../queries.ts';
import { LANE, LAYER, OUTAGE, UNVERIFIED } from '../words.ts';
import { SmallestChange } from './counterfactual.tsx';
import { ModelSays } from './model-says.tsx';
import { type Step, type Waterfall, waterfallOf } from './waterfall.ts';
import { FILING } from './words.ts';
import './reasons.css';

const PPM = 1_000_000;

interface ReasonsProps {
  readonly decision: Decision;
  readonly row: ConsignmentRow;
}

/** The reasons of a decision by weight, what chance had to do with it, and what would free it. */
export function Reasons({ decision, row }: ReasonsProps) {
  const say = useSay();
  const { inside } = useLeave();
  const waterfall = waterfallOf(decision.reasons);
  return (
    <div className="reasons">
      {row.lane !== row.decidedLane && (
        <p className="faint">
          {say(FILING.decidedOtherwise, { lane: say(LANE[row.decidedLane]) })}
        </p>
      )}
      <Outages decision={decision} />
      {!inside && decision.reasons.length === 0 && <p>{say(FILING.keptInside)}</p>}
      <ol>
        {waterfall.steps.map((step) => (
          <li key={keyOf(step.reason)}>
            <Weight step={step} waterfall={waterfall} />
            <ReasonText reason={step.reason} />
          </li>
        ))}
        {waterfall.weightless.map((reason) => (
          <li key={keyOf(reason)}>
            <span className="weight">
              {reason.lane === null ? '·' : <LaneMark lane={reason.lane} bare />}
            </span>
            <ReasonText reason={reason} />
          </li>
        ))}
      </ol>
      {inside && (
        <>
          <p className="score">
            <strong className="weight">{decision.score}</strong> {say(FILING.scoreSum)}
          </p>
          <ModelSays decision={decision} />
          <Freeing decision={decision} />
          <SmallestChange decision={decision} />
          <ControlSample decision={decision} />
        </>
      )}
    </div>
  );
}

function keyOf(reason: Reason): string {
  return [reason.code, reason.entry, reason.line, ...reason.seen.map((one) => one.value)].join(' ');
}

/** How many points a reason adds, and where they lie between the ones before and after it. */
function Weight({ step, waterfall }: { readonly step: Step; readonly waterfall: Waterfall }) {
  const { reason, from, to } = step;
  const share = (points: number) => (100 * points) / (waterfall.high - waterfall.low);
  const left = share(Math.min(from, to) - waterfall.low);
  return (
    <>
      <strong className="weight">{writeWeight(reason.weight)}</strong>
      <span className="fall" aria-hidden="true">
        <span
          data-lowers={reason.weight < 0 || undefined}
          style={{ left: `${left}%`, width: `${share(Math.abs(reason.weight))}%` }}
        />
      </span>
    </>
  );
}

function writeWeight(weight: number): string {
  return weight < 0 ? `−${-weight}` : `+${weight}`;
}

function ReasonText({ reason }: { readonly reason: Reason }) {
  const say = useSay();
  const { seen, lane, line } = reason;
  return (
    <div className="reason">
      <p>
        {say(reason.title)}
        {line !== null && (
          <span className="faint"> · {say(FILING.line, { line: String(line) })}</span>
        )}
        {lane !== null && (
          <span className="asks">
            {' '}
            <span className="faint">{say(FILING.asksFor)}</span> <LaneMark lane={lane} />
          </span>
        )}
      </p>
      {seen.length > 0 && (
        <ul className="seen" aria-label={say(FILING.seen)}>
          {[...valuesByName(seen)].map(([name, values]) => (
            <li key={name}>
              <Meaning name={name} /> <strong>{values.join(', ')}</strong>
            </li>
          ))}
        </ul>
      )}
      <p className="authority">
        {reason.authority} <span title={reason.code}>· {say(LAYER[reason.layer])}</span>{' '}
        {!reason.verified && <span className="badge">{say(UNVERIFIED)}</span>}{' '}
        {reason.purpose === 'security' && (
          <span className="badge" title={say(FILING.securityOnly)}>
            {say(FILING.targetingOnly)}
          </span>
        )}
      </p>
    </div>
  );
}

/** What a name of the vocabulary means, the name itself on hover; layers and lists are their own names. */
function Meaning({ name }: { readonly name: string }) {
  const say = useSay();
  const { inside } = useLeave();
  const { data: vocabulary } = useQuery({ ...vocabularyQuery, enabled: inside });
  const meaning = vocabulary?.[name];
  return meaning === undefined ? <code>{name}</code> : <span title={name}>{say(meaning)}:</span>;
}

/** A name that was seen several times stands once, before all that was seen. */
function valuesByName(seen: Reason['seen']): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const { name, value } of seen) values.set(name, [...(values.get(name) ?? []), value]);
  return values;
}

function Outages({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  if (decision.outages.length === 0) return null;
  return (
    <div className="outages hatched">
      <p>⚠ {say(FILING.outages)}</p>
      <ul>
        {decision.outages.map(({ layer, how, detail }) => (
          <li key={`${layer} ${detail}`}>
            {say(LAYER[layer])} {say(OUTAGE[how])}: {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The fewest reasons without which it would be released. */
function Freeing({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  if (decision.lane === 'release') return null;
  return (
    <div className="freeing">
      <p>
        <span className="faint">{say(FILING.freeing)}:</span>{' '}
        {say(decision.freeing.length === 0 ? FILING.freeingNone : FILING.freeingWithout)}
      </p>
      <ul>
        {decision.freeing.map((code) => {
          const reason = decision.reasons.find((one) => one.code === code);
          return <li key={code}>− {reason === undefined ? code : say(reason.title)}</li>;
        })}
      </ul>
    </div>
  );
}

function ControlSample({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const { language } = useLanguage();
  const { drawn, stratum, ratePpm } = decision.control;
  const inverse =
    ratePpm === 0 ? '∞' : new Intl.NumberFormat(language).format(Math.round(PPM / ratePpm));
  return (
    <p className={drawn ? undefined : 'faint'}>
      {say(drawn ? FILING.controlDrawn : FILING.controlNot, { stratum, inverse })}
    </p>
  );
}
