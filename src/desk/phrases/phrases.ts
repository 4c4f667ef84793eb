import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, isProblem } from '../api/client.ts';

/** Kept by the server for the person, and not forgotten as drafts are. */
const PLACE = '/drafts/own:phrases';
const KEY = ['phrases'];
export const MOST_PHRASES = 50;

/** The phrases that a person uses often, the latest first. */
export function usePhrases() {
  const queries = useQueryClient();
  const asked = useQuery({ queryKey: KEY, queryFn: readPhrases, staleTime: Number.POSITIVE_INFINITY });
  const keep = useMutation({
    mutationFn: (phrases: readonly string[]) => ask<void>('PUT', PLACE, { body: { phrases } }),
    onMutate: (phrases) => queries.setQueryData(KEY, phrases),
    onError: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const phrases = asked.data ?? [];
  return {
    phrases,
    add: (phrase: string) => keep.mutate(withPhrase(phrases, phrase)),
    drop: (phrase: string) => keep.mutate(phrases.filter((one) => one !== phrase)),
  };
}

/** The phrases with one more in front, each once. */
export function withPhrase(phrases: readonly string[], added: string): readonly string[] {
  const phrase = added.trim();
  if (phrase === '') return phrases;
  return [phrase, ...phrases.filter((one) => one !== phrase)].slice(0, MOST_PHRASES);
}

async function readPhrases(): Promise<readonly string[]> {
  try {
    return (await ask<{ body: { phrases: readonly string[] } }>('GET', PLACE)).body.phrases;
  } catch (error) {
    if (isProblem(error) && error.status === 404) return [];
    throw error;
  }
}
