import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useToday } from '../criteria/today.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { type Campaign, startCampaign, type TypedCampaign } from './campaigns-calls.ts';
import { CAMPAIGNS } from './words.ts';

const DAYS = ['from', 'to', 'on'] as const;

/** Asks which headings are left out, and of which days the entries are. */
export function CampaignForm({ onStarted }: { readonly onStarted: (campaign: Campaign) => void }) {
  const say = useSay();
  const today = useToday();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [typed, setTyped] = useState<TypedCampaign>({ without: '', from: '', to: '', on: today });
  const starting = useMutation({
    mutationFn: () => startCampaign(typed, session?.csrf ?? ''),
    onSuccess: async (campaign) => {
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
      onStarted(campaign);
    },
  });
  const unsaid = typed.without.trim() === '' || DAYS.some((name) => typed[name] === '');
  return (
    <form
      className="sheet campaign-form"
      onSubmit={(event) => {
        event.preventDefault();
        starting.mutate();
      }}
    >
      <h2>{say(CAMPAIGNS.ask)}</h2>
      <p className="faint">{say(CAMPAIGNS.what)}</p>
      <div>
        <Label htmlFor="without">{say(CAMPAIGNS.without)}</Label>
        <TextInput
          id="without"
          name="without"
          type="text"
          autoComplete="off"
          aria-describedby="without-hint"
          value={typed.without}
          onChange={({ target }) => setTyped({ ...typed, without: target.value })}
        />
        <small id="without-hint">{say(CAMPAIGNS.withoutHint)}</small>
      </div>
      <div className="field-row">
        {DAYS.map((name) => (
          <div key={name}>
            <Label htmlFor={name}>{say(CAMPAIGNS[name])}</Label>
            <input
              id={name}
              name={name}
              type="date"
              className="usa-input"
              value={typed[name]}
              onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
            />
          </div>
        ))}
      </div>
      {starting.error !== null && <ProblemNotice error={starting.error} />}
      <div className="acts">
        <Button type="submit" disabled={unsaid || starting.isPending}>
          {say(CAMPAIGNS.start)}
        </Button>
      </div>
    </form>
  );
}
