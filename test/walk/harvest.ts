import type { Api } from '../../src/server/api.ts';
import { ask } from './answers.ts';
import type { Id } from './ids.ts';
import type { Operation } from './operations.ts';
import type { Carried } from './readers.ts';

const EACH = 3;

/**
 * Ids as the lists of the API give them to those whose they are: some are made for the answer and stand in no column.
 * The list from which an id comes is its column, e.g. `/api/sessions`. Lists of one case are asked for each of the
 * cases given.
 */
export async function idsInLists(
  server: Api,
  operations: readonly Operation[],
  readers: readonly Carried[],
  cases: readonly string[],
): Promise<readonly Id[]> {
  const found: Id[] = [];
  for (const { method, path, params } of operations) {
    const ofCase = params.length === 1 && params[0] === 'case';
    if (method !== 'GET' || (params.length > 0 && !ofCase)) continue;
    const values = new Map<string, string | undefined>();
    for (const who of readers)
      for (const of of ofCase ? cases : [undefined]) {
        const answer = await ask(server, who.api, 'GET', of === undefined ? path : path.replace('{case}', of));
        const [own] = answer.status === 200 && answer.type.includes('json') ? idsOf(JSON.parse(answer.text)) : [];
        if (own !== undefined && !values.has(own)) values.set(own, of);
      }
    for (const [value, of] of [...values].slice(0, EACH))
      found.push({ value, column: path, ...(of === undefined ? {} : { of }) });
  }
  return found;
}

/** What stands under `id`, `key` or `login` in the rows of an answer. */
export function idsOf(answer: unknown): readonly string[] {
  const rows = (answer as { rows?: unknown } | null)?.rows;
  if (!Array.isArray(rows)) return [];
  return rows
    .flatMap((row: { id?: unknown; key?: unknown; login?: unknown }) => [row?.id, row?.key, row?.login])
    .filter((id) => typeof id === 'string');
}
