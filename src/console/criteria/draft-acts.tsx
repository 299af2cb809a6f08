import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { LifePolicy } from '../../risk/life/criteria-life.ts';
import type { Draft } from '../../risk/life/draft.ts';
import { addDays } from '../../terms/day.ts';
import { useSay } from '../language.tsx';
import { useLeave } from '../leave.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { startReplay } from '../replay/replay-calls.ts';
import { publishDraft, reviewDraft, withdrawDraft } from './criteria-calls.ts';
import { editionOf, stepOf } from './draft-step.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useCsrf, useLogin } from './session.ts';
import { DRAFT } from './studio-words.ts';
import { useToday } from './today.ts';

const REPLAY_DAYS = 30;

type Asked = 'accept' | 'sendBack' | 'publish' | 'withdraw';

interface DraftActsProps {
  readonly draft: Draft;
  readonly policy: LifePolicy | null;
}

/** What may be done with an open draft: by who wrote it, and by whoever else. */
export function DraftActs({ draft, policy }: DraftActsProps) {
  const say = useSay();
  const leave = useLeave();
  const login = useLogin();
  const [asked, ask] = useState<Asked | null>(null);
  if (draft.end !== null) return null;
  const step = stepOf(draft, policy);
  const wrote = draft.editions.some(({ author }) => author === login);
  const reviews = leave.publish && !wrote;
  return (
    <div className="acts unprinted">
      {leave.rehearse && draft.kind === 'criterion' && <ReplayAct draft={draft} />}
      {reviews && step === 'review' && (
        <Button type="button" onClick={() => ask('accept')}>
          {say(DRAFT.accept)}
        </Button>
      )}
      {reviews && step === 'ready' && (
        <Button type="button" onClick={() => ask('publish')}>
          {say(DRAFT.publish)}
        </Button>
      )}
      {reviews && step !== 'back' && (
        <Button type="button" outline onClick={() => ask('sendBack')}>
          {say(DRAFT.sendBack)}
        </Button>
      )}
      {wrote && <CopyAddress />}
      {leave.draft && (
        <Button type="button" outline onClick={() => ask('withdraw')}>
          {say(DRAFT.withdraw)}
        </Button>
      )}
      {wrote && <p className="own-draft">{say(DRAFT.own)}</p>}
      {!wrote && step === 'replay' && <p className="own-draft">{say(DRAFT.waitsReplay)}</p>}
      {asked !== null && <ActDialog asked={asked} draft={draft} onClose={() => ask(null)} />}
    </div>
  );
}

const DIALOG = {
  accept: {
    question: DRAFT.acceptQuestion,
    consequence: DRAFT.acceptConsequence,
    act: DRAFT.accept,
  },
  sendBack: {
    question: DRAFT.sendBackQuestion,
    consequence: DRAFT.sendBackConsequence,
    act: DRAFT.sendBack,
  },
  publish: {
    question: DRAFT.publishQuestion,
    consequence: DRAFT.publishConsequence,
    act: DRAFT.publish,
  },
  withdraw: {
    question: DRAFT.withdrawQuestion,
    consequence: DRAFT.withdrawConsequence,
    act: DRAFT.withdraw,
  },
};

interface ActDialogProps {
  readonly asked: Asked;
  readonly draft: Draft;
  readonly onClose: () => void;
}

function ActDialog({ asked, draft: opened, onClose }: ActDialogProps) {
  const say = useSay();
  const csrf = useCsrf();
  // The edition that was read when this was asked; a newer one may not slip in under the reason.
  const [draft] = useState(opened);
  const edition = editionOf(draft)?.edition ?? 0;
  const acts: Readonly<Record<Asked, (reason: string) => Promise<unknown>>> = {
    accept: (reason) => reviewDraft(draft.id, { edition, accepted: true, reason }, csrf),
    sendBack: (reason) => reviewDraft(draft.id, { edition, accepted: false, reason }, csrf),
    publish: (reason) => publishDraft(draft, reason, csrf),
    withdraw: (reason) => withdrawDraft(draft.id, reason, csrf),
  };
  const words = DIALOG[asked];
  return (
    <ReasonDialog
      question={say(words.question, { edition: String(edition) })}
      consequence={say(words.consequence)}
      act={say(words.act).replace('…', '')}
      onAct={acts[asked]}
      onClose={onClose}
    />
  );
}

function ReplayAct({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const csrf = useCsrf();
  const today = useToday();
  const navigate = useNavigate();
  const starting = useMutation({
    mutationFn: () =>
      startReplay({ draft: draft.id, from: addDays(today, -REPLAY_DAYS), to: today }, csrf),
    onSuccess: ({ id }) => navigate({ to: '/replays/$id', params: { id } }),
  });
  return (
    <>
      <Button type="button" disabled={starting.isPending} onClick={() => starting.mutate()}>
        {say(DRAFT.replay, { days: String(REPLAY_DAYS) })}
      </Button>
      {starting.error !== null && <ProblemNotice error={starting.error} />}
    </>
  );
}

/** A review is asked for by handing on the address of this page. */
function CopyAddress() {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <Button
        type="button"
        outline
        onClick={() =>
          void navigator.clipboard.writeText(window.location.href).then(() => setCopied(true))
        }
      >
        {say(DRAFT.copy)}
      </Button>
      <span role="status" className="faint">
        {copied && say(DRAFT.copied)}
      </span>
    </>
  );
}
