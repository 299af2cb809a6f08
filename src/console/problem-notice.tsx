import { Button } from '@trussworks/react-uswds';
import { Problem } from './api.ts';
import { useSay } from './language.tsx';
import { TRY_AGAIN, wordsOfStatus } from './problem-words.ts';
import './problem-notice.css';

interface ProblemNoticeProps {
  readonly error: Error;
  readonly onRetry?: () => void;
}

/** Bad news: what happened, what was kept, what to do next, and every fault that the server found. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const say = useSay();
  const problem = error instanceof Problem ? error : null;
  const words = wordsOfStatus(problem?.status ?? -1);
  const detail = problem?.detail ?? say(words.next);
  // One fault is often the whole detail: it is told once, with its place.
  const repeated = problem?.faults.some(({ says }) => says === detail) === true;
  return (
    <div className="problem-notice" role="alert">
      <p>
        <strong>{problem?.title ?? say(words.what)}</strong>
      </p>
      {!repeated && <p>{detail}</p>}
      {problem !== null && problem.faults.length > 0 && (
        <ul>
          {problem.faults.map((fault) => (
            <li key={`${fault.code} ${fault.at}`}>
              {fault.says} <code>{fault.at}</code>
            </li>
          ))}
        </ul>
      )}
      {onRetry !== undefined && (
        <Button type="button" outline onClick={onRetry}>
          {say(TRY_AGAIN)}
        </Button>
      )}
    </div>
  );
}
