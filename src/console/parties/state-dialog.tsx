import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { Words } from '../../terms/words.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { useSay } from '../language.tsx';
import { sessionQuery } from '../queries.ts';
import { stateOfParty } from './parties-calls.ts';
import { PARTIES, STATEMENT } from './words.ts';

interface Field {
  readonly name: string;
  readonly label: Words;
  readonly type: 'text' | 'date' | 'email' | 'tel';
}

const COMMITMENT: readonly Field[] = [
  { name: 'text', label: PARTIES.text, type: 'text' },
  { name: 'law', label: PARTIES.law, type: 'text' },
  { name: 'from', label: PARTIES.from, type: 'date' },
];

/** What is asked for each kind that can be stated here. */
const FIELDS = {
  'plan-step': [
    { name: 'task', label: PARTIES.task, type: 'text' },
    { name: 'owner', label: PARTIES.owner, type: 'text' },
    { name: 'due', label: PARTIES.due, type: 'date' },
  ],
  obligation: COMMITMENT,
  benefit: COMMITMENT,
  contact: [
    { name: 'name', label: PARTIES.name, type: 'text' },
    { name: 'position', label: PARTIES.position, type: 'text' },
    { name: 'email', label: PARTIES.shares.email, type: 'email' },
    { name: 'telephone', label: PARTIES.shares.telephone, type: 'tel' },
  ],
} as const satisfies Readonly<Record<string, readonly Field[]>>;
type Kind = keyof typeof FIELDS;
const KINDS: readonly Kind[] = ['plan-step', 'obligation', 'benefit', 'contact'];

interface StateDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** States a step of the plan, an obligation, a benefit or a contact; what is wrong the server says field by field. */
export function StateDialog({ id, onClose }: StateDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [kind, choose] = useState<Kind>('plan-step');
  const [values, write] = useState<Readonly<Record<string, string>>>({});
  const fields: readonly Field[] = FIELDS[kind];
  const act = async (reason: string) => {
    const own = fields.map(({ name }) => [name, values[name] || null] as const);
    await stateOfParty(id, { kind, ...Object.fromEntries(own), reason }, session?.csrf ?? '');
    await queries.invalidateQueries({ queryKey: ['party'] });
  };
  return (
    <ReasonDialog
      question={say(PARTIES.stateQuestion)}
      consequence={say(PARTIES.stateConsequence)}
      act={say(PARTIES.stateAct)}
      onAct={act}
      onClose={onClose}
    >
      <div>
        <Label htmlFor="statement-kind">{say(PARTIES.what)}</Label>
        <Select
          id="statement-kind"
          name="kind"
          value={kind}
          onChange={({ target }) =>
            choose(KINDS.find((known) => known === target.value) ?? 'plan-step')
          }
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say(STATEMENT[one])}
            </option>
          ))}
        </Select>
      </div>
      {fields.map(({ name, label, type }) => (
        <div key={name}>
          <Label htmlFor={`statement-${name}`}>{say(label)}</Label>
          <input
            id={`statement-${name}`}
            className="usa-input"
            name={name}
            type={type}
            value={values[name] ?? ''}
            onChange={({ target }) => write({ ...values, [name]: target.value })}
          />
        </div>
      ))}
    </ReasonDialog>
  );
}
