import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { RecordedPlan } from '../../decision/selection/plan.store.ts';
import { Dialog } from '../dialog.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { isReason, ReasonField } from '../reason-field.tsx';
import { reorderShift } from './shifts-calls.ts';
import { SHIFTS } from './words.ts';
import '../disposition/disposition.css';

interface ReorderDialogProps {
  readonly plan: RecordedPlan;
  readonly order: readonly string[];
  readonly onKept: () => void;
  readonly onClose: () => void;
}

/** Asks why a shift goes in another order than planned, after saying what follows from it. */
export function ReorderDialog({ plan, order, onKept, onClose }: ReorderDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [reason, setReason] = useState('');
  const { port, shift, revision } = plan;
  const keeping = useMutation({
    mutationFn: () =>
      reorderShift(port, shift, { revision, order, reason: reason.trim() }, session?.csrf ?? ''),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['shift', port, shift] });
      onClose();
      onKept();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keeping.mutate();
  };
  return (
    <Dialog title={say(SHIFTS.keepQuestion)} onClose={onClose}>
      <form className="disposition" onSubmit={submit}>
        <p>{say(SHIFTS.keepConsequence, { revision: String(revision + 1) })}</p>
        <ReasonField
          label={say(SHIFTS.reason)}
          hint={say(SHIFTS.reasonHint)}
          value={reason}
          onValue={setReason}
        />
        {keeping.error !== null && <ProblemNotice error={keeping.error} />}
        <div className="disposition-acts">
          <Button type="submit" disabled={keeping.isPending || !isReason(reason)}>
            {say(SHIFTS.keepAct)}
          </Button>
          <Button type="button" outline onClick={onClose}>
            {say(SHIFTS.cancel)} <kbd>Esc</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
