import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import type { FormEvent } from 'react';
import { signIn } from '../api.ts';
import { Threshold } from '../frame/threshold.tsx';
import { useSay } from '../language.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { sessionQuery } from '../queries.ts';
import { useTitle } from '../title.ts';
import { SIGN_IN } from './words.ts';

export function SignInPage() {
  const say = useSay();
  useTitle(say(SIGN_IN.signIn));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  const entering = useMutation({
    mutationFn: (form: FormData) => signIn(text(form, 'login'), text(form, 'password')),
    onSuccess: async (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      await navigate({ href: to ?? '/', replace: true });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    entering.mutate(new FormData(event.currentTarget));
  };
  return (
    <Threshold>
      <h1>{say(SIGN_IN.question)}</h1>
      <p className="faint">{say(SIGN_IN.what)}</p>
      <form onSubmit={submit}>
        <div>
          <Label htmlFor="login">{say(SIGN_IN.login)}</Label>
          <TextInput
            id="login"
            name="login"
            type="text"
            autoComplete="username"
            autoCapitalize="none"
            required
          />
        </div>
        <div>
          <Label htmlFor="password">{say(SIGN_IN.password)}</Label>
          <TextInput
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </div>
        {entering.error !== null && <ProblemNotice error={entering.error} />}
        <Button type="submit" disabled={entering.isPending}>
          {say(SIGN_IN.signIn)}
        </Button>
      </form>
    </Threshold>
  );
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
