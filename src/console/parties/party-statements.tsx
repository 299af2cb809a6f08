import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { RecordedStatement, Statement } from '../../party/account/statement.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { sessionQuery } from '../queries.ts';
import { When } from '../when.tsx';
import { endStatement, type PartyAccount } from './parties-calls.ts';
import { StateDialog } from './state-dialog.tsx';
import { ENDED, PARTIES, STATEMENT } from './words.ts';

/** How a statement of each kind usually ends; a suspension is lifted at the head of the page. */
const END: Readonly<Partial<Record<Statement['kind'], string>>> = {
  obligation: 'fulfilled',
  benefit: 'withdrawn',
  'plan-step': 'done',
  contact: 'ended',
  fact: 'ended',
};

/** What persons stated of a party, what stands first: suspensions, obligations, benefits, its plan, contacts. */
export function PartyStatements({ page }: { readonly page: PartyAccount }) {
  const say = useSay();
  const { partyState } = useLeave();
  const [stating, state] = useState(false);
  const [ending, end] = useState<RecordedStatement | null>(null);
  const { statements, account } = page;
  const sorted = statements.toSorted((a, b) => Number(a.ended !== null) - Number(b.ended !== null));
  const today = page.asOf.slice(0, 10);
  return (
    <section className="sheet" aria-labelledby="statements">
      <div className="titled">
        <h2 id="statements">{say(PARTIES.statements)}</h2>
        {partyState && (
          <Button type="button" outline onClick={() => state(true)}>
            {say(PARTIES.state)}
          </Button>
        )}
      </div>
      {statements.length === 0 && <p className="faint">{say(PARTIES.noStatements)}</p>}
      {sorted.map((one) => (
        <article key={one.id} className="statement" data-ended={one.ended !== null || undefined}>
          <p>
            <strong>{say(STATEMENT[one.statement.kind])}</strong> {textOf(one.statement)}
            {isOverdue(one, today) && (
              <>
                {' '}
                <span className="badge" data-flag="suspended">
                  {say(PARTIES.overdue)}
                </span>
              </>
            )}
          </p>
          <p className="faint">
            {one.actor}, <When at={one.at} />: {one.reason}
          </p>
          {one.ended !== null && (
            <p className="faint">
              {say(ENDED[one.ended.how])}, {one.ended.actor}, <When at={one.ended.at} />:{' '}
              {one.ended.reason}
            </p>
          )}
          {partyState && one.ended === null && END[one.statement.kind] !== undefined && (
            <button
              type="button"
              className="usa-button usa-button--unstyled unprinted"
              onClick={() => end(one)}
            >
              {say(PARTIES.end)}
            </button>
          )}
        </article>
      ))}
      {stating && <StateDialog id={account.id} onClose={() => state(false)} />}
      {ending !== null && (
        <EndDialog id={account.id} statement={ending} onClose={() => end(null)} />
      )}
    </section>
  );
}

function isOverdue({ statement, ended }: RecordedStatement, today: string): boolean {
  return ended === null && statement.kind === 'plan-step' && statement.due < today;
}

function textOf(statement: Statement): string {
  switch (statement.kind) {
    case 'suspension':
      return '';
    case 'obligation':
    case 'benefit':
      return `${statement.text} (${statement.law}; ${statement.from} – ${statement.to ?? '…'})`;
    case 'plan-step':
      return `${statement.task} (${statement.owner}, ${statement.due})`;
    case 'contact':
      return [statement.name, statement.position, statement.email, statement.telephone]
        .filter((part) => part !== null)
        .join(', ');
    case 'fact':
      return `${statement.scheme ?? statement.fact}: ${statement.told}`;
  }
}

interface EndDialogProps {
  readonly id: string;
  readonly statement: RecordedStatement;
  readonly onClose: () => void;
}

function EndDialog({
  id,
  statement: { id: statement, statement: stated },
  onClose,
}: EndDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const how = END[stated.kind] ?? 'ended';
  const act = async (reason: string) => {
    await endStatement(id, { statement, how, reason }, session?.csrf ?? '');
    await queries.invalidateQueries({ queryKey: ['party'] });
  };
  return (
    <ReasonDialog
      question={`${say(STATEMENT[stated.kind])} ${textOf(stated)}`}
      consequence={say(PARTIES.endConsequence)}
      act={say(PARTIES.endAct)}
      onAct={act}
      onClose={onClose}
    />
  );
}
