import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { ModelRow } from '../../decision/replay/modelling.ts';
import { Count } from '../figures.tsx';
import { moveAmongRows, useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { writeFigure } from './held-figures.tsx';
import { modelsQuery } from './models-calls.ts';
import { StateMark } from './state-mark.tsx';
import { Training, TrainingForm } from './training.tsx';
import { MODELS } from './words.ts';
import '../list/consignment-table.css';
import './models.css';

/** Every registered model, where it stands, and how the next one is trained. */
export function ModelsPage() {
  const say = useSay();
  const leave = useLeave();
  const list = useRef<HTMLTableElement>(null);
  const { data, error, refetch } = useQuery(modelsQuery);
  useTitle(say(MODELS.title));
  useKeys({
    j: () => moveAmongRows(list.current, 1),
    k: () => moveAmongRows(list.current, -1),
  });
  return (
    <main className="page">
      <h1>{say(MODELS.question)}</h1>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <div className="skeleton" />}
      {data?.models.length === 0 && <NoModel />}
      {data !== undefined && data.models.length > 0 && (
        <section className="sheet" aria-labelledby="registered">
          <h2 id="registered">{say(MODELS.registered, { total: String(data.models.length) })}</h2>
          <div className="scroller">
            <table className="consignments models" ref={list}>
              <Headings />
              <tbody>
                {data.models.map((model) => (
                  <ModelLine key={model.id} model={model} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {data?.training != null && <Training training={data.training} />}
      {leave.train && <TrainingForm />}
    </main>
  );
}

function NoModel() {
  const say = useSay();
  return (
    <section className="sheet teaches">
      <p>
        <strong>{say(MODELS.none)}</strong>
      </p>
      <p>{say(MODELS.noneWhy)}</p>
      <p>{say(MODELS.noneNext)}</p>
      <pre>
        <code>
          tidewaiter model train --from 2026-05-01 --to 2026-10-31 --by ana --reason "first
          training"
        </code>
      </pre>
    </section>
  );
}

function Headings() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(MODELS.model)}</th>
        <th scope="col">{say(MODELS.state)}</th>
        <th scope="col">{say(MODELS.learnt)}</th>
        <th scope="col" className="number">
          {say(MODELS.rows)}
        </th>
        <th scope="col" className="number">
          {say(MODELS.violations)}
        </th>
        <th scope="col" className="number" title={say(MODELS.aucWhy)}>
          {say(MODELS.auc)}
        </th>
        <th scope="col">{say(MODELS.trained)}</th>
      </tr>
    </thead>
  );
}

function ModelLine({ model }: { readonly model: ModelRow }) {
  const say = useSay();
  const { id, name, edition, state, window, rows, labels, auc } = model;
  return (
    <tr>
      <td>
        <Link to="/models/$id" params={{ id }} data-row={id} className="reference">
          {name}/{edition}
        </Link>
      </td>
      <td>
        <StateMark state={state} />
      </td>
      <td>
        {window.from.slice(0, 10)} – {window.to.slice(0, 10)}
      </td>
      <td className="number" data-heading={say(MODELS.rows)}>
        <Count of={rows} />
      </td>
      <td className="number" data-heading={say(MODELS.violations)}>
        <Count of={labels.violation} />
      </td>
      <td className="number" data-heading={say(MODELS.auc)}>
        {writeFigure(auc)}
      </td>
      <td>
        <When at={model.trainedAt} /> {say(MODELS.by, { person: model.trainedBy })}
      </td>
    </tr>
  );
}
