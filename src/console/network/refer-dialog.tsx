import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { writeNumber } from '../figures.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { sessionQuery } from '../queries.ts';
import { refer } from './network-calls.ts';
import { NETWORK } from './words.ts';

/** Refers the nodes that are shown, with a reason; afterwards the pack can be had. */
export function Refer({ nodes }: { readonly nodes: readonly string[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const leave = useLeave();
  const { data: session } = useQuery(sessionQuery);
  const [asking, setAsking] = useState(false);
  const [title, setTitle] = useState('');
  const [recipient, setRecipient] = useState('');
  const [security, setSecurity] = useState(false);
  const referring = useMutation({
    mutationFn: (reason: string) =>
      refer({ title, reason, recipient, nodes, security }, session?.csrf ?? ''),
  });
  if (!leave.refer || nodes.length === 0) return null;
  const referred = referring.data;
  return (
    <div className="referral unprinted">
      <Button type="button" outline onClick={() => setAsking(true)}>
        {say(NETWORK.refer)}
      </Button>
      {referred !== undefined && (
        <p role="status">
          {say(NETWORK.referred, { recipient: referred.pack.recipient })}{' '}
          <a href={`/v1/network/referrals/${referred.id}`}>{say(NETWORK.asJson)}</a>{' '}
          <a href={`/v1/network/referrals/${referred.id}/text`}>{say(NETWORK.asText)}</a>{' '}
          <span className="code">{referred.pack.sha256.slice(0, 16)}…</span>
        </p>
      )}
      {asking && (
        <ReasonDialog
          question={say(NETWORK.referTitle, { count: writeNumber(nodes.length, language) })}
          consequence={say(NETWORK.referConsequence)}
          act={say(NETWORK.referAct)}
          onAct={(reason) => referring.mutateAsync(reason)}
          onClose={() => setAsking(false)}
        >
          <Label htmlFor="referral-title">{say(NETWORK.about)}</Label>
          <TextInput
            id="referral-title"
            name="title"
            type="text"
            required
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <Label htmlFor="referral-recipient">{say(NETWORK.recipient)}</Label>
          <TextInput
            id="referral-recipient"
            name="recipient"
            type="text"
            required
            value={recipient}
            onChange={(event) => setRecipient(event.target.value)}
          />
          <label className="with-security">
            <input
              type="checkbox"
              checked={security}
              onChange={(event) => setSecurity(event.target.checked)}
            />{' '}
            {say(NETWORK.withSecurity)}
          </label>
        </ReasonDialog>
      )}
    </div>
  );
}
