import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { ConsignmentRow } from '../../decision/view.ts';
import { type Disposition, dispose, Problem } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { examinationsQuery } from '../examination/examination-calls.ts';
import { FindingDialog } from '../examination/finding-dialog.tsx';
import { LaneMark } from '../lane-mark.tsx';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { consignmentQuery, sessionQuery } from '../queries.ts';
import { isReason, ReasonField } from '../reason-field.tsx';
import { LANE, LANES } from '../words.ts';
import { DISPOSITION, DISPOSITION_WORDS, type DisposedLane } from './disposition-words.ts';
import { OwedExamination } from './owed-examination.tsx';
import './disposition.css';

/** The consignment no longer stands as it was read: this question cannot be answered any more. */
const MOVED_ON = 'consignment-moved-on';
/** The server refuses a shorter authority. */
const AUTHORITY_CHARACTERS_MIN = 3;

interface DispositionDialogProps {
  readonly row: ConsignmentRow;
  readonly lane: DisposedLane;
  readonly onClose: () => void;
}

/** Asks for the reason of an officer's disposition, after saying what follows and what still stands against it. */
export function DispositionDialog({ row: opened, lane, onClose }: DispositionDialogProps) {
  const say = useSay();
  // The version that was read when this was asked; a newer one may not slip in under the reason.
  const [row] = useState(opened);
  const [recording, record] = useState(false);
  const way = useWay(row, lane);
  const words = DISPOSITION_WORDS[lane];
  const standing = {
    lane: say(LANE[row.lane]),
    version: String(row.version),
    reason: say(row.topReason),
  };
  if (recording) {
    return (
      <FindingDialog
        consignmentId={row.consignmentId}
        reference={row.reference}
        version={row.version}
        minutes={null}
        onClose={() => record(false)}
      />
    );
  }
  return (
    <Dialog
      title={
        <>
          <LaneMark lane={lane} bare /> {say(words.question, { reference: row.reference })}
        </>
      }
      onClose={onClose}
    >
      <div className="disposition">
        <p>{say(DISPOSITION.standing, standing)}</p>
        {row.degraded && <p className="hatched">⚠ {say(DISPOSITION.degraded)}</p>}
        <p>
          <strong>{say(words.consequence)}</strong>
        </p>
        {(way === 'examine' || way === 'compulsory' || way === 'departure') && (
          <OwedExamination way={way} onRecord={() => record(true)} />
        )}
        {(way === 'order' || way === 'departure') && (
          <ReasonForm row={row} lane={lane} way={way} onClose={onClose} />
        )}
        {(way === 'examine' || way === 'compulsory') && (
          <div className="disposition-acts">
            <Button type="button" outline onClick={onClose}>
              {say(DISPOSITION.cancel)} <kbd>Esc</kbd>
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

/**
 * How the lane may be reached: by an order; by a departure from the instruction to examine; or only by
 * examining first. Null until it is known.
 */
type Way = 'order' | 'departure' | 'examine' | 'compulsory';

function useWay(row: ConsignmentRow, lane: DisposedLane): Way | null {
  const leave = useLeave();
  const milder = LANES.indexOf(lane) < LANES.indexOf('exam');
  const { data, error } = useQuery({ ...examinationsQuery(row.consignmentId), enabled: milder });
  // Where nobody tells, the server still does when it is asked.
  if (!milder || error !== null) return 'order';
  if (data === undefined) return null;
  if (data.examination === 'settled') return 'order';
  if (data.examination === 'compulsory') return 'compulsory';
  return leave.depart ? 'departure' : 'examine';
}

interface ReasonFormProps extends DispositionDialogProps {
  readonly way: 'order' | 'departure';
}

function ReasonForm({ row, lane, way, onClose }: ReasonFormProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [authority, setAuthority] = useState('');
  const disposing = useDisposition(row, lane, onClose);
  const { error, isPending } = disposing;
  const movedOn = error instanceof Problem && error.faults.some(({ code }) => code === MOVED_ON);
  const departs = way === 'departure';
  const complete =
    isReason(reason) && (!departs || authority.trim().length >= AUTHORITY_CHARACTERS_MIN);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    disposing.mutate({
      reason: reason.trim(),
      ...(departs && { kind: 'departure', authority: authority.trim() }),
    });
  };
  return (
    <form className="disposition" onSubmit={submit}>
      <ReasonField
        label={say(DISPOSITION.reason)}
        hint={say(DISPOSITION.reasonHint)}
        value={reason}
        onValue={setReason}
      />
      {departs && (
        <div>
          <Label htmlFor="authority">{say(DISPOSITION.authority)}</Label>
          <p className="faint" id="authority-hint">
            {say(DISPOSITION.authorityHint)}
          </p>
          <TextInput
            id="authority"
            name="authority"
            type="text"
            required
            aria-describedby="authority-hint"
            value={authority}
            onChange={(event) => setAuthority(event.target.value)}
          />
        </div>
      )}
      <p className="faint">{say(DISPOSITION.written)}</p>
      {error !== null && <ProblemNotice error={error} />}
      <div className="disposition-acts">
        <Button type="submit" disabled={isPending || movedOn || !complete}>
          {say(DISPOSITION_WORDS[lane].act)}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {say(DISPOSITION.cancel)} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}

function useDisposition(row: ConsignmentRow, lane: DisposedLane, onDone: () => void) {
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const refresh = () =>
    Promise.all(
      ['consignments', 'flow', 'targets', 'shift', 'examinations'].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
  return useMutation({
    mutationFn: (said: Pick<Disposition, 'reason' | 'kind' | 'authority'>) => {
      const seen = { version: row.version, from: row.lane };
      return dispose(row.consignmentId, { ...seen, lane, ...said }, session?.csrf ?? '');
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
