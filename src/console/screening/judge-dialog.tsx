import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { HitView } from '../../party/rescreen/screening-view.ts';
import { Dialog } from '../dialog.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { isReason, ReasonField } from '../reason-field.tsx';
import { type Judged, judgeHit } from './screening-calls.ts';
import { SCREENING } from './words.ts';

interface JudgeDialogProps {
  readonly view: HitView;
  readonly verdict: Judged['verdict'];
  readonly onClose: () => void;
}

/** Asks why, and of a dismissal until when, after saying what follows. */
export function JudgeDialog({ view, verdict, onClose }: JudgeDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(view.untilMax ?? '');
  const { id, name, matched } = view.hit;
  const dismissing = verdict === 'dismiss';
  const judging = useMutation({
    mutationFn: () => {
      const told = reason.trim();
      const judged: Judged = dismissing
        ? { verdict: 'dismiss', reason: told, until }
        : { verdict: 'confirm', reason: told };
      return judgeHit(id, judged, session?.csrf ?? '');
    },
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['screening'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    judging.mutate();
  };
  const act = say(dismissing ? SCREENING.dismiss : SCREENING.confirm).replace('…', '');
  return (
    <Dialog
      title={say(dismissing ? SCREENING.dismissQuestion : SCREENING.confirmQuestion, {
        name,
        matched,
      })}
      onClose={onClose}
    >
      <form className="reason-form" onSubmit={submit}>
        <p>{say(dismissing ? SCREENING.dismissConsequence : SCREENING.confirmConsequence)}</p>
        <ReasonField
          label={say(SCREENING.reason)}
          hint={say(SCREENING.reasonHint)}
          value={reason}
          onValue={setReason}
        />
        {dismissing && (
          <div>
            <Label htmlFor="until">{say(SCREENING.until)}</Label>
            <input
              className="usa-input"
              id="until"
              name="until"
              type="date"
              required
              value={until}
              {...(view.untilMax !== null && { max: view.untilMax })}
              onChange={(event) => setUntil(event.target.value)}
            />
          </div>
        )}
        {judging.error !== null && <ProblemNotice error={judging.error} />}
        <div className="acts">
          <Button type="submit" disabled={judging.isPending || !isReason(reason)}>
            {act}
          </Button>
          <Button type="button" outline onClick={onClose}>
            {say(SCREENING.cancel)} <kbd>Esc</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
