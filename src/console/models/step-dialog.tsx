import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { ModelRow } from '../../decision/replay/modelling.ts';
import { Dialog } from '../dialog.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { isReason, ReasonField } from '../reason-field.tsx';
import { modelsQuery, stepModel } from './models-calls.ts';
import { MODELS, STEP } from './words.ts';
import '../disposition/disposition.css';

interface StepDialogProps {
  readonly model: ModelRow;
  readonly step: keyof typeof STEP;
  readonly onClose: () => void;
}

/** Asks why a model takes a step, after saying what follows from it. */
export function StepDialog({ model, step, onClose }: StepDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [reason, setReason] = useState('');
  const words = STEP[step];
  const stepping = useMutation({
    mutationFn: () =>
      stepModel(model.id, { state: step, reason: reason.trim() }, session?.csrf ?? ''),
    onSuccess: async () => {
      await queries.invalidateQueries(modelsQuery);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    stepping.mutate();
  };
  return (
    <Dialog
      title={say(words.question, { model: `${model.name}/${model.edition}` })}
      onClose={onClose}
    >
      <form className="disposition" onSubmit={submit}>
        <p>
          <strong>{say(words.consequence)}</strong>
        </p>
        <ReasonField
          label={say(MODELS.trainReason)}
          hint={say(MODELS.reasonHint)}
          value={reason}
          onValue={setReason}
        />
        {stepping.error !== null && <ProblemNotice error={stepping.error} />}
        <div className="disposition-acts">
          <Button type="submit" disabled={stepping.isPending || !isReason(reason)}>
            {say(words.act).replace('…', '')}
          </Button>
          <Button type="button" outline onClick={onClose}>
            {say(MODELS.cancel)} <kbd>Esc</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
