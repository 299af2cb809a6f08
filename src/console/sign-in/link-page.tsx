import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { signInByLink } from '../api.ts';
import { Threshold } from '../frame/threshold.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { forgetPerson, sessionQuery } from '../queries.ts';
import { useTitle } from '../title.ts';
import { SIGN_IN } from './words.ts';

/** Signs in by a link that works once. A person presses the button: what merely fetches links does not use it up. */
export function LinkPage() {
  const say = useSay();
  useTitle(say(SIGN_IN.signIn));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { token } = useParams({ from: '/sign-in/$token' });
  const entering = useMutation({
    mutationFn: () => signInByLink(token),
    onSuccess: async (session) => {
      forgetPerson(queries);
      queries.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: '/', replace: true });
    },
  });
  return (
    <Threshold>
      <h1>{say(SIGN_IN.linkQuestion)}</h1>
      <p className="faint">{say(SIGN_IN.linkWhat)}</p>
      {entering.error !== null && <ProblemNotice error={entering.error} />}
      <Button
        type="button"
        autoFocus
        disabled={entering.isPending}
        onClick={() => entering.mutate()}
      >
        {say(SIGN_IN.withLink)}
      </Button>
      {entering.error !== null && <Link to="/sign-in">{say(SIGN_IN.instead)}</Link>}
    </Threshold>
  );
}
