import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Session } from '../api/types.ts';

/** Who is logged in; `anonymous` for nobody. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: () => ask<Session>('GET', '/session'),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Logs in by name and password. @throws ProblemError, one answer for a wrong name and a wrong password */
export function useLogIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (given: { login: string; password: string }) => {
      await ask<Session>('POST', '/session', { body: given });
      return ask<Session>('GET', '/session');
    },
    onSuccess: (session) => {
      const before = queries.getQueryData<Session>(['session']);
      // What one person has on the screen is not for another one who logs in at it.
      if (before && before.kind !== 'anonymous' && before.person !== session.person) return location.reload();
      queries.setQueryData(['session'], session);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
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
