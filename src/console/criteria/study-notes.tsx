import { Link } from '@tanstack/react-router';
import type { SaidFault } from '../api.ts';
import { Problem } from '../api.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import type { Studied } from './studio-calls.ts';
import { RELATION, STUDIO } from './studio-words.ts';

const OVERLAPS_SHOWN = 6;

interface StudyNotesProps {
  readonly study: Studied | undefined;
  readonly error: Error | null;
  readonly busy: boolean;
  /** Puts the caret where a fault is. */
  readonly onColumn: (column: number) => void;
}

/** What the server finds out as one types: every fault with its column, or that it can be read. */
export function StudyNotes({ study, error, busy, onColumn }: StudyNotesProps) {
  const say = useSay();
  const refused = error instanceof Problem && error.faults.length > 0 ? error.faults : null;
  const faults = refused ?? study?.faults ?? [];
  if (error !== null && refused === null) return <ProblemNotice error={error} />;
  return (
    <div className="study-notes" role="status" data-busy={busy || undefined}>
      {faults.length === 0 && study !== undefined && (
        <p className="sound">
          <span aria-hidden="true">●</span> {say(busy ? STUDIO.checking : STUDIO.sound)}{' '}
          <CostWords study={study} />
        </p>
      )}
      <ul>
        {faults.map((fault) => (
          <FaultLine key={`${fault.code} ${fault.at}`} fault={fault} onColumn={onColumn} />
        ))}
      </ul>
    </div>
  );
}

interface FaultLineProps {
  readonly fault: SaidFault;
  readonly onColumn: (column: number) => void;
}

function FaultLine({ fault, onColumn }: FaultLineProps) {
  const say = useSay();
  const column = /:(\d+)$/.exec(fault.at)?.[1];
  return (
    <li className="fault-line">
      <span aria-hidden="true">✕</span> {fault.says}{' '}
      {column === undefined ? (
        <code>{fault.at}</code>
      ) : (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => onColumn(Number(column))}
        >
          {say(STUDIO.column, { column })}
        </button>
      )}
    </li>
  );
}

function CostWords({ study }: { readonly study: Studied }) {
  const say = useSay();
  const { cost, condition } = study;
  if (cost === null || condition === null) return null;
  return (
    <span className="faint">
      {say(STUDIO.scope, { scope: condition.scope })},{' '}
      {cost.indexable
        ? say(STUDIO.indexed, { parts: String(cost.evaluated) })
        : say(STUDIO.notIndexed)}
      .{' '}
      {condition.purpose === 'security' && (
        <span className="badge" title={say(STUDIO.targetingOnlyWhy)}>
          {say(STUDIO.targetingOnly)}
        </span>
      )}
    </span>
  );
}

/** How the condition lies to the criteria in force, what tells most first. */
export function Overlaps({ overlaps }: Pick<Studied, 'overlaps'>) {
  const say = useSay();
  const telling = overlaps.told.filter(
    ({ relation }) => relation !== 'may-overlap' && relation !== 'disjoint',
  );
  const may = overlaps.counts['may-overlap'] ?? 0;
  return (
    <section className="sheet" aria-labelledby="overlaps">
      <h2 id="overlaps">{say(STUDIO.overlaps)}</h2>
      {telling.length === 0 && <p className="faint">{say(STUDIO.noOverlaps)}</p>}
      <ul className="draft-list">
        {telling.slice(0, OVERLAPS_SHOWN).map(({ criterion, relation, title }) => (
          <li key={criterion}>
            <span className="faint">{say(RELATION[relation])}</span>{' '}
            <Link to="/criteria/$id" params={{ id: criterion }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {may > 0 && <p className="faint">{say(STUDIO.moreOverlaps, { count: String(may) })}</p>}
    </section>
  );
}
