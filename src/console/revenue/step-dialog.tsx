import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { useSay } from '../language.tsx';
import { sessionQuery } from '../queries.ts';
import { AccountName } from './account-name.tsx';
import { type Ledger, type Step, takeStep } from './revenue-calls.ts';
import { REVENUE } from './words.ts';

const ASKED = {
  corrected: {
    question: REVENUE.correctQuestion,
    consequence: REVENUE.correctConsequence,
    act: REVENUE.correctAct,
  },
  protested: {
    question: REVENUE.protestQuestion,
    consequence: REVENUE.protestConsequence,
    act: REVENUE.protestAct,
  },
} as const;

interface StepDialogProps {
  readonly kind: Step['kind'];
  readonly ledger: Ledger;
  readonly importer: string;
  readonly onClose: () => void;
}

/** A correction with the charges as they should have been, or a protest; after saying what follows from it. */
export function StepDialog({ kind, ledger, importer, onClose }: StepDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [charges, setCharges] = useState<Readonly<Record<string, string>>>(ledger.asserted);
  const { entry } = ledger;
  const { question, consequence, act } = ASKED[kind];
  const take = async (reason: string) => {
    const step: Step = kind === 'corrected' ? { kind, charges, reason } : { kind, reason };
    await takeStep(entry, step, session?.csrf ?? '');
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['entry-ledger', entry] }),
      queries.invalidateQueries({ queryKey: ['account', importer] }),
    ]);
  };
  return (
    <ReasonDialog
      question={say(question, { entry })}
      consequence={say(consequence)}
      act={say(act)}
      onAct={take}
      onClose={onClose}
    >
      {kind === 'corrected' && (
        <div className="charge-fields">
          {Object.entries(charges).map(([account, amount]) => (
            <div key={account}>
              <Label htmlFor={`charge-${account}`}>
                <AccountName code={account} /> USD
              </Label>
              <TextInput
                id={`charge-${account}`}
                name={account}
                type="text"
                inputMode="decimal"
                value={amount}
                onChange={({ target }) => setCharges({ ...charges, [account]: target.value })}
              />
            </div>
          ))}
        </div>
      )}
    </ReasonDialog>
  );
}
