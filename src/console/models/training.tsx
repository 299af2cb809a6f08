import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { TrainingState } from '../../decision/replay/modelling.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { isReason } from '../reason-field.tsx';
import { modelsQuery, trainModel } from './models-calls.ts';
import { MODELS } from './words.ts';

/** How the last training goes on, or how it ended. */
export function Training({ training }: { readonly training: TrainingState }) {
  return (
    <div role="status" className="sheet training">
      <p>
        <TrainingText training={training} />
      </p>
    </div>
  );
}

function TrainingText({ training }: { readonly training: TrainingState }) {
  const say = useSay();
  switch (training.state) {
    case 'running':
      return say(MODELS.running, { done: String(training.done), of: String(training.of || '…') });
    case 'done':
      return (
        <Link to="/models/$id" params={{ id: training.model }}>
          {say(MODELS.trainingDone)}
        </Link>
      );
    case 'refused':
      return say(MODELS.refused, { got: training.faults.map(({ got }) => got).join(', ') });
    case 'failed':
      return say(MODELS.trainingFailed, { detail: training.detail });
  }
}

/** Asks for a training on what was examined in some days. */
export function TrainingForm() {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const training = useMutation({
    mutationFn: () => trainModel({ from, to, reason: reason.trim() }, session?.csrf ?? ''),
    onSuccess: () => queries.invalidateQueries(modelsQuery),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    training.mutate();
  };
  return (
    <section className="sheet" aria-labelledby="train">
      <h2 id="train">{say(MODELS.train)}</h2>
      <form className="inline-form" onSubmit={submit}>
        <div>
          <Label htmlFor="train-from">{say(MODELS.trainFrom)}</Label>
          <input
            id="train-from"
            className="usa-input"
            type="date"
            required
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </div>
        <div>
          <Label htmlFor="train-to">{say(MODELS.trainTo)}</Label>
          <input
            id="train-to"
            className="usa-input"
            type="date"
            required
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        </div>
        <div className="wide">
          <Label htmlFor="train-reason">{say(MODELS.trainReason)}</Label>
          <TextInput
            id="train-reason"
            name="reason"
            type="text"
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <Button type="submit" disabled={training.isPending || !isReason(reason)}>
          {say(MODELS.trainAct)}
        </Button>
      </form>
      <p className="faint">{say(MODELS.trainWhat)}</p>
      {training.error !== null && <ProblemNotice error={training.error} />}
    </section>
  );
}
