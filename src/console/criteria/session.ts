import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../queries.ts';

/** What every change has to show; empty before anybody has signed in. */
export function useCsrf(): string {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  return session?.csrf ?? '';
}

/** The login of who is signed in. */
export function useLogin(): string {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  return session?.account.login ?? '';
}
