import type { Api } from '../../src/server/api.ts';
import { ask } from './answers.ts';
import type { Id } from './ids.ts';
import type { Operation } from './operations.ts';
import type { Carried } from './readers.ts';

const EACH = 3;

/**
 * Ids as the lists of the API give them to those whose they are: some are made for the answer and stand in no column.
 * The list from which an id comes is its column, e.g. `/api/sessions`.
 */
export async function idsInLists(
  server: Api,
  operations: readonly Operation[],
  readers: readonly Carried[],
): Promise<readonly Id[]> {
  const found: Id[] = [];
  for (const { method, path, params } of operations) {
    if (method !== 'GET' || params.length > 0) continue;
    const values = new Set<string>();
    for (const who of readers) {
      const answer = await ask(server, who.api, 'GET', path);
      const [own] = answer.status === 200 && answer.type.includes('json') ? idsOf(JSON.parse(answer.text)) : [];
      if (own !== undefined) values.add(own);
    }
    for (const value of [...values].slice(0, EACH)) found.push({ value, column: path });
  }
  return found;
}

/** What stands under `id` or `key` in the rows of an answer. */
export function idsOf(answer: unknown): readonly string[] {
  const rows = (answer as { rows?: unknown } | null)?.rows;
  if (!Array.isArray(rows)) return [];
  return rows
    .flatMap((row: { id?: unknown; key?: unknown }) => [row?.id, row?.key])
    .filter((id) => typeof id === 'string');
}
