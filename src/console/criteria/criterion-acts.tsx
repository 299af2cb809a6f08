import { useNavigate } from '@tanstack/react-router';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { Words } from '../../terms/words.ts';
import { useNow } from '../clock.ts';
import { useKeys } from '../keyboard.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { type CriterionRecord, type Proposing, proposeDraft } from './criteria-calls.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useCsrf } from './session.ts';
import { CRITERIA } from './words.ts';

const DAY_MS = 86_400_000;
const SNOOZE_DAYS = 14;
const MINUTE_CHARACTERS = 16;

type Asked = 'snooze' | 'lift' | 'retire';

interface CriterionActsProps {
  readonly id: string;
  readonly title: Words;
  readonly record: CriterionRecord;
}

/** What may be proposed about a criterion; each makes a draft that a second person publishes. */
export function CriterionActs({ id, title, record }: CriterionActsProps) {
  const say = useSay();
  const leave = useLeave();
  const navigate = useNavigate();
  const [asked, ask] = useState<Asked | null>(null);
  const suspended = record.health?.flags.includes('suspended') === true;
  const revise = () => void navigate({ to: '/criteria/new', search: { from: id } });
  useKeys({
    s: () => leave.draft && ask('snooze'),
    v: () => leave.draft && revise(),
  });
  if (!leave.draft || record.criterion === null) return null;
  return (
    <div className="acts unprinted">
      <Button type="button" onClick={revise}>
        {say(CRITERIA.revise)} <kbd>v</kbd>
      </Button>
      <Button type="button" outline onClick={() => ask('snooze')}>
        {say(CRITERIA.snooze)} <kbd>s</kbd>
      </Button>
      {suspended && (
        <Button type="button" outline onClick={() => ask('lift')}>
          {say(CRITERIA.lift)}
        </Button>
      )}
      <Button type="button" outline onClick={() => ask('retire')}>
        {say(CRITERIA.retire)}
      </Button>
      {asked === 'snooze' && <SnoozeDialog id={id} title={title} onClose={() => ask(null)} />}
      {asked === 'lift' && (
        <ProposeDialog kind="lift" id={id} title={title} onClose={() => ask(null)} />
      )}
      {asked === 'retire' && (
        <ProposeDialog kind="retirement" id={id} title={title} onClose={() => ask(null)} />
      )}
    </div>
  );
}

interface ProposeDialogProps {
  readonly id: string;
  readonly title: Words;
  readonly onClose: () => void;
}

/** Saves a draft and leads to its page. */
function usePropose() {
  const csrf = useCsrf();
  const navigate = useNavigate();
  return async (sent: Proposing) => {
    const draft = await proposeDraft(sent, csrf);
    await navigate({ to: '/criteria/draft/$id', params: { id: draft.id } });
  };
}

const QUESTIONS = {
  lift: { question: CRITERIA.liftQuestion, consequence: CRITERIA.liftConsequence },
  retirement: { question: CRITERIA.retireQuestion, consequence: CRITERIA.retireConsequence },
};

function ProposeDialog({
  kind,
  id,
  title,
  onClose,
}: ProposeDialogProps & { readonly kind: 'lift' | 'retirement' }) {
  const say = useSay();
  const propose = usePropose();
  return (
    <ReasonDialog
      question={say(QUESTIONS[kind].question, { title: say(title) })}
      consequence={say(QUESTIONS[kind].consequence)}
      act={say(CRITERIA.saveDraft)}
      onAct={(reason) => propose({ kind, criterion: id, reason })}
      onClose={onClose}
    />
  );
}

/** Silences a criterion for some goods until a moment that the browser's clock shows. */
function SnoozeDialog({ id, title, onClose }: ProposeDialogProps) {
  const say = useSay();
  const propose = usePropose();
  const now = useNow();
  const [until, setUntil] = useState(() => localMinute(now + SNOOZE_DAYS * DAY_MS));
  const [only, setOnly] = useState({ party: '', port: '', hts: '' });
  const named = Object.fromEntries(Object.entries(only).filter(([, value]) => value !== ''));
  const act = (reason: string) => {
    const end = new Date(until);
    const snooze = { criterion: id, only: named, until: `${end.toISOString().slice(0, 19)}Z` };
    return propose({ kind: 'snooze', snooze, reason });
  };
  const extent = [
    ['party', CRITERIA.onlyParty],
    ['port', CRITERIA.onlyPort],
    ['hts', CRITERIA.onlyHts],
  ] as const;
  return (
    <ReasonDialog
      question={say(CRITERIA.snoozeQuestion, { title: say(title) })}
      consequence={say(CRITERIA.snoozeConsequence)}
      act={say(CRITERIA.saveDraft)}
      onAct={act}
      onClose={onClose}
    >
      <div className="field-row">
        <div>
          <Label htmlFor="until">{say(CRITERIA.until)}</Label>
          <input
            id="until"
            className="usa-input"
            type="datetime-local"
            required
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </div>
        {extent.map(([field, words]) => (
          <div key={field}>
            <Label htmlFor={`only-${field}`}>{say(words)}</Label>
            <TextInput
              id={`only-${field}`}
              name={field}
              type="text"
              value={only[field]}
              onChange={(event) => setOnly({ ...only, [field]: event.target.value.trim() })}
            />
          </div>
        ))}
      </div>
    </ReasonDialog>
  );
}

/** As a field of date and time holds it, on the wall of this browser. */
function localMinute(milliseconds: number): string {
  const offset = new Date(milliseconds).getTimezoneOffset() * 60_000;
  return new Date(milliseconds - offset).toISOString().slice(0, MINUTE_CHARACTERS);
}
