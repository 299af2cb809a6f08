import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Verdict } from '../../party/identity/judgement.ts';
import type { ExplainedQuestion } from '../../party/identity/review.store.ts';
import { ReasonDialog } from '../criteria/reason-dialog.tsx';
import { useSay } from '../language.tsx';
import { sessionQuery } from '../queries.ts';
import { judgePair, undoJudgement } from './identities-calls.ts';
import { CONSEQUENCE, IDENTITIES } from './words.ts';

interface VerdictDialogProps {
  readonly question: ExplainedQuestion;
  readonly verdict: Verdict;
  readonly onJudged: () => void;
  readonly onClose: () => void;
}

/** Asks why two accounts are one party, or two, after saying what follows. */
export function VerdictDialog({ question, verdict, onJudged, onClose }: VerdictDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const { left, right } = question;
  const judge = async (reason: string) => {
    const accounts = [left.account, right.account] as const;
    await judgePair({ accounts, verdict, reason }, session?.csrf ?? '');
    onJudged();
    await queries.invalidateQueries({ queryKey: ['identities'] });
  };
  return (
    <ReasonDialog
      question={`${left.name} · ${right.name}`}
      consequence={say(CONSEQUENCE[verdict])}
      act={say(IDENTITIES[verdict]).replace('…', '')}
      onAct={judge}
      onClose={onClose}
    />
  );
}

interface UndoDialogProps {
  readonly judgement: string;
  readonly onClose: () => void;
}

export function UndoDialog({ judgement, onClose }: UndoDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const undo = async (reason: string) => {
    await undoJudgement(judgement, reason, session?.csrf ?? '');
    await queries.invalidateQueries({ queryKey: ['identities'] });
  };
  return (
    <ReasonDialog
      question={say(IDENTITIES.undoQuestion)}
      consequence={say(IDENTITIES.undoConsequence)}
      act={say(IDENTITIES.undo).replace('…', '')}
      onAct={undo}
      onClose={onClose}
    />
  );
}
