import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Session } from '../api/types.ts';

/** Who is logged in; `anonymous` for nobody. */
export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: () => ask<Session>('GET', '/session'), staleTime: 60_000 });
}

/** Logs in by name and password. @throws ProblemError, one answer for a wrong name and a wrong password */
export function useLogIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { login: string; password: string }) => ask<Session>('POST', '/session', { body: given }),
    onSuccess: (session) => queries.setQueryData(['session'], session),
  });
}

export function useLogOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask<void>('DELETE', '/session'),
    onSettled: () => {
      queries.clear();
      location.assign('/desk/');
    },
  });
}
