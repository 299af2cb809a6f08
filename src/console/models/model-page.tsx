import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { ModelPage as Model } from '../../decision/replay/modelling.ts';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { useTitle } from '../title.ts';
import { When } from '../when.tsx';
import { Drift } from './drift.tsx';
import { Features } from './features.tsx';
import { FiguresTable, HeldFigures } from './held-figures.tsx';
import { modelQuery } from './models-calls.ts';
import { StateMark } from './state-mark.tsx';
import { StepDialog } from './step-dialog.tsx';
import { MODELS, STEP } from './words.ts';
import './models.css';

/** What somebody who is asked to trust a model should know of it. */
export function ModelPage() {
  const { id } = useParams({ from: '/desk/models/$id' });
  const say = useSay();
  const { data: model, error, refetch } = useQuery(modelQuery(id));
  useTitle(model === undefined ? say(MODELS.title) : `${model.name}/${model.edition}`);
  return (
    <main className="page">
      <div className="titled page-title">
        <h1>{say(MODELS.trust)}</h1>
        <Link to="/models">{say(MODELS.back)}</Link>
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {model === undefined && error === null && <div className="skeleton" />}
      {model !== undefined && (
        <>
          <Head model={model} />
          <div className="model-columns">
            <HeldFigures held={model.card.held} />
            <Shadow model={model} />
            <Features card={model.card} />
            <Drift model={model} />
          </div>
        </>
      )}
    </main>
  );
}

type Step = keyof typeof STEP;

/** Where it stands, who brought it there, and where it may go. */
function Head({ model }: { readonly model: Model }) {
  const say = useSay();
  const { language } = useLanguage();
  const [asked, ask] = useState<Step | null>(null);
  const { name, edition, state, card, steps } = model;
  const { window, rows, labels } = card;
  return (
    <section className="sheet" aria-labelledby="model">
      <div className="titled">
        <h2 id="model">
          {name}/{edition} · <StateMark state={state} />
        </h2>
        <StepActs model={model} onStep={ask} />
      </div>
      <p>
        {say(MODELS.learnt)} {window.from.slice(0, 10)} – {window.to.slice(0, 10)} ·{' '}
        {writeNumber(rows, language)} {say(MODELS.rows).toLowerCase()} ·{' '}
        {writeNumber(labels.violation, language)} {say(MODELS.violations).toLowerCase()} ·{' '}
        {writeNumber(labels.critical, language)} {say(MODELS.criticalOne).toLowerCase()}{' '}
        <code title={model.sha256}>{model.sha256.slice(0, 12)}</code>
      </p>
      <h3>{say(MODELS.steps)}</h3>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.at}>
            <StateMark state={step.state} /> {say(MODELS.by, { person: step.by })}
            {step.approver !== null && `, ${say(MODELS.approvedBy, { person: step.approver })}`} ·{' '}
            {step.reason} · <When at={step.at} exact />
          </li>
        ))}
      </ol>
      {asked !== null && <StepDialog model={model} step={asked} onClose={() => ask(null)} />}
    </section>
  );
}

const NEXT: Readonly<Record<Model['state'], readonly Step[]>> = {
  candidate: ['shadow', 'retired'],
  shadow: ['champion', 'retired'],
  champion: ['retired'],
  retired: [],
};

interface StepActsProps {
  readonly model: Model;
  readonly onStep: (step: Step) => void;
}

function StepActs({ model, onStep }: StepActsProps) {
  const say = useSay();
  const leave = useLeave();
  // What changes the Book needs the second person.
  const may = (step: Step) =>
    step === 'champion' || model.state === 'champion' ? leave.publish : leave.train;
  const steps = NEXT[model.state];
  return (
    <div className="shift-acts">
      {steps.filter(may).map((step) => (
        <Button key={step} type="button" outline={step === 'retired'} onClick={() => onStep(step)}>
          {say(STEP[step].act)}
        </Button>
      ))}
      {steps.includes('champion') && !leave.publish && <small>{say(MODELS.twoPersons)}</small>}
    </div>
  );
}

/** The challenger and the champion on the same examinations. */
function Shadow({ model }: { readonly model: Model }) {
  const say = useSay();
  const { language } = useLanguage();
  const { scored, shadow } = model;
  return (
    <section className="sheet" aria-labelledby="shadow">
      <h2 id="shadow">{say(MODELS.shadow)}</h2>
      {shadow === null ? (
        <p>{say(MODELS.shadowNone)}</p>
      ) : (
        <>
          <p>
            {say(MODELS.shadowScored, {
              scored: writeNumber(scored, language),
              examined: writeNumber(shadow.examined, language),
            })}
          </p>
          <FiguresTable
            headings={[say(MODELS.thisOne), say(MODELS.championOne)]}
            figures={[shadow.challenger, shadow.champion]}
          />
        </>
      )}
    </section>
  );
}
