import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Label, Select, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { MemberView, ProgramView } from '../../party/trust/trust-view.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { useSay } from '../language.tsx';
import { sessionQuery } from '../queries.ts';
import { FormField } from '../tariff/form-field.tsx';
import { AreaChoice, answersOf } from './area-choice.tsx';
import { sendTrust } from './trust-calls.ts';
import { TRUST } from './words.ts';

interface ApplicationDialogProps {
  readonly programs: readonly ProgramView[];
  readonly onApplied: (id: string) => void;
  readonly onClose: () => void;
}

const BLANK = { name: '', country: 'US', key: '', sites: '' };

/** Takes in an application: who it is, by which number, and what it says of its security. */
export function ApplicationDialog({ programs, onApplied, onClose }: ApplicationDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [chosen, choose] = useState(programs[0]?.id ?? '');
  const program = programs.find(({ id }) => id === chosen);
  const [entityType, setEntityType] = useState('');
  const [fields, setFields] = useState(BLANK);
  const [met, setMet] = useState<readonly string[]>([]);
  const write = (name: keyof typeof BLANK) => (value: string) =>
    setFields((before) => ({ ...before, [name]: value }));
  const apply = async (reason: string) => {
    const { name, country, key, sites } = fields;
    const [scheme = '', ...rest] = key.split(':');
    const body = {
      program: chosen,
      entityType: entityType || (program?.entityTypes[0] ?? ''),
      party: {
        name,
        country: country === '' ? null : country.toUpperCase(),
        identifiers: [{ scheme, value: rest.join(':') }],
      },
      sites: sites.split('\n').filter((site) => site.trim() !== ''),
      answers: program === undefined ? [] : answersOf(program, met),
      reason,
    };
    const member = await sendTrust<MemberView>('applications', body, session?.csrf ?? '');
    await queries.invalidateQueries({ queryKey: ['trust'] });
    onApplied(member.id);
  };
  return (
    <ReasonDialog
      question={say(TRUST.apply).replace('…', '')}
      consequence={say(TRUST.applyConsequence)}
      act={say(TRUST.applyAct)}
      onAct={apply}
      onClose={onClose}
    >
      <div className="trust-fields">
        <div>
          <Label htmlFor="program">{say(TRUST.program)}</Label>
          <Select
            id="program"
            name="program"
            value={chosen}
            onChange={({ target }) => choose(target.value)}
          >
            {programs.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </Select>
        </div>
        <div>
          <Label htmlFor="entity-type">{say(TRUST.entityType)}</Label>
          <Select
            id="entity-type"
            name="entity-type"
            value={entityType || (program?.entityTypes[0] ?? '')}
            onChange={({ target }) => setEntityType(target.value)}
          >
            {program?.entityTypes.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </div>
        <FormField label={say(TRUST.name)} value={fields.name} onValue={write('name')} />
        <FormField label={say(TRUST.country)} value={fields.country} onValue={write('country')} />
      </div>
      <FormField
        label={say(TRUST.identifier)}
        hint={say(TRUST.keyHint)}
        value={fields.key}
        onValue={write('key')}
      />
      <div>
        <Label htmlFor="sites">{say(TRUST.sites)}</Label>
        <Textarea
          id="sites"
          name="sites"
          rows={2}
          value={fields.sites}
          onChange={({ target }) => write('sites')(target.value)}
        />
      </div>
      {program !== undefined && <AreaChoice program={program} met={met} onMet={setMet} />}
    </ReasonDialog>
  );
}
