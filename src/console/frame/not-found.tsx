import { Link } from '@tanstack/react-router';
import { Problem } from '../api.ts';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { FRAME } from './words.ts';

export function NotFound() {
  const say = useSay();
  return (
    <main className="page">
      <h1>{say(FRAME.notFound)}</h1>
      <ProblemNotice error={new Problem(404)} />
      <Link to="/">{say(FRAME.backToNow)}</Link>
    </main>
  );
}
