import { useState } from 'react';
import type { ConsignmentPage } from '../../decision/view.ts';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { When } from '../when.tsx';
import {
  ACTION,
  DEGRADED,
  KIND,
  MOVEMENT,
  SCORE,
  TIMELINE_KIND,
  type TimelineKind,
  VERSION,
} from '../words.ts';
import { type Happening, happeningsOf } from './happenings.ts';
import { FILING } from './words.ts';
import './timeline.css';

const KINDS = ['version', 'disposition', 'filing', 'movement'] as const satisfies TimelineKind[];

/** What happened to the consignment, newest first, by the kinds that are asked for. */
export function Timeline({ page }: { readonly page: ConsignmentPage }) {
  const say = useSay();
  const [hidden, setHidden] = useState<readonly TimelineKind[]>([]);
  const happenings = happeningsOf(page);
  const present = KINDS.filter((kind) => happenings.some((one) => one.kind === kind));
  const toggle = (kind: TimelineKind) =>
    setHidden(hidden.includes(kind) ? hidden.filter((one) => one !== kind) : [...hidden, kind]);
  return (
    <section className="sheet timeline" aria-labelledby="timeline">
      <div className="titled">
        <h2 id="timeline">{say(FILING.timeline)}</h2>
        <fieldset className="kinds unprinted">
          <legend className="unseen">{say(FILING.showKinds)}</legend>
          {present.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={!hidden.includes(kind)}
                onChange={() => toggle(kind)}
              />
              {say(TIMELINE_KIND[kind])}
            </label>
          ))}
        </fieldset>
      </div>
      <ol>
        {happenings
          .filter((one) => !hidden.includes(one.kind))
          .map((one) => (
            <li key={keyOf(one)} data-kind={one.kind}>
              <span className="faint">
                <When at={one.at} zone={page.port?.zone} exact />
              </span>
              <div>
                <HappeningText happening={one} />
              </div>
            </li>
          ))}
      </ol>
    </section>
  );
}

function keyOf(happening: Happening): string {
  switch (happening.kind) {
    case 'version':
      return happening.version.decisionId;
    case 'filing':
      return happening.filing.id;
    case 'movement':
      return `movement ${happening.movement.reference}`;
    case 'disposition':
      return `disposition ${happening.at}`;
  }
}

function HappeningText({ happening }: { readonly happening: Happening }) {
  switch (happening.kind) {
    case 'version':
      return <VersionText {...happening} />;
    case 'filing':
      return <FilingText {...happening} />;
    case 'movement':
      return <MovementText {...happening} />;
    case 'disposition':
      return <DispositionText {...happening} />;
  }
}

type Of<K extends TimelineKind> = Extract<Happening, { readonly kind: K }>;

function VersionText({ version }: Of<'version'>) {
  const say = useSay();
  const { inside } = useLeave();
  return (
    <>
      <LaneMark lane={version.lane} /> {say(version.topReason)}{' '}
      <span className="faint">
        {say(VERSION).toLowerCase()} {version.version}
        {inside && ` · ${say(SCORE).toLowerCase()} ${version.score}`}
      </span>{' '}
      {version.degraded && <span className="badge hatched">⚠ {say(DEGRADED)}</span>}
    </>
  );
}

function FilingText({ filing }: Of<'filing'>) {
  const say = useSay();
  return (
    <>
      {say(KIND[filing.kind])} {say(ACTION[filing.action])}{' '}
      <span className="code">{filing.reference}</span>{' '}
      <span className="faint">
        {say(FILING.bySender, { sender: filing.sender, format: filing.format })}
      </span>
      {filing.warnings.length > 0 && (
        <details>
          <summary>{say(FILING.warnings, { count: String(filing.warnings.length) })}</summary>
          <ul>
            {filing.warnings.map((fault) => (
              <li key={`${fault.code} ${fault.at}`}>
                <code>
                  {fault.code} {fault.at}
                </code>{' '}
                {fault.got}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function MovementText({ movement }: Of<'movement'>) {
  const say = useSay();
  const { conveyance, container, document } = movement;
  const told = [movement.port, conveyance.name, container, document].filter((one) => one !== null);
  return (
    <>
      {say(MOVEMENT[movement.type])} <span className="faint">{told.join(' · ')}</span>
    </>
  );
}

function DispositionText({ disposition }: Of<'disposition'>) {
  const say = useSay();
  const reason = disposition.words === null ? disposition.reason : say(disposition.words);
  const by = { officer: disposition.officer, version: String(disposition.version) };
  return (
    <>
      <LaneMark lane={disposition.lane} /> {disposition.officer !== '' && say(FILING.byOfficer, by)}
      {reason !== '' && <p className="said">{reason}</p>}
    </>
  );
}
