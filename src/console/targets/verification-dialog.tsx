import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { PartyRow, Verification } from '../../decision/selection/party-queue.ts';
import { Dialog } from '../dialog.tsx';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { isReason, ReasonField } from '../reason-field.tsx';
import { openVerification } from './targets-calls.ts';
import { PARTY_ROLE, TARGETS, VERIFY_ACTION } from './words.ts';
import '../disposition/disposition.css';

const ACTIONS = Object.keys(VERIFY_ACTION) as readonly Verification['action'][];

interface VerificationDialogProps {
  readonly party: PartyRow;
  readonly onOpened: (verification: Verification) => void;
  readonly onClose: () => void;
}

/** Opens a verification, an audit or a request about a party, after saying what follows from it. */
export function VerificationDialog({ party, onOpened, onClose }: VerificationDialogProps) {
  const say = useSay();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [action, setAction] = useState<Verification['action']>('verification');
  const [reason, setReason] = useState('');
  const opening = useMutation({
    mutationFn: () => {
      const { party: key, role } = party;
      const opened = { party: key, role, action, reason: reason.trim() };
      return openVerification(opened, session?.csrf ?? '');
    },
    onSuccess: async (verification) => {
      onOpened(verification);
      onClose();
      await queries.invalidateQueries({ queryKey: ['parties'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate();
  };
  const facts = {
    role: say(PARTY_ROLE[party.role]),
    declarations: writeNumber(party.declarations, language),
    examined: writeNumber(party.examined, language),
    violations: writeNumber(party.violations, language),
  };
  return (
    <Dialog
      title={say(TARGETS.openQuestion, { party: party.name || party.party })}
      onClose={onClose}
    >
      <form className="disposition" onSubmit={submit}>
        <p>{say(TARGETS.openFacts, facts)}</p>
        <p>
          <strong>{say(TARGETS.openConsequence)}</strong>
        </p>
        <div>
          <Label htmlFor="action">{say(TARGETS.action)}</Label>
          <Select
            id="action"
            name="action"
            value={action}
            onChange={(event) =>
              setAction(ACTIONS.find((one) => one === event.target.value) ?? action)
            }
          >
            {ACTIONS.map((one) => (
              <option key={one} value={one}>
                {say(VERIFY_ACTION[one])}
              </option>
            ))}
          </Select>
        </div>
        <ReasonField
          label={say(TARGETS.reason)}
          hint={say(TARGETS.reasonHint)}
          value={reason}
          onValue={setReason}
        />
        {opening.error !== null && <ProblemNotice error={opening.error} />}
        <div className="disposition-acts">
          <Button type="submit" disabled={opening.isPending || !isReason(reason)}>
            {say(TARGETS.openAct)}
          </Button>
          <Button type="button" outline onClick={onClose}>
            {say(TARGETS.cancel)} <kbd>Esc</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
