import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { ConsignmentRow } from '../../decision/view.ts';
import { dispose, Problem } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { consignmentQuery, sessionQuery } from '../queries.ts';
import { LANE } from '../words.ts';
import { DISPOSITION, DISPOSITION_WORDS, type DisposedLane } from './disposition-words.ts';
import './disposition.css';

/** The consignment no longer stands as it was read: this question cannot be answered any more. */
const CONFLICT = 409;

interface DispositionDialogProps {
  readonly row: ConsignmentRow;
  readonly lane: DisposedLane;
  readonly onClose: () => void;
}

/** Asks for the reason of an officer's disposition, after saying what follows from it. */
export function DispositionDialog({ row: opened, lane, onClose }: DispositionDialogProps) {
  const say = useSay();
  // The version that was read when this was asked; a newer one may not slip in under the reason.
  const [row] = useState(opened);
  const words = DISPOSITION_WORDS[lane];
  const [reason, setReason] = useState('');
  const disposing = useDisposition(row, lane, onClose);
  const movedOn = disposing.error instanceof Problem && disposing.error.status === CONFLICT;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    disposing.mutate(reason.trim());
  };
  const standing = {
    lane: say(LANE[row.lane]),
    version: String(row.version),
    reason: say(row.topReason),
  };
  return (
    <Dialog
      title={
        <>
          <LaneMark lane={lane} bare /> {say(words.question, { reference: row.reference })}
        </>
      }
      onClose={onClose}
    >
      <form className="disposition" onSubmit={submit}>
        <p>{say(DISPOSITION.standing, standing)}</p>
        {row.degraded && <p className="hatched">⚠ {say(DISPOSITION.degraded)}</p>}
        <p>
          <strong>{say(words.consequence)}</strong>
        </p>
        <div>
          <Label htmlFor="reason">{say(DISPOSITION.reason)}</Label>
          <p className="faint" id="reason-hint">
            {say(DISPOSITION.reasonHint)}
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
        <p className="faint">{say(DISPOSITION.written)}</p>
        {disposing.error !== null && <ProblemNotice error={disposing.error} />}
        <div className="disposition-acts">
          <Button type="submit" disabled={disposing.isPending || movedOn || reason.trim() === ''}>
            {say(words.act)}
          </Button>
          <Button type="button" outline onClick={onClose}>
            {say(DISPOSITION.cancel)} <kbd>Esc</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useDisposition(row: ConsignmentRow, lane: DisposedLane, onDone: () => void) {
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['consignments'] }),
      queries.invalidateQueries({ queryKey: ['flow'] }),
    ]);
  return useMutation({
    mutationFn: (reason: string) => {
      const seen = { version: row.version, from: row.lane };
      return dispose(row.consignmentId, { ...seen, lane, reason }, session?.csrf ?? '');
    },
    onSuccess: async (page) => {
      queries.setQueryData(consignmentQuery(row.consignmentId).queryKey, page);
      onDone();
      await refresh();
    },
    // A refusal often means that the consignment moved on: what lies behind the dialog is read anew.
    onError: () => queries.invalidateQueries(consignmentQuery(row.consignmentId)),
  });
}
