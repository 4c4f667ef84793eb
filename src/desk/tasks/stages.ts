import { useQueries, useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { ProcedureHead, Rows } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import type { ProcedurePage } from '../procedure/definition.ts';
import { wordsOf } from '../procedure/words.ts';

/** The name of a stage of any procedure. */
export function useStages(): (procedure: string, stage: string) => string {
  const { language } = useLanguage();
  const heads = useQuery({
    queryKey: ['procedures'],
    queryFn: () => ask<Rows<ProcedureHead>>('GET', '/procedures'),
    staleTime: 300_000,
  });
  const pages = useQueries({
    queries: (heads.data?.rows ?? []).map(({ id }) => ({
      queryKey: ['procedure', id, undefined],
      queryFn: () => ask<ProcedurePage>('GET', `/procedures/${id}`),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (procedure, stage) => {
    const page = pages.find(({ data }) => data?.id === procedure)?.data;
    return page ? wordsOf(page, language).stage(stage) : stage;
  };
}
