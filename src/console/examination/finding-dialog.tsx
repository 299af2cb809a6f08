import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Dialog } from '../dialog.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { consignmentQuery, sessionQuery } from '../queries.ts';
import { AN_EMPTY_ONE, DiscrepancyFields, type Draft } from './discrepancy-fields.tsx';
import { recordFinding } from './examination-calls.ts';
import { centsOf } from './loss.ts';
import { FINDING } from './words.ts';
import '../disposition/disposition.css';
import './examination.css';

interface FindingDialogProps {
  readonly consignmentId: string;
  readonly reference: string;
  readonly version: number;
  /** Planned for it; what it took is for the officer to say. */
  readonly minutes: number | null;
  readonly onClose: () => void;
  readonly onRecorded?: () => void;
}

/** Asks what an examination found; that all was in order is as good an answer. */
export function FindingDialog({ minutes: planned, onClose, ...examined }: FindingDialogProps) {
  const { consignmentId: id, reference, version, onRecorded } = examined;
  const say = useSay();
  const [inOrder, setInOrder] = useState<boolean | null>(null);
  const [drafts, setDrafts] = useState<readonly Draft[]>([AN_EMPTY_ONE]);
  const [minutes, setMinutes] = useState(planned === null ? '' : String(planned));
  const discrepancies = inOrder === false ? drafts : [];
  const recording = useRecording(id, () => {
    onClose();
    onRecorded?.();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    recording.mutate({
      version,
      minutes: Number(minutes),
      discrepancies: discrepancies.map(({ loss, ...draft }) => ({
        ...draft,
        lossCents: centsOf(loss),
      })),
    });
  };
  const complete =
    inOrder !== null &&
    /^\d+$/.test(minutes) &&
    discrepancies.every(({ loss }) => loss === '' || centsOf(loss) !== null);
  return (
    <Dialog title={say(FINDING.question, { reference })} onClose={onClose}>
      <form className="disposition finding" onSubmit={submit}>
        <Result inOrder={inOrder} onInOrder={setInOrder} />
        {inOrder === false && (
          <DiscrepancyFields consignmentId={id} drafts={drafts} onDrafts={setDrafts} />
        )}
        <div>
          <Label htmlFor="minutes">{say(FINDING.minutes)}</Label>
          <p className="faint" id="minutes-hint">
            {say(FINDING.minutesHint)}
          </p>
          <TextInput
            id="minutes"
            name="minutes"
            type="text"
            inputMode="numeric"
            required
            pattern="[0-9]+"
            aria-describedby="minutes-hint"
            value={minutes}
            onChange={(event) => setMinutes(event.target.value.trim())}
          />
        </div>
        <p className="faint">{say(FINDING.written)}</p>
        {recording.error !== null && <ProblemNotice error={recording.error} />}
        <div className="disposition-acts">
          <Button type="submit" disabled={recording.isPending || !complete}>
            {say(FINDING.record)}
          </Button>
          <Button type="button" outline onClick={onClose}>
            {say(FINDING.leave)} <kbd>Esc</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface ResultProps {
  readonly inOrder: boolean | null;
  readonly onInOrder: (inOrder: boolean) => void;
}

function Result({ inOrder, onInOrder }: ResultProps) {
  const say = useSay();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <fieldset className="result">
      <legend className="usa-label">{say(FINDING.result)}</legend>
      <label>
        <input
          type="radio"
          name="result"
          ref={first}
          checked={inOrder === true}
          aria-describedby="in-order-why"
          onChange={() => onInOrder(true)}
        />
        {say(FINDING.inOrder)}
      </label>
      <p className="faint" id="in-order-why">
        {say(FINDING.inOrderWhy)}
      </p>
      <label>
        <input
          type="radio"
          name="result"
          checked={inOrder === false}
          onChange={() => onInOrder(false)}
        />
        {say(FINDING.notInOrder)}
      </label>
    </fieldset>
  );
}

function useRecording(id: string, onRecorded: () => void) {
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  return useMutation({
    mutationFn: (finding: Parameters<typeof recordFinding>[1]) =>
      recordFinding(id, finding, session?.csrf ?? ''),
    onSuccess: async () => {
      onRecorded();
      await Promise.all(
        [['examinations', id], ['shift'], ['targets'], consignmentQuery(id).queryKey].map(
          (queryKey) => queries.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
}
