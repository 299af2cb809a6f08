import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { wordsOfStatus } from '../problem-words.ts';
import { Threshold } from './threshold.tsx';
import { FRAME } from './words.ts';

export function NotFound() {
  const say = useSay();
  const { what, next } = wordsOfStatus(404);
  return (
    <Threshold>
      <h1>{say(what)}</h1>
      <p>{say(next)}</p>
      <Link to="/">{say(FRAME.backToNow)}</Link>
    </Threshold>
  );
}
