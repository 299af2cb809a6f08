import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Problem } from '../api.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { Threshold } from './threshold.tsx';

/** Stands in for the desk when the server did not even say who is signed in. */
export function Unanswered({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Threshold>
      <ProblemNotice error={error instanceof Error ? error : new Problem(0)} onRetry={retry} />
    </Threshold>
  );
}
