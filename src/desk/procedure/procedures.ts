import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { ProcedureHead, Rows } from '../api/types.ts';
import { useLanguage } from '../language.tsx';

export interface Procedures {
  readonly heads: readonly ProcedureHead[];
  title(procedure: string): string;
  stage(procedure: string, stage: string): string;
}

/** The procedures that stand and the names of their stages. */
export function useProcedures(): Procedures {
  const { say } = useLanguage();
  const asked = useQuery({
    queryKey: ['procedures'],
    queryFn: () => ask<Rows<ProcedureHead>>('GET', '/procedures'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const heads = asked.data?.rows ?? [];
  const find = (id: string) => heads.find((one) => one.id === id);
  return {
    heads,
    title: (id) => {
      const found = find(id);
      return found ? say(found.title) : id;
    },
    stage: (id, stage) => {
      const found = find(id)?.stages[stage];
      return found ? say(found) : stage;
    },
  };
}
