import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { AccountRow } from '../../party/account/account.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { sessionQuery } from '../queries.ts';
import { suspendParty } from './parties-calls.ts';
import { PARTIES } from './words.ts';

/** Suspends a party or lifts it, after saying what follows. */
export function Suspend({ account: { id, name, suspended } }: { readonly account: AccountRow }) {
  const say = useSay();
  const queries = useQueryClient();
  const { partyState } = useLeave();
  const { data: session } = useQuery(sessionQuery);
  const [asking, ask] = useState(false);
  if (!partyState) return null;
  const act = say(suspended ? PARTIES.lift : PARTIES.suspend);
  const change = async (reason: string) => {
    await suspendParty(id, { reason, lift: suspended }, session?.csrf ?? '');
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['party'] }),
      queries.invalidateQueries({ queryKey: ['parties'] }),
    ]);
  };
  return (
    <div className="acts unprinted">
      <Button type="button" outline onClick={() => ask(true)}>
        {act}
      </Button>
      {asking && (
        <ReasonDialog
          question={say(suspended ? PARTIES.liftQuestion : PARTIES.suspendQuestion, {
            name: name || say(PARTIES.nameless),
          })}
          consequence={say(suspended ? PARTIES.liftConsequence : PARTIES.suspendConsequence)}
          act={act.replace('…', '')}
          onAct={change}
          onClose={() => ask(false)}
        />
      )}
    </div>
  );
}
