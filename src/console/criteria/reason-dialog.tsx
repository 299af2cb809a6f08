import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Dialog } from '../dialog.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { CRITERIA } from './words.ts';

const REASON_CHARACTERS_MIN = 10;

interface ReasonDialogProps {
  readonly question: string;
  /** What follows, before anybody agrees to it. */
  readonly consequence: string;
  /** The word on the button that does it. */
  readonly act: string;
  /** What else is asked. */
  readonly children?: ReactNode;
  readonly onAct: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks why, after saying what follows; what the server refuses is said where it was asked. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { question, consequence, act, children, onAct, onClose } = props;
  const say = useSay();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const acting = useMutation({
    mutationFn: onAct,
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['criteria'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    acting.mutate(reason.trim());
  };
  const short = reason.trim().length < REASON_CHARACTERS_MIN;
  return (
    <Dialog title={question} onClose={onClose}>
      <form className="reason-form" onSubmit={submit}>
        <p>{consequence}</p>
        {children}
        <div>
          <Label htmlFor="reason">{say(CRITERIA.reason)}</Label>
          <p className="faint" id="reason-hint">
            {say(CRITERIA.reasonHint)}
          </p>
          <Textarea
            id="reason"
            name="reason"
            required
            autoFocus
            aria-describedby="reason-hint"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {acting.error !== null && <ProblemNotice error={acting.error} />}
        <div className="acts">
          <Button type="submit" disabled={acting.isPending || short}>
            {act}
          </Button>
          <Button type="button" outline onClick={onClose}>
            {say(CRITERIA.cancel)} <kbd>Esc</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
